"""Alerts about deadlines: near, missed, or running with a last day that nobody knows."""

from __future__ import annotations

from collections.abc import Iterator

from panoh.model.alert import Alert, AlertKind, NextStep, Subject, TimeLeft, Trigger
from panoh.model.legal import Due, LegalPosition, Provision, Reply
from panoh.watch.rules import rules

# A deadline that passed longer ago than this is history, not news.
MISSED_DAYS = 60


def deadlines(subject: Subject, position: LegalPosition, *, near_days: int) -> Iterator[Alert]:
    """An alert for each deadline of a position that is near, lately missed or of unknown end.

    Args:
        near_days: How many days before its end a deadline is near.
    """
    for due, claims in _dues(position):
        left = due.days_left(position.on)
        if left is None:
            if due.begun is not None or claims:
                yield _alert(AlertKind.DEADLINE_UNKNOWN, subject, position, due)
        elif 0 <= left <= near_days:
            yield _alert(AlertKind.DEADLINE_NEAR, subject, position, due)
        elif -MISSED_DAYS <= left < 0:
            yield _alert(AlertKind.DEADLINE_MISSED, subject, position, due)


def _dues(position: LegalPosition) -> Iterator[tuple[Due, bool]]:
    """Deadlines with whether a claim stands behind them."""
    for stage in position.stages:
        yield from ((step.due, bool(stage.claims)) for step in stage.open_steps if step.due is not None)
    for remedy in position.remedies:
        if remedy.open is not Reply.NO:
            yield from ((due, False) for due in remedy.due)


def _alert(kind: AlertKind, subject: Subject, position: LegalPosition, due: Due) -> Alert:
    rule, left = rules()[kind], due.days_left(position.on)
    said = _in_words(due)
    return Alert(
        kind=kind,
        subject=subject,
        on=position.on,
        since=due.begun,
        triggers=(Trigger(said, due.begun),),
        reason=rule.reason.format(trigger=said),
        next_step=NextStep(rule.next_step, rule.who, _basis(due.provision)),
        time_left=TimeLeft(_left_in_words(due, left), left, due.last_day),
        rank_days=left if kind is AlertKind.DEADLINE_NEAR and left is not None else rule.rank_days,
        rule=rule.kind,
    )


def _in_words(due: Due) -> str:
    begun = f"counted from {due.begun}" if due.begun else "the day it is counted from is not told"
    return f"{due.what[:1].upper()}{due.what[1:]} ({'; '.join((begun, *due.assumptions))})"


def _left_in_words(due: Due, left: int | None) -> str:
    if left is None or due.last_day is None:
        return "not known"
    zone = f", {due.timezone}" if due.timezone else ""
    return f"last day was {due.last_day}{zone}" if left < 0 else f"last day is {due.last_day}{zone}"


def _basis(provision: Provision) -> str:
    return f"{provision.citation} [{provision.confidence}; {provision.source}]"
