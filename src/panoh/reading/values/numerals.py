"""Reads a numeral, in digits or in words, as a whole number."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from panoh.reading.values.tables import choice, compiled, expand, open_table, spaced

_BETWEEN_WORDS = re.compile(r"[\s,‐‑-]+")
_KINDS = ("units", "teens", "tens", "articles")
# Longer figures are no number of anything.
_LONGEST = 60
_LETTERS = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\d+(?:[,\u00a0\u202f]\d{3})*")


@dataclass(frozen=True, slots=True)
class Numerals:
    """The numerals of a language.

    Attributes:
        pattern: A regular expression (without groups, case to be ignored) that matches one numeral. It is long, for
            it holds the small numerals many times.
        loose: A short one that matches the same and, rarely, words too many ("six hundred, five").
        simple: One for digits and numerals below a hundred, for use inside other patterns.
        kinds: For each word below a hundred its kind.
        shape: Matches the kinds of the words of one numeral.
        values: What each word adds.
        scales: The words that multiply what stands before them.
    """

    pattern: str
    loose: str
    simple: str
    kinds: Mapping[str, str]
    shape: str
    values: Mapping[str, int]
    scales: Mapping[str, int]

    def is_one(self, text: str) -> bool:
        """Whether all of what the loose pattern matched is one numeral.

        >>> numerals("en").is_one("six hundred and five"), numerals("en").is_one("six hundred, five")
        (True, False)
        """
        if text[0].isdigit() or self.scales.keys().isdisjoint(_BETWEEN_WORDS.split(text.lower())):
            return True
        kinds = _LETTERS.sub(lambda match: self.kinds.get(match[0], match[0]), text.lower())
        return compiled(self.shape).fullmatch(kinds) is not None

    def value_of(self, text: str) -> int | None:
        """The number a numeral says; None where it is no whole number.

        >>> numerals("en").value_of("a hundred and five"), numerals("en").value_of("1,200")
        (105, 1200)
        """
        if len(text) > _LONGEST:
            return None
        whole = sum_ = 0
        for word in _BETWEEN_WORDS.split(text.lower()) if _DIGITS.fullmatch(text) is None else (text,):
            if word in self.scales:
                whole, sum_ = self._scale(whole, sum_, self.scales[word])
            elif _DIGITS.fullmatch(word):
                sum_ += int(re.sub(r"\D", "", word))
            elif word in self.values:
                sum_ += self.values[word]
            elif re.fullmatch(r"\d+\.\d+", word):
                return self._decimal(text)
        return whole + sum_ if whole + sum_ else (0 if text == "0" else None)

    @staticmethod
    def _scale(whole: int, part: int, scale: int) -> tuple[int, int]:
        """Multiply what stands before a hundred, a thousand, a million."""
        if scale == 100:
            return whole, max(part, 1) * scale
        return (whole + max(part, 1)) * scale if part == 0 else whole + part * scale, 0

    def _decimal(self, text: str) -> int | None:
        """ "1.5 million" is 1500000; a bare "1.5" is no whole number."""
        figure, _, scale = text.lower().partition(" ")
        return round(float(figure) * self.scales[scale.strip()]) if scale.strip() in self.scales else None


@dataclass(frozen=True, slots=True)
class Form:
    """A shape with numerals in it.

    Attributes:
        loose: The shape with the loose pattern for its numerals.
        exact: The same with the long one; compiled only when a text makes it needed, which few do.
        groups: The groups that hold numerals.
        numerals: The numerals of the language.
    """

    loose: str
    exact: str
    groups: tuple[str, ...]
    numerals: Numerals

    def match(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """Match at a place of the text and up to another."""
        found = compiled(self.loose).match(text, start, end)
        if found is None or all(self.numerals.is_one(found[group]) for group in self.groups if found[group]):
            return found
        return compiled(self.exact).match(text, start, end)


def form(pattern: str, names: Mapping[str, str], groups: tuple[str, ...], figures: Numerals) -> Form:
    """The form of a pattern in which `{numeral}` stands for one."""
    loose, exact = (spaced(expand(pattern, {**names, "numeral": one})) for one in (figures.loose, figures.pattern))
    return Form(loose, exact, groups, figures)


@cache
def numerals(language: str) -> Numerals:
    """The numerals of a language, from its table."""
    table = open_table("numbers", language)
    names = {name: str(pattern) for name, pattern in table["grammar"].items()}
    names |= {name: choice(table[name]) for name in _KINDS}
    below_hundred = expand(names["below_hundred"], names)
    names |= {"scales": choice(table["scales"])}
    kinds = {word: name for name in _KINDS for word in table[name]}
    values = {**table["units"], **table["teens"], **table["tens"], **table["articles"]}
    return Numerals(
        pattern=spaced(expand("(?:{digits}|{words}\\b)", names)),
        loose=spaced(expand("(?:{digits}|{loose_words}\\b)", names)),
        simple=spaced(f"(?:\\d+|(?:{below_hundred})\\b)"),
        kinds=kinds,
        shape=spaced(expand("{words}", names | {name: name for name in _KINDS})),
        values=values,
        scales=dict(table["scales"]),
    )
