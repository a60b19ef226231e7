"""Web pages: what is written for the reader is kept, with its place in the source; menus and the like are left out."""

from __future__ import annotations

import html
import re
from html.entities import html5

from panoh.intake.choosing import Chooser, names_of
from panoh.intake.draft import Draft, Facts, Hint, Piece, Weaver
from panoh.intake.markup import BLOCK, HEADINGS, Leaf, Node, measure, parse
from panoh.intake.paragraphs import split_plain
from panoh.intake.plain import clean
from panoh.intake.webfacts import facts_of
from panoh.intake.words import word_set
from panoh.model.errors import UnreadableError
from panoh.model.page import Span

_CAPTION_WORDS = word_set("caption wp-caption-text imgcaption photocaption credit")
_BYLINE_WORDS = word_set("byline author authors")
_SHORT_CELL = 80

_TOKEN = re.compile(
    r"(?P<words>[^ \t\r\n\f&]+(?: [^ \t\r\n\f&]+)*)|(?P<blank>[ \t\r\n\f]+)|"
    r"(?P<entity>&(?:#[0-9]{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};?))|&"
)


def read_html(source: str, origin: str, notices: tuple[str, ...] = (), part: str = "") -> Draft:
    """The draft of a web page; `part` names the source where it is a part of something else."""
    source, more = clean(source)
    page = parse(source)
    measure(page, source)
    facts = facts_of(page, source)
    chooser = Chooser(page, source)
    weaving = _Weaving(source, part, chooser.dropped)
    main = chooser.main()
    for node in (*chooser.above(main, facts.headline), main):
        weaving.walk(node, Hint.NONE)
    weaving.end_block()
    if not weaving.pieces:
        raise UnreadableError(origin, "is a web page without text", "Open it in a browser, wait, and save it again.")
    text = weaving.weaver.text()
    if source.lstrip().startswith("<?xml") and not any(node.tag in ("html", "body") for node in page.walk()):
        more += ("It is XML of a kind Panoh does not know; its text was read, without the tags.",)
    pieces = _split_lines(text, weaving.pieces)
    return Draft("text/html", text, tuple(weaving.weaver.runs), pieces, _printed(facts, pieces, text), notices + more)


def _printed(facts: Facts, pieces: tuple[Piece, ...], text: str) -> Facts:
    """The facts, with the headline as printed on the page where there is one."""
    for piece in pieces:
        if piece.hint is Hint.TITLE:
            printed = " ".join(text[piece.span.start : piece.span.end].split())
            return Facts(printed, facts.publisher, facts.published, facts.language)
    return facts


def _split_lines(text: str, pieces: list[Piece]) -> tuple[Piece, ...]:
    """Pieces with line breaks in them, split where the breaks are meant."""
    found: list[Piece] = []
    for piece in pieces:
        inner = text[piece.span.start : piece.span.end]
        parts = split_plain(inner) if "\n" in inner else ()
        if len(parts) < 2:
            found.append(piece)
            continue
        at = piece.span.start
        found.extend(Piece(Span(at + one.span.start, at + one.span.end), piece.group, piece.hint) for one in parts)
    return tuple(found)


class _Weaving:
    """Walks the chosen elements and weaves their text."""

    def __init__(self, source: str, part: str, dropped: set[int]) -> None:
        self.source, self.part, self.dropped = source, part, dropped
        self.weaver = Weaver()
        self.pieces: list[Piece] = []
        self.start: int | None = None
        self.blank: int | None = None
        self.breaks = 0
        self.hint = Hint.NONE

    def walk(self, node: Node, hint: Hint, *, keep: bool = False) -> None:
        """Weave an element: `keep` where white space is text, as in <pre>."""
        if id(node) in self.dropped:
            return
        is_block = node.tag in BLOCK and not (node.tag in ("td", "th") and hint is not Hint.NONE)
        if node.tag == "br":
            self._break()
            return
        if is_block:
            self.end_block()
            hint = _hint_of(node, hint)
        in_row = node.tag == "tr" and _is_short_row(node)
        for child in node.children:
            self.hint = hint if self.start is None else self.hint
            if isinstance(child, Leaf):
                self._leaf(child, keep=keep or node.tag == "pre")
            elif in_row:
                self._cell(child, hint)
            else:
                self.walk(child, hint, keep=keep or node.tag == "pre")
        if is_block:
            self.end_block()

    def _cell(self, cell: Node, hint: Hint) -> None:
        """A short cell is a part of its row; a tab keeps it from the next."""
        if id(cell) in self.dropped:
            return
        if self.start is not None:
            self.weaver.gap("\t")
        self.blank = None
        for node in cell.walk():
            for child in node.children:
                if isinstance(child, Leaf):
                    self.hint = hint if self.start is None else self.hint
                    self._leaf(child, keep=False)

    def _leaf(self, leaf: Leaf, *, keep: bool) -> None:
        for match in _TOKEN.finditer(self.source, leaf.start, leaf.end):
            if match["blank"] is not None:
                self._blank(match, keep=keep)
            elif match["entity"] is not None:
                self._entity(match[0], match.start())
            else:
                self._put(match[0], match.start())

    def _blank(self, match: re.Match[str], *, keep: bool) -> None:
        if keep and self.start is not None:
            self.weaver.add(match[0], self.part, match.start())
        elif self.blank is None:
            self.blank = match.start()

    def _entity(self, written: str, at: int) -> None:
        """A character written as a name or number; each of its characters comes from the ampersand."""
        name = written[1:]
        known = name[0] == "#" or name in html5
        text = html.unescape(written) if known else written
        if not known:
            self._put(text, at)
        elif text.isspace() and text != "\xa0":
            self.blank = at if self.blank is None else self.blank
        else:
            for character in clean(text)[0]:
                self._put(character, at)

    def _put(self, text: str, at: int) -> None:
        if self.start is None:
            if self.weaver.length:
                self.weaver.gap("\n\n")
            self.start = self.weaver.length
        elif self.breaks:
            self.weaver.gap("\n")
        elif self.blank is not None:
            self.weaver.add(" ", self.part, self.blank)
        self.blank, self.breaks = None, 0
        self.weaver.add(text, self.part, at)

    def _break(self) -> None:
        """One line break is a line break; two are the end of a paragraph."""
        if self.start is None:
            return
        self.breaks += 1
        if self.breaks > 1:
            self.end_block()

    def end_block(self) -> None:
        """End the piece that is open."""
        if self.start is not None and (span := self.weaver.span_from(self.start)) is not None:
            self.pieces.append(Piece(span, len(self.pieces), self.hint))
        self.start, self.blank, self.breaks = None, None, 0


def _hint_of(node: Node, outer: Hint) -> Hint:
    if node.tag in HEADINGS:
        return Hint.TITLE if node.tag == "h1" else Hint.HEADING
    if node.tag in ("figcaption", "caption"):
        return Hint.FURNITURE
    if not node.written:
        return outer
    words = names_of(node.attributes())
    if words & _CAPTION_WORDS and node.size < 300:
        return Hint.FURNITURE
    return Hint.BYLINE if words & _BYLINE_WORDS and node.size < 100 else outer


def _is_short_row(row: Node) -> bool:
    cells = [child for child in row.children if isinstance(child, Node)]
    return len(cells) > 1 and all(cell.size <= _SHORT_CELL for cell in cells)
