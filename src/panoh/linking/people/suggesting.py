"""Suggestions that two people are one, each with its reasons; and the people that decisions have made one."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from panoh.linking.people.evidence import evidence
from panoh.linking.people.particulars import Particulars
from panoh.model.decision import Contradiction, Decision, IdentityId, Judgement, contradictions, standing
from panoh.model.links import Reason
from panoh.names import compare
from panoh.names.keys import keys

# A name alone says at most so many bits: the commonest names are shared by thousands.
MOST_NAME_BITS = 8.0
# Below these odds nobody need look.
LEAST_BITS = -3.0


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two people who may be one; only a decision makes them one.

    Attributes:
        first: The one whose id sorts first.
        reasons: The name first, then what else speaks for and against.
        bits: Sum of the reasons'; 0 is even odds.
        was_unsure: Somebody has looked, and could not say.
    """

    first: IdentityId
    second: IdentityId
    reasons: tuple[Reason, ...]
    bits: float
    was_unsure: bool = False

    @property
    def score(self) -> float:
        """The odds as a share from 0 to 1."""
        return 1 / (1 + 2**-self.bits)


@dataclass(frozen=True, slots=True)
class Identities:
    """Who is who, by decisions alone.

    Attributes:
        groups: The people of each person, in order; those who are alone too.
        contradictions: Decisions that cannot all be right. Their *same* has joined nobody.
    """

    groups: tuple[tuple[IdentityId, ...], ...]
    contradictions: tuple[Contradiction, ...]


def identities(people: Iterable[Particulars], decisions: Sequence[Decision]) -> Identities:
    """Put together whom people have decided to be one, and nobody else."""
    at_odds = contradictions(decisions)
    doubtful = {decision.id for one in at_odds for decision in one.chain}
    home = {person.id: person.id for person in people}
    for decision in standing(decisions):
        if decision.judgement is Judgement.SAME and decision.id not in doubtful and _knows(home, decision):
            kept, gone = sorted((home[decision.first], home[decision.second]))
            home = {person: kept if at == gone else at for person, at in home.items()}
    groups: defaultdict[IdentityId, list[IdentityId]] = defaultdict(list)
    for person, at in sorted(home.items()):
        groups[at].append(person)
    return Identities(tuple(tuple(group) for group in groups.values()), at_odds)


def _knows(home: Mapping[IdentityId, IdentityId], decision: Decision) -> bool:
    return decision.first in home and decision.second in home


def suggestions(people: Sequence[Particulars], decisions: Sequence[Decision]) -> tuple[Suggestion, ...]:
    """Pairs that are worth a look, the likeliest first.

    Two of one list are two people, and what is decided is not asked again: neither is suggested. What somebody was
    unsure of is.
    """
    linked = {person: group[0] for group in identities(people, decisions).groups for person in group}
    decided = {(one.first, one.second): one.judgement for one in standing(decisions)}
    found = []
    for one, other in _candidates(people):
        judgement = decided.get((one.id, other.id))
        if judgement in (Judgement.SAME, Judgement.DIFFERENT) or linked[one.id] == linked[other.id]:
            continue
        if one.list is not None and one.list == other.list:
            continue
        reasons = (_name(one, other), *evidence(one, other, linked))
        bits = sum(reason.bits for reason in reasons)
        if bits >= LEAST_BITS:
            found.append(Suggestion(one.id, other.id, reasons, bits, judgement is Judgement.UNSURE))
    return tuple(sorted(found, key=lambda one: (-one.bits, one.first, one.second)))


def _candidates(people: Sequence[Particulars]) -> Iterator[tuple[Particulars, Particulars]]:
    """Pairs of people whose names share a key, each pair once, in the order of their ids."""
    ordered = sorted(people, key=lambda person: person.id)
    sharing: defaultdict[object, list[int]] = defaultdict(list)
    for at, person in enumerate(ordered):
        for key in keys(person.name):
            sharing[key].append(at)
    pairs = {(a, b) for group in sharing.values() for a in group for b in group if a < b}
    for a, b in sorted(pairs):
        yield ordered[a], ordered[b]


def _name(one: Particulars, other: Particulars) -> Reason:
    """What the names say, as bits of the calibrated score."""
    comparison = compare(one.name, other.name)
    score = min(max(comparison.score, 1e-9), 1 - 1e-9)
    bits = math.log2(score / (1 - score))
    told = "; ".join(str(reason) for reason in comparison.reasons)
    return Reason("name", f"{one.name} – {other.name}: {told}", max(-MOST_NAME_BITS, min(MOST_NAME_BITS, bits)))
