"""Reads the date that stands under a report's title."""

from __future__ import annotations

import re

from panoh.reading.values.anchored import write_calendar
from panoh.reading.values.date_types import Calendar
from panoh.reading.values.dates import find_dates
from panoh.reading.values.edtf_text import is_real

_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/((?:19|20)\d\d|\d\d)(?![\d/])")
_TIME = re.compile(r"(?<=\d)[T ]+\d{1,2}:\d\d(?::\d\d)?.*$")
# A date line is short; the story begins after it.
_LINE = 120


def parse_published(block: str, text: str = "", language: str = "en") -> str | None:
    """The date of a date line, as exact as it tells it; None where it tells none.

    Args:
        block: The line or lines under the title.
        text: The rest of the report; its other dates tell whether "6/9/2011" has the day or the month first.
        language: Of the date line.

    >>> parse_published("RFE/RL's Kazakh Service, June 9, 2011"), parse_published("IWPR, 2 Nov 10")
    ('2011-06-09', '2010-11-02')
    """
    for line in block.splitlines():
        if len(line) > _LINE:
            continue
        if (slashed := _SLASHED.search(line)) is not None:
            return _read_slashed(slashed, block + "\n" + text)
        found = [mention.expr for mention in find_dates(_TIME.sub("", line), language)]
        dated = [expr for expr in found if isinstance(expr, Calendar) and expr.year is not None and not expr.is_decade]
        exact = [expr for expr in dated if expr.month is not None] or dated
        if exact:
            return write_calendar(exact[0]).rstrip("~")
    return None


def _read_slashed(match: re.Match[str], text: str) -> str | None:
    """Day and month in the order that the text's other dates have; without any, only the year is sure."""
    first, second, year = int(match[1]), int(match[2]), int(match[3])
    year += 2000 if year < 100 else 0
    is_month_first = second > 12 if max(first, second) > 12 else _has_month_first(text)
    if is_month_first is None and first != second:
        return f"{year:04}"
    day, month = (second, first) if is_month_first else (first, second)
    return write_calendar(Calendar(year, month, day)) if month < 13 and is_real(year, month, day) else None


def _has_month_first(text: str) -> bool | None:
    """Whether the dates with slashes in a text put the month first; None where none of them tells."""
    orders = {int(match[2]) > 12 for match in _SLASHED.finditer(text) if max(int(match[1]), int(match[2])) > 12}
    return orders.pop() if len(orders) == 1 else None
