"""What a piece of text looks like by its length and its ends: sentence, heading, list item, byline."""

from __future__ import annotations

import re

# Longest headline, longest line that is a question or cry, and longest heading within the body.
HEADLINE, _QUESTION, _HEADING = 220, 150, 80
# Running text has more characters.
_PARAGRAPH = 25
# A heading of the body has no more words.
_HEADING_WORDS = 12

_STOP = re.compile(r"[.!?…;:,»”\"')\]]$")
_OPEN_STOP = re.compile(r"(?:[.;:,…]|[.!?…,][”\"'»’]+)$")
_ABBREVIATED = re.compile(r"(?:\b(?:[A-ZА-Я]\.){1,4}|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|St|v|vs|al|No|Dr|etc|г)\.)$")
_QUESTION_END = re.compile(r"[?!]$")
_BULLET = re.compile(
    r"(?:[-*•·–—▪◦●‣►■□◆➤➢✓✔○]|\(?\d{1,3}[.)]|\d{1,2}(?:\.\d{1,3})+\.?(?=\s+[A-ZА-Я“\"(\[])|\(?[a-zа-я]\)|\((?:[ivx]{1,5}|[A-Z])\)|"
    r"[ivx]{1,5}[.)])\s+(?=\S)"
)
_DASH = re.compile(r"(?:[-*•·–—▪●]|\([a-zа-я\d]{1,3}\)|[a-zа-я]\))\s", re.I)
_QUOTED = re.compile(r"[\"'“‘«][^\"“”«».!?;:,]{2,60}[\"'”’»]")
_COLUMNS = re.compile(r"\S {4,}\S")
_NAME = r"(?:[^\W\d_a-zа-я][\w.'’ʻ-]*|and|in|for|of|и|в|de|van|von|our|correspondents?|корреспондент)"
_BYLINE = re.compile(
    r"(?:by|written by|reported by|story by|from our|authors?:|автор(?:ы)?:|текст:|muallif:|муаллиф:)"
    rf"\s+(?-i:{_NAME}(?:[\s,&]+{_NAME}){{0,11}}[,\s]*)",
    re.I,
)
_WRITER_IN = re.compile(r"(?:[A-ZА-Я][\w.'’-]+ ){2,3}(?:in|в) [A-ZА-Я][\w'’-]+(?: [A-ZА-Я][\w'’-]+)?")


def ends_as_sentence(text: str) -> bool:
    """Whether a piece ends in a stop, a colon or a closed quotation with its stop; abbreviations do not count.

    >>> ends_as_sentence("Men sent back to the U.S."), ends_as_sentence("They were sent back.")
    (False, True)
    """
    return _OPEN_STOP.search(text) is not None and _ABBREVIATED.search(text) is None


def can_be_title(text: str) -> bool:
    """Whether a piece is short and ends as titles do: in no stop, a question mark or closing quotation marks.

    >>> can_be_title("Where are the eleven?"), can_be_title("They are gone.")
    (True, False)
    """
    if len(text) > HEADLINE or ends_as_sentence(text) or bullet_length(text) or is_in_columns(text):
        return False
    return len(text) <= _QUESTION or _QUESTION_END.search(text) is None


def is_in_columns(text: str) -> bool:
    """Whether a line is the head of a document set in columns ("UNITED NATIONS          CAT")."""
    return _COLUMNS.search(text) is not None


def is_title_with_stop(text: str) -> bool:
    """Whether a piece could be a title that ends in a stop."""
    return len(text) <= 120 and not text.endswith((",", ";", ":")) and not bullet_length(text)


def is_heading(text: str) -> bool:
    """Whether a piece could be a heading within the body."""
    if _QUOTED.fullmatch(text):
        return True
    is_short = len(text) <= _HEADING and len(text.split()) <= _HEADING_WORDS
    is_open = _STOP.search(text) is None or text.endswith("?")
    return is_short and is_open and text[:1].isalnum() and not text[:1].islower() and not _DASH.match(text)


def is_paragraph(text: str) -> bool:
    """Whether a piece is running text: more than a few words, with a stop behind them."""
    return len(text) > _PARAGRAPH and _STOP.search(text) is not None


def is_byline(text: str) -> bool:
    """Whether a piece names the writer ("By Jane Roe in Almaty")."""
    return len(text) < HEADLINE and _BYLINE.fullmatch(text) is not None


def is_writer(text: str) -> bool:
    """Whether a line under a title is a writer and a town ("Jane Roe in Almaty"); as a first line it may be a title."""
    return _WRITER_IN.fullmatch(text) is not None


def bullet_length(text: str) -> int:
    """How many characters of a piece are the bullet or number of a list, with the blanks behind it.

    >>> bullet_length("- Free them."), bullet_length("2.1 The men fled."), bullet_length("29 men fled.")
    (2, 4, 0)
    """
    match = _BULLET.match(text)
    return match.end() if match is not None else 0
