"""Links: which reports, tellings, happenings and people belong together, each join with its reasons."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from panoh.model.claim import Kind, Status
from panoh.model.ids import ClaimId, ReportId

CaseId = NewType("CaseId", str)
HappeningId = NewType("HappeningId", str)
PersonId = NewType("PersonId", str)
OriginId = NewType("OriginId", str)


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for or against a join.

    Attributes:
        mark: What was compared: an id in data/linking, such as `day` or `state_pair`.
        found: What was found, for people to read.
        bits: How much it says: +1 doubles the odds that both are the same, -1 halves them.
    """

    mark: str
    found: str
    bits: float


@dataclass(frozen=True, slots=True)
class Join:
    """Two reports, why they are held to tell of one case, and how strongly."""

    left: ReportId
    right: ReportId
    reasons: tuple[Reason, ...]
    bits: float


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A name as one report writes it."""

    report: ReportId
    name: str


@dataclass(frozen=True, slots=True)
class PersonLink:
    """The mentions that are held to be one person, and why."""

    id: PersonId
    mentions: tuple[Mention, ...]
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class HappeningLink:
    """The tellings that are held to be of one happening, in the order of the reports, and why."""

    id: HappeningId
    kind: Kind
    status: Status
    tellings: tuple[ClaimId, ...]
    reasons: tuple[Reason, ...] = ()


class Derivation(StrEnum):
    """Why one telling is no second origin beside another."""

    COPY = "copy"
    AGENCY = "agency"
    NAMED_SOURCE = "named source"
    SAME_SPEAKER = "same speaker"
    TRANSLATION = "translation"


@dataclass(frozen=True, slots=True)
class Derived:
    """A telling that goes back to an earlier one: a branch of the tree of origins."""

    telling: ClaimId
    comes_from: ClaimId
    how: Derivation
    found: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Where tellings of one happening come from: one mouth or one newsroom, however often it was printed.

    Attributes:
        label: The speaker or the publisher at the root, as written; None where neither is told.
        tellings: The root first, then those that go back to it.
        tree: One branch for each telling but the root.
    """

    id: OriginId
    happening: HappeningId
    label: str | None
    tellings: tuple[ClaimId, ...]
    tree: tuple[Derived, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseLink:
    """One case.

    Attributes:
        reports: Those whose main matter it is.
        mentioned_in: Reports of another case that tell of this one in passing.
        tellings: In the order of the reports.
        joins: The reasons that hold the reports together.
    """

    id: CaseId
    reports: tuple[ReportId, ...]
    mentioned_in: tuple[ReportId, ...]
    tellings: tuple[ClaimId, ...]
    happenings: tuple[HappeningLink, ...]
    people: tuple[PersonLink, ...]
    origins: tuple[Origin, ...]
    joins: tuple[Join, ...] = ()


@dataclass(frozen=True, slots=True)
class Links:
    """All cases of a casebook, by their first report."""

    cases: tuple[CaseLink, ...]
