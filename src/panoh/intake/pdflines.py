"""From the lines of printed pages to paragraphs: by the gaps, indents and margins on the paper."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from panoh.intake.draft import Piece, Weaver
from panoh.intake.words import word_set
from panoh.model.page import Span

# A gap so much wider than the usual one is a blank line.
_WIDE_GAP = 1.35
# Type so much larger or smaller than the line before is a heading, a note or a caption.
_OTHER_SIZE = 1.12
# An indent, in points, that begins a paragraph.
_INDENT = 7.0

_ENDS = re.compile(r"[.!?…:;»”\"')\]]$")
_BULLET = re.compile(r"(?:[-*•·–—▪◦●\uf0b7]|\(?(?:\d{1,3}|[a-zа-я]|[ivx]{1,5})[.)])\s", re.I)
# First halves that keep their hyphen at a line's end: "asylum-seekers", "twenty-nine", "non-refoulement".
_COMPOUNDS = word_set(
    "asylum anti co counter cross ex extra far first full half high human ill inter left long low mid multi near non "
    "north one pre post pro quasi right second self semi short so south third two three four five six seven eight "
    "nine ten well west east vice then twenty thirty forty fifty sixty seventy eighty ninety year day month кое "
    "северо юго юридическо русско казахстанско узбекско"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line on a page: its text, its place in the page's text, and where it stands on the paper in points.

    `broken` says that its last word goes on in the next line.
    """

    page: int
    text: str
    start: int
    left: float
    right: float
    bottom: float
    height: float
    broken: bool


@dataclass(frozen=True, slots=True)
class Measure:
    """What is usual in a document: the distance of lines, the right margin, the width of a character."""

    step: float
    margin: float
    character: float


def join_lines(lines: Sequence[Line]) -> tuple[Weaver, tuple[Piece, ...]]:
    """The text of the lines, paragraph by paragraph."""
    usual = _measure(lines)
    whole = _words(lines)
    weaver = Weaver()
    pieces: list[Piece] = []
    start = group = 0
    for index, line in enumerate(lines):
        before = lines[index - 1] if index else None
        if before is not None:
            if _ends(before, line, usual):
                pieces.append(Piece(Span(start, weaver.length), group))
                group += _is_apart(before, line, usual)
                weaver.gap("\n\n")
                start = weaver.length
            else:
                _join(weaver, before, line, whole)
        weaver.add(line.text, f"page {line.page}", line.start)
    if lines:
        pieces.append(Piece(Span(start, weaver.length), group))
    return weaver, tuple(pieces)


def _measure(lines: Sequence[Line]) -> Measure:
    steps = [
        one.bottom - two.bottom
        for one, two in pairwise(lines)
        if one.page == two.page and 0 < one.bottom - two.bottom < 4 * (one.height + 1)
    ]
    rights = sorted(line.right for line in lines)
    widths = [(line.right - line.left) / len(line.text) for line in lines]
    return Measure(median(steps) if steps else 0.0, rights[int(0.9 * (len(rights) - 1))], median(widths))


def _words(lines: Sequence[Line]) -> set[str]:
    return {word for line in lines for word in re.findall(r"[\w-]+", line.text.casefold())}


def _is_apart(line: Line, following: Line, usual: Measure) -> bool:
    step = line.bottom - following.bottom
    return line.page != following.page or not 0 <= step <= _WIDE_GAP * usual.step


def _ends(line: Line, following: Line, usual: Measure) -> bool:
    """Whether a paragraph ends between two lines."""
    if line.broken:
        return False
    if line.page != following.page or line.bottom - following.bottom < -usual.step:
        return _ends_at_page(line, following, usual)
    if abs(line.bottom - following.bottom) < 2.0:
        # Two pieces of one printed line: cells of a table, or a letter and the word after it.
        return following.left - line.right > 4 * usual.character
    small, large = sorted((line.height, following.height))
    if large > _OTHER_SIZE * max(small, 0.1):
        return True
    if _is_apart(line, following, usual) or _BULLET.match(following.text):
        return True
    if following.left > line.left + _INDENT and not _BULLET.match(line.text):
        return True
    return _breaks_off(line, following, usual)


def _ends_at_page(line: Line, following: Line, usual: Measure) -> bool:
    """At the end of a page or column only an open sentence goes on."""
    if _ENDS.search(line.text) or _BULLET.match(following.text):
        return True
    return not following.text[0].islower() and _breaks_off(line, following, usual)


def _breaks_off(line: Line, following: Line, usual: Measure) -> bool:
    """Whether the next line's first word had room on this line, so that the break was meant."""
    if following.text[0].islower() and not _ENDS.search(line.text):
        return False
    first = following.text.split(None, 1)[0]
    return line.right + (len(first) + 4) * usual.character < usual.margin


def _join(weaver: Weaver, line: Line, following: Line, whole: set[str]) -> None:
    """Join two lines of a paragraph; a word broken by a hyphen is made whole, a compound keeps its hyphen."""
    if line.broken:
        if _keeps_hyphen(line, following, whole):
            weaver.add("-", f"page {line.page}", line.start + len(line.text))
    elif not (re.search(r"\w[-\u2010]$", line.text) and following.text[0].isalpha()):
        weaver.gap("\n")


def _keeps_hyphen(line: Line, following: Line, whole: set[str]) -> bool:
    first = re.split(r"[^\w-]", line.text.casefold())[-1]
    second = re.split(r"[^\w-]", following.text.casefold())[0].strip("-")
    if f"{first}-{second}" in whole:
        return True
    if first + second in whole:
        return False
    return first.split("-")[-1] in _COMPOUNDS or not following.text[0].islower()
