"""Lengths of time found in sentences: a table of words in, days and years out."""

from __future__ import annotations

import pytest

from panoh.reading.values import find_durations

# text | what stands in the mention | days | years | unit | bound
TOLD = """
held for a year | a year | 365 | 1.0 | year | exact
for nine months | nine months | 270 | 0.75 | month | exact
for a week | a week | 7 | None | week | exact
a year and a half | a year and a half | 547 | 1.5 | year | exact
almost two years | almost two years | 730 | 2.0 | year | about
15 days of administrative arrest | 15 days | 15 | None | day | exact
ten years in prison | ten years | 3650 | 10.0 | year | exact
a 10-year sentence | 10-year | 3650 | 10.0 | year | exact
a five-and-a-half-year term | five-and-a-half-year | 2007 | 5.5 | year | exact
six and a half years | six and a half years | 2372 | 6.5 | year | exact
between five and ten years | between five and ten years | 1825 | 5.0 | year | at_least
five to ten years in jail | five to ten years | 1825 | 5.0 | year | at_least
24 hours | 24 hours | 1 | None | hour | exact
72 hours | 72 hours | 3 | None | hour | exact
for six hours | six hours | None | None | hour | exact
three years and two months | three years and two months | 1155 | 3.17 | year | exact
a couple of weeks | a couple of weeks | 14 | None | week | exact
half a year | half a year | 182 | 0.5 | year | exact
10 years’ imprisonment | 10 years’ | 3650 | 10.0 | year | exact
more than 10 years | more than 10 years | 3650 | 10.0 | year | at_least
at least three months | at least three months | 90 | 0.25 | month | at_least
up to 15 years | up to 15 years | 5475 | 15.0 | year | at_most
a year-long detention | a year-long | 365 | 1.0 | year | exact
18 months | 18 months | 540 | 1.5 | month | exact
ten full years | ten full years | 3650 | 10.0 | year | exact
For the past year he was held | past year | 365 | 1.0 | year | exact
for several years | several years | None | None | year | None
for a few days | a few days | None | None | day | None
a hundred and five days | a hundred and five days | 105 | None | day | exact
1.5 years | 1.5 years | 547 | 1.5 | year | exact
two more months | two more months | 60 | 0.17 | month | exact
"""

NOT_A_LENGTH = """
two days later
a day earlier
a year ago
three weeks ago
10 years after the war
a man aged 38 years
a 38-year-old man
two 19-year-olds
he is 38 years old
twice a year
$500 a month
in the last eight months
over the past year
a day
last month
"""


def _rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


@pytest.mark.parametrize(("text", "words", "days", "years", "unit", "bound"), _rows(TOLD))
def test_a_length_of_time_is_counted(text: str, words: str, days: str, years: str, unit: str, bound: str) -> None:
    found = [
        (text[one.start : one.end], str(one.days), str(one.years), one.unit, str(one.bound))
        for one in find_durations(text)
    ]

    assert found == [(words, days, years, unit, bound)]


@pytest.mark.parametrize("text", NOT_A_LENGTH.strip().splitlines())
def test_points_in_time_ages_and_rates_are_no_lengths(text: str) -> None:
    assert find_durations(text) == ()


def test_the_upper_end_of_a_range_is_kept() -> None:
    (found,) = find_durations("They face five to ten years in prison.")

    assert (found.n, found.n_to) == (5.0, 10.0)
