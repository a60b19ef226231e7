"""The reader: a report's pages in, its claims out, each with the words it was read from."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import takewhile

from panoh.model import (
    Claim,
    Kind,
    ModelValueError,
    Moment,
    Page,
    Quote,
    Report,
    Role,
    Span,
    Speaker,
    State,
    Status,
    Step,
)
from panoh.reading.analysis.english import EnglishAnalyser
from panoh.reading.custody import hold_custody
from panoh.reading.document import Document, prepare
from panoh.reading.drafts import Draft, draft_of
from panoh.reading.frames import Frame, find_frames
from panoh.reading.holds import load_scope
from panoh.reading.inflection import form_table
from panoh.reading.lexicon import load_lexicon
from panoh.reading.merging import merge
from panoh.reading.naming import name_evidence
from panoh.reading.occasions import date_by_others
from panoh.reading.people import LEAD_WEIGHT, Cast, PeopleSet
from panoh.reading.scope import scope_of
from panoh.reading.sources import Sources
from panoh.reading.states import BETWEEN_STATES, Route
from panoh.reading.values import find_future, parse_published, settle
from panoh.reading.when import exacter
from panoh.reading.words import Words, load_words

# Languages that have a lexicon and a parser.
LANGUAGES = ("en",)
# Kinds that last: "since June" leaves them open.
LASTING = frozenset({Kind.DETENTION, Kind.INCOMMUNICADO, Kind.TRIAL, Kind.WANTED})
YEAR = re.compile(r"(?:19|20)\d\d")
# What the nationality of people beside the main set says of the main story's states.
ASIDE = 0.3


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading a report.

    Attributes:
        report: With publisher, date and language filled in as far as the report tells them.
        claims: In the order of the text.
        notices: What a person should know: a language that cannot be read yet, a date that is missing.
    """

    report: Report
    claims: tuple[Claim, ...]
    notices: tuple[str, ...]


@lru_cache(maxsize=1)
def _analyser() -> EnglishAnalyser:
    return EnglishAnalyser()


@lru_cache(maxsize=1)
def _forms() -> dict[str, str]:
    """Forms of every verb that the lexicon, the scopes and the sources look for."""
    single = {word for word in (*load_scope(), *load_words().speech) if " " not in word}
    return form_table({*load_lexicon().verbs, *single})


def _published(report: Report, pages: tuple[Page, ...], given: str | None) -> str | None:
    """The report's own date: given by a person, told by the file, or printed in its date line."""
    if given or report.published:
        return given or report.published
    for page in pages:
        for block in takewhile(lambda block: block.role is not Role.BODY, page.blocks):
            line = page.text[block.span.start : block.span.end].strip()
            # A bare number is taken for that of a page; above the text it can be the year.
            found = line if YEAR.fullmatch(line) else None
            if block.role is Role.DATELINE:
                found = parse_published(line)
            if found:
                return found
    return None


def read(
    report: Report, pages: tuple[Page, ...], *, published: str | None = None, language: str | None = None
) -> Reading:
    """Read a report.

    Args:
        published: The report's date (EDTF) where the file does not tell it; wins over what the file tells.
        language: ISO 639-1 code; wins over what was guessed.

    Raises:
        MomentError: `published` is no date.
    """
    if published is not None:
        Moment(published)
    language = language or report.language or "en"
    day = _published(report, pages, published)
    report = replace(report, published=day, language=language)
    if language not in LANGUAGES:
        return Reading(report, (), (f"Panoh cannot read language '{language}' yet; it reads {', '.join(LANGUAGES)}.",))
    claims = tuple(claim for page in pages for claim in read_page(page, report))
    notices = (
        ()
        if day
        else ("The report does not tell its own date; give it with --published to resolve dates without a year.",)
    )
    return Reading(report, claims, notices)


