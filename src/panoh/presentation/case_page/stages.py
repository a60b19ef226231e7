"""Chooses from a ledger the stages of the flow picture, and the ways between them."""

from __future__ import annotations

from collections.abc import Mapping

from panoh.model import Kind
from panoh.model.ledger import Ledger, PeopleSet, Quantity, Range, SetId, Tie
from panoh.presentation.case_page.flow import Stage, Way
from panoh.presentation.safe import shortened
from panoh.presentation.tones import TONES, Tone

# Where people are, from left to right; what is decided or said about them is no place.
COLUMNS = {
    Kind.ARRIVAL: 0,
    Kind.ARREST: 1,
    Kind.ABDUCTION: 1,
    Kind.DETENTION: 2,
    Kind.RELEASE: 3,
    Kind.HANDOVER: 3,
    Kind.DEPARTURE: 3,
    Kind.DEATH: 4,
    Kind.SENTENCE: 4,
    Kind.INCOMMUNICADO: 4,
}
# More boxes than this in a column are no picture any more; the counts panel has them all.
MOST = 5
LABEL = 34


def stages_of(ledger: Ledger) -> tuple[tuple[Stage, ...], tuple[Way, ...]]:
    """Stages with a number, the largest of each column first, and each way from the smallest set that holds it."""
    sets = {people.id: people for people in ledger.sets}
    numbers = {quantity.of: quantity for quantity in ledger.quantities}
    drawn = _drawn(ledger, numbers)
    stages = [_stage(sets[name], _range(numbers[name])) for name in drawn]
    ways = [Way(source, name) for name in drawn if (source := _source(name, drawn, ledger)) is not None]
    for name in drawn:
        lost = numbers[name].unaccounted
        if lost is not None and lost.low > 0:
            stages.append(_lost(name, lost, COLUMNS[sets[name].kind] + 1))
            ways.append(Way(name, f"{name}-lost"))
    return tuple(stages), tuple(ways)


def _range(quantity: Quantity) -> Range:
    """What is drawn: from the lowest to the highest number told, and the picture says so."""
    found = quantity.spread or quantity.range
    assert found is not None  # only such are drawn
    return found


def _size(quantity: Quantity) -> int:
    found = quantity.spread or quantity.range
    return found.high or found.low if found else 0


def _drawn(ledger: Ledger, numbers: Mapping[SetId, Quantity]) -> tuple[SetId, ...]:
    chosen: list[SetId] = []
    for column in sorted(set(COLUMNS.values())):
        here = [
            people.id
            for people in ledger.sets
            if COLUMNS.get(people.kind) == column and people.id in numbers and _size(numbers[people.id])
        ]
        chosen += sorted(here, key=lambda name: -_size(numbers[name]))[:MOST]
    return tuple(chosen)


def _stage(people: PeopleSet, span: Range) -> Stage:
    label = shortened(people.label, LABEL)
    return Stage(people.id, label, span.low, span.high, COLUMNS[people.kind], TONES[people.kind])


def _lost(name: SetId, span: Range, column: int) -> Stage:
    return Stage(f"{name}-lost", "unaccounted for", span.low, span.high, column, Tone.VOICE)


def _source(name: SetId, drawn: tuple[SetId, ...], ledger: Ledger) -> SetId | None:
    """The drawn set nearest to the left that a relation puts this one within."""
    kinds = {people.id: COLUMNS.get(people.kind, 0) for people in ledger.sets}
    wider = [
        holder
        for relation in ledger.relations
        for holder in (
            relation.sets[1:]
            if relation.tie is Tie.WITHIN and relation.sets[0] == name
            else relation.sets[:1]
            if relation.tie is Tie.MADE_OF and name in relation.sets[1:]
            else ()
        )
        if holder in drawn and kinds[holder] < kinds[name]
    ]
    return max(wider, key=lambda holder: kinds[holder], default=None)
