"""A report as received, its text, and the way back from each character to the original."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from panoh.model.errors import ModelValueError, QuoteNotOnPageError
from panoh.model.ids import ReportId


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters of `Page.text`: start inclusive, end exclusive."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ModelValueError(f"A span must run forward from 0 or later, not from {self.start} to {self.end}.")

    def __len__(self) -> int:
        return self.end - self.start

    def holds(self, other: Span) -> bool:
        """Whether the other span lies inside this one."""
        return self.start <= other.start and other.end <= self.end


class Role(StrEnum):
    """What a block of text is on its page."""

    HEADLINE = "headline"
    DATELINE = "dateline"
    BYLINE = "byline"
    BODY = "body"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or piece of furniture: where it stands and what it is."""

    span: Span
    role: Role


@dataclass(frozen=True, slots=True)
class Run:
    """`length` characters of page text that stand, unbroken, in a part of the original.

    Attributes:
        start: First character in `Page.text`.
        length: Number of characters.
        part: Which part of the original: "" for a plain file, else e.g. "page 3", "word/document.xml#p12".
        source: First character in the decoded text of that part.
    """

    start: int
    length: int
    part: str
    source: int


@dataclass(frozen=True, slots=True)
class SourcePoint:
    """A character of the original: the part it is in, and its place in the decoded text of that part."""

    part: str
    offset: int


@dataclass(frozen=True, slots=True)
class Page:
    """Text of a report, or of a page of it, with its blocks and the map back to the original."""

    report: ReportId
    number: int
    text: str
    blocks: tuple[Block, ...]
    runs: tuple[Run, ...]

    def __post_init__(self) -> None:
        end = 0
        for run in self.runs:
            if run.start < end or run.length <= 0:
                raise ModelValueError("The runs of a page must follow one another and be longer than nothing.")
            end = run.start + run.length
        if end > len(self.text) or any(block.span.end > len(self.text) for block in self.blocks):
            raise ModelValueError("A run or block reaches beyond the text of its page.")

    def source(self, offset: int) -> SourcePoint:
        """The place in the original that a character of the text comes from.

        A character that was put in between two pieces (a line break between blocks) answers with the end of the
        piece before it.
        """
        at = bisect_right(self.runs, offset, key=lambda run: run.start) - 1
        if at < 0:
            return SourcePoint(self.runs[0].part if self.runs else "", 0)
        run = self.runs[at]
        return SourcePoint(run.part, run.source + min(offset - run.start, run.length))


@dataclass(frozen=True, slots=True)
class Quote:
    """The exact words on a page that a claim was read from."""

    page: Page
    span: Span
    text: str

    def __post_init__(self) -> None:
        if self.page.text[self.span.start : self.span.end] != self.text or not self.text:
            raise QuoteNotOnPageError(len(self.page.text), self.span.start, self.span.end)


@dataclass(frozen=True, slots=True)
class Report:
    """One document as received: what it is and where it came from; its bytes never change.

    Attributes:
        id: Content hash.
        sha256: Of the bytes as received, hexadecimal.
        size: Number of bytes.
        media_type: Found from the content, not from the name.
        origin: File name as given.
        headline: As printed, or None.
        publisher: As printed or as the file's metadata tell, or None.
        published: EDTF, or None where neither file nor person tells.
        language: ISO 639-1 code, or None where unknown.
        notices: What a person should know about how it was read ("page 2 has no text layer").
    """

    id: ReportId
    sha256: str
    size: int
    media_type: str
    origin: str
    headline: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str | None = None
    notices: tuple[str, ...] = ()
