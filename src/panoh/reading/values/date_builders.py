"""Makes of the words of a date what they say."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from panoh.reading.values.date_grammar import DateGrammar
from panoh.reading.values.date_types import (
    Anchor,
    Calendar,
    Expression,
    Part,
    Recent,
    Season,
    Shifted,
    Stretch,
    Weekday,
    Window,
)  # fmt: skip

Groups = Mapping[str, str | None]

# Two figures for a year: up to this one it is of this century.
_LAST_SHORT_YEAR = 50
_DAYS_IN_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _plain(words: str | None) -> str | None:
    """Lower case, single blanks."""
    return None if words is None else " ".join(words.lower().split())


def _year(figures: str | None) -> int | None:
    """The year that two or four figures say."""
    if figures is None:
        return None
    year = int(figures)
    if len(figures) > 2:
        return year
    return 2000 + year if year <= _LAST_SHORT_YEAR else 1900 + year


def _day(figures: str | None) -> int | None:
    return None if figures is None else int(re.sub(r"\D", "", figures))


def _turn(words: str | None, grammar: DateGrammar) -> int | None:
    plain = _plain(words)
    if plain is None:
        return None
    return grammar.turns.get(plain, 1)


def _part(words: str | None, grammar: DateGrammar) -> Part | None:
    plain = _plain(words)
    return None if plain is None else Part(grammar.parts[plain])


def _month(groups: Groups, grammar: DateGrammar) -> int | None:
    if name := groups.get("m"):
        return grammar.months[name.lower().rstrip(".")]
    return _day(groups.get("mm"))


def _is_day(day: int | None, month: int | None) -> bool:
    """Whether a month has such a day."""
    return day is None or month is None or (0 < month < 13 and day <= _DAYS_IN_MONTH[month - 1])


def _calendar(groups: Groups, grammar: DateGrammar) -> Expression | None:
    """A day or a month, with or without its year."""
    weekday = groups.get("w")
    day, month = _day(groups.get("d")), _month(groups, grammar)
    if not _is_day(day, month):
        return None
    return Calendar(
        year=_year(groups.get("y") or groups.get("yy")),
        month=month,
        day=day,
        weekday=grammar.weekdays[weekday.lower().rstrip(".")] if weekday else None,
        part=_part(groups.get("part"), grammar),
        years_on=_turn(groups.get("turn"), grammar),
    )


def _month_alone(groups: Groups, grammar: DateGrammar) -> Expression | None:
    """ "June", "last June", "late June", "June of last year"."""
    return Calendar(
        month=_month(groups, grammar),
        part=_part(groups.get("part"), grammar),
        turn=_turn(groups.get("turn"), grammar),
        years_on=_turn(groups.get("years"), grammar),
    )


def _range(groups: Groups, grammar: DateGrammar) -> Expression | None:
    """ "9 to 11 June 2010", "11 and 27 August"."""
    year, month = _year(groups.get("y")), _month(groups, grammar)
    first, last = _day(groups["d1"]), _day(groups["d"])
    if first is None or last is None or first >= last or not _is_day(last, month):
        return None
    return Stretch(Calendar(year, month, first), Calendar(year, month, last))


def _numeric(groups: Groups, grammar: DateGrammar) -> Expression | None:
    """ "10.06.2011" has the day first; "6/9/2011" may have either, and then only the year is sure."""
    first, second, separator = int(groups["a"] or 0), int(groups["b"] or 0), groups["sep"]
    year = _year(groups["y"])
    if separator != "/" and len(groups["y"] or "") == 2 and len(groups["b"] or "") < 2:
        return None
    if separator == "/" and first <= 12 and second <= 12 and first != second:
        return Calendar(year=year)
    day, month = (second, first) if second > 12 and separator == "/" else (first, second)
    return Calendar(year, month, day) if 0 < month < 13 and day > 0 and _is_day(day, month) else None


def _whole_year(groups: Groups, grammar: DateGrammar) -> Expression | None:
    return Calendar(year=_year(groups["y"]), part=_part(groups.get("part"), grammar))


def _years(groups: Groups, grammar: DateGrammar) -> Expression | None:
    """ "2010-2012", "2010–11"."""
    first, last = groups["y1"] or "", groups["y"] or ""
    end = int(first[:2] + last) if len(last) == 2 else int(last)
    return Stretch(Calendar(year=int(first)), Calendar(year=end)) if int(first) < end else None


def _decade(groups: Groups, grammar: DateGrammar) -> Expression | None:
    return Calendar(year=_year(groups["y"]), part=_part(groups.get("part"), grammar), is_decade=True)


def _bare(groups: Groups, grammar: DateGrammar) -> Expression | None:
    return Calendar(day=_day(groups["d"]), turn=_turn(groups.get("turn"), grammar))


def _weekday(groups: Groups, grammar: DateGrammar) -> Expression | None:
    name = groups["w"] or ""
    turn, weeks = _turn(groups.get("turn"), grammar), _turn(groups.get("week"), grammar)
    return Weekday(grammar.weekdays[name.lower()], turn, weeks)


def _season(groups: Groups, grammar: DateGrammar) -> Expression | None:
    season = grammar.seasons[(groups["s"] or "").lower()]
    turn, years = _turn(groups.get("turn"), grammar), _turn(groups.get("years"), grammar)
    return Season(season, _year(groups.get("y")), years, turn)


def _ago(groups: Groups, grammar: DateGrammar) -> Expression | None:
    """ "Three weeks ago", from the day of the report."""
    n = grammar.number(groups["n"])
    return Shifted(None if n is None else -n, grammar.units[(groups["u"] or "").lower()], Anchor.PUBLISHED)


def _told(groups: Groups, grammar: DateGrammar) -> Expression | None:
    """ "Two days later", "the previous day", from the date told before."""
    n = grammar.number(groups.get("n"))
    way = (_plain(groups["way"]) or "").split()[0]
    is_future = way in grammar.words["later_words"]
    unit = grammar.units[(groups["u"] or "").lower()]
    return Shifted(n if n is None or is_future else -n, unit, Anchor.PREVIOUS, is_future)


def _window(groups: Groups, grammar: DateGrammar) -> Expression | None:
    """ "The last eight months"."""
    unit = grammar.units[(groups["u"] or "").lower()]
    return Window(grammar.number(groups.get("n")), unit)


def _fixed(groups: Groups, grammar: DateGrammar) -> Expression | None:
    n, unit, anchor = grammar.fixed[_plain(groups["fixed"]) or ""]
    return Shifted(n, unit, anchor, is_future=n > 0, is_calendar=True)


def _recent(groups: Groups, grammar: DateGrammar) -> Expression | None:
    return Recent(grammar.recent[_plain(groups["recent"]) or ""])


BUILDERS: dict[str, Callable[[Groups, DateGrammar], Expression | None]] = {
    "calendar": _calendar, "month": _month_alone, "range": _range, "numeric": _numeric, "year": _whole_year,
    "years": _years, "decade": _decade, "bare": _bare, "weekday": _weekday, "season": _season, "shifted": _ago,
    "told": _told, "window": _window, "fixed": _fixed, "recent": _recent,
}  # fmt: skip
