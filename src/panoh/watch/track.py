"""A track: the events of a case, or of one person of it, in the order in which they set off and end alerts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from panoh.model import ReportId, Telling
from panoh.model.alert import Subject
from panoh.model.casefile import CaseFile, Happening, Person
from panoh.model.event import Event


@dataclass(frozen=True, slots=True)
class Sighting:
    """An event, how many it happened to, and the first day on which a report told of it.

    Attributes:
        count: The largest number told; None where none is.
        known_on: None where no report that tells of it has a date.
    """

    event: Event
    count: int | None = None
    known_on: date | None = None

    @property
    def day(self) -> date | None:
        """When it happened; where nobody tells, when it became known; None where neither is told."""
        return self.event.day or self.known_on


@dataclass(frozen=True, slots=True)
class Track:
    """What is told of a subject, the undated first, then by day."""

    subject: Subject
    sightings: tuple[Sighting, ...]

    @property
    def events(self) -> tuple[Event, ...]:
        """The events alone, as law reads them."""
        return tuple(sighting.event for sighting in self.sightings)


def in_order(sightings: Iterable[Sighting]) -> tuple[Sighting, ...]:
    """The undated first, then by day; on one day as they came."""
    return tuple(sorted(sightings, key=lambda sighting: sighting.day or date.min))


def tracks_of(case: CaseFile) -> tuple[Track, ...]:
    """One for the case as a whole, and one for each person of whom something is told that is not told of the others.

    What is told of one man alone (he was released, he died) must neither set off nor end an alert about the others.
    """
    published = {source.id: source.published.first if source.published else None for source in case.sources}
    alone = {happening.id for happening in case.happenings if _is_of_one(happening)}
    of_all = [
        _sighting(happening, published)
        for happening in case.happenings
        if happening.id not in alone or len(case.people) == 1
    ]
    group = Track(Subject(case.id, case.title), in_order(of_all))
    own = (_track_of(person, case, published) for person in case.people if alone & {s.happening for s in person.path})
    return (group, *own) if len(case.people) != 1 else (group,)


def _is_of_one(happening: Happening) -> bool:
    """Whether every telling of it is of one named person."""
    return all(account.telling.people.count == 1 and account.telling.people.names for account in happening.accounts)


def _track_of(person: Person, case: CaseFile, published: Mapping[ReportId, date | None]) -> Track:
    his = {station.happening for station in person.path}
    sightings = [_sighting(happening, published) for happening in case.happenings if happening.id in his]
    return Track(Subject(case.id, person.names[0], person.id), in_order(sightings))


def _sighting(happening: Happening, published: Mapping[ReportId, date | None]) -> Sighting:
    """A happening as one event: its date as the case file has it, its words from the earliest report that has words."""
    tellings = sorted(
        (account.telling for account in happening.accounts),
        key=lambda telling: (telling.words is None, published.get(telling.report) or date.max),
    )
    dates = [when for when in happening.dates if when.first is not None]
    when = happening.when or min(dates, key=lambda moment: moment.first or date.max, default=None)
    days = [day for telling in tellings if (day := published.get(telling.report)) is not None]
    counts = [telling.people.count for telling in tellings if telling.people.count is not None]
    return Sighting(replace(_told_fully(tellings), when=when), max(counts, default=None), min(days, default=None))


def _told_fully(tellings: list[Telling]) -> Event:
    """The event of the first telling, with the states that another one tells."""
    event = Event.from_telling(tellings[0])
    for telling in tellings[1:]:
        event = replace(
            event,
            from_state=event.from_state or telling.from_state,
            to_state=event.to_state or telling.to_state,
            body=event.body or Event.from_telling(telling).body,
        )
    return event
