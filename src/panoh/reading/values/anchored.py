"""Turns what a date says into EDTF once its anchor is known: the day of the report, or the date told before."""

from __future__ import annotations

from datetime import timedelta

from panoh.reading.values.date_types import Calendar, Part, Recent, Season, Shifted, Unit, Weekday, Window
from panoh.reading.values.edtf_text import When, is_real, on

_DAYS = {Unit.HOUR: 0, Unit.DAY: 1, Unit.NOW: 1, Unit.WEEK: 7, Unit.WEEKEND: 7, Unit.FORTNIGHT: 14}
_WEEKS = (Unit.WEEK, Unit.FORTNIGHT)
# First and last day of the week.
_CALENDAR_DAYS = {Unit.WEEK: (1, 7), Unit.WEEKEND: (6, 7)}
_HOURS_IN_DAY = 24
_MONTHS = {Unit.MONTH: 1, Unit.YEAR: 12, Unit.DECADE: 120}
# The months of a season in the north, where the states of this trade lie; winter runs into the next year.
_FIRST_MONTH = {1: 3, 2: 6, 3: 9, 4: 12}
# First and last year of a part of a decade.
_DECADE = {Part.EARLY: (0, 4), Part.MID: (4, 6), Part.LATE: (5, 9)}
# More hours than lie in ten thousand years are no date.
_FARTHEST = 10_000 * 366 * 24
# A date of which no year is told is taken as coming, not past, if it lies no more than this many days ahead.
_SOON = 31


def write_calendar(expr: Calendar) -> str:
    """A date that tells its own year.

    >>> write_calendar(Calendar(2011, 6, 9)), write_calendar(Calendar(1990, part=Part.LATE, is_decade=True))
    ('2011-06-09', '1995~/1999~')
    """
    year = expr.year or 0
    if expr.is_decade:
        if expr.part is None:
            return f"{year // 10}X"
        first, last = _DECADE[expr.part]
        return f"{year + first}~/{year + last}~"
    text = str(When(year, expr.month, expr.day))
    return text + "~" if expr.part is Part.MID and expr.month is not None else text


def write_season(season: int, year: int) -> str:
    """The three months of a season."""
    first = When(year, _FIRST_MONTH[season])
    return f"{first}/{first.plus_months(2)}"


def year_near(month: int, day: int | None, published: When, is_future: bool = False) -> int | None:
    """The year of a day or month told without one, in a report of a known date.

    The latest that has begun, unless the next is near at hand or the text speaks of what is to come.
    """
    years = [year for year in range(published.year - 8, published.year + 9) if is_real(year, month, day)]
    past = [year for year in years if When(year, month, day).first <= published.last]
    coming = [year for year in years if When(year, month, day).last >= published.first]
    if is_future and coming:
        return coming[0]
    if coming and not is_future:
        wait = (When(coming[0], month, day).first - published.last).days
        if 0 < wait <= _SOON and published.day is not None:
            return coming[0]
        if day is None and 0 < wait <= 1 and published.day is None:
            return coming[0]
    return past[-1] if past else None


def year_of_season(expr: Season, published: When) -> int:
    """The year in which a season told without one began."""
    if expr.years_on is not None:
        return published.year + expr.years_on
    start = When(published.year, _FIRST_MONTH[expr.season])
    year = published.year if start.first <= published.last else published.year - 1
    if expr.turn == 1:
        return year + 1
    is_over = When(year, _FIRST_MONTH[expr.season]).plus_months(3).first <= published.last
    return year - 1 if expr.turn == -1 and not is_over else year


def year_of_turn(month: int, turn: int, published: When) -> int:
    """ "Last June" has ended, "next June" has not begun, "this June" is of this year."""
    now = published.month or 12
    if turn == 0:
        return published.year
    if turn < 0:
        return published.year if month < now else published.year - 1
    return published.year if month > now else published.year + 1


def write_weekday(expr: Weekday, published: When, is_future: bool = False) -> str:
    """The most recent such day up to the report; of a report dated by its month only, that month."""
    if published.day is None:
        return str(published)
    day = published.first
    if expr.weeks_on is not None:
        monday = day - timedelta(days=day.isoweekday() - 1)
        return str(on(monday + timedelta(days=7 * expr.weeks_on + expr.day - 1)))
    back = (day.isoweekday() - expr.day) % 7
    if expr.turn == -1:
        back = back or 7
    if expr.turn == 1 or (is_future and back):
        back -= 7
    return str(on(day - timedelta(days=back)))


