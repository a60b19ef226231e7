"""Decides which day, month or year each date of a text is, from the report's own date and from the other dates.

It only narrows: a year that nothing forces stays unknown (`XXXX-06-09`), a distance without an anchor stays None.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from panoh.reading.values.anchored import (
    write_calendar,
    write_recent,
    write_season,
    write_shifted,
    write_weekday,
    write_window,
    year_of_season,
    year_of_turn,
)  # fmt: skip
from panoh.reading.values.board import Board
from panoh.reading.values.date_types import (
    Anchor,
    Calendar,
    DateKind,
    DateMention,
    Recent,
    Season,
    Shifted,
    Stretch,
    Weekday,
    Window,
)  # fmt: skip
from panoh.reading.values.edtf_text import When, is_real, read_when
from panoh.reading.values.order import Order
from panoh.reading.values.stretches import write_stretch
from panoh.reading.values.years import decide_years

_FROM_REPORT = "counted from the report's date"


@dataclass(frozen=True, slots=True)
class Timeline:
    """The dates of a text, decided.

    Attributes:
        moments: EDTF for each mention, None where it cannot be known.
        reasons: Why, in a few words; "" where the date says it all.
    """

    moments: tuple[str | None, ...]
    reasons: tuple[str, ...]


def resolve(
    mentions: Sequence[DateMention],
    published: str | None = None,
    *,
    after: Sequence[Order] = (),
    future: Collection[int] = (),
) -> tuple[str | None, ...]:
    """EDTF for each date of a text; see `settle`."""
    return settle(mentions, published, after=after, future=future).moments


def settle(
    mentions: Sequence[DateMention],
    published: str | None = None,
    *,
    after: Sequence[Order] = (),
    future: Collection[int] = (),
) -> Timeline:
    """Decide the dates of a text.

    Args:
        mentions: In the order of the text.
        published: The report's own date, EDTF, or None.
        after: (i, j, days): mention j is later than mention i, by about so many days if given.
        future: The mentions of which the text speaks as of things to come.
    """
    board = Board(mentions, read_when(published) if published else None, after, frozenset(future))
    indexes = [index for index, mention in enumerate(mentions) if mention.kind is not DateKind.NAME]
    decide_years(board, [index for index in indexes if _decide_alone(board, index)])
    for index in indexes:
        if board.moments[index] is None:
            _decide_by_others(board, index)
    moments = [_with_neighbours(mention, moment) for mention, moment in zip(mentions, board.moments, strict=True)]
    return Timeline(tuple(moments), tuple(board.reasons))


def _with_neighbours(mention: DateMention, moment: str | None) -> str | None:
    """ "Since June" is open at its end; "around 10 June" is about."""
    if moment is None or "X" in moment:
        return moment
    is_plain = "/" not in moment and not moment.endswith("~")
    if mention.is_approximate and is_plain and isinstance(mention.expr, Calendar | Weekday):
        moment += "~"
    return moment.split("/")[0] + "/.." if mention.preposition == "since" else moment


def _decide_alone(board: Board, index: int) -> bool:
    """What a date says by itself or with the day of the report; whether its year is still wanted."""
    mention, published = board.mentions[index], board.published
    match mention.expr:
        case Calendar() as expr:
            return _decide_calendar(board, index, expr)
        case Stretch() as expr:
            return _decide_stretch(board, index, expr)
        case Season() as expr:
            _decide_season(board, index, expr)
        case Weekday() as expr if published is not None:
            board.decide(index, write_weekday(expr, published, index in board.future), _FROM_REPORT)
        case Shifted(anchor=Anchor.PUBLISHED) as expr if published is not None:
            board.decide(index, write_shifted(expr, published, mention.is_approximate), _FROM_REPORT)
        case _:
            pass
    return False


def _decide_calendar(board: Board, index: int, expr: Calendar) -> bool:
    if expr.year is not None:
        board.decide(index, write_calendar(expr) if is_real(expr.year, expr.month, expr.day) else None, "")
        return False
    if expr.month is None:
        return False
    year = _year_told(expr, board.published)
    if year is None:
        return True
    if is_real(year, expr.month, expr.day):
        dated = Calendar(year, expr.month, expr.day, part=expr.part)
        board.decide(index, write_calendar(dated), f"year {year}: {_FROM_REPORT}")
    return False


def _year_told(expr: Calendar, published: When | None) -> int | None:
    """ "June of last year", "last June"."""
    if published is None or expr.month is None:
        return None
    if expr.years_on is not None:
        return published.year + expr.years_on
    return None if expr.turn is None else year_of_turn(expr.month, expr.turn, published)


def _decide_season(board: Board, index: int, expr: Season) -> None:
    if expr.year is not None:
        board.decide(index, write_season(expr.season, expr.year), "")
    elif board.published is not None:
        year = year_of_season(expr, board.published)
        board.decide(index, write_season(expr.season, year), f"year {year}: {_FROM_REPORT}")


def _decide_stretch(board: Board, index: int, expr: Stretch) -> bool:
    """Both ends, where the later one tells its year."""
    last = expr.last
    if isinstance(last, Calendar) and last.year is None:
        year = _year_told(last, board.published)
        if year is None:
            return last.month is not None
        last = Calendar(year, last.month, last.day, part=last.part)
    board.decide(index, write_stretch(expr, last, board.published), "")
    return False


def _decide_by_others(board: Board, index: int) -> None:
    """What is counted from the dates told before, or from the latest of the text."""
    mention, before = board.mentions[index], board.told_before(index)
    match mention.expr:
        case Calendar(month=None, day=int() as day, turn=turn):
            _decide_bare_day(board, index, day, _month_of_turn(board.published, turn) if turn is not None else before)
        case Shifted(anchor=Anchor.PREVIOUS) as expr if before is not None:
            board.decide(index, write_shifted(expr, before, mention.is_approximate), f"counted from {before}")
        case Window() as expr if (now := board.now()) is not None:
            board.decide(index, write_window(expr, now), f"back from {now}")
        case Recent() as expr if board.published is not None:
            board.decide(index, write_recent(expr, board.published), f"shortly before {board.published}")
        case _:
            pass


def _month_of_turn(published: When | None, turn: int) -> When | None:
    """ "Of last month", "of this month"."""
    return published.plus_months(turn) if published is not None and published.month is not None else None


def _decide_bare_day(board: Board, index: int, day: int, before: When | None) -> None:
    """ "The 17th" is of the month told before it, and not after the report."""
    if before is None or before.month is None:
        return
    published = board.published
    for month in (When(before.year, before.month), When(before.year, before.month).plus_months(-1)):
        if not is_real(month.year, month.month, day):
            continue
        when = When(month.year, month.month, day)
        if published is None or index in board.future or when.first <= published.last:
            board.decide(index, str(when), f"of the month of {before}")
            return