def read_page(page: Page, report: Report) -> tuple[Claim, ...]:
    """Read one page of a report whose date and publisher are known as far as they can be."""
    words, lexicon, holds = load_words(), load_lexicon(), load_scope()
    document = prepare(page, _analyser(), report, _forms())
    speech = frozenset(words.speech)

    def is_told(frame: Frame) -> bool:
        entry = frame.entry
        told = scope_of(frame.graph, frame.head, frame.used, entry.kind, entry.status, holds, speech)
        return told.status is not None

    frames = [find_frames(graph, lexicon, is_told) for graph in document.graphs]
    cast = _cast(document, words, frames)
    sources = Sources(document, words, cast)
    drafts: list[Draft] = []
    for graph, found in zip(document.graphs, frames, strict=True):
        for frame in found:
            draft = draft_of(frame, found, document, cast, sources, holds)
            if draft is not None:
                drafts.append(draft)
        sources.note_speaker(graph)
    _date(document, drafts)
    date_by_others(document, drafts, sources)
    route = _route(document, drafts, cast)
    merged = merge(drafts)
    _confirm(merged, sources)
    hold_custody(merged, document.published)
    return tuple(claim for draft in merged if (claim := _claim(document, draft, route.pair())) is not None)


def _confirm(drafts: list[Draft], sources: Sources) -> None:
    """Give hand-overs told before the source that confirmed "it"."""
    handed = [d for d in drafts if d.kind is Kind.HANDOVER and d.status is Status.OCCURRED]
    for confirmed in sources.confirmations():
        if confirmed.is_vague and any(d.frame.graph.number == confirmed.number for d in drafts):
            continue
        before = [d for d in handed if d.frame.graph.number <= confirmed.number]
        # "Word of the extradition came from X": told before, though nothing was read there.
        for draft in before[-1:] or ([] if confirmed.is_vague else handed[:1]):
            draft.said_by = confirmed.holder
            draft.steps.append(Step("attribution.confirmed", confirmed.holder.text))


def _route(document: Document, drafts: list[Draft], cast: Cast) -> Route:
    route = Route()
    for draft in drafts:
        codes = draft.people.people().nationalities if draft.people else ()
        route.vote(draft.kind, draft.states, codes, 1.0 if draft.people is cast.main else ASIDE)
    route.background(document)
    return route


def _cast(document: Document, words: Words, frames: list[list[Frame]]) -> Cast:
    """Everybody in the report, read twice: first to see whom it is about, then knowing it."""
    first = Cast(document, words, name_evidence(document, frames, words))
    first.read()
    key = _main_key(document, first, words, frames)
    second = Cast(document, words, first.evidence)
    second.main_key = key
    second.read()
    return second


def _headline_count(document: Document, words: Words) -> int | None:
    """How many people the headline tells of: "28 refugees"; None where it tells no number or of other things."""
    if document.headline is None:
        return None
    span = document.headline.span
    for number in document.numbers_in(span.start, span.end):
        behind = document.text[number.end : span.end].split()[:3]
        if (
            number.kind == "count"
            and number.value
            and number.value > 1
            and any(words.people_class(w.lower().strip(".,")) == "people" for w in behind)
        ):
            return number.value
    return None


def _main_key(
    document: Document, cast: Cast, words: Words, frames: list[list[Frame]]
) -> tuple[int | None, tuple[str, ...]] | None:
    """Count and names of the set that the report is about: in the roles of the concerned, and told early."""
    weights: Counter[int] = Counter()
    for found in frames:
        for frame in found:
            for head in frame.people[:1]:
                people = cast.resolve(frame.graph, head)
                if people is not None and people.concerned and people.size is not None:
                    weights[people.number] += 1
    for people in cast.sets:
        if people.concerned and people.size is not None:
            weights[people.number] += 0.3 * len(people.seen)  # type: ignore[assignment]
            if people.size == 1 and not people.names:
                weights[people.number] -= 1
            if people.seen and document.paragraphs[people.seen[0]] <= 1:
                weights[people.number] += LEAD_WEIGHT  # type: ignore[assignment]
            if document.headline is not None and people.size > 1:
                span = document.headline.span
                if any(n.value == people.size and n.kind == "count" for n in document.numbers_in(span.start, span.end)):
                    weights[people.number] += LEAD_WEIGHT  # type: ignore[assignment]
    told = _headline_count(document, words)
    if told is not None and not any(
        s.concerned and s.count and s.count > 1 and weights[s.number] > 0 for s in cast.sets
    ):
        return told, ()
    if not weights:
        return None
    named = [s for s in cast.sets if s.concerned and s.size == 1 and s.names]
    if named:
        # "A well-known opponent ... Andrei Petrov ... he": those told without a name count for the one who has one.
        chief = max(named, key=lambda s: (weights[s.number], len(s.seen)))
        for people in cast.sets:
            if people.size == 1 and not people.names and people.concerned:
                weights[chief.number] += max(0, weights.pop(people.number, 0))
            elif people.names == chief.names and people.description in words.kin:
                # "He and his wife": told of him.
                weights[chief.number] += weights.pop(people.number, 0)
    best = max(weights.items(), key=lambda pair: (pair[1], -pair[0]))[0]
    chosen: PeopleSet = cast.sets[best]
    return chosen.count, tuple(chosen.names)


