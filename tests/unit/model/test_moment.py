"""Dates as exact as their source, and nothing that is no date."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from panoh.model import Moment, MomentError

COVERED = [
    ("2011-06-09", date(2011, 6, 9), date(2011, 6, 10)),
    ("2011-06", date(2011, 6, 1), date(2011, 7, 1)),
    ("2011-12", date(2011, 12, 1), date(2012, 1, 1)),
    ("2011", date(2011, 1, 1), date(2012, 1, 1)),
    ("2012-02", date(2012, 2, 1), date(2012, 3, 1)),
    ("2011-06~", date(2011, 6, 1), date(2011, 7, 1)),
    ("2010-06/2011-06-09", date(2010, 6, 1), date(2011, 6, 10)),
    ("2010-06/..", date(2010, 6, 1), None),
    ("../2010-06", None, date(2010, 7, 1)),
    ("XXXX-09-26", None, None),
]


@pytest.mark.parametrize(("edtf", "first", "after"), COVERED)
def test_a_moment_covers_the_days_it_names(edtf: str, first: date | None, after: date | None) -> None:
    moment = Moment(edtf)

    assert (moment.first, moment.after) == (first, after)


NO_DATES = [
    "",
    "June 2011",
    "2011-6-9",
    "2011-13",
    "2011-02-29",
    "2011/2012/2013",
    "2011-06-09/2010-06",
    "11-06-09",
    "0000",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date_is_refused_with_an_example_of_one(text: str) -> None:
    with pytest.raises(MomentError, match="EDTF"):
        Moment(text)


@given(st.text(max_size=20))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    try:
        moment = Moment(text)
    except MomentError:
        return
    assert moment.first is None or moment.after is None or moment.first < moment.after


@given(st.dates())
def test_every_day_is_a_moment_of_one_day(day: date) -> None:
    if day == date.max:
        return
    moment = Moment(day.isoformat())

    assert moment.first == day
    assert moment.after is not None
    assert (moment.after - day).days == 1
