"""A million people by name: every form of a name in any script, or one exact spelling."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from panoh.names.batch import Encoded, compare_many, encode
from panoh.names.compare import Verdict, verdict_of
from panoh.names.keys import keys
from panoh.names.name import Name
from panoh.names.parse import parse_name

# At most so many names are compared for one question: 20 ms, and a 50th of a million.
MOST_COMPARED = 20_000


@dataclass(frozen=True, slots=True)
class Found:
    """A name that may be the one asked for.

    Attributes:
        place: Its place in the list that the index was made of, from 0.
        score: As `compare` gives it; 1.0 for an exact spelling.
        verdict: As `compare` gives it.
    """

    place: int
    score: float
    verdict: Verdict


class NameIndex:
    """Names to be searched. Made once; holds numbers only, about 150 bytes for each distinct name."""

    def __init__(self, names: Sequence[str]) -> None:
        distinct: dict[str, int] = {}
        self._distinct_of = np.fromiter((distinct.setdefault(name, len(distinct)) for name in names), np.int64)
        self._places = np.argsort(self._distinct_of, kind="stable")
        self._place_ends = np.searchsorted(self._distinct_of[self._places], np.arange(len(distinct) + 1))
        parsed = [parse_name(name) for name in distinct]
        self._encoded = encode(parsed)
        self._keys, self._holders = _inverted((number, key) for number, name in enumerate(parsed) for key in keys(name))
        exact = np.array([_hash(_as_typed(name)) for name in distinct], np.uint64)
        self._exact_order = np.argsort(exact, kind="stable")
        self._exact = exact[self._exact_order]

    def search(self, name: str, *, exact: bool = False, at_least: float = 0.1, most: int = 100) -> tuple[Found, ...]:
        """The names that may be this one, the likeliest first.

        Args:
            name: A name in any script and order.
            exact: Only this very spelling, apart from capitals and blanks.
            at_least: The lowest score that is told.
            most: How many are told.
        """
        if exact:
            held = _under(self._exact, _hash(_as_typed(name)))
            return tuple(Found(place, 1.0, Verdict.SAME) for place in self._in_list(self._exact_order[held]))[:most]
        asked = parse_name(name)
        candidates = self._candidates(asked)
        if len(candidates) == 0:
            return ()
        scores = compare_many(self._only(candidates), encode([asked]), _all_with_first(len(candidates)))
        best = np.argsort(-scores, kind="stable")[:most]
        found = (
            Found(place, float(scores[at]), verdict_of(float(scores[at])))
            for at in best
            if scores[at] >= at_least
            for place in self._in_list(candidates[at : at + 1])
        )
        return tuple(found)[:most]

    def _candidates(self, asked: Name) -> np.ndarray:
        """The distinct names that share a key, the rarest keys first, as long as there is room to compare them."""
        held = sorted((self._holders[_under(self._keys, _hash(key))] for key in keys(asked)), key=len)
        chosen, total = [np.zeros(0, np.int64)], 0
        for holders in held:
            if total and total + len(holders) > MOST_COMPARED:
                break
            chosen.append(holders)
            total += len(holders)
        return np.unique(np.concatenate(chosen))[:MOST_COMPARED]

    def _only(self, numbers: np.ndarray) -> Encoded:
        return Encoded(self._encoded.letters, self._encoded.tokens, self._encoded.names[numbers])

    def _in_list(self, numbers: np.ndarray) -> Iterator[int]:
        for number in numbers:
            yield from map(int, self._places[self._place_ends[number] : self._place_ends[number + 1]])


def _all_with_first(count: int) -> np.ndarray:
    return np.column_stack([np.arange(count), np.zeros(count, np.int64)])


def _inverted(pairs: Iterator[tuple[int, str]]) -> tuple[np.ndarray, np.ndarray]:
    """Hashes of keys in order, and beside each the number that has it."""
    flat = np.array([(_hash(key), number) for number, key in pairs], np.uint64).reshape(-1, 2)
    order = np.argsort(flat[:, 0], kind="stable")
    return flat[order, 0], flat[order, 1].astype(np.int64)


def _under(hashes: np.ndarray, wanted: int) -> slice:
    one = np.array([wanted], np.uint64)
    return slice(int(np.searchsorted(hashes, one, "left")[0]), int(np.searchsorted(hashes, one, "right")[0]))


def _hash(text: str) -> int:
    """The same in every run, unlike Python's own."""
    return int.from_bytes(hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def _as_typed(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
