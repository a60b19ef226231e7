"""Custody as a stretch of time: from the arrest of the same people to their hand-over or release."""

from __future__ import annotations

from panoh.model import Kind, Status, Step
from panoh.reading.drafts import Draft
from panoh.reading.merging import same_people

ENDS = frozenset({Kind.HANDOVER, Kind.RELEASE})


def _first(when: str) -> str:
    return when.split("/")[0]


def hold_custody(drafts: list[Draft]) -> None:
    """Bound each custody by the arrest before it and the hand-over after it, where both are dated."""
    for draft in drafts:
        if draft.kind is not Kind.DETENTION or draft.status is not Status.OCCURRED:
            continue
        begin = draft.when if draft.is_since else None
        if draft.when and begin is None and "/" in draft.when and not draft.when.endswith(".."):
            continue
        start = (
            _first(draft.when)
            if draft.when and (begin or draft.when.endswith(".."))
            else _date_of(drafts, draft, {Kind.ARREST})
        )
        end = _date_of(drafts, draft, ENDS)
        if start is None or (draft.when and not (begin or draft.when.endswith(".."))):
            continue
        opened = bool(begin) and "/" not in (draft.when or "")
        if end is None and (opened or (draft.when is None and _goes_on(draft))):
            draft.when = f"{start}/.."
            draft.steps.append(Step("when.custody", f"since {start}"))
        if end is not None and _first(start) < _first(end):
            draft.when = f"{start}/{end}"
            draft.steps.append(Step("when.custody", f"from {start} to {end}"))


def _goes_on(draft: Draft) -> bool:
    """Whether custody is told as lasting: "stayed in custody", "are still held"."""
    graph = draft.frame.graph
    return bool(
        {"stay", "remain", "keep", "still", "since"}
        & {
            graph.lemmas[at]
            for at in (draft.frame.head, *graph.ancestors(draft.frame.head), *graph.children[draft.frame.head])
        }
    )


def _date_of(drafts: list[Draft], custody: Draft, kinds: set[Kind] | frozenset[Kind]) -> str | None:
    """The one date of such happenings to the same people; None where there is none or several."""
    found = {
        d.when for d in drafts if d.kind in kinds and d.status is Status.OCCURRED and d.when and _includes(d, custody)
    }
    return next(iter(found)) if len(found) == 1 else None


def _includes(draft: Draft, custody: Draft) -> bool:
    """Whether those held are told as among those arrested or handed over."""
    one, other = draft.people, custody.people
    if same_people(one, other):
        return True
    return (
        one is not None
        and other is not None
        and draft.kind is Kind.ARREST
        and one.count is not None
        and other.count is not None
        and one.count > other.count
    )
