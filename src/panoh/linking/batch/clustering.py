"""Clusters by mean link: two groups of records join while the mean of all links between them is high enough."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

# A pair that was never compared counts as this link: what was not even a candidate is hardly the same person.
NOT_COMPARED = 0.0


@dataclass(frozen=True, slots=True)
class Bounds:
    """What no score may override.

    Attributes:
        lists: Record to the list it stands in; nobody stands twice in one list.
        same: Pairs that a person decided are one.
        different: Pairs that a person decided are two.
    """

    lists: Mapping[int, Hashable] = field(default_factory=dict)
    same: Sequence[tuple[int, int]] = ()
    different: Sequence[tuple[int, int]] = ()


@dataclass(slots=True)
class _Group:
    """Records that have joined, with what keeps others away and their links to other groups."""

    members: list[int]
    lists: set[Hashable]
    banned: set[int]
    links: dict[int, float] = field(default_factory=dict)
    changes: int = 0

    def keeps_out(self, other: _Group) -> bool:
        """Whether the two may never be one."""
        return not self.lists.isdisjoint(other.lists) or not self.banned.isdisjoint(other.members)


def mean_link(links: Iterable[tuple[int, int, float]], bounds: Bounds, threshold: float) -> dict[int, int]:
    """Group records.

    Args:
        links: Pairs of records and the probability that they are one person; each pair once.
        threshold: Mean probability down to which groups join.

    Returns:
        Record to the lowest record of its group, for every record named in a link or a bound.

    >>> mean_link([(1, 2, 0.9), (2, 3, 0.9)], Bounds(), 0.5)
    {1: 1, 2: 1, 3: 3}
    """
    linked = list(links)
    group_of: dict[int, int] = {}
    for component in _components(linked, bounds):
        group_of.update(_agglomerate(component, bounds, threshold))
    return dict(sorted(group_of.items()))


@dataclass(slots=True)
class _Component:
    """Records that links or decisions connect."""

    members: list[int] = field(default_factory=list)
    links: list[tuple[int, int, float]] = field(default_factory=list)
    same: list[tuple[int, int]] = field(default_factory=list)


def _components(links: Sequence[tuple[int, int, float]], bounds: Bounds) -> Iterable[_Component]:
    parent: dict[int, int] = {}

    def root(record: int) -> int:
        parent.setdefault(record, record)
        while parent[record] != record:
            parent[record] = parent[parent[record]]
            record = parent[record]
        return record

    for left, right in (*((left, right) for left, right, _ in links), *bounds.same):
        one, other = root(left), root(right)
        parent[max(one, other)] = min(one, other)
    found: defaultdict[int, _Component] = defaultdict(_Component)
    for record in parent:
        found[root(record)].members.append(record)
    for link in links:
        found[root(link[0])].links.append(link)
    for pair in bounds.same:
        found[root(pair[0])].same.append(pair)
    return found.values()


def _agglomerate(component: _Component, bounds: Bounds, threshold: float) -> dict[int, int]:
    banned: defaultdict[int, set[int]] = defaultdict(set)
    members = set(component.members)
    for left, right in bounds.different:
        if left in members or right in members:
            banned[left].add(right)
            banned[right].add(left)
    groups = {
        record: _Group([record], {bounds.lists[record]} if record in bounds.lists else set(), banned[record])
        for record in sorted(members)
    }
    for left, right, probability in component.links:
        groups[left].links[right] = groups[right].links[left] = probability - NOT_COMPARED
    home = {record: record for record in groups}
    for left, right in component.same:
        _join(groups, home, home[left], home[right])
    _join_by_links(groups, home, threshold)
    return {record: min(groups[at].members) for record, at in home.items()}


def _join(groups: dict[int, _Group], home: dict[int, int], left: int, right: int) -> int:
    """Put one group into the other; the key of the one that is left."""
    if left == right:
        return left
    if len(groups[left].members) < len(groups[right].members):
        left, right = right, left
    kept, gone = groups[left], groups.pop(right)
    kept.members += gone.members
    kept.lists |= gone.lists
    kept.banned |= gone.banned
    kept.changes += 1
    for record in gone.members:
        home[record] = left
    kept.links.pop(right, None)
    for other, total in gone.links.items():
        if other != left:
            groups[other].links.pop(right)
            kept.links[other] = groups[other].links[left] = kept.links.get(other, 0.0) + total
    return left


def _mean(groups: Mapping[int, _Group], left: int, right: int) -> float:
    pairs = len(groups[left].members) * len(groups[right].members)
    return NOT_COMPARED + groups[left].links[right] / pairs


def _join_by_links(groups: dict[int, _Group], home: dict[int, int], threshold: float) -> None:
    """Join the two groups with the highest mean link, again and again."""
    heap: list[tuple[float, int, int, int, int]] = []

    def offer(left: int, right: int) -> None:
        left, right = min(left, right), max(left, right)
        mean = _mean(groups, left, right)
        if mean >= threshold:
            # Rounded, so that sums added up in another order give the same clusters.
            heapq.heappush(heap, (-round(mean, 9), left, right, groups[left].changes, groups[right].changes))

    for left, group in groups.items():
        for right in group.links:
            if left < right:
                offer(left, right)
    while heap:
        _, left, right, left_changes, right_changes = heapq.heappop(heap)
        if left not in groups or right not in groups:
            continue
        if (groups[left].changes, groups[right].changes) != (left_changes, right_changes):
            continue
        if groups[left].keeps_out(groups[right]):
            continue
        kept = _join(groups, home, left, right)
        for other in groups[kept].links:
            offer(kept, other)
