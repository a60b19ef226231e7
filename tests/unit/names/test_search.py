"""People found by name. They are invented."""

from __future__ import annotations

import pytest

from panoh.names import Verdict
from panoh.names.search import NameIndex

PEOPLE = [
    "Karim Aliyev",
    "Алиев Карим",
    "Rahim Aliyev",
    "Gulnora Safarova",
    "karim  ALIYEV",
    "كريم علييف",
    "Karim Aliyev",
]


@pytest.fixture(scope="module")
def index() -> NameIndex:
    return NameIndex(PEOPLE)


def test_all_forms_of_a_name_are_found(index: NameIndex) -> None:
    found = {hit.place for hit in index.search("Карим Алиев") if hit.verdict is not Verdict.DIFFERENT}

    assert {0, 1, 4, 6} <= found
    assert 3 not in found


def test_the_likeliest_come_first(index: NameIndex) -> None:
    scores = [hit.score for hit in index.search("Карим Алиев")]

    assert scores == sorted(scores, reverse=True)


def test_an_exact_spelling_is_found_alone_whatever_the_capitals_and_blanks(index: NameIndex) -> None:
    assert [hit.place for hit in index.search("karim aliyev", exact=True)] == [0, 6, 4]


@pytest.mark.parametrize("name", ["", "Zzzyx Qqqwv"])
def test_who_is_not_there_is_not_found(index: NameIndex, name: str) -> None:
    assert index.search(name, at_least=0.5) == ()


def test_an_index_of_nobody_finds_nobody() -> None:
    assert NameIndex([]).search("Karim Aliyev") == ()
