"""Counts a case: statements to a ledger of what can hold together, what clashes, and who is unaccounted for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from panoh.counting.bounds import allowed_by, hull, meet
from panoh.counting.explaining import Evidence, explanations
from panoh.counting.nesting import Needs
from panoh.counting.plain import is_plain, plain_range
from panoh.counting.process import outcomes_of
from panoh.counting.reading import reading
from panoh.counting.rows import Component
from panoh.counting.saying import named_in, values_of
from panoh.counting.settling import Settled, clashing_numbers, paths_that_clash, settle
from panoh.counting.words import clash, person_clash
from panoh.model.ledger import (
    Agreement,
    Basis,
    CaseTellings,
    Contradiction,
    Ledger,
    Quantity,
    Range,
    Reading,
    Relation,
    SetId,
    Value,
)

# What clashes only if three things or more are as they nearly always are is no news.
MOST_ASSUMED = 2


def count(case: CaseTellings) -> Ledger:
    """Set side by side who says how many in a case, and work out what follows.

    Nothing is adopted: a contradiction lists every side, a range covers each, an explanation is a hypothesis. The
    answer depends on the case alone; where the solver runs out of effort, what it did not find is not known.
    """
    told, evidence = values_of(case), Evidence(case)
    settled = [_settled(part, case) for part in _components(case, told)]
    readings = {id(one): tuple(_readings(one, case)) for one in settled}
    by_set = {of: (one, readings[id(one)]) for one in settled for of in one.component.sets}
    return Ledger(
        case.case,
        case.sets,
        case.statements,
        case.relations,
        tuple(_quantity(people.id, told, *by_set[people.id]) for people in case.sets),
        _ordered(clash for one in settled for clash in _contradictions(one, evidence)),
        tuple(agreement for people in case.sets for agreement in _agreements(people.id, told[people.id])),
        tuple(reading for one in settled for reading in readings[id(one)]),
        all(one.is_complete for one in settled),
    )


def _components(case: CaseTellings, told: Mapping[SetId, Sequence[Value]]) -> Iterator[Component]:
    """The sets in parts that no relation ties to each other."""
    part = {people.id: people.id for people in case.sets}

    def root(of: SetId) -> SetId:
        while part[of] != of:
            of = part[of]
        return of

    for relation in case.relations:
        for other in relation.sets[1:]:
            part[root(other)] = root(relation.sets[0])
    members: dict[SetId, list[SetId]] = {}
    for people in case.sets:
        members.setdefault(root(people.id), []).append(people.id)
    for sets in members.values():
        relations = tuple(relation for relation in case.relations if relation.sets[0] in sets)
        yield Component(tuple(sets), tuple(value for of in sets for value in told[of]), relations)


def _settled(component: Component, case: CaseTellings) -> Settled:
    (of, *more), values = component.sets, component.values
    if not more and is_plain(values):
        return Settled(component, tuple(clashing_numbers(values)), {of: plain_range(values)}, {})
    return settle(component, outcomes_of(component, case.sets))


def _readings(settled: Settled, case: CaseTellings) -> Iterator[Reading]:
    for mistaken in settled.mistaken:
        one = reading(case, settled.component, mistaken, settled.rows)
        if one is not None:
            yield one


def _quantity(
    of: SetId, told: Mapping[SetId, tuple[Value, ...]], settled: Settled, readings: Sequence[Reading]
) -> Quantity:
    within = [inner for inner in settled.component.nesting.inside(of) if inner in told]
    named = named_in(value for one in (of, *within) for value in told[one])
    possible, rest = settled.ranges[of], settled.rests.get(of)
    fewest = _if_the_fewest_are_mistaken(of, readings) or possible
    unnamed = None if fewest is None else Range(max(0, fewest.low - len(named)), _less(fewest.high, len(named)))
    unaccounted = None if rest is None else _if_the_fewest_are_mistaken(rest, readings)
    return Quantity(of, told[of], _spread(told[of], possible), possible, fewest, named, unnamed, unaccounted)


def _spread(values: Sequence[Value], possible: Range | None) -> Range | None:
    numbers = [allowed_by(value) for value in values if value.count is not None]
    if not numbers:
        return possible
    highs = [one.high for one in numbers if one.high is not None]
    said = Range(min(one.low for one in numbers), max(highs, default=None))
    return said if possible is None else meet((said, possible)) or said


def _if_the_fewest_are_mistaken(of: SetId, readings: Sequence[Reading]) -> Range | None:
    ranges = [dict(one.ranges)[of] for one in readings]
    return hull(ranges) if ranges else None


def _less(high: int | None, known: int) -> int | None:
    return None if high is None else max(0, high - known)


def _contradictions(settled: Settled, evidence: Evidence) -> Iterator[Contradiction]:
    paths = paths_that_clash(settled.component)
    for needs in without_echoes(settled):
        sayings = [settled.component.sayings[place] for place in sorted(needs)]
        values = tuple(one for one in sayings if isinstance(one, Value))
        relations = tuple(one for one in sayings if isinstance(one, Relation))
        if sum(relation.basis is Basis.ASSUMED for relation in relations) > MOST_ASSUMED:
            continue
        people = paths.get(needs, ())
        words = (person_clash if people else clash)(values, relations, evidence.case)
        yield Contradiction(words, values, relations, people, explanations(values, relations, evidence))


def without_echoes(settled: Settled) -> Iterator[Needs]:
    """Leave out what repeats another contradiction with a telling's names in place of the same telling's number."""
    values, found = settled.component.values, set(settled.contradictions)
    numbers = [(place, value) for place, value in enumerate(values) if value.count is not None]
    for needs in settled.contradictions:
        echoes = (
            (needs - {place}) | {number}
            for place in needs
            if place < len(values) and values[place].count is None
            for number, value in numbers
            if value.of == values[place].of and set(values[place].statements) <= set(value.statements)
        )
        if not any(echo in found for echo in echoes):
            yield needs


def _ordered(contradictions: Iterable[Contradiction]) -> tuple[Contradiction, ...]:
    """What is said of one set first, what rests on an assumption last, the short before the long."""
    return tuple(
        sorted(
            contradictions,
            key=lambda one: (len({value.of for value in one.values}) > 1, one.is_assumed, len(one.values)),
        )
    )


def _agreements(of: SetId, values: Sequence[Value]) -> Iterator[Agreement]:
    """Different numbers that hold together, by twos."""
    for one, two in combinations([value for value in values if value.count is not None], 2):
        if meet((allowed_by(one), allowed_by(two))) is not None:
            yield Agreement(of, (one, two))
