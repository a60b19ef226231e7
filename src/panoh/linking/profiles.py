"""What a strand of a report shows of its case, made ready for comparison with many others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from panoh.data import loader
from panoh.linking.naming import Names
from panoh.linking.spelling import folded, name_keys, tokens
from panoh.linking.strands import BESIDE_THE_MATTER, TAKING, Strand, is_handover
from panoh.linking.times import Days, beginning_of, days_of
from panoh.linking.weights import common_words
from panoh.model import Bound, Kind, Status, Telling

# Steps that have a day of their own; what is said, felt or feared has none.
DATED = frozenset(Kind) - {Kind.STATEMENT, Kind.ILL_TREATMENT, Kind.CHARGE, Kind.DENIAL, Kind.WANTED, Kind.ASSURANCES}
# How people come and what they ask for: told of crowds, of whom those in custody are a few.
OF_CROWDS = frozenset({Kind.ARRIVAL, Kind.DEPARTURE, Kind.ASYLUM_APPLICATION, Kind.UNHCR_RECOGNITION})
# Stretches: the day they began tells one from another, and is that of the step they began with.
STRETCHES = {Kind.DETENTION: Kind.ARREST, Kind.INCOMMUNICADO: Kind.ABDUCTION}
# A date that covers more than this says nothing about which event it is.
WIDEST_DAYS = 400
# A short word of a description is an ending or a preposition.
SHORTEST_WORD = 4
# So many letters tell the name of a people or state, whatever its ending.
STEM = 5
# That people are gone and no day is told: it is news, and happened within so many days before.
NEWS_DAYS = 14
NEWS = frozenset({Kind.HANDOVER, Kind.ABDUCTION})
# A step of at least this share of the people told is one of the main body, not of a few among or beside them.
MAIN_SHARE = 0.5
_PERSON_IN_BRACKETS = re.compile(r"\(([^()]+)\)")


@dataclass(frozen=True, slots=True)
class Event:
    """A dated thing that happened.

    Attributes:
        is_of_all: Whether it happened to the main body of those the strand is about.
    """

    kind: Kind
    days: Days
    is_of_all: bool


@dataclass(frozen=True, slots=True)
class Profile:
    """The marks of a strand.

    Attributes:
        people: The names of those the strand is about.
        names: Pairs of words of the names, for finding.
        all_named: Whether everybody the strand is about is named.
        size: The largest number of people told, 0 where none is.
        lead: The number told first; what a report tells first is its main matter.
        counts: Numbers of two and more people.
        ends: From which state to which.
        gone: The latest days by which people had been handed over; None where none were.
        taken: The latest days on which people were taken, told as fact.
        speakers: Persons who speak, by the keys of their names.
    """

    published: Days | None
    people: Names
    names: frozenset[tuple[str, str]]
    all_named: bool
    size: int
    lead: int
    counts: frozenset[int]
    from_states: frozenset[str]
    to_states: frozenset[str]
    nationalities: frozenset[str]
    events: Mapping[Kind, tuple[Event, ...]]
    gone: Days | None
    taken: Days | None
    places: frozenset[str]
    speakers: frozenset[tuple[str, str]]
    words: frozenset[str]


def profile_of(strand: Strand) -> Profile:
    """The marks of a strand."""
    tellings = strand.tellings
    people = frozenset(name for t in tellings for name in t.people.names)
    counts = _counts(tellings)
    size = max(counts, default=0)
    occurred = [t for t in tellings if t.status is Status.OCCURRED]
    return Profile(
        published=days_of(strand.report.published),
        people=people,
        names=frozenset(key for name in people for key in name_keys(name)),
        all_named=bool(people) and size <= len(people),
        size=size,
        lead=next((t.people.count for t in tellings if t.people.count and t.kind not in BESIDE_THE_MATTER), 0),
        counts=frozenset(count for count in counts if count > 1),
        from_states=frozenset(t.from_state.code for t in tellings if t.from_state),
        to_states=frozenset(t.to_state.code for t in tellings if t.to_state),
        nationalities=frozenset(code for t in tellings for code in t.people.nationalities),
        events=_by_kind((*_events(occurred, size), *_news(strand, size))),
        gone=_latest(days_of(t.when) for t in tellings if is_handover(t) and _is_of_all(t, size)),
        taken=_latest(days_of(t.when) for t in occurred if t.kind in TAKING and t.people.count is not None),
        places=frozenset(" ".join(tokens(t.place)) for t in tellings if t.place),
        speakers=frozenset(key for t in tellings for key in _speakers(t)),
        words=_telling_words(tellings),
    )


def _counts(tellings: Iterable[Telling]) -> set[int]:
    """Numbers told of those the strand is about; of a crowd only where no other number is told."""
    firm = [t for t in tellings if t.people.bound in (Bound.EXACT, Bound.AT_LEAST) and t.kind not in BESIDE_THE_MATTER]
    own = {t.people.count for t in firm if t.kind not in OF_CROWDS} or {t.people.count for t in firm}
    return {count for count in own if count is not None}


def _events(tellings: Iterable[Telling], size: int) -> Iterator[Event]:
    for telling in tellings:
        if telling.kind in DATED:
            days = beginning_of(telling.when) if telling.kind in STRETCHES else days_of(telling.when)
            if days is not None and days.width <= WIDEST_DAYS:
                yield Event(STRETCHES.get(telling.kind, telling.kind), days, _is_of_all(telling, size))


def _by_kind(events: Iterable[Event]) -> Mapping[Kind, tuple[Event, ...]]:
    found: dict[Kind, dict[Event, None]] = {}
    for event in events:
        found.setdefault(event.kind, {})[event] = None
    return {kind: tuple(alike) for kind, alike in found.items()}


def _news(strand: Strand, size: int) -> Iterator[Event]:
    """That the main body has gone, if it has no date and the report has: of the days before."""
    gone = (t for t in strand.tellings if t.kind in NEWS and t.status is Status.OCCURRED and _is_of_all(t, size))
    first, published = next(gone, None), days_of(strand.report.published)
    if strand.is_main and first and published and first.when is None:
        yield Event(first.kind, Days(published.first - NEWS_DAYS, published.last), is_of_all=True)


def _is_of_all(telling: Telling, size: int) -> bool:
    return telling.people.count is not None and telling.people.count >= MAIN_SHARE * size


def _latest(dates: Iterable[Days | None]) -> Days | None:
    return max((days for days in dates if days is not None), default=None)


def _speakers(telling: Telling) -> Iterator[tuple[str, str]]:
    """Keys of the persons who say it: the name in `Ministry (First Last)`, or two words that are no body's name."""
    for text in (telling.said_by.text if telling.said_by else "", telling.actor or ""):
        inside = _PERSON_IN_BRACKETS.findall(text)
        for name in inside or text.split(";"):
            words = name.split()
            if len(words) == 2 and all(word[0].isupper() for word in words) and tokens(name) not in _bodies():
                yield from name_keys(name)