def write_shifted(expr: Shifted, anchor: When, is_loose: bool = False) -> str | None:
    """So many units from an anchor, no more exact than the unit and the anchor are; None outside years 1 to 9999."""
    if expr.n is not None and abs(expr.n) > _FARTHEST:
        return None
    try:
        return _shifted(expr, anchor, is_loose)
    except (OverflowError, ValueError):
        return None


def _shifted(expr: Shifted, anchor: When, is_loose: bool) -> str | None:
    if expr.unit is Unit.NOW:
        return str(anchor)
    if expr.unit in _MONTHS:
        return _shift_months(expr, anchor)
    if expr.n is None:
        return None if expr.unit is Unit.HOUR and anchor.day is None else _few(expr, anchor)
    days = int(expr.n / _HOURS_IN_DAY) if expr.unit is Unit.HOUR else expr.n * _DAYS[expr.unit]
    if anchor.day is None:
        return str(anchor) if days == 0 else _shift_vague(anchor, days)
    if expr.unit in _CALENDAR_DAYS and expr.is_calendar:
        return _calendar_days(expr.unit, anchor, expr.n)
    approximate = "~" if is_loose or (expr.unit in _WEEKS and abs(expr.n) > 1) else ""
    return str(anchor.plus_days(days)) + (approximate if days else "")


def _calendar_days(unit: Unit, anchor: When, weeks: int) -> str:
    """Monday to Sunday of a week; the Saturday and Sunday of the last weekend that has begun, or of the next."""
    first, last = _CALENDAR_DAYS[unit]
    has_begun = anchor.first.isoweekday() >= first
    if unit is Unit.WEEKEND and ((weeks < 0 and has_begun) or (weeks > 0 and not has_begun)):
        weeks = 0
    monday = anchor.first - timedelta(days=anchor.first.isoweekday() - 1 - 7 * weeks)
    return f"{on(monday + timedelta(days=first - 1))}/{on(monday + timedelta(days=last - 1))}"


def _few(expr: Shifted, anchor: When) -> str:
    """ "A few days later": the month, about."""
    if expr.unit is Unit.HOUR:
        return str(anchor)
    return f"{When(anchor.year, anchor.month)}~"


def _shift_vague(anchor: When, days: int) -> str | None:
    """A few days from a month are that month, about; from a year they are that year."""
    if anchor.month is None:
        return str(anchor)
    if abs(days) <= 2:
        return str(anchor)
    return f"{anchor}~" if abs(days) <= 7 else f"{anchor.plus_days(days + (14 if days > 0 else -14)).plus_months(0)}~"


def _shift_months(expr: Shifted, anchor: When) -> str | None:
    """Months are counted in months, years in years."""
    if expr.n is None:
        return None
    if expr.unit is Unit.MONTH:
        return str(anchor.plus_months(expr.n)) if anchor.month is not None else None
    years = expr.n * _MONTHS[expr.unit] // 12
    if expr.anchor == "published" or anchor.month is None or expr.n == 0:
        return str(When(anchor.year + years))
    return f"{When(anchor.year + years, anchor.month)}~"


def write_window(expr: Window, anchor: When) -> str | None:
    """From so many units back up to the anchor; "the past few days" is the month of the report."""
    month = When(anchor.year, anchor.month)
    if anchor.month is None or expr.unit is Unit.DECADE:
        return None
    if expr.n is None:
        back = {Unit.WEEK: 1}.get(expr.unit, 0)
        return None if expr.unit in _MONTHS else (f"{month.plus_months(-back)}/{month}" if back else str(month))
    if expr.unit in _MONTHS:
        return f"{month.plus_months(-expr.n * _MONTHS[expr.unit])}/{month}"
    days = expr.n * _DAYS[expr.unit]
    if anchor.day is None or days == 0:
        return str(anchor)
    return f"{anchor.plus_days(-days)}/{anchor}"


def write_recent(expr: Recent, anchor: When) -> str | None:
    """The month of the report, about."""
    return f"{When(anchor.year, anchor.month)}~" if expr.is_dated and anchor.month is not None else None
