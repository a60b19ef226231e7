"""Finds what tellings of one happening say differently beside the number: when, where, who, whether at all."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from panoh.counting.explaining import are_apart
from panoh.data.loader import towns
from panoh.model import ClaimId, Moment, State, Status, Telling
from panoh.model.ledger import Disagreement, Slot, SlotValue

# Told as fact or denied. What is expected or feared contradicts nobody.
CERTAIN = frozenset({Status.OCCURRED, Status.DENIED})


def disagreements(tellings: Sequence[Telling]) -> tuple[Disagreement, ...]:
    """What tellings of one happening say differently, in the order of `Slot`.

    Who says nothing disagrees with nobody. Dates that share a day agree, so a month agrees with a day in it. Places
    differ only if both are towns that the gazetteer knows; a facility is compared only within one script, and agrees
    with a longer wording that holds it.
    """
    return tuple(one for slot in Slot if (one := _disagreement(slot, tellings)) is not None)


def _disagreement(slot: Slot, tellings: Sequence[Telling]) -> Disagreement | None:
    if slot is not Slot.WHETHER:
        tellings = [telling for telling in tellings if telling.status is not Status.DENIED]
    said: dict[str, list[ClaimId]] = {}
    for telling in tellings:
        value = _said(slot, telling)
        if value is not None:
            said.setdefault(value, []).append(telling.id)
    differing = {value for pair in combinations(said, 2) if not _agree(slot, *pair) for value in pair}
    if not differing:
        return None
    return Disagreement(slot, tuple(SlotValue(value, tuple(by)) for value, by in said.items() if value in differing))


def _said(slot: Slot, telling: Telling) -> str | None:
    match slot:
        case Slot.DAY:
            return telling.when.edtf if telling.when else None
        case Slot.PLACE:
            return telling.place
        case Slot.WHETHER:
            return telling.status.value if telling.status in CERTAIN else None
        case Slot.FROM_STATE:
            return _code(telling.from_state)
        case Slot.TO_STATE:
            return _code(telling.to_state)
        case Slot.NATIONALITIES:
            return ", ".join(sorted(set(telling.people.nationalities))) or None
        case Slot.FACILITY | Slot.LEVEL | Slot.MANNER | Slot.YEARS:
            detail = telling.detail(slot.name.lower())
            return None if detail is None or isinstance(detail, tuple) else str(detail)


def _code(state: State | None) -> str | None:
    return state.code if state else None


def _agree(slot: Slot, one: str, two: str) -> bool:
    if slot is Slot.DAY:
        return not are_apart(Moment(one), Moment(two))
    if slot is Slot.PLACE:
        return not (towns().named(one) and towns().named(two)) or _sound_alike(one, two)
    return _sound_alike(one, two) if slot is Slot.FACILITY else one == two


def _sound_alike(one: str, two: str) -> bool:
    """Whether one wording may be the other: of another script, or with all the words of it."""
    first, second = (frozenset(text.casefold().split()) for text in (one, two))
    return first <= second or second <= first or one.isascii() != two.isascii()
