"""Reports grouped into cases."""

from itertools import permutations

import pytest
from tellings import people, report, telling

from panoh.linking.cases import Heap
from panoh.linking.profiles import profile_of
from panoh.linking.strands import strands
from panoh.linking.weighing import bits
from panoh.model import ToldReport

WAY = "KG>TJ"
FIRST = report(
    "first",
    telling("handover", people(11), when="2018-11-13", way=WAY),
    telling("arrest", people(11), when="2017-03-14", place="Osh"),
    published="2018-11-13",
)
SECOND = report(
    "second",
    telling("handover", people(10), when="2018-11-13", way=WAY),
    published="2018-11-15",
    publisher="Steppe Wire",
)
MISSING = report(
    "missing",
    telling("abduction", people(11, called="asylum-seekers missing in Osh"), when="2018-11-20", place="Osh"),
    telling("handover", people(11, called="asylum-seekers missing in Osh"), way=WAY, status="feared"),
    published="2018-11-25",
)
MISSING_TOO = report(
    "missing-too",
    telling("abduction", people(11, called="men who vanished"), when="2018-11-20", place="Osh"),
    telling("handover", people(11, called="another eleven, extradited"), when="2018-11-13", way=WAY),
    published="2018-11-26",
)
ONE = report(
    "one",
    telling("extradition_order", people(1, "Umed Oltinsoev"), when="2019-05-02", way=WAY),
    published="2019-05-03",
)
ONE_IN_RUSSIAN = report(
    "one-ru",
    telling("detention", people(1, "Олтинсоев Умед")),
    published="2019-06-03",
    language="ru",
)
OTHER_MAN = report(
    "other-man",
    telling("extradition_order", people(1, "Hikmat Zarifbekov"), when="2019-05-02", way=WAY),
    published="2019-05-03",
)


def cases(*reports: ToldReport) -> set[frozenset[str]]:
    """The names of the reports of each case."""
    found = (frozenset(one.name.removesuffix(".txt") for one in group.reports) for group in Heap(reports).groups())
    return {names for names in found if names}


def test_the_same_people_day_and_way_are_one_case() -> None:
    assert cases(FIRST, SECOND) == {frozenset({"first", "second"})}


def test_two_different_elevens_stay_apart() -> None:
    assert cases(FIRST, SECOND, MISSING, MISSING_TOO) == {
        frozenset({"first", "second"}),
        frozenset({"missing", "missing-too"}),
    }


def test_a_report_that_tells_of_a_case_in_passing_is_kept_beside_it() -> None:
    (handed_over,) = (g for g in Heap([FIRST, SECOND, MISSING, MISSING_TOO]).groups() if FIRST in g.reports)

    assert [strand.report.name for strand in handed_over.passing] == ["missing-too.txt"]
    assert len(handed_over.tellings) == 4


def test_the_states_alone_join_nothing() -> None:
    bare = [report(name, telling("handover", people(), way=WAY), published=None) for name in "abc"]

    assert len(cases(*bare)) == 3


def test_the_states_and_the_week_alone_join_nothing() -> None:
    bare = [report(name, telling("charge", people()), telling("assurances", people(), way=WAY)) for name in "abc"]

    assert len(cases(*bare)) == 3


def test_a_name_in_another_script_joins() -> None:
    assert cases(ONE, ONE_IN_RUSSIAN) == {frozenset({"one", "one-ru"})}


def test_the_weight_of_shared_names_is_the_same_from_both_sides() -> None:
    both = telling("arrest", people(2, "Umed Oltinsoev", "Umed Altynsoyev"), when="2017-03-14")
    one, other = (profile_of(strands(told)[0]) for told in (report("a", both), ONE))

    assert bits(one, other) == bits(other, one)


def test_two_named_men_ordered_out_on_one_day_stay_apart() -> None:
    assert len(cases(ONE, OTHER_MAN)) == 2


@pytest.mark.parametrize("order", list(permutations([FIRST, SECOND, MISSING, MISSING_TOO]))[::5])
def test_the_cases_do_not_depend_on_the_order_of_the_reports(order: tuple[ToldReport, ...]) -> None:
    assert cases(*order) == cases(FIRST, SECOND, MISSING, MISSING_TOO)


def test_one_more_report_gives_what_all_at_once_give() -> None:
    heap = Heap([FIRST, MISSING, ONE])
    heap.groups()
    for late in (MISSING_TOO, SECOND, ONE_IN_RUSSIAN):
        heap.add(late)

    assert {g.reports for g in heap.groups()} == {
        g.reports for g in Heap([FIRST, MISSING, ONE, MISSING_TOO, SECOND, ONE_IN_RUSSIAN]).groups()
    }


def test_a_report_is_taken_up_once() -> None:
    assert len(Heap([FIRST, FIRST]).groups()) == 1


def test_each_join_tells_its_reasons_and_their_sum() -> None:
    (group,) = Heap([FIRST, SECOND]).groups()
    (join,) = group.joins

    assert {"same_time", "states", "published"} <= {reason.mark for reason in join.reasons}
    assert join.bits == pytest.approx(sum(reason.bits for reason in join.reasons), abs=0.2)
    assert join.bits > 0
