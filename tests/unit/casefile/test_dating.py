"""Dates told of one thing, side by side."""

import pytest

from panoh.casefile.dating import agreed, told_dates
from panoh.model import Moment


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (["2018-11-13", "2018-11"], "2018-11-13"),
        (["2018-11-13", "2018-11-12"], None),
        (["2018-11-13", "2018"], "2018-11-13"),
        (["2017-03/..", "2018-11"], "2018-11"),
        (["2018-11", "2018-12-01"], None),
        (["XXXX-09-26"], "XXXX-09-26"),
        ([], None),
    ],
)
def test_a_date_is_agreed_where_every_other_leaves_room(told: list[str], expected: str | None) -> None:
    assert agreed(Moment(edtf) for edtf in told) == (Moment(expected) if expected else None)


def test_a_day_in_a_stretch_does_not_tell_when_it_was() -> None:
    told = [Moment("2018-12-02"), Moment("2018-06/2019-06-09"), Moment("2018-06/..")]

    assert agreed(told, is_stretch=True) == Moment("2018-06/2019-06-09")
    assert agreed(told[:1], is_stretch=True) == Moment("2018-12-02")


def test_dates_stand_once_each_the_most_told_first() -> None:
    moments = [Moment("2018-11-12"), None, Moment("2018-11-13"), Moment("2018-11-13")]

    assert told_dates(moments) == (Moment("2018-11-13"), Moment("2018-11-12"))
