"""Dates as days."""

import pytest

from panoh.linking.times import beginning_of, days_of
from panoh.model import Moment


@pytest.mark.parametrize(
    ("edtf", "width"), [("2018-11-13", 1), ("2018-11", 30), ("2018", 365), ("2018-11-13/2018-11-15", 3)]
)
def test_a_date_is_as_wide_as_it_is_vague(edtf: str, width: int) -> None:
    days = days_of(Moment(edtf))

    assert days is not None
    assert days.width == width


@pytest.mark.parametrize("edtf", ["2018-11-13/..", "../2018-11-13", "XXXX-11-13"])
def test_an_open_end_or_year_gives_no_days(edtf: str) -> None:
    assert days_of(Moment(edtf)) is None


def test_about_a_day_is_wider_than_the_day() -> None:
    about, day = days_of(Moment("2018-11-13~")), days_of(Moment("2018-11-13"))

    assert about is not None
    assert day is not None
    assert about.width > day.width
    assert about.meets(day)


def test_a_stretch_tells_when_it_began_and_a_day_in_it_does_not() -> None:
    assert beginning_of(Moment("2018-11-13/..")) == days_of(Moment("2018-11-13"))
    assert beginning_of(Moment("2018-11-13")) is None
    assert beginning_of(Moment("../2018-11-13")) is None
