"""Every minimal contradiction is found: compared with counting people path by path, in all subsets of what is said."""

from __future__ import annotations

import random
from itertools import combinations

import pytest
from casework.exact import Paths
from tallies import MEN, case, karasu, people, said, tie

from panoh.counting.ledger import count
from panoh.counting.nesting import Needs
from panoh.counting.rows import Component
from panoh.counting.saying import values_of
from panoh.counting.settling import settle, smallest
from panoh.model import Bound
from panoh.model.ledger import Basis, CaseTellings, Range, Relation, SetId, Tie

FOUR = tuple(SetId(name) for name in ("a", "b", "c", "d"))


def _drawn_relation(rng: random.Random) -> Relation:
    how = rng.choice(list(Tie))
    sets = rng.sample(FOUR, 3 if how is Tie.MADE_OF else rng.choice((2, 2, 3)))
    return tie(how, *sets, basis=rng.choice((Basis.PROCESS, Basis.TOLD, Basis.ASSUMED)))


def _drawn(seed: int) -> CaseTellings:
    rng = random.Random(seed)
    statements = [
        said(rng.choice(FOUR), rng.randint(0, 5), rng.choice(list(Bound)), by=f"{number}")
        if rng.random() < 0.7
        else said(rng.choice(FOUR), by=f"{number}", named=rng.sample(MEN[:3], rng.randint(1, 2)))
        for number in range(rng.randint(3, 5))
    ]
    relations = {(one.tie, one.sets): one for one in (_drawn_relation(rng) for _ in range(rng.randint(2, 3)))}
    return case(statements, tuple(relations.values()), [people(of) for of in FOUR])


def _every_contradiction(component: Component, told: CaseTellings) -> tuple[Needs, ...]:
    paths, sayings = Paths(told, component.sayings), component.sayings
    subsets = [frozenset(some) for size in range(len(sayings) + 1) for some in combinations(range(len(sayings)), size)]
    return smallest(some for some in subsets if not paths.can_hold(sayings[place] for place in some))


@pytest.mark.parametrize("seed", range(60))
def test_all_minimal_contradictions_are_found_and_no_other(seed: int) -> None:
    told = _drawn(seed)
    component = Component(FOUR, tuple(value for values in values_of(told).values() for value in values), told.relations)

    settled = settle(component, {})

    assert settled.is_complete
    assert settled.contradictions == _every_contradiction(component, told)


def test_where_the_solver_runs_out_of_effort_the_range_is_not_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("panoh.counting.solving.EFFORT", 1)

    ledger = count(karasu())

    assert not ledger.is_complete
    assert {one.range for one in ledger.quantities if one.of == "kept"} == {None}


def test_parts_of_a_whole_of_which_nothing_is_told_can_be_anything() -> None:
    told = case([], [tie(Tie.MADE_OF, *FOUR[:3], basis=Basis.PROCESS)], [people(of) for of in FOUR])

    assert {one.range for one in count(told).quantities} == {Range(0, None)}


def test_parts_can_be_anything_up_to_the_whole() -> None:
    told = case([said(FOUR[0], 7)], [tie(Tie.MADE_OF, *FOUR[:3], basis=Basis.PROCESS)], [people(of) for of in FOUR[:3]])

    settled = settle(Component(FOUR[:3], values_of(told)[FOUR[0]], told.relations), {})

    assert settled.ranges[FOUR[1]] == Range(0, 7)
