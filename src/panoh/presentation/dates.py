"""EDTF dates in words: as exact as the source has them, and unknown parts named."""

from __future__ import annotations

import re

from panoh.presentation.words import NOT_TOLD

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DATE = re.compile(r"(?P<y>[\dX]{4})(?:-(?P<m>\d\d|XX))?(?:-(?P<d>\d\d|XX))?(?P<q>[~?%]?)")
_QUALIFIED = {"": "{}", "~": "about {}", "?": "{} (uncertain)", "%": "about {} (uncertain)"}
_UNKNOWN_YEAR = "year unknown"


def date_in_words(edtf: str | None) -> str:
    """An EDTF date for people.

    >>> date_in_words("2011-06-09"), date_in_words("2010-06/2011-06-09"), date_in_words("XXXX-09-26")
    ('9 June 2011', 'June 2010 – 9 June 2011', '26 September, year unknown')
    """
    if edtf is None:
        return NOT_TOLD
    first, slash, last = edtf.partition("/")
    if not slash:
        return _point(first)
    if last in ("", ".."):
        return f"since {_point(first)}" if first not in ("", "..") else NOT_TOLD
    if first in ("", ".."):
        return f"until {_point(last)}"
    start = _without_repetition(first, last)
    return f"{start}–{_point(last)}" if start.isdigit() and len(start) <= len("30") else f"{start} – {_point(last)}"


def _without_repetition(first: str, last: str) -> str:
    """The first date of an interval, less what the last one says again.

    >>> _without_repetition("2011-06-09", "2011-06-11"), _without_repetition("2011-05", "2011-06-11")
    ('9', 'May')
    """
    if not re.fullmatch(r"\d{4}-\d\d(-\d\d)?", first) or not re.match(r"\d{4}-\d\d", last) or first[:4] != last[:4]:
        return _point(first)
    if len(first) == len(last) == len("2011-06-09") and first[:7] == last[:7]:
        return str(int(first[8:]))
    return _point(first).removesuffix(f" {first[:4]}")


def _point(edtf: str) -> str:
    match = _DATE.fullmatch(edtf)
    if match is None:
        return edtf
    year, month, day = match["y"], match["m"], match["d"]
    if month is None or month == "XX" or not 1 <= int(month) <= len(MONTHS):
        words = _year(year)
    else:
        name = MONTHS[int(month) - 1]
        month_words = name if day is None or day == "XX" else f"{int(day)} {name}"
        words = f"{month_words}, {_UNKNOWN_YEAR}" if "X" in year else f"{month_words} {year}"
    return _QUALIFIED[match["q"]].format(words)


def _year(year: str) -> str:
    if "X" not in year:
        return year
    return f"{year[:3]}0s" if "X" not in year[:3] else _UNKNOWN_YEAR
