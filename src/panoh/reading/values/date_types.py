"""What a date in a text says, before anybody knows which day it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """What a distance in time is counted in."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    NOW = "now"


class Anchor(StrEnum):
    """From where a distance in time is counted."""

    PUBLISHED = "published"
    PREVIOUS = "previous"


class DateKind(StrEnum):
    """What the date is the date of, as far as its neighbours tell."""

    DATE = "date"
    NAME = "name"
    BIRTH = "birth"


class Part(StrEnum):
    """A part of a month, a year or a decade."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Calendar:
    """A day, a month, a year or a decade; what the text leaves out is None.

    Attributes:
        year: "2011"; of a decade its first year.
        month: 1 to 12.
        day: Of the month; without a month it is a day of a month told before ("the 17th").
        weekday: 1 (Monday) to 7, where the date names it too.
        part: "late June" is late.
        is_decade: "the 1990s".
        years_on: "June of last year" is -1, "this year" 0.
        turn: "last June" is -1, "this June" 0, "next June" 1.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: Part | None = None
    is_decade: bool = False
    years_on: int | None = None
    turn: int | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, 1 (Monday) to 7; `turn` of "last Friday" is -1; `weeks_on` of "Friday of last week" is -1."""

    day: int
    turn: int | None = None
    weeks_on: int | None = None


@dataclass(frozen=True, slots=True)
class Season:
    """A season, 1 (spring) to 4 (winter), with what the text says of its year."""

    season: int
    year: int | None = None
    years_on: int | None = None
    turn: int | None = None


@dataclass(frozen=True, slots=True)
class Shifted:
    """So many units from an anchor: "three weeks ago" is -3 weeks.

    Attributes:
        n: None for "a few".
        unit: What is counted.
        anchor: From where.
        is_future: Leads forward, where `n` is not known too.
        is_calendar: "Last week" is a week of the calendar, "a week ago" is not.
    """

    n: int | None
    unit: Unit
    anchor: Anchor
    is_future: bool = False
    is_calendar: bool = False


@dataclass(frozen=True, slots=True)
class Window:
    """The last so many units up to now: "in the last eight months"; `n` is None for "the past few days"."""

    n: int | None
    unit: Unit


@dataclass(frozen=True, slots=True)
class Recent:
    """ "Recently": a month around the report, or nothing that can be dated ("in recent years")."""

    is_dated: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one date to another, or both of two."""

    first: Calendar | Weekday | Season | Shifted
    last: Calendar | Weekday | Season | Shifted


Expression = Calendar | Weekday | Season | Shifted | Window | Recent | Stretch


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date where it stands on the page.

    Attributes:
        start: First character of the bare expression ("June 9", without "on").
        end: Character after the last.
        text: The words.
        expr: What they say.
        preposition: The word that leads up to it, in its plain form ("on", "since", "by"), or None.
        kind: A name ("the 1951 Convention") is no date of an event.
        is_approximate: "around 10 June".
    """

    start: int
    end: int
    text: str
    expr: Expression
    preposition: str | None = None
    kind: DateKind = DateKind.DATE
    is_approximate: bool = False
