"""What stops a hand-over for now in domestic law: the time for an appeal, a pending appeal, or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from panoh.law.path import Path, has_untold_appeal
from panoh.law.procedures import Transition, is_uncertain, jurisdictions
from panoh.law.stages import SUSPENDS
from panoh.model.legal import Finding, Layer, OpenStep, Reason, Reply, Stage, Topic

# Stages in which nothing in domestic law stands before the hand-over any more, by the words of the tables.
IN_FORCE = frozenset({"in_force", "in_effect", "upheld", "surrender_decided", "decree_pending", "final"})


def stays(path: Path, stages: tuple[Stage, ...], on: date) -> Iterator[Finding]:
    """For each stage whether domestic law stops the hand-over on the day."""
    for stage in stages:
        if stage.state is None or path.departure is not None:
            continue
        pending = _pending(path, stage)
        remedies = [step for step in stage.open_steps if step.is_remedy]
        if pending is not None:
            yield _finding(stage, _reply_of(pending), f"an appeal is pending: {pending.suspends_why}", pending)
        elif stage.state in IN_FORCE:
            says = "the decision is in force: domestic law as known here stops nothing"
            yield _finding(stage, Reply.NO, says)
        elif remedies:
            yield from (_while_open(path, stage, step, on) for step in remedies)


def _pending(path: Path, stage: Stage) -> Transition | None:
    """The appeal that led to the stage, if it still waits for its decision."""
    for procedure in jurisdictions()[path.holding or ""].procedures:
        for transition in procedure.transitions:
            if transition.id == stage.provision.rule and transition.is_remedy:
                return transition
    return None


def _reply_of(transition: Transition) -> Reply:
    if is_uncertain(transition.provision):
        return Reply.UNKNOWN
    return SUSPENDS.get(transition.suspends, Reply.UNKNOWN)


def _while_open(path: Path, stage: Stage, step: OpenStep, on: date) -> Finding:
    """The time in which an appeal can still be made."""
    left = step.due.days_left(on) if step.due else None
    last = step.due.last_day if step.due else None
    if left is not None and left < 0 and has_untold_appeal(path):
        says = "its time ran out, but an appeal is told and not against what: it may be this one"
        return _finding(stage, Reply.UNKNOWN, says, step)
    if left is not None and left < 0:
        return _finding(stage, Reply.NO, f"the time for it ran out on {last}: {step.event}", step)
    when = f"until {last}" if last else "its last day is not known"
    return _finding(stage, step.suspends, f"the time for {step.event} runs ({when}): {step.suspends_why}", step)


def _finding(stage: Stage, reply: Reply, says: str, by: Transition | OpenStep | None = None) -> Finding:
    provision = by.provision if by else stage.provision
    return Finding(
        topic=Topic.STAY,
        layer=Layer.DOMESTIC,
        rule=provision.rule,
        asks=f"Does domestic law stop the hand-over on the day ({stage.title})?",
        reply=reply,
        reason=Reason(says, reply, provision, stage.claims),
    )
