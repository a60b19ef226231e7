"""Finds out whether two lists of names have a person in common, by comparing names that could be one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import product

from panoh.linking.spelling import name_keys
from panoh.names import Verdict, compare
from panoh.names.keys import keys

# Names as they stand in a report, each once.
Names = frozenset[str]


@lru_cache(maxsize=200_000)
def in_common(ones: Names, others: Names) -> tuple[tuple[str, ...], bool]:
    """Names that two lists have in common, in the spelling of whichever list has fewer, and whether more may be."""
    verdicts = {(one, other): verdict(one, other) for one, other in _worth_comparing(ones, others)}
    same = [pair for pair, found in verdicts.items() if found is Verdict.SAME]
    mine, theirs = (tuple(sorted({pair[side] for pair in same})) for side in (0, 1))
    return min(mine, theirs, key=lambda names: (len(names), names)), Verdict.POSSIBLE in verdicts.values()


def _worth_comparing(ones: Names, others: Names) -> Iterator[tuple[str, str]]:
    mine, theirs = named(ones), named(others)
    yield from {pair for key in mine.keys() & theirs.keys() for pair in product(mine[key], theirs[key])}


@lru_cache(maxsize=50_000)
def named(names: Names) -> Mapping[str, Names]:
    """Names by the keys that spellings of one name share."""
    found: dict[str, set[str]] = {}
    for name in names:
        for key in _keys_of(name):
            found.setdefault(key, set()).add(name)
    return {key: frozenset(holders) for key, holders in found.items()}


@lru_cache(maxsize=100_000)
def _keys_of(name: str) -> tuple[str, ...]:
    """Keys of its consonants, and the pairs of its words as folded here; either may find it."""
    return (*keys(name), *(f"{one} {other}" for one, other in sorted(name_keys(name))))


def verdict(one: str, other: str) -> Verdict:
    """Whether two names can be one person's; the order does not matter."""
    return _verdict(min(one, other), max(one, other))


@lru_cache(maxsize=200_000)
def _verdict(one: str, other: str) -> Verdict:
    return Verdict.SAME if one == other else compare(one, other).verdict
