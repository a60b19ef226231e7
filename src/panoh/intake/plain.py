"""Plain text files: the text as it is, with unreadable characters replaced one to one."""

from __future__ import annotations

import re

from panoh.intake.draft import Draft, Facts
from panoh.intake.paragraphs import split_plain
from panoh.model.page import Run

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")
_BIDI = re.compile(r"[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
_C1 = {code: bytes([code]).decode("cp1252", "replace").replace("\ufffd", " ") for code in range(0x80, 0xA0)}


def clean(text: str) -> tuple[str, tuple[str, ...]]:
    """Replace control characters one to one; say so, and say where writing direction is set by hand.

    >>> clean("sent\\x00back")
    ('sent back', ('1 control character was read as a space.',))
    """
    notices: list[str] = []
    text, count = _CONTROL.subn(lambda match: _C1.get(ord(match[0]), " "), text)
    if count:
        many = "1 control character was" if count == 1 else f"{count} control characters were"
        notices.append(f"{many} read as a space.")
    if _BIDI.search(text):
        notices.append("It holds marks that set the direction of writing; a quote may look different on screen.")
    return text, tuple(notices)


def read_plain(text: str, notices: tuple[str, ...] = ()) -> Draft:
    """The draft of a plain text file."""
    text, more = clean(text)
    runs = (Run(0, len(text), "", 0),) if text else ()
    return Draft("text/plain", text, runs, split_plain(text), Facts(), notices + more)
