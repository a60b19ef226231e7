"""Which remedies and interim measures can be asked for: by whom, how, until when, and what each stops."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from panoh.law.binding import limits_from
from panoh.law.deadlines import due_of
from panoh.law.path import Fact, Path, disappeared, is_wanted
from panoh.law.procedures import jurisdictions
from panoh.law.reasons import all_of, bound, fact_reason
from panoh.law.remedy_rules import AskingLimit, DatedText, RemedyRule, remedy_rules, rule_of_body
from panoh.model import Kind
from panoh.model.legal import Confidence, Due, Layer, OpenStep, Reason, Remedy, Reply, Stage

MATTER_ELSEWHERE = "A complaint to {body} is told: read the rule on the same matter elsewhere before asking here."
AGE = Fact("his age is not told", Reply.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Asking:
    """What of a person's path decides which international remedies he has.

    Attributes:
        is_gone: Whether he was handed over or abducted.
        complaints: The bodies that already have a complaint, as rules name them.
        final_decision: Day of the last dismissal of an appeal; None where none is told.
    """

    holding: str
    is_gone: bool
    disappearance: Fact
    notice: Fact
    complaints: frozenset[str]
    final_decision: date | None

    def fact(self, needed: str) -> Fact:
        """The fact that a rule needs."""
        return {"disappearance": self.disappearance, "notice": self.notice}.get(needed, AGE)


def asking_of(path: Path) -> Asking:
    """What of a path decides on remedies."""
    assert path.holding is not None  # the caller asks only then
    last = path.last(Kind.APPEAL_DISMISSED)
    bodies = (event.body for event in path.of({Kind.COMPLAINT}) if event.body)
    return Asking(
        path.holding,
        path.departure is not None,
        disappeared(path),
        is_wanted(path),
        frozenset(rule.body if (rule := rule_of_body(body)) else body for body in bodies),
        last.day if last else None,
    )


def international_remedies(asking: Asking, on: date, known_on: date | None) -> tuple[Remedy, ...]:
    """The remedies before international bodies, open or not, each with its reason."""
    undecided = replace(asking, final_decision=None)
    before, counted, after = (
        _remedies(group, whose, on, known_on) for group, whose in enumerate((undecided, asking, undecided))
    )
    return (*before, *counted, *after)


@lru_cache(maxsize=1)
def _groups() -> tuple[tuple[RemedyRule, ...], ...]:
    """The rules of bodies that order measures, without and with time limits from the final decision; the others."""
    ordering = [rule for rule in remedy_rules() if rule.measure_breach]
    return (
        tuple(rule for rule in ordering if not rule.counts_from_decision),
        tuple(rule for rule in ordering if rule.counts_from_decision),
        tuple(rule for rule in remedy_rules() if not rule.measure_breach),
    )


# Most people between two states on a day of law have the same remedies, those apart that count from a day of theirs.
@lru_cache(maxsize=16384)
def _remedies(group: int, asking: Asking, on: date, known_on: date | None) -> tuple[Remedy, ...]:
    return tuple(_remedy(rule, asking, on, known_on) for rule in _groups()[group])


def _remedy(rule: RemedyRule, asking: Asking, on: date, known_on: date | None) -> Remedy:
    reason = _reason(rule, asking, on, known_on)
    suspends, why = rule.measure.suspends, rule.measure.suspends_why
    if asking.is_gone:
        suspends, why = Reply.NO, "he is gone: there is nothing left to stop"
    return Remedy(
        id=rule.id,
        name=rule.short,
        body=rule.body,
        layer=Layer.INTERNATIONAL,
        open=reason.reply or Reply.UNKNOWN,
        reason=reason,
        who=rule.who,
        how=_how(rule, on),
        suspends=suspends,
        suspends_why=why,
        standard=rule.measure.standard,
        exhaustion=rule.exhaustion,
        due=() if reason.reply is Reply.NO else tuple(_dues(rule, asking)),
        fields=rule.fields,
        cautions=tuple(_cautions(rule, asking, on, known_on)),
    )


def _reason(rule: RemedyRule, asking: Asking, on: date, known_on: date | None) -> Reason:
    """Why it is open or not: the instruments it needs, the facts it needs, what a hand-over left of it."""
    steps = list(_steps(rule, asking, on, known_on))
    if asking.is_gone:
        steps.append(Reason(f"after the hand-over: {rule.after_note}", rule.after_handover, rule.provision))
    reply = all_of(step.reply or Reply.UNKNOWN for step in steps)
    return Reason("; ".join(rule.conditions), reply, rule.provision, of=tuple(steps))


def _steps(rule: RemedyRule, asking: Asking, on: date, known_on: date | None) -> Iterator[Reason]:
    for needed in rule.needs:
        yield bound(needed, asking.holding, on, known_on)[1]
        for since, limit in limits_from(needed, asking.holding):
            yield Reason(limit.text, Reply.YES if on >= since else Reply.NO, limit.provision)
    if rule.states:
        inside = asking.holding in rule.states
        says = f"{asking.holding} is {'among' if inside else 'not among'} its states: {rule.states_why}"
        yield Reason(says, Reply.YES if inside else Reply.NO, rule.provision)
    if rule.needs_fact:
        yield fact_reason(asking.fact(rule.needs_fact))
    if not rule.needs and not rule.states:
        yield Reason(rule.conditions[0], Reply.YES, rule.provision)


def _how(rule: RemedyRule, on: date) -> tuple[str, ...]:
    """The rule under which to ask, and the channels open on a day."""
    numbers = (f"under {one.text}{_doubt(one)}" for one in rule.measure.numbers if one.validity.holds_on(on))
    return (*numbers, *(channel.text for channel in rule.channels if channel.validity.holds_on(on)))


def _doubt(number: DatedText) -> str:
    return " (uncertain)" if number.confidence is Confidence.UNCERTAIN else ""


def _dues(rule: RemedyRule, asking: Asking) -> Iterator[Due]:
    """Until when: the limit in force on the day its time began, each other limit in words."""
    for limit in rule.limits:
        begun = _begun(limit, asking)
        if limit.limit is None:
            yield Due(limit.text, None, None, limit.provision)
        elif begun is None or limit.validity.holds_on(begun):
            yield due_of(limit.text, limit.limit, begun, None, limit.provision)


def _begun(limit: AskingLimit, asking: Asking) -> date | None:
    return asking.final_decision if limit.counts_from_decision else None


def _cautions(rule: RemedyRule, asking: Asking, on: date, known_on: date | None) -> Iterator[str]:
    for needed in rule.needs:
        answer, _ = bound(needed, asking.holding, on, known_on)
        yield from answer.cautions
        yield from (f"{limit.text} ({limit.provision.citation})." for limit in answer.limits)
    if rule.measure_breach:
        yield from (MATTER_ELSEWHERE.format(body=body) for body in sorted(asking.complaints - {rule.body}))
    if rule.follow_up:
        yield f"Afterwards {rule.follow_up}."


def domestic_remedies(path: Path, stages: tuple[Stage, ...], on: date) -> Iterator[Remedy]:
    """The remedies that domestic law opens to the person from the stages he is in."""
    for stage in stages:
        for step in stage.open_steps:
            if step.is_remedy:
                yield _domestic(path, stage, step, on)


def _domestic(path: Path, stage: Stage, step: OpenStep, on: date) -> Remedy:
    reply, says = _is_open(path, step, on)
    reason = Reason(
        f"{stage.title}: stage '{(stage.state or '').replace('_', ' ')}'",
        reply,
        stage.provision,
        stage.claims,
        of=(Reason(says, reply, step.provision, stage.claims),),
    )
    return Remedy(
        id=step.provision.rule,
        name=f"{step.event[:1].upper()}{step.event[1:]}",
        body=jurisdictions()[path.holding or ""].title,
        layer=Layer.DOMESTIC,
        open=reply,
        reason=reason,
        who=(f"{step.actor} ({step.provision.citation})",),
        how=(),
        suspends=step.suspends,
        suspends_why=step.suspends_why,
        due=(step.due,) if step.due else (),
    )


def _is_open(path: Path, step: OpenStep, on: date) -> tuple[Reply, str]:
    """Whether a domestic remedy can still be taken, and why."""
    if path.departure is not None:
        return Reply.UNKNOWN, "he is gone: whether it can still be taken was not researched"
    if step.due is None or step.due.last_day is None:
        return Reply.UNKNOWN, "its last day is not known: act at once"
    if step.due.last_day < on:
        return Reply.NO, f"its time ran out on {step.due.last_day}, as counted"
    return Reply.YES, f"open until {step.due.last_day}"
