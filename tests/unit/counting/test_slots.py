"""What tellings of one happening say differently beside the number."""

from __future__ import annotations

import pytest

from panoh.counting.slots import disagreements
from panoh.model import ClaimId, Detail, Kind, Moment, People, ReportId, State, Status, Telling
from panoh.model.ledger import Slot


def telling(
    one: str,
    *,
    when: str | None = None,
    place: str | None = None,
    status: Status = Status.OCCURRED,
    to: str | None = None,
    details: tuple[tuple[str, Detail], ...] = (),
) -> Telling:
    return Telling(
        ClaimId(one),
        ReportId(f"report of {one}"),
        Kind.HANDOVER,
        status,
        People(),
        when=Moment(when) if when else None,
        place=place,
        to_state=State(to) if to else None,
        details=details,
    )


@pytest.mark.parametrize(
    ("one", "two"),
    [("2011-06-09", "2011-06"), ("2011", "2011-06-09"), ("2010-06/2011-06", "2011-01"), ("2011-06-09~", "2011-06")],
)
def test_dates_that_share_a_day_agree(one: str, two: str) -> None:
    assert not disagreements([telling("a", when=one), telling("b", when=two)])


def test_days_apart_are_shown_with_who_tells_them() -> None:
    (found,) = disagreements(
        [telling("a", when="2010-09-08"), telling("b", when="2010-09-13"), telling("c", when="2010-09")]
    )

    assert found.slot is Slot.DAY
    assert [(one.value, one.tellings) for one in found.values] == [("2010-09-08", ("a",)), ("2010-09-13", ("b",))]


def test_a_denial_stands_against_a_report() -> None:
    (found,) = disagreements([telling("a"), telling("b", status=Status.DENIED)])

    assert (found.slot, [one.value for one in found.values]) == (Slot.WHETHER, ["occurred", "denied"])


def test_a_fear_contradicts_nobody() -> None:
    assert not disagreements([telling("a"), telling("b", status=Status.FEARED)])


def test_two_towns_differ() -> None:
    (found,) = disagreements([telling("a", place="Osh"), telling("b", place="Bishkek")])

    assert found.slot is Slot.PLACE


@pytest.mark.parametrize(("one", "two"), [("Osh", "Osh remand prison"), ("Osh", "the border"), ("Ош", "Osh")])
def test_wordings_of_one_place_do_not_differ(one: str, two: str) -> None:
    assert not disagreements([telling("a", place=one), telling("b", place=two)])


def test_terms_and_states_differ() -> None:
    found = disagreements(
        [telling("a", to="UZ", details=(("years", 15),)), telling("b", to="TJ", details=(("years", 13),))]
    )

    assert [(one.slot, [value.value for value in one.values]) for one in found] == [
        (Slot.TO_STATE, ["UZ", "TJ"]),
        (Slot.YEARS, ["15", "13"]),
    ]


def test_who_says_nothing_disagrees_with_nobody() -> None:
    assert not disagreements([telling("a", when="2011", place="Osh"), telling("b")])
