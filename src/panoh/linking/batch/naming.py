"""The names of a job, taken apart once: their keys for finding candidates, and the scores of pairs of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from itertools import repeat
from multiprocessing import get_context
from pathlib import Path

import numpy as np

from panoh.names import Name, parse_name
from panoh.names.batch import Encoded, compare_many, encode
from panoh.names.keys import keys
from panoh.names.places import COUNT, FIELDS, OTHER, START

# Names that one process takes apart at once, and pairs below which it is not worth sharing the comparing.
NAMES_AT_ONCE, PAIRS_TO_SHARE = 25_000, 100_000
# Names that are told apart from their neighbours only by the whole of one part have keys that begin so.
ALONE = "1:"
# Pairs of texts that a worker of Spark keeps in mind.
TEXTS_KEPT = 100_000


@dataclass(frozen=True, slots=True)
class Parsed:
    """Some names, taken apart.

    Attributes:
        encoded: As the comparison takes them.
        name: For each key, the place of its name.
        key: The keys, as numbers.
        alone: For each key, whether it is of one part alone.
        whole: For each name, one number for all its keys.
    """

    encoded: Encoded
    name: np.ndarray
    key: np.ndarray
    alone: np.ndarray
    whole: np.ndarray


@lru_cache(maxsize=1_000_000)
def number_of(text: str) -> int:
    """A text as a whole number of 63 bits; the same in every run."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big") >> 1


def parse(names: Sequence[str]) -> Parsed:
    """Take names apart."""
    parsed = [parse_name(name) for name in names]
    found = [(at, key) for at, name in enumerate(parsed) for key in keys(name)]
    wholes = [number_of("|".join(sorted(keys(name)))) for name in parsed]
    return Parsed(
        encode(parsed),
        np.array([at for at, _ in found], np.int64),
        np.array([number_of(key) for _, key in found], np.int64),
        np.array([key.startswith(ALONE) for _, key in found], bool),
        np.array(wholes, np.int64),
    )


def parse_many(names: Sequence[str], processes: int) -> Iterator[Parsed]:
    """Take many names apart, some at a time, in the order they come; the places in each begin at 0."""
    parts = [names[start : start + NAMES_AT_ONCE] for start in range(0, len(names), NAMES_AT_ONCE)]
    if processes == 1 or len(parts) <= 1:
        yield from map(parse, parts)
        return
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        yield from pool.map(parse, parts)


def together(parts: Iterable[Encoded]) -> Encoded:
    """Names that were encoded apart as one run."""
    letters, tokens, names = [], [], []
    letters_before = tokens_before = 0
    for part in parts:
        rows = part.tokens.reshape(-1, FIELDS).copy()
        rows[:, [START, OTHER]] += letters_before
        numbers = part.names.copy()
        used = numbers[:, :COUNT]
        used[used >= 0] += tokens_before
        letters.append(part.letters)
        tokens.append(rows)
        names.append(numbers)
        letters_before += len(part.letters)
        tokens_before += len(rows)
    return Encoded(np.concatenate(letters), np.concatenate(tokens).ravel(), np.concatenate(names))


def save(encoded: Encoded, part: Path) -> None:
    """Write encoded names."""
    with part.open("wb") as file:
        np.savez(file, letters=encoded.letters, tokens=encoded.tokens, names=encoded.names)


def load(path: Path) -> Encoded:
    """Read encoded names."""
    with np.load(path) as found:
        return Encoded(found["letters"], found["tokens"], found["names"])


class NameStore:
    """Encoded names, each known by its place."""

    def __init__(self, names: Encoded, threads: int) -> None:
        """Take names; compare them with so many threads."""
        self._names, self._threads = names, threads

    def scores(self, left: np.ndarray, right: np.ndarray) -> np.ndarray:
        """The calibrated score of each pair of names, by their places."""
        pairs = np.column_stack((left, right))
        if self._threads == 1 or len(pairs) < PAIRS_TO_SHARE:
            return compare_many(self._names, self._names, pairs)
        shares = np.array_split(pairs, self._threads)
        with ThreadPoolExecutor(self._threads) as pool:
            return np.concatenate(list(pool.map(compare_many, repeat(self._names), repeat(self._names), shares)))


@lru_cache(maxsize=TEXTS_KEPT)
def _parsed(text: str) -> Name:
    return parse_name(text)


def scores_of_texts(left: Sequence[str | None], right: Sequence[str | None]) -> np.ndarray:
    """The score of each pair of names as texts; no number where one is not told."""
    texts = list(dict.fromkeys(text for text in (*left, *right) if text is not None))
    place = {text: at for at, text in enumerate(texts)}
    told = [at for at, pair in enumerate(zip(left, right, strict=True)) if None not in pair]
    scores = np.full(len(left), np.nan, np.float64)
    if told:
        names = encode([_parsed(text) for text in texts])
        pairs = np.array([(place[left[at]], place[right[at]]) for at in told])  # type: ignore[index]  # told
        scores[told] = compare_many(names, names, pairs)
    return scores
