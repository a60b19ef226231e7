"""E-mail (EML): the plain text of a message, or its HTML; sender and day from the headers."""

from __future__ import annotations

import email
import email.header
import email.policy
import email.utils
from email.errors import MessageError
from email.message import Message

from panoh.intake.charset import decode
from panoh.intake.draft import Draft, Facts, Hint, Piece
from panoh.intake.html import read_html
from panoh.intake.kind import Kind
from panoh.intake.plain import clean, read_plain
from panoh.model.errors import UnreadableError
from panoh.model.page import Run, Span

# The parts of a message that are looked through; more would be a trap, not a letter.
_MOST_PARTS = 300
_READABLE = (".pdf", ".docx", ".html", ".htm", ".txt", ".eml")


def read_mail(raw: bytes, origin: str) -> Draft:
    """The draft of a message: its subject as headline, then its text."""
    try:
        message = email.message_from_bytes(raw.removeprefix(b"\xef\xbb\xbf"), policy=email.policy.compat32)
        parts = _parts(message)
        body, name = _body(parts, origin)
        facts = Facts(_header(message, "Subject"), _sender(message), _day(message), None)
    except (MessageError, LookupError, ValueError, RecursionError, AttributeError, TypeError) as error:
        raise UnreadableError(origin, "is a damaged e-mail", "Save the message again as EML, or as text.") from error
    notices = body.notices + _attachment_notices(parts, name)
    return _with_subject(body, facts, notices)


def _parts(message: Message) -> list[Message]:
    found: list[Message] = []
    waiting = [message]
    while waiting and len(found) < _MOST_PARTS:
        part = waiting.pop(0)
        if part.is_multipart() and part.get_content_type() != "message/rfc822":
            inner = part.get_payload()
            waiting[:0] = [one for one in inner if isinstance(one, Message)] if isinstance(inner, list) else []
        else:
            found.append(part)
    return found


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or bool(part.get_filename())


def _body(parts: list[Message], origin: str) -> tuple[Draft, Message]:
    """The first part with words in it: plain text before HTML."""
    for wanted in ("text/plain", "text/html"):
        for number, part in enumerate(parts, 1):
            if part.get_content_type() == wanted and not _is_attached(part):
                draft = _draft(part, f"part {number}", origin)
                if draft is not None:
                    return draft, part
    raise UnreadableError(origin, "is an e-mail without text", "If the report is attached, save that and give it.")


def _draft(part: Message, name: str, origin: str) -> Draft | None:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes) or not payload.strip():
        return None
    decoded = decode(payload, _charset(part))
    if part.get_content_type() == "text/html":
        try:
            return read_html(decoded.text, origin, decoded.notices, name)
        except UnreadableError:
            return None
    draft = read_plain(decoded.text, decoded.notices)
    if not draft.pieces:
        return None
    runs = tuple(Run(run.start, run.length, name, run.source) for run in draft.runs)
    return Draft(draft.media_type, draft.text, runs, draft.pieces, Facts(), draft.notices)


def _charset(part: Message) -> str | None:
    declared = part.get_content_charset()
    return declared if isinstance(declared, str) else None


def _with_subject(body: Draft, facts: Facts, notices: tuple[str, ...]) -> Draft:
    """The body, with the subject before it as its headline."""
    subject = clean(facts.headline or "")[0]
    if not subject:
        return Draft(Kind.MAIL.value, body.text, body.runs, body.pieces, facts, notices)
    shift = len(subject) + 2
    runs = tuple(Run(run.start + shift, run.length, run.part, run.source) for run in body.runs)
    pieces = tuple(
        Piece(Span(one.span.start + shift, one.span.end + shift), one.group + 1, one.hint) for one in body.pieces
    )
    first = Piece(Span(0, len(subject)), -1, Hint.TITLE)
    text = f"{subject}\n\n{body.text}"
    return Draft(Kind.MAIL.value, text, (Run(0, len(subject), "subject", 0), *runs), (first, *pieces), facts, notices)


def _header(message: Message, name: str) -> str | None:
    """A header as text, in one line."""
    raw = message.get(name)
    if raw is None:
        return None
    pieces: list[str] = []
    for piece, charset in email.header.decode_header(raw):
        pieces.append(piece if isinstance(piece, str) else decode(piece, charset).text)
    return " ".join("".join(pieces).replace("\ufeff", "").split()) or None


def _sender(message: Message) -> str | None:
    """The sender's name; of a page saved by a browser there is none."""
    sender = _header(message, "From")
    if sender is None or "snapshot-content-location" in message or sender.startswith("<Saved by"):
        return None
    name, address = email.utils.parseaddr(sender)
    return name or address or None


def _day(message: Message) -> str | None:
    if "snapshot-content-location" in message:
        return None
    parsed = email.utils.parsedate(str(message.get("Date", "")))
    if parsed is None:
        return None
    year, month, day = parsed[:3]
    is_day = 1970 <= year <= 2200 and 1 <= month <= 12 and 1 <= day <= 31
    return f"{year:04}-{month:02}-{day:02}" if is_day else None


def _attachment_notices(parts: list[Message], body: Message) -> tuple[str, ...]:
    names = []
    for part in parts:
        if part is not body and _is_attached(part):
            name = " ".join((part.get_filename() or part.get_content_type()).split())
            names.append(name + (" (can be read: save it and give it)" if name.lower().endswith(_READABLE) else ""))
    return (f"It has attachments that were not read: {', '.join(names)}.",) if names else ()
