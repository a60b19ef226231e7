"""One way to read a case: what would be mistaken, and how every number then follows from the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from panoh.counting.narrowing import Narrowed, narrow
from panoh.counting.nesting import Needs
from panoh.counting.rows import Component, Row
from panoh.counting.saying import named_in, sayers
from panoh.counting.words import label
from panoh.model.ledger import CaseTellings, Reading, Relation, SetId, Step, Value


def reading(component: Component, mistaken: Needs, rows: Sequence[Row], case: CaseTellings) -> Reading | None:
    """The reading in which only these places are mistaken; None where plain narrowing finds the rest to clash."""
    left = [row for row in rows if not row.needs & mistaken]
    reckoned = narrow(left)
    if reckoned is None:
        return None
    wrong = [component.sayings[place] for place in sorted(mistaken)]
    own = [people.id for people in case.sets if people.id in component.sets]
    return Reading(
        tuple(one for one in wrong if isinstance(one, Value)),
        tuple(one for one in wrong if isinstance(one, Relation)),
        tuple((of, reckoned.ranges[component.unknown(of)]) for of in component.sets),
        tuple(step for of in own for step in _steps(component, of, mistaken, rows, case)),
    )


def _steps(component: Component, of: SetId, mistaken: Needs, rows: Sequence[Row], case: CaseTellings) -> Iterator[Step]:
    """What follows for a set from all but the numbers told of itself."""
    place = component.unknown(of)
    left = [row for row in rows if not row.needs & mistaken]
    reckoned = narrow([row for row in left if len(row.terms) > 1 or row.terms[0][0] != place])
    if reckoned is None:
        return
    what, names = label(of, case), _names(component, of, mistaken, case)
    possible = reckoned.ranges[place]
    if names and possible.low == names[0]:
        yield Step(of, f"{what}: at least {possible.low}, by name: {names[1]}", low=possible.low)
    for is_high, end in enumerate((possible.low, possible.high)):
        found = _reason(component, reckoned, place, bool(is_high))
        words = "" if found is None else _from(component, reckoned, *found, case)
        if words and is_high:
            yield Step(of, f"{what}: at most {end} = {words}", high=end)
        elif words:
            yield Step(of, f"{what}: at least {end} = {words}", low=end)


def _reason(component: Component, reckoned: Narrowed, place: int, is_high: bool) -> tuple[Row, int] | None:
    """The row that set an end, and of which unknown: a set that is all in another is as large as its share of it."""
    row = reckoned.because[place][is_high]
    shares = range(len(component.sets), len(component.sets) + len(component.shares))
    if row is not None and len(row.terms) == 2:
        other = next(unknown for unknown, _ in row.terms if unknown != place)
        if other in shares:
            return _reason(component, reckoned, other, is_high)
    return None if row is None else (row, place)


def _from(component: Component, reckoned: Narrowed, row: Row, place: int, case: CaseTellings) -> str:
    named = dict(enumerate(component.sets)) | {place: inner for (inner, _), place in component.shares.items()}
    own = dict(row.terms)[place]
    added: list[str] = []
    taken: list[str] = []
    for unknown, factor in row.terms:
        if unknown not in named:
            return ""
        if unknown != place:
            other = reckoned.ranges[unknown]
            amount = other.low if factor > 0 else other.high
            if amount:
                (added if factor * own < 0 else taken).append(f"{amount} {label(named[unknown], case)}")
    return f"{' + '.join(added) or 0}" + "".join(f" − {part}" for part in taken)


def _names(component: Component, of: SetId, mistaken: Needs, case: CaseTellings) -> tuple[int, str] | None:
    """How many have a name, and `24 (Appeal) + 6 more (court reports)`: the longest list, and what the others add."""
    inside = {of, *component.nesting.inside(of)}
    kept = [value for place, value in enumerate(component.values) if place not in mistaken and value.of in inside]
    lists = sorted((value for value in kept if value.named), key=lambda value: -len(value.named))
    if not lists:
        return None
    statements = {statement.id: statement for statement in case.statements}
    by = "; ".join(sayers(lists[0], statements))
    named, first = len(named_in(lists)), len(lists[0].named)
    also = dict.fromkeys(speaker for value in lists[1:] for speaker in sayers(value, statements))
    added = f" + {named - first} more ({'; '.join(also)})" if named > first else ""
    return named, f"{first} ({by}){added}"
