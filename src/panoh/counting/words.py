"""Puts numbers, clashes and steps of a reckoning into words."""

from __future__ import annotations

from collections.abc import Sequence

from panoh.counting.saying import sayers
from panoh.model import Bound
from panoh.model.ledger import CaseTellings, Relation, SetId, Value

# More speakers than this are not listed in a sentence.
MOST_SPEAKERS = 2

_BOUND = {Bound.EXACT: "", Bound.AT_LEAST: "at least ", Bound.AT_MOST: "at most ", Bound.ABOUT: "about "}


def number(value: Value) -> str:
    """`at least 28`, or `24 names`."""
    if value.count is None or value.bound is None:
        return f"{len(value.named)} names" if value.named else f"{len(value.absent)} names, not among them"
    return f"{_BOUND[value.bound]}{value.count}"


def label(of: SetId, case: CaseTellings) -> str:
    """What people read for a set; those unaccounted for are no set of the case."""
    return next((people.label for people in case.sets if people.id == of), "of these unaccounted for")


def told(value: Value, case: CaseTellings) -> str:
    """`28 (Foreign Ministry; Human Rights Watch; 5 origins)`."""
    speakers = sayers(value, {statement.id: statement for statement in case.statements})
    some = [*speakers[:MOST_SPEAKERS], f"{value.origins} origins" if value.origins > 1 else ""]
    by = "; ".join(part for part in some if part)
    return f"{number(value)} ({by})" if by else number(value)


def clash(values: Sequence[Value], relations: Sequence[Relation], case: CaseTellings) -> str:
    """What cannot all hold, set by set, and what that rests on."""
    sets = dict.fromkeys(value.of for value in values)
    if len(sets) == 1 and len(values) == 2 and not relations:
        one, two = values
        return f"{label(one.of, case)}: {told(one, case)} or {told(two, case)}, not both."
    said = [f"{label(of, case)}: {', '.join(told(value, case) for value in values if value.of == of)}" for of in sets]
    reasons = "".join(f" {relation.reason}" for relation in relations)
    return f"These cannot all hold. {'. '.join(said)}.{reasons}"


def person_clash(values: Sequence[Value], relations: Sequence[Relation], case: CaseTellings) -> str:
    """Persons who are said to be where they cannot all have been."""
    places = [f"{'not ' if value.absent else ''}{label(value.of, case)}" for value in values]
    reasons = "".join(f" {relation.reason}" for relation in relations)
    return f"The same people cannot be in all of these: {'; '.join(places)}.{reasons}"
