"""Paths written as a line of text, for tests of what law and watch make of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from panoh.model import ClaimId, Kind, Moment, State, Status
from panoh.model.alert import Subject
from panoh.model.event import Event
from panoh.model.links import CaseId
from panoh.watch import Sighting, Track
from panoh.watch.track import in_order


def sightings(line: str, *, way: tuple[str, str] = ("KZ", "UZ")) -> Iterator[Sighting]:
    """`arrest occurred 2018-06-01; handover expected 2018-12-01 x5`: kind, status, day or -, how many."""
    for number, part in enumerate(line.split("; "), 1):
        kind, status, day, *count = part.split()
        event = Event(
            Kind(kind),
            None if day == "-" else Moment(day),
            State(way[0]),
            State(way[1]),
            id=ClaimId(f"t{number}"),
            words=f"Words of {number}.",
            status=Status(status),
        )
        yield Sighting(event, int(count[0][1:]) if count else None)


def track(line: str, *, case: str = "c1", way: tuple[str, str] = ("KZ", "UZ")) -> Track:
    """The track of an invented case."""
    return Track(Subject(CaseId(case), f"Case {case}"), in_order(sightings(line, way=way)))


def day(text: str) -> date:
    """A day from ISO 8601."""
    return date.fromisoformat(text)