def _date(document: Document, drafts: list[Draft]) -> None:
    """Resolve the dates of the text against each other, then give each draft its own."""
    future = find_future(document.text, document.dates)
    timeline = settle(document.dates, document.published, after=_order(drafts), future=future)
    document.moments = list(timeline.moments)
    for draft in drafts:
        if draft.kind is Kind.STATEMENT and draft.date is None and draft.actor is not None and draft.actor.graph < 0:
            # "We ask you": the letter is the statement, and its date the statement's.
            draft.when = document.published
        if draft.date is not None:
            draft.date = exacter(document, draft.date)
            draft.when = document.moments[draft.date]
            if draft.kind not in LASTING and draft.when is not None:
                # "Missing since July 10", "in jail since May, when they were arrested": the day of the seizing.
                draft.when = draft.when.removesuffix("/..")
            if timeline.reasons[draft.date]:
                draft.steps.append(Step("when", timeline.reasons[draft.date]))


def _order(drafts: list[Draft]) -> list[tuple[int, int, int | None]]:
    """What the process forces: people are seized before they are handed over, by the length of their custody."""
    held = {
        id(d.people): d.details["days"]
        for d in drafts
        if d.kind is Kind.DETENTION and isinstance(d.details.get("days"), int)
    }
    out: list[tuple[int, int, int | None]] = []
    for seized in drafts:
        for handed in drafts:
            if (
                seized.kind is Kind.ARREST
                and handed.kind is Kind.HANDOVER
                and handed.status is Status.OCCURRED
                and None not in (seized.date, handed.date)
                and _meet(seized.people, handed.people)
            ):
                days = held.get(id(handed.people))
                out.append((seized.date or 0, handed.date or 0, days if isinstance(days, int) else None))
    return out


def _meet(one: PeopleSet | None, other: PeopleSet | None) -> bool:
    return one is other or (
        one is not None
        and other is not None
        and one.count is not None
        and other.count is not None
        and one.plural
        and one.count > other.count > 1
    )


def _claim(document: Document, draft: Draft, pair: tuple[str | None, str | None]) -> Claim | None:
    from panoh.model import People

    sentence = draft.frame.graph.sentence
    quote = Quote(document.page, Span(sentence.start, sentence.end), document.text[sentence.start : sentence.end])
    people = draft.people.people() if draft.people is not None else People()
    source = target = None
    if draft.kind in BETWEEN_STATES:
        source, target = _between(draft, pair)
    when = None
    if draft.when:
        try:
            when = Moment(draft.when)
        except ModelValueError:
            draft.steps.append(Step("when.unreadable", draft.when))
    evidence = tuple(
        Quote(document.page, Span(s.start, s.end), document.text[s.start : s.end])
        for s in dict.fromkeys(
            other.frame.graph.sentence for other in draft.also if other.frame.graph is not draft.frame.graph
        )
    )
    return Claim(
        draft.kind,
        draft.status,
        people,
        quote,
        when,
        draft.place,
        State(source) if source else None,
        State(target) if target else None,
        draft.actor.text if draft.actor else None,
        Speaker(draft.said_by.text) if draft.said_by else None,
        tuple(sorted(draft.details.items())),
        evidence,
        draft.frame.entry.id,
        tuple(draft.steps),
    )


def _between(draft: Draft, pair: tuple[str | None, str | None]) -> tuple[str | None, str | None]:
    """The two states of a claim: what its clause says, else the report's main route."""
    host, home = pair
    told = draft.states
    if draft.kind in (Kind.EXTRADITION_REQUEST, Kind.ASSURANCES):
        target = told.acting or home
        source = told.source or (host if host != target else None)
        return source, target
    target = told.target or home
    source = told.source or (told.acting if told.acting != target else None) or host
    return (source if source != target else None), target


__all__ = ["LANGUAGES", "Reading", "Status", "read", "read_page"]
