"""Alerts that a claim sets off and a later claim ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from panoh.model import Kind, Status
from panoh.model.alert import Alert, NextStep, TimeLeft, Trigger
from panoh.watch.rules import Rule, rules
from panoh.watch.track import Sighting, Track
from panoh.watch.wording import day_in_words, event_in_words

# Who is out of the holding state's hands for good.
GONE = frozenset({Kind.HANDOVER, Kind.DEPARTURE, Kind.DEATH})
UNKNOWN_TIME = TimeLeft("not known: it can be any day")


def triggered(track: Track, on: date) -> Iterator[Alert]:
    """Each alert that stands on a day because of what is told of the subject."""
    for rule in rules().values():
        standing = standing_triggers(rule, track.sightings, on)
        if standing:
            yield _alert(rule, track, standing, on)


def standing_triggers(rule: Rule, sightings: Sequence[Sighting], on: date) -> tuple[Sighting, ...]:
    """What sets a rule off by a day, is not too old, and is not undone for all its people by something later."""
    by_then = [sighting for sighting in sightings if _is_known(sighting, on)]
    return tuple(
        sighting
        for at, sighting in enumerate(by_then)
        if any(sighting.event.kind is sign.kind and sighting.event.status is sign.status for sign in rule.signs)
        and not _is_too_old(sighting, rule, on)
        and not _is_undone(sighting, by_then[:at], by_then[at + 1 :], rule)
    )


def _is_known(sighting: Sighting, on: date) -> bool:
    """Whether it could be known on a day; what is expected is known before its own day comes."""
    if sighting.known_on is not None and sighting.known_on > on:
        return False
    if sighting.event.status in (Status.EXPECTED, Status.FEARED):
        return True
    return sighting.day is None or sighting.day <= on


def _is_too_old(sighting: Sighting, rule: Rule, on: date) -> bool:
    return rule.keeps_days is not None and sighting.day is not None and (on - sighting.day).days > rule.keeps_days


def _is_undone(trigger: Sighting, earlier: Sequence[Sighting], later: Sequence[Sighting], rule: Rule) -> bool:
    """Whether later claims undo it for everybody: one man let go does not free the other twenty-eight.

    Who is gone already when it happens is undone beforehand: a complaint goes on after the hand-over.
    """
    gone = [sighting for sighting in earlier if sighting.event.kind in GONE]
    left = trigger.count
    for sighting in (*gone, *later):
        if sighting.event.status is not Status.OCCURRED or sighting.event.kind not in rule.undone_by:
            continue
        if left is None or sighting.count is None or sighting.count >= left:
            return True
        left -= sighting.count
    return False


def _alert(rule: Rule, track: Track, standing: tuple[Sighting, ...], on: date) -> Alert:
    last = standing[-1]
    days = [sighting.day for sighting in standing if sighting.day is not None]
    left = _time_left(standing, on)
    return Alert(
        kind=rule.kind,
        subject=track.subject,
        on=on,
        since=min(days, default=None),
        triggers=tuple(trigger_of(sighting) for sighting in reversed(standing)),
        reason=rule.reason.format(trigger=event_in_words(last.event), day=day_in_words(last.event.when, last.known_on)),
        next_step=NextStep(rule.next_step, rule.who),
        time_left=left,
        rank_days=rule.rank_days if left.days is None else left.days,
        rule=rule.kind,
    )


def trigger_of(sighting: Sighting) -> Trigger:
    """A claim as what set an alert off."""
    return Trigger(event_in_words(sighting.event), sighting.day, sighting.event.id, sighting.event.words or None)


def _time_left(standing: Sequence[Sighting], on: date) -> TimeLeft:
    """Days to the day that is announced for it, if one is."""
    announced = [
        sighting.event.day
        for sighting in standing
        if sighting.event.status is Status.EXPECTED and sighting.event.day is not None and sighting.event.day >= on
    ]
    if not announced:
        return UNKNOWN_TIME
    day = min(announced)
    return TimeLeft(f"announced for {day_in_words(None, day)}", (day - on).days, day)
