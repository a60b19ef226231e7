"""Occasions: the day of a happening, told in another sentence than the happening."""

from __future__ import annotations

from collections.abc import Sequence

from panoh.model import Kind, Status, Step
from panoh.reading.document import Document
from panoh.reading.drafts import Draft
from panoh.reading.graph import Graph
from panoh.reading.merging import same_holder
from panoh.reading.sources import Holder, Sources
from panoh.reading.when import clause_of, spoken_dates

HAPPENING = frozenset({"happen", "occur"})
EVENT_PRONOUNS = frozenset({"it", "this", "that"})


def date_by_others(document: Document, drafts: Sequence[Draft], sources: Sources) -> None:
    """Give drafts without a date the one that the report tells of them elsewhere."""
    spoken = _days_of_speech(document, sources)
    for draft in drafts:
        if draft.kind is Kind.STATEMENT and draft.when is None and draft.date is None:
            _take(draft, _day_of_speaker(draft.actor, spoken), "said that day")
    for graph in document.graphs:
        day = _day_it_happened(document, graph)
        told = [d for d in drafts if d.frame.graph.number == graph.number - 1 and d.status is Status.OCCURRED]
        if day is not None and told and told[-1].when is None:
            _take(told[-1], day, "it happened then")


def _take(draft: Draft, day: str | None, why: str) -> None:
    if day is not None:
        draft.when = day
        draft.steps.append(Step("when.elsewhere", f"{day}, {why}"))


def _days_of_speech(document: Document, sources: Sources) -> list[tuple[Holder, str]]:
    """Who speaks on which day: "the agency said on Thursday"."""
    found = []
    for graph in document.graphs:
        for verb, index in spoken_dates(document, graph, sources.speech):
            speaker = sources.speakers.at(graph, verb)
            holder = sources.holders.holder(graph, speaker) if speaker is not None else None
            day = document.moments[index]
            if holder is not None and day is not None:
                found.append((holder, day))
    return found


def _day_of_speaker(speaker: Holder | None, spoken: Sequence[tuple[Holder, str]]) -> str | None:
    """The one day on which somebody is told to have spoken; None where there is none or several."""
    days = {day for holder, day in spoken if same_holder(holder, speaker)}
    return days.pop() if len(days) == 1 else None


def _day_it_happened(document: Document, graph: Graph) -> str | None:
    """ "It happened late on Monday", "this took place on 9 June"."""
    for token in graph.tokens:
        at = token.index
        takes_place = graph.lemmas[at] == "take" and graph.lowers[at + 1 : at + 2] == ["place"]
        if token.upos != "VERB" or not (takes_place or graph.lemmas[at] in HAPPENING):
            continue
        subject = graph.own_subject(at)
        if subject is None or graph.lowers[subject] not in EVENT_PRONOUNS:
            continue
        inside = clause_of(graph, at)
        low, high = graph.tokens[min(inside)].start, graph.tokens[max(inside)].end
        days = [document.moments[index] for index in document.dates_in(low, high)]
        return days[0] if days else None
    return None
