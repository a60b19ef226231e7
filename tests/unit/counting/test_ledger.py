"""The ledger of a case: what agrees, what clashes, who is unaccounted for, and how the numbers follow."""

from __future__ import annotations

from tallies import (
    ASYLUM,
    EARLIER,
    HANDED_OVER,
    IN_JUNE,
    KARASU_RELATIONS,
    KARASU_SAID,
    KEPT,
    LEFT_BEHIND,
    LET_GO,
    MEN,
    TAKEN,
    case,
    karasu,
    people,
    said,
    tie,
)

from panoh.counting.ledger import count
from panoh.model import Bound, Kind
from panoh.model.ledger import Basis, Ledger, Quantity, Range, SetId, Tie


def quantity(ledger: Ledger, of: SetId) -> Quantity:
    return next(one for one in ledger.quantities if one.of == of)


def numbers(ledger: Ledger) -> list[list[int | None]]:
    return [[value.count for value in one.values] for one in ledger.contradictions]


def test_at_least_28_and_28_are_no_conflict() -> None:
    told = case([said(HANDED_OVER, 28, Bound.AT_LEAST, by="HRW"), said(HANDED_OVER, 28, by="ministry")])

    ledger = count(told)

    assert not ledger.contradictions
    assert [[value.count for value in one.values] for one in ledger.agreements] == [[28, 28]]
    assert quantity(ledger, HANDED_OVER).range == Range(28, 28)


def test_29_and_28_are_reported_side_by_side() -> None:
    told = case([said(HANDED_OVER, 29, by="prosecutor"), said(HANDED_OVER, 28, by="ministry")])

    ledger = count(told)

    assert numbers(ledger) == [[29, 28]]
    assert ledger.contradictions[0].words == "handed over: 29 (prosecutor) or 28 (ministry), not both."
    assert quantity(ledger, HANDED_OVER).range == Range(28, 29)


def test_copies_of_an_agency_are_one_voice_with_all_its_tellings() -> None:
    told = case([said(KEPT, 9, by="A", origin="agency"), said(KEPT, 9, by="B", origin="agency"), said(KEPT, 8)])

    clash = count(told).contradictions[0]

    assert [(value.origins, len(value.statements)) for value in clash.values] == [(1, 2), (1, 1)]


def test_about_30_and_28_agree_and_about_30_and_20_do_not() -> None:
    told = case([said(KEPT, 30, Bound.ABOUT), said(KEPT, 28, by="one"), said(KEPT, 20, by="two")])

    assert numbers(count(told)) == [[30, 20], [28, 20]]


def test_nothing_told_leaves_everything_open() -> None:
    ledger = count(case([]))

    assert quantity(ledger, KEPT).range == Range(0, None)
    assert not ledger.contradictions


def test_names_are_the_least_there_can_be() -> None:
    told = case([said(KEPT, by="A", named=MEN[:3]), said(KEPT, by="B", named=MEN[2:5]), said(KEPT, 7, by="C")])

    kept = quantity(count(told), KEPT)

    assert (len(kept.named), kept.unnamed) == (5, Range(2, 2))


def test_a_story_of_one_named_man_does_not_deny_the_others() -> None:
    told = case([said(HANDED_OVER, 1, by="court", named=MEN[:1]), said(HANDED_OVER, 2, by="B", named=MEN[:2])])

    assert not count(told).contradictions


def test_a_number_of_people_who_are_all_named_is_a_number_where_nobody_tells_of_more() -> None:
    told = case([said(HANDED_OVER, 2, by="A", named=MEN[:2]), said(HANDED_OVER, 1, by="B")])

    assert numbers(count(told)) == [[2, 1]]


def test_the_spread_is_what_is_told_of_the_set_itself_however_much_else_is_disputed() -> None:
    told = case(
        [said(KEPT, 10, by="A"), said(HANDED_OVER, 11, by="B"), said(HANDED_OVER, 12, by="C")],
        [tie(Tie.WITHIN, HANDED_OVER, KEPT)],
    )

    handed_over = quantity(count(told), HANDED_OVER)

    assert (handed_over.range, handed_over.spread) == (Range(0, 12), Range(11, 12))


def test_two_lists_with_more_names_than_a_third_speaker_counts_clash() -> None:
    told = case([said(KEPT, by="A", named=MEN[:3]), said(KEPT, by="B", named=MEN[2:5]), said(KEPT, 4, by="C")])

    assert [len(one.values) for one in count(told).contradictions] == [3]


def test_many_lists_with_more_names_than_a_number_clash_with_it() -> None:
    lists = [said(KEPT, by=f"court {number}", named=MEN[number : number + 2]) for number in range(12)]

    clashes = count(case([*lists, said(KEPT, 12, by="ministry")])).contradictions

    assert len(clashes) == 1
    assert {value.count for value in clashes[0].values} == {12, None}


def test_one_person_in_two_places_is_a_contradiction_about_him() -> None:
    told = case(
        [said(ASYLUM, by="A", named=MEN[:1]), said(HANDED_OVER, by="B", named=MEN[:4])],
        [tie(Tie.APART, ASYLUM, HANDED_OVER, basis=Basis.PROCESS)],
    )

    clash = count(told).contradictions[0]

    assert clash.people == MEN[:1]
    assert clash.words == "The same people cannot be in all of these: asylum; handed over."


