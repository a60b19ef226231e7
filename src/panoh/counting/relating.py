"""Finds how the sets of a case lie to each other: what the process forces, and what the reports' own numbers show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from panoh.counting.process import AFTER_HANDOVER, CUSTODY, WAYS_OUT, ends_before, process_relations
from panoh.model import Bound, ClaimId, Kind, ReportId
from panoh.model.ledger import Basis, CaseTellings, CountStatement, PeopleSet, Relation, SetId, Tie

# Smaller numbers add up, or are equal, by chance.
LEAST_NUMBER = 4
# Parts that a report adds up, at most.
MOST_PARTS = 3

Numbers = Mapping[SetId, CountStatement]


def related(case: CaseTellings) -> CaseTellings:
    """The case with the relations between its sets: those it has, those of the process, and those its reports show.

    A report shows that a set is made of others when its own numbers add up (45 taken, 15 let go, 30 held), and that
    those handed over or tried are among those held or handed over when it gives both the same number. Both can be
    chance, so a contradiction that needs them says so.
    """
    shown = [one for numbers in _by_report(case) for one in _shown(numbers, case.sets)]
    kept: dict[tuple[Tie, tuple[SetId, ...]], Relation] = {}
    for relation in (*case.relations, *process_relations(case.sets), *shown):
        kept.setdefault((relation.tie, relation.sets), relation)
    return replace(case, relations=tuple(kept.values()))


def _by_report(case: CaseTellings) -> Iterator[Numbers]:
    """Per report, its exact number for each set of which it gives one only."""
    reports: dict[ReportId, dict[SetId, list[CountStatement]]] = {}
    for one in case.statements:
        if one.report is not None and one.count is not None:
            reports.setdefault(one.report, {}).setdefault(one.of, []).append(one)
    for told in reports.values():
        yield {of: some[0] for of, some in told.items() if len(some) == 1 and some[0].bound is Bound.EXACT}


def _shown(numbers: Numbers, sets: Sequence[PeopleSet]) -> Iterator[Relation]:
    told = [people for people in sets if people.id in numbers]
    for whole in told:
        yield from _sums(whole, told, numbers)
        for inner in told:
            if _comes_from(inner, whole) and _are_the_same(numbers[inner.id], numbers[whole.id]):
                yield _within(inner, whole, numbers)


def _sums(whole: PeopleSet, told: Sequence[PeopleSet], numbers: Numbers) -> Iterator[Relation]:
    total = numbers[whole.id].count or 0
    parts = [people for people in told if _is_part(people, whole) and 0 < (numbers[people.id].count or 0) < total]
    if total < LEAST_NUMBER:
        return
    for size in range(2, MOST_PARTS + 1):
        for some in combinations(parts, size):
            if sum(numbers[people.id].count or 0 for people in some) == total:
                yield _made_of(whole, some, numbers)


def _is_part(part: PeopleSet, whole: PeopleSet) -> bool:
    if part.id == whole.id or ends_before(part, whole):
        return False
    if part.kind is whole.kind:
        return whole.kind not in CUSTODY or not ends_before(whole, part)
    return whole.kind in CUSTODY and part.kind in WAYS_OUT | {Kind.DETENTION}


def _comes_from(inner: PeopleSet, outer: PeopleSet) -> bool:
    if ends_before(inner, outer):
        return False
    if outer.kind is Kind.HANDOVER:
        return inner.kind in AFTER_HANDOVER and ends_before(outer, inner)
    return outer.kind in {Kind.ARREST, Kind.DETENTION} and inner.kind is Kind.HANDOVER


def _are_the_same(inner: CountStatement, outer: CountStatement) -> bool:
    if inner.named and set(inner.named) <= set(outer.named):
        return True
    return inner.count == outer.count and (inner.count or 0) >= LEAST_NUMBER


def _within(inner: PeopleSet, outer: PeopleSet, numbers: Numbers) -> Relation:
    return Relation(
        Tie.WITHIN,
        (inner.id, outer.id),
        Basis.ASSUMED,
        f"A report tells of the same people: {inner.label}; {outer.label}.",
        f"Others than these were among them: {inner.label}.",
        _tellings((numbers[inner.id], numbers[outer.id])),
    )


def _made_of(whole: PeopleSet, parts: Sequence[PeopleSet], numbers: Numbers) -> Relation:
    told = [numbers[people.id] for people in parts]
    added = " + ".join(f"{one.count} {people.label}" for one, people in zip(told, parts, strict=True))
    return Relation(
        Tie.MADE_OF,
        (whole.id, *(people.id for people in parts)),
        Basis.TOLD,
        f"A report's own numbers add up: {numbers[whole.id].count} {whole.label} = {added}.",
        f"These are not all parts of the others: {', '.join(people.label for people in parts)}.",
        _tellings((numbers[whole.id], *told)),
    )


def _tellings(statements: Sequence[CountStatement]) -> tuple[ClaimId, ...]:
    return tuple(one.telling for one in statements if one.telling is not None)
