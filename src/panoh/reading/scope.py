"""Scope: whether a happening is told as fact, expected, feared, denied, or not told to have happened at all."""

from __future__ import annotations

from dataclasses import dataclass

from panoh.model import Kind, Status, Step
from panoh.reading.graph import VERBAL, Graph
from panoh.reading.holds import Hold, find_holds

# Kinds that a report can tell as a danger to come; other kinds told so are no claim.
FEARABLE = frozenset({Kind.HANDOVER, Kind.ILL_TREATMENT})
EXPECTABLE = frozenset(
    {
        Kind.HANDOVER,
        Kind.TRIAL,
        Kind.APPEAL,
        Kind.RELEASE,
        Kind.DEPARTURE,
        Kind.EXTRADITION_ORDER,
        Kind.TRANSFER,
        Kind.COMPLAINT,
    }
)
# Kinds whose absence is news: "no charges", "were not handed over". A court that did not rule tells nothing.
DENIABLE = frozenset(
    {
        Kind.HANDOVER,
        Kind.CHARGE,
        Kind.ILL_TREATMENT,
        Kind.ARREST,
        Kind.DETENTION,
        Kind.ABDUCTION,
        Kind.DEATH,
        Kind.RELEASE,
        Kind.ASYLUM_APPLICATION,
        Kind.EXTRADITION_REQUEST,
    }
)
# Holds under which nothing has been decided.
UNDECIDED = frozenset({Hold.HYPOTHETICAL, Hold.CONDITION, Hold.DEMAND, Hold.WANT})


@dataclass(frozen=True, slots=True)
class Scope:
    """How a happening is told.

    Attributes:
        status: None where it is not told as a happening.
        conditional: Only told under a condition or as a possibility: kept where nothing firmer is told.
        ordered: Told as the content of an order or decision.
        negated: The content is that it shall not be.
        steps: The words that made it so.
    """

    status: Status | None
    conditional: bool = False
    ordered: bool = False
    negated: bool = False
    steps: tuple[Step, ...] = ()


def scope_of(
    graph: Graph,
    head: int,
    used: tuple[int, ...],
    kind: Kind,
    status: Status | None,
    holds: dict[str, Hold],
    speech: frozenset[str] = frozenset(),
) -> Scope:
    """How the report tells the happening that a trigger names.

    Args:
        status: What the entry itself says, None for plain telling.
    """
    told = _told(graph, head, used, kind, status, holds, speech)
    return Scope(None, steps=told.steps) if told.status is Status.DENIED and kind not in DENIABLE else told


def _told(
    graph: Graph,
    head: int,
    used: tuple[int, ...],
    kind: Kind,
    status: Status | None,
    holds: dict[str, Hold],
    speech: frozenset[str],
) -> Scope:
    negated, found, steps = find_holds(graph, head, used, holds, speech)
    kinds = {hold for hold, _ in found}
    why = tuple(steps)
    if status in (Status.FEARED, Status.EXPECTED):
        if negated and (Hold.PROMISE in kinds or Hold.HYPOTHETICAL not in kinds):
            # "Would not be safe" fears for them, "promised that they would not be tortured" does not.
            return Scope(None, steps=why)
        return Scope(status, steps=why)
    if kind is Kind.INCOMMUNICADO and negated and graph.lemmas[head] != "incommunicado":
        negated = False
    if kinds & {Hold.LAW, Hold.PROMISE}:
        return Scope(None, steps=why)
    first, over = next(((hold, at) for hold, at in found if hold is not Hold.BELIEVE), (None, -1))
    if first is Hold.ORDER and graph.tokens[over].upos in VERBAL and kinds & UNDECIDED:
        # "May order the release": nothing has been decided; "may carry out the order" leaves the order standing.
        first = Hold.HYPOTHETICAL
    if first is None:
        return Scope(Status.DENIED if negated else status or Status.OCCURRED, steps=why)
    return _held(first, kinds, kind, negated, status, why, is_noun=graph.tokens[head].upos == "NOUN")


def _held(
    first: Hold,
    kinds: set[Hold],
    kind: Kind,
    negated: bool,
    status: Status | None,
    why: tuple[Step, ...],
    *,
    is_noun: bool,
) -> Scope:
    fearable = kind in FEARABLE
    if first is Hold.ORDER and Hold.REVERSE in kinds:
        # "Overturned the decision to extradite him": the decision no longer stands.
        return Scope(None, steps=why)
    if first is Hold.REVERSE and kind is Kind.EXTRADITION_ORDER and (negated or Hold.DENY in kinds):
        # "Refused to overturn the decision": it stands.
        return Scope(Status.OCCURRED, steps=why)
    if first is Hold.REVERSE:
        return Scope(Status.FEARED if fearable else None, steps=why)
    if first is Hold.ORDER:
        return Scope(Status.OCCURRED, ordered=True, negated=negated, steps=why)
    if kind is Kind.CHARGE and first in (Hold.EXPECT, Hold.HYPOTHETICAL, Hold.FEAR):
        # Who will be tried on charges is charged now.
        return Scope(Status.OCCURRED, steps=why)
    if first is Hold.DENY:
        if kind is Kind.CHARGE and is_noun:
            # "Denied the charges": he was charged.
            return Scope(Status.OCCURRED, steps=why)
        return Scope(Status.OCCURRED if negated else Status.DENIED, steps=why)
    if first is Hold.EXPECT:
        if negated:
            return Scope(Status.DENIED if kind not in FEARABLE else None, steps=why)
        if kinds & {Hold.FEAR, Hold.CONDITION} and fearable:
            return Scope(Status.FEARED, conditional=True, steps=why)
        return Scope(Status.EXPECTED if kind in EXPECTABLE else Status.FEARED if fearable else None, steps=why)
    if first in (Hold.FEAR, Hold.PREVENT):
        return Scope(Status.FEARED if fearable and not (negated and first is Hold.FEAR) else None, steps=why)
    if first is Hold.DEMAND:
        return Scope(Status.FEARED if kind is Kind.HANDOVER and negated else None, steps=why)
    if first is Hold.HYPOTHETICAL and Hold.EXPECT in kinds and not negated and kind in EXPECTABLE:
        return Scope(Status.EXPECTED, steps=why)
    if first in (Hold.CONDITION, Hold.HYPOTHETICAL):
        return Scope(Status.FEARED if fearable and not negated else None, conditional=True, steps=why)
    if first is Hold.WANT:
        return Scope(Status.FEARED if kind is Kind.HANDOVER and not negated else None, conditional=True, steps=why)
    return Scope(None, steps=why)
