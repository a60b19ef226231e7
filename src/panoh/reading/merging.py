"""Merging: the same happening told twice is one draft; what a firmer telling makes idle falls away."""

from __future__ import annotations

from panoh.model import Kind, Status, Step
from panoh.reading.drafts import BY_ACTOR, Draft
from panoh.reading.people import PeopleSet
from panoh.reading.sources import Holder


def same_people(one: PeopleSet | None, other: PeopleSet | None) -> bool:
    """Whether two sets are told as the same people."""
    if one is other or one is None or other is None:
        return one is other
    if one.names and other.names:
        return set(one.names) == set(other.names) or (
            one.count == other.count and bool(set(one.names) & set(other.names))
        )
    return False


def _covers(one: str, other: str) -> bool:
    """Whether a date is a less exact telling of another: 2010-06 of 2010-06-09."""
    return other.startswith(one.rstrip("~")) or one.startswith(other.rstrip("~"))


def same_occasion(one: Draft, other: Draft) -> bool:
    """Whether nothing speaks against two tellings being of one occasion."""
    if one.when and other.when and not _covers(one.when, other.when):
        return False
    ones, others = one.details.get("against"), other.details.get("against")
    return not (ones and others and ones != others)


def same_holder(one: Holder | None, other: Holder | None) -> bool:
    """A body and its spokesman are one speaker."""
    if one is None or other is None:
        return one is other
    if one.person and other.person and one.person != other.person:
        return False
    return (
        (bool(one.body) and one.body == other.body)
        or one.text.lower() == other.text.lower()
        or (bool(one.person) and one.person == other.person)
    )


def is_same(one: Draft, other: Draft) -> bool:
    """Whether two drafts tell one claim."""
    if one.kind is not other.kind or one.status is not other.status:
        return False
    if one.kind is Kind.STATEMENT:
        return same_holder(one.actor, other.actor)
    if not same_people(one.people, other.people):
        return False
    if one.kind in BY_ACTOR:
        return same_occasion(one, other) and (
            one.actor is None or other.actor is None or same_holder(one.actor, other.actor)
        )
    if one.kind is Kind.ILL_TREATMENT and one.status is Status.FEARED:
        return True
    return same_occasion(one, other)


def absorb(kept: Draft, other: Draft) -> None:
    """Fill what one telling leaves open from another; the more exact and the specific win."""
    kept.also.append(other)
    if other.when and (not kept.when or (len(other.when) > len(kept.when) and _covers(kept.when, other.when))):
        kept.when, kept.date = other.when, other.date
    if not other.weak or other.frame.actor_role in ("by", "poss"):
        kept.actor = _specific(kept.actor, other.actor)
    firmer = other.said_by is not None and other.said_by.is_firm
    if not other.weak and (kept.said_by is None or (firmer and not kept.said_by.is_firm)):
        kept.said_by = other.said_by
    kept.place = kept.place or other.place
    kept.weak = kept.weak and other.weak
    kept.conditional = kept.conditional and other.conditional
    kept.explicit = kept.explicit or other.explicit
    for key, value in other.details.items():
        kept.details.setdefault(key, value)
    told, more = kept.states, other.states
    kept.states = type(told)(
        told.source or more.source,
        told.target or more.target,
        told.acting or more.acting,
        told.inside or more.inside,
        told.fled or more.fled,
    )
    kept.steps.append(Step("merged", other.frame.entry.id))


def _specific(one: Holder | None, other: Holder | None) -> Holder | None:
    """The more specific of two actors: more words beats a bare state."""
    if one is None or other is None:
        return one or other
    return other if len(one.text.split()) == 1 and len(other.text.split()) > 1 else one


def merge(drafts: list[Draft]) -> list[Draft]:
    """Put tellings together, then drop what is idle."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (d.weak, d.conditional, not d.explicit, d.order)):
        same = next((k for k in kept if is_same(k, draft)), None)
        if same is not None:
            absorb(same, draft)
        else:
            kept.append(draft)
    kept = [d for d in kept if not _nested(d, kept)]
    for draft in kept:
        _announce(draft, kept)
    kept = [d for d in kept if not _idle(d, kept)]
    return sorted(kept, key=lambda d: d.order)


def _of_others(draft: Draft) -> bool:
    """Whether a danger is told of people beside those already handed over."""
    if draft.people is not None and draft.people.names and draft.explicit:
        return True
    graph = draft.frame.graph
    return bool(
        {
            "other",
            "others",
            "another",
            "else",
            "remaining",
            "rest",
            "next",
            "still",
            "more",
            "soon",
            "any",
            "nobody",
            "now",
        }
        & set(graph.lowers)
    )


def _nested(draft: Draft, others: list[Draft]) -> bool:
    """Whether the whole of which these people are part is told the same; its named part then joins it."""
    whole = draft.people.parent if draft.people is not None else None
    if whole is None or draft.kind in BY_ACTOR or draft.people is None:
        return False
    for other in others:
        if (
            other.people is whole
            and other.kind is draft.kind
            and other.status is draft.status
            and draft.when in (None, other.when)
        ):
            for name in draft.people.names:
                if name not in whole.names and (whole.count is None or len(whole.names) < whole.count):
                    whole.names.append(name)
            return True
    return False


def _announce(draft: Draft, others: list[Draft]) -> None:
    """A hand-over announced by an authority and carried out later is, beside the hand-over, an order."""
    if (
        draft.kind is not Kind.HANDOVER
        or draft.status is not Status.EXPECTED
        or draft.said_by is None
        or not draft.said_by.body
    ):
        return
    alike = [o for o in others if o is not draft and same_people(o.people, draft.people)]
    done = any(o.kind is Kind.HANDOVER and o.status is Status.OCCURRED for o in alike)
    if done and not any(o.kind is Kind.EXTRADITION_ORDER for o in alike):
        draft.kind, draft.status = Kind.EXTRADITION_ORDER, Status.OCCURRED
        draft.steps.append(Step("kind.announced", draft.said_by.text))


def _idle(draft: Draft, others: list[Draft]) -> bool:
    """Whether a firmer or fuller telling leaves nothing for this one to say."""
    rest = [o for o in others if o is not draft and o.kind is draft.kind]
    alike = [o for o in rest if same_people(o.people, draft.people)]
    if draft.kind is Kind.HANDOVER and draft.status in (Status.FEARED, Status.EXPECTED):
        if any(o.status is Status.OCCURRED for o in alike):
            return True
        if draft.status is Status.FEARED and any(o.status is Status.EXPECTED for o in alike):
            return True
        # Who is handed over was in danger of it before; a danger still told is one to others.
        if draft.status is Status.FEARED and any(o.status is Status.OCCURRED for o in rest) and not _of_others(draft):
            return True
    # A body that asks a state to hold off, or finds a violation, does not make a statement beside it.
    if draft.kind is Kind.STATEMENT and any(
        o.kind in (Kind.INTERIM_MEASURES, Kind.FINDING)
        and o.frame.graph is draft.frame.graph
        and same_holder(o.actor, draft.actor)
        for o in others
    ):
        return True
    if draft.weak and draft.status is Status.DENIED and not draft.explicit:
        return True
    if draft.weak and draft.kind not in BY_ACTOR:
        # "Vietnam's extradition request" names the state that asks, and need not say again for whom.
        named = draft.kind is Kind.EXTRADITION_REQUEST and draft.actor is not None and draft.people is not None
        return bool(alike) or not (draft.explicit or named)
    return draft.conditional and draft.kind not in (Kind.ILL_TREATMENT, Kind.HANDOVER)
