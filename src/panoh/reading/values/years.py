"""Finds the year of each date that is told without one: forced by the order of events, or by the customs of writers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from panoh.reading.values.anchored import write_calendar, year_near
from panoh.reading.values.board import Board
from panoh.reading.values.date_types import Calendar, Stretch, Window
from panoh.reading.values.edtf_text import When, is_real
from panoh.reading.values.order import fits
from panoh.reading.values.stretches import write_stretch

# A date without a year takes it from one with a year at most this many characters before it.
_NEAR = 400
# In a report of a known date, a date told right after an older one is of that story if it follows it by no more than
# the first number of days, and would lie further than the second behind the report when taken as of the last year:
# a writer who has just named an older year names the next year too when he leaves it.
_OLD_STORY = ((92, 45), (150, 150))
# Within so many years a date falls on each day of the week.
_WEEKDAY_CYCLE = 6
# A date not spoken of as coming lies at most this many days after the report.
_AHEAD_DAYS = 62


def decide_years(board: Board, waiting: Sequence[int]) -> None:
    """Give the dates without a year their year: the forced ones first, then by custom, in the order of the text."""
    left = list(waiting)
    ordered = {index for first, second, _ in board.after for index in (first, second)}
    while left:
        index = next((index for index in left if index in ordered and _forced_year(board, index) is not None), left[0])
        _decide_year(board, index)
        left.remove(index)


def _decide_year(board: Board, index: int) -> None:
    mention = board.mentions[index]
    expr = open_end(mention.expr)
    year, reason = _forced_year(board, index), _order_reason(board, index)
    if year is None:
        year, reason = _year_by_custom(board, index, expr)
    if year is None:
        board.decide(index, _yearless(mention.expr), "no date of the text or of the report forces the year")
        return
    dated = Calendar(year, expr.month, expr.day, part=expr.part)
    moment = write_stretch(mention.expr, dated, None) if isinstance(mention.expr, Stretch) else write_calendar(dated)
    board.decide(index, moment, f"year {year}: {reason}")


def open_end(expr: object) -> Calendar:
    """The date whose year is open: of a stretch its end."""
    end = expr.last if isinstance(expr, Stretch) else expr
    assert isinstance(end, Calendar)
    return end


def _yearless(expr: object) -> str | None:
    """`XXXX-06-09`, `XXXX-06`; of a stretch nothing is known."""
    if not isinstance(expr, Calendar) or expr.month is None:
        return None
    return f"XXXX-{expr.month:02}" + (f"-{expr.day:02}" if expr.day is not None else "")


def _forced_year(board: Board, index: int) -> int | None:
    """The only year that keeps an order with a decided date, or that has the day of the week."""
    possible = _possible_years(board, index)
    if len(possible) != 1:
        return None
    others = [second if index == first else first for first, second, _ in board.after if index in (first, second)]
    is_ordered = any(board.moments[other] is not None for other in others)
    return possible[0] if is_ordered or open_end(board.mentions[index].expr).weekday is not None else None


def _order_reason(board: Board, index: int) -> str:
    """The order that forces a year, in words."""
    for first, second, days in board.after:
        if index not in (first, second):
            continue
        other = first if index == second else second
        if board.moments[other] is not None:
            way = "after" if index == second else "before"
            length = "" if days is None else f"about {days} days "
            return f"{length}{way} “{board.mentions[other].text}” ({board.moments[other]})"
    return "the day of the week"


def _possible_years(board: Board, index: int) -> list[int]:
    """The years in which the date exists and keeps every order with what is decided."""
    expr = open_end(board.mentions[index].expr)
    known = [when.year for _, when in board.known()]
    if board.published is not None:
        known.append(board.published.year)
    if not known:
        return []
    back = _WEEKDAY_CYCLE if board.published is not None and expr.weekday is not None else 1
    return [year for year in range(min(known) - back, max(known) + 2) if _can_be(board, index, expr, year)]


def _can_be(board: Board, index: int, expr: Calendar, year: int) -> bool:
    if not is_real(year, expr.month, expr.day):
        return False
    when = When(year, expr.month, expr.day)
    if expr.weekday is not None and expr.day is not None and when.first.isoweekday() != expr.weekday:
        return False
    if board.published is not None and index not in board.future:
        ahead = (when.first - board.published.last).days
        if ahead > _AHEAD_DAYS:
            return False
    return fits(index, when, board.whens, board.after)


def _year_by_custom(board: Board, index: int, expr: Calendar) -> tuple[int | None, str]:
    """The year that a reader would take, if the orders allow it."""
    for year, reason in _customs(board, index, expr):
        if year is not None and _can_be(board, index, expr, year):
            return year, reason
    possible = _possible_years(board, index)
    if possible and board.published is not None:
        return possible[-1], "the latest year that fits"
    if board.published is not None and expr.weekday is not None:
        year, reason = _year_by_custom(board, index, Calendar(None, expr.month, expr.day))
        return year, reason + ", though the day of the week does not fit"
    return (possible[0], "the only year that fits") if len(possible) == 1 else (None, "")


def _customs(board: Board, index: int, expr: Calendar) -> Iterator[tuple[int | None, str]]:
    """Years a reader would try, best first."""
    month = expr.month or 1
    known = [(other, when) for other, when in board.known() if other != index]
    before = _story_before(board, index, known)
    follows = None if before is None else _next_after(expr, before)
    if board.published is not None:
        near = year_near(month, expr.day, board.published, index in board.future)
        if before is not None and _is_old_story(expr, near, before, board.published):
            yield follows, f"right after {before}"
        yield near, "the nearest to the report's date"
    twins = (when for _, when in known if expr.day is not None and (when.month, when.day) == (month, expr.day))
    if (twin := next(twins, None)) is not None:
        yield twin.year, "told with its year elsewhere"
    if before is not None:
        yield follows, f"the next after {before}"
        return
    dated = [when for _, when in known if when.month is not None]
    if dated:
        latest = max(dated, key=lambda when: when.last)
        yield _next_after(expr, latest), f"the next after {latest}, the latest date told"


def _story_before(board: Board, index: int, known: Sequence[tuple[int, When]]) -> When | None:
    """The date told nearest before; in a report of a known date only if it is within reach."""
    start = board.mentions[index].start
    for other, when in reversed(known):
        mention = board.mentions[other]
        is_near = board.published is None or start - mention.end < _NEAR
        if other < index and is_near and not isinstance(mention.expr, Window):
            return when
    return None


def _is_old_story(expr: Calendar, near: int | None, before: When, published: When) -> bool:
    """Whether a date told right after an old one belongs to that story rather than to the report's last year."""
    follows = _next_after(expr, before)
    if near is None or follows >= near or before.month is None or not is_real(follows, expr.month, expr.day):
        return False
    told, custom = When(follows, expr.month, expr.day), When(near, expr.month, expr.day)
    follows_by, behind = (told.first - before.last).days, (published.last - custom.last).days
    return any(follows_by <= close and behind > far for close, far in _OLD_STORY)


def _next_after(expr: Calendar, before: When) -> int:
    """The year of the first such date after another, or of the same one; after a bare year it is in that year."""
    year = before.year
    if before.month is None:
        return year
    is_same = expr.month == before.month and (expr.day is None or expr.day == before.day)
    is_later = is_real(year, expr.month, expr.day) and When(year, expr.month, expr.day).first > before.last
    return year if is_same or is_later else year + 1
