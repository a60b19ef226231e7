"""The fields of a claim in words."""

from dataclasses import replace

import pytest
from people import feared_torture, hand_over

from panoh.model import Bound, Kind, People, State, Status
from panoh.presentation import cells
from panoh.presentation.words import KINDS, STATUSES


def test_every_kind_and_status_has_words() -> None:
    assert set(KINDS) == set(Kind)
    assert set(STATUSES) == set(Status)


def test_the_status_is_said_where_it_is_not_told_as_fact() -> None:
    assert cells.what(hand_over()) == "hand-over"
    assert cells.what(feared_torture()) == "ill-treatment, feared"


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        (People(28, Bound.EXACT), "28 exactly"),
        (People(9, Bound.AT_LEAST), "at least 9"),
        (People(30, Bound.AT_MOST), "at most 30"),
        (People(1500, Bound.ABOUT), "about 1,500"),
        (People(), "number not told"),
    ],
)
def test_a_count_says_what_it_counts(people: People, expected: str) -> None:
    assert cells.how_many(people) == expected


def test_people_are_named_described_and_given_their_nationality() -> None:
    assert cells.who(hand_over().people) == "Umed Oltinsoev, Hikmat Zarifbekov; men (Tajikistan)"


def test_a_long_list_of_names_says_how_many_are_left_out() -> None:
    names = tuple(f"Invented Man {letter}" for letter in "ABCDEFGHI")

    assert cells.who(People(9, Bound.EXACT, names)).endswith("Invented Man F, and 3 more names")


def test_unknown_is_said_and_never_blank() -> None:
    claim = feared_torture()

    assert (cells.when(claim), cells.where(claim), cells.actor(claim)) == ("not told", "not told", "not told")


def test_the_two_states_of_a_hand_over_are_both_spoken_of() -> None:
    assert cells.where(hand_over()) == "Kyrgyzstan → Tajikistan"
    assert cells.where(replace(hand_over(), from_state=None)) == "state not told → Tajikistan"
    assert cells.where(replace(hand_over(), from_state=None, to_state=None, place="Osh")) == "states not told, Osh"


def test_a_place_follows_the_states() -> None:
    assert cells.where(replace(hand_over(), place="Osh")) == "Kyrgyzstan → Tajikistan, Osh"
    assert cells.where(replace(feared_torture(), to_state=State("TJ"))) == "state not told → Tajikistan"


def test_details_are_said_in_words() -> None:
    details = (("against", "asylum_refusal"), ("days", 365), ("offences", ("extremism", "unlawful crossing")))
    claim = replace(hand_over(), details=details)

    assert cells.details(claim) == "against asylum refusal; 365 days; extremism, unlawful crossing"


def test_the_report_itself_is_the_source_where_it_names_nobody() -> None:
    assert cells.said_by(replace(hand_over(), said_by=None)) == "the report"


def test_the_words_are_placed_by_paragraph_and_character() -> None:
    start = hand_over().quote.span.start

    assert cells.position(hand_over()).startswith(f"paragraph 2, characters {start}–")
