"""Reads a numeral, in digits or in words, as a whole number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from panoh.reading.values.tables import choice, expand, open_table, spaced

_BETWEEN_WORDS = re.compile(r"[\s,‐‑-]+")
# Longer figures are no number of anything.
_LONGEST = 60
_DIGITS = re.compile(r"\d+(?:[,\u00a0\u202f]\d{3})*")


@dataclass(frozen=True, slots=True)
class Numerals:
    """The numerals of a language.

    Attributes:
        pattern: A regular expression (without groups, case to be ignored) that matches one numeral.
        simple: The same for digits and numerals below a hundred, for use inside other patterns.
        values: What each word adds.
        scales: The words that multiply what stands before them.
    """

    pattern: str
    simple: str
    values: dict[str, int]
    scales: dict[str, int]

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


@cache
def numerals(language: str) -> Numerals:
    """The numerals of a language, from its table."""
    table = open_table("numbers", language)
    names = {name: str(pattern) for name, pattern in table["grammar"].items()}
    names |= {name: choice(table[name]) for name in ("units", "teens", "tens", "articles")}
    below_hundred = expand(names["below_hundred"], names)
    words = expand(names["words"], names)
    values = {**table["units"], **table["teens"], **table["tens"], **table["articles"]}
    return Numerals(
        pattern=spaced(f"(?:{names['digits']}|{words}\\b)"),
        simple=spaced(f"(?:\\d+|(?:{below_hundred})\\b)"),
        values=values,
        scales=dict(table["scales"]),
    )
