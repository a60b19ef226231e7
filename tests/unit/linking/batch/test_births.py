"""Births as lists write them."""

from __future__ import annotations

from datetime import date

import pytest

from panoh.linking.batch.births import Birth, birth_at_age, birth_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1980-05-03", Birth("1980-05-03", 1980, 1980)),
        ("3.5.1980", Birth("1980-05-03", 1980, 1980)),
        ("03/05/1980 г.", Birth("1980-05-03", 1980, 1980)),
        ("19800503", Birth("1980-05-03", 1980, 1980)),
        # Month first, as the day cannot be a month.
        ("05/23/1980", Birth("1980-05-23", 1980, 1980)),
        ("1980-05", Birth("1980-05", 1980, 1980)),
        ("05.1980", Birth("1980-05", 1980, 1980)),
        ("1980", Birth(None, 1980, 1980)),
        ("около 1980", Birth(None, 1980, 1980)),
        # 1 January is what an office writes where it knows the year alone.
        ("01.01.1980", Birth(None, 1980, 1980)),
        # No such day: the year is kept.
        ("31.02.1980", Birth(None, 1980, 1980)),
        ("03.05.80", Birth("1980-05-03", 1980, 1980)),
        # Could be 1912 or 2012.
        ("03.05.12", None),
        ("۱۹۸۰", Birth(None, 1980, 1980)),
        ("неизвестно", None),
        ("", None),
        ("5", None),
    ],
)
def test_a_birth_is_as_exact_as_its_text(text: str, expected: Birth | None) -> None:
    assert birth_of(text) == expected


def test_a_solar_year_covers_two_of_ours() -> None:
    assert birth_of("۱۳۵۹/۵/۳", solar=True) == Birth(None, 1980, 1981)


def test_a_solar_year_is_none_where_nobody_said_so() -> None:
    assert birth_of("1359") == Birth(None, 1359, 1359)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("31", Birth(None, 1979, 1980)), ("31 год", Birth(None, 1979, 1980)), ("?", None), ("300", None)],
)
def test_an_age_is_two_years_of_birth(text: str, expected: Birth | None) -> None:
    assert birth_at_age(text, date(2011, 6, 9)) == expected
