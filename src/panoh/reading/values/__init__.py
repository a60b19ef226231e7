"""Numbers, lengths of time and dates: found with exact characters, then resolved."""

from __future__ import annotations

from dataclasses import dataclass

from panoh.reading.values.date_types import (
    Anchor,
    Calendar,
    DateKind,
    DateMention,
    Expression,
    Part,
    Recent,
    Season,
    Shifted,
    Stretch,
    Unit,
    Weekday,
    Window,
)  # fmt: skip
from panoh.reading.values.dates import find_dates
from panoh.reading.values.durations import Duration, find_durations
from panoh.reading.values.edtf_text import is_edtf
from panoh.reading.values.future import find_future
from panoh.reading.values.numbers import NumberMention, find_numbers
from panoh.reading.values.published import parse_published
from panoh.reading.values.timeline import Timeline, resolve, settle

__all__ = [
    "Anchor", "Calendar", "DateKind", "DateMention", "Duration", "Expression", "NumberMention", "Part", "Recent",
    "Season", "Shifted", "Stretch", "Timeline", "Unit", "Values", "Weekday", "Window", "find_dates", "find_durations",
    "find_future", "find_numbers", "find_values", "is_edtf", "parse_published", "resolve", "settle",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Values:
    """All values of a text, each in its order."""

    numbers: tuple[NumberMention, ...]
    durations: tuple[Duration, ...]
    dates: tuple[DateMention, ...]


def find_values(text: str, language: str = "en") -> Values:
    """Find all values of a text in one go."""
    dates, durations = find_dates(text, language), find_durations(text, language)
    taken = [(date.start, date.end) for date in dates] + [(length.start, length.end) for length in durations]
    return Values(find_numbers(text, language, taken=taken), durations, dates)
