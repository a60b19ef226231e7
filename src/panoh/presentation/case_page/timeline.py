"""The geometry of a timeline: where each happening is drawn, and how unsure its drawing must look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from panoh.model import Moment
from panoh.presentation.dates import MONTHS, date_in_words

# In the units of the drawing; the page scales it to its width.
WIDTH, LABELS, ROW, TOP, MARGIN = 1000.0, 330.0, 26.0, 34.0, 16.0
# A known day is drawn this wide, whatever the scale; a stretch never narrower.
MARK = 9.0
MOST_TICKS = 10
# Steps of the axis: days, months, years.
DAY_STEPS, MONTH_STEPS, YEAR_STEPS = (1, 2, 7, 14), (1, 2, 3, 6), (1, 2, 5, 10, 25)


class Certainty(StrEnum):
    """How exact a date is, and so how it is drawn."""

    DAY = "day"
    SPAN = "span"
    ABOUT = "about"
    SINCE = "since"
    UNTIL = "until"


@dataclass(frozen=True, slots=True)
class Entry:
    """One happening as the timeline is asked to draw it.

    Attributes:
        dates: One, or each that is told where the tellings disagree; empty where none tells.
    """

    id: str
    dates: tuple[Moment, ...]
    label: str
    tone: str
    disputed: bool = False


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the axis with its words."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A drawn date; x and width in units of the drawing."""

    certainty: Certainty
    x: float
    width: float
    words: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of the timeline: a happening with one mark for each date that is told of it."""

    entry: Entry
    y: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """All that a template needs to draw.

    Attributes:
        undated: Happenings of which no report tells when; they are listed, not drawn.
    """

    height: float
    ticks: tuple[Tick, ...]
    bars: tuple[Bar, ...]
    undated: tuple[Entry, ...]


def timeline(entries: Sequence[Entry]) -> Timeline:
    """Lay out happenings by time, earliest first."""
    dated = sorted((entry for entry in entries if _days(entry)), key=_order)
    undated = tuple(entry for entry in entries if not _days(entry))
    if not dated:
        return Timeline(TOP, (), (), undated)
    known = [day for entry in dated for day in _days(entry)]
    first, after = min(known), max(known) + timedelta(days=1)
    scale = _Scale(first, after)
    bars = tuple(
        Bar(entry, TOP + index * ROW, tuple(_mark(when, scale) for when in entry.dates if _ends(when)))
        for index, entry in enumerate(dated)
    )
    return Timeline(TOP + len(bars) * ROW, tuple(_ticks(scale)), bars, undated)


@dataclass(frozen=True, slots=True)
class _Scale:
    first: date
    after: date

    def x(self, day: date) -> float:
        part = (day - self.first).days / (self.after - self.first).days
        return round(LABELS + MARGIN + part * (WIDTH - LABELS - 2 * MARGIN), 1)


def _ends(when: Moment) -> tuple[date, ...]:
    """The known ends of a date: first day and last day."""
    last = when.after - timedelta(days=1) if when.after else None
    return tuple(day for day in (when.first, last) if day is not None)


def _days(entry: Entry) -> tuple[date, ...]:
    return tuple(day for when in entry.dates for day in _ends(when))


def _order(entry: Entry) -> tuple[date, date, str]:
    days = _days(entry)
    return min(days), max(days), entry.id


def _certainty(when: Moment) -> Certainty:
    if when.first is None:
        return Certainty.UNTIL
    if when.after is None:
        return Certainty.SINCE
    if any(mark in when.edtf for mark in "~?%"):
        return Certainty.ABOUT
    return Certainty.DAY if (when.after - when.first).days == 1 else Certainty.SPAN


def _mark(when: Moment, scale: _Scale) -> Mark:
    certainty = _certainty(when)
    start, end = scale.x(when.first or scale.first), scale.x(when.after or scale.after)
    words = date_in_words(when.edtf)
    if certainty is Certainty.DAY:
        return Mark(certainty, round((start + end - MARK) / 2, 1), MARK, words)
    return Mark(certainty, start, max(round(end - start, 1), MARK), words)


def _ticks(scale: _Scale) -> Iterator[Tick]:
    days = (scale.after - scale.first).days
    for step in DAY_STEPS:
        if days / step <= MOST_TICKS:
            return _day_ticks(scale, step)
    for step in MONTH_STEPS:
        if days / (30 * step) <= MOST_TICKS:
            return _month_ticks(scale, step)
    years = next((step for step in YEAR_STEPS if days / (365 * step) <= MOST_TICKS), YEAR_STEPS[-1])
    return _month_ticks(scale, 12 * years)


def _day_ticks(scale: _Scale, step: int) -> Iterator[Tick]:
    day = scale.first
    while day < scale.after:
        yield Tick(scale.x(day), f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}")
        day += timedelta(days=step)


def _month_ticks(scale: _Scale, step: int) -> Iterator[Tick]:
    """Firsts of months that are a multiple of the step, counted from the year 0."""
    month = -(-(scale.first.year * 12 + scale.first.month - 1 + (scale.first.day > 1)) // step) * step
    while (day := date(month // 12, month % 12 + 1, 1)) < scale.after:
        yield Tick(scale.x(day), str(day.year) if step >= 12 else f"{MONTHS[day.month - 1][:3]} {day.year}")
        month += step
