"""Alerts that no single claim sets off: silence, other people handed over, reports that contradict each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from panoh.model import Kind, Status
from panoh.model.alert import Alert, AlertKind, NextStep, Subject, TimeLeft, Trigger
from panoh.model.casefile import CaseFile, ConflictState
from panoh.watch.rules import rules
from panoh.watch.track import Sighting, Track
from panoh.watch.triggered import trigger_of
from panoh.watch.wording import day_in_words

NO_TIME = TimeLeft("no day is set")
# Once told of the subject, these end the concern that others of his kind were handed over.
OVER = frozenset({Kind.HANDOVER, Kind.RELEASE, Kind.DEPARTURE, Kind.DEATH, Kind.EXTRADITION_REFUSAL})


def silence(track: Track, on: date, *, days: int) -> Iterator[Alert]:
    """An alert if nothing dated is told of the subject for so many days, unless it ended well or in death."""
    dated = [s for s in _occurred(track, on) if s.event.day is not None]
    if not dated or dated[-1].event.kind in rules()[AlertKind.SILENCE].undone_by:
        return
    last = dated[-1]
    assert last.event.day is not None  # only dated ones are looked at
    silent = (on - last.event.day).days
    if silent >= days:
        words = TimeLeft(f"silent for {silent:,} days")
        yield _alert(AlertKind.SILENCE, track.subject, on, (trigger_of(last),), words)


def others_handed_over(track: Track, others: Sequence[Track], on: date, *, days: int) -> Iterator[Alert]:
    """An alert if the state that holds the subject handed other people to the same state in the last so many days."""
    mine = list(_occurred(track, on))
    if any(sighting.event.kind in OVER for sighting in mine):
        return
    ways = {(s.event.from_state, s.event.to_state) for s in track.sightings if s.event.from_state and s.event.to_state}
    triggers = [
        trigger_of(sighting)
        for other in others
        if other.subject.case != track.subject.case
        for sighting in _occurred(other, on)
        if sighting.event.kind is Kind.HANDOVER
        and (sighting.event.from_state, sighting.event.to_state) in ways
        and sighting.day is not None
        and (on - sighting.day).days <= days
    ]
    if triggers:
        yield _alert(AlertKind.OTHERS_HANDED_OVER, track.subject, on, tuple(triggers), NO_TIME)


def contradictions(case: CaseFile, on: date) -> Iterator[Alert]:
    """One alert for all open disagreements of a case."""
    still_open = [conflict for conflict in case.conflicts if conflict.state is not ConflictState.RESOLVED]
    tellings = {account.telling.id: account.telling for h in case.happenings for account in h.accounts}
    triggers = []
    for conflict in still_open:
        words = [tellings[claim].words for claim in conflict.tellings if claim in tellings]
        quoted = next((one.text for one in words if one), None)
        triggers.append(Trigger(conflict.what, None, next(iter(conflict.tellings), None), quoted))
    if triggers:
        yield _alert(AlertKind.CONTRADICTION, Subject(case.id, case.title), on, tuple(triggers), NO_TIME)


def _occurred(track: Track, on: date) -> Iterator[Sighting]:
    """What had happened by a day, and could be known on it."""
    return (
        sighting
        for sighting in track.sightings
        if sighting.event.status is Status.OCCURRED
        and (sighting.day is None or sighting.day <= on)
        and (sighting.known_on is None or sighting.known_on <= on)
    )


def _alert(kind: AlertKind, subject: Subject, on: date, triggers: tuple[Trigger, ...], left: TimeLeft) -> Alert:
    rule, first = rules()[kind], triggers[0]
    days = [trigger.day for trigger in triggers if trigger.day is not None]
    return Alert(
        kind=kind,
        subject=subject,
        on=on,
        since=min(days, default=None),
        triggers=triggers,
        reason=rule.reason.format(trigger=first.said, day=day_in_words(None, first.day)),
        next_step=NextStep(rule.next_step, rule.who),
        time_left=left,
        rank_days=rule.rank_days,
        rule=rule.kind,
    )
