"""A timeline draws a day as a day and doubt as doubt."""

from __future__ import annotations

import pytest

from panoh.model import Moment
from panoh.presentation.case_page.timeline import LABELS, WIDTH, Certainty, Entry, timeline


def entry(name: str, *dates: str) -> Entry:
    return Entry(name, tuple(Moment(date) for date in dates), name, "custody")


@pytest.mark.parametrize(
    ("edtf", "certainty"),
    [
        ("2011-06-09", Certainty.DAY),
        ("2011-06", Certainty.SPAN),
        ("2010-06/2011-06-09", Certainty.SPAN),
        ("2011-06~", Certainty.ABOUT),
        ("2010-06/..", Certainty.SINCE),
        ("../2011-06-09", Certainty.UNTIL),
    ],
)
def test_a_date_is_drawn_as_exact_as_it_is(edtf: str, certainty: Certainty) -> None:
    drawn = timeline([entry("a", edtf), entry("b", "2012-01-01")])

    marks = {bar.entry.id: bar.marks for bar in drawn.bars}
    assert [mark.certainty for mark in marks["a"]] == [certainty]


def test_earlier_stands_above_later_and_left_of_it() -> None:
    drawn = timeline([entry("late", "2011-06-09"), entry("early", "2010-06-09")])

    early, late = drawn.bars
    assert (early.entry.id, late.entry.id) == ("early", "late")
    assert early.y < late.y
    assert early.marks[0].x < late.marks[0].x


def test_rival_dates_stand_side_by_side_in_one_row() -> None:
    (bar,) = timeline([entry("a", "2010-09-08", "2010-09-13")]).bars

    assert [mark.words for mark in bar.marks] == ["8 September 2010", "13 September 2010"]


@pytest.mark.parametrize("dates", [(), ("XXXX-09-26",)])
def test_what_has_no_date_is_listed_and_not_drawn(dates: tuple[str, ...]) -> None:
    drawn = timeline([entry("a", *dates), entry("b", "2011")])

    assert [one.id for one in drawn.undated] == ["a"]
    assert [bar.entry.id for bar in drawn.bars] == ["b"]


@pytest.mark.parametrize("last", ["2010-06-10", "2010-06-25", "2010-12", "2012", "2019", "2099"])
def test_the_axis_has_some_lines_and_not_too_many(last: str) -> None:
    drawn = timeline([entry("a", "2010-06-09"), entry("b", last)])

    assert 1 <= len(drawn.ticks) <= 12
    assert all(LABELS < tick.x < WIDTH for tick in drawn.ticks)


def test_every_mark_lies_on_the_sheet() -> None:
    drawn = timeline([entry("a", "../2010"), entry("b", "2010-06-09"), entry("c", "2011-01/..")])

    assert all(mark.x > LABELS and mark.x + mark.width < WIDTH for bar in drawn.bars for mark in bar.marks)


def test_nothing_dated_draws_nothing() -> None:
    assert timeline([entry("a")]).bars == ()
