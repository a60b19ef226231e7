"""A set that nothing ties to another: what is said of it can be settled without a solver.

Numbers told of one set are ranges, and ranges that meet by twos all meet in one point. So the minimal contradictions
are exactly the twos that do not meet, and the ways to believe as much as possible are the largest choices with a point
in common.
"""

from __future__ import annotations

from collections.abc import Sequence

from panoh.counting.bounds import ANY, allowed_by, hull, meet
from panoh.counting.saying import named_in
from panoh.model.ledger import Range, Value


def is_plain(values: Sequence[Value]) -> bool:
    """Whether no list of names clashes with a number or with another list, so that ranges alone decide."""
    named = named_in(values)
    highs = [high for value in values if value.count is not None and (high := allowed_by(value).high) is not None]
    absent = {person for value in values for person in value.absent}
    return len(named) <= min(highs, default=len(named)) and absent.isdisjoint(named)


def plain_range(values: Sequence[Value]) -> Range:
    """From the lowest to the highest number that some largest choice of what is said leaves possible."""
    ranges = [allowed_by(value) for value in values if value.count is not None] or [ANY]
    choices = [frozenset(n for n, one in enumerate(ranges) if one.has(point.low)) for point in ranges]
    largest = [choice for choice in choices if not any(choice < other for other in choices)]
    left = [both for choice in largest if (both := meet(ranges[n] for n in choice)) is not None]
    known = Range(len(named_in(values)), None)
    return hull(both for one in left if (both := meet((one, known))) is not None)
