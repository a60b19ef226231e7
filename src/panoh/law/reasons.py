"""Small pieces of reasoning that several rules need: being bound, three-valued and, and where a row was read."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from panoh.law.binding import in_force
from panoh.law.path import Fact
from panoh.model.legal import Answer, Confidence, Provision, Reason, Reply


def all_of(replies: Iterable[Reply]) -> Reply:
    """Yes if all are yes, no if one is no, else unknown.

    >>> all_of([Reply.YES, Reply.UNKNOWN]), all_of([Reply.UNKNOWN, Reply.NO])
    (<Reply.UNKNOWN: 'unknown'>, <Reply.NO: 'no'>)
    """
    found = set(replies)
    if Reply.NO in found:
        return Reply.NO
    return Reply.UNKNOWN if Reply.UNKNOWN in found else Reply.YES


# Every instrument of some dozens of states, on their days of change.
@lru_cache(maxsize=16384)
def bound(instrument: str, state: str, on: date, known_on: date | None) -> tuple[Answer, Reason]:
    """Whether an instrument binds a state, as an answer and as a step of the reasoning."""
    answer = in_force(instrument, state, on, known_on)
    return answer, bound_reason(answer)


def bound_reason(answer: Answer) -> Reason:
    """An answer as a step of the reasoning."""
    words = {Reply.YES: "binds", Reply.NO: "does not bind", Reply.UNKNOWN: "is not known to bind or not to bind"}
    since = f" since {answer.since}" if answer.since and answer.reply is Reply.YES else ""
    says = f"{answer.instrument} {words[answer.reply]} {answer.state}{since}: {answer.basis}"
    return Reason(says, answer.reply, binding_provision(answer))


def binding_provision(answer: Answer) -> Provision | None:
    """The row that tells it; None where nothing was researched."""
    if answer.source is None:
        return None
    return Provision(
        f"{answer.instrument}:{answer.state}",
        f"status of {answer.instrument} for {answer.state}",
        answer.source,
        answer.confidence or Confidence.UNCERTAIN,
        answer.as_of,
    )


def fact_reason(fact: Fact) -> Reason:
    """A fact about the person, as a step of the reasoning."""
    return Reason(fact.says, fact.reply, claims=fact.claims)
