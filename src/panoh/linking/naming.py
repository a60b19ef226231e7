"""Finds out whether two lists of names have a person in common, by comparing names that could be one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import product

from panoh.linking.spelling import name_keys
from panoh.names import Verdict, compare
from panoh.names.keys import keys

# Names by the keys that spellings of one name share.
Named = Mapping[str, frozenset[str]]


def named(names: Iterable[str]) -> Named:
    """Names, ready to be compared with others."""
    found: dict[str, set[str]] = {}
    for name in names:
        for key in keys_of(name):
            found.setdefault(key, set()).add(name)
    return {key: frozenset(holders) for key, holders in found.items()}


@lru_cache(maxsize=100_000)
def keys_of(name: str) -> tuple[str, ...]:
    """The keys of a name: those of its consonants, and the pairs of its words as folded here; either may find it."""
    return (*keys(name), *(f"{one} {other}" for one, other in sorted(name_keys(name))))


def in_common(ones: Named, others: Named) -> tuple[tuple[str, ...], bool]:
    """Names that two lists have in common, in the spelling of whichever list has fewer, and whether more may be."""
    mine: set[str] = set()
    theirs: set[str] = set()
    may_be = False
    for key in ones.keys() & others.keys():
        for one, other in product(ones[key], others[key]):
            found = verdict(one, other)
            may_be = may_be or found is Verdict.POSSIBLE
            if found is Verdict.SAME:
                mine.add(one)
                theirs.add(other)
    return min(tuple(sorted(mine)), tuple(sorted(theirs)), key=lambda names: (len(names), names)), may_be


def verdict(one: str, other: str) -> Verdict:
    """Whether two names can be one person's; the order does not matter."""
    return _verdict(min(one, other), max(one, other))


@lru_cache(maxsize=200_000)
def _verdict(one: str, other: str) -> Verdict:
    return Verdict.SAME if one == other else compare(one, other).verdict
