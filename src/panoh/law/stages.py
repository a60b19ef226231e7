"""Where a person stands in the procedures of a state, what is open from there, and until when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache

from panoh.law.deadlines import due_of
from panoh.law.path import APPEALS, Path, claims_of, has_untold_appeal
from panoh.law.procedures import Jurisdiction, Procedure, Transition, is_uncertain, jurisdictions
from panoh.model import Kind
from panoh.model.event import Event
from panoh.model.legal import Due, Layer, OpenStep, Reply, Stage

# Orders and hand-overs in this manner belong to procedures of removal; told otherwise, or not told, to extradition.
REMOVAL_MANNERS = frozenset({"deportation", "expulsion"})
SUSPENDS = {"yes": Reply.YES, "no": Reply.NO}


def stages_of(path: Path, on: date) -> tuple[Stage, ...]:
    """His stage in each procedure that his events touch; none where the state is not in the tables."""
    place = jurisdictions().get(path.holding or "")
    if place is None:
        return ()
    held = [one for one in place.procedures if one.validity.holds_on(on) and _is_his_channel(one, path)]
    return tuple(stage for stage in (_stage(place, one, path, on) for one in held) if stage is not None)


def _is_his_channel(procedure: Procedure, path: Path) -> bool:
    """Whether he is sent by extradition or by removal, as the manner of the order tells; either where nothing tells."""
    orders = path.of({Kind.EXTRADITION_ORDER})
    removal = any(order.manner in REMOVAL_MANNERS for order in orders)
    extradition = any(order.manner not in REMOVAL_MANNERS for order in orders)
    if procedure.kind == "removal":
        return removal or not (extradition or path.of({Kind.EXTRADITION_REQUEST}))
    return procedure.kind != "extradition" or extradition or not removal


@lru_cache(maxsize=1)
def _steps_by_kind() -> Mapping[str, Mapping[Kind, tuple[Transition, ...]]]:
    """For each procedure, by kind of claim, the transitions that such a claim can show."""
    every = [procedure for place in jurisdictions().values() for procedure in place.procedures]
    return {
        procedure.id: {
            kind: tuple(t for t in procedure.transitions if kind in t.by)
            for kind in {kind for t in procedure.transitions for kind in t.by}
        }
        for procedure in every
    }


def _takes(procedure: Procedure, transition: Transition, event: Event) -> bool:
    """Whether an event of the right kind shows a transition: against the right decision, in the right channel."""
    if event.kind is Kind.EXTRADITION_ORDER and (event.manner in REMOVAL_MANNERS) != (procedure.kind == "removal"):
        return False
    return transition.against is None or event.kind not in APPEALS or event.against == transition.against


def _stage(place: Jurisdiction, procedure: Procedure, path: Path, on: date) -> Stage | None:
    state, told, took = _walk(procedure, path)
    if state is None or took is None:
        return None
    provision = took.provision
    lapsed = _lapsed(place, procedure, path, state, on)
    if lapsed is not None:
        state, provision = lapsed.target, lapsed.provision
    steps = tuple(_open_steps(place, procedure, path, state, on))
    return Stage(procedure.id, procedure.title, state, told[-1].day, provision, claims_of(told), steps)


def _walk(procedure: Procedure, path: Path) -> tuple[str | None, list[Event], Transition | None]:
    """The state that the dated events lead to, the events that were steps, and the last transition.

    Reports skip steps: an event may lead from any earlier state of the table, not only from the one before.
    """
    steps, state, took = _steps_by_kind()[procedure.id], None, None
    if steps.keys().isdisjoint(path.kinds):
        return state, [], took
    told: list[Event] = []
    for event in path.events:
        day = event.day
        if (
            event.kind not in steps
            or day is None
            or not procedure.validity.holds_on(day)
            or _is_told_again(event, told)
        ):
            continue
        fitting = [t for t in steps[event.kind] if _takes(procedure, t, event) and t.validity.holds_on(day)]
        step = _next_step(procedure, state, fitting)
        if step is not None:
            state, took = step.target, step
            told.append(event)
    return state, told, took


def _next_step(procedure: Procedure, state: str | None, fitting: list[Transition]) -> Transition | None:
    """The transition from the state itself, else the first that leads further on in the table."""
    if state is None:
        return fitting[0] if fitting else None
    reached = procedure.states.index(state)
    here = (t for t in fitting if t.source == state)
    later = (t for t in fitting if procedure.states.index(t.target) > reached)
    return next(here, None) or next(later, None)


def _is_told_again(event: Event, told: list[Event]) -> bool:
    """Whether the last step is the same happening, told by another report."""
    return bool(told) and (event.kind, event.against, event.day) == (told[-1].kind, told[-1].against, told[-1].day)


def _valid_on(path: Path, transition: Transition, on: date) -> bool:
    """Whether a transition is law for him: on the day its time began to run, else on the day asked."""
    begun = _begun(path, transition)
    return transition.validity.holds_on(begun or on)


def _lapsed(place: Jurisdiction, procedure: Procedure, path: Path, state: str, on: date) -> Transition | None:
    """The transition that came by itself because its time ran out; not known where an appeal may have been made."""
    if has_untold_appeal(path):
        return None
    for transition in procedure.transitions:
        if transition.is_lapse and transition.source == state and _valid_on(path, transition, on):
            due = _due(place, path, transition)
            if due and due.last_day and due.last_day < on:
                return transition
    return None


def _open_steps(place: Jurisdiction, procedure: Procedure, path: Path, state: str, on: date) -> Iterator[OpenStep]:
    for transition in procedure.transitions:
        if transition.source != state or not _valid_on(path, transition, on):
            continue
        sure = not is_uncertain(transition.provision)
        why = transition.suspends_why
        yield OpenStep(
            procedure=procedure.id,
            layer=Layer.DOMESTIC,
            event=transition.event,
            actor=transition.actor,
            to=transition.target,
            provision=transition.provision,
            due=_due(place, path, transition),
            suspends=SUSPENDS.get(transition.suspends, Reply.UNKNOWN) if sure else Reply.UNKNOWN,
            suspends_why=why if sure or not why else f"{why}; the only source is uncertain",
            is_remedy=transition.is_remedy,
        )


def _begun(path: Path, transition: Transition) -> date | None:
    """The day that a transition's time runs from: that of the last event that dates it."""
    if transition.limit is None or not transition.limit.from_kinds:
        return None
    dated = [
        event
        for event in path.events
        if event.kind in transition.limit.from_kinds
        and (event.kind not in APPEALS or event.against in (None, transition.against))
    ]
    if transition.limit.is_custody and dated:
        return dated[0].day
    return dated[-1].day if dated else None


@lru_cache(maxsize=1)
def _limited() -> Mapping[str, Transition]:
    """The transitions with a time limit by their ids."""
    places = jurisdictions().values()
    every = (t for place in places for procedure in place.procedures for t in procedure.transitions)
    return {transition.id: transition for transition in every if transition.limit is not None}


# The time limits that run for some thousand people at once.
@lru_cache(maxsize=16384)
def _counted(state: str, transition: str, begun: date | None) -> Due:
    found = _limited()[transition]
    assert found.limit is not None  # only those are listed
    return due_of(found.event, found.limit, begun, jurisdictions()[state], found.provision)


def _due(place: Jurisdiction, path: Path, transition: Transition) -> Due | None:
    if transition.limit is not None:
        return _counted(place.state, transition.id, _begun(path, transition))
    if transition.is_remedy:
        not_found = ("The time limit was not found in the sources: act at once.",)
        return Due(transition.event, None, None, transition.provision, place.timezone, not_found)
    return None
