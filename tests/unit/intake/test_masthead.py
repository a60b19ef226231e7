"""Names of outlets, towns and documents are told from titles."""

from __future__ import annotations

import pytest

from panoh.intake.masthead import is_masthead, is_outlet, is_place, is_state, outlet_in, parts_of


@pytest.mark.parametrize(
    "name",
    [
        "Reuters",
        "The Associated Press",
        "Uznews.net",
        "mutabar.org",
        "Radio Dabanga",
        "Chashma Press",
        "Mountain Radio",
        "The Valley Daily",
        "Fergana Lawyers' Network",
        "Refuge Watch",
        "Human Rights Watch",
        "Amnesty International UK",
        "Stockholm Center for Freedom",
        "Committee against Torture",
        "RFE/RL's Kazakh Service",
        "Association for Human Rights in Central Asia",
        "Norwegian Helsinki Committee",
    ],
)
def test_an_outlet_is_known_by_the_list_or_by_how_it_is_named(name: str) -> None:
    assert is_outlet(name)


@pytest.mark.parametrize(
    "line",
    [
        "Men handed over",
        "Kyrgyzstan: where are the eleven?",
        "Letter to the Human Rights Committee",
        "Statement by Refuge Watch",
        "Umed Oltinsoev",
        "Refuge Watch calls for their release",
        "Tashkent",
        "Uzbekistan",
        "",
    ],
)
def test_a_title_a_town_or_a_person_is_no_outlet(line: str) -> None:
    assert not is_outlet(line)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("AP, LONDON", True),
        ("KHARTOUM", True),
        ("Press release", True),
        ("CAT/C/48/D/999/2010", True),
        ("Refuge Watch | Press release", True),
        ("Osh, Kyrgyzstan", True),
        ("Kyrgyzstan", False),
        ("Osh: men taken away", False),
        ("Men taken from Osh", False),
    ],
)
def test_a_line_of_names_alone_is_a_masthead(line: str, expected: bool) -> None:
    assert is_masthead(line) is expected


def test_towns_are_known_in_capitals_too() -> None:
    assert is_place("New York")
    assert is_place("KHARTOUM")
    assert not is_place("New York Herald")
    assert not is_place("")


def test_states_are_known() -> None:
    assert is_state("Kyrgyzstan")
    assert not is_state("Osh")


def test_a_line_is_parted_at_commas_dashes_and_brackets() -> None:
    assert parts_of("The Moscow Herald (Reuters) – Osh, 9 June") == ("The Moscow Herald", "Reuters", "Osh", "9 June")


def test_the_outlet_in_a_signature_is_found() -> None:
    assert outlet_in("Jane Roe, Director, Refuge Watch") == "Refuge Watch"
    assert outlet_in("Jane Roe") is None
