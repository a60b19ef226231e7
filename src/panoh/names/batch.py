"""Many names at once: encoded as compact arrays, compared by the compiled kernel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from panoh.names import places
from panoh.names.compiled import compiled_kernel
from panoh.names.encode import TokenTable
from panoh.names.name import Name
from panoh.names.parse import parse_name
from panoh.names.weights import weights

# Links of tokens remembered within one call: 2¹⁸ of them, 10 MB. A link that finds its slot taken takes it over.
MEMORY = 1 << 18


@dataclass(frozen=True, slots=True)
class Encoded:
    """Names as arrays: letters, a row for each distinct token, a row for each name; see `kernel` for what they hold."""

    letters: np.ndarray
    tokens: np.ndarray
    names: np.ndarray

    def __len__(self) -> int:
        return len(self.names)


def encode(names: Sequence[Name | str]) -> Encoded:
    """Names as arrays; each distinct name is taken apart once."""
    table = TokenTable()
    rows: dict[Name | str, int] = {}
    distinct: list[list[int]] = []
    row_of = np.empty(len(names), np.int64)
    for at, name in enumerate(names):
        row = rows.get(name)
        if row is None:
            row = rows[name] = len(distinct)
            distinct.append(table.place(parse_name(name) if isinstance(name, str) else name))
        row_of[at] = row
    found = np.array(distinct, np.int32).reshape(-1, places.NAME_WIDTH)
    letters, tokens = np.array(table.letters, np.int32), np.array(table.rows, np.int32)
    return Encoded(letters, tokens, found[row_of] if len(names) else found)


def compare_many(one: Encoded, other: Encoded, pairs: np.ndarray) -> np.ndarray:
    """The score of each pair: what `compare` gives, for many.

    Args:
        one: The names that the first column of `pairs` counts, from 0.
        other: The names that the second column counts; may be `one`.
        pairs: Whole numbers, a row for each pair.

    Returns:
        Scores from 0 to 1, as float64.
    """
    letters, tokens, others = _together(one, other)
    logits = np.empty(len(pairs))
    room, linked = np.zeros(places.ROOM), np.full(2 * places.MOST_TOKENS, -1, np.int32)
    memory = np.zeros(MEMORY, np.int64), np.zeros(places.KEPT * MEMORY)
    found = np.ascontiguousarray(pairs, np.int64)
    tables, trees = _learned()
    kernel_of = compiled_kernel()
    kernel_of.score_pairs(letters, tokens, one.names, others, found, tables, trees, room, linked, *memory, logits)
    scores: np.ndarray = 1.0 / (1.0 + np.exp(-logits))
    return scores


@cache
def _learned() -> tuple[np.ndarray, np.ndarray]:
    learned = weights()
    return np.array(learned.tables, np.int32), np.array(learned.trees)


def _together(one: Encoded, other: Encoded) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Both token tables behind each other, and the second names as they count in it."""
    if one is other:
        return one.letters, one.tokens, one.names
    tokens = other.tokens.reshape(-1, places.FIELDS).copy()
    tokens[:, [places.START, places.OTHER]] += len(one.letters)
    names = other.names.copy()
    numbers = names[:, : places.COUNT]
    numbers[numbers >= 0] += len(one.tokens) // places.FIELDS
    return np.concatenate([one.letters, other.letters]), np.concatenate([one.tokens, tokens.ravel()]), names
