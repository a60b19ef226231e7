"""What law says for a person on a day: answers with three values, each with reasons down to provisions and claims."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from panoh.model.errors import ModelValueError
from panoh.model.ids import ClaimId


class Reply(StrEnum):
    """Three values; unknown is never read as no."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Confidence(StrEnum):
    """How well a row of law is known.

    `verified-in-source`: the passage was read in the copy named as source. `well-known`: from the author's knowledge of
    the record. `day-uncertain`: the fact is known, its day is not sure. `uncertain`: never relied on alone, gives
    only *unknown*.
    """

    VERIFIED = "verified-in-source"
    WELL_KNOWN = "well-known"
    DAY_UNCERTAIN = "day-uncertain"
    UNCERTAIN = "uncertain"


class Layer(StrEnum):
    """International and domestic law are two answers, never netted."""

    INTERNATIONAL = "international"
    DOMESTIC = "domestic"


class Force(StrEnum):
    """How strongly a rule bars a hand-over."""

    ABSOLUTE = "absolute"
    QUALIFIED = "qualified"


class Topic(StrEnum):
    """The question that a finding answers."""

    BAR = "bar"
    DUTY = "duty"
    PRECEDENCE = "precedence"
    STAY = "stay"
    MEASURE = "measure"
    MEASURE_IGNORED = "measure_ignored"
    VIOLATION = "violation"
    RISK = "risk"


@dataclass(frozen=True, slots=True)
class Provision:
    """A provision and where its wording or its date was read.

    Attributes:
        rule: Id of the rule in the data: an instrument (`CAT`), a bar (`ru-art10`), a transition, a precedence rule.
        citation: Instrument and article, as a lawyer cites them.
        source: What the row was read from.
        as_of: EDTF: the day the source speaks to; None where it tells none.
    """

    rule: str
    citation: str
    source: str
    confidence: Confidence
    as_of: str | None = None

    def __post_init__(self) -> None:
        if not self.citation.strip() or not self.source.strip():
            raise ModelValueError(f"The rule {self.rule} has no citation or no source; no rule of law stands without.")


@dataclass(frozen=True, slots=True)
class Limit:
    """A reservation, declaration or understanding that narrows how a state is bound."""

    kind: str
    text: str
    provision: Provision


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether an instrument binds a state on a day.

    Attributes:
        since: First day of the period of being bound that the answer is about: the one that holds, else the last one
            that ended, else the first to come; None where there is none or its day is not known.
        until: First day no longer bound; None while it goes on.
        basis: The act and the clause, a sentence.
        as_of: EDTF: the day the source speaks to; None where nothing was researched.
        cautions: What to check before relying on it.
        limits: How the state narrowed its being bound.
    """

    instrument: str
    state: str
    reply: Reply
    since: date | None
    until: date | None
    basis: str
    source: str | None
    confidence: Confidence | None
    as_of: str | None
    cautions: tuple[str, ...] = ()
    limits: tuple[Limit, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """A step of the reasoning: what it says, and what it rests on: provisions, claims, further reasons."""

    says: str
    reply: Reply | None = None
    provision: Provision | None = None
    claims: tuple[ClaimId, ...] = ()
    of: tuple[Reason, ...] = ()

    def leaves(self) -> tuple[Reason, ...]:
        """The reasons without further reasons, left to right."""
        return tuple(leaf for part in self.of for leaf in part.leaves()) if self.of else (self,)


@dataclass(frozen=True, slots=True)
class Finding:
    """One question of law answered, with its reason.

    Attributes:
        rule: Id of the rule that answers.
        asks: The question in words.
        force: For bars: absolute, or with exceptions; None elsewhere.
        condition: What else must hold for the rule to bite, a clause; Panoh never finds it by itself. "" if nothing.
        cautions: What to check before relying on it.
        since: For bars: first day of being in force, for the state or at all; None where it is not, or not told.
    """

    topic: Topic
    layer: Layer
    rule: str
    asks: str
    reply: Reply
    reason: Reason
    force: Force | None = None
    condition: str = ""
    cautions: tuple[str, ...] = ()
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline: its last day, or why it cannot be told, and what was assumed in counting.

    Attributes:
        what: What must be done.
        last_day: Last day on which it can still be done; None where it cannot be told.
        begun: The day counted from; None where no event tells it.
        timezone: IANA name of the zone in which the last day ends; None for what runs in no state's time.
        assumptions: How it was counted: convention, holidays, zone, what is not known.
        extendable_to: Last day if extended; None where the rule knows no extension.
    """

    what: str
    last_day: date | None
    begun: date | None
    provision: Provision
    timezone: str | None = None
    assumptions: tuple[str, ...] = ()
    extendable_to: date | None = None

    def days_left(self, on: date) -> int | None:
        """Days from a day to the last day, below zero once missed; None where the last day is not known."""
        return None if self.last_day is None else (self.last_day - on).days


@dataclass(frozen=True, slots=True)
class OpenStep:
    """A transition of a procedure that is open to somebody from the stage that a person is in."""

    procedure: str
    layer: Layer
    event: str
    actor: str
    to: str
    provision: Provision
    due: Due | None = None
    suspends: Reply = Reply.UNKNOWN
    suspends_why: str = ""
    is_remedy: bool = False


@dataclass(frozen=True, slots=True)
class Stage:
    """Where a person stands in a procedure.

    Attributes:
        state: Name of the state in the procedure's table; None where his events do not tell.
        since: Day of the event that led there; None where it is not told.
        claims: The claims that tell it.
    """

    procedure: str
    title: str
    state: str | None
    since: date | None
    provision: Provision
    claims: tuple[ClaimId, ...] = ()
    open_steps: tuple[OpenStep, ...] = ()


@dataclass(frozen=True, slots=True)
class Remedy:
    """A remedy or interim measure: whether it can be asked for, by whom, how, until when, and what it stops.

    Attributes:
        open: Whether it can be asked for on the day.
        who: Who may ask.
        how: Channel, mark and hours.
        suspends: Whether asking, or the body's request, stops the hand-over, and in which law.
        standard: What must be shown.
        fields: What the request must say.
    """

    id: str
    name: str
    body: str
    layer: Layer
    open: Reply
    reason: Reason
    who: tuple[str, ...]
    how: tuple[str, ...]
    suspends: Reply
    suspends_why: str
    standard: str = ""
    exhaustion: str = ""
    due: tuple[Due, ...] = ()
    fields: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LegalPosition:
    """What law says for a person, or for a hand-over between two states, on a day.

    Attributes:
        known_on: The day whose knowledge is used; None for all that the tables have.
        holding: The state that holds him; None where the claims do not tell it or do not agree.
        destination: The state that he may be handed to; None likewise.
        stages: Where he stands in each procedure that his events touch.
    """

    on: date
    known_on: date | None
    holding: str | None
    destination: str | None
    findings: tuple[Finding, ...]
    stages: tuple[Stage, ...] = ()
    remedies: tuple[Remedy, ...] = ()

    def about(self, topic: Topic, layer: Layer | None = None) -> tuple[Finding, ...]:
        """The findings on a topic, of one layer or of both."""
        return tuple(f for f in self.findings if f.topic is topic and layer in (None, f.layer))

    def barred(self, layer: Layer) -> Reply:
        """Whether a rule of this layer stands in the way of a hand-over; *no* only if every rule was researched."""
        replies = {finding.reply for finding in self.about(Topic.BAR, layer)}
        if Reply.YES in replies:
            return Reply.YES
        return Reply.NO if replies == {Reply.NO} else Reply.UNKNOWN
