"""What the process from arrest to hand-over and after forces, or nearly always makes so, of sets of people."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from panoh.counting.rows import Component
from panoh.model import Kind
from panoh.model.ledger import Basis, PeopleSet, Relation, SetId, Tie

# Kinds that take somebody into a state's hands, and those that keep him there too.
SEIZURES = frozenset({Kind.ARREST, Kind.ABDUCTION})
CUSTODY = SEIZURES | {Kind.DETENTION, Kind.TRANSFER}
# Kinds that end it.
WAYS_OUT = frozenset({Kind.RELEASE, Kind.HANDOVER, Kind.DEPARTURE, Kind.DEATH})
# Kinds that tell where somebody is after he was handed over.
AFTER_HANDOVER = frozenset({Kind.TRIAL, Kind.SENTENCE, Kind.DETENTION, Kind.RELEASE, Kind.DEATH, Kind.DEPARTURE})


def process_relations(sets: Sequence[PeopleSet]) -> tuple[Relation, ...]:
    """The relations that follow from what happened, when and between which states; no text has to tell them.

    The dead go nowhere. Who left one state's hands for good is not handed over by it afterwards, unless there were
    arrests after he was set free; nobody is handed over twice. Both are only nearly always so.
    """
    in_time = [(two, one) if ends_before(two, one) else (one, two) for one, two in combinations(sets, 2)]
    return tuple(relation for one, two in in_time if (relation := _apart(one, two, sets)) is not None)


def _apart(first: PeopleSet, second: PeopleSet, sets: Sequence[PeopleSet]) -> Relation | None:
    if not {first.kind, second.kind} <= WAYS_OUT or Kind.HANDOVER not in (first.kind, second.kind):
        return None
    pair, in_order = (first.id, second.id), ends_before(first, second)
    if first.kind is Kind.DEATH and in_order:
        return Relation(Tie.APART, pair, Basis.PROCESS, "Who had died was not handed over.")
    if not in_order or not _one_state(first, second) or (first.kind is Kind.RELEASE and _are_taken_again(first, sets)):
        return None
    reason = f"Nobody is in both: {first.label}; {second.label}."
    return Relation(Tie.APART, pair, Basis.ASSUMED, reason, "Somebody was taken again in between, or came back.")


def _are_taken_again(freed: PeopleSet, sets: Sequence[PeopleSet]) -> bool:
    """Whether there were arrests after some were set free."""
    return any(one.kind in SEIZURES and ends_before(freed, one) for one in sets)


def _one_state(one: PeopleSet, two: PeopleSet) -> bool:
    """Whether both may be of one state: its code is the same, or not told of one of them."""
    return one.from_state is None or two.from_state is None or one.from_state == two.from_state


def ends_before(one: PeopleSet, two: PeopleSet) -> bool:
    """Whether one was over, by the dates told, before the other began."""
    after = one.when.after if one.when else None
    first = two.when.first if two.when else None
    return after is not None and first is not None and after <= first


def outcomes_of(component: Component, sets: Sequence[PeopleSet]) -> dict[SetId, tuple[SetId, ...]]:
    """For each set, those of its parts that tell what became of its people afterwards."""
    by_id = {people.id: people for people in sets}
    found: dict[SetId, tuple[SetId, ...]] = {}
    for of in component.sets:
        inside = [by_id[inner] for inner in component.nesting.inside(of)]
        told = tuple(one.id for one in inside if _accounts_for(one, by_id[of]))
        if told:
            found[of] = told
    return found


def _accounts_for(later: PeopleSet, earlier: PeopleSet) -> bool:
    if ends_before(later, earlier):
        return False
    if earlier.kind is Kind.HANDOVER:
        return later.kind in AFTER_HANDOVER
    return later.kind in WAYS_OUT | {Kind.ASYLUM_GRANT} or (later.kind in CUSTODY and ends_before(earlier, later))