@cache
def _bodies() -> frozenset[tuple[str, ...]]:
    return frozenset(tokens(name) for body in loader.bodies("en") for name in (body.name, *body.aliases))


def _telling_words(tellings: Iterable[Telling]) -> frozenset[str]:
    """Words of the descriptions that not everybody is called by, nor the people of a state."""
    words = {word for t in tellings for word in tokens(t.people.description) if len(word) >= SHORTEST_WORD}
    return frozenset(word for word in words - common_words() if word[:STEM] not in _state_stems())


@cache
def _state_stems() -> frozenset[str]:
    names = (name for s in loader.states() for name in (*s.names, *s.adjectives, *s.people, *s.ru))
    return frozenset(folded(name)[:STEM] for name in names)


def merged(profiles: Sequence[Profile]) -> Profile:
    """What several strands of one case show together; when they were published is left out, for it is spread."""
    people = frozenset().union(*(p.people for p in profiles))
    return Profile(
        published=None,
        people=people,
        names=frozenset().union(*(p.names for p in profiles)),
        all_named=all(p.all_named for p in profiles),
        size=max(p.size for p in profiles),
        lead=max(p.lead for p in profiles),
        counts=frozenset().union(*(p.counts for p in profiles)),
        from_states=frozenset().union(*(p.from_states for p in profiles)),
        to_states=frozenset().union(*(p.to_states for p in profiles)),
        nationalities=frozenset().union(*(p.nationalities for p in profiles)),
        events=_by_kind(event for p in profiles for events in p.events.values() for event in events),
        gone=_latest(p.gone for p in profiles),
        taken=_latest(p.taken for p in profiles),
        places=frozenset().union(*(p.places for p in profiles)),
        speakers=frozenset().union(*(p.speakers for p in profiles)),
        words=frozenset().union(*(p.words for p in profiles)),
    )
