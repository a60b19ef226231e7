"""What each piece of a page is: headline, date line, byline, body or furniture."""

from __future__ import annotations

from dataclasses import dataclass

from panoh.intake.draft import Draft, Hint
from panoh.intake.furniture import is_comments, is_furniture, is_tag_line
from panoh.intake.lead import read_lead
from panoh.intake.letter import Letter, find_letter
from panoh.intake.shape import HEADLINE, bullet_length, can_be_title, is_heading, is_paragraph
from panoh.intake.top import read_top
from panoh.model.page import Block, Role, Span

# Furniture of the top stands within the first pieces, tag lines and appeals for money within the last.
_TOP, _TAIL = 10, 14
# A repeated paragraph at least this long is a copy; shorter ones may be said twice ("No.").
_COPY = 40
# The date line of an agency stands in one of the first paragraphs, behind a standfirst or two.
_LEADS_WITHIN = 4


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
    roles.find_lead()
    return Layout(tuple(roles.blocks()), roles.headline(), roles.publisher)


class _Roles:
    """Roles in the making: None where nothing has spoken yet."""

    def __init__(self, draft: Draft) -> None:
        self.pieces = draft.pieces
        self.texts = [draft.text[piece.span.start : piece.span.end] for piece in draft.pieces]
        self.roles: list[Role | None] = [None] * len(self.pieces)
        self.publisher: str | None = None
        self.leads: dict[int, int] = {}
        self.letter: Letter | None = find_letter(self.texts, [piece.group for piece in draft.pieces])

    def mark_furniture(self) -> None:
        """Furniture by the format's word, by the list, and copies of what was there before."""
        seen: set[str] = set()
        for index, text in enumerate(self.texts):
            key = " ".join(text.split()).lower()
            is_copy = key in seen and (index < _TOP or len(text) >= _COPY)
            if is_copy or self._is_listed(index, text):
                self.roles[index] = Role.FURNITURE
            seen.add(key)
        if self.letter is None:
            self._mark_end()
        else:
            self._mark_letter(self.letter)
        self._mark_comments()

    def _mark_letter(self, letter: Letter) -> None:
        """Address, salutation and closing words are furniture, the signature is body."""
        for index in letter.formal:
            self.roles[index] = Role.FURNITURE
        for first, end in letter.signature:
            for index in range(first, end):
                self.roles[index] = self.roles[index] or Role.BODY

    def _mark_end(self) -> None:
        """Short lines between furniture and the end, such as the titles under "Related articles"."""
        first = len(self.texts)
        for index in range(len(self.texts) - 1, 0, -1):
            if self.roles[index] is Role.FURNITURE:
                first = index
            elif not can_be_title(self.texts[index]):
                break
        self.roles[first:] = [Role.FURNITURE] * (len(self.texts) - first)

    def _mark_comments(self) -> None:
        """What readers wrote below the report: all that follows the heading "Comments", past the middle."""
        for index in range(len(self.texts) // 2, len(self.texts)):
            if index and is_comments(self.texts[index]):
                self.roles[index:] = [Role.FURNITURE] * (len(self.texts) - index)
                return

    def _is_listed(self, index: int, text: str) -> bool:
        """Whether the format or the list says so; the end of a letter has names, not tags."""
        at_tail = index >= len(self.texts) - _TAIL
        if self.pieces[index].hint is Hint.FURNITURE or is_furniture(text, at_edge=at_tail or index < _TOP):
            return True
        return at_tail and index > 0 and self.letter is None and is_tag_line(text)

    def open_pieces(self) -> list[int]:
        """Pieces without a role, in order."""
        return [index for index, role in enumerate(self.roles) if role is None]

    def mark_top(self) -> None:
        """Headline, date line and byline; a letter without a publisher is its signatory's."""
        top = read_top(self.texts, self.pieces, self.open_pieces())
        for index, role in top.roles.items():
            self.roles[index] = role
        self.publisher = top.publisher or (self.letter.publisher if self.letter is not None else None)

    def mark_headings(self) -> None:
        """Headings within the body; the rest is body."""
        rest = self.open_pieces()
        texts = ["", *(self.texts[index] for index in rest), "", ""]
        for place, index in enumerate(rest):
            self.roles[index] = Role.HEADLINE if self._is_heading(index, texts[place : place + 4]) else Role.BODY

    def _is_heading(self, index: int, around: list[str]) -> bool:
        """Whether a short line stands between paragraphs; a second one may stand right below it."""
        if self.pieces[index].hint is Hint.HEADING:
            return True
        before, text, following, next_one = around
        if not is_heading(text) or before.endswith(":"):
            return False
        has_text = is_paragraph(following) or bullet_length(following) > 0
        if not has_text and is_heading(following) and is_paragraph(next_one) and self._is_alone(index):
            has_text = self._is_alone(index + 1)
        is_below = is_heading(before) and self.roles[index - 1] is Role.HEADLINE and self._is_alone(index)
        return has_text and (is_paragraph(before) or is_below)

    def _is_alone(self, index: int) -> bool:
        """Whether blank lines stand above and below a piece."""
        near = (*self.pieces[index - 1 : index], *self.pieces[index + 1 : index + 2])
        return all(piece.group != self.pieces[index].group for piece in near)

    def find_lead(self) -> None:
        """A date line at the head of one of the first paragraphs is a block of its own."""
        body = [index for index, role in enumerate(self.roles) if role is Role.BODY]
        for index in body[:_LEADS_WITHIN]:
            if (lead := read_lead(self.texts[index])) is not None:
                self.leads[index] = lead.length
                self.publisher = self.publisher or lead.publisher
                return

    def blocks(self) -> list[Block]:
        """All pieces with their roles; the lines of a signature are one block."""
        joined = dict(self.letter.signature) if self.letter is not None else {}
        found: list[Block] = []
        covered = 0
        for index, role in enumerate(self.roles):
            if index < covered:
                continue
            end = joined.get(index, index + 1)
            covered = end if all(self.roles[line] is Role.BODY for line in range(index, end)) else index + 1
            found.extend(self._blocks_of(index, role or Role.BODY, self.pieces[covered - 1].span.end))
        return found

    def _blocks_of(self, index: int, role: Role, end: int) -> list[Block]:
        """The date line before the first sentence, then the text without its bullet."""
        start, text = self.pieces[index].span.start, self.texts[index]
        if length := self.leads.get(index, 0):
            lead = Block(Span(start, start + len(text[:length].rstrip())), Role.DATELINE)
            return [lead, Block(Span(start + length, end), role)]
        if role is Role.BODY:
            start += bullet_length(text)
        return [Block(Span(start, end), role)]

    def headline(self) -> str | None:
        """The first headline at the top."""
        for role, text in zip(self.roles, self.texts, strict=True):
            if role is Role.HEADLINE:
                return " ".join(text.split())
            if role is Role.BODY and (len(text) > HEADLINE or is_paragraph(text)):
                return None
        return None
