"""Russian cases. The people are invented."""

from __future__ import annotations

import pytest

from panoh.names.inflection import nominatives, proofs_that_fail


def test_every_example_of_the_table_holds() -> None:
    assert proofs_that_fail() == []


@pytest.mark.parametrize(
    ("written", "nominative"),
    [
        ("Рустама Сафарова", "Рустам Сафаров"),
        ("Гульнарой Рустамовной Сафаровой", "Гульнара Рустамовна Сафарова"),
        ("Умарали Ганиевым", "Умарали Ганиев"),
        ("Сергее Ковальском", "Сергей Ковальский"),
    ],
)
def test_a_name_in_a_case_is_put_back(written: str, nominative: str) -> None:
    assert nominative in nominatives(written)


@pytest.mark.parametrize("written", ["Карим Алиев", "Умарали", "Karim Aliyev", ""])
def test_a_name_that_shows_no_case_gives_nothing(written: str) -> None:
    assert nominatives(written) == ()
