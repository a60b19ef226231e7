"""The case file: what is told of one case as of a moment, side by side, nothing adopted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from panoh.model.claim import Kind, Status
from panoh.model.ids import ClaimId, ReportId
from panoh.model.links import CaseId, HappeningId, Join, Origin, OriginId, PersonId, Reason
from panoh.model.moment import Moment
from panoh.model.telling import Telling


@dataclass(frozen=True, slots=True)
class Clocks:
    """The two clocks of a case file; None leaves a clock out.

    Attributes:
        published_by: Only what had been published on that day, day included.
        happened_by: Only what had happened on that day, day included.
    """

    published_by: date | None = None
    happened_by: date | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A report in a case file.

    Attributes:
        in_passing: Its main matter is another case.
    """

    id: ReportId
    name: str
    publisher: str | None = None
    published: Moment | None = None
    language: str | None = None
    headline: str | None = None
    in_passing: bool = False


@dataclass(frozen=True, slots=True)
class Apart:
    """A report that no clock can place, or tellings of it: shown beside the case files, never in them.

    Attributes:
        tellings: Those meant; empty where it is the whole report.
    """

    source: Source
    why: str
    tellings: tuple[ClaimId, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """One telling of a happening, and the origin it goes back to."""

    telling: Telling
    origin: OriginId


@dataclass(frozen=True, slots=True)
class Happening:
    """One happening, as everybody tells it.

    Attributes:
        when: The most exact date told, if every other leaves room for it; None where they disagree or none is told.
        dates: Every date told, each once, the most often told first.
        origins: How many independent origins tell of it.
        reasons: Why the tellings are held to be of one happening.
    """

    id: HappeningId
    kind: Kind
    status: Status
    when: Moment | None
    dates: tuple[Moment, ...]
    accounts: tuple[Account, ...]
    origins: int
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Station:
    """A step on a person's path.

    Attributes:
        tellings: Those that name the person, or a set that the person is named in.
    """

    happening: HappeningId
    kind: Kind
    status: Status
    when: Moment | None
    tellings: tuple[ClaimId, ...]


@dataclass(frozen=True, slots=True)
class LastSeen:
    """The last dated thing told of a person.

    Attributes:
        silent_days: Days from then to the day of the case file; None where the case file has no day.
    """

    happening: HappeningId
    kind: Kind
    when: Moment
    place: str | None
    silent_days: int | None


@dataclass(frozen=True, slots=True)
class Person:
    """A person by every spelling, with the path told of him.

    Attributes:
        names: Each spelling once, the most often written first, of equals one in plain Latin letters.
        last_seen: None where nothing told of the person has a date.
        reasons: Why the spellings are held to be one person.
    """

    id: PersonId
    names: tuple[str, ...]
    path: tuple[Station, ...]
    last_seen: LastSeen | None
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Count:
    """A line of the counts panel.

    Attributes:
        of: Which people, in words.
        lowest, highest: The range that the statements leave; None where it is open.
        named: How many of them are known by name.
        unnamed: How many at least are not; None where it cannot be told.
        unaccounted: Of how many at least no report says what became of them; None where it cannot be told.
        tellings: The statements that the range was worked out from.
    """

    of: str
    lowest: int | None
    highest: int | None
    named: int
    unnamed: int | None
    unaccounted: int | None
    tellings: tuple[ClaimId, ...] = ()


class ConflictState(StrEnum):
    """How far a disagreement has been cleared up."""

    OPEN = "open"
    EXPLAINED = "explained"
    RESOLVED = "resolved"


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """What would explain a disagreement, and the tellings that speak for it."""

    words: str
    tellings: tuple[ClaimId, ...] = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    """Statements that cannot all hold, side by side.

    Attributes:
        by, on, why: Who resolved it, when and for what reason; all None unless it is resolved.
    """

    what: str
    tellings: tuple[ClaimId, ...]
    hypotheses: tuple[Hypothesis, ...] = ()
    state: ConflictState = ConflictState.OPEN
    by: str | None = None
    on: date | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """What no report tells, and of whom or what.

    Attributes:
        since: The day after which nothing is told; None where it is not a matter of time.
    """

    words: str
    people: tuple[PersonId, ...] = ()
    happenings: tuple[HappeningId, ...] = ()
    since: Moment | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """Something that this case file has and an earlier one had not, or the other way round."""

    words: str
    reports: tuple[ReportId, ...] = ()
    tellings: tuple[ClaimId, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseFile:
    """All that is told of one case as of a moment."""

    id: CaseId
    title: str
    clocks: Clocks
    sources: tuple[Source, ...]
    people: tuple[Person, ...]
    happenings: tuple[Happening, ...]
    origins: tuple[Origin, ...]
    counts: tuple[Count, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    gaps: tuple[Gap, ...] = ()
    changes: tuple[Change, ...] = ()
    joins: tuple[Join, ...] = ()


@dataclass(frozen=True, slots=True)
class Casebook:
    """The case files of a heap of reports, the largest first, and what no clock can place."""

    cases: tuple[CaseFile, ...]
    apart: tuple[Apart, ...] = ()
