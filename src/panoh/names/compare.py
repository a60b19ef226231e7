"""Whether two names can be one person's: a score, a verdict, and the reasons part by part."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from math import exp

from panoh.names import kernel, places
from panoh.names.encode import TokenTable, tokens_of
from panoh.names.name import Gender, Name, Part, Role
from panoh.names.parse import parse_name
from panoh.names.weights import weights


class Verdict(StrEnum):
    """What a comparison comes to; nothing is merged on it alone."""

    SAME = "same"
    POSSIBLE = "possible"
    DIFFERENT = "different"


class Fit(StrEnum):
    """What two parts say of each other; a part without a counterpart says nothing."""

    COMPATIBLE = "compatible"
    CONTRADICTS = "contradicts"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why, for one part or for the names as wholes.

    Attributes:
        fit: Whether it speaks for or against one person, or says nothing.
        one: The part in the first name; "" where there is none.
        other: The part in the second name; "" where there is none.
        text: The reason in one line.
        logit: How much it says, in nats; 0.0 where it says nothing.
    """

    fit: Fit
    one: str
    other: str
    text: str
    logit: float = 0.0


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two names beside each other.

    Attributes:
        verdict: *same*, *possible* or *different*.
        score: The share of one person's pairs among pairs so scored, 0 to 1, from names alone.
        reasons: Why, one line each.
    """

    verdict: Verdict
    score: float
    reasons: tuple[Reason, ...]


def compare(one: Name | str, other: Name | str) -> Comparison:
    """Compare two names, in whatever scripts and orders they are written.

    >>> compare("Karim Aliyev", "Карим Алиев").verdict.value
    'same'
    """
    first = parse_name(one) if isinstance(one, str) else one
    second = parse_name(other) if isinstance(other, str) else other
    logit, reasons = _judged(first, second)
    score = score_of(logit)
    return Comparison(verdict_of(score), score, reasons)


def score_of(logit: float) -> float:
    """A logit as a share."""
    return 1.0 / (1.0 + exp(-logit))


def verdict_of(score: float) -> Verdict:
    """The verdict on a score: *same* is right 99 times of 100, and of 100 true pairs 99 are not *different*."""
    learned = weights()
    if score >= learned.same:
        return Verdict.SAME
    return Verdict.POSSIBLE if score >= learned.possible else Verdict.DIFFERENT


@lru_cache(maxsize=16384)
def _judged(first: Name, second: Name) -> tuple[float, tuple[Reason, ...]]:
    table = TokenTable()
    ones, others = table.place(first), table.place(second)
    room, linked = [0.0] * places.ROOM, [-1] * (2 * places.MOST_TOKENS)
    learned = weights()
    logit = kernel.name_logit(
        table.letters, table.rows, ones, others, learned.tables, learned.trees, room, linked, [], []
    )
    return logit, tuple(_reasons(first, second, room[places.LOGITS :], linked))


def _reasons(first: Name, second: Name, logits: list[float], linked: list[int]) -> list[Reason]:
    ones, others = first.telling[: len(tokens_of(first))], second.telling[: len(tokens_of(second))]
    if not ones or not others:
        return [Reason(Fit.UNKNOWN, first.text, second.text, "there is nothing to compare")]
    found = []
    for i, part in enumerate(ones):
        j = linked[i]
        if j >= 0:
            found.append(_of_link(part, others[j], logits[i * places.MOST_TOKENS + j]))
        else:
            found.append(_of_lone(part, "second", j))
    for j, part in enumerate(others):
        if linked[places.MOST_TOKENS + j] < 0:
            found.append(_of_lone(part, "first", linked[places.MOST_TOKENS + j]))
    if gender := _gender_conflict(ones, others):
        found.append(gender)
    return found


def _of_link(one: Part, other: Part, logit: float) -> Reason:
    crossed = {one.role, other.role} == {Role.GIVEN, Role.PATRONYMIC}
    if logit < places.FITS:
        what = f"{one.text} ({one.role}) is not {other.text} ({other.role})"
        return Reason(Fit.CONTRADICTS, one.text, other.text, what, logit)
    if crossed:
        what = f"{one.text} ({one.role}) and {other.text} ({other.role}) are one name in two roles: father and child?"
        return Reason(Fit.CONTRADICTS, one.text, other.text, what, logit)
    roles = one.role if one.role is other.role else f"{one.role}, {other.role}"
    return Reason(Fit.COMPATIBLE, one.text, other.text, f"{one.text} can be {other.text} ({roles})", logit)


def _of_lone(part: Part, missing_in: str, link: int) -> Reason:
    if link == -2:
        return Reason(Fit.COMPATIBLE, part.text, "", f"{part.text} is written together with its neighbour")
    one, other = (part.text, "") if missing_in == "second" else ("", part.text)
    return Reason(Fit.UNKNOWN, one, other, f"{part.text} ({part.role}) has no counterpart in the {missing_in} name")


def _gender_conflict(ones: tuple[Part, ...], others: tuple[Part, ...]) -> Reason | None:
    first, second = {p.gender for p in ones} - {None}, {p.gender for p in others} - {None}
    if len(first) != 1 or len(second) != 1 or first == second:
        return None
    whose = ("a man's name", "a woman's") if Gender.MAN in first else ("a woman's name", "a man's")
    return Reason(Fit.CONTRADICTS, "", "", f"the first is {whose[0]}, the second {whose[1]}")
