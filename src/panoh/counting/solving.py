"""Asks the solver which sayings cannot hold together, and how small or large a number can be.

Contradictions are found by Farkas' lemma: rows cannot hold together exactly when some of them, each multiplied by a
number that is not negative, add up to `nothing is at most minus one`. The solver looks for such multipliers; what the
rows used rest on is a contradiction. Each one found is made minimal and forbidden, until there is none left: so the
list is complete, without trying the subsets of what is said (there are as many of those as ways to take sides).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from panoh.counting import smt
from panoh.counting.nesting import Needs
from panoh.counting.rows import Row, beyond, unknowns_of
from panoh.model.ledger import Range

# How much work the solver may do for one question, in its own unit: the same on every machine, unlike seconds.
EFFORT = 20_000_000
# More contradictions than anybody reads.
MOST_CONTRADICTIONS = 1_000


class OutOfEffortError(Exception):
    """The solver gave up: the answer is not known."""


class Solver:
    """Rows and what they rest on, ready for questions. z3 is imported when the first is made: it takes 0.1 s."""

    def __init__(self, rows: Sequence[Row], sayings: int) -> None:
        import z3

        self._z3, self._context = z3, z3.Context()
        self._holds = [z3.Bool(f"s{place}", self._context) for place in range(sayings)]
        self._fails = [z3.Not(holds) for holds in self._holds]
        self._sizes = [z3.Int(f"n{place}", self._context) for place in range(unknowns_of(rows))]
        self._primal = self._solver("QF_LIA", tuple(smt.at_most(rows, sayings)))
        self._beyond = beyond(rows)
        self._watched: list[Any] = []
        self._seen: list[list[int]] = []

    def _solver(self, logic: str, lines: Sequence[str]) -> Any:
        """A solver with its rows; they go in as text, which is ten times as fast as one object for each term."""
        solver = self._z3.SolverFor(logic, ctx=self._context)
        solver.set("random_seed", 0)
        solver.set("rlimit", EFFORT)
        solver.from_string("\n".join(lines))
        return solver

    def _can(self, solver: Any, *more: Any) -> bool:
        answer = solver.check(*more)
        if answer == self._z3.unknown:
            raise OutOfEffortError
        return bool(answer == self._z3.sat)

    def can_hold(self, sayings: Needs) -> bool:
        """Whether these can hold together.

        Raises:
            OutOfEffortError: It is not known.
        """
        return self._can(self._primal, *(self._holds[one] for one in sorted(sayings)))

    def contradictions(self, rows: Sequence[Row], known: Sequence[Needs]) -> tuple[tuple[Needs, ...], bool]:
        """Every minimal contradiction of some rows beside those that are known already, and whether these are all."""
        found: list[Needs] = []
        search = self._solver("QF_LRA", tuple(smt.multipliers(rows, len(self._holds))))
        for one in known:
            search.add(self._not_all(one))
        try:
            while len(found) < MOST_CONTRADICTIONS:
                if not self._can(search):
                    return tuple(found), True
                model = search.model()
                used = {place for place, one in enumerate(self._holds) if self._z3.is_true(model.eval(one))}
                found.append(self._least(frozenset(used)))
                search.add(self._not_all(found[-1]))
        except OutOfEffortError:
            pass
        return tuple(found), False

    def _not_all(self, sayings: Needs) -> Any:
        return self._z3.Or([self._fails[one] for one in sorted(sayings)])

    def _least(self, sayings: Needs) -> Needs:
        """Leave out one after the other what the contradiction does not need."""
        for one in sorted(sayings, reverse=True):
            if one in sayings and not self.can_hold(sayings - {one}):
                core = {str(saying) for saying in self._primal.unsat_core()}
                sayings = frozenset(place for place in sayings if str(self._holds[place]) in core)
        return sayings

    def take_sides(self, contradictions: Sequence[Needs], disputed: Needs) -> None:
        """From now on, of each contradiction something is wrong, and no more is wrong than that takes.

        What is disputed without being in a contradiction may be wrong or not.
        """
        certain = frozenset(range(len(self._holds))) - disputed
        self._primal.from_string("\n".join(smt.sides(contradictions, certain)))

    def fewest_mistaken(self, weights: Sequence[int], least: int, most: int) -> tuple[Needs, ...]:
        """The choices of what is mistaken that blame the fewest voices, after `take_sides` with a contradiction.

        Args:
            least: How many voices at least are mistaken.
            most: No more choices than this are given.
        """
        z3 = self._z3
        blamed = list(zip(self._fails, weights, strict=True))
        while not self._can(self._primal, z3.PbLe(blamed, least)):
            least += 1
        choices: list[Needs] = []
        self._primal.push()
        self._primal.add(z3.PbLe(blamed, least))
        while len(choices) < most and self._can(self._primal):
            model = self._primal.model()
            choice = frozenset(n for n, holds in enumerate(self._holds) if z3.is_false(model.eval(holds)))
            choices.append(choice)
            self._primal.add(z3.Or([self._holds[one] for one in sorted(choice)]))
        self._primal.pop()
        return tuple(choices)

    def ranges(self, outer: Sequence[Range]) -> tuple[Range, ...]:
        """The exact range of each of the first unknowns, after `take_sides`, from ranges that are wide enough."""
        self._watched = self._sizes[: len(outer)]
        self._seen = []
        if not self._look():
            raise OutOfEffortError
        return tuple(Range(self._lowest(n, one.low), self._highest(n, one.high)) for n, one in enumerate(outer))

    def _look(self, *more: Any) -> bool:
        """Whether it can be; if so, the numbers of one way in which it can are seen."""
        if not self._can(self._primal, *more):
            return False
        model = self._primal.model()
        self._seen.append([model.eval(size, model_completion=True).as_long() for size in self._watched])
        return True

    def _lowest(self, unknown: int, low: int) -> int:
        size = self._sizes[unknown]
        if low < min(numbers[unknown] for numbers in self._seen) and self._look(size <= low):
            return low
        while low < (seen := min(numbers[unknown] for numbers in self._seen)):
            if not self._look(size <= (low + seen) // 2):
                low = (low + seen) // 2 + 1
        return low

    def _highest(self, unknown: int, high: int | None) -> int | None:
        size = self._sizes[unknown]
        if high is None and self._look(size >= self._beyond):
            return None
        while high is None:
            twice = 2 * max(numbers[unknown] for numbers in self._seen) + 1
            high = None if self._look(size >= twice) else twice - 1
        if high > max(numbers[unknown] for numbers in self._seen) and self._look(size >= high):
            return high
        while high > (seen := max(numbers[unknown] for numbers in self._seen)):
            if not self._look(size >= (high + seen + 1) // 2):
                high = (high + seen + 1) // 2 - 1
        return high
