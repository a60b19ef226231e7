"""Writes and reads the plain EDTF dates (ISO 8601-2) that the resolver needs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from panoh.model.errors import MomentError
from panoh.model.moment import Moment

_PLAIN = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?[~?%]?")


def is_edtf(text: str) -> bool:
    """Whether a text is an EDTF expression of the kind that Panoh writes.

    >>> is_edtf("2010-10/2011-06"), is_edtf("last June")
    (True, False)
    """
    try:
        Moment(text)
    except MomentError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class When:
    """A day, a month or a year that is known; what is not told is None."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """Its last day."""
        if self.day is not None:
            return self.first
        following = self.plus_months(1) if self.month is not None else When(self.year + 1)
        return following.first - timedelta(days=1)

    def plus_months(self, months: int) -> When:
        """The month so many months on; the day is let go."""
        count = self.year * 12 + (self.month or 1) - 1 + months
        return When(count // 12, count % 12 + 1)

    def plus_days(self, days: int) -> When:
        """The day so many days on from the first."""
        return on(self.first + timedelta(days=days))

    def __str__(self) -> str:
        parts = [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)


def on(day: date) -> When:
    """A day."""
    return When(day.year, day.month, day.day)


def is_real(year: int, month: int | None, day: int | None) -> bool:
    """Whether the calendar has such a day; 29 February is not in every year."""
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return False
    return True


def read_when(text: str) -> When | None:
    """The day, month or year of a plain EDTF text, of an interval its last known end."""
    for part in reversed(text.split("/")):
        if (match := _PLAIN.fullmatch(part)) is not None:
            year, month, day = (int(figures) if figures else None for figures in match.groups())
            return When(year, month, day) if year is not None and is_real(year, month, day) else None
    return None
