"""What could explain that two numbers disagree: hypotheses with the statements that speak for them, none adopted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from panoh.counting.process import CUSTODY, SEIZURES, WAYS_OUT, ends_before
from panoh.counting.saying import values_of
from panoh.model import Bound, Kind, Moment
from panoh.model.ledger import (
    CaseTellings,
    CountStatement,
    Explanation,
    PeopleSet,
    Relation,
    SetId,
    StatementId,
    Value,
    Why,
)

# Other sets with the same number that are offered, those with the most voices.
MOST_OTHER_PEOPLE = 3
# A number as small as this is found everywhere: that another set has it says nothing.
LEAST_TELLING_NUMBER = 4


@dataclass(frozen=True)
class Evidence:
    """What hypotheses are made of: all that is told in a case. Not slotted: what follows from it is worked out once."""

    case: CaseTellings

    @cached_property
    def numbers(self) -> tuple[Value, ...]:
        """Every number told of any set."""
        told = values_of(self.case)
        return tuple(value for values in told.values() for value in values if value.count is not None)

    @cached_property
    def settled_numbers(self) -> tuple[Value, ...]:
        """Numbers that more voices tell of their set than any other number; an even quarrel explains no other."""
        most: dict[SetId, list[int]] = {}
        for value in self.numbers:
            most.setdefault(value.of, []).append(value.origins)
        return tuple(one for one in self.numbers if one.origins > max((0, *sorted(most[one.of])[:-1])))

    @cached_property
    def people(self) -> Mapping[SetId, PeopleSet]:
        """The sets by their ids."""
        return {people.id: people for people in self.case.sets}

    def label(self, value: Value) -> str:
        """What people read for the set of a value."""
        return self.people[value.of].label

    def told_by(self, value: Value) -> tuple[CountStatement, ...]:
        """The statements of a value."""
        return tuple(statement for statement in self.case.statements if statement.id in value.statements)


def explanations(values: Sequence[Value], relations: Sequence[Relation], evidence: Evidence) -> tuple[Explanation, ...]:
    """What would put a contradiction right, the most specific first."""
    numbers = sorted((value for value in values if value.count is not None), key=lambda value: value.count or 0)
    found: list[Explanation] = []
    for small, large in combinations(numbers, 2):
        if small.of == large.of:
            found += _of_one_set(small, large, evidence)
    for value in numbers:
        found += _other_people(value, values, evidence)
    found += [_not_so(relation, values, evidence) for relation in relations if relation.otherwise]
    return tuple(dict.fromkeys(found))


def _of_one_set(small: Value, large: Value, evidence: Evidence) -> Iterator[Explanation]:
    yield from _still_coming(small, large, evidence)
    yield from _other_day(small, large, evidence)
    yield from _moved(small, large, evidence)
    yield from _rest(small, large, evidence)
    yield from _other_nationals(small, large, evidence)


def _both(small: Value, large: Value) -> tuple[StatementId, ...]:
    return (*small.statements, *large.statements)


def _still_coming(small: Value, large: Value, evidence: Evidence) -> Iterator[Explanation]:
    lists = tuple(one.id for one in evidence.told_by(small) if one.named and len(one.named) == small.count)
    if lists and small.bound is Bound.EXACT:
        words = f"{small.count} are those whose names were known; {large.count} counts all."
        yield Explanation(Why.STILL_COMING, words, _both(small, large), lists)


def _other_day(small: Value, large: Value, evidence: Evidence) -> Iterator[Explanation]:
    pairs = [
        (one, two)
        for one in evidence.told_by(small)
        for two in evidence.told_by(large)
        if one.when and two.when and are_apart(one.when, two.when)
    ]
    if pairs:
        one, two = pairs[0]
        words = f"{small.count} is told of {_day(one)}, {large.count} of {_day(two)}: both can be right."
        yield Explanation(Why.OTHER_DAY, words, _both(small, large), (one.id, two.id))


def _day(statement: CountStatement) -> str:
    return statement.when.edtf if statement.when else "another day"


def are_apart(one: Moment, two: Moment) -> bool:
    """Whether no day is in both.

    >>> are_apart(Moment("2011-06"), Moment("2011-06-09"))
    False
    """
    return any(a.after is not None and b.first is not None and a.after <= b.first for a, b in ((one, two), (two, one)))


def _moved(small: Value, large: Value, evidence: Evidence) -> Iterator[Explanation]:
    """The difference is a number told of people who left before or came later."""
    difference, of = (large.count or 0) - (small.count or 0), evidence.people[small.of]
    for value in evidence.numbers:
        other = evidence.people[value.of]
        if value.count != difference or value.bound is not Bound.EXACT or other.id == of.id or ends_before(of, other):
            continue
        if other.kind in WAYS_OUT | {Kind.ASYLUM_GRANT}:
            words = f"{large.count} counts the {difference} who had left before: {other.label}."
            yield Explanation(Why.LEFT_BEFORE, words, _both(small, large), value.statements)
        elif other.kind in SEIZURES and of.kind in CUSTODY:
            words = f"{large.count} counts the {difference} who came later: {other.label}."
            yield Explanation(Why.JOINED_LATER, words, _both(small, large), value.statements)


def _rest(small: Value, large: Value, evidence: Evidence) -> Iterator[Explanation]:
    whole = (small.count or 0) + (large.count or 0)
    same = [value for value in evidence.numbers if (value.count, value.bound) == (whole, Bound.EXACT)]
    others = sorted((value for value in same if value.of != small.of), key=lambda value: -value.origins)
    for value in others[:1]:
        what = evidence.label(value)
        words = f"{small.count} + {large.count} = {whole} ({what}): one is what the other leaves of it."
        yield Explanation(Why.REST, words, _both(small, large), value.statements)


def _other_nationals(small: Value, large: Value, evidence: Evidence) -> Iterator[Explanation]:
    for one in evidence.told_by(small):
        others = [
            two.id
            for two in evidence.case.statements
            if two.id != one.id and set(two.nationalities) - set(one.nationalities)
        ]
        if len(one.nationalities) == 1 and others:
            words = f"{small.count} counts the nationals of {one.nationalities[0]} only; there were others."
            yield Explanation(Why.OTHER_NATIONALS, words, _both(small, large), (one.id, *others[:1]))
            return


def _other_people(value: Value, values: Sequence[Value], evidence: Evidence) -> Iterator[Explanation]:
    if value.count is None or value.count < LEAST_TELLING_NUMBER or value.bound is not Bound.EXACT:
        return
    own = {one.of for one in values}
    elsewhere = (one for one in evidence.settled_numbers if one.of not in own)
    same = [one for one in elsewhere if (one.count, one.bound) == (value.count, value.bound)]
    others = sorted(same, key=lambda one: -one.origins)[:MOST_OTHER_PEOPLE]
    if others:
        sets = "; or ".join(dict.fromkeys(evidence.label(other) for other in others))
        words = f"{value.count} counts other people ({sets}), not these ({evidence.label(value)})."
        told = tuple(statement for other in others for statement in other.statements)
        yield Explanation(Why.OTHER_PEOPLE, words, value.statements, told)


def _not_so(relation: Relation, values: Sequence[Value], evidence: Evidence) -> Explanation:
    explained = tuple(one for value in values for one in value.statements)
    shown = tuple(
        one.id for one in evidence.case.statements if one.telling is not None and one.telling in relation.tellings
    )
    return Explanation(Why.NOT_SO, relation.otherwise, explained, shown)
