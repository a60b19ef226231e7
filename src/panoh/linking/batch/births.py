"""When a person was born, as lists write it: a day, a month, a year, an age; solar Hijri years; the 1 January habit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

NUMBER = re.compile(r"\d+")
# Nobody alive was born outside of these; a list of history goes further back than a list of prisoners.
YEARS = range(1000, 2100)
# Afghan and Iranian lists count from 622: 1359 is March 1980 to March 1981. No Gregorian birth is that old in them.
SOLAR_YEARS = range(1270, 1420)
SOLAR_SHIFT = 621
# A year written with two digits is one of the last century, unless it could as well be of this one.
TWO_DIGITS, LAST_CENTURY = range(27, 100), 1900
MONTHS = 12


@dataclass(frozen=True, slots=True)
class Birth:
    """What a list tells of a birth.

    Attributes:
        day: `1980-05-03`, or `1980-05` where the day is not told; None where only years are. 1 January is held to
            mean "in that year": offices write it where they know no day.
        low: First year that it may have been in.
        high: Last year.
    """

    day: str | None
    low: int
    high: int


@lru_cache(maxsize=200_000)
def birth_of(text: str, *, solar: bool = False) -> Birth | None:
    """Read a date of birth; None where it tells no year.

    Args:
        text: As the list has it, digits of any script.
        solar: Years of 1270 to 1419 are of the solar Hijri calendar.

    >>> birth_of("03.05.1980"), birth_of("1980-01-01")
    (Birth(day='1980-05-03', low=1980, high=1980), Birth(day=None, low=1980, high=1980))
    """
    found = NUMBER.findall(text)
    if len(found) == 1 and len(found[0]) == len("19800503"):
        found = [found[0][:4], found[0][4:6], found[0][6:]]
    place = next((at for at, digits in enumerate(found) if len(digits) == len("1980")), None)
    if place is None and len(found) == 3 and int(found[2]) in TWO_DIGITS:
        found[2], place = str(LAST_CENTURY + int(found[2])), 2
    if place is None:
        return None
    year, rest = int(found[place]), [int(digits) for digits in found[:place] + found[place + 1 :]]
    if solar and year in SOLAR_YEARS:
        return Birth(None, year + SOLAR_SHIFT, year + SOLAR_SHIFT + 1)
    if year not in YEARS:
        return None
    return Birth(_day(year, rest, year_first=place == 0), year, year)


def _day(year: int, rest: list[int], *, year_first: bool) -> str | None:
    """The day or the month beside a year, None where there is none that can be."""
    if len(rest) == 1 and 1 <= rest[0] <= MONTHS:
        return f"{year:04}-{rest[0]:02}"
    if len(rest) != 2:
        return None
    month, day = rest if year_first else reversed(rest)
    if month > MONTHS:
        month, day = day, month
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return None if (month, day) == (1, 1) else found.isoformat()


def birth_at_age(text: str, seen: date) -> Birth | None:
    """The years of birth of somebody of an age on a day; None where the text is no age.

    >>> birth_at_age("31", date(2011, 6, 9))
    Birth(day=None, low=1979, high=1980)
    """
    found = NUMBER.findall(text)
    if len(found) != 1 or not 0 <= int(found[0]) <= 120:
        return None
    year = seen.year - int(found[0])
    return Birth(None, year - 1, year)
