"""What the measurement of law stands on: the same people every time, and a peer that is what it is said to be."""

from __future__ import annotations

from datetime import date

from law import YearLookup, measure_positions, paths, questions


def test_the_people_are_the_same_for_the_same_seed() -> None:
    assert list(paths(5, 1)) == list(paths(5, 1))
    assert list(paths(5, 1)) != list(paths(5, 2))


def test_a_person_has_eight_events_within_a_year() -> None:
    arrest, events = next(paths(1, 3))

    assert len(events) == 8
    assert all(event.day is not None and 0 <= (event.day - arrest).days <= 365 for event in events)


def test_the_lookup_by_year_knows_no_day_within_a_year() -> None:
    peer = YearLookup()

    assert not peer.is_bound("CAT", "KZ", date(1998, 12, 31))
    assert peer.is_bound("CAT", "KZ", date(1999, 1, 1))


def test_questions_are_asked_around_the_days_of_change() -> None:
    asked = questions()

    assert ("CAT", "KZ", date(1998, 9, 24)) in asked
    assert ("CAT", "KZ", date(1998, 9, 25)) in asked


def test_every_day_of_every_person_is_asked() -> None:
    assert measure_positions(1)["person_days"] == 365
