"""A decision: what a person has judged about two identities, signed, dated, and taken back only by a new one."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import NewType

from panoh.model.errors import ModelValueError
from panoh.model.ids import content_hash

IdentityId = NewType("IdentityId", str)
DecisionId = NewType("DecisionId", str)


class Judgement(StrEnum):
    """What a decision says of its two identities."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    # The earlier decision is taken back: nothing is decided any more.
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Decision:
    """One person's judgement on whether two identities are one person.

    Attributes:
        first: The identity whose id sorts first; `decide` puts the two in order.
        by: Who signs it.
        at: When, in UTC.
        note: Why, in the words of who signs; empty where nothing was written.
        replaces: The decision on the same two that this one takes the place of; None for the first.
    """

    first: IdentityId
    second: IdentityId
    judgement: Judgement
    by: str
    at: datetime
    note: str = ""
    replaces: DecisionId | None = None

    def __post_init__(self) -> None:
        if self.first >= self.second:
            raise ModelValueError("A decision is about two identities, named in the order of their ids.")
        if not self.by.strip():
            raise ModelValueError("A decision is signed: say who decides.")
        if self.at.tzinfo != UTC:
            raise ModelValueError("A decision is dated in UTC: give the time with its zone.")
        if self.judgement is Judgement.WITHDRAWN and self.replaces is None:
            raise ModelValueError("Only a decision that was made can be taken back: name it in 'replaces'.")

    @property
    def id(self) -> DecisionId:
        """Hash of what was decided, by whom and when."""
        fields = (self.first, self.second, self.judgement, self.by, self.at.isoformat(), self.note)
        return DecisionId(content_hash(*fields, self.replaces or ""))


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Decisions that cannot all be right: a chain of *same* between two identities held to be *different*."""

    different: Decision
    chain: tuple[Decision, ...]


def standing(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions that hold now: those not replaced and not withdrawn, the latest of each two identities.

    Two reviewers who did not see each other's work leave two decisions on one pair; the later one stands.
    """
    made = sorted(decisions, key=lambda decision: (decision.at, decision.id))
    replaced = {decision.replaces for decision in made}
    latest = {(decision.first, decision.second): decision for decision in made if decision.id not in replaced}
    return tuple(decision for decision in latest.values() if decision.judgement is not Judgement.WITHDRAWN)


def contradictions(decisions: Iterable[Decision]) -> tuple[Contradiction, ...]:
    """Every *different* among the standing decisions that a shortest chain of *same* speaks against."""
    hold = standing(decisions)
    same: dict[IdentityId, list[Decision]] = {}
    for decision in hold:
        if decision.judgement is Judgement.SAME:
            same.setdefault(decision.first, []).append(decision)
            same.setdefault(decision.second, []).append(decision)
    found = ((one, _chain(one.first, one.second, same)) for one in hold if one.judgement is Judgement.DIFFERENT)
    return tuple(Contradiction(different, chain) for different, chain in found if chain)


def _chain(start: IdentityId, end: IdentityId, same: Mapping[IdentityId, list[Decision]]) -> tuple[Decision, ...]:
    """The shortest way from one identity to another over decisions that say *same*; empty where there is none."""
    ways: dict[IdentityId, tuple[Decision, ...]] = {start: ()}
    queue = deque([start])
    while queue:
        here = queue.popleft()
        for decision in same.get(here, ()):
            there = decision.second if decision.first == here else decision.first
            if there not in ways:
                ways[there] = (*ways[here], decision)
                queue.append(there)
    return ways.get(end, ())
