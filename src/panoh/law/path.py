"""A person's path as law reads it: what had happened by a day, between which states, and what it says about him."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass, field, replace
from datetime import date

from panoh.model import ClaimId, Kind, Status
from panoh.model.event import Event
from panoh.model.legal import Reply

# Kinds that go from the state that holds somebody to the one that asks for him.
BETWEEN_STATES = frozenset(
    {Kind.EXTRADITION_REQUEST, Kind.EXTRADITION_ORDER, Kind.EXTRADITION_REFUSAL, Kind.HANDOVER, Kind.ASSURANCES}
)
# Ways by which somebody leaves the hands of the state that holds him for those of the other.
GONE = frozenset({Kind.HANDOVER, Kind.ABDUCTION})
SEEKS_ASYLUM = frozenset(
    {Kind.ASYLUM_APPLICATION, Kind.ASYLUM_REFUSAL, Kind.ASYLUM_GRANT, Kind.UNHCR_RECOGNITION, Kind.UNHCR_WITHDRAWAL}
)
CUSTODY = frozenset({Kind.ARREST, Kind.DETENTION})
APPEALS = frozenset({Kind.APPEAL, Kind.APPEAL_DISMISSED, Kind.APPEAL_ALLOWED})
ORDERED, REFUSED = "extradition_order", "asylum_refusal"


@dataclass(frozen=True, slots=True)
class Fact:
    """Something about a person: whether claims tell it, and which.

    Attributes:
        says: The fact in words.
    """

    says: str
    reply: Reply
    claims: tuple[ClaimId, ...] = ()


@dataclass(frozen=True, slots=True)
class Path:
    """What had happened to a person by a day, in the order of time; undated events stand at the beginning.

    Attributes:
        kinds: The kinds that happened: every rule asks for some, and most are not there.
        departure: The hand-over or abduction by which he left the hands of the state; None while it holds him.
    """

    events: tuple[Event, ...]
    holding: str | None
    destination: str | None
    kinds: frozenset[Kind] = field(init=False)
    departure: Event | None = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "kinds", frozenset([event.kind for event in self.events]))
        object.__setattr__(self, "departure", next(iter(self.of(GONE)), None))

    def of(self, kinds: Set[Kind]) -> tuple[Event, ...]:
        """The events of some kinds."""
        if self.kinds.isdisjoint(kinds):
            return ()
        return tuple([event for event in self.events if event.kind in kinds])

    def last(self, kind: Kind) -> Event | None:
        """The last dated event of a kind."""
        return next((event for event in reversed(self.of({kind})) if event.day is not None), None)


def in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    """What is told as having happened, in the order of time; a vague date gives way to an exact one that it covers."""
    happened = [event for event in events if event.status is Status.OCCURRED]
    exact = [event for event in happened if not any(_is_vaguer(event, other) for other in happened)]
    ordered = sorted(exact, key=lambda event: event.day or date.min)
    return tuple(_against_the_only_one(event, ordered) for event in ordered)


def _against_the_only_one(event: Event, events: list[Event]) -> Event:
    """An appeal whose target is not told is against the only decision made by then; against none if there are two."""
    if event.kind not in APPEALS or event.against is not None or event.day is None:
        return event
    made = {other.kind for other in events if other.day is not None and other.day <= event.day}
    targets = [target for target in (ORDERED, REFUSED) if target in made]
    return replace(event, against=targets[0]) if len(targets) == 1 else event


def has_untold_appeal(path: Path) -> bool:
    """Whether an appeal is told and not against what."""
    return any(event.kind is Kind.APPEAL and event.against is None for event in path.events)


def _is_vaguer(event: Event, other: Event) -> bool:
    """Whether another event of the kind, more exactly dated, may be the same one: `2018-11` beside `2018-11-13`."""
    if other.when is None or other.when.first is None or other.when.after is None:
        return False
    if event.when is None:
        return event.kind in GONE and other.kind in GONE
    if (event.kind, event.against, event.body) != (other.kind, other.against, other.body):
        return False
    first, after = event.when.first, event.when.after
    covers = (first is None or first <= other.when.first) and (after is None or other.when.after <= after)
    return covers and (first, after) != (other.when.first, other.when.after)


def states_of(events: Iterable[Event]) -> tuple[str | None, str | None]:
    """The state that holds and the one that asks, each only if the claims agree on one."""
    pairs = [event for event in events if event.kind in BETWEEN_STATES]
    holding = {event.from_state.code for event in pairs if event.from_state}
    destination = {event.to_state.code for event in pairs if event.to_state}
    return (
        holding.pop() if len(holding) == 1 else None,
        destination.pop() if len(destination) == 1 else None,
    )


def claims_of(events: Iterable[Event]) -> tuple[ClaimId, ...]:
    """The claims that tell events."""
    return tuple(event.id for event in events if event.id is not None)


def seeks_asylum(path: Path) -> Fact:
    """Whether he asked for asylum or was recognised; status is declaratory, so a refusal does not undo it."""
    told = path.of(SEEKS_ASYLUM)
    if not told:
        return Fact("no claim tells that he seeks asylum or was recognised as a refugee", Reply.UNKNOWN)
    kinds = ", ".join(dict.fromkeys(event.kind.value.replace("_", " ") for event in told))
    return Fact(f"he seeks or has protection ({kinds}); status is declaratory", Reply.YES, claims_of(told))


def is_applicant(path: Path) -> Fact:
    """Whether an application for asylum is pending, an appeal included."""
    told = path.of(SEEKS_ASYLUM)
    appealed = tuple(event for event in path.of({Kind.APPEAL}) if event.against == REFUSED)
    dismissed = tuple(event for event in path.of({Kind.APPEAL_DISMISSED}) if event.against == REFUSED)
    if dismissed:
        return Fact("the appeal against the refusal of asylum was dismissed", Reply.NO, claims_of(dismissed))
    if any(event.kind is Kind.ASYLUM_REFUSAL for event in told) and not appealed:
        return Fact("asylum was refused; whether an appeal is pending is not told", Reply.UNKNOWN, claims_of(told))
    if any(event.kind is Kind.ASYLUM_APPLICATION for event in told) or appealed:
        return Fact("an application for asylum is pending", Reply.YES, claims_of((*told, *appealed)))
    return Fact("no claim tells of a pending application for asylum", Reply.UNKNOWN)


def has_asylum(path: Path) -> Fact:
    """Whether the state that holds him granted him asylum."""
    granted = path.of({Kind.ASYLUM_GRANT})
    if granted:
        return Fact("he was granted asylum", Reply.YES, claims_of(granted))
    return Fact("no claim tells that he was granted asylum", Reply.UNKNOWN)


def is_citizen(path: Path) -> Fact:
    """Whether he is a citizen of the state that holds him."""
    told = tuple(event for event in path.events if event.nationalities)
    nationalities = {code for event in told for code in event.nationalities}
    if not nationalities or path.holding is None:
        return Fact("his nationality is not told", Reply.UNKNOWN)
    listed = ", ".join(sorted(nationalities))
    reply = (
        Reply.YES
        if nationalities == {path.holding}
        else Reply.NO
        if path.holding not in nationalities
        else Reply.UNKNOWN
    )
    return Fact(f"told nationality: {listed}", reply, claims_of(told))


def disappeared(path: Path) -> Fact:
    """Whether claims tell of concealment after arrest or hand-over."""
    told = path.of({Kind.INCOMMUNICADO, Kind.ABDUCTION})
    if told:
        return Fact("he was abducted or is held incommunicado", Reply.YES, claims_of(told))
    return Fact("no claim tells that his fate is concealed", Reply.UNKNOWN)


def is_wanted(path: Path) -> Fact:
    """Whether a notice or search is told."""
    told = path.of({Kind.WANTED})
    if told:
        return Fact("he is told to be wanted", Reply.YES, claims_of(told))
    return Fact("no claim tells of a notice", Reply.UNKNOWN)


def custody_days(events: Iterable[Event], on: date) -> int | None:
    """Whole days in custody up to a day: from the arrest after the last release; None where no day is told.

    >>> from panoh.model import Moment
    >>> custody_days([Event(Kind.ARREST, Moment("2010-06-09"))], date(2011, 6, 9))
    365
    """
    begun: date | None = None
    for event in in_order(events):
        if event.day is None or event.day > on:
            continue
        if event.kind in CUSTODY and begun is None:
            begun = event.day
        elif event.kind is Kind.RELEASE or (event.kind in GONE and event.day != on):
            begun = None
    return (on - begun).days if begun else None
