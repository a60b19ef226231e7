"""Finds the dates in a text and says what each of them says, without deciding which day it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from panoh.reading.values.date_builders import BUILDERS
from panoh.reading.values.date_grammar import DIGIT, DateGrammar, date_grammar
from panoh.reading.values.date_types import (
    Calendar,
    DateKind,
    DateMention,
    Expression,
    Season,
    Shifted,
    Stretch,
    Weekday,
)
from panoh.reading.values.tables import last_words, left_of, paragraph_end

_WORD = re.compile(r"\w+")
# Figures that continue a reference, a sum or a decimal: "444/2010", "$2010", "1.2010", "IK-9".
_CONTINUES = re.compile(r"[/#№+$€£]$|\w[.,:-]$")
# How far left of a date its preposition is looked for: "with effect from the early morning hours of".
_LEFT = 60
# How far behind the first word of a shape its month, unit or day of the week may stand, over any white space.
_NEAR = 160
# "9June", "10days", "9thJune": the figures of a word.
_FIGURES = re.compile(r"\A\d+(?:st|nd|rd|th)?(?:of)?")


def find_dates(text: str, language: str = "en") -> tuple[DateMention, ...]:
    """The dates of a text in their order, without overlaps.

    >>> [(m.text, m.preposition) for m in find_dates("Sent back on June 9, after being arrested in June 2010.")]
    [('June 9', 'on'), ('June 2010', 'in')]
    """
    grammar = date_grammar(language)
    return _sharing_years(text, list(_joined(text, list(_singles(text, grammar)), grammar)), grammar)


class _Marks:
    """Where the words stand that shapes cannot do without, to be asked about from left to right."""

    def __init__(self, text: str, grammar: DateGrammar) -> None:
        self._left: dict[str, list[int]] = {}
        for word in _WORD.finditer(text):
            name = grammar.marks.get(_FIGURES.sub("", word[0].lower()) if word[0][0].isdigit() else word[0].lower())
            if name is not None:
                self._left.setdefault(name, []).append(word.start())
        for places in self._left.values():
            places.reverse()

    def near(self, name: str, start: int) -> bool:
        """Whether such a word stands at a place or soon after it."""
        places = self._left.get(name, [])
        while places and places[-1] < start:
            places.pop()
        return bool(places) and places[-1] - start <= _NEAR


def _singles(text: str, grammar: DateGrammar) -> Iterator[DateMention]:
    """Dates one by one, the longest where several shapes fit."""
    position, end = 0, -1
    marks = _Marks(text, grammar)
    for word in _WORD.finditer(text):
        start = word.start()
        if start < position:
            continue
        if start > end:
            end = paragraph_end(text, start)
        first = word[0]
        is_figure = first[0].isdigit()
        shapes = grammar.shapes.get(DIGIT if is_figure else first.lower())
        if shapes is None or (is_figure and _CONTINUES.search(text, max(0, start - 2), start)):
            continue
        matches = [
            (match, shape.means)
            for shape in shapes
            if (shape.has is None or marks.near(shape.has, start)) and (match := shape.form.match(text, start, end))
        ]
        for match, means in sorted(matches, key=lambda pair: -pair[0].end()):
            mention = _mention(match, means, grammar)
            if mention is not None:
                position = mention.end
                yield mention
                break


def _mention(match: re.Match[str], means: str, grammar: DateGrammar) -> DateMention | None:
    """What a shape that fits says; None where its neighbours show that it is no date."""
    text, start, end = match.string, match.start(), match.end()
    check = _CHECKS.get(means)
    if (end < len(text) and text[end].isalnum() and text[end - 1].isalnum()) or (check and not check(match, grammar)):
        return None
    expr = BUILDERS[means](match.groupdict(), grammar)
    if expr is None:
        return None
    preposition, is_loose = _preposition(text, start, grammar)
    kind = _kind(match, expr, grammar)
    loose = is_loose or bool(match.groupdict().get("approx"))
    return DateMention(start, end, text[start:end], expr, preposition, kind, loose)


def _preposition(text: str, start: int, grammar: DateGrammar) -> tuple[str | None, bool]:
    """The preposition before a date, and whether a word such as "around" stands there."""
    left = left_of(text, start, _LEFT)
    match = grammar.lead_up.search(left)
    if match is None:
        return None, grammar.context["loosely"].search(left) is not None
    words = " ".join(match["preposition"].lower().split())
    return grammar.prepositions[words], bool(match["loose"] or match["loose2"])


def _kind(match: re.Match[str], expr: Expression, grammar: DateGrammar) -> DateKind:
    """Whether the date belongs to a law's name or a birth."""
    if not isinstance(expr, Calendar) or expr.year is None:
        return DateKind.DATE
    left = left_of(match.string, match.start(), _LEFT)
    if grammar.context["law_before"].search(left) or grammar.context["case_before"].search(left):
        return DateKind.NAME
    if expr.month is None and expr.part is None and _names_a_law(match, grammar):
        return DateKind.NAME
    return DateKind.BIRTH if grammar.context["born_before"].search(left) else DateKind.DATE


def _names_a_law(match: re.Match[str], grammar: DateGrammar) -> bool:
    """ "The 1951 Convention" is a name; "in 2010 Law No. 5 was passed" has a date."""
    if not grammar.words["year_of_event"].isdisjoint(last_words(match.string, match.start(), 1)):
        return False
    law = grammar.context["law_after"].match(match.string, match.end(), match.endpos)
    return law is not None and "\n" not in law[0]


