"""A claim: one thing a report says happened to one set of people on one occasion, with its words."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from panoh.model.errors import ModelValueError
from panoh.model.ids import ClaimId, content_hash
from panoh.model.moment import Moment
from panoh.model.page import Quote


class Kind(StrEnum):
    """What happened: the stations of the path from arrival to hand-over and after."""

    ARRIVAL = "arrival"
    ASYLUM_APPLICATION = "asylum_application"
    ASYLUM_REFUSAL = "asylum_refusal"
    ASYLUM_GRANT = "asylum_grant"
    UNHCR_RECOGNITION = "unhcr_recognition"
    UNHCR_WITHDRAWAL = "unhcr_withdrawal"
    APPEAL = "appeal"
    APPEAL_DISMISSED = "appeal_dismissed"
    APPEAL_ALLOWED = "appeal_allowed"
    ARREST = "arrest"
    DETENTION = "detention"
    TRANSFER = "transfer"
    RELEASE = "release"
    ABDUCTION = "abduction"
    WANTED = "wanted"
    EXTRADITION_REQUEST = "extradition_request"
    EXTRADITION_ORDER = "extradition_order"
    EXTRADITION_REFUSAL = "extradition_refusal"
    INTERIM_MEASURES = "interim_measures"
    HANDOVER = "handover"
    ASSURANCES = "assurances"
    CHARGE = "charge"
    TRIAL = "trial"
    SENTENCE = "sentence"
    ILL_TREATMENT = "ill_treatment"
    INCOMMUNICADO = "incommunicado"
    DEATH = "death"
    DEPARTURE = "departure"
    DENIAL = "denial"
    COMPLAINT = "complaint"
    FINDING = "finding"
    STATEMENT = "statement"


class Status(StrEnum):
    """How the report tells it."""

    OCCURRED = "occurred"
    EXPECTED = "expected"
    FEARED = "feared"
    DENIED = "denied"


class Bound(StrEnum):
    """What a number of people says about the true number."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class People:
    """The set of people a claim is about, as far as the report tells it.

    Attributes:
        count: How many; None where the report gives neither number nor name.
        bound: What the count says; None exactly when the count is None.
        names: As the report writes them at their fullest mention.
        nationalities: ISO 3166 alpha-2 codes.
        description: What the report calls them.
    """

    count: int | None = None
    bound: Bound | None = None
    names: tuple[str, ...] = ()
    nationalities: tuple[str, ...] = ()
    description: str = ""

    def __post_init__(self) -> None:
        if (self.count is None) != (self.bound is None):
            raise ModelValueError("A count of people and what it says (exact, at least, about) go together.")
        if self.count is not None and self.count < 0:
            raise ModelValueError("A count of people cannot be below zero.")
        if self.names and self.count is None:
            raise ModelValueError("Named people are counted: give at least the number of names.")


@dataclass(frozen=True, slots=True)
class State:
    """A state by its ISO 3166 alpha-2 code."""

    code: str

    def __post_init__(self) -> None:
        if len(self.code) != 2 or not self.code.isalpha() or not self.code.isupper():
            raise ModelValueError(f"'{self.code}' is no ISO 3166 alpha-2 code such as KZ.")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says a thing, in the report's words: a body, a person, or `Body (Person)`."""

    text: str

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise ModelValueError("A speaker has words of his own or is None.")


# What belongs to a kind beside the common fields: text, number or list of texts.
Detail = str | int | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the reasoning that made a claim: which rule, and what it found."""

    rule: str
    found: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One kind, one set of people, one occasion, and the exact words it was read from.

    Attributes:
        quote: The sentence or clause it was read from; checked against its page when constructed.
        evidence: Further places in the report that the fields were read from.
        entry: Id of the lexicon entry that found it.
        why: The rules that made it, in order.
    """

    kind: Kind
    status: Status
    people: People
    quote: Quote
    when: Moment | None = None
    place: str | None = None
    from_state: State | None = None
    to_state: State | None = None
    actor: str | None = None
    said_by: Speaker | None = None
    details: tuple[tuple[str, Detail], ...] = ()
    evidence: tuple[Quote, ...] = ()
    entry: str = ""
    why: tuple[Step, ...] = field(default=(), compare=False)

    @property
    def id(self) -> ClaimId:
        """Hash of what it says and where."""
        people = self.people
        return ClaimId(
            content_hash(
                self.quote.page.report,
                str(self.quote.page.number),
                str(self.quote.span.start),
                str(self.quote.span.end),
                self.kind,
                self.status,
                repr(people.count),
                repr(people.bound),
                "|".join(people.names),
                "|".join(people.nationalities),
                people.description,
                self.when.edtf if self.when else "",
                self.place or "",
                self.from_state.code if self.from_state else "",
                self.to_state.code if self.to_state else "",
                self.actor or "",
                self.said_by.text if self.said_by else "",
                repr(self.details),
            )
        )
