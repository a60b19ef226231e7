"""Where the paragraphs of a plain text begin and end: blank lines, indents, and whether its lines are wrapped."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from panoh.intake.draft import Piece
from panoh.model.page import Span

# A text whose long lines are longer than this was not wrapped by hand: each line is a paragraph.
_WIDEST_WRAP = 120
# Shorter lines than this are a list, a poem or an address, not wrapped text.
_NARROWEST_WRAP = 40
# Of so few lines none is this many times longer than the margin, if they are wrapped.
_FEW, _TOO_LONG = 8, 1.5
# Lines of wrapped text end this near to the margin, give or take a long word.
_SLACK = 4
# A line without a stop, longer than this, that goes on in small letters goes on.
_LONG_ENOUGH_TO_GO_ON = 30

_LINE = re.compile(r"[^\n\r\u2028\u2029\f]+")
_BULLET = re.compile(r"(?:[-*•·–—▪◦●‣►■□◆➤➢✓✔○]|\(?\d{1,3}[.)]|\([A-Za-zа-я]\)|[a-zа-я][.)]|\(?[ivx]{1,5}[.)])\s")
_ENDS = re.compile(r"[.!?…:;»”\"')\]]\s*$")
_RULE = re.compile(r"[\s\-_=*~#.·•—–]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its characters without the spaces around it, its indent, and its group."""

    start: int
    end: int
    indent: int
    group: int

    def __len__(self) -> int:
        return self.end - self.start


def lines_of(text: str) -> list[Line]:
    """The lines with words in them; a blank line, or a ruler, begins a new group."""
    found: list[Line] = []
    group, last_end = 0, 0
    for match in _LINE.finditer(text):
        between = text[last_end : match.start()]
        if between.count("\n") > 1 or between.count("\r") > max(1, between.count("\n")) or "\u2029" in between:
            group += 1
        last_end = match.end()
        content = match[0].strip()
        if not content or _RULE.fullmatch(content):
            group += 1
            continue
        indent = len(match[0]) - len(match[0].lstrip())
        start = match.start() + indent
        found.append(Line(start, start + len(content), len(match[0][:indent].expandtabs(4)), group))
    return found


def split_plain(text: str) -> tuple[Piece, ...]:
    """The paragraphs of a text.

    >>> [piece.span.start for piece in split_plain("A title\\n\\nFirst line\\nof two.")]
    [0, 9, 20]
    """
    lines = lines_of(text)
    width = wrap_width(text, lines)
    pieces: list[Piece] = []
    for index, line in enumerate(lines):
        before = lines[index - 1] if index else None
        if before is not None and pieces and _goes_on(text, before, line, width):
            pieces[-1] = Piece(Span(pieces[-1].span.start, line.end), line.group)
        else:
            pieces.append(Piece(Span(line.start, line.end), line.group))
    return tuple(pieces)


def wrap_width(text: str, lines: list[Line]) -> int | None:
    """The margin that the lines were wrapped at, or None where each line is a paragraph."""
    pairs = [(one, two) for one, two in pairwise(lines) if one.group == two.group]
    lengths = sorted(line.indent + len(line) for line, _ in pairs)
    if len(lengths) < 2:
        return None
    width = lengths[int(0.95 * (len(lengths) - 1))]
    longest = max(len(line) for line in lines)
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP or (longest > 2 * _WIDEST_WRAP and len(lengths) < _FEW):
        return None
    if len(lengths) < _FEW and longest > _TOO_LONG * width:
        return None
    full = sum(not _would_fit(text, one, two, width) for one, two in pairs)
    # Address lines and lists end where they like; in wrapped text most lines are full.
    return width if full >= 0.5 * len(pairs) else None


def _would_fit(text: str, line: Line, following: Line, width: int) -> bool:
    """Whether the next line's first word had room on this line, so that the break was meant."""
    first = text[following.start : following.end].split(None, 1)[0]
    return line.indent + len(line) + 1 + len(first) <= width - _SLACK


def _goes_on(text: str, line: Line, following: Line, width: int | None) -> bool:
    if line.group != following.group or _BULLET.match(text, following.start):
        return False
    if following.indent > line.indent + 1 and not _BULLET.match(text, line.start):
        return False
    if width is not None and not _would_fit(text, line, following, width):
        return True
    is_open = _ENDS.search(text, line.start, line.end) is None
    return is_open and len(line) >= _LONG_ENOUGH_TO_GO_ON and text[following.start].islower()
