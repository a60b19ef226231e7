"""What each piece of a page is: headline, date line, byline, body or furniture."""

from __future__ import annotations

import re
from dataclasses import dataclass

from panoh.intake.dateline import lead_length, publisher_of, read_dateline
from panoh.intake.draft import Draft, Hint
from panoh.intake.furniture import fold, is_furniture, is_tag_line
from panoh.model.page import Block, Role, Span

# The top of a page: headline, date line and byline stand within its first pieces.
_TOP = 10
# Its end: tag lines, contacts and appeals for money stand within its last pieces.
_TAIL = 14
# Longest headline, and longest heading within the body.
_HEADLINE, _HEADING = 220, 70
# A publisher's name has few words; a headline has more.
_PUBLISHER_WORDS = 5
# A headline and a line below it; a third line is something else.
_TITLES = 2
# A repeated paragraph at least this long is a copy; shorter ones may be said twice ("No.").
_COPY = 40

_STOP = re.compile(r"[.!?…;:,»”\"')\]]$")
_HEADLINE_STOP = re.compile(r"(?:[.;:,]|[.!?][”\"'»])$")
# The head of a document set in columns: "UNITED NATIONS          CAT".
_COLUMNS = re.compile(r"\S {4,}\S")
_BULLET = re.compile(r"(?:[-*•·–—▪●]|\(?(?:\d{1,3}|[a-zа-я])[.)])\s", re.I)
_DASH = re.compile(r"(?:[-*•·–—▪●]|\([a-zа-я\d]{1,3}\)|[a-zа-я]\))\s", re.I)
_NAME = r"(?:[^\W\d_a-zа-я][\w.'’ʻ-]*|and|in|for|of|и|в|de|van|von|our|correspondents?|корреспондент)"
_BYLINE = re.compile(
    r"(?:by|written by|reported by|story by|from our|authors?:|автор(?:ы)?:|текст:|muallif:|муаллиф:)"
    rf"\s+(?-i:{_NAME}(?:[\s,&]+{_NAME}){{0,11}}[,\s]*)",
    re.I,
)
_CLOSING = re.compile(
    r"(?:yours (?:sincerely|faithfully|truly)|(?:very )?(?:sincerely|respectfully|truly)(?: yours)?|"
    r"(?:with )?(?:best|kind|warm)? ?regards|с уважением|hurmat bilan|ҳурмат билан)\W*",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Layout:
    """The blocks of a page and what its top says about the report."""

    blocks: tuple[Block, ...]
    headline: str | None
    publisher: str | None


def lay_out(draft: Draft) -> Layout:
    """Give each piece its role."""
    roles = _Roles(draft)
    roles.mark_furniture()
    roles.mark_top()
    roles.mark_headings()
    return Layout(tuple(roles.blocks()), roles.headline(), roles.publisher)


class _Roles:
    """Roles in the making: None where nothing has spoken yet."""

    def __init__(self, draft: Draft) -> None:
        self.pieces = draft.pieces
        self.texts = [draft.text[piece.span.start : piece.span.end] for piece in draft.pieces]
        self.roles: list[Role | None] = [None] * len(self.pieces)
        self.publisher: str | None = None
        self.leads: dict[int, int] = {}

    def mark_furniture(self) -> None:
        """Furniture by the format's word, by the list, and copies of what was there before."""
        seen: set[str] = set()
        is_letter = any(_CLOSING.fullmatch(text) for text in self.texts[-8:])
        for index, text in enumerate(self.texts):
            folded = fold(text).casefold()
            is_copy = folded in seen and (index < _TOP or len(text) >= _COPY)
            if is_copy or self._is_listed(index, is_letter=is_letter):
                self.roles[index] = Role.FURNITURE
            seen.add(folded)
        if not is_letter:
            self._mark_end()

    def _mark_end(self) -> None:
        """Short lines between furniture and the end, such as the titles under "Related articles"."""
        first = len(self.texts)
        for index in range(len(self.texts) - 1, 0, -1):
            if self.roles[index] is Role.FURNITURE:
                first = index
            elif _is_long(self.texts[index]):
                break
        self.roles[first:] = [Role.FURNITURE] * (len(self.texts) - first)

    def _is_listed(self, index: int, *, is_letter: bool) -> bool:
        """Whether the format or the list says so; the end of a letter has names, not tags."""
        text, at_tail = self.texts[index], index >= len(self.texts) - _TAIL
        if self.pieces[index].hint is Hint.FURNITURE or is_furniture(text, at_edge=at_tail or index < _TOP):
            return True
        return at_tail and index > 0 and not is_letter and is_tag_line(text)

    def open_pieces(self) -> list[int]:
        """Pieces without a role, in order."""
        return [index for index, role in enumerate(self.roles) if role is None]

    def mark_top(self) -> None:
        """Headline, date line and byline: what stands before the first long paragraph."""
        waits_for_title = any(piece.hint is Hint.TITLE for piece in self.pieces)
        for index in self.open_pieces()[:_TOP]:
            if self.pieces[index].hint is Hint.TITLE:
                self.roles[index], waits_for_title = Role.HEADLINE, False
            elif self._mark_names(index):
                continue
            elif _is_long(self.texts[index]):
                self._mark_lead(index)
                return
            elif waits_for_title:
                # "Central Asia" over the title names the section of the site.
                self.roles[index] = Role.FURNITURE
            elif not {Role.DATELINE, Role.HEADLINE} <= set(self.roles) and self._is_headline(index):
                self.roles[index] = Role.HEADLINE

    def _mark_names(self, index: int) -> bool:
        """Byline or date line."""
        piece, text = self.pieces[index], self.texts[index]
        if piece.hint is Hint.BYLINE or (len(text) < _HEADLINE and _BYLINE.fullmatch(text)):
            self.roles[index] = Role.BYLINE
        elif (line := read_dateline(text)) is not None:
            self._mark_dateline(index, line.publisher)
        elif self._leads_to_date(index):
            self._mark_dateline(index, publisher_of(text))
        elif self._is_beside_date(index):
            self.roles[index] = Role.DATELINE
        return self.roles[index] is not None

    def _mark_dateline(self, index: int, publisher: str | None) -> None:
        self.roles[index] = Role.DATELINE
        self.publisher = self.publisher or publisher

    def _leads_to_date(self, index: int) -> bool:
        """A short line right above a date, in one group with it: the publisher."""
        below = index + 1
        return (
            below < len(self.pieces)
            and self.pieces[below].group == self.pieces[index].group
            and len(self.texts[index]) <= 80
            and not _STOP.search(self.texts[index].rstrip(")"))
            and read_dateline(self.texts[below]) is not None
            and (Role.HEADLINE in self.roles or self._is_above_headline(index))
        )

    def _is_above_headline(self, index: int) -> bool:
        """A publisher's line and a date may stand above the headline: then a blank and a short line follow them."""
        if index + 2 >= len(self.texts) or self.pieces[index + 2].group == self.pieces[index].group:
            return False
        return len(self.texts[index].split()) <= _PUBLISHER_WORDS and not _is_long(self.texts[index + 2])

    def _is_beside_date(self, index: int) -> bool:
        """A short line right below a date, in one group with it."""
        above = index - 1
        return (
            index > 0
            and self.roles[above] is Role.DATELINE
            and self.pieces[above].group == self.pieces[index].group
            and len(self.texts[index]) <= 90
            and not _STOP.search(self.texts[index])
        )

    def _is_headline(self, index: int) -> bool:
        """A short line without a stop; a second one only right below the first."""
        text = self.texts[index]
        if len(text) > _HEADLINE or _HEADLINE_STOP.search(text) or _BULLET.match(text) or _COLUMNS.search(text):
            return False
        before = self.roles.count(Role.HEADLINE)
        if self.pieces[index].hint is Hint.HEADING or before == 0:
            return len(self.pieces) > 1 and (before > 0 or not text[:1].islower())
        return before < _TITLES and self.roles[index - 1] in (Role.HEADLINE, Role.FURNITURE)

    def _mark_lead(self, index: int) -> None:
        """A date line at the head of the first paragraph is a block of its own."""
        if Role.DATELINE not in self.roles and (length := lead_length(self.texts[index])):
            self.leads[index] = length

    def mark_headings(self) -> None:
        """Headings within the body; the rest is body."""
        rest = self.open_pieces()
        texts = ["", *(self.texts[index] for index in rest), ""]
        for place, index in enumerate(rest):
            before, text, following = texts[place : place + 3]
            is_heading = self.pieces[index].hint is Hint.HEADING or (
                _is_short_heading(text) and _is_paragraph(before) and _is_paragraph(following)
            )
            self.roles[index] = Role.HEADLINE if is_heading else Role.BODY

    def blocks(self) -> list[Block]:
        """All pieces with their roles."""
        found: list[Block] = []
        for index, (piece, role) in enumerate(zip(self.pieces, self.roles, strict=True)):
            start, length = piece.span.start, self.leads.get(index, 0)
            if length:
                found.append(Block(Span(start, start + len(self.texts[index][:length].rstrip())), Role.DATELINE))
            found.append(Block(Span(start + length, piece.span.end), role or Role.BODY))
        return found

    def headline(self) -> str | None:
        """The first headline at the top."""
        for role, text in zip(self.roles, self.texts, strict=True):
            if role is Role.HEADLINE:
                return fold_spaces(text)
            if role is Role.BODY and _is_long(text):
                return None
        return None


def _is_long(text: str) -> bool:
    """Whether a piece is a paragraph that ends the top of the page."""
    return len(text) > _HEADLINE or _STOP.search(text) is not None


def _is_short_heading(text: str) -> bool:
    is_short = len(text) <= _HEADING and len(text.split()) <= 10
    return is_short and not _STOP.search(text) and not text[:1].islower() and not _DASH.match(text)


def _is_paragraph(text: str) -> bool:
    return len(text) > _HEADING and bool(_STOP.search(text))


def fold_spaces(text: str) -> str:
    """Text in one line."""
    return " ".join(text.split())
