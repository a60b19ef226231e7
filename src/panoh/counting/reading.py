"""One way to read a case: what would be mistaken, and how every number then follows from the others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from panoh.counting.narrowing import Narrowed, narrow
from panoh.counting.nesting import Needs
from panoh.counting.rows import Component, Row
from panoh.counting.saying import named_in, sayers
from panoh.counting.words import label
from panoh.model.ledger import CaseTellings, Reading, Relation, SetId, Step, Value


@dataclass(frozen=True, slots=True)
class Way:
    """A way to read a case.

    Attributes:
        mistaken: Places of the sayings that do not hold.
        rows: Those that are left.
    """

    case: CaseTellings
    component: Component
    mistaken: Needs
    rows: tuple[Row, ...]


def reading(case: CaseTellings, component: Component, mistaken: Needs, rows: tuple[Row, ...]) -> Reading | None:
    """The reading in which only these places are mistaken; None where plain narrowing finds the rest to clash."""
    way = Way(case, component, mistaken, tuple(row for row in rows if not row.needs & mistaken))
    reckoned = narrow(way.rows)
    if reckoned is None:
        return None
    wrong = [component.sayings[place] for place in sorted(mistaken)]
    own = [people.id for people in case.sets if people.id in component.sets]
    return Reading(
        tuple(one for one in wrong if isinstance(one, Value)),
        tuple(one for one in wrong if isinstance(one, Relation)),
        tuple((of, reckoned.ranges[component.unknown(of)]) for of in component.sets),
        tuple(step for of in own for step in _steps(way, of, reckoned)),
    )


def _steps(way: Way, of: SetId, reckoned: Narrowed) -> Iterator[Step]:
    """What follows for a set from all but the numbers told of itself."""
    place = way.component.unknown(of)
    others = [row for row in way.rows if row.terms[0][0] != place or len(row.terms) > 1 or not row.needs]
    found = reckoned if len(others) == len(way.rows) else narrow(others)
    if found is None:
        return
    what, names, possible = label(of, way.case), _names(way, of), found.ranges[place]
    if names and possible.low == names[0]:
        yield Step(of, f"{what}: at least {possible.low}, by name: {names[1]}", low=possible.low)
    if words := _reckoned(way, found, place, is_high=False):
        yield Step(of, f"{what}: at least {possible.low} = {words}", low=possible.low)
    if words := _reckoned(way, found, place, is_high=True):
        yield Step(of, f"{what}: at most {possible.high} = {words}", high=possible.high)


def _reckoned(way: Way, found: Narrowed, place: int, *, is_high: bool) -> str:
    """`45 taken − 15 let go`, what set an end; empty where nothing did or names did."""
    sets, shares = way.component.sets, way.component.shares
    row, end_of = found.because[place][is_high], place
    # A set that is all in another is as large as its share of it: what set the share?
    for other, _ in row.terms if row is not None and len(row.terms) == 2 else ():
        if other != place and other in shares.values():
            row, end_of = found.because[other][is_high], other
    labels = dict(enumerate(sets)) | {number: inner for (inner, _), number in shares.items()}
    if row is None or any(unknown not in labels for unknown, _ in row.terms):
        return ""
    own = dict(row.terms)[end_of]
    parts: dict[bool, list[str]] = {True: [], False: []}
    for unknown, factor in row.terms:
        other_end = found.ranges[unknown].low if factor > 0 else found.ranges[unknown].high
        if unknown != end_of and other_end:
            parts[factor * own < 0].append(f"{other_end} {label(labels[unknown], way.case)}")
    return f"{' + '.join(parts[True]) or 0}" + "".join(f" − {part}" for part in parts[False])


def _names(way: Way, of: SetId) -> tuple[int, str] | None:
    """How many have a name, and `24 (Appeal) + 6 more (court reports)`: the longest list, and what the others add."""
    inside = {of, *way.component.nesting.inside(of)}
    kept = [value for place, value in enumerate(way.component.values) if place not in way.mistaken]
    lists = sorted((value for value in kept if value.named and value.of in inside), key=lambda one: -len(one.named))
    if not lists:
        return None
    statements = {statement.id: statement for statement in way.case.statements}
    named, first = len(named_in(lists)), len(lists[0].named)
    also = dict.fromkeys(speaker for value in lists[1:] for speaker in sayers(value, statements))
    added = f" + {named - first} more ({'; '.join(also)})" if named > first else ""
    return named, f"{first} ({'; '.join(sayers(lists[0], statements))}){added}"
