"""PDF files: the text layer of every page, woven into one text, with each character's place on its page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median
from typing import Any

import pypdfium2 as pdfium

from panoh.intake.draft import Draft, Facts
from panoh.intake.kind import Kind
from panoh.intake.pdflines import Line, join_lines
from panoh.intake.plain import clean
from panoh.model.errors import UnreadableError

# More pages than any report has; a file that says so is damaged or a trap.
_MAX_PAGES = 5000
# Heads and feet of pages are looked for among so many lines from the top and the bottom.
_EDGE = 2
_MANY_PAGES = 6
_OCR = "Run text recognition (OCR) on it, for example with ocrmypdf, and give the PDF that comes out."

_BREAK = re.compile(r"\ufffe(?:\r\n)?|\r\n|\r|\n")
_GARBAGE = re.compile(r"[\ufffd\ue000-\uf8ff]")
_NUMBER_ONLY = re.compile(
    r"(?:page|p\.|стр\.|с\.)?\s*[-–—|/]?\s*(?:\d{1,4}|[ivxlc]{1,6})\s*[-–—|/]?\s*(?:(?:of|из|/)\s*\d{1,4})?", re.I
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of the PDF: its number, its text as pdfium gives it, and its lines."""

    number: int
    text: str
    lines: tuple[Line, ...]
    has_picture: bool


def read_pdf(raw: bytes, origin: str) -> Draft:
    """The draft of a PDF."""
    sheets = _sheets(raw, origin)
    blank = [sheet.number for sheet in sheets if not sheet.lines and sheet.has_picture]
    if not any(sheet.lines for sheet in sheets):
        what = "is a PDF of pictures, with no text in it" if blank else "is a PDF with no text in it"
        raise UnreadableError(origin, what, _OCR)
    weaver, pieces = join_lines(_without_heads(sheets))
    text, cleaned = clean(weaver.text())
    notices = (_blank_notice(blank),) if blank else ()
    return Draft(Kind.PDF.value, text, tuple(weaver.runs), pieces, Facts(), notices + cleaned)


def _blank_notice(numbers: list[int]) -> str:
    listed = ", ".join(map(str, numbers))
    if len(numbers) == 1:
        return f"Page {listed} is a picture without text and was not read. {_OCR}"
    return f"Pages {listed} are pictures without text and were not read. {_OCR}"


def _sheets(raw: bytes, origin: str) -> list[Sheet]:
    try:
        document = pdfium.PdfDocument(raw)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise UnreadableError(origin, "is protected by a password", "Save it without the password.") from error
        raise _damaged(origin) from error
    try:
        count = len(document)
        if count > _MAX_PAGES:
            raise UnreadableError(origin, f"has more than {_MAX_PAGES} pages", "Split it into parts.")
        found = [sheet for number in range(1, count + 1) if (sheet := _sheet(document, number)) is not None]
    finally:
        document.close()
    if not found:
        raise _damaged(origin)
    return found


def _damaged(origin: str) -> UnreadableError:
    return UnreadableError(origin, "is a damaged or cut-off PDF", "Download it again, or print it to a new PDF.")


def _sheet(document: Any, number: int) -> Sheet | None:
    """A page; None where it is damaged."""
    try:
        page = document[number - 1]
    except pdfium.PdfiumError:
        return Sheet(number, "", (), has_picture=True)
    try:
        words = page.get_textpage()
        try:
            # Older releases of pdfium wrote a hyphen at a line's end as U+0002.
            text = words.get_text_range().replace("\x02", "\ufffe")
            lines = tuple(_lines(words, text, number))
        finally:
            words.close()
        if len(_GARBAGE.findall(text)) > 0.3 * len(text):
            lines = ()
        return Sheet(number, text, lines, has_picture=bool(lines) or _has_picture(page))
    except pdfium.PdfiumError:
        return Sheet(number, "", (), has_picture=True)
    finally:
        page.close()


def _has_picture(page: Any) -> bool:
    return next(iter(page.get_objects(max_depth=3)), None) is not None


def _lines(words: Any, text: str, number: int) -> Iterator[Line]:
    """The lines of a page, with where they stand on the paper."""
    at = 0
    for match in (*_BREAK.finditer(text), None):
        end = match.start() if match is not None else len(text)
        content = text[at:end]
        if content.strip():
            start = at + len(content) - len(content.lstrip())
            stop = start + len(content.strip())
            left, bottom, _, _ = words.get_charbox(start, loose=True)
            _, _, right, _ = words.get_charbox(stop - 1, loose=True)
            broken = match is not None and match[0][0] == "\ufffe"
            height = _height(words, text, start, stop)
            yield Line(number, text[start:stop], start, left, right, bottom, height, broken)
        if match is not None:
            at = match.end()


def _height(words: Any, text: str, start: int, stop: int) -> float:
    """The height of a line's type: of three letters the middle one, for a bullet or a number may be in another."""
    letters = [at for at in range(start, stop) if text[at].isalpha()] or [start]
    boxes = [words.get_charbox(letters[len(letters) * part // 4], loose=True) for part in (1, 2, 3)]
    return float(median(top - bottom for _, bottom, _, top in boxes))


def _without_heads(sheets: list[Sheet]) -> list[Line]:
    """All lines in order, without the heads, feet and numbers that pages carry; the first page keeps its head."""
    printed = [sheet for sheet in sheets if sheet.lines]
    seen = Counter(key for sheet in printed for key in {_key(line) for line in _edges(sheet)})
    # Left and right pages, and chapters, may carry different heads; a line of the report is seldom there twice.
    often = 2 if len(printed) < _MANY_PAGES else 3
    kept: list[Line] = []
    for place, sheet in enumerate(printed):
        edges = {id(line) for line in _edges(sheet)}
        head = {id(line) for line in sheet.lines[:_EDGE]} if place == 0 else set()
        for line in sheet.lines:
            numbered = _NUMBER_ONLY.fullmatch(line.text) is not None
            repeated = seen[_key(line)] >= often and len(printed) > 1 and len(line.text) < 120 and id(line) not in head
            if id(line) not in edges or not (numbered or repeated):
                kept.append(line)
    return kept


def _edges(sheet: Sheet) -> tuple[Line, ...]:
    return sheet.lines if len(sheet.lines) <= 2 * _EDGE else sheet.lines[:_EDGE] + sheet.lines[-_EDGE:]


def _key(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text.casefold())
