"""Writes a stretch of time whose ends share what only one of them tells."""

from __future__ import annotations

from panoh.reading.values.anchored import write_calendar, write_season, write_shifted, write_weekday, year_of_season
from panoh.reading.values.date_types import Calendar, Season, Shifted, Stretch, Weekday
from panoh.reading.values.edtf_text import When, is_real, read_when

End = Calendar | Weekday | Season | Shifted


def write_stretch(expr: Stretch, last: End, published: When | None) -> str | None:
    """An interval; the earlier end takes what it leaves out from the later one.

    Args:
        expr: What the text says.
        last: Its later end, with the year that has been found for it.
        published: The report's own date.

    >>> write_stretch(Stretch(Calendar(None, 6), Calendar(2010, 8)), Calendar(2010, 8), None)
    '2010-06/2010-08'
    """
    first_text, last_text = _write_end(expr.first, last, published), _write_end(last, last, published)
    if first_text is None or last_text is None:
        return None
    opening, closing = first_text.split("/")[0], last_text.split("/")[-1]
    first, second = read_when(opening), read_when(closing)
    if first is None or second is None or first.first > second.last:
        return None
    return f"{opening}/{closing}"


def _write_end(end: End, last: End, published: When | None) -> str | None:
    """One end of an interval."""
    match end:
        case Calendar():
            dated = _dated(end, last)
            is_whole = dated.year is not None and is_real(dated.year, dated.month, dated.day)
            return write_calendar(dated) if is_whole else None
        case Season():
            year = end.year
            if year is None and isinstance(last, Season):
                year = last.year
            if year is None and published is not None:
                year = year_of_season(end, published)
            return None if year is None else write_season(end.season, year)
        case Weekday():
            return None if published is None else write_weekday(end, published)
        case Shifted():
            return None if published is None else write_shifted(end, published)


def _dated(end: Calendar, last: End) -> Calendar:
    """ "June" in "June to August 2010" is of 2010, "November" in "November to March 2010" of the year before."""
    if end.year is not None or not isinstance(last, Calendar) or last.year is None:
        return end
    month = end.month or last.month or 1
    year = last.year if month <= (last.month or month) else last.year - 1
    return Calendar(year, month, end.day, part=end.part)
