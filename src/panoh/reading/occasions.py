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

EXACT = len("2011-06-09")
HAPPENING = frozenset({"happen", "occur"})
EVENT_PRONOUNS = frozenset({"it", "this", "that"})


def date_by_others(document: Document, drafts: Sequence[Draft], sources: Sources) -> None:
    """Give drafts without a date the one that the report tells of them elsewhere."""
    spoken = _days_of_speech(document, sources)
    for draft in drafts:
        if draft.kind is Kind.STATEMENT and draft.when is None and draft.date is None:
            _take(draft, _day_of_speaker(draft.actor, spoken), "said that day")
            _take(draft, _day_of_release(document, draft, sources), "the report is the statement")
        if draft.kind is Kind.DETENTION and draft.when is not None and draft.when.endswith("/.."):
            end = _day_it_ended(document, draft)
            _take(draft, f"{draft.when.removesuffix('..')}{end}" if end is not None else None, "until then")
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


def _day_of_release(document: Document, draft: Draft, sources: Sources) -> str | None:
    """What the body says that publishes the report, it says on the day of the report."""
    publisher = sources.affiliations.publisher()
    own = publisher is not None and draft.actor is not None and draft.actor.body == publisher.body
    exact = document.published is not None and len(document.published) == EXACT
    return document.published if own and exact and draft.when is None else None


def _day_it_ended(document: Document, draft: Draft) -> str | None:
    """ "Fetched on Monday from the prison in which he had been held since June": custody of before that day."""
    graph, head = draft.frame.graph, draft.frame.head
    if not any(graph.lowers[c] == "had" for c in graph.children[head]):
        return None
    chief = next(t.index for t in graph.tokens if t.head < 0)
    inside = [graph.tokens[at].start for at in clause_of(graph, chief)]
    days = [
        document.moments[index]
        for index in document.dates_in(graph.sentence.start, graph.sentence.end)
        if index != draft.date and document.dates[index].start in inside
    ]
    start = (draft.when or "").removesuffix("/..")
    return days[0] if len(days) == 1 and days[0] is not None and len(days[0]) == EXACT and days[0] > start else None


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
