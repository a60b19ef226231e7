"""Cuts raw text into words with what stands before each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

APOSTROPHES = "'’‘ʻʼ`´′"
_TAILS = (
    "based|born|led|backed|run|controlled|language|speaking|style|era|occupied|held|owned|administered|trained"
    "|registered|issued"
)
_LETTERS = r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*"
_SITE = r"(?:\.[\w-]{1,40}){0,3}\.(?:com|org|net|info|ru|kg|kz|uz|ge|ua|tj|tm|cn|eu)\b"
WORD = re.compile(
    # letters with points (U.N., A.B.); abbreviations with a stroke (RFE/RL); a word, perhaps a web address.
    # "New York-based" is New York and a tail that belongs to no name.
    r"(?:[^\W\d_]\.){2,}"
    r"|[A-Z]{2,}(?:/[A-Z]{2,})+"
    rf"|{_LETTERS}(?:(?!-(?:{_TAILS})\b)[-{APOSTROPHES}]{_LETTERS})*(?:{_SITE})?"
    r"|(?<!\d)\d{1,4}\.kg\b",
)
_STRAIGHT = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
# What may stand between two words of one name: a blank, or the apostrophe of a plural genitive.
INNER_GAPS = frozenset({" ", "\u00a0", "  ", "' ", "’ ", "'s ", "’s "})
# A line this long was broken by the width of the page, not by the end of a heading.
WRAPPED_LINE = 50


class Word(NamedTuple):
    """A word of the text.

    Attributes:
        text: Without a following 's.
        fold: In small letters with straight apostrophes.
        key: The same with 's where it follows.
        gap: The characters between the word before and this one.
    """

    start: int
    end: int
    text: str
    fold: str
    key: str
    capital: bool
    gap: str

    @property
    def possessive(self) -> bool:
        """Whether 's follows."""
        return self.key is not self.fold


def words_of(text: str, start: int, end: int) -> list[Word]:
    """The words between two places of the text.

    >>> [word.text for word in words_of("The U.N. heard O‘tkir's wife.", 0, 29)]
    ['The', 'U.N.', 'heard', 'O‘tkir', 'wife']
    """
    found: list[Word] = []
    before = start
    for match in WORD.finditer(text, start, end):
        first, last, form = match.start(), match.end(), match.group()
        key = fold = form.casefold()
        if not fold.isascii() or "'" in fold or "`" in fold:
            key = fold = fold.translate(_STRAIGHT)
        if fold.endswith("'s") and len(form) > 2:
            # the tail is cut from the text as it stands: case folding may have changed the length before it
            form, last, fold = form[:-2], last - 2, fold[:-2]
        found.append(Word(first, last, form, fold, key, form[0].isupper(), text[before:first]))
        before = last
    return found


def folded(phrase: str) -> tuple[str, ...]:
    """The keys of the words of a phrase."""
    return tuple(word.key for word in words_of(phrase, 0, len(phrase)))


def joined(words: Sequence[Word], at: int, text: str) -> bool:
    """Whether the word at this place can belong to one name with the word before it."""
    gap = words[at].gap
    if gap in INNER_GAPS:
        return True
    if gap == ". ":
        return words[at - 1].text == "St"
    if gap != "\n":
        return False
    line = text.rfind("\n", 0, words[at].start - 1) + 1
    return words[at].start - line > WRAPPED_LINE


# A word begins a sentence after any of these, or after a line's end.
_BREAKS = re.compile(r"[.!?:;()\[\]\"“”„«»…•|/*\n\d–—]")


def begins_sentence(words: Sequence[Word], at: int) -> bool:
    """Whether the capital of the word may be owed to its place and not to a name."""
    if at == 0:
        return True
    gap = words[at].gap
    before = words[at - 1]
    if gap.startswith(".") and "\n" not in gap and (len(before.text) == 1 or before.fold in ABBREVIATED):
        return False
    return _BREAKS.search(gap) is not None


# A point after one of these ends no sentence.
ABBREVIATED = frozenset(
    {"mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "maj", "capt", "sgt", "sen", "rep", "st", "hon"}
)