def _is_month(match: re.Match[str], grammar: DateGrammar) -> bool:
    """A month's name alone is a date only after a preposition or with "last", "late" and the like."""
    if match["turn"] or match["part"] or match["years"]:
        return True
    before, words = "".join(last_words(match.string, match.start(), 1)).lstrip("(["), grammar.words
    if match["m"].lower() in words["month_and_verb"]:
        return before in words["month_after"] - words["verb_after"]
    return before in words["month_after"] | words["month_after_noun"]


def _is_year(match: re.Match[str], grammar: DateGrammar) -> bool:
    """A bare year follows a preposition or stands in brackets; "2000 people" is none."""
    text, start, end = match.string, match.start(), match.end()
    if match["part"]:
        return True
    if grammar.context["year_not_before"].match(text, end, match.endpos):
        return False
    before = "".join(last_words(text, start, 1)).lstrip("([")
    return before in grammar.words["year_after"] or text[start - 1 : start] == "("


def _is_weekday(match: re.Match[str], grammar: DateGrammar) -> bool:
    """ "Every Friday", "Friday prayers" and "The Sunday Times" name no day."""
    before = last_words(match.string, match.start(), 1)
    if before and before[0] in grammar.words["weekday_not_after"]:
        return False
    return grammar.context["weekday_not_before"].match(match.string, match.end("w"), match.endpos) is None


def _is_season(match: re.Match[str], grammar: DateGrammar) -> bool:
    """A season alone is a date only after a preposition, and "the fall of" never."""
    if match["y"] or match["turn"] or match["years"]:
        return True
    before = "".join(last_words(match.string, match.start(), 1))
    return before in grammar.words["season_after"] and match["s"].lower() not in grammar.words["season_never"]


def _is_fixed(match: re.Match[str], grammar: DateGrammar) -> bool:
    """ "Until now", "now that" and "by now" say nothing about a day."""
    before = last_words(match.string, match.start(), 1)
    if before and before[0] in grammar.words["fixed_not_after"]:
        return False
    return grammar.context["fixed_not_before"].match(match.string, match.end(), match.endpos) is None


_CHECKS: dict[str, Callable[[re.Match[str], DateGrammar], bool]] = {
    "month": _is_month, "year": _is_year, "weekday": _is_weekday, "season": _is_season, "fixed": _is_fixed,
    "recent": _is_fixed,
}  # fmt: skip


def _sharing_years(text: str, mentions: list[DateMention], grammar: DateGrammar) -> tuple[DateMention, ...]:
    """Give the dates of a list the year that its last one tells: "on 3 March, 9 April and 6 May 2010"."""
    for place in range(len(mentions) - 2, -1, -1):
        mention, following = mentions[place], mentions[place + 1]
        expr, last = mention.expr, _first_of(following.expr)
        if not isinstance(expr, Calendar) or last is None or last.year is None or not _is_pair(expr, last):
            continue
        between = left_of(text, following.start, following.start - mention.end)
        if grammar.context["list_between"].fullmatch(between) is None:
            continue
        year = last.year if (expr.month or 0) <= (last.month or 0) else last.year - 1
        mentions[place] = replace(mention, expr=replace(expr, year=year))
    return tuple(mentions)


def _first_of(expr: Expression) -> Calendar | None:
    """The date that a list goes on with; of two dates with one year the first, with that year."""
    if isinstance(expr, Calendar):
        return expr
    if isinstance(expr, Stretch) and isinstance(expr.first, Calendar) and isinstance(expr.last, Calendar):
        return replace(expr.first, year=expr.first.year or expr.last.year)
    return None


def _joined(text: str, mentions: list[DateMention], grammar: DateGrammar) -> Iterator[DateMention]:
    """Make one stretch of "from June to August 2010" and "July and September of last year"."""
    current: DateMention | None = None
    for mention in mentions:
        whole = None if current is None else _stretch(text, current, mention, grammar)
        if whole is None and current is not None:
            yield current
        current = mention if whole is None else whole
    if current is not None:
        yield current


def _stretch(text: str, first: DateMention, last: DateMention, grammar: DateGrammar) -> DateMention | None:
    """Both dates as one, where the words between them join them."""
    ends = (Calendar, Weekday, Season, Shifted)
    if not isinstance(first.expr, ends) or not isinstance(last.expr, ends) or first.kind != last.kind:
        return None
    between = text[first.end : last.start]
    if len(between) > len(" through the ") or left_of(text, last.start, len(between)) != between:
        return None
    is_list = grammar.context["connect_and"].fullmatch(between) is not None and _is_pair(first.expr, last.expr)
    is_range = grammar.context["connect"].fullmatch(between) is not None
    opens = first.preposition in ("from", "between", "since")
    if not (is_list or (is_range and (opens or "and" not in between) and _can_span(first, last, opens))):
        return None
    words = text[first.start : last.end]
    expr = Stretch(first.expr, last.expr)
    return replace(first, end=last.end, text=words, expr=expr)


def _is_pair(first: Expression, last: Expression) -> bool:
    """ "July and September of last year": both alike, the year told once or not at all."""
    if not isinstance(first, Calendar) or not isinstance(last, Calendar):
        return False
    alike = (first.month is None, first.day is None) == (last.month is None, last.day is None)
    return alike and first.year is None and first.month is not None and first.years_on is None and first.turn is None


def _can_span(first: DateMention, last: DateMention, opens: bool) -> bool:
    """ "From X to Y" is a stretch; so is "X – Y", but "said on Monday to Friday's paper" is not."""
    return opens or (isinstance(first.expr, Calendar) and isinstance(last.expr, Calendar))
