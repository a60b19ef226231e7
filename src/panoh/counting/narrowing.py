"""Narrows the range of each unknown row by row, without a solver, and remembers which row did it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from panoh.counting.rows import Row, beyond, unknowns_of
from panoh.model.ledger import Range

# How often a row may be looked at again; what is not settled by then is left wide.
MOST_LOOKS = 50


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What the rows leave for each unknown, ends that may be too wide but are never too narrow.

    Attributes:
        because: The row that set the low end, and the one that set the high end.
    """

    ranges: tuple[Range, ...]
    because: tuple[tuple[Row | None, Row | None], ...]


def narrow(rows: Sequence[Row]) -> Narrowed | None:
    """Pass limits from row to row until nothing changes; None where they cannot all hold."""
    unknowns = unknowns_of(rows)
    # Of each unknown the least it can be, and the least its negative can be; None where nothing limits it.
    ends: tuple[list[int | None], list[int | None]] = ([0] * unknowns, [None] * unknowns)
    because: list[list[Row | None]] = [[None, None] for _ in range(unknowns)]
    users: list[list[int]] = [[] for _ in range(unknowns)]
    for number, row in enumerate(rows):
        for unknown, _ in row.terms:
            users[unknown].append(number)
    waiting, looks = dict.fromkeys(range(len(rows))), MOST_LOOKS * len(rows)
    while waiting and looks:
        number, looks = next(iter(waiting)), looks - 1
        del waiting[number]
        for unknown, is_high, least in _limits(rows[number], ends):
            before = ends[is_high][unknown]
            if before is not None and least <= before:
                continue
            ends[is_high][unknown] = least
            because[unknown][is_high] = rows[number]
            other = ends[not is_high][unknown]
            if other is not None and least + other > 0:
                return None
            waiting.update(dict.fromkeys(users[unknown]))
    ranges = tuple(Range(low or 0, None if high is None else -high) for low, high in zip(*ends, strict=True))
    return Narrowed(ranges, tuple((low, high) for low, high in because))


def _limits(row: Row, ends: tuple[list[int | None], list[int | None]]) -> list[tuple[int, bool, int]]:
    """What a row says of each of its unknowns when the others are as favourable as they can be."""
    total, open_ended = 0, None
    for unknown, factor in row.terms:
        end = ends[factor < 0][unknown]
        if end is not None:
            total += abs(factor) * end
        elif open_ended is None:
            open_ended = unknown
        else:
            return []
    found = []
    for unknown, factor in row.terms:
        if open_ended is None or unknown == open_ended:
            own = ends[factor < 0][unknown]
            left = row.at_most - total + (abs(factor) * own if own is not None else 0)
            # Whole people only: at most is rounded down, at least up.
            found.append((unknown, factor > 0, -(left // abs(factor))))
    return found


def fits(rows: Sequence[Row], numbers: Sequence[int]) -> bool:
    """Whether these very numbers satisfy every row."""
    return all(sum(factor * numbers[unknown] for unknown, factor in row.terms) <= row.at_most for row in rows)


def exact_ranges(rows: Sequence[Row]) -> tuple[Range, ...] | None:
    """The range of each unknown where plain narrowing provably finds it; None where a solver has to be asked.

    It does where all unknowns at their lowest satisfy every row, and all at their highest do too: then every end is
    reached. Unknowns that nothing limits are tried at a number beyond all that is told.
    """
    narrowed = narrow(rows)
    if narrowed is None or not fits(rows, [one.low for one in narrowed.ranges]):
        return None
    far = beyond(rows)
    tops = [far if one.high is None else one.high for one in narrowed.ranges]
    return narrowed.ranges if fits(rows, tops) else None
