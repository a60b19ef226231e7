"""Quotation marks: which characters of a report stand in direct speech."""

from __future__ import annotations

from panoh.reading.document import Document

OPENING, CLOSING = "“„«", "”»"


class Quotation:
    """The direct speech of a report."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._spans = self._quotes()

    def _quotes(self) -> list[tuple[int, int]]:
        """Characters inside quotation marks, paragraph by paragraph."""
        spans: list[tuple[int, int]] = []
        for block in self.document.page.blocks:
            start: int | None = None
            for at in range(block.span.start, block.span.end):
                char = self.document.text[at]
                if char in OPENING or (char == '"' and start is None):
                    start = at
                elif start is not None and (char in CLOSING or char == '"'):
                    spans.append((start, at))
                    start = None
        return spans

    def covers(self, offset: int) -> bool:
        """Whether a character stands inside quotation marks."""
        return any(start < offset < end for start, end in self._spans)
