"""The shapes of dates in a language, ready to be tried where a word stands that can open one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from panoh.reading.values.date_types import Anchor, Unit
from panoh.reading.values.numerals import Numerals, numerals
from panoh.reading.values.tables import choice, compiled, expand, open_table, spaced

DIGIT = "0"


@dataclass(frozen=True, slots=True)
class Shape:
    """One shape of a date: what it means, how it is written, and the class of words that it cannot do without."""

    means: str
    pattern: str
    has: str | None = None

    @property
    def form(self) -> re.Pattern[str]:
        """The pattern, compiled when a text first makes it wanted."""
        return compiled(self.pattern)


@dataclass(frozen=True, slots=True)
class DateGrammar:
    """The words and shapes of dates of a language.

    Attributes:
        shapes: For a word in lower case (or `DIGIT` for figures) the shapes that it can open.
        marks: For a word in lower case the class of words that a shape may need: "month", "unit", ...
        months, weekdays, seasons, turns, parts, units, counts: Words, in lower case, and what they mean.
        fixed: "yesterday" and the like: units, unit, anchor.
        recent: "recently" and the like: whether a month can be told.
        prepositions: For the words of a preposition its plain form.
        lead_up: Matches a preposition with what may stand between it and the date, up to the end of a text.
        context: Compiled conditions on the neighbours of a date, by name.
        words: Sets of words that are looked up, by name.
        numerals: The numerals of the language.
    """

    shapes: Mapping[str, tuple[Shape, ...]]
    marks: Mapping[str, str]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    seasons: Mapping[str, int]
    turns: Mapping[str, int]
    parts: Mapping[str, str]
    units: Mapping[str, Unit]
    counts: Mapping[str, int]
    fixed: Mapping[str, tuple[int, Unit, Anchor]]
    recent: Mapping[str, bool]
    prepositions: Mapping[str, str]
    lead_up: re.Pattern[str]
    context: Mapping[str, re.Pattern[str]]
    words: Mapping[str, frozenset[str]]
    numerals: Numerals

    def number(self, words: str | None) -> int | None:
        """How many units: 1 where no number stands, None for "a few"."""
        if words is None:
            return 1
        plain = " ".join(words.lower().split())
        return (self.counts[plain] or None) if plain in self.counts else self.numerals.value_of(words)


def _upper(words: Mapping[str, int]) -> list[str]:
    """Names with a capital letter, and in capitals throughout."""
    return [form for word in words for form in (word, word.upper())]


def _part_names(table: Mapping[str, Any], numeral: str) -> dict[str, str]:
    """Everything that a pattern may name."""
    names = {**table["parts"], **{key: value for key, value in table["context"].items() if isinstance(value, str)}}
    lists = {
        "month_names": _upper(table["months"]),
        "short_month_names": _upper(table["short_months"]),
        "weekday_names": _upper(table["weekdays"]),
        "short_weekday_names": list(table["short_weekdays"]),
        "part_names": list(table["parts_of_time"]),
        "turn_names": list(table["turns"]),
        "season_names": list(table["seasons"]),
        "unit_names": list(table["units"]),
        "count_names": list(table["counts"]),
        "approx_names": list(table["context"]["approx"]),
        "fixed_names": list(table["fixed"]),
        "recent_names": list(table["recent"]),
    }
    return {**names, "numeral": numeral, **{name: choice(words) for name, words in lists.items()}}


def _leads(table: Mapping[str, Any], figures: Numerals) -> dict[str, frozenset[str]]:
    """For each name of a `lead` the first words it stands for."""
    groups = {
        "month": [*table["months"], *table["short_months"]],
        "weekday": [*table["weekdays"], *table["short_weekdays"]],
        "season": list(table["seasons"]),
        "part": list(table["parts_of_time"]),
        "turn": list(table["turns"]),
        "approx": [word.replace("\\", "") for word in table["context"]["approx"]],
        "number": [*figures.values, *table["counts"]],
        "fixed": list(table["fixed"]),
        "recent": list(table["recent"]),
        "digit": [DIGIT],
    }
    return {name: frozenset(re.split(r"\W", word.lower())[0] for word in words) for name, words in groups.items()}


def _shapes(table: Mapping[str, Any], names: Mapping[str, str], figures: Numerals) -> dict[str, tuple[Shape, ...]]:
    """The shapes by the words that can open them."""
    leads = _leads(table, figures)
    found: dict[str, list[Shape]] = {}
    for entry in table["pattern"]:
        shape = Shape(entry["means"], spaced(expand(entry["form"], names)) + r"(?<!\s)", entry.get("has"))
        for word in sorted({word for lead in entry["lead"] for word in leads.get(lead, {lead})}):
            found.setdefault(word, []).append(shape)
    return {word: tuple(shapes) for word, shapes in found.items()}


def _marks(table: Mapping[str, Any]) -> dict[str, str]:
    """For each word of a class that shapes need its class."""
    classes = {
        "month": [*table["months"], *table["short_months"]],
        "weekday": list(table["weekdays"]),
        "season": list(table["seasons"]),
        "unit": list(table["units"]),
    }
    return {word.lower(): name for name, words in classes.items() for word in words}


def _lead_up(table: Mapping[str, Any], names: Mapping[str, str]) -> re.Pattern[str]:
    """A preposition and what may stand between it and the date."""
    words = choice(form for forms in table["prepositions"].values() for form in forms)
    loose = choice(table["context"]["loose"])
    between = names["between_words"]
    lead = f"(?<!\\w)(?P<preposition>{words}) (?:or )?(?P<loose>{loose} )?(?:the )?{between}*(?P<loose2>{loose} )?$"
    return re.compile(spaced(lead), re.IGNORECASE)


def _context(table: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, re.Pattern[str]]:
    """The conditions on what stands before and after a date."""
    rules = {name: rule for name, rule in table["context"].items() if isinstance(rule, str) and name != "law_words"}
    rules["loosely"] = f"(?<!\\w){choice(table['context']['loose'])} (?:the )?"
    backward = ("born_before", "law_before", "case_before", "loosely")
    compiled = {}
    for name, rule in rules.items():
        flags = re.NOFLAG if name == "law_after" else re.IGNORECASE
        tail = "$" if name in backward else ""
        head = r"(?<!\w)" if name in ("born_before", "law_before") else ""
        compiled[name] = re.compile(head + spaced(expand(rule, names)) + tail, flags)
    return compiled


@cache
def date_grammar(language: str) -> DateGrammar:
    """The grammar of dates of a language, from its table."""
    table, figures = open_table("dates", language), numerals(language)
    names = _part_names(table, figures.simple)
    context = table["context"]
    return DateGrammar(
        shapes=_shapes(table, names, figures),
        marks=_marks(table),
        months={word.lower(): number for word, number in {**table["months"], **table["short_months"]}.items()},
        weekdays={word.lower(): number for word, number in {**table["weekdays"], **table["short_weekdays"]}.items()},
        seasons=table["seasons"],
        turns=table["turns"],
        parts=table["parts_of_time"],
        units={word: Unit(unit) for word, unit in table["units"].items()},
        counts=table["counts"],
        fixed={word: (n, Unit(unit), Anchor(anchor)) for word, (n, unit, anchor) in table["fixed"].items()},
        recent={word: unit != "none" for word, unit in table["recent"].items()},
        prepositions={form: name for name, forms in table["prepositions"].items() for form in forms},
        lead_up=_lead_up(table, names),
        context=_context(table, names),
        words={name: frozenset(words) for name, words in context.items() if isinstance(words, list)},
        numerals=figures,
    )
