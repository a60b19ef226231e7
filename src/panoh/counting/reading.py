"""One way to read a case: what would be mistaken, and how every number then follows from the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from panoh.counting.narrowing import Narrowed, narrow
from panoh.counting.nesting import Needs
from panoh.counting.rows import Component, Row
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
        tuple((of, reckoned.ranges[component.unknown(of)]) for of in own),
        tuple(step for of in own for step in _steps(component, of, left, case)),
    )


def _steps(component: Component, of: SetId, rows: Sequence[Row], case: CaseTellings) -> Iterator[Step]:
    """What follows for a set from all but the numbers told of itself."""
    place = component.unknown(of)
    reckoned = narrow([row for row in rows if len(row.terms) > 1 or row.terms[0][0] != place])
    if reckoned is None:
        return
    for is_high in (False, True):
        found = _reason(component, reckoned, place, is_high)
        if found is None:
            continue
        end = reckoned.ranges[place].high if is_high else reckoned.ranges[place].low
        what = f"{label(of, case)}: {'at most' if is_high else 'at least'} {end}"
        words = f"{what}{_from(component, reckoned, *found, case)}"
        yield Step(of, words, high=end) if is_high else Step(of, words, low=end)


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
            return ", for so many have a name"
        if unknown != place:
            other = reckoned.ranges[unknown]
            amount = other.low if factor > 0 else other.high
            if amount:
                (added if factor * own < 0 else taken).append(f"{amount} {label(named[unknown], case)}")
    return f" = {' + '.join(added)}" + "".join(f" − {part}" for part in taken)
