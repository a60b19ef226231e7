"""What had been published, and what had happened, by a day."""

from datetime import date

import pytest
from tellings import people, report, telling

from panoh.casefile.clocks import Placed, happened, placed, published
from panoh.model import Moment

DAY = date(2018, 11, 13)
DATED = telling("handover", people(11), when="2018-11-13")
LATER = telling("sentence", people(4), when="2019-06-12")
UNDATED = telling("detention", people(11))
FEARED = telling("ill_treatment", people(11), status="feared")


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2018-11-13", Placed.BY),
        ("2018-11-14", Placed.AFTER),
        ("2018-11", Placed.UNKNOWN),
        ("2018-10", Placed.BY),
        ("2018-12", Placed.AFTER),
        ("2018-11-10/..", Placed.UNKNOWN),
        ("XXXX-11-13", Placed.UNKNOWN),
    ],
)
def test_a_date_lies_by_a_day_after_it_or_nobody_knows(edtf: str, expected: Placed) -> None:
    assert placed(Moment(edtf), DAY) is expected


def test_without_a_day_all_reports_stand() -> None:
    reports = (report("a", DATED, published=None), report("b", LATER, published="2019-06-19"))

    assert published(reports, None) == (reports, ())


def test_what_was_published_later_is_left_out() -> None:
    assert published([report("a", DATED, published="2018-11-14")], DAY) == ((), ())


@pytest.mark.parametrize(
    ("when", "why"), [(None, "no day of publication is known"), ("2018-11", "whether by 2018-11-13 is not known")]
)
def test_a_report_that_nobody_can_place_stands_apart(when: str | None, why: str) -> None:
    kept, (apart,) = published([report("a", DATED, published=when)], DAY)

    assert kept == ()
    assert apart.source.name == "a.txt"
    assert why in apart.why


def test_the_clock_of_what_had_happened_looks_at_the_date_told_not_at_the_report() -> None:
    told = report("a", DATED, LATER, published="2019-06-19")

    assert happened(told, DAY) == ({told.tellings[0].id}, None)


def test_what_has_no_date_had_happened_if_it_was_told_by_then() -> None:
    kept, apart = happened(report("a", UNDATED, FEARED, published="2018-11-01"), DAY)

    assert len(kept) == 2
    assert apart is None


def test_what_has_no_date_and_was_told_later_stands_apart() -> None:
    told = report("a", UNDATED, DATED, published="2018-12-01")
    kept, apart = happened(told, DAY)

    assert kept == {told.tellings[1].id}
    assert apart is not None
    assert apart.tellings == (told.tellings[0].id,)
