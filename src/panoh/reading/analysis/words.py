"""Cut English text into words the way the Universal Dependencies treebanks do."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Characters that stand for nothing: byte order marks, zero-width and control characters.
UNSEEN = "\u0000-\u0008\u000e-\u001b\u007f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\ufeff"

# Hyphens that join parts of a word: plain, Unicode, non-breaking, soft.
HYPHENS = r"\-\u2010\u2011\u00ad"
APOSTROPHES = "'\u2019\u02bc\u02bb\u2018"


def word_set(words: str) -> frozenset[str]:
    """The words of a list, written with spaces between them."""
    return frozenset(words.split())


TITLES = word_set(
    """adm amb brig capt cmdr col cpl dr gen gov hon lt maj messrs mr mrs ms prof rep reps rev sen sgt st"""
)
BEFORE_NUMBER = word_set("app art arts ch cl doc ext fig no nos p para paras pp ref reg sec sect tel vol")
MONTHS_AND_DAYS = word_set(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun"
)
OTHER_ABBREVIATIONS = word_set("al approx bros ca cf co corp dept esp est etc ft ibid inc incl jr ltd mt sr v viz vs")
ABBREVIATIONS = TITLES | BEFORE_NUMBER | MONTHS_AND_DAYS | OTHER_ABBREVIATIONS

# No top-level domain here is also an English word that may follow a stop without a space.
_DOMAINS = "com|org|net|info|int|edu|gov|ru|uz|kz|kg|tj|tm|su|eu|uk|tr|ua|ge|az|fr|de"

_WORD = r"[^\W_]"
_WORDS_JOINED = rf"{_WORD}(?:[\w\u0300-\u036f]|[{APOSTROPHES}](?={_WORD})|[{HYPHENS}](?={_WORD})|\u00ad)*"
_PATTERN = re.compile(
    rf"""
    (?P<address>(?:https?|ftp)://[^\s{UNSEEN}<>"\u201d]*[^\s{UNSEEN}<>"\u201d.,;:!?)'\]\u2019]
        | www\.[^\s{UNSEEN}<>"\u201d]*[^\s{UNSEEN}<>"\u201d.,;:!?)'\]\u2019]
        | [\w.+-]+@[\w-]+(?:\.[\w-]+)+
        | (?:[A-Za-z0-9][A-Za-z0-9-]*\.)+(?:{_DOMAINS})\b(?![.][A-Za-z]))
    | (?P<clitic>(?<=[\w.)])[{APOSTROPHES}](?:s|S|ll|d|ve|re)\b)
    | (?P<symbol>[A-Z]+(?:/[A-Z0-9.]*[A-Z0-9])*/[A-Z0-9]+(?:/[A-Z0-9]+)*\b)
    | (?P<number>\d+(?:[.,:/]\d+)+(?![\w{HYPHENS}]))
    | (?P<dotted>(?:[^\W\d_]\.){{2,}}(?![^\W\d_]))
    | (?P<word>\d+(?:[.,:/]\d+)+[{HYPHENS}]?{_WORDS_JOINED}|{_WORDS_JOINED})
    | (?P<repeated>\.{{2,}}|[!?]{{2,}}|''|``|‘‘|’’|--+|\$|([*_=~\#])\8*)
    | (?P<mark>[^\s{UNSEEN}][\u0300-\u036f\ufe0f]*)
    """,
    re.VERBOSE,
)
_CLITIC = re.compile(
    rf"(?<=\w)(?:(?<=[nN])[nN]|[nN])[{APOSTROPHES}][tT]$|[{APOSTROPHES}](?:[sS]|[mM]|[dD]|ll|LL|re|RE|ve|VE)$"
)
_WHOLE_WORDS_TO_CUT = {"cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3}


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of the page, `start` inclusive, `end` exclusive."""

    start: int
    end: int


def cut_words(text: str, start: int, end: int, *, closes_sentence: bool = True) -> list[Span]:
    """The words between two characters of the page.

    Args:
        text: The page.
        start: First character.
        end: Character after the last.
        closes_sentence: Whether a stop at the end is the sentence's own stop.

    >>> page = "He can't enter Uzbekistan's asylum-seekers' camp."
    >>> [page[span.start : span.end] for span in cut_words(page, 0, len(page))]
    ['He', 'ca', "n't", 'enter', 'Uzbekistan', "'s", 'asylum-seekers', "'", 'camp', '.']
    """
    spans: list[Span] = []
    place = start
    while match := _PATTERN.search(text, place, end):
        first, last = match.span()
        if match.lastgroup == "word":
            last = _with_its_stop(text, first, last, end, closes_sentence)
            spans += _apart(text, first, last)
        else:
            spans.append(Span(first, last))
        place = last
    return spans


def _with_its_stop(text: str, first: int, last: int, end: int, closes_sentence: bool) -> int:
    """The end of the word, after its stop if it is an abbreviation."""
    if last >= end or text[last] != ".":
        return last
    is_initial = last - first == 1 and text[first].isalpha()
    if not is_initial and text[first:last].lower() not in ABBREVIATIONS:
        return last
    is_last = closes_sentence and not text[last + 1 : end].strip(" \n\t\"'\u201d\u2019)]")
    return last if is_last else last + 1


def _apart(text: str, first: int, last: int) -> list[Span]:
    word = text[first:last]
    cut = _WHOLE_WORDS_TO_CUT.get(word.lower())
    if cut is not None:
        return [Span(first, first + cut), Span(first + cut, last)]
    match = _CLITIC.search(word)
    if match is None or match.start() == 0:
        return [Span(first, last)]
    return [Span(first, first + match.start()), Span(first + match.start(), last)]


_FORM_OF = str.maketrans(
    {
        "\u2019": "'",
        "\u2018": "'",
        "\u02bc": "'",
        "\u02bb": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u201e": '"',
        "\u00ab": '"',
        "\u00bb": '"',
        "\u2010": "-",
        "\u2011": "-",
        "\u2013": "--",
        "\u2014": "--",
        "\u2015": "--",
        "\u2026": "...",
        "\u00ad": None,
    }
)
_PAIRED = {"''": '"', "``": '"'}
_NOT_A_FORM = re.compile(rf"[\s{UNSEEN}\ud800-\udfff]+")

# A longer word is no word; the parser need not see the rest.
LONGEST_FORM = 60


def form_of(word: str) -> str:
    """What the parser reads for a word: plain quotes, hyphens and dashes; never empty.

    >>> form_of("Shi\u2019ite"), form_of("\u201c")
    ("Shi'ite", '"')
    """
    form = _NOT_A_FORM.sub("", word.translate(_FORM_OF))[:LONGEST_FORM]
    return _PAIRED.get(form, form) or "_"
