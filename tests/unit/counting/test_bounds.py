"""What a told number leaves possible."""

from __future__ import annotations

import pytest

from panoh.counting.bounds import allowed, hull, meet
from panoh.model import Bound
from panoh.model.ledger import Range


@pytest.mark.parametrize(
    ("count", "bound", "expected"),
    [
        (28, Bound.EXACT, Range(28, 28)),
        (28, Bound.AT_LEAST, Range(28, None)),
        (28, Bound.AT_MOST, Range(0, 28)),
        (30, Bound.ABOUT, Range(24, 36)),
        (500, Bound.ABOUT, Range(400, 600)),
        (2, Bound.ABOUT, Range(1, 3)),
        (0, Bound.ABOUT, Range(0, 1)),
    ],
)
def test_a_told_number_leaves_a_range(count: int, bound: Bound, expected: Range) -> None:
    assert allowed(count, bound) == expected


def test_ranges_meet_in_what_all_leave_possible() -> None:
    assert meet([Range(28, None), Range(0, 30)]) == Range(28, 30)
    assert meet([Range(28, 28), Range(29, 29)]) is None


def test_a_hull_is_open_where_one_range_is() -> None:
    assert hull([Range(28, 28), Range(30, None)]) == Range(28, None)
    assert hull([Range(28, 28), Range(30, 31)]) == Range(28, 31)
