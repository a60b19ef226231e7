"""A set on its own is settled without the solver, and the solver would say the same."""

from __future__ import annotations

import random

from tallies import HANDED_OVER, MEN, case, people, said

from panoh.counting.ledger import count
from panoh.counting.plain import is_plain, plain_range
from panoh.counting.rows import Component
from panoh.counting.saying import values_of
from panoh.counting.settling import clashing_numbers, settle
from panoh.model import Bound
from panoh.model.ledger import CountStatement


def _drawn(rng: random.Random) -> list[CountStatement]:
    return [
        said(HANDED_OVER, rng.randint(0, 9), rng.choice(list(Bound)), by=f"speaker {number}")
        if rng.random() < 0.8
        else said(HANDED_OVER, by=f"speaker {number}", named=rng.sample(MEN, rng.randint(1, 4)))
        for number in range(rng.randint(1, 6))
    ]


def test_plain_ranges_are_those_of_the_solver() -> None:
    rng, compared = random.Random(11), 0
    for _ in range(120):
        told = case(_drawn(rng), sets=[people(HANDED_OVER)])
        values = values_of(told)[HANDED_OVER]
        if not is_plain(values):
            continue
        compared += 1
        settled = settle(Component((HANDED_OVER,), values, ()), {})

        assert settled.ranges[HANDED_OVER] == plain_range(values), values
        assert set(settled.contradictions) == set(clashing_numbers(values))
    assert compared > 60


def test_the_solver_is_left_out_for_a_set_on_its_own(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    def refuse(*_: object) -> None:
        raise AssertionError("asked")

    monkeypatch.setattr("panoh.counting.settling.Solver", refuse)

    ledger = count(case([said(HANDED_OVER, 28, by="one"), said(HANDED_OVER, 29, by="two")]))

    assert len(ledger.contradictions) == 1
