"""Custody as a stretch of time: from the arrest of the same people to their hand-over or release."""

from __future__ import annotations

from panoh.model import Kind, Status, Step
from panoh.reading.drafts import Draft
from panoh.reading.merging import same_people

# The last that is known of somebody who has not been heard of since.
LAST_KNOWN = frozenset({Kind.HANDOVER, Kind.ARREST, Kind.ABDUCTION, Kind.TRANSFER, Kind.RELEASE})
ENDS = frozenset({Kind.HANDOVER, Kind.RELEASE})


def _first(when: str) -> str:
    return when.split("/")[0]


def hold_custody(drafts: list[Draft], published: str | None = None) -> None:
    """Bound each custody by the arrest before it and the hand-over after it, where both are dated.

    Args:
        published: Day of the report (EDTF): of custody that it tells as lasting, and of which it tells no beginning.
    """
    for draft in drafts:
        if draft.kind is Kind.INCOMMUNICADO and draft.status is Status.OCCURRED and draft.when is None:
            _hold_unknown(drafts, draft)
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

    for draft in drafts:
        lasts = draft.kind is Kind.DETENTION and draft.status is Status.OCCURRED and _is_still(draft)
        if lasts and draft.when is None and "days" not in draft.details:
            draft.when = published
            draft.steps.append(Step("when.still", published or ""))


def _hold_unknown(drafts: list[Draft], draft: Draft) -> None:
    """ "Nothing has been heard of them since": unknown from the last that is known of the same people."""
    graph = draft.frame.graph
    if "since" not in graph.lowers and "now" not in graph.lowers:
        return
    known = [
        d.when
        for d in drafts
        if d.kind in LAST_KNOWN and d.status is Status.OCCURRED and d.when and same_people(d.people, draft.people)
    ]
    if known:
        start = max(_first(day) for day in known)
        draft.when = f"{start}/.."
        draft.steps.append(Step("when.since", f"since {start}"))


def _is_still(draft: Draft) -> bool:
    """Custody told in the present: "four others are still in detention"."""
    graph, head = draft.frame.graph, draft.frame.head
    present = any(
        graph.lowers[at] in ("is", "are", "remain", "remains")
        for word in (head, *graph.ancestors(head))
        for at in (word, *graph.children[word])
    )
    return present and "still" in graph.lowers


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
