"""Proof of the lexicon: every entry's own sentences must, and must not, give its kind."""

from __future__ import annotations

from dataclasses import dataclass

from panoh.model import Block, Claim, Page, Report, ReportId, Role, Span
from panoh.reading.lexicon import Entry, load_lexicon
from panoh.reading.reader import read_page


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that does not do what its entry promises."""

    file: str
    entry: str
    sentence: str
    what: str


def read_sentence(text: str) -> tuple[Claim, ...]:
    """Read one sentence as a report of its own."""
    page = Page(ReportId("example"), 1, text, (Block(Span(0, len(text)), Role.BODY),), ())
    return read_page(page, Report(ReportId("example"), "", len(text), "text/plain", "example", language="en"))


def prove(entry: Entry) -> list[Failure]:
    """Failures of one entry's examples."""
    failures = []
    for sentence in entry.yes:
        if not any(claim.kind is entry.kind for claim in read_sentence(sentence)):
            failures.append(Failure(entry.file, entry.id, sentence, f"gives no {entry.kind}"))
    for sentence in entry.no:
        if any(claim.entry == entry.id for claim in read_sentence(sentence)):
            failures.append(Failure(entry.file, entry.id, sentence, f"gives a {entry.kind} but must not"))
    return failures


def prove_all(language: str = "en") -> list[Failure]:
    """Failures of every entry of a language."""
    return [failure for entry in load_lexicon(language).entries for failure in prove(entry)]
