"""What law says for a person on a day, both layers apart: bars, duties, measures, stays, stages, remedies."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from panoh.law.bars import bars_for_anyone, bars_for_refugees, domestic_bars, duties, nothing_domestic
from panoh.law.binding import known_code, stretches_of
from panoh.law.instruments import instruments
from panoh.law.limits import limits
from panoh.law.measures import measure_findings, violation_findings
from panoh.law.path import Path, claims_of, in_order, states_of
from panoh.law.precedence import Precedence, precedence_rules
from panoh.law.procedures import jurisdictions
from panoh.law.remedies import asking_of, domestic_remedies, international_remedies
from panoh.law.remedy_rules import remedy_rules
from panoh.law.stages import stages_of
from panoh.law.stays import stays
from panoh.law.validity import Validity
from panoh.model import ClaimId, Kind
from panoh.model.event import Event
from panoh.model.legal import Finding, Layer, LegalPosition, Reason, Remedy, Reply, Topic

# Paths kept ready at once; one of a year takes some hundred kilobytes.
PATHS_KEPT = 2048
# What speaks for or against the danger; whether it is real is for a person to judge.
RISK_KINDS = frozenset({Kind.ILL_TREATMENT, Kind.ASSURANCES, Kind.CHARGE, Kind.INCOMMUNICADO, Kind.SENTENCE})


def position(
    events: tuple[Event, ...],
    on: date,
    *,
    holding: str | None = None,
    destination: str | None = None,
    known_on: date | None = None,
) -> LegalPosition:
    """What law says for a person on a day.

    Args:
        events: His path; what is told as expected, feared or denied is left out.
        on: The day of law.
        holding: State that holds him; None: the one that his events agree on.
        destination: State that asks for him; None likewise.
        known_on: The day of knowledge of the tables of treaties; None: all they have. The events are the caller's.

    Raises:
        UnknownStateError: A code that is no state.
    """
    return followed(events, holding, destination, known_on).on(on)


def remedies(
    holding: str,
    destination: str | None,
    on: date,
    *,
    events: tuple[Event, ...] = (),
    known_on: date | None = None,
) -> tuple[Remedy, ...]:
    """Which remedies and interim measures can be asked for on a day, open or not, each with its reason."""
    return position(events, on, holding=holding, destination=destination, known_on=known_on).remedies


@lru_cache(maxsize=PATHS_KEPT)
def followed(
    events: tuple[Event, ...], holding: str | None, destination: str | None, known_on: date | None
) -> Followed:
    """A person's path made ready to be asked about many days."""
    return Followed(events, holding, destination, known_on)


class Followed:
    """Positions of one person, each computed once for the days on which nothing changes.

    Law changes on its own days, a path on those of its events, a deadline on the day after its last: between two of
    these days the answer is the same. Days asked in order cost a comparison each, others a search in a short list.
    """

    def __init__(
        self, events: tuple[Event, ...], holding: str | None, destination: str | None, known_on: date | None
    ) -> None:
        self._events = in_order(events)
        told = states_of(self._events)
        self._holding = known_code(holding) if holding else told[0]
        self._destination = known_code(destination) if destination else told[1]
        self._known_on = known_on
        # The undated stand at the beginning: they may have happened at any time.
        self._event_days = tuple(event.day or date.min for event in self._events)
        self._days = tuple(sorted({*law_days(self._holding, self._destination, known_on), *self._event_days}))
        self._known: dict[date, tuple[LegalPosition, date]] = {}
        # The days that the position found last holds on: none yet.
        self._from = self._until = date.max
        self._found: LegalPosition

    def on(self, day: date) -> LegalPosition:
        """The position on a day."""
        if not self._from <= day < self._until:
            self._turn_to(day)
        found = self._found
        if found.on == day:
            return found
        return LegalPosition(
            day, found.known_on, found.holding, found.destination, found.findings, found.stages, found.remedies
        )

    def _turn_to(self, day: date) -> None:
        """Find the days around a day on which nothing changes, and the position that holds on them."""
        place = bisect_right(self._days, day) - 1
        start, end = self._days[place], self._days[place + 1] if place + 1 < len(self._days) else date.max
        found, changes = self._position_from(start, end)
        while changes <= day and changes != end:
            start = changes
            found, changes = self._position_from(start, end)
        self._from, self._until, self._found = start, changes, found

    def _position_from(self, start: date, end: date) -> tuple[LegalPosition, date]:
        """The position from a day on, and the day on which it changes: at the end, or after a last day before it."""
        if start not in self._known:
            found = self.computed(start)
            dues = [step.due for stage in found.stages for step in stage.open_steps]
            dues += [due for remedy in found.remedies for due in remedy.due]
            after = (due.last_day + timedelta(days=1) for due in dues if due is not None and due.last_day is not None)
            self._known[start] = found, min((day for day in after if start < day < end), default=end)
        return self._known[start]

    def computed(self, day: date) -> LegalPosition:
        """The position on a day, computed anew."""
        happened = self._events[: bisect_right(self._event_days, day)]
        path = Path(happened, self._holding, self._destination)
        if self._holding is None:
            return LegalPosition(day, self._known_on, None, self._destination, ())
        stages = stages_of(path, day)
        law_day = last_of(law_days(self._holding, None, self._known_on), day)
        findings = (
            *bars_for_anyone(self._holding, law_day, self._known_on),
            *self._duties(day),
            *bars_for_refugees(path, law_day, self._known_on),
            *_domestic(path, law_day, self._known_on),
            *stays(path, stages, day),
            *measure_findings(path, self._known_on),
            *violation_findings(path),
            *_risk(path),
        )
        return LegalPosition(
            on=day,
            known_on=self._known_on,
            holding=self._holding,
            destination=self._destination,
            findings=(*findings, *_precedence(path, findings, law_day)),
            stages=stages,
            remedies=(
                *domestic_remedies(path, stages, day),
                *international_remedies(asking_of(path), law_day, self._known_on),
            ),
        )

    def _duties(self, day: date) -> tuple[Finding, ...]:
        assert self._holding is not None  # the caller asks only then
        law_day = last_of(law_days(self._holding, self._destination, self._known_on), day)
        return duties(self._holding, self._destination, law_day, self._known_on)


