"""Sets dates told of one thing side by side, and finds the one that all others leave room for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from panoh.model import Kind, Moment

# What went on for a time.
STRETCHES = frozenset({Kind.DETENTION, Kind.INCOMMUNICADO})
FIRST, LAST = date.min, date.max


def told_dates(moments: Iterable[Moment | None]) -> tuple[Moment, ...]:
    """Each date once, the most often told first, then the more exact."""
    counted = Counter(moment.edtf for moment in moments if moment is not None)
    ordered = sorted(counted, key=lambda edtf: (-counted[edtf], width(Moment(edtf)), edtf))
    return tuple(Moment(edtf) for edtf in ordered)


def agreed(dates: Iterable[Moment], *, is_stretch: bool = False) -> Moment | None:
    """The most exact date, if each other leaves room for it.

    Args:
        is_stretch: It went on for a time: a day in it does not tell when it was, if somebody tells the stretch.

    >>> agreed([Moment("2011-06"), Moment("2011-06-09")]), agreed([Moment("2011-06-08"), Moment("2011-06-09")])
    (Moment(edtf='2011-06-09'), None)
    """
    told = tuple(dates)
    known = [moment for moment in told if moment.first or moment.after]
    if not known:
        return told[0] if len(told) == 1 else None
    stretches = [moment for moment in known if is_stretch and "/" in moment.edtf]
    narrowest = min(stretches or known, key=width)
    return narrowest if all(meet(narrowest, other) for other in known) else None


def width(moment: Moment) -> int:
    """Days that a date may be; as many as there are where an end is open."""
    return ((moment.after or LAST) - (moment.first or FIRST)).days


def meet(one: Moment, other: Moment) -> bool:
    """Whether two dates may be of the same day."""
    return (one.first or FIRST) < (other.after or LAST) and (other.first or FIRST) < (one.after or LAST)


def sort_key(moment: Moment | None) -> tuple[date, date]:
    """By beginning, the more exact first; what has no date comes last."""
    if moment is None:
        return LAST, LAST
    return moment.first or (FIRST if moment.after else LAST), moment.after or LAST
