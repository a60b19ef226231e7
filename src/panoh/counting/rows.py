"""A case as linear inequalities over numbers of people; each row says what it rests on.

The unknowns are the size of each set, how many of a set are in another around it, and how many of the people whom the
same lists name (a company) are known to be in a set. So the rows do not grow with the number of people.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from panoh.counting.bounds import allowed_by
from panoh.counting.nesting import Needs, Nesting, Tied, crowds_apart, nesting_of
from panoh.counting.saying import named_in
from panoh.model.ledger import Basis, Relation, SetId, Tie, Value
from panoh.model.links import PersonId

# What may be wrong: something said, or a relation that the process does not force.
Saying = Value | Relation
# Factor of each unknown, by its place.
Terms = dict[int, int]
# The values that name a person, by their place.
Company = frozenset[int]
NOTHING: Needs = frozenset()
# With so many lists of names every combination of them is looked at.
FEW_LISTS = 8


@dataclass(frozen=True, slots=True)
class Row:
    """The unknowns times their factors are at most a number, if the sayings hold that it needs."""

    terms: tuple[tuple[int, int], ...]
    at_most: int
    needs: Needs = NOTHING


def unknowns_of(rows: Iterable[Row]) -> int:
    """How many unknowns the rows have."""
    return max((unknown for row in rows for unknown, _ in row.terms), default=-1) + 1


def beyond(rows: Sequence[Row]) -> int:
    """A number that no unknown can reach that has a limit at all (Hadamard's bound on the corners of the rows)."""
    longest = max((sum(factor * factor for _, factor in row.terms) for row in rows), default=1)
    corner: int = longest ** unknowns_of(rows)
    return (sum(abs(row.at_most) for row in rows) + 1) * corner


@dataclass(frozen=True)
class Component:
    """Sets that relations tie together, with what is said of them.

    Not slotted: what follows from the fields is worked out once.
    """

    sets: tuple[SetId, ...]
    values: tuple[Value, ...]
    relations: tuple[Relation, ...]

    @cached_property
    def sayings(self) -> tuple[Saying, ...]:
        """What may be wrong; rows name them by their place."""
        return (*self.values, *(one for one in self.relations if one.basis is not Basis.PROCESS))

    @cached_property
    def ties(self) -> tuple[Tied, ...]:
        """Each relation with its place among what may be wrong."""
        place = {id(saying): number for number, saying in enumerate(self.sayings)}
        return tuple(Tied(one, frozenset((place[id(one)],)) if id(one) in place else NOTHING) for one in self.relations)

    @cached_property
    def nesting(self) -> Nesting:
        """What the relations amount to."""
        return nesting_of(self.ties)

    @cached_property
    def companies(self) -> tuple[tuple[Company, int], ...]:
        """People whom the same values name, and how many they are."""
        naming: dict[PersonId, set[int]] = {}
        for place, value in enumerate(self.values):
            for person in value.named:
                naming.setdefault(person, set()).add(place)
        sizes = Counter(frozenset(one) for one in naming.values())
        return tuple(sorted(sizes.items(), key=lambda item: sorted(item[0])))

    def unknown(self, of: SetId) -> int:
        """Place of the size of a set among the unknowns."""
        return self._place[of]

    @cached_property
    def shares(self) -> Mapping[tuple[SetId, SetId], int]:
        """Place of how many of a set are in another, where it may be wrong that all are."""
        may_be_wrong = [pair for pair, needs in self.nesting.within.items() if needs]
        return {pair: len(self.sets) + number for number, pair in enumerate(may_be_wrong)}

    def shared(self, inner: SetId, outer: SetId) -> int:
        """Place of how many of a set are in another."""
        return self.shares.get((inner, outer), self._place[inner])

    @cached_property
    def _place(self) -> Mapping[SetId, int]:
        return {of: number for number, of in enumerate(self.sets)}


def rows_of(component: Component) -> tuple[Row, ...]:
    """All that limits the unknowns."""
    return tuple(dict.fromkeys((*_rows_without_names(component), *_company_rows(component))))


def rows_to_search(component: Component) -> tuple[Row, ...]:
    """The same, but many lists of names count one by one and all together, not in every combination.

    Ten lists that name thirty men between them can be combined in hundreds of ways to contradict "29". For the search
    one way is enough.
    """
    if sum(bool(value.named) for value in component.values) <= FEW_LISTS:
        return rows_of(component)
    return tuple(dict.fromkeys((*_rows_without_names(component), *_list_rows(component))))


def _rows_without_names(component: Component) -> Iterator[Row]:
    yield from (Row(((component.unknown(of), -1),), 0) for of in component.sets)
    yield from _number_rows(component)
    yield from _tie_rows(component)
    yield from _nest_rows(component)


def _number_rows(component: Component) -> Iterator[Row]:
    for place, value in enumerate(component.values):
        if value.count is None:
            continue
        size, needs, possible = component.unknown(value.of), frozenset((place,)), allowed_by(value)
        if possible.low:
            yield Row(((size, -1),), -possible.low, needs)
        if possible.high is not None:
            yield Row(((size, 1),), possible.high, needs)


def _tie_rows(component: Component) -> Iterator[Row]:
    for tied in component.ties:
        first, *rest = tied.relation.sets
        if tied.relation.tie is not Tie.APART:
            yield _at_most(component, (first,), rest, tied.needs)
        if tied.relation.tie is Tie.MADE_OF:
            yield _at_most(component, rest, (first,), tied.needs)
        elif tied.relation.tie is Tie.WITHIN and len(rest) > 1:
            yield from _narrowed(component, tied)


def _at_most(component: Component, some: Iterable[SetId], others: Iterable[SetId], needs: Needs) -> Row:
    """All in some sets, added up, are no more than all in others."""
    terms = [(component.unknown(of), 1) for of in some] + [(component.unknown(of), -1) for of in others]
    return Row(tuple(sorted(terms)), 0, needs)


def _narrowed(component: Component, tied: Tied) -> Iterator[Row]:
    """Within one or other of several sets, but apart from some of them: then within the rest."""
    inner, *outers = tied.relation.sets
    apart = {of: needs for of in outers if (needs := component.nesting.apart.get(frozenset((inner, of)))) is not None}
    if apart:
        left = [of for of in outers if of not in apart]
        yield _at_most(component, (inner,), left, tied.needs.union(*apart.values()))


def _nest_rows(component: Component) -> Iterator[Row]:
    nesting = component.nesting
    for nobody, needs in nesting.empty():
        yield _at_most(component, (nobody,), (), needs)
    crowds = [(outer, *crowd) for outer in component.sets for crowd in crowds_apart(nesting, outer)]
    for outer, chosen, needs in crowds:
        sharing = [(component.shared(of, outer), 1) for of in chosen]
        yield Row(tuple(sorted([*sharing, (component.unknown(outer), -1)])), 0, needs)
    used = dict.fromkeys((inner, outer) for outer, chosen, _ in crowds for inner in chosen)
    for inner, outer in used:
        size, shared = component.unknown(inner), component.shared(inner, outer)
        if size != shared:
            yield Row(((size, -1), (shared, 1)), 0)
            yield Row(((size, 1), (shared, -1)), 0, nesting.within[inner, outer])


def _list_rows(component: Component) -> Iterator[Row]:
    unknown = len(component.sets) + len(component.shares)
    for of in component.sets:
        lists = [
            (needs | {place}, value)
            for place, value in enumerate(component.values)
            if value.named and (needs := component.nesting.lies_within(value.of, of)) is not None
        ]
        own = [(needs, value) for needs, value in lists if value.of == of]
        for some in dict.fromkeys((*((one,) for one in own), tuple(own), tuple(lists))):
            people = named_in(value for _, value in some)
            yield Row(((component.unknown(of), -1), (unknown, 1)), 0)
            yield Row(((unknown, -1),), -len(people), NOTHING.union(*(needs for needs, _ in some)))
            unknown += 1


def _company_rows(component: Component) -> Iterator[Row]:
    """A set has at least as many people as are named in it and in what lies within it."""
    known: dict[SetId, list[tuple[int, int]]] = {}
    unknown = len(component.sets) + len(component.shares)
    for company, total in component.companies:
        reached: dict[SetId, list[Needs]] = {}
        for place in sorted(company):
            of = component.values[place].of
            reached.setdefault(of, []).append(frozenset((place,)))
            for (inner, outer), needs in component.nesting.within.items():
                if inner == of:
                    reached.setdefault(outer, []).append(needs | {place})
        for of, ways in reached.items():
            yield Row(((unknown, 1),), total)
            yield from (Row(((unknown, -1),), -total, needs) for needs in ways)
            known.setdefault(of, []).append((unknown, 1))
            unknown += 1
    for of, terms in known.items():
        yield Row(((component.unknown(of), -1), *terms), 0)
