"""Short texts read by the whole reader, and what a table of a test expects of them."""

from __future__ import annotations

import re
from itertools import permutations

from panoh.model import Block, Claim, Page, Report, ReportId, Role, Span
from panoh.reading.reader import read_page

# A row may leave open how a thing is told, as long as it is not told as fact.
NOT_AS_FACT = "not as fact"
HEADLINE = "# "
Field = object


def page_of(text: str) -> Page:
    """A page whose blocks are the paragraphs of a text; a first line that begins with "# " is its headline."""
    title = text.startswith(HEADLINE)
    text = text.removeprefix(HEADLINE)
    blocks = [
        Block(Span(*found.span()), Role.HEADLINE if title and found.start() == 0 else Role.BODY)
        for found in re.finditer(r"\S(?:.*?\S)??(?=\s*(?:\n[ \t]*\n|\Z))", text, re.DOTALL)
    ]
    return Page(ReportId("example"), 1, text, tuple(blocks), ())


def read_text(text: str, *, published: str | None = None, publisher: str | None = None) -> tuple[Claim, ...]:
    """Read a text as a report of its own."""
    report = Report(
        ReportId("example"),
        "",
        len(text),
        "text/plain",
        "example",
        publisher=publisher,
        published=published,
        language="en",
    )
    return read_page(page_of(text), report)


def fields(claim: Claim) -> dict[str, Field]:
    """A claim as tables write it."""
    return {
        "status": str(claim.status),
        "count": claim.people.count,
        "bound": claim.people.bound and str(claim.people.bound),
        "names": sorted(claim.people.names),
        "nationalities": sorted(claim.people.nationalities),
        "when": claim.when and claim.when.edtf,
        "place": claim.place,
        "frm": claim.from_state and claim.from_state.code,
        "to": claim.to_state and claim.to_state.code,
        "actor": claim.actor,
        "said": claim.said_by and claim.said_by.text,
        **{f"details_{key}": value for key, value in claim.details},
    }


class Told:
    """A text and, for some kinds, what it tells.

    Args:
        kinds: A status, a count, a table of fields, or a list of these, one for each claim of the kind; None for no
            claim of the kind; NOT_AS_FACT for none that occurred. Kinds that are not named may be told or not.
    """

    def __init__(
        self, text: str, *, published: str | None = None, publisher: str | None = None, **kinds: Field
    ) -> None:
        self.text, self.published, self.publisher, self.kinds = text, published, publisher, kinds

    def __repr__(self) -> str:
        return self.text[:60]

    def mistakes(self) -> list[str]:
        """Where reading gives something else."""
        claims = read_text(self.text, published=self.published, publisher=self.publisher)
        return [
            f"{kind}: {wanted!r} expected, read: {[fields(c) for c in claims if c.kind == kind]}"
            for kind, wanted in self.kinds.items()
            if not _as_told(wanted, [fields(c) for c in claims if c.kind == kind])
        ]


def _as_told(wanted: Field, read: list[dict[str, Field]]) -> bool:
    if wanted == NOT_AS_FACT:
        return all(claim["status"] != "occurred" for claim in read)
    rows = [] if wanted is None else wanted if isinstance(wanted, list) else [wanted]
    tables = [_table(row) for row in rows]
    return len(tables) == len(read) and any(
        all(claim.get(key) == value for table, claim in zip(tables, order, strict=True) for key, value in table.items())
        for order in permutations(read)
    )


def _table(row: Field) -> dict[str, Field]:
    if isinstance(row, str):
        return {"status": row}
    if isinstance(row, int):
        return {"status": "occurred", "count": row}
    assert isinstance(row, dict)
    return {"status": "occurred", **row}


def claim(**expected: Field) -> dict[str, Field]:
    """Fields that a claim must have."""
    return expected
