"""What follows from relations: which sets lie within which, and which are apart, and on what that rests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TypeVar

from panoh.model.ledger import Relation, SetId, Tie

# The relations, by their place in the list of what may be wrong, that something rests on.
Needs = frozenset[int]
Pair = frozenset[SetId]
K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Tied:
    """A relation and its own place among what may be wrong; nothing where the process forces it."""

    relation: Relation
    needs: Needs


@dataclass(frozen=True, slots=True)
class Nesting:
    """What lies where, each with what it rests on.

    Attributes:
        within: Inner and outer set.
        apart: Two sets.
        told_apart: Two sets that a relation itself holds apart.
    """

    within: dict[tuple[SetId, SetId], Needs]
    apart: dict[Pair, Needs]
    told_apart: dict[Pair, Needs]

    def inside(self, outer: SetId) -> tuple[SetId, ...]:
        """The sets that lie within one, sorted."""
        return tuple(sorted(inner for inner, around in self.within if around == outer))

    def lies_within(self, inner: SetId, outer: SetId) -> Needs | None:
        """What it rests on that everybody in one set is in the other; None where that is not so."""
        return frozenset() if inner == outer else self.within.get((inner, outer))

    def empty(self) -> Iterator[tuple[SetId, Needs]]:
        """The sets that nobody can be in: they lie within one that they are apart from."""
        for (inner, outer), needs in self.within.items():
            also = self.apart.get(frozenset((inner, outer)))
            if also is not None:
                yield inner, needs | also


def nesting_of(ties: Sequence[Tied]) -> Nesting:
    """Close the relations: within within is within; what lies within a set is apart from all that the set is."""
    nesting = Nesting({}, {}, {})
    for tied in ties:
        for inner, outer in _told_within(tied.relation):
            _keep_least(nesting.within, (inner, outer), tied.needs)
        for pair in _told_apart(tied.relation):
            _keep_least(nesting.apart, pair, tied.needs)
    nesting.told_apart.update(nesting.apart)
    while _close_within(nesting.within) or _close_apart(nesting):
        pass
    return nesting


def _told_within(relation: Relation) -> Iterator[tuple[SetId, SetId]]:
    first, *rest = relation.sets
    if relation.tie is Tie.MADE_OF:
        yield from ((part, first) for part in rest)
    elif relation.tie is Tie.WITHIN and len(rest) == 1:
        yield first, rest[0]


def _told_apart(relation: Relation) -> Iterator[Pair]:
    if relation.tie is not Tie.WITHIN:
        apart = relation.sets if relation.tie is Tie.APART else relation.sets[1:]
        yield from (frozenset(pair) for pair in combinations(apart, 2))


def _keep_least(found: dict[K, Needs], key: K, needs: Needs) -> bool:
    if key in found and (len(found[key]), sorted(found[key])) <= (len(needs), sorted(needs)):
        return False
    found[key] = needs
    return True


def _close_within(within: dict[tuple[SetId, SetId], Needs]) -> bool:
    steps = [
        ((inner, outer), one | two)
        for (inner, middle), one in within.items()
        for (also, outer), two in within.items()
        if middle == also and inner != outer
    ]
    changes = [_keep_least(within, key, needs) for key, needs in steps]
    return any(changes)


def _close_apart(nesting: Nesting) -> bool:
    steps = [
        (frozenset((inner, *(pair - {outer}))), one | two)
        for (inner, outer), one in nesting.within.items()
        for pair, two in nesting.apart.items()
        if outer in pair and inner not in pair
    ]
    changes = [_keep_least(nesting.apart, pair, needs) for pair, needs in steps]
    return any(changes)


def crowds_apart(nesting: Nesting, outer: SetId) -> Iterator[tuple[tuple[SetId, ...], Needs]]:
    """The largest choices of sets within one that are all apart: by force, by each relation alone, and by all of them.

    Sets that are apart only because they lie within others that are, add nothing to the row of those others.
    """
    inside = frozenset(nesting.inside(outer))
    apart = {pair: needs for pair, needs in nesting.apart.items() if not needs} | nesting.told_apart
    apart = {pair: needs for pair, needs in apart.items() if pair <= inside}
    for level in dict.fromkeys((frozenset[int](), *apart.values(), frozenset[int]().union(*apart.values()))):
        links: dict[SetId, set[SetId]] = {}
        for one, two in (sorted(pair) for pair, needs in apart.items() if needs <= level):
            links.setdefault(one, set()).add(two)
            links.setdefault(two, set()).add(one)
        for chosen in _largest_choices(frozenset(), set(links), set(), links):
            pairs = combinations(sorted(chosen), 2)
            yield tuple(sorted(chosen)), frozenset[int]().union(*(apart[frozenset(pair)] for pair in pairs))


def _largest_choices(
    chosen: frozenset[SetId], left: set[SetId], done: set[SetId], links: dict[SetId, set[SetId]]
) -> Iterator[frozenset[SetId]]:
    """Every choice of sets that are all linked and to which none can be added (Bron and Kerbosch, with a pivot)."""
    if not left and not done:
        if chosen:
            yield chosen
        return
    pivot = max(sorted(left | done), key=lambda one: len(links[one] & left))
    for one in sorted(left - links[pivot]):
        yield from _largest_choices(chosen | {one}, left & links[one], done & links[one], links)
        left.remove(one)
        done.add(one)
