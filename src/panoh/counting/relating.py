"""Finds how the sets of a case lie to each other: what the process forces, and what the reports' own numbers show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from panoh.counting.explaining import are_apart
from panoh.counting.process import AFTER_HANDOVER, CUSTODY, WAYS_OUT, ends_before, process_relations
from panoh.model import Bound, ClaimId, Kind, ReportId
from panoh.model.ledger import Basis, CaseTellings, CountStatement, PeopleSet, Relation, SetId, Tie

# Smaller numbers add up, or are equal, by chance.
LEAST_NUMBER = 4
# Parts that a report adds up, at most.
MOST_PARTS = 3
# Numbers of which one is more than so many times the other are not of the same people.
MOST_TIMES = 2

Numbers = Mapping[SetId, CountStatement]


def related(case: CaseTellings) -> CaseTellings:
    """The case with the relations between its sets: those it has, those of the process, and those its reports show.

    A report shows that a set is made of others when its own numbers add up (45 taken, 15 let go, 30 held), and that
    those handed over or tried are among those held or handed over when it gives both the same number. Two reports may
    speak of the same people when the largest hand-over that each tells of is between the same states in the same time,
    though the happenings were not joined. All this can be chance, so a contradiction that needs it says so.
    """
    reports = tuple(_by_report(case))
    shown = [one for numbers in reports for one in _shown(numbers, case.sets)]
    kept: dict[tuple[Tie, tuple[SetId, ...]], Relation] = {}
    for relation in (*case.relations, *process_relations(case.sets), *shown, *_rivals(reports, case.sets)):
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
    """The one way in which a report's numbers add up to another of its numbers; none where there are several."""
    total = numbers[whole.id].count or 0
    if total < LEAST_NUMBER:
        return
    for is_part in (_is_a_fate, _is_a_fate_or_custody, _is_an_occasion):
        parts = [people for people in told if is_part(people, whole) and 0 < (numbers[people.id].count or 0) < total]
        choices = (some for size in range(2, MOST_PARTS + 1) for some in combinations(parts, size))
        found = [some for some in choices if sum(numbers[people.id].count or 0 for people in some) == total]
        if len(found) == 1:
            yield _made_of(whole, found[0], numbers)
            return


def _is_a_fate(part: PeopleSet, whole: PeopleSet) -> bool:
    """Whether some of those taken or held may have gone this way."""
    return whole.kind in CUSTODY and part.kind in WAYS_OUT and not ends_before(part, whole)


def _is_a_fate_or_custody(part: PeopleSet, whole: PeopleSet) -> bool:
    """Whether some of those taken may have gone this way or been kept."""
    is_custody = part.kind is Kind.DETENTION and not ends_before(part, whole)
    return whole.kind is Kind.ARREST and (is_custody or _is_a_fate(part, whole))


def _is_an_occasion(part: PeopleSet, whole: PeopleSet) -> bool:
    """Whether this is the same thing on one of several days."""
    if part.kind is not whole.kind or part.when is None or whole.when is None or part.when == whole.when:
        return False
    first, after = whole.when.first, whole.when.after
    begins, ends = part.when.first, part.when.after
    if first is None or after is None or begins is None or ends is None:
        return False
    return first <= begins and ends <= after


def _rivals(reports: Sequence[Numbers], sets: Sequence[PeopleSet]) -> Iterator[Relation]:
    """People are handed over once: the largest hand-over of one report is set against that of another."""
    largest = dict.fromkeys(told for numbers in reports if (told := _largest(numbers, sets)) is not None)
    for one, two in combinations(largest, 2):
        if _may_be_one(one, two) and not any({one[0].id, two[0].id} <= set(numbers) for numbers in reports):
            yield _same(one[0], two[0])
            yield _same(two[0], one[0])


def _largest(numbers: Numbers, sets: Sequence[PeopleSet]) -> tuple[PeopleSet, int] | None:
    """The hand-over of which a report gives the largest number, and that number."""
    told = [people for people in sets if people.kind is Kind.HANDOVER and people.id in numbers]
    counted = [(people, numbers[people.id].count or 0) for people in told]
    return max(counted, key=lambda one: one[1], default=None)


def _may_be_one(first: tuple[PeopleSet, int], second: tuple[PeopleSet, int]) -> bool:
    (one, fewer), (two, more) = sorted((first, second), key=lambda told: told[1])
    if one.id == two.id or more > MOST_TIMES * fewer:
        return False
    states = ((one.from_state, two.from_state), (one.to_state, two.to_state))
    in_one_time = one.when is None or two.when is None or not are_apart(one.when, two.when)
    return in_one_time and all(a is None or b is None or a == b for a, b in states)


def _same(inner: PeopleSet, outer: PeopleSet) -> Relation:
    return Relation(
        Tie.WITHIN,
        (inner.id, outer.id),
        Basis.ASSUMED,
        f"Reports may speak of the same people: {inner.label}; {outer.label}.",
        f"They speak of different people: {inner.label}; {outer.label}.",
    )


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
        Basis.ASSUMED,
        f"A report's own numbers add up: {numbers[whole.id].count} {whole.label} = {added}.",
        f"These are not all parts of the others: {', '.join(people.label for people in parts)}.",
        _tellings((numbers[whole.id], *told)),
    )


def _tellings(statements: Sequence[CountStatement]) -> tuple[ClaimId, ...]:
    return tuple(one.telling for one in statements if one.telling is not None)
