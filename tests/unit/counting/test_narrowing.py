"""Ranges passed from row to row: never too narrow, and exact where that is claimed."""

from __future__ import annotations

import random
from itertools import product

from panoh.counting.narrowing import exact_ranges, fits, narrow
from panoh.counting.rows import Row
from panoh.model.ledger import Range


def test_limits_pass_through_a_sum() -> None:
    """45 taken are 15 let go and those kept."""
    rows = [Row(((0, 1), (1, -1), (2, -1)), 0), Row(((0, -1), (1, 1), (2, 1)), 0)]
    rows += [Row(((0, 1),), 45), Row(((0, -1),), -45), Row(((1, 1),), 15), Row(((1, -1),), -15)]

    narrowed = narrow(rows)

    assert narrowed is not None
    assert narrowed.ranges[2] == Range(30, 30)
    assert narrowed.because[2] == (rows[0], rows[1])


def test_rows_that_cannot_all_hold_are_found() -> None:
    assert narrow([Row(((0, 1),), 3), Row(((0, -1),), -4)]) is None


def test_nothing_limits_what_no_row_speaks_of() -> None:
    narrowed = narrow([Row(((0, 1), (1, -1)), 0)])

    assert narrowed is not None
    assert narrowed.ranges == (Range(0, None), Range(0, None))


def _row(rng: random.Random) -> Row:
    unknowns = sorted(rng.sample(range(3), rng.choice((1, 2, 3))))
    return Row(tuple((unknown, rng.choice((-1, 1))) for unknown in unknowns), rng.randint(-4, 5))


def test_ranges_hold_every_solution_and_exact_ranges_no_more() -> None:
    rng, exact_ones, top = random.Random(5), 0, 6
    for _ in range(400):
        rows = [Row(((unknown, 1),), top) for unknown in range(3)] + [_row(rng) for _ in range(3)]
        solutions = [numbers for numbers in product(range(top + 1), repeat=3) if fits(rows, numbers)]
        narrowed, exact = narrow(rows), exact_ranges(rows)
        if narrowed is None:
            assert not solutions, rows
            continue
        assert all(one.has(n) for numbers in solutions for one, n in zip(narrowed.ranges, numbers, strict=True)), rows
        if exact is not None:
            exact_ones += 1
            ends = [Range(min(numbers), max(numbers)) for numbers in zip(*solutions, strict=True)]
            assert list(exact) == ends, rows
    assert exact_ones > 50
