"""Receives one document: bytes or a file become a report and its pages."""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from panoh.intake.charset import Decoded, decode
from panoh.intake.draft import Draft
from panoh.intake.kind import Foreign, Kind, is_binary, is_html, name_notice, recognise, refusal_of_binary
from panoh.intake.language import guess_language
from panoh.intake.layout import lay_out
from panoh.intake.plain import read_plain
from panoh.model.errors import UnreadableError
from panoh.model.ids import ID_LENGTH, ReportId
from panoh.model.page import Page, Report

# A report of 50 MB is a scan or a bundle; reading it would take all the memory of a small machine.
MAX_BYTES = 50 * 1024 * 1024
# Some ten thousand printed pages.
MAX_CHARACTERS = 20_000_000
# Lines or tags of a report; each is an object in memory, so that a file of nothing else would fill it.
MAX_LINES = 500_000


@dataclass(frozen=True, slots=True)
class Received:
    """A report and the pages of its text."""

    report: Report
    pages: tuple[Page, ...]


def receive(raw: bytes, origin: str, *, media_type: str | None = None) -> Received:
    """Read the bytes of one document.

    Args:
        raw: The document as received.
        origin: Its file name as given, or what else to call it.
        media_type: As a server or mail named it, with its charset; the content has the last word.

    Raises:
        UnreadableError: It cannot be read; the message says why, and what to do.
    """
    _refuse_empty_or_huge(raw, origin)
    found = recognise(raw)
    if isinstance(found, Foreign):
        raise UnreadableError(origin, found.what, found.remedy)
    draft = _read(raw, origin, found, _declared_charset(media_type))
    if not draft.pieces:
        raise UnreadableError(origin, "holds no text that can be read", "Check that it is the file you meant.")
    if len(draft.text) > MAX_CHARACTERS:
        raise _too_long(origin)
    return _received(raw, origin, draft)


def receive_path(path: Path) -> Received:
    """Read a file.

    Raises:
        UnreadableError: It is not there, is no plain file, may not be read, or cannot be read.
    """
    return receive(_bytes_of(path), str(path))


def _refuse_empty_or_huge(raw: bytes, origin: str) -> None:
    if not raw:
        raise UnreadableError(origin, "is empty", "Check that it was saved or downloaded in full.")
    if len(raw) > MAX_BYTES:
        raise _too_big(origin, len(raw))


def _too_big(origin: str, size: int) -> UnreadableError:
    what = f"is {size / 2**20:.0f} MB, more than the {MAX_BYTES // 2**20} MB that are read at once"
    return UnreadableError(origin, what, "Split it, or save it without its pictures.")


def _too_long(origin: str) -> UnreadableError:
    what = f"holds more than {MAX_CHARACTERS // 10**6} million characters"
    return UnreadableError(origin, what, "Split it into parts.")


def _declared_charset(media_type: str | None) -> str | None:
    if media_type is None or "charset=" not in media_type.lower():
        return None
    return media_type[media_type.lower().index("charset=") + 8 :].split(";")[0].strip(" \"'") or None


def _read(raw: bytes, origin: str, kind: Kind | None, declared: str | None) -> Draft:
    match kind:
        case Kind.PDF:
            from panoh.intake.pdf import read_pdf  # pdfium is slow to load, and few reports need it

            return read_pdf(raw, origin)
        case Kind.DOCX:
            from panoh.intake.word import read_word  # as above, for the zip and XML readers

            return read_word(raw, origin)
        case Kind.MAIL:
            from panoh.intake.mail import read_mail  # as above, for the mail parser

            return read_mail(raw, origin)
    return read_text(decode(raw, declared), origin)


def read_text(decoded: Decoded, origin: str) -> Draft:
    """The draft of a text or web page."""
    if not decoded.text.strip("\x00 \t\r\n\f\xa0\u200b\ufeff"):
        raise UnreadableError(origin, "holds only blanks", "Check that it was saved or downloaded in full.")
    if len(decoded.text) > MAX_CHARACTERS:
        raise _too_long(origin)
    if sum(map(decoded.text.count, "\n\r<")) > MAX_LINES:
        raise UnreadableError(origin, f"holds more than {MAX_LINES:,} lines or tags", "Split it into parts.")
    if is_binary(decoded.text):
        raise UnreadableError(origin, refusal_of_binary().what, refusal_of_binary().remedy)
    if is_html(decoded.text):
        from panoh.intake.html import read_html  # only web pages need it

        return read_html(decoded.text, origin, decoded.notices)
    return read_plain(decoded.text, decoded.notices)


def _received(raw: bytes, origin: str, draft: Draft) -> Received:
    digest = hashlib.sha256(raw).hexdigest()
    name = ReportId(digest[:ID_LENGTH])
    layout = lay_out(draft)
    notice = name_notice(origin, Kind(draft.media_type))
    report = Report(
        id=name,
        sha256=digest,
        size=len(raw),
        media_type=draft.media_type,
        origin=origin,
        headline=draft.facts.headline or layout.headline,
        publisher=draft.facts.publisher or layout.publisher,
        published=draft.facts.published,
        language=guess_language(draft.text) or draft.facts.language,
        notices=(*((notice,) if notice is not None else ()), *draft.notices),
    )
    return Received(report, (Page(name, 1, draft.text, layout.blocks, draft.runs),))


def _bytes_of(path: Path) -> bytes:
    try:
        status = os.stat(path)
        if stat.S_ISDIR(status.st_mode):
            raise UnreadableError(str(path), "is a folder with no report in it", "Name the files to read.")
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableError(str(path), "is a pipe or a device, not a file", "Save what it gives to a file first.")
        if status.st_size > MAX_BYTES:
            raise _too_big(str(path), status.st_size)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableError(str(path), "is not there", "Check the name and the folder.") from error
    except PermissionError as error:
        raise UnreadableError(str(path), "may not be read by you", "Ask for permission to read it.") from error
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else str(error)) or "unknown reason"
        raise UnreadableError(str(path), f"cannot be opened ({reason})", "Check the disk and the name.") from error
