"""Groups things by pairwise weights: constrained mean-link clustering, the same whatever the order of its input."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TypeVar

Item = TypeVar("Item")

# One pair, however alike or unlike, weighs no more than this in the mean of many.
MOST_BITS = 8.0


def clusters(
    items: Sequence[Item], bits: Mapping[tuple[int, int], float], *, unweighed: float, never: float
) -> list[list[Item]]:
    """Group items; those of one group stand in their given order, groups in the order of their first.

    Two groups are joined where the mean weight of their pairs is above zero, best first. They are never joined where
    a single pair is at or below `never`.

    Args:
        items: In an order that does not depend on how they came.
        bits: Weights of pairs of places in `items`, the lower first.
        unweighed: The weight of a pair that has none.
        never: Weight of a pair that must stay apart.
    """
    state = _Clustering(len(items), bits, unweighed, never)
    return [[items[place] for place in sorted(group)] for group in state.run()]


class _Clustering:
    """Groups by number, and the sums of the weights between those that have a weighed pair in common."""

    def __init__(self, size: int, bits: Mapping[tuple[int, int], float], unweighed: float, never: float) -> None:
        self._groups: dict[int, list[int]] = {place: [place] for place in range(size)}
        self._sums: dict[int, dict[int, tuple[float, int]]] = defaultdict(dict)
        self._apart: dict[int, set[int]] = defaultdict(set)
        self._unweighed = unweighed
        self._next = size
        for (one, other), weight in bits.items():
            self._sums[one][other] = self._sums[other][one] = (max(-MOST_BITS, min(MOST_BITS, weight)), 1)
            if weight <= never:
                self._apart[one].add(other)
                self._apart[other].add(one)

    def run(self) -> list[list[int]]:
        """Join until nothing more may be joined."""
        queue = [entry for one in list(self._sums) for other in self._sums[one] if (entry := self._entry(one, other))]
        heapq.heapify(queue)
        while queue:
            _, one, other = heapq.heappop(queue)
            if one in self._groups and other in self._groups:
                for entry in self._join(one, other):
                    heapq.heappush(queue, entry)
        return sorted(self._groups.values(), key=min)

    def _entry(self, one: int, other: int) -> tuple[float, int, int] | None:
        """The queue's entry for two groups that may be joined; the best mean comes first, then the lower numbers."""
        if one > other or other in self._apart[one]:
            return None
        mean = self._mean(one, other)
        return (-mean, one, other) if mean > 0 else None

    def _mean(self, one: int, other: int) -> float:
        total, weighed = self._sums[one][other]
        pairs = len(self._groups[one]) * len(self._groups[other])
        return (total + (pairs - weighed) * self._unweighed) / pairs

    def _join(self, one: int, other: int) -> list[tuple[float, int, int]]:
        both = self._next
        self._next += 1
        self._groups[both] = self._groups.pop(one) + self._groups.pop(other)
        self._apart[both] = self._apart.pop(one, set()) | self._apart.pop(other, set())
        for third in self._apart[both]:
            self._apart[third].add(both)
        merged = _added(self._sums.pop(one), self._sums.pop(other))
        self._sums[both] = {third: sums for third, sums in merged.items() if third in self._groups}
        for third, sums in self._sums[both].items():
            self._sums[third][both] = sums
        return [entry for third in self._sums[both] if (entry := self._entry(third, both))]


def _added(
    one: Mapping[int, tuple[float, int]], other: Mapping[int, tuple[float, int]]
) -> dict[int, tuple[float, int]]:
    sums = dict(one)
    for third, (total, pairs) in other.items():
        before, weighed = sums.get(third, (0.0, 0))
        sums[third] = (before + total, weighed + pairs)
    return sums
