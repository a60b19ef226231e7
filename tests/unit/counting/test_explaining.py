"""What could explain a contradiction: hypotheses with the statements that speak for them."""

from __future__ import annotations

from tallies import (
    ASYLUM,
    COMPLAINANTS,
    HANDED_OVER,
    IN_JUNE,
    KEPT,
    LATER,
    MEN,
    TAKEN,
    case,
    said,
)

from panoh.counting.ledger import count
from panoh.model.ledger import CaseTellings, Why


def hypotheses(told: CaseTellings) -> dict[Why, tuple[str, list[str]]]:
    said_by = {one.id: str(one.said_by) for one in told.statements}
    return {
        one.why: (one.words, [said_by[evidence] for evidence in one.evidence])
        for clash in count(told).contradictions
        for one in clash.explanations
    }


def test_29_counts_complainants() -> None:
    told = case([said(HANDED_OVER, 28, by="A"), said(HANDED_OVER, 29, by="B"), said(COMPLAINANTS, 29, by="UN")])

    words, evidence = hypotheses(told)[Why.OTHER_PEOPLE]

    assert words == "29 counts other people (complainants), not these (handed over)."
    assert evidence == ["UN"]


def test_one_had_been_given_asylum_before() -> None:
    told = case([said(HANDED_OVER, 28, by="A"), said(HANDED_OVER, 29, by="B"), said(ASYLUM, 1, by="Appeal")])

    words, evidence = hypotheses(told)[Why.LEFT_BEFORE]

    assert words == "29 counts the 1 who had left before: asylum."
    assert evidence == ["Appeal"]


def test_three_were_taken_later() -> None:
    told = case([said(IN_JUNE, 32, by="A"), said(IN_JUNE, 29, by="B"), said(LATER, 3, by="Letter")])

    assert hypotheses(told)[Why.JOINED_LATER] == ("32 counts the 3 who came later: later.", ["Letter"])


def test_12_is_what_17_leave_of_29() -> None:
    told = case([said(KEPT, 17, by="A"), said(KEPT, 12, by="B"), said(COMPLAINANTS, 29, by="UN")])

    words, evidence = hypotheses(told)[Why.REST]

    assert words == "12 + 17 = 29 (complainants): one is what the other leaves of it."
    assert evidence == ["UN"]


def test_11_are_those_whose_names_were_known() -> None:
    told = case([said(KEPT, 11, by="Appeal", named=MEN[:11]), said(KEPT, 15, by="Committee")])

    assert hypotheses(told)[Why.STILL_COMING] == ("11 are those whose names were known; 15 counts all.", ["Appeal"])


def test_numbers_of_two_days_can_both_be_right() -> None:
    told = case([said(KEPT, 11, by="A", when="2018-05-03"), said(KEPT, 15, by="B", when="2018-07")])

    words, evidence = hypotheses(told)[Why.OTHER_DAY]

    assert words == "11 is told of 2018-05-03, 15 of 2018-07: both can be right."
    assert evidence == ["A", "B"]


def test_one_number_counts_the_nationals_of_one_state() -> None:
    told = case(
        [
            said(HANDED_OVER, 27, by="A", nationalities=("UZ",)),
            said(HANDED_OVER, 29, by="B", nationalities=("UZ", "TJ")),
        ]
    )

    assert hypotheses(told)[Why.OTHER_NATIONALS][0] == "27 counts the nationals of UZ only; there were others."


def test_an_even_quarrel_about_other_people_explains_nothing() -> None:
    told = case(
        [
            said(HANDED_OVER, 28, by="A"),
            said(HANDED_OVER, 29, by="B"),
            said(COMPLAINANTS, 29, by="UN"),
            said(COMPLAINANTS, 28, by="C"),
        ]
    )

    assert Why.OTHER_PEOPLE not in hypotheses(told)


def test_a_small_number_that_another_set_has_too_explains_nothing() -> None:
    told = case([said(HANDED_OVER, 2, by="A"), said(HANDED_OVER, 3, by="B"), said(TAKEN, 3, by="C")])

    assert Why.OTHER_PEOPLE not in hypotheses(told)
