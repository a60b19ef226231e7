"""Counts people the long way, path by path, to check the short way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Any

import z3

from panoh.counting.bounds import allowed_by
from panoh.model.ledger import Basis, CaseTellings, Relation, SetId, Tie, Value
from panoh.model.links import PersonId

Saying = Value | Relation
# The sets that one person is in.
Path = frozenset[SetId]


class Paths:
    """How many people walk each path, those whom different values name apart from each other.

    Args:
        sayings: What may hold or not; the sets they speak of are looked at, and those that are tied to them by force.
    """

    def __init__(self, case: CaseTellings, sayings: Sequence[Saying]) -> None:
        self.sayings = tuple(sayings)
        values = [one for one in sayings if isinstance(one, Value)]
        forced = [one for one in case.relations if one.basis is Basis.PROCESS]
        sets = {of for one in sayings for of in ((one.of,) if isinstance(one, Value) else one.sets)}
        while more := {of for one in forced if sets & set(one.sets) for of in one.sets} - sets:
            sets |= more
        ordered = sorted(sets)
        self.paths = [path for path in _subsets(ordered) if all(_obeys(path, o) for o in forced if set(o.sets) <= sets)]
        self.context = z3.Context()
        self.solver = z3.SolverFor("QF_LIA", ctx=self.context)
        self.holds = [z3.Bool(f"s{place}", self.context) for place in range(len(self.sayings))]
        self.walking: list[tuple[frozenset[PersonId] | None, Path, Any]] = []
        for crowd in (None, *_crowds(values)):
            numbers = [z3.Int(f"c{len(self.walking) + n}", self.context) for n in range(len(self.paths))]
            self.solver.add([number >= 0 for number in numbers])
            if crowd is not None:
                self.solver.add(z3.Sum(numbers) == len(crowd))
            self.walking += [(crowd, path, number) for path, number in zip(self.paths, numbers, strict=True)]
        for holds, saying in zip(self.holds, self.sayings, strict=True):
            self.solver.add([z3.Implies(holds, meaning) for meaning in self._meanings(saying)])

    def _meanings(self, saying: Saying) -> list[Any]:
        if isinstance(saying, Relation):
            return [number == 0 for _, path, number in self.walking if not _obeys(path, saying)]
        meanings = []
        if saying.count is not None:
            possible, size = allowed_by(saying), self.size(saying.of)
            meanings.append(size >= possible.low)
            if possible.high is not None:
                meanings.append(size <= possible.high)
        for crowd, path, number in self.walking:
            inside = saying.of in path
            if crowd and ((crowd <= set(saying.named) and not inside) or (crowd <= set(saying.absent) and inside)):
                meanings.append(number == 0)
        return meanings

    def size(self, of: SetId) -> Any:
        """How many are in a set."""
        return z3.Sum([number for _, path, number in self.walking if of in path])

    def can_hold(self, sayings: Iterable[Saying]) -> bool:
        """Whether these can hold together."""
        places = [self.holds[self.sayings.index(saying)] for saying in sayings]
        answer = self.solver.check(*places)
        assert answer != z3.unknown
        return bool(answer == z3.sat)


def _subsets(sets: Sequence[SetId]) -> Iterable[Path]:
    return (frozenset(some) for size in range(len(sets) + 1) for some in combinations(sets, size))


def _obeys(path: Path, relation: Relation) -> bool:
    first, *rest = relation.sets
    inside = sum(of in path for of in rest)
    match relation.tie:
        case Tie.WITHIN:
            return first not in path or inside > 0
        case Tie.APART:
            return inside + (first in path) <= 1
        case Tie.MADE_OF:
            return inside == (first in path)


def _crowds(values: Sequence[Value]) -> list[frozenset[PersonId]]:
    """People whom the same values speak of."""
    spoken: dict[PersonId, list[tuple[int, bool]]] = {}
    for place, value in enumerate(values):
        for person in value.named:
            spoken.setdefault(person, []).append((place, True))
        for person in value.absent:
            spoken.setdefault(person, []).append((place, False))
    crowds: dict[tuple[tuple[int, bool], ...], set[PersonId]] = {}
    for person, key in spoken.items():
        crowds.setdefault(tuple(key), set()).add(person)
    return [frozenset(crowd) for crowd in crowds.values()]
