"""The ledger: who says how many, which of it can hold together, and how many are unaccounted for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from panoh.model.claim import Bound, Kind, State
from panoh.model.errors import ModelValueError
from panoh.model.ids import ClaimId, ReportId
from panoh.model.links import CaseId, HappeningId, OriginId, PersonId
from panoh.model.moment import Moment
from panoh.model.telling import Words

SetId = NewType("SetId", str)
StatementId = NewType("StatementId", str)


@dataclass(frozen=True, slots=True)
class PeopleSet:
    """The people that one thing happened to, whoever they are.

    Attributes:
        label: What people read: `handed over to Uzbekistan, 2011-06-09`.
        happening: None for a set that is told of but is no happening of its own, such as a total.
        when: None where it is not told or the tellings disagree.
        from_state, to_state: As in `Claim`.
    """

    id: SetId
    label: str
    kind: Kind
    happening: HappeningId | None = None
    when: Moment | None = None
    from_state: State | None = None
    to_state: State | None = None


@dataclass(frozen=True, slots=True)
class CountStatement:
    """What one telling says about how many, and who, belong to a set.

    Attributes:
        count: None where it gives no number; then bound is None too.
        named: Those it says are in the set. A list of names is never taken to be complete.
        absent: Those it says are not in the set.
        said_by: The speaker in the report's words; None where the report itself asserts it.
        origin: Tellings of one origin are one voice.
        when: The day it counts, where the telling gives one.
        nationalities: Of those it speaks of, as ISO 3166 alpha-2 codes.
        report: The report that the telling stands in; its numbers are meant to fit each other.
    """

    id: StatementId
    of: SetId
    origin: OriginId
    count: int | None = None
    bound: Bound | None = None
    named: tuple[PersonId, ...] = ()
    absent: tuple[PersonId, ...] = ()
    said_by: str | None = None
    telling: ClaimId | None = None
    words: Words | None = None
    when: Moment | None = None
    nationalities: tuple[str, ...] = ()
    report: ReportId | None = None

    def __post_init__(self) -> None:
        if (self.count is None) != (self.bound is None):
            raise ModelValueError("A count of people and what it says (exact, at least, about) go together.")
        if self.count is not None and self.count < 0:
            raise ModelValueError("A count of people cannot be below zero.")


class Tie(StrEnum):
    """How sets of people lie to each other."""

    WITHIN = "within"
    """Everybody in the first set is in one of the others."""
    APART = "apart"
    """Nobody is in two of them."""
    MADE_OF = "made of"
    """The first set is the others put together, and those are apart."""


class Basis(StrEnum):
    """Why a relation is taken to hold."""

    PROCESS = "process"
    """It cannot be otherwise: a person walks one path."""
    TOLD = "told"
    """A telling says so, and may be wrong."""
    ASSUMED = "assumed"
    """It is nearly always so; a contradiction that rests on it says so."""


@dataclass(frozen=True, slots=True)
class Relation:
    """How two or more sets lie to each other, why, and what it would mean if it were not so.

    Attributes:
        sets: In the order that the tie reads them.
        reason: A sentence.
        otherwise: A sentence: what would be the case if the relation did not hold; empty for what the process forces.
        tellings: Where it is told.
    """

    tie: Tie
    sets: tuple[SetId, ...]
    basis: Basis
    reason: str
    otherwise: str = ""
    tellings: tuple[ClaimId, ...] = ()

    def __post_init__(self) -> None:
        if len(set(self.sets)) != len(self.sets) or len(self.sets) < 2:
            raise ModelValueError("A relation ties two or more different sets of people.")
        if self.tie is Tie.MADE_OF and len(self.sets) < 3:
            raise ModelValueError("A set is made of two or more others; say that it lies within one.")


@dataclass(frozen=True, slots=True)
class CaseTellings:
    """All that is told about numbers and names in one case."""

    case: CaseId
    sets: tuple[PeopleSet, ...]
    statements: tuple[CountStatement, ...]
    relations: tuple[Relation, ...] = ()

    def __post_init__(self) -> None:
        known = {people.id for people in self.sets}
        if len(known) != len(self.sets) or len({s.id for s in self.statements}) != len(self.statements):
            raise ModelValueError("Each set and each statement of a case has an id of its own.")
        used = {s.of for s in self.statements} | {one for relation in self.relations for one in relation.sets}
        if not used <= known:
            raise ModelValueError(f"The case has no set '{min(used - known)}'. List every set that is spoken of.")


@dataclass(frozen=True, slots=True)
class Range:
    """The numbers that are possible, both ends included.

    Attributes:
        high: None where nothing that is told limits it.
    """

    low: int
    high: int | None

    def has(self, number: int) -> bool:
        """Whether the number is possible."""
        return self.low <= number and (self.high is None or number <= self.high)


@dataclass(frozen=True, slots=True)
class Value:
    """One thing that is said of a set, a number or a list of names, with everybody who says it.

    Attributes:
        statements: In the order of the case.
        origins: How many independent voices they are.
    """

    of: SetId
    statements: tuple[StatementId, ...]
    origins: int
    count: int | None = None
    bound: Bound | None = None
    named: tuple[PersonId, ...] = ()
    absent: tuple[PersonId, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a reckoning: what follows for a set, from what.

    Attributes:
        low, high: What the step found; one of them is None.
        words: The step as a sentence with its numbers.
    """

    of: SetId
    words: str
    low: int | None = None
    high: int | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many people are in a set, as far as all statements together leave it open.

    Attributes:
        told: What is said of this very set, the most often told first.
        spread: From the lowest to the highest number told of this very set, as far as the range has them; the range
            where none is told.
        range: Whichever side of each contradiction is right; None where it is not known (the solver ran out of effort).
        fewest: The same if only the fewest voices are mistaken; equal to the range where nothing is contradicted.
        named: Who is said by name to be in it, sets within it included.
        unnamed: How many have no name, if only the fewest voices are mistaken.
        unaccounted: How many of them, in the same case, are in none of the sets that tell what became of them; None
            where there is no such set, or where it is not known.
    """

    of: SetId
    told: tuple[Value, ...]
    spread: Range | None
    range: Range | None
    fewest: Range | None
    named: tuple[PersonId, ...]
    unnamed: Range | None
    unaccounted: Range | None


class Why(StrEnum):
    """What kind of thing would explain a contradiction."""

    OTHER_PEOPLE = "the number counts other people"
    LEFT_BEFORE = "the larger number counts those who had left"
    JOINED_LATER = "the larger number counts those who came later"
    REST = "the number is what is left of another"
    STILL_COMING = "the smaller number is what was known by then"
    OTHER_DAY = "the numbers are of different days"
    OTHER_NATIONALS = "one number counts the nationals of one state"
    NOT_SO = "what is nearly always so was not so here"


@dataclass(frozen=True, slots=True)
class Explanation:
    """What would explain a contradiction: a hypothesis, never adopted.

    Attributes:
        words: A sentence.
        explains: The statements it would put right.
        evidence: The statements that speak for it; their words are its quotes.
    """

    why: Why
    words: str
    explains: tuple[StatementId, ...]
    evidence: tuple[StatementId, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Things said that cannot all hold; leave any one out and the rest can.

    Attributes:
        words: What clashes, a sentence.
        values: What is said, each with all its tellings.
        relations: The told or assumed relations that it needs, two assumed ones at most.
        people: Who cannot have been in both places, where it is about persons and not about numbers.
        explanations: The most telling first.
    """

    words: str
    values: tuple[Value, ...]
    relations: tuple[Relation, ...] = ()
    people: tuple[PersonId, ...] = ()
    explanations: tuple[Explanation, ...] = ()

    @property
    def is_assumed(self) -> bool:
        """Whether it rests on something that is only nearly always so."""
        return any(relation.basis is Basis.ASSUMED for relation in self.relations)


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two different numbers told of one set that can both hold."""

    of: SetId
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What would be if only these were mistaken, the fewest voices that need be: one way to read the case, not adopted.

    Attributes:
        mistaken: Empty where nothing contradicts.
        not_so: Relations that would not hold.
        ranges: For each set that these sayings have to do with, those unaccounted for included.
        steps: How the numbers follow from each other.
    """

    mistaken: tuple[Value, ...]
    not_so: tuple[Relation, ...]
    ranges: tuple[tuple[SetId, Range], ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """Who says how many in one case, and what follows.

    Attributes:
        is_complete: False where the solver ran out of time: there may be more contradictions than listed.
    """

    case: CaseId
    sets: tuple[PeopleSet, ...]
    statements: tuple[CountStatement, ...]
    relations: tuple[Relation, ...]
    quantities: tuple[Quantity, ...]
    contradictions: tuple[Contradiction, ...]
    agreements: tuple[Agreement, ...]
    readings: tuple[Reading, ...]
    is_complete: bool = True


class Slot(StrEnum):
    """What tellings of one happening can disagree on, beside the number."""

    DAY = "when"
    PLACE = "where"
    WHETHER = "whether it happened"
    FROM_STATE = "from which state"
    TO_STATE = "to which state"
    FACILITY = "in whose custody"
    LEVEL = "what status"
    MANNER = "in what form"
    YEARS = "how many years"
    NATIONALITIES = "of what nationality"


@dataclass(frozen=True, slots=True)
class SlotValue:
    """One thing said in a slot, as told, with the tellings that say it or leave room for nothing else."""

    value: str
    tellings: tuple[ClaimId, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What tellings of one happening say differently in one slot."""

    slot: Slot
    values: tuple[SlotValue, ...]
