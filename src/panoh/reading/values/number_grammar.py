"""The shapes of numbers in a language, ready to be tried where a word stands that can open one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from panoh.reading.values.bounds import BOUND_GROUPS, bound_pattern
from panoh.reading.values.numerals import Form, Numerals, form, numerals
from panoh.reading.values.tables import choice, open_table, spaced

DIGIT = "0"


@dataclass(frozen=True, slots=True)
class NumberGrammar:
    """The shapes of numbers of a language.

    Attributes:
        forms: "number", "fraction" and "vague".
        opens: For a word in lower case (or `DIGIT` for figures) the forms that it can open.
        trailing: Bound words behind a numeral.
        bound_not_after: For "about" and "over" the words to which they belong instead.
        fractions: Top and bottom by name.
        groups: "Both", "trio".
        words: Sets of words that are looked up, by name.
        both_ends, both_joins, both_verbs, both_reach: How "both ... and" is told from "both men".
        numerals: The numerals of the language.
    """

    forms: Mapping[str, Form]
    opens: Mapping[str, tuple[str, ...]]
    trailing: re.Pattern[str]
    bound_not_after: Mapping[str, re.Pattern[str]]
    fractions: Mapping[str, tuple[int, int]]
    groups: Mapping[str, int]
    words: Mapping[str, frozenset[str]]
    both_ends: re.Pattern[str]
    both_joins: str
    both_verbs: re.Pattern[str]
    both_reach: int
    numerals: Numerals


@cache
def number_grammar(language: str) -> NumberGrammar:
    """The grammar of numbers of a language, from its table."""
    table, figures = open_table("numbers", language), numerals(language)
    bounds, both = table["bounds"], table["both"]
    return NumberGrammar(
        forms=_forms(table, language, figures),
        opens=_opens(table, figures),
        trailing=re.compile(spaced(_trailing(bounds)), re.IGNORECASE),
        bound_not_after={word: re.compile(choice(bounds[f"{word}_not_after"]) + r"\W*") for word in ("about", "over")},
        fractions={name: (top, bottom) for name, (top, bottom) in table["fractions"].items()},
        groups=table["groups"],
        words={
            "vague_not_after": frozenset(table["vague"]["not_after"]),
            "one_not_after": frozenset(table["one"]["not_after"]),
            "one_not_before": frozenset(table["one"]["not_before"]),
            "one_counts_before": frozenset(table["one"]["counts_before"]),
            "one_may_count_after": frozenset(table["one"]["may_count_after"]),
        },
        both_ends=re.compile(both["ends"]),
        both_joins=both["joins"],
        both_verbs=re.compile(both["verbs"]),
        both_reach=both["reach"],
        numerals=figures,
    )


def _forms(table: Mapping[str, Any], language: str, figures: Numerals) -> dict[str, Form]:
    """The three forms."""
    dozens, ranges, fractions = table["dozens"], table["range"], table["fraction_words"]
    names = {**table["grammar"], **fractions, "n": "{numeral}", "bound": f"(?:{bound_pattern(language)} )?"}
    names |= {"dozen": dozens["word"], "half_of": dozens["half"], "opening": ranges["opening"]}
    names |= {"middle": ranges["middle"], "and": ranges["middle_between"]}
    groups = choice(word for word in table["groups"] if word != dozens["word"])
    to = "(?:{middle}(?P<n2>{n})|(?<=[a-z0-9])(?P<pair>{and}(?P<n3>{n})))?"
    dozen = "(?:(?:(?P<half>{half_of})|(?P<dozens>{n}|an?))(?:{hyphen}| ))?(?P<dozen>{dozen})\\b"
    kinds = "|".join(f"(?P<{name}>{fractions[name]})" for name in table["fractions"])
    forms = {
        "number": f"(?:{{bound}})(?:{dozen}|(?P<group>{groups})\\b|(?P<open>{{opening}})?(?P<n>{{n}}){to})",
        "fraction": f"(?:{{bound}})(?:{kinds})(?:(?: {{whole_before}})* (?P<whole>{{n}})|{{part_before}})",
        "vague": f"(?<!-)(?:{{bound}})(?P<vague>{choice(table['vague']['words'])})(?![\\w-])",
    }
    held = {"number": ("dozens", "n", "n2", "n3"), "fraction": ("whole",), "vague": ()}
    return {name: form(pattern, names, held[name], figures) for name, pattern in forms.items()}


def _opens(table: Mapping[str, Any], figures: Numerals) -> dict[str, tuple[str, ...]]:
    """For each word that can open a number the forms to try."""
    bounds = [form for group in BOUND_GROUPS for form in table["bounds"][group]]
    openings = re.findall(r"[a-z]+", table["range"]["opening"] + " " + table["dozens"]["half"])
    first = {
        "number": [*figures.values, *figures.scales, *table["groups"], *bounds, *openings, DIGIT],
        "fraction": [*bounds, *re.findall(r"[a-z]+", " ".join(table["fraction_words"].values()))],
        "vague": [*bounds, *(word for form in table["vague"]["words"] for word in re.findall(r"[a-z]+", form))],
    }
    opens: dict[str, list[str]] = {}
    for name, words in first.items():
        for word in sorted({re.split(r"[^a-z0-9]", word)[0] for word in words}):
            opens.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in opens.items()}


def _trailing(bounds: Mapping[str, Any]) -> str:
    """Words behind a number that bound it."""
    kinds = "|".join(f"(?P<{group}>{choice(bounds[f'after_{group}'])})" for group in BOUND_GROUPS)
    return f"{bounds['after_part']} ?(?:{kinds})(?!\\w)"
