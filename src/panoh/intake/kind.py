"""What a file is, found from its content; what cannot be read is refused with the way out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from pathlib import PurePath


class Kind(Enum):
    """The kinds of file that are read, with their media types."""

    TEXT = "text/plain"
    HTML = "text/html"
    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    MAIL = "message/rfc822"


@dataclass(frozen=True, slots=True)
class Foreign:
    """A kind of file that is not read: what it is, and what to do instead."""

    what: str
    remedy: str


_PICTURE = Foreign("is a picture", "Run text recognition (OCR) on it, and give the PDF or text that comes out.")
_SOUND = Foreign("is a sound or film recording", "Give a written transcript of it instead.")
_ARCHIVE = Foreign("is an archive", "Unpack it, and give the files or the folder.")
_PROGRAM = Foreign("is a program", "Give the report itself.")
_LEGACY = Foreign("is a Word document in the old .doc format", "Open it in a word processor and save it as DOCX.")
_LOCKED = Foreign("is protected by a password", "Open it with the password and save it without one.")
_OLE = Foreign("is an old Office file", "Open it in its program and save it as DOCX, PDF or text.")
_OUTLOOK = Foreign("is an Outlook message (.msg)", "Save the message as .eml or as text.")
_SHEET = Foreign("is a spreadsheet or a presentation", "Save the text of it as DOCX, PDF or plain text.")
_OPEN = Foreign("is an OpenDocument or e-book file", "Open it and save it as DOCX, PDF or plain text.")
_RTF = Foreign("is in Rich Text Format (RTF)", "Open it in a word processor and save it as DOCX.")
_UNKNOWN = Foreign(
    "is not text: it looks like a binary file of a kind Panoh does not know",
    "Give the report as text, HTML, PDF, DOCX or e-mail (EML).",
)

_MAGIC: tuple[tuple[bytes, Foreign], ...] = (
    (b"\x89PNG\r\n", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF87a", _PICTURE),
    (b"GIF89a", _PICTURE),
    (b"II*\x00", _PICTURE),
    (b"MM\x00*", _PICTURE),
    (b"\x00\x00\x01\x00", _PICTURE),
    (b"AT&TFORM", _PICTURE),
    (b"ID3", _SOUND),
    (b"OggS", _SOUND),
    (b"fLaC", _SOUND),
    (b"\x1aE\xdf\xa3", _SOUND),
    (b"\x1f\x8b", _ARCHIVE),
    (b"BZh", _ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
    (b"Rar!\x1a", _ARCHIVE),
    (b"\xfd7zXZ\x00", _ARCHIVE),
    (b"\x28\xb5\x2f\xfd", _ARCHIVE),
    (b"\x7fELF", _PROGRAM),
    (b"\xca\xfe\xba\xbe", _PROGRAM),
    (b"{\\rtf", _RTF),
    (b"SQLite format 3\x00", _UNKNOWN),
    (b"wOFF", _UNKNOWN),
    (b"%!PS", _UNKNOWN),
)
_OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NAMES: dict[str, tuple[Kind, ...]] = {
    ".txt": (Kind.TEXT,),
    ".text": (Kind.TEXT,),
    ".md": (Kind.TEXT,),
    ".html": (Kind.HTML,),
    ".htm": (Kind.HTML,),
    ".xhtml": (Kind.HTML,),
    ".pdf": (Kind.PDF,),
    ".docx": (Kind.DOCX,),
    ".doc": (),
    ".eml": (Kind.MAIL,),
    ".mht": (Kind.MAIL,),
    ".mhtml": (Kind.MAIL,),
    ".rtf": (),
    ".odt": (),
    ".jpg": (),
    ".png": (),
    ".zip": (),
    ".xlsx": (),
}
# Endings of names by which people tell the kinds of file that are read.
READABLE = frozenset(ending for ending, kinds in _NAMES.items() if kinds)
_SHOWN = {
    Kind.TEXT: "plain text",
    Kind.HTML: "a web page",
    Kind.PDF: "a PDF",
    Kind.DOCX: "a Word document (DOCX)",
    Kind.MAIL: "an e-mail",
}

_HEADER = re.compile(rb"(?:>?From [^\r\n]*\r?\n)?(?:[!-9;-~]{1,60}:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*+\r?\n){2,400}+")
_MAIL_NAMES = re.compile(
    rb"^(from|date|subject|to|received|message-id|mime-version|return-path|content-type|"
    rb"delivered-to|x-mailer|reply-to|snapshot-content-location)[ \t]*:",
    re.I | re.M,
)
_HTML_START = re.compile(
    r"(?:\s|<\?xml[^>]{0,200}>|<!--.{0,4000}?-->)*+<(?:!doctype\s+html|html|head|body|title|meta|article|main)\b",
    re.I | re.S,
)
_HTML_TAG = re.compile(
    r"</(?:p|div|span|a|td|li|h[1-6]|strong|em|b|i|font|center|body|html)\s*>|<br\s*/?>|<p\b[^>]{0,200}>", re.I
)
_ODD = re.compile(r"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f-\x9f\ufffd]")
_XML_START = re.compile(r"\s*<\?xml\b")


def recognise(raw: bytes) -> Kind | Foreign | None:
    """The kind of file by its first bytes; None where only its text can tell."""
    if b"%PDF-" in raw[:1024] and (raw.lstrip().startswith(b"%PDF-") or b" obj" in raw):
        return Kind.PDF
    if raw.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _recognise_zip(raw)
    if raw.startswith(_OLE_MAGIC):
        return _recognise_ole(raw)
    for magic, foreign in _MAGIC:
        if raw.startswith(magic):
            return foreign
    if raw[4:8] == b"ftyp" or (raw[:4] == b"RIFF" and raw[8:12] in (b"WAVE", b"AVI ")):
        return _SOUND
    if raw[:4] == b"RIFF" and raw[8:12] == b"WEBP":
        return _PICTURE
    if raw[:2] == b"MZ" and b"\x00" in raw[:200]:
        return _PROGRAM
    return Kind.MAIL if _is_mail(raw) else None


def _recognise_zip(raw: bytes) -> Kind | Foreign:
    """Office files are zips; the names of their parts tell them apart, also in a damaged one."""
    if b"word/document.xml" in raw:
        return Kind.DOCX
    if b"xl/workbook" in raw or b"ppt/presentation" in raw:
        return _SHEET
    if b"application/vnd.oasis.opendocument" in raw[:200] or b"application/epub" in raw[:200]:
        return _OPEN
    # The list of parts stands at the end of a zip: cut off, only the first parts show what it was.
    return Kind.DOCX if b"[Content_Types].xml" in raw[:200] or b"word/" in raw[:4096] else _ARCHIVE


def _recognise_ole(raw: bytes) -> Foreign:
    named = {name: name.encode("utf-16-le") in raw for name in ("EncryptedPackage", "WordDocument", "__substg1.0_")}
    if named["EncryptedPackage"]:
        return _LOCKED
    if named["__substg1.0_"]:
        return _OUTLOOK
    return _LEGACY if named["WordDocument"] else _OLE


def _is_mail(raw: bytes) -> bool:
    match = _HEADER.match(raw[:60_000].removeprefix(b"\xef\xbb\xbf"))
    if match is None:
        return False
    names = {name.lower() for name in _MAIL_NAMES.findall(match[0])}
    return len(names) >= 3 or (b"from" in names and bool(names & {b"mime-version", b"message-id", b"content-type"}))


def is_html(text: str) -> bool:
    """Whether decoded text is a web page or a piece of one."""
    if _HTML_START.match(text[:6000]) or _XML_START.match(text):
        return True
    head = text[:1500].lower()
    if "<html" in head or "<!doctype html" in head or "<body" in head:
        return True
    sample = text[:8000]
    # Text may quote a tag or two; a page has one every few lines.
    return len(_HTML_TAG.findall(sample)) >= max(3, len(sample) // 800)


def is_binary(text: str) -> bool:
    """Whether decoded text is full of characters that no text has."""
    sample = text[:60_000]
    # One NUL in a hundred characters may be an accident of storage; one in ten is not.
    return len(_ODD.findall(sample)) > 0.1 * len(sample)


def refusal_of_binary() -> Foreign:
    """What to say of a file that is no text and no known kind."""
    return _UNKNOWN


def name_notice(origin: str, kind: Kind) -> str | None:
    """A notice where the name says another kind than the content is."""
    expected = _NAMES.get(PurePath(origin).suffix.lower())
    if expected is None or kind in expected:
        return None
    return f"Its name ends in {PurePath(origin).suffix}, but it is {_SHOWN[kind]}, and was read as that."
