"""Interim measures: who asked and when, whether the hand-over came after, and apart from that what was found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from panoh.law.path import Path, claims_of
from panoh.law.reasons import all_of, bound
from panoh.law.remedy_rules import RemedyRule, rule_of_body
from panoh.model import Kind, Moment
from panoh.model.event import Event
from panoh.model.legal import Confidence, Finding, Layer, Provision, Reason, Reply, Topic

ONE_DAY = Provision(
    "measure-on-the-day",
    "Muminov v. Russia, 2008-12-11 (ECHR art. 34)",
    "khpg.org/en/1229047649; cases.yaml echr-muminov",
    Confidence.VERIFIED,
    "2026-11-23",
)
TWO_QUESTIONS = Provision(
    "measure-and-violation-apart",
    "T.P.S. v. Canada, CAT 99/1997: measure ignored, no violation of art. 3",
    "cases.yaml cat-99-1997",
    Confidence.WELL_KNOWN,
    "2026-11-23",
)


@dataclass(frozen=True, slots=True)
class Asked:
    """The requests of one body to hold off, in the order of time.

    Attributes:
        rule: The remedy under which the body asks; None where its name is not known.
        name: The body as the rule or, failing that, the claim names it.
    """

    name: str
    rule: RemedyRule | None
    events: tuple[Event, ...]

    @property
    def dates(self) -> str:
        """The days of the requests."""
        return ", ".join(_date(event) for event in self.events)


def _date(event: Event) -> str:
    return event.when.edtf if event.when else "day not told"


def asked(path: Path) -> tuple[Asked, ...]:
    """Who asked the state to hold off."""
    found: dict[str, Asked] = {}
    for event in path.of({Kind.INTERIM_MEASURES}):
        rule = rule_of_body(event.body or event.actor)
        name = rule.body if rule else event.body or event.actor or "a body that is not told"
        before = found[name].events if name in found else ()
        found[name] = Asked(name, rule, (*before, event))
    return tuple(found.values())


def is_before(measure: Moment | None, departure: Moment | None) -> Reply:
    """Whether a request came before a hand-over; days that may be the same, or are not told, give unknown.

    >>> is_before(Moment("2010-12-24"), Moment("2011-06-09"))
    <Reply.YES: 'yes'>
    >>> is_before(Moment("2006-10-24"), Moment("2006-10-24"))
    <Reply.UNKNOWN: 'unknown'>
    """
    if measure is None or departure is None:
        return Reply.UNKNOWN
    if measure.after and departure.first and measure.after <= departure.first:
        return Reply.YES
    if measure.first and departure.after and measure.first >= departure.after:
        return Reply.NO
    return Reply.UNKNOWN


def days_before(measure: Event, departure: Event) -> int | None:
    """Days from a request to the hand-over; None unless both are told to the day."""
    if not _is_a_day(measure.when) or not _is_a_day(departure.when) or measure.day is None or departure.day is None:
        return None
    return (departure.day - measure.day).days


def _is_a_day(moment: Moment | None) -> bool:
    return moment is not None and bool(moment.first and moment.after and (moment.after - moment.first).days == 1)


def measure_findings(path: Path, known_on: date | None) -> Iterator[Finding]:
    """For each body that asked: whether its request stands, and whether the hand-over ignored it."""
    for request in asked(path):
        yield _stands(request, path, known_on)
        if path.departure is not None:
            yield _ignored(request, path, path.departure)


def _stands(request: Asked, path: Path, known_on: date | None) -> Finding:
    told = Reason(f"{request.name} asked: {request.dates}", Reply.YES, claims=claims_of(request.events))
    dated = [event.day for event in (*request.events, path.departure) if event is not None and event.day]
    rule, day = request.rule, next(iter(dated), None)
    if rule is None or path.holding is None or day is None:
        reason = Reason("under which instrument it asked is not known", Reply.UNKNOWN, of=(told,))
        return _finding(Topic.MEASURE, request, Reply.UNKNOWN, reason)
    binding = tuple(bound(needed, path.holding, day, known_on)[1] for needed in rule.needs)
    reply = all_of(step.reply or Reply.UNKNOWN for step in binding)
    number = next((one.text for one in rule.measure.numbers if one.validity.holds_on(day)), rule.id)
    says = f"{rule.body_name}, {number}: {rule.measure.suspends_why}"
    return _finding(Topic.MEASURE, request, reply, Reason(says, reply, rule.provision, of=(told, *binding)))


def _finding(topic: Topic, request: Asked, reply: Reply, reason: Reason) -> Finding:
    asks = {
        Topic.MEASURE: f"Did {request.name} ask the state, within its competence, not to hand him over?",
        Topic.MEASURE_IGNORED: f"Did the hand-over ignore a request of {request.name}?",
    }
    rule = request.rule.id if request.rule else "unknown-body"
    return Finding(topic, Layer.INTERNATIONAL, rule, asks[topic], reply, reason)


def _ignored(request: Asked, path: Path, departure: Event) -> Finding:
    """By what a body found on it, else by the order of the days."""
    found = _found(path, request.rule.measure_breach) if request.rule and request.rule.measure_breach else None
    if found is not None and found.is_violated is not None:
        reply = Reply.YES if found.is_violated else Reply.NO
        says = f"{found.body} decided on {found.article}: {'violated' if found.is_violated else 'not violated'}"
        return _finding(Topic.MEASURE_IGNORED, request, reply, Reason(says, reply, claims=claims_of((found,))))
    replies = [is_before(event.when, departure.when) for event in request.events]
    first = request.events[replies.index(Reply.YES)] if Reply.YES in replies else request.events[0]
    order = f"asked: {request.dates}; gone: {_date(departure)}"
    told = Reason(order, claims=claims_of((*request.events, departure)))
    if Reply.YES in replies:
        days = days_before(first, departure)
        says = f"asked {days} days before the hand-over" if days is not None else "asked before the hand-over"
        return _finding(Topic.MEASURE_IGNORED, request, Reply.YES, Reason(says, Reply.YES, of=(told,)))
    if set(replies) == {Reply.NO}:
        return _finding(Topic.MEASURE_IGNORED, request, Reply.NO, Reason("asked after it", Reply.NO, of=(told,)))
    why = "on one day, or the days are not told: whether it reached the authorities in time decides"
    return _finding(Topic.MEASURE_IGNORED, request, Reply.UNKNOWN, Reason(why, Reply.UNKNOWN, ONE_DAY, of=(told,)))


def _found(path: Path, article: str) -> Event | None:
    """What a body found on an article, as far as claims tell it."""
    return next((event for event in path.of({Kind.FINDING}) if event.article == article), None)


def violation_findings(path: Path) -> Iterator[Finding]:
    """What bodies decided, article by article; an ignored measure alone decides nothing on another article."""
    decided = [event for event in path.of({Kind.FINDING}) if event.article and event.is_violated is not None]
    for event in decided:
        reply = Reply.YES if event.is_violated else Reply.NO
        says = f"{event.body or 'a body'} decided it: {_date(event)}"
        yield _violation(str(event.article), reply, Reason(says, reply, claims=claims_of((event,))))
    if path.departure is None:
        return
    for request in asked(path):
        article = request.rule.bar_article if request.rule else ""
        if article and all(event.article != article for event in decided):
            says = "no body has decided it; that a request was ignored does not decide it"
            yield _violation(article, Reply.UNKNOWN, Reason(says, Reply.UNKNOWN, TWO_QUESTIONS))


def _violation(article: str, reply: Reply, reason: Reason) -> Finding:
    return Finding(Topic.VIOLATION, Layer.INTERNATIONAL, article, f"Was {article} violated?", reply, reason)
