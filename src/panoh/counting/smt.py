"""Writes rows and choices as SMT-LIB text, the solver's own language (n: a number, s: whether a saying holds)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from panoh.counting.nesting import Needs
from panoh.counting.rows import Row, unknowns_of


def at_most(rows: Sequence[Row], sayings: int) -> Iterator[str]:
    """Rows: if what each rests on holds, its sum is at most its number.

    >>> list(at_most([Row(((0, 1), (1, -1)), 0, frozenset({0}))], 1))[-1]
    '(assert (=> s0 (<= (+ (* 1 n0) (* (- 1) n1)) 0)))'
    """
    yield from (f"(declare-const s{place} Bool)" for place in range(sayings))
    for unknown in range(unknowns_of(rows)):
        yield f"(declare-const n{unknown} Int)(assert (>= n{unknown} 0))"
    for row in rows:
        total = _sum(f"(* {_number(factor)} n{unknown})" for unknown, factor in row.terms)
        limit = f"(<= {total} {_number(row.at_most)})"
        yield f"(assert (=> {_all(row.needs)} {limit}))" if row.needs else f"(assert {limit})"


def multipliers(rows: Sequence[Row], sayings: int) -> Iterator[str]:
    """Numbers that, each times its row, add up to a contradiction of more than one set (see `solving`)."""
    rows = tuple(_that_tie(rows))
    yield from (f"(declare-const s{place} Bool)" for place in range(sayings))
    columns: dict[int, list[str]] = {}
    for place, row in enumerate(rows):
        yield f"(declare-const y{place} Real)(assert (>= y{place} 0.0))"
        if row.needs:
            yield f"(assert (or (<= y{place} 0.0) {_all(row.needs)}))"
        for unknown, factor in row.terms:
            columns.setdefault(unknown, []).append(f"(* {_number(factor)} y{place})")
    for column in columns.values():
        yield f"(assert (>= {_sum(column)} 0))"
    yield from (f"(assert (or (<= y{low} 0.0) (<= y{high} 0.0)))" for low, high in _no_use_together(rows))
    limits = (f"(* {_number(row.at_most)} y{place})" for place, row in enumerate(rows) if row.at_most)
    yield f"(assert (<= {_sum(limits)} (- 1)))"


def _that_tie(rows: Sequence[Row]) -> Iterator[Row]:
    """Without ends of an unknown that only its own other numbers can be set against; those are known to clash."""
    ties = {row for row in rows if len(row.terms) > 1 or (row.needs and row.at_most == 0)}
    used = {(unknown, factor > 0) for row in ties for unknown, factor in row.terms}
    for row in rows:
        unknown, factor = row.terms[0]
        if row in ties or not row.needs or (unknown, factor < 0) in used:
            yield row


def _no_use_together(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """Rows that say "at least 5" and "at most 7" of one unknown: added up they only weaken a contradiction.

    So one of the two can be left out of any. Telling the solver keeps apart what has nothing to do with each other.
    """
    ends: dict[int, tuple[list[int], list[int]]] = {}
    for place, row in enumerate(rows):
        if len(row.terms) == 1 and row.needs:
            unknown, factor = row.terms[0]
            ends.setdefault(unknown, ([], []))[factor > 0].append(place)
    for lows, highs in ends.values():
        yield from ((low, high) for low in lows for high in highs if -rows[low].at_most <= rows[high].at_most)


def sides(contradictions: Sequence[Needs], certain: Needs) -> Iterator[str]:
    """Of each contradiction something is wrong; whatever is wrong is all that is wrong in one of them."""
    yield from (f"(assert s{place})" for place in sorted(certain))
    for place in sorted({place for some in contradictions for place in some}):
        alone = " ".join(_all(some - {place}) for some in contradictions if place in some)
        yield f"(assert (or s{place} {alone}))"
    yield from (f"(assert (not {_all(some)}))" for some in contradictions)


def _all(sayings: Needs) -> str:
    names = [f"s{one}" for one in sorted(sayings)]
    return names[0] if len(names) == 1 else f"(and {' '.join(names)})" if names else "true"


def _sum(terms: Iterable[str]) -> str:
    added = tuple(terms)
    return added[0] if len(added) == 1 else f"(+ {' '.join(added)})" if added else "0"


def _number(number: int) -> str:
    return str(number) if number >= 0 else f"(- {-number})"
