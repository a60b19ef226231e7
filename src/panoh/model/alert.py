"""An alert: why a case needs somebody's eyes on a day, with the words that set it off and what can be done next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from panoh.model.ids import ClaimId
from panoh.model.links import CaseId, PersonId

# Hexadecimal digits that a person can tell over the telephone.
CODE_LENGTH = 6


class AlertKind(StrEnum):
    """What needs somebody's eyes."""

    HANDOVER_NEAR = "handover_near"
    DEADLINE_NEAR = "deadline_near"
    DEADLINE_MISSED = "deadline_missed"
    DEADLINE_UNKNOWN = "deadline_unknown"
    SILENCE = "silence"
    MOVED = "moved"
    STATUS_LOST = "status_lost"
    ASSURANCE = "assurance"
    MEASURE_UNANSWERED = "measure_unanswered"
    OTHERS_HANDED_OVER = "others_handed_over"
    OFFICIAL_DENIAL = "official_denial"
    CONTRADICTION = "contradiction"


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom an alert is about: a case as a whole, or one person of it.

    Attributes:
        label: For people on screen; may be a name, so it never goes into a calendar or a log.
        person: None for the case as a whole.
    """

    case: CaseId
    label: str
    person: PersonId | None = None

    @property
    def code(self) -> str:
        """What it is called where no name may stand: hashes, from which nobody reads a name."""
        case = self.case[:CODE_LENGTH]
        return case if self.person is None else f"{case}-{self.person[:CODE_LENGTH]}"


@dataclass(frozen=True, slots=True)
class Trigger:
    """What set an alert off.

    Attributes:
        day: When it happened, else when it became known; None where neither is told.
        words: Of the claim, word for word; None where the claims came without words, or there is no claim.
        said: What it is, for people.
    """

    said: str
    day: date | None
    claim: ClaimId | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True)
class NextStep:
    """What can be done, by whom, and which provision it rests on."""

    what: str
    who: tuple[str, ...]
    basis: str | None = None


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """How much time there is.

    Attributes:
        days: To the last day, below zero once it has passed; None where it cannot be known.
        last_day: None likewise.
        words: For people, with what it rests on.
    """

    words: str
    days: int | None = None
    last_day: date | None = None


@dataclass(frozen=True, slots=True)
class Alert:
    """Why somebody must look today.

    Attributes:
        on: The day it stands for.
        since: The first day on which it could have been given; None where it cannot be told.
        rank_days: The days of time left that it is ranked by; where none are known, what its rule says to assume.
        rule: Which rule of data/watch made it.
    """

    kind: AlertKind
    subject: Subject
    on: date
    since: date | None
    triggers: tuple[Trigger, ...]
    reason: str
    next_step: NextStep
    time_left: TimeLeft
    rank_days: int
    rule: str
