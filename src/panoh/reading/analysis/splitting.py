"""Cut an English paragraph into sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from panoh.reading.analysis.words import BEFORE_NUMBER, MONTHS_AND_DAYS, OTHER_ABBREVIATIONS, TITLES, Span, word_set

# A stop, the quotes and brackets that close after it, a note's number, and white space.
_STOP = re.compile(
    r"""(?P<stop>\.{2,}|…|[.!?]+)
        (?P<closers>(?:''|["'”’»)\]])*)
        (?P<note>(?:\[\d{1,3}\])*|(?<=[.”"])\d{1,3}(?=\s+[A-Z“"]))
        (?P<space>\s+|(?=["“][A-Z])|(?=(?:The|He|She|They|It|In|On|At|We|This|His|Her|Their)\s)|$)""",
    re.VERBOSE,
)
_BREAK = re.compile(r"\n[^\S\n]*\n\s*|\n[^\S\n]*(?=[•*▪●◦‣·][^\S\n])|\n[^\S\n]*(?=[-–—][^\S\n]+[A-Z])")
_WORD_BEFORE = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]$|[^\W\d_]+$|[\d.]+$")
# What stands before the number of a point in a list that runs on: "... urging. 2. The men".
_ENDED = re.compile(r"""(?:[.!?…:;]["'”’)]*|\n)\s+$""")
_WORD_AFTER = re.compile(r"(?P<open>(?:``|''|[\"'“‘’«(\[])*)\s*(?P<word>[^\W_]+(?:[-'’][^\W_]+)*)?")
_ENUMERATOR = re.compile(
    r"""\s*(?:\d{1,3}(?:\.\d{1,3})+\.?(?=\s)|\d{1,3}\.(?=\s)|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\)(?=\s)
        |[A-Z]\.(?=\s+[A-Z][a-z]+\s+[a-z])|[•*▪●◦‣·](?=\s)|[-–—](?=\s))\s*""",
    re.VERBOSE,
)
_DATELINE = re.compile(
    r"""\s*(?:\([A-Z][^()\n]{2,60}\)|[A-Z][A-Z.'’-]{2,}(?:[\s,/(]+[A-Z0-9][\w.'’-]*\)?){0,8})
        \s*(?:--+|[–—]|(?<=\s)-(?=\s))\s*(?=["“‘']?[A-Z])""",
    re.VERBOSE,
)

# Words that begin a sentence far more often than they follow a name or an abbreviation.
_STARTERS = word_set(
    """the a an this that these those he she it they we you his her its their our my there here who what when where
    why how in on at by for from with after before since during until under according as if although though while
    but and or so yet then thus however moreover meanwhile also both some all one two three many most several such
    no not only despite following human amnesty today yesterday police officials authorities"""
)
_SPEECH = word_set(
    "said says asked asks told added wrote writes replied explained continued concluded warned noted stated"
)


def split_sentences(text: str, start: int, end: int, closed: Sequence[Span] = ()) -> list[Span]:
    """The sentences between two characters of the page, without white space around them.

    A dateline ("ALMATY --") and the number of a paragraph ("2.1") are taken as sentences of their own.

    Args:
        text: The page.
        start: First character.
        end: Character after the last.
        closed: Spans in which no sentence may end.

    >>> page = "2.1 The complainants fled. Mr. A. Sobiev did not."
    >>> [page[span.start : span.end] for span in split_sentences(page, 0, len(page))]
    ['2.1', 'The complainants fled.', 'Mr. A. Sobiev did not.']
    """
    inside = {place for span in closed for place in range(span.start + 1, span.end)}
    edges = sorted({start, end, *(cut for cut in _cuts(text, start, end) if cut not in inside)})
    spans = (_stripped(text, first, last) for first, last in pairwise(edges))
    return [span for span in spans if span.start < span.end]


def _stripped(text: str, first: int, last: int) -> Span:
    while first < last and text[first].isspace():
        first += 1
    while last > first and text[last - 1].isspace():
        last -= 1
    return Span(first, last)


def _cuts(text: str, start: int, end: int) -> Iterator[int]:
    body = _after_lead(text, start, end)
    if body > start:
        yield body
    for match in _BREAK.finditer(text, body, end):
        yield match.end()
        yield _after_lead(text, match.end(), end)
    for match in _STOP.finditer(text, body, end):
        if match.end() < end and _ends_sentence(text, body, match, end):
            yield match.end()


def _after_lead(text: str, start: int, end: int) -> int:
    """The first character after the paragraph's number, bullet or dateline."""
    match = _ENUMERATOR.match(text, start, end)
    if match is not None:
        start = match.end()
    match = _DATELINE.match(text, start, end)
    return start if match is None else match.end()


def _ends_sentence(text: str, body: int, match: re.Match[str], end: int) -> bool:
    after = _WORD_AFTER.match(text, match.end(), end)
    word = after["word"] if after is not None else None
    opened = after["open"] if after is not None else ""
    if word is None:
        return text[match.end()] not in ",;:.!?)]}"
    if word[0].islower():
        return False
    if match["stop"][0] != ".":
        return not (match["closers"] and _is_speech_after(text, match.end(), end))
    if len(match["stop"]) > 1:
        return True
    return _is_full_stop(text, body, match.start(), word, bool(match["closers"]) or bool(opened))


def _is_speech_after(text: str, place: int, end: int) -> bool:
    words = re.findall(r"[\w'’-]+", text[place : min(end, place + 60)])[:4]
    return any(word in _SPEECH for word in words[1:])


def _is_full_stop(text: str, body: int, stop: int, following: str, is_marked: bool) -> bool:
    """Whether a single stop ends the sentence and not just an abbreviation before `following`."""
    before = _WORD_BEFORE.search(text, max(body, stop - 40), stop)
    if before is None:
        return True
    word = before.group()
    if word.isdigit() and len(word) <= 2 and _ENDED.search(text, max(body, before.start() - 9), before.start()):
        # "Landed on Nov. 27. They ...": a day, and not the number of a point.
        return (
            text[max(body, before.start() - 6) : before.start()].rstrip(". ").split(" ")[-1].lower() in MONTHS_AND_DAYS
        )
    starts_anew = following.lower() in _STARTERS and following[0].isupper()
    key = word.lower()
    if key in TITLES and word[0].isupper():
        return False
    if key in BEFORE_NUMBER:
        return not following[0].isdigit() and (key in ("no", "app") or starts_anew)
    if key in ("v", "vs", "cf", "e.g", "i.e", "viz"):
        return False
    if key in MONTHS_AND_DAYS and word[0].isupper() and key not in ("sun", "mar"):
        return starts_anew
    if len(word) == 1 and word.isalpha() and word.isupper():
        return starts_anew or is_marked
    if "." in word and word[0].isalpha():
        return starts_anew or is_marked
    if key in OTHER_ABBREVIATIONS:
        return starts_anew or is_marked or key == "etc"
    return True
