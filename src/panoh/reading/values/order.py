"""Checks a date against what is known of its order among others."""

from __future__ import annotations

from collections.abc import Sequence

from panoh.reading.values.edtf_text import When

# (i, j, days): mention j is later than mention i, by about so many days where they are told.
Order = tuple[int, int, int | None]

# A length told in words is rough: a fifth of it more or less, and never less than this many days.
_SLACK_PART = 5
_LEAST_SLACK = 20


def fits(index: int, when: When, known: Sequence[When | None], orders: Sequence[Order]) -> bool:
    """Whether a date can stand where the orders put it, given the decided ones."""
    for first, second, days in orders:
        if index not in (first, second) or first == second:
            continue
        other = known[second if index == first else first]
        if other is None:
            continue
        earlier, later = (when, other) if index == first else (other, when)
        if not _is_later(earlier, later, days):
            return False
    return True


def _is_later(earlier: When, later: When, days: int | None) -> bool:
    """Whether the second can be later than the first, by about so many days."""
    if later.last < earlier.first:
        return False
    if days is None:
        return True
    slack = max(_LEAST_SLACK, days // _SLACK_PART)
    shortest, longest = (later.first - earlier.last).days, (later.last - earlier.first).days
    return shortest <= days + slack and longest >= days - slack
