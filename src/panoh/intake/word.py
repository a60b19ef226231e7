"""Word documents (DOCX): the paragraphs of word/document.xml, with the place of every character in its XML."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable
from xml.parsers import expat

from panoh.intake.draft import Draft, Facts, Hint, Piece, Weaver
from panoh.intake.kind import Kind
from panoh.intake.paragraphs import split_plain
from panoh.intake.plain import clean
from panoh.model.errors import UnreadableError
from panoh.model.page import Span

_MAIN = "word/document.xml"
# The XML of ten thousand printed pages; what unpacks to more is built to fill the memory.
_MAX_XML = 120 * 1024 * 1024
# XML packs well, but not better than this.
_MAX_RATIO, _SMALL = 200, 2 * 1024 * 1024
_W = frozenset(
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"}
)
_AGAIN = "Open it in a word processor and save it again as DOCX, or as PDF."
_TITLES = re.compile(r"(?:title|heading ?1|1)", re.I)
_HEADINGS = re.compile(r"(?:subtitle|heading ?[2-9]|[2-9])", re.I)
_CAPTIONS = re.compile(r"(?:caption|header|footer|toc ?\d)", re.I)


def read_word(raw: bytes, origin: str) -> Draft:
    """The draft of a Word document."""
    xml, notices = _unpack(raw, origin)
    source = _decode(xml, origin)
    walker = _Walker(source)
    walker.parse(origin)
    if not walker.pieces:
        raise UnreadableError(origin, "is a Word document without text", "If it holds pictures of text, run OCR on it.")
    text, cleaned = clean(walker.weaver.text())
    return Draft(
        Kind.DOCX.value,
        text,
        tuple(walker.weaver.runs),
        tuple(walker.pieces),
        Facts(),
        notices + walker.notices() + cleaned,
    )


def _unpack(raw: bytes, origin: str) -> tuple[bytes, tuple[str, ...]]:
    """The main part, read within limits that a zip built as a bomb would break."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            names = set(archive.namelist())
            if _MAIN not in names:
                raise UnreadableError(origin, "is an Office file without a text part (word/document.xml)", _AGAIN)
            entry = archive.getinfo(_MAIN)
            _refuse_bomb(entry, origin)
            if entry.flag_bits & 1:
                raise UnreadableError(origin, "is protected by a password", "Save it without a password.")
            with archive.open(entry) as stream:
                xml = stream.read(_MAX_XML + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise UnreadableError(origin, "is a damaged or cut-off Word document", _AGAIN) from error
    if len(xml) > _MAX_XML:
        raise _bomb(origin)
    unread = [name for name in ("footnotes", "endnotes", "comments") if f"word/{name}.xml" in names]
    return xml, ((f"Its {' and '.join(unread)} were not read.",) if unread else ())


def _refuse_bomb(entry: zipfile.ZipInfo, origin: str) -> None:
    unpacked, packed = entry.file_size, max(1, entry.compress_size)
    if unpacked > _MAX_XML or (unpacked > _SMALL and unpacked > _MAX_RATIO * packed):
        raise _bomb(origin)


def _bomb(origin: str) -> UnreadableError:
    return UnreadableError(origin, "unpacks to far more than a document can be", "Do not open it; ask who sent it.")


def _decode(xml: bytes, origin: str) -> str:
    """The XML as text; Word writes UTF-8, other programs may write UTF-16."""
    try:
        if xml[:2] in (b"\xff\xfe", b"\xfe\xff"):
            return xml.decode("utf-16")
        return xml.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableError(origin, "is a damaged Word document (its text is not UTF-8)", _AGAIN) from error


class _Walker:
    """Follows the XML and weaves the text of its paragraphs."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.weaver = Weaver()
        self.pieces: list[Piece] = []
        self.path: list[str] = []
        self.start: int | None = None
        self.style = ""
        self.group = 0
        self.skipping = 0
        self.in_text = False
        self.changes = 0
        self.encoded = source.encode("utf-8")
        self.is_ascii = len(self.encoded) == len(source)
        self.byte = self.character = 0
        self.broken = False

    def parse(self, origin: str) -> None:
        """Read the XML to its end, or to where it breaks off."""
        parser = expat.ParserCreate(encoding="utf-8", namespace_separator=" ")
        parser.buffer_text = False
        self.parser = parser
        parser.StartElementHandler = self._open
        parser.EndElementHandler = self._close
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = _refuse_doctype(origin)
        try:
            parser.Parse(self.encoded, True)
        except expat.ExpatError as error:
            if not self.pieces:
                raise UnreadableError(origin, "is a damaged Word document (its XML breaks off)", _AGAIN) from error
            self._end_paragraph()
            self.broken = True

    def notices(self) -> tuple[str, ...]:
        """What a person should know about how it was read."""
        found = ["Its XML is damaged; it was read up to the damage."] if self.broken else []
        if self.changes:
            found.append("It has tracked changes; it was read as if all were accepted.")
        return tuple(found)

    def _place(self) -> int:
        """Where the parser is, in characters of the source."""
        at = self.parser.CurrentByteIndex
        if self.is_ascii:
            return at
        self.character += len(self.encoded[self.byte : at].decode("utf-8", "ignore"))
        self.byte = at
        return self.character

    def _open(self, name: str, attributes: dict[str, str]) -> None:
        space, _, tag = name.rpartition(" ")
        if self.skipping or tag == "Fallback" or (space in _W and tag in ("del", "moveFrom", "instrText", "delText")):
            self.changes += tag in ("del", "moveFrom")
            self.skipping += 1
            return
        if space not in _W:
            return
        if tag == "p":
            self._end_paragraph()
        elif tag == "pStyle":
            self.style = next((value for key, value in attributes.items() if key.endswith(" val")), "")
        elif tag == "t":
            self.in_text = True
        elif tag in ("tab", "br", "cr", "noBreakHyphen") and self.start is not None:
            self.weaver.gap({"tab": "\t", "noBreakHyphen": "\u2011"}.get(tag, "\n"))

    def _close(self, name: str) -> None:
        if self.skipping:
            self.skipping -= 1
            return
        space, _, tag = name.rpartition(" ")
        if space in _W and tag == "t":
            self.in_text = False
        elif space in _W and tag == "p":
            self._end_paragraph()

    def _text(self, text: str) -> None:
        if not self.in_text or self.skipping:
            return
        at = self._place()
        if self.start is None:
            if not text.strip():
                return
            if self.weaver.length:
                self.weaver.gap("\n\n")
            self.start = self.weaver.length
        stands_as_it_is = self.source.startswith(text, at)
        for piece in (text,) if stands_as_it_is else text:
            self.weaver.add(piece, _MAIN, at)

    def _end_paragraph(self) -> None:
        if self.start is None:
            self.group += 1
        else:
            self._add_pieces(self.start, self._hint())
        self.start, self.style = None, ""

    def _hint(self) -> Hint:
        if _TITLES.fullmatch(self.style):
            return Hint.TITLE
        if _HEADINGS.fullmatch(self.style):
            return Hint.HEADING
        return Hint.FURNITURE if _CAPTIONS.fullmatch(self.style) else Hint.NONE

    def _add_pieces(self, start: int, hint: Hint) -> None:
        """Line breaks within a paragraph are meant: an address, or a date under a title."""
        inner = self.weaver.text_from(start)
        parts = split_plain(inner) if "\n" in inner else ()
        for part in parts:
            self.pieces.append(Piece(Span(start + part.span.start, start + part.span.end), self.group, hint))
        if not parts and (span := self.weaver.span_from(start)) is not None:
            self.pieces.append(Piece(span, self.group, hint))


def _refuse_doctype(origin: str) -> Callable[[str, str | None, str | None, bool], None]:
    def refuse(_name: str, _system: str | None, _public: str | None, _has_subset: bool) -> None:
        raise UnreadableError(origin, "holds XML entities, which a Word document has no use for", "Do not open it.")

    return refuse
