"""Turns a ledger into the counts panel and the disagreements of a case file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from panoh.model import ClaimId
from panoh.model.casefile import Conflict, ConflictState, Count, Hypothesis
from panoh.model.ledger import (
    Contradiction,
    CountStatement,
    Disagreement,
    Ledger,
    PeopleSet,
    Quantity,
    SetId,
    StatementId,
    Value,
)

Statements = Mapping[StatementId, CountStatement]


def counts(ledger: Ledger) -> tuple[Count, ...]:
    """A line for each set that a number is told of, in the order of the ledger."""
    labels = {people.id: people for people in ledger.sets}
    statements = {statement.id: statement for statement in ledger.statements}
    return tuple(
        _count(quantity, labels, statements)
        for quantity in ledger.quantities
        if any(value.count is not None for value in quantity.told)
    )


def _count(quantity: Quantity, sets: Mapping[SetId, PeopleSet], statements: Statements) -> Count:
    possible = quantity.spread
    return Count(
        of=sets[quantity.of].label,
        lowest=possible.low if possible else None,
        highest=possible.high if possible else None,
        named=len(quantity.named),
        unnamed=quantity.unnamed.low if quantity.unnamed else None,
        unaccounted=quantity.unaccounted.low if quantity.unaccounted else None,
        tellings=_tellings(quantity.told, statements),
    )


def conflicts(ledger: Ledger, disagreements: Iterable[Disagreement]) -> tuple[Conflict, ...]:
    """Numbers and names that cannot hold together, then what else tellings of one happening differ in."""
    statements = {statement.id: statement for statement in ledger.statements}
    return (*(_clash(one, statements) for one in ledger.contradictions), *_differences(disagreements))


def _clash(found: Contradiction, statements: Statements) -> Conflict:
    hypotheses = tuple(
        Hypothesis(one.words, _claims((*one.evidence, *one.explains), statements)) for one in found.explanations
    )
    state = ConflictState.EXPLAINED if any(one.evidence for one in found.explanations) else ConflictState.OPEN
    return Conflict(found.words, _tellings(found.values, statements), hypotheses, state)


def _differences(disagreements: Iterable[Disagreement]) -> Iterator[Conflict]:
    for one in disagreements:
        what = f"{one.slot}: {' or '.join(value.value for value in one.values)}."
        claims = dict.fromkeys(claim for value in one.values for claim in value.tellings)
        yield Conflict(what, tuple(claims))


def _tellings(values: Iterable[Value], statements: Statements) -> tuple[ClaimId, ...]:
    return _claims((statement for value in values for statement in value.statements), statements)


def _claims(ids: Iterable[StatementId], statements: Statements) -> tuple[ClaimId, ...]:
    return tuple(dict.fromkeys(claim for one in ids if (claim := statements[one].telling) is not None))
