"""Letters: cut and read, whatever the script."""

from __future__ import annotations

import pytest

from panoh.names.letters import graphemes, normal, proofs_that_fail, readings, script_of


def test_every_letter_of_every_table_is_proven() -> None:
    assert proofs_that_fail() == []


@pytest.mark.parametrize(
    ("word", "script"), [("Karim", "Latn"), ("Карим", "Cyrl"), ("كريم", "Arab"), ("艾尔肯", "Hani"), ("123", "Zyyy")]
)
def test_the_script_is_that_of_most_letters(word: str, script: str) -> None:
    assert script_of(word) == script


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("İbrahim", "ibrahim"),
        ("O‘tkir", "o'tkir"),
        ("Oʻtkir", "o'tkir"),
        ("Faḍḍal", "faḍal"),
        ("حَسَن", "حسن"),
        ("کریم", "كريم"),
        ("МухIаммад", "мухӏамад"),
    ],
)
def test_what_people_type_is_made_one_way_of_writing(word: str, expected: str) -> None:
    assert normal(word) == expected


def test_longest_graphemes_are_cut_first() -> None:
    assert graphemes("Dschamschid") == ("dsch", "a", "m", "sch", "i", "d")


@pytest.mark.parametrize(
    ("one", "other"), [("Xo‘ja", "Хўжа"), ("Schewtschenko", "Шевченко"), ("Djamal", "Джамал"), ("Ўткир", "O‘tkir")]
)
def test_spellings_of_one_name_share_a_reading(one: str, other: str) -> None:
    assert set(readings(one)) & set(readings(other))


def test_there_are_at_most_three_readings() -> None:
    assert len(readings("Jacques-Chaudjecz")) <= 3
