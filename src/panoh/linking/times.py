"""Dates as ordinal days, for quick comparison of many."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from panoh.model import Moment

# A date that its source calls about right may be off by this many days on either side.
ABOUT_DAYS = 15


class Days(NamedTuple):
    """First and last day that a date can mean, as proleptic ordinals, both inclusive."""

    first: int
    last: int

    @property
    def width(self) -> int:
        """How many days it may be."""
        return self.last - self.first + 1

    def meets(self, other: Days) -> bool:
        """Whether both may be the same day."""
        return self.first <= other.last and other.first <= self.last

    def gap(self, other: Days) -> int:
        """Days between the two, 0 where they may be the same day."""
        return max(0, self.first - other.last, other.first - self.last)


def days_of(moment: Moment | None) -> Days | None:
    """The days of a date; None where an end is open or the year is unknown."""
    return _days(moment.edtf) if moment is not None else None


def beginning_of(moment: Moment | None) -> Days | None:
    """The days on which a stretch may have begun: those of its first part; a single day in it tells no beginning."""
    if moment is None or "/" not in moment.edtf or moment.edtf[0] in "./":
        return None
    return _days(moment.edtf.split("/")[0])


@lru_cache(maxsize=100_000)
def _days(edtf: str) -> Days | None:
    moment = Moment(edtf)
    if moment.first is None or moment.after is None:
        return None
    slack = ABOUT_DAYS if edtf[-1] in "~%" else 0
    return Days(moment.first.toordinal() - slack, moment.after.toordinal() - 1 + slack)