def last_of(days: tuple[date, ...], day: date) -> date:
    """The last of some days in order that is not after a day: with the days of change, that on which its law began."""
    return days[bisect_right(days, day) - 1]


@lru_cache(maxsize=1024)
def law_days(holding: str | None, destination: str | None, known_on: date | None) -> tuple[date, ...]:
    """The days on which the law between two states changes, in order, the first day of all before them."""
    found = {date.min}
    for state in filter(None, (holding, destination)):
        for name in instruments():
            found.update(stretch.start for stretch in stretches_of(name, state, known_on))
            found.update(dated.since for dated in limits().get((name, state), ()) if dated.since)
    for validity in _validities(holding):
        found.update(validity.boundaries())
    return tuple(sorted(found))


def _validities(holding: str | None) -> Iterator[Validity]:
    """Every validity of the rules that may speak for a state."""
    for place in filter(None, (jurisdictions().get(holding or ""), jurisdictions()["EU"])):
        for procedure in place.procedures:
            yield procedure.validity
            yield from (transition.validity for transition in procedure.transitions)
            yield from (bar.validity for bar in procedure.bars)
    for rule in remedy_rules():
        yield from (one.validity for one in (*rule.measure.numbers, *rule.channels))
    yield from (rule.validity for rule in precedence_rules())


def _domestic(path: Path, on: date, known_on: date | None) -> Iterator[Finding]:
    yield from domestic_bars(path, on, known_on)
    if path.holding not in jurisdictions():
        yield nothing_domestic(path.holding or "")


@lru_cache(maxsize=256)
def _profile(destination: str | None) -> tuple[Reason, ...]:
    """What the tables know of a state as one that asks for people."""
    place = jurisdictions().get(destination or "")
    return tuple(Reason(says, None, provision) for says, provision in (place.facts if place else ()))


def _risk(path: Path) -> Iterator[Finding]:
    """What the claims and the profile of the destination say on the danger: never a finding that it is real."""
    told = path.of(RISK_KINDS)
    claims = tuple(Reason(event.kind.value.replace("_", " "), None, claims=claims_of((event,))) for event in told)
    yield Finding(
        topic=Topic.RISK,
        layer=Layer.INTERNATIONAL,
        rule="risk",
        asks="What speaks for or against the danger? Whether it is real is for you to judge.",
        reply=Reply.UNKNOWN,
        reason=Reason("Panoh lists; it does not weigh.", Reply.UNKNOWN, of=(*_profile(path.destination), *claims)),
    )


@lru_cache(maxsize=4096)
def _precedence_rules(holding: str, on: date) -> tuple[Precedence, ...]:
    """The rules of precedence that hold for a state on a day."""
    return tuple(r for r in precedence_rules() if r.validity.holds_on(on) and r.state in (None, holding))


def _precedence(path: Path, findings: tuple[Finding, ...], on: date) -> Iterator[Finding]:
    """The rules of precedence between what bars and what asks for, or led to, the hand-over."""
    bars = {f.rule for f in findings if f.topic is Topic.BAR and f.reply is Reply.YES}
    duty = {f.rule for f in findings if f.topic is Topic.DUTY and f.reply is Reply.YES}
    claims: dict[str, tuple[ClaimId, ...]] = {}
    for event in path.events:
        claims[event.kind] = (*claims.get(event.kind, ()), *claims_of((event,)))
    present = bars | duty | claims.keys()
    for rule in _precedence_rules(path.holding or "", on):
        if rule.prevails.isdisjoint(present) or rule.over.isdisjoint(present):
            continue
        if not rule.needs_both_parties or rule.prevails <= duty:
            above, below = tuple(sorted(rule.prevails & present)), tuple(sorted(rule.over & present))
            told = tuple(claim for name in (*above, *below) for claim in claims.get(name, ()))
            yield _precedence_finding(rule.id, above, below, told)


@lru_cache(maxsize=16384)
def _precedence_finding(
    name: str, above: tuple[str, ...], below: tuple[str, ...], told: tuple[ClaimId, ...]
) -> Finding:
    rule = next(rule for rule in precedence_rules() if rule.id == name)
    names = [", ".join(name.replace("_", " ") for name in side) for side in (above, below)]
    return Finding(
        topic=Topic.PRECEDENCE,
        layer=rule.layer,
        rule=rule.id,
        asks=f"Does {names[0]} prevail over {names[1]}?",
        reply=Reply.YES,
        reason=Reason(rule.says, Reply.YES, rule.provision, told),
    )


def does_it_allow(treaty: str, bar: str, on: date) -> Finding | None:
    """Whether a treaty or decision that asks for a hand-over sets a bar aside: the rule of precedence between the two.

    Args:
        treaty: Id of an instrument (`CIS-MINSK93`), or the value of a kind (`asylum_refusal`).
        bar: Id of the instrument that bars.

    Returns:
        The finding that the bar prevails; None where no rule says so: then it is not known.
    """
    for rule in precedence_rules():
        if (
            rule.layer is Layer.INTERNATIONAL
            and bar in rule.prevails
            and treaty in rule.over
            and rule.validity.holds_on(on)
        ):
            return _precedence_finding(rule.id, (bar,), (treaty,), ())
    return None
