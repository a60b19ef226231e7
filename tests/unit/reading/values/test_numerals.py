"""Numerals: the short pattern reads what the long one reads."""

import re

import pytest

from panoh.reading.values.numbers import find_numbers
from panoh.reading.values.numerals import numerals


@pytest.mark.parametrize(
    "text",
    [
        "six hundred and five men",
        "a hundred days",
        "two thousand, nine hundred and twenty-six of them",
        "one million two hundred thousand and six",
        "twenty five",
        "two hundreds",
        "1.5 million people",
        "1,200",
        "ten two",
    ],
)
def test_the_short_pattern_matches_what_the_long_one_matches(text: str) -> None:
    short, long = (re.compile(pattern, re.I).match(text) for pattern in (numerals("en").loose, numerals("en").pattern))

    assert short is not None
    assert long is not None
    assert short[0] == long[0]


def test_a_comma_behind_a_hundred_ends_the_numeral() -> None:
    assert [found.value for found in find_numbers("six hundred, five of them women")] == [600, 5]


def test_nothing_is_read_over_an_empty_line() -> None:
    assert next(found.value for found in find_numbers("He named five\n\nhundred words on")) == 5
