"""Tells which dates of a text are spoken of as to come."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from panoh.reading.values.date_types import DateMention
from panoh.reading.values.tables import choice, open_table, spaced

_SENTENCE_END = re.compile(r"[.!?;\n][\s\"”’)]")
# A word of the future governs a date at most this many characters on.
_REACH = 120


@cache
def _rules(language: str) -> tuple[re.Pattern[str], re.Pattern[str], frozenset[str]]:
    table = open_table("dates", language)["future"]
    words, unless = (re.compile(spaced(f"\\b{choice(table[name])}\\b"), re.IGNORECASE) for name in ("words", "unless"))
    return words, unless, frozenset(table["not_after"])


def find_future(text: str, mentions: Sequence[DateMention], language: str = "en") -> frozenset[int]:
    """The places in `mentions` of the dates before which a word of the future stands in the same sentence.

    >>> from panoh.reading.values.dates import find_dates
    >>> text = "On 2 May they said that the court will sit on 5 July."
    >>> find_future(text, find_dates(text))
    frozenset({1})
    """
    words, unless, not_after = _rules(language)
    found = set()
    for index, mention in enumerate(mentions):
        left = _SENTENCE_END.split(text[max(0, mention.start - _REACH) : mention.start])[-1]
        ends = [match.end() for match in words.finditer(left)]
        if ends and mention.preposition not in not_after and unless.search(left, ends[-1]) is None:
            found.add(index)
    return frozenset(found)
