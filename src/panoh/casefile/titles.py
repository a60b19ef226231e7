"""Titles a case: who, from which state to which, and when, in what is told most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from panoh.data import loader
from panoh.model import ClaimId, Kind, Status, ToldReport
from panoh.model.casefile import Happening, Person

# What a case is best known by, the strongest first.
KNOWN_BY = (
    Kind.HANDOVER,
    Kind.ABDUCTION,
    Kind.EXTRADITION_ORDER,
    Kind.ARREST,
    Kind.DETENTION,
    Kind.EXTRADITION_REQUEST,
)
# So many people are called by their names, as many of them as find room; more are counted.
MOST_NAMED, MOST_NAMES = 6, 3


def title(people: Sequence[Person], happenings: Sequence[Happening], reports: Sequence[ToldReport]) -> str:
    """Such as `28 or 29 people, Kazakhstan to Uzbekistan, 2011-06-09`; rival numbers stand side by side.

    Args:
        reports: Those whose main matter the case is; what each tells first makes the title.
    """
    firsts = Counter(claim for report in reports if (claim := _first(report)))
    known_by = max(happenings, key=lambda happening: _weight(happening, firsts), default=None)
    parts = (_who(people, known_by), _way(happenings), known_by.when.edtf if known_by and known_by.when else "")
    return ", ".join(filter(None, parts)) or "a case without particulars"


def _first(report: ToldReport) -> ClaimId | None:
    """The telling by which a report opens its matter."""
    return next((t.id for t in report.tellings if t.kind in KNOWN_BY and t.status is Status.OCCURRED), None)


def _weight(happening: Happening, firsts: Counter[ClaimId]) -> tuple[int, int, int]:
    """What most reports open with; then what a case is known by; then what most tell."""
    rank = KNOWN_BY.index(happening.kind) if happening.kind in KNOWN_BY else len(KNOWN_BY)
    return sum(firsts[account.telling.id] for account in happening.accounts), -rank, happening.origins


def _who(people: Sequence[Person], known_by: Happening | None) -> str:
    counts = sorted({a.telling.people.count for a in known_by.accounts if a.telling.people.count} if known_by else ())
    if people and len(people) <= MOST_NAMED and (not counts or counts[-1] <= len(people)):
        others = len(people) - MOST_NAMES
        names = ", ".join(person.names[0] for person in people[:MOST_NAMES])
        return f"{names} and {others} more" if others > 0 else names
    if not counts:
        return "people" if known_by else ""
    if len(counts) == 1:
        return f"{counts[0]} {'person' if counts == [1] else 'people'}"
    return f"{counts[0]} or {counts[1]} people" if len(counts) == 2 else f"{counts[0]} to {counts[-1]} people"


def _way(happenings: Sequence[Happening]) -> str:
    tellings = [account.telling for happening in happenings for account in happening.accounts]
    ways = Counter(
        (t.from_state.code if t.from_state else None, t.to_state.code if t.to_state else None)
        for t in tellings
        if t.from_state or t.to_state
    )
    if not ways:
        return ""
    start, end = max(ways, key=lambda way: (None not in way, ways[way], str(way)))
    return f"{_state(start)} to {_state(end)}"


def _state(code: str | None) -> str:
    return _names().get(code, code) if code else "a state not told"


@cache
def _names() -> dict[str, str]:
    return {state.code: state.names[0] for state in loader.states()}
