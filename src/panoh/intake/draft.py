"""What a reader of one format hands to the layout: text, the way back to the original, and pieces with hints."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from panoh.model.page import Run, Span


class Hint(StrEnum):
    """What the format itself says about a piece; the layout has the last word."""

    NONE = "none"
    TITLE = "title"
    HEADING = "heading"
    BYLINE = "byline"
    DATELINE = "dateline"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph or line that stands by itself; pieces of one group had no blank line between them."""

    span: Span
    group: int
    hint: Hint = Hint.NONE


@dataclass(frozen=True, slots=True)
class Facts:
    """What the file itself tells about the report (its metadata), None where it is silent."""

    headline: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A document as its format's reader read it, before the layout."""

    media_type: str
    text: str
    runs: tuple[Run, ...]
    pieces: tuple[Piece, ...]
    facts: Facts = Facts()
    notices: tuple[str, ...] = ()


@dataclass(slots=True)
class Weaver:
    """Collects text piece by piece and keeps, for each character, where it came from."""

    chunks: list[str] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    length: int = 0

    def add(self, text: str, part: str, source: int) -> None:
        """Append text that stands at `source` in `part` of the original."""
        if not text:
            return
        last = self.runs[-1] if self.runs else None
        joins = (
            last is not None
            and last.part == part
            and last.source + last.length == source
            and last.start + last.length == self.length
        )
        if joins and last is not None:
            self.runs[-1] = Run(last.start, last.length + len(text), part, last.source)
        else:
            self.runs.append(Run(self.length, len(text), part, source))
        self.chunks.append(text)
        self.length += len(text)

    def gap(self, text: str) -> None:
        """Append text that does not stand in the original, such as the blank line between two blocks."""
        self.chunks.append(text)
        self.length += len(text)

    def text(self) -> str:
        """All that was woven."""
        return "".join(self.chunks)

    def span_from(self, start: int) -> Span | None:
        """The span of what was woven from a place on, without blanks around it; None where there is nothing else."""
        text = self.text_from(start)
        content = text.strip()
        if not content:
            return None
        first = start + len(text) - len(text.lstrip())
        return Span(first, first + len(content))

    def text_from(self, start: int) -> str:
        """What was woven from a place on; cheap where the place is near the end."""
        found: list[str] = []
        missing = self.length - start
        for chunk in reversed(self.chunks):
            if missing <= 0:
                break
            found.append(chunk)
            missing -= len(chunk)
        return "".join(reversed(found))[max(0, -missing) :]
