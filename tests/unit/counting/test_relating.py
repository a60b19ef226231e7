"""How sets lie to each other: by the process, and by what a report's own numbers show."""

from __future__ import annotations

from tallies import EARLIER, HANDED_OVER, KEPT, LATER, LET_GO, MEN, TAKEN, case, people, said

from panoh.counting.ledger import count
from panoh.counting.process import process_relations
from panoh.counting.relating import related
from panoh.model import Kind
from panoh.model.ledger import Basis, CountStatement, Relation, SetId, Tie


def found(statements: list[CountStatement], how: Tie) -> list[tuple[SetId, ...]]:
    return [one.sets for one in related(case(statements)).relations if one.tie is how]


def test_numbers_of_one_report_that_add_up_are_a_whole_and_its_parts() -> None:
    told = [said(TAKEN, 45, report="r"), said(LET_GO, 15, report="r"), said(KEPT, 30, report="r")]

    assert found(told, Tie.MADE_OF) == [(TAKEN, LET_GO, KEPT)]


def test_numbers_of_two_reports_that_add_up_show_nothing() -> None:
    told = [said(TAKEN, 45, report="r"), said(LET_GO, 15, report="s"), said(KEPT, 30, report="s")]

    assert not found(told, Tie.MADE_OF)


def test_small_numbers_add_up_by_chance() -> None:
    told = [said(TAKEN, 3, report="r"), said(LET_GO, 1, report="r"), said(KEPT, 2, report="r")]

    assert not found(told, Tie.MADE_OF)


def test_as_many_handed_over_as_held_in_one_report_are_the_same_people() -> None:
    told = [said(KEPT, 11, report="r"), said(HANDED_OVER, 11, report="r")]

    assert (HANDED_OVER, KEPT) in found(told, Tie.WITHIN)


def test_fewer_handed_over_than_held_need_not_be_among_them() -> None:
    assert not found([said(KEPT, 25, report="r"), said(HANDED_OVER, 11, report="r")], Tie.WITHIN)


def test_named_people_handed_over_are_among_those_named_as_held() -> None:
    told = [said(KEPT, 5, report="r", named=MEN[:5]), said(HANDED_OVER, 2, report="r", named=MEN[:2])]

    assert (HANDED_OVER, KEPT) in found(told, Tie.WITHIN)


def test_nobody_is_handed_over_twice() -> None:
    assert (EARLIER, HANDED_OVER) in found([], Tie.APART)


def test_who_was_let_go_is_not_handed_over_unless_there_were_arrests_in_between() -> None:
    sets = [people(LET_GO, Kind.RELEASE, "2018-05-03"), people(HANDED_OVER, Kind.HANDOVER, "2018-08-30")]
    arrests = people(LATER, Kind.ARREST, "2018-08-20")

    assert [one.sets for one in process_relations(sets)] == [(LET_GO, HANDED_OVER)]
    assert not process_relations([*sets, arrests])


def test_a_sum_that_comes_out_in_two_ways_shows_nothing() -> None:
    told = [said(TAKEN, 9, report="r"), said(LET_GO, 4, report="r"), said(HANDED_OVER, 5, report="r")]

    assert found(told, Tie.MADE_OF) == [(TAKEN, LET_GO, HANDED_OVER)]
    assert not found([*told, said(EARLIER, 5, report="r")], Tie.MADE_OF)


def test_the_largest_numbers_of_two_reports_are_set_against_each_other() -> None:
    two = SetId("handed over too")
    sets = [people(HANDED_OVER, Kind.HANDOVER, "2018-08"), people(two, Kind.HANDOVER, "2018-08-30")]
    told = [said(HANDED_OVER, 7, report="r"), said(two, 6, report="s")]

    (clash,) = count(related(case(told, sets=sets))).contradictions

    assert clash.is_assumed
    assert [value.count for value in clash.values] == [7, 6]
    assert "They speak of different people" in clash.explanations[0].words


def test_one_report_that_tells_both_tells_of_two_groups() -> None:
    two = SetId("handed over too")
    sets = [people(HANDED_OVER, Kind.HANDOVER, "2018-08"), people(two, Kind.HANDOVER, "2018-08-30")]
    told = [said(HANDED_OVER, 7, report="r"), said(two, 6, report="r"), said(two, 6, report="s", by="B")]

    assert not count(related(case(told, sets=sets))).contradictions


def test_who_died_before_was_not_handed_over_whatever_anybody_assumes() -> None:
    sets = [people(SetId("dead"), Kind.DEATH, "2018-01"), people(HANDED_OVER, Kind.HANDOVER, "2018-02")]

    relation: Relation = related(case([], sets=sets)).relations[0]

    assert relation.basis is Basis.PROCESS
    assert relation.otherwise == ""


def test_what_a_report_shows_makes_other_reports_disagree() -> None:
    told = [said(KEPT, 11, report="r"), said(HANDED_OVER, 11, report="r", by="A"), said(KEPT, 9, report="s", by="B")]

    ledger = count(related(case(told)))

    assert [len(one.values) for one in ledger.contradictions] == [2, 2]
    assert [one.is_assumed for one in ledger.contradictions] == [False, True]
