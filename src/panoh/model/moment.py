"""A date as exact as the source has it: an EDTF expression and the half-open interval of days it covers."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from panoh.model.errors import MomentError

_SIMPLE = re.compile(r"(?P<y>\d{4}|XXXX|\d{3}X)(?:-(?P<m>\d{2}|XX))?(?:-(?P<d>\d{2}|XX))?[~?%]?")


@lru_cache(maxsize=50_000)
def _days(text: str) -> tuple[date, date] | None:
    """First day and day after the last of a plain EDTF date; None where the year is open."""
    match = _SIMPLE.fullmatch(text)
    if match is None:
        raise MomentError(text)
    year, month, day = match["y"], match["m"], match["d"]
    if "X" in year:
        return None
    try:
        if month is None or month == "XX":
            return date(int(year), 1, 1), date(int(year) + 1, 1, 1)
        if day is None or day == "XX":
            last = monthrange(int(year), int(month))[1]
            return date(int(year), int(month), 1), date(int(year), int(month), last) + timedelta(days=1)
        only = date(int(year), int(month), int(day))
    except (ValueError, OverflowError) as error:
        raise MomentError(text) from error
    return only, only + timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Moment:
    """When something happened, as EDTF (ISO 8601-2), never more exact than its source.

    Attributes:
        edtf: `2011-06-09`, `2010-09`, `2010`, `2010-10/2011-06`, `2010-06/..`, `2011-06~`, `XXXX-09-26`.

    >>> Moment("2010-06/2011-06-09").first, Moment("2010-06/2011-06-09").after
    (datetime.date(2010, 6, 1), datetime.date(2011, 6, 10))
    """

    edtf: str

    def __post_init__(self) -> None:
        for part in self.edtf.split("/"):
            if part not in ("", ".."):
                _days(part)
        if self.edtf.count("/") > 1 or not self.edtf:
            raise MomentError(self.edtf)
        first, after = self.first, self.after
        if first is not None and after is not None and first >= after:
            raise MomentError(self.edtf)

    @property
    def first(self) -> date | None:
        """First day of the interval; None where it is open or the year is unknown."""
        part = self.edtf.split("/")[0]
        days = None if part in ("", "..") else _days(part)
        return days[0] if days else None

    @property
    def after(self) -> date | None:
        """Day after the last day of the interval; None where it is open or the year is unknown."""
        part = self.edtf.split("/")[-1]
        days = None if part in ("", "..") else _days(part)
        return days[1] if days else None
