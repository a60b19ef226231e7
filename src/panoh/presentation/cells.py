"""The fields of a claim in words, one cell of a table each; what is not told says so."""

from __future__ import annotations

from panoh.model import Bound, Claim, Detail, Kind, People, Role, Telling
from panoh.presentation.dates import date_in_words
from panoh.presentation.safe import printable
from panoh.presentation.states import state_name
from panoh.presentation.words import DETAILS, KINDS, NOT_TOLD, STATUSES

# More names than this make a cell hard to read; the JSON has them all.
NAMES_SHOWN = 6
# Kinds that go from one state to another.
BETWEEN_STATES = frozenset(
    {Kind.EXTRADITION_REQUEST, Kind.EXTRADITION_ORDER, Kind.EXTRADITION_REFUSAL, Kind.HANDOVER, Kind.ASSURANCES}
)


def what(claim: Claim | Telling) -> str:
    """The kind, and how the report tells it where it is not told as fact: `hand-over, feared`."""
    status = STATUSES[claim.status]
    return f"{KINDS[claim.kind]}, {status}" if status else KINDS[claim.kind]


def details(claim: Claim | Telling) -> str:
    """What belongs to the kind beside the common fields, "" where there is nothing."""
    return "; ".join(DETAILS.get(key, f"{key}: {{}}").format(_detail(value)) for key, value in claim.details)


def _detail(value: Detail) -> str:
    match value:
        case tuple():
            return ", ".join(printable(item) for item in value)
        case int():
            return f"{value:,}"
        case str():
            return printable(value).replace("_", " ")


def how_many(people: People) -> str:
    """The count and what it says: `28 exactly`, `at least 9`, `about 500`, `number not told`.

    >>> how_many(People(9, Bound.AT_LEAST)), how_many(People())
    ('at least 9', 'number not told')
    """
    match people.bound:
        case None:
            return f"number {NOT_TOLD}"
        case Bound.EXACT:
            return f"{people.count:,} exactly"
        case Bound.AT_LEAST:
            return f"at least {people.count:,}"
        case Bound.AT_MOST:
            return f"at most {people.count:,}"
        case Bound.ABOUT:
            return f"about {people.count:,}"


def who(people: People) -> str:
    """Who the people are beside their number: names, description, nationality; "" if nothing is told."""
    names = [printable(name) for name in people.names[:NAMES_SHOWN]]
    if len(people.names) > NAMES_SHOWN:
        names.append(f"and {len(people.names) - NAMES_SHOWN} more names")
    described = printable(people.description) if people.description not in people.names else ""
    nationals = f"({', '.join(state_name(code) for code in people.nationalities)})" if people.nationalities else ""
    return "; ".join(filter(None, (", ".join(names), " ".join(filter(None, (described, nationals))))))


def when(claim: Claim) -> str:
    """The date in words."""
    return date_in_words(claim.when.edtf if claim.when else None)


def where(claim: Claim) -> str:
    """Between which states, and the place: `Kazakhstan → Uzbekistan, Almaty`."""
    place = printable(claim.place) if claim.place else ""
    states = _between(claim)
    return ", ".join(filter(None, (states, place))) or NOT_TOLD


def _between(claim: Claim) -> str:
    ends = [state_name(state.code) if state else "state not told" for state in (claim.from_state, claim.to_state)]
    if claim.from_state is None and claim.to_state is None:
        return f"states {NOT_TOLD}" if claim.kind in BETWEEN_STATES else ""
    return " → ".join(ends)


def actor(claim: Claim) -> str:
    """Who did it."""
    return printable(claim.actor) if claim.actor else NOT_TOLD


def said_by(claim: Claim) -> str:
    """Who is the source; the report itself where it names nobody."""
    return printable(claim.said_by.text) if claim.said_by else "the report"


def position(claim: Claim) -> str:
    """Where the words stand in the text as read: `paragraph 4, characters 340–420`, from page 2 on with the page."""
    page, span = claim.quote.page, claim.quote.span
    shown = [block for block in page.blocks if block.role is not Role.FURNITURE]
    paragraph = sum(block.span.start <= span.start for block in shown)
    parts = [f"page {page.number}"] if page.number > 1 else []
    if paragraph:
        parts.append(f"paragraph {paragraph}")
    return ", ".join((*parts, f"characters {span.start}–{span.end}"))
