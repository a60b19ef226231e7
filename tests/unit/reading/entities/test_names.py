"""People's names compared as one report writes them."""

from __future__ import annotations

import pytest

from panoh.reading.entities.names import full_names, is_short_for, words_in


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("Testov", "Akmal Testov", True),
        ("A. Testov", "Akmal Testov", True),
        ("B. Testov", "Akmal Testov", False),
        ("TESTOV Akmal", "Akmal Testov", True),
        ("Nematulla", "Ne’matulla Testov", True),
        ("A.", "Akmal Testov", False),
        ("Khayrullo Testoyev", "Xairullo Testoev", True),
        ("Hasan Testov", "Husan Testov", False),
        ("Testova", "Akmal Testov", False),
        ("Akmal Botir Testov", "Akmal Testov", False),
    ],
)
def test_a_short_name_fits_the_full_one_it_can_stand_for(short: str, full: str, expected: bool) -> None:
    assert is_short_for(words_in(short), words_in(full)) is expected


def test_capitals_give_way_to_the_name_in_mixed_case() -> None:
    full, ambiguous = full_names(["AKMAL TESTOV", "Testov", "Akmal Testov"])

    assert (set(full.values()), ambiguous) == ({"Akmal Testov"}, frozenset())
