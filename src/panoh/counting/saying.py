"""Statements to values: each thing that is said of a set once, with everybody who says it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from panoh.model import Bound
from panoh.model.ledger import CaseTellings, CountStatement, SetId, StatementId, Value
from panoh.model.links import PersonId

# A telling about so many people, all by name, is a story about them where others tell of more: no count of the set.
MOST_TOLD_OF = 3


def values_of(case: CaseTellings) -> dict[SetId, tuple[Value, ...]]:
    """What is said of each set, the most often told first, numbers before names."""
    told: dict[SetId, list[CountStatement]] = {people.id: [] for people in case.sets}
    for statement in case.statements:
        told[statement.of].append(statement)
    return {of: _values(statements) for of, statements in told.items()}


def _values(statements: Iterable[CountStatement]) -> tuple[Value, ...]:
    sayers: dict[Value, list[CountStatement]] = {}
    told = tuple(statements)
    for statement in told:
        for bare in _said(replace(statement, bound=Bound.AT_LEAST) if _is_a_story(statement, told) else statement):
            sayers.setdefault(bare, []).append(statement)
    values = [
        replace(bare, statements=tuple(s.id for s in by), origins=len({s.origin for s in by}))
        for bare, by in sayers.items()
    ]
    return tuple(sorted(values, key=lambda value: (value.count is None, -value.origins)))


def _is_a_story(statement: CountStatement, told: Iterable[CountStatement]) -> bool:
    if statement.bound is not Bound.EXACT or statement.count != len(statement.named) or not statement.named:
        return False
    others = (one for one in told if (one.count or 0) > len(statement.named) or set(one.named) - set(statement.named))
    return len(statement.named) <= MOST_TOLD_OF and any(others)


def _said(statement: CountStatement) -> Iterable[Value]:
    """The number and the names of a statement are two things said: one can be right without the other."""
    named, absent = tuple(sorted(set(statement.named))), tuple(sorted(set(statement.absent)))
    if statement.count is not None:
        yield Value(statement.of, (), 0, statement.count, statement.bound)
    if named or absent:
        yield Value(statement.of, (), 0, named=named, absent=absent)


def named_in(values: Iterable[Value]) -> tuple[PersonId, ...]:
    """Everybody whom any of the values names, once, by id."""
    return tuple(sorted({person for value in values for person in value.named}))


def sayers(value: Value, statements: Mapping[StatementId, CountStatement]) -> tuple[str, ...]:
    """Who says it, each once; a report that asserts it itself has no name here."""
    return tuple(dict.fromkeys(s.said_by for one in value.statements if (s := statements[one]).said_by))