def test_somebody_said_not_to_be_among_them_is_a_contradiction_about_him() -> None:
    told = case([said(HANDED_OVER, by="A", named=MEN[:2]), said(HANDED_OVER, by="B", absent=MEN[1:2])])

    assert [one.people for one in count(told).contradictions] == [MEN[1:2]]


def test_parts_that_do_not_add_up_clash_with_their_whole() -> None:
    told = case(
        [said(TAKEN, 45), said(LET_GO, 15), said(KEPT, 29)],
        [tie(Tie.MADE_OF, TAKEN, LET_GO, KEPT)],
    )

    clash = count(told).contradictions[0]

    assert [value.count for value in clash.values] == [45, 15, 29]
    assert [relation.sets[0] for relation in clash.relations] == [TAKEN]


def test_a_contradiction_that_rests_on_an_assumption_says_so() -> None:
    told = case([said(KEPT, 4), said(HANDED_OVER, 5)], [tie(Tie.WITHIN, HANDED_OVER, KEPT, basis=Basis.ASSUMED)])

    clash = count(told).contradictions[0]

    assert clash.is_assumed
    assert [one.words for one in clash.explanations] == ["It was not so."]


def test_those_in_no_later_set_are_unaccounted_for() -> None:
    told = case(
        [said(IN_JUNE, 32), said(HANDED_OVER, 28)],
        [tie(Tie.WITHIN, HANDED_OVER, IN_JUNE)],
        [people(IN_JUNE, when="2011-06-07"), people(HANDED_OVER, Kind.HANDOVER, "2011-06-09")],
    )

    assert quantity(count(told), IN_JUNE).unaccounted == Range(4, 4)


def test_where_no_set_tells_what_became_of_people_that_is_not_known() -> None:
    assert quantity(count(case([said(KEPT, 5)])), KEPT).unaccounted is None


def test_the_numbers_of_karasu_follow_from_each_other() -> None:
    reading = count(karasu()).readings[0]

    assert [(value.of, value.count) for value in reading.mistaken] == [(HANDED_OVER, 14)]
    steps = [step.words for step in reading.steps]
    assert "kept: at least 15 = 21 taken − 6 let go" in steps
    assert "handed over: at most 13 = 15 kept − 1 earlier − 1 asylum" in steps
    assert "complainants: at least 14 = 16 June − 2 later" in steps
    assert "left behind: at most 3 = 16 June − 13 handed over" in steps


def test_karasu_leaves_one_man_unaccounted_for_if_the_deputy_is_mistaken() -> None:
    ledger = count(karasu())

    assert len(quantity(ledger, KEPT).named) == 15
    assert quantity(ledger, KEPT).fewest == Range(15, 15)
    assert quantity(ledger, HANDED_OVER).range == Range(13, 14)
    assert quantity(ledger, KEPT).unaccounted == Range(0, 0)
    assert quantity(ledger, IN_JUNE).unaccounted == Range(1, 1)
    assert quantity(ledger, LEFT_BEHIND).unnamed == Range(0, 0)


def test_the_contradictions_of_karasu_all_have_the_deputys_number() -> None:
    ledger = count(karasu())

    assert numbers(ledger)[0] == [13, 14]
    assert all((HANDED_OVER, 14) in [(value.of, value.count) for value in c.values] for c in ledger.contradictions)


def test_names_that_repeat_their_own_tellings_number_make_no_second_contradiction() -> None:
    clashing = [value for one in count(karasu()).contradictions for value in one.values]

    assert not [value for value in clashing if value.of in (EARLIER, ASYLUM) and value.named]


def test_the_ledger_is_the_same_every_time() -> None:
    assert count(karasu()) == count(case(KARASU_SAID, KARASU_RELATIONS))


def test_thousands_of_people_are_counted_as_fast_as_a_dozen() -> None:
    crowd = [f"man {number:05}" for number in range(5000)]
    told = case(
        [said(KEPT, by="list", named=crowd), said(KEPT, 6000, by="ministry"), said(TAKEN, 7000), said(LET_GO, 900)],  # type: ignore[arg-type]
        [tie(Tie.MADE_OF, TAKEN, LET_GO, KEPT)],
    )

    ledger = count(told)

    assert [len(one.values) for one in ledger.contradictions] == [3]
    assert len(quantity(ledger, KEPT).named) == 5000


def test_forty_quarrels_about_parts_of_one_whole_are_forty_contradictions() -> None:
    parts = [SetId(f"part {number:02}") for number in range(40)]
    told = [said(part, number, by=f"{number}") for part in parts for number in (10, 11)]
    sets = [people(KEPT), *(people(part) for part in parts)]

    ledger = count(case([said(KEPT, 100), *told], [tie(Tie.WITHIN, part, KEPT) for part in parts], sets))

    assert ledger.is_complete
    assert numbers(ledger) == [[10, 11]] * 40


def test_forty_parts_that_are_apart_are_added_up() -> None:
    parts = [SetId(f"part {number:02}") for number in range(40)]
    within = [tie(Tie.WITHIN, part, KEPT, basis=Basis.PROCESS) for part in parts]
    sets = [people(KEPT), *(people(part) for part in parts)]

    ledger = count(
        case(
            [said(KEPT, 399), *(said(part, 10) for part in parts)],
            [*within, tie(Tie.APART, *parts, basis=Basis.PROCESS)],
            sets,
        )
    )

    assert [len(one.values) for one in ledger.contradictions] == [41]
