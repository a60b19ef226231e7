"""What a number that is told says about the true number."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from panoh.model import Bound
from panoh.model.ledger import Range, Value

# "About 30" leaves room for a fifth more or less. Writers who round to tens or hundreds are off by up to half of what
# they round to; a fifth covers that from 25 upwards. A quarrel with a rounded number is better missed than invented.
ABOUT_SHARE = 5
# And for one more or less, however small the number.
ABOUT_LEAST = 1

ANY = Range(0, None)


def allowed(count: int, bound: Bound) -> Range:
    """The true numbers that a told number leaves possible.

    >>> allowed(30, Bound.ABOUT), allowed(28, Bound.AT_LEAST)
    (Range(low=24, high=36), Range(low=28, high=None))
    """
    match bound:
        case Bound.EXACT:
            return Range(count, count)
        case Bound.AT_LEAST:
            return Range(count, None)
        case Bound.AT_MOST:
            return Range(0, count)
        case Bound.ABOUT:
            slack = max(ABOUT_LEAST, count // ABOUT_SHARE)
            return Range(max(0, count - slack), count + slack)
        case _:
            assert_never(bound)


def allowed_by(value: Value) -> Range:
    """The same for a value; its names are the least number there can be."""
    if value.count is None or value.bound is None:
        return Range(len(value.named), None)
    return allowed(value.count, value.bound)


def meet(ranges: Iterable[Range]) -> Range | None:
    """What all of them leave possible; None where nothing is."""
    low, high = 0, None
    for one in ranges:
        low = max(low, one.low)
        high = one.high if high is None else high if one.high is None else min(high, one.high)
    return None if high is not None and high < low else Range(low, high)


def hull(ranges: Iterable[Range]) -> Range:
    """From the lowest to the highest that any of them leaves possible."""
    spread = tuple(ranges)
    highs = [one.high for one in spread]
    known = [high for high in highs if high is not None]
    return Range(min(one.low for one in spread), max(known) if len(known) == len(highs) else None)
