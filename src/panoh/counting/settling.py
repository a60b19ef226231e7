"""Settles sets that relations tie together: what clashes, and how many there can be in each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from panoh.counting.bounds import allowed_by, meet
from panoh.counting.narrowing import exact_ranges, narrow
from panoh.counting.nesting import Needs
from panoh.counting.rows import Component, Row, rows_of, rows_to_search
from panoh.counting.solving import OutOfEffortError, Solver
from panoh.model.ledger import Basis, Range, Relation, SetId, Tie, Value
from panoh.model.links import PersonId

# Ties between the choices of whom to believe are shown, up to so many.
MOST_READINGS = 3


@dataclass(frozen=True, slots=True)
class Settled:
    """What holds for some sets.

    Attributes:
        component: What was settled, sets of those unaccounted for added; the rest names its sayings by their place.
        contradictions: Minimal, those about one set first.
        ranges: None where the solver ran out of effort.
        rests: For a set with outcomes, the set of those who are in none of them.
        rows: What was settled, row by row.
        mistaken: What is mistaken if the fewest voices are; more than one way where voices are even.
    """

    component: Component
    contradictions: tuple[Needs, ...]
    ranges: Mapping[SetId, Range | None]
    rests: Mapping[SetId, SetId]
    rows: tuple[Row, ...] = ()
    mistaken: tuple[Needs, ...] = ()
    is_complete: bool = True


def settle(component: Component, outcomes: Mapping[SetId, Sequence[SetId]]) -> Settled:
    """Find all contradictions and ranges.

    Args:
        outcomes: For a set, the sets that tell what became of its people.
    """
    whole, rests = with_unaccounted(component, outcomes)
    rows = rows_of(whole)
    exact = None if paths_that_clash(whole) else exact_ranges(rows)
    if exact is None:
        return _solved(component, whole, rests, rows)
    ranges = {of: exact[whole.unknown(of)] for of in whole.sets}
    return Settled(whole, (), ranges, rests, rows, (frozenset(),))


def with_unaccounted(
    component: Component, outcomes: Mapping[SetId, Sequence[SetId]]
) -> tuple[Component, dict[SetId, SetId]]:
    """Add, for each set with outcomes, the set of those who are in none of them."""
    rests = {of: SetId(f"{of} unaccounted for") for of in component.sets if outcomes.get(of)}
    relations = [relation for of, rest in rests.items() for relation in _in_none(rest, of, outcomes[of])]
    whole = replace(
        component,
        sets=(*component.sets, *rests.values()),
        relations=(*component.relations, *relations),
    )
    return whole, rests


def _in_none(rest: SetId, of: SetId, told: Sequence[SetId]) -> Iterator[Relation]:
    reason = "Whoever no report tells of afterwards is unaccounted for."
    yield Relation(Tie.WITHIN, (rest, of), Basis.PROCESS, reason)
    yield Relation(Tie.WITHIN, (of, rest, *told), Basis.PROCESS, reason)
    for one in told:
        yield Relation(Tie.APART, (rest, one), Basis.PROCESS, reason)


def _solved(component: Component, whole: Component, rests: Mapping[SetId, SetId], rows: tuple[Row, ...]) -> Settled:
    solver = Solver(rows, len(whole.sayings))
    known = smallest((*clashing_numbers(whole.values), *paths_that_clash(whole)))
    contradictions, unknown = known, dict.fromkeys(whole.sets)
    try:
        if known or not solver.can_hold(frozenset(range(len(whole.sayings)))):
            more, is_complete = solver.contradictions(rows_to_search(component), known)
            contradictions = smallest((*known, *more))
            if not is_complete:
                raise OutOfEffortError
        ranges, mistaken = _sided(solver, whole, rows, contradictions)
    except OutOfEffortError:
        return Settled(whole, contradictions, unknown, rests, rows, (), is_complete=False)
    return Settled(whole, contradictions, ranges, rests, rows, mistaken)


def clashing_numbers(values: Sequence[Value]) -> Iterator[Needs]:
    """Numbers told of one set that leave no room for each other: by twos, for ranges that meet by twos all meet."""
    for (one, first), (two, second) in combinations(enumerate(values), 2):
        if first.of == second.of and meet((allowed_by(first), allowed_by(second))) is None:
            yield frozenset((one, two))


def paths_that_clash(component: Component) -> dict[Needs, tuple[PersonId, ...]]:
    """Persons who are said to be in two sets that are apart, or in one and not in another around it, or in none."""
    found: dict[Needs, list[PersonId]] = {}
    places: dict[PersonId, list[int]] = {}
    for place, value in enumerate(component.values):
        for person in value.named:
            places.setdefault(person, []).append(place)
    for place, value in enumerate(component.values):
        for person in value.absent:
            for other in places.get(person, ()):
                needs = component.nesting.lies_within(component.values[other].of, value.of)
                if needs is not None:
                    found.setdefault(needs | {place, other}, []).append(person)
    for of, needs in component.nesting.empty():
        for person, named in places.items():
            for place in named:
                if component.values[place].of == of:
                    found.setdefault(needs | {place}, []).append(person)
    for person, named in places.items():
        for one, two in combinations(named, 2):
            needs = component.nesting.apart.get(frozenset((component.values[one].of, component.values[two].of)))
            if needs is not None:
                found.setdefault(needs | {one, two}, []).append(person)
    return {needs: tuple(sorted(people)) for needs, people in found.items()}


def smallest(contradictions: Iterable[Needs]) -> tuple[Needs, ...]:
    """Without those that contain another, the smallest first."""
    kept: list[Needs] = []
    for some in sorted(set(contradictions), key=lambda some: (len(some), sorted(some))):
        if not any(other <= some for other in kept):
            kept.append(some)
    return tuple(kept)


def _other_lists(values: Sequence[Value], disputed: Needs) -> Needs:
    """Lists of names of a set that has a disputed list: of those only one combination was looked for."""
    sets = {values[place].of for place in disputed if place < len(values) and values[place].named}
    return frozenset(place for place, value in enumerate(values) if value.named and value.of in sets)


def _sided(
    solver: Solver, whole: Component, rows: Sequence[Row], contradictions: Sequence[Needs]
) -> tuple[Mapping[SetId, Range | None], tuple[Needs, ...]]:
    """Ranges whichever side of each contradiction is right, and what is mistaken if the fewest voices are."""
    disputed = frozenset(one for some in contradictions for one in some)
    disputed |= _other_lists(whole.values, disputed)
    solver.take_sides(contradictions, disputed)
    outer = narrow([row for row in rows if not row.needs & disputed])
    if outer is None:
        raise OutOfEffortError
    ranges = dict(zip(whole.sets, solver.ranges(outer.ranges[: len(whole.sets)]), strict=True))
    if not contradictions:
        return ranges, (frozenset(),)
    weights = [saying.origins if isinstance(saying, Value) else 1 for saying in whole.sayings]
    try:
        return ranges, solver.fewest_mistaken(weights, _at_least_mistaken(contradictions, weights), MOST_READINGS)
    except OutOfEffortError:
        return ranges, ()


def _at_least_mistaken(contradictions: Sequence[Needs], weights: Sequence[int]) -> int:
    """Contradictions that have nothing in common take at least one mistaken voice each."""
    used: set[int] = set()
    voices = 0
    for some in contradictions:
        if used.isdisjoint(some):
            used |= some
            voices += min(weights[one] for one in some)
    return voices
