"""Finds lengths of time in a text and counts them in days and years."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from panoh.model.claim import Bound
from panoh.reading.values.bounds import BOUND_GROUPS, bound_pattern
from panoh.reading.values.numerals import Form, Numerals, form, numerals
from panoh.reading.values.tables import choice, expand, last_words, open_table, paragraph_end, spaced

_WORD = re.compile(r"\w+")
_MONTHS_IN_YEAR = 12
_HOURS_IN_DAY = 24


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time where it stands on the page.

    Attributes:
        start: First character, with words such as "almost" or "between".
        end: Character after the last.
        days: A month is 30 days, a year 365; None where the number is not told or it is less than a day.
        years: For lengths told in months and years; of a range the lower end.
        unit: "hour", "day", "week", "month", "year", ...
        n: How many; None for "several".
        n_to: Upper end of "five to ten years".
        bound: What it says of the true length.
    """

    start: int
    end: int
    days: int | None
    years: float | None
    unit: str
    n: float | None
    n_to: float | None = None
    bound: Bound | None = None


@dataclass(frozen=True, slots=True)
class _Grammar:
    """The shape of lengths of time in a language."""

    opens: frozenset[str]
    form: Form
    more: Form
    point_after: re.Pattern[str]
    units: Mapping[str, int]
    words: Mapping[str, frozenset[str]]
    numerals: Numerals


@cache
def _grammar(language: str) -> _Grammar:
    """From the table of the language."""
    table, figures = open_table("numbers", language), numerals(language)
    rules = table["duration"]
    names = {**table["grammar"], **{key: rule for key, rule in rules.items() if isinstance(rule, str)}}
    names |= {"n": f"(?:{{numeral}}|{choice(table['articles'])})", "u": choice(table["duration_units"])}
    number = "(?P<n>{n})(?P<half>{half}(?![a-z0-9]))?"
    to = "(?:{middle}(?P<n2>{n})(?P<half2>{half}(?![a-z0-9]))?)?"
    words = "|".join(f"(?P<{word}>{{{word}}})" for word in ("half_unit", "vague", "couple", "past"))
    count = f"(?:{words}|{number}{to})"
    unit = "(?:{hyphen}| ){adjective}(?P<u>{u}){plural}(?!\\w)(?P<unit_half>{and_half})?"
    more = "{and_more}(?P<n>{n}) (?P<u>{u}){plural}(?!\\w)"
    whole = f"(?<![\\w.,/-])(?:{bound_pattern(language)} )?{{opening}}?{count}{unit}{{after_unit}}"
    bounds = [words for group in BOUND_GROUPS for words in table["bounds"][group]]
    openings = " ".join(rules[name] for name in ("opening", "vague", "couple", "past", "half_unit"))
    first = re.findall(r"[a-z]+", openings)
    return _Grammar(
        opens=frozenset(re.split(r"[^a-z]", word)[0] for word in [*figures.values, *figures.scales, *bounds, *first]),
        form=form(whole, names, ("n", "n2"), figures),
        more=form(more, names, ("n",), figures),
        point_after=re.compile(spaced(expand(rules["point_after"], names)), re.IGNORECASE),
        units=table["duration_units"],
        words={key: frozenset(words) for key, words in rules.items() if isinstance(words, list)},
        numerals=figures,
    )


def find_durations(text: str, language: str = "en") -> tuple[Duration, ...]:
    """The lengths of time of a text in their order.

    >>> [(d.days, d.years, d.unit) for d in find_durations("Held for nine months, he got ten years in prison.")]
    [(270, 0.75, 'month'), (3650, 10.0, 'year')]
    """
    grammar = _grammar(language)
    found, position, end = [], 0, -1
    for word in _WORD.finditer(text):
        first = word[0]
        if word.start() < position or not (first[0].isdigit() or first.lower() in grammar.opens):
            continue
        if word.start() > end:
            end = paragraph_end(text, word.start())
        match = grammar.form.match(text, word.start(), end)
        if match is None:
            continue
        duration = _read(match, grammar) if _is_length(match, grammar) else None
        position = match.end() if duration is None else duration.end
        if duration is not None:
            found.append(duration)
    return tuple(found)


def _is_length(match: re.Match[str], grammar: _Grammar) -> bool:
    """Not a point in time ("a day later"), an age, a rate ("twice a year") or "the last eight months"."""
    text, words = match.string, grammar.words
    if grammar.point_after.match(text, match.end(), match.endpos):
        return False
    before = last_words(text, match.start(), 3)
    nearest = before[-1] if before else ""
    if match["past"] or nearest in words["window_before"]:
        return any(word in words["window_after_for"] for word in before)
    is_year_age = match["u"].lower() == "year" and nearest in words["age_before"] - {"of"}
    if is_year_age or nearest in words["rate_before"]:
        return False
    is_article = (match["n"] or "").lower() in ("a", "an") and not match["half"] and not match["unit_half"]
    has_bound = any(match[group] for group in BOUND_GROUPS)
    is_hyphened = text[match.end() - len("-long") : match.end()] == "-long"
    return not is_article or has_bound or is_hyphened or nearest in words["bare_after"]


def _read(match: re.Match[str], grammar: _Grammar) -> Duration:
    """The length that a shape says."""
    unit = match["u"].lower()
    n, n_to = _numbers(match, grammar)
    end, days, years = match.end(), _days(n, unit, grammar), _years(n, unit)
    more = grammar.more.match(match.string, end, match.endpos)
    if more is not None and n is not None and grammar.units[more["u"].lower()] < grammar.units[unit]:
        rest = grammar.numerals.value_of(more["n"])
        days = (days or 0) + (_days(rest, more["u"].lower(), grammar) or 0)
        years = None if years is None else years + (_years(rest, more["u"].lower()) or 0)
        end = more.end()
    bound = next((Bound(group) for group in BOUND_GROUPS if match[group]), None)
    exact = None if n is None else (bound or (Bound.EXACT if n_to is None else Bound.AT_LEAST))
    return Duration(match.start(), end, days, years, unit, n, n_to, exact)


def _numbers(match: re.Match[str], grammar: _Grammar) -> tuple[float | None, float | None]:
    """How many units, and the upper end of a range."""
    for group, n in (("half_unit", 0.5), ("vague", None), ("couple", 2.0), ("past", 1.0)):
        if match[group]:
            return n, None
    values = [grammar.numerals.value_of(match[group]) if match[group] else None for group in ("n", "n2")]
    halves = [0.5 if match["half"] or match["unit_half"] else 0.0, 0.5 if match["half2"] else 0.0]
    low, high = (None if value is None else value + half for value, half in zip(values, halves, strict=True))
    return low, high


def _days(n: float | None, unit: str, grammar: _Grammar) -> int | None:
    """So many units in days; less than a day is None."""
    if n is None or unit == "minute":
        return None
    if unit == "hour":
        return int(n) // _HOURS_IN_DAY or None
    return int(n * grammar.units[unit])


def _years(n: float | None, unit: str) -> float | None:
    """Months and longer in years."""
    if n is None:
        return None
    per_year = {"month": 1 / _MONTHS_IN_YEAR, "year": 1.0, "decade": 10.0}.get(unit)
    return None if per_year is None else round(n * per_year, 2)
