"""Counts time limits: from which day, by which convention, over which holidays, in which zone; all is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from panoh.law.instruments import months_later
from panoh.law.procedures import Jurisdiction, TimeLimit
from panoh.law.yaml_file import Shape, read_list
from panoh.model.legal import Due, Provision

if TYPE_CHECKING:
    from holidays import HolidayBase

FILE = "conventions.yaml"
SHAPE: Shape = {
    "id": "text",
    "says": "text",
    "roll": "one of next-working-day|none",
    "citation": "text",
    "source": "text",
    "confidence": "confidence",
}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
HOURS_IN_DAY = 24


@dataclass(frozen=True, slots=True)
class Convention:
    """How a time limit is counted, and whether a last day that is no working day moves on."""

    says: str
    rolls: bool
    provision: Provision


@lru_cache(maxsize=1)
def conventions() -> Mapping[str, Convention]:
    """The conventions by id."""
    return {
        entry.text("id"): Convention(
            entry.text("says"),
            entry.text("roll") == "next-working-day",
            Provision(entry.text("id"), entry.text("citation"), entry.text("source"), entry.confidence()),
        )
        for entry in read_list(FILE, SHAPE)
    }


@lru_cache(maxsize=64)
def _holidays(code: str) -> HolidayBase:
    # Imported here: a tenth of a second that only a deadline need spend.
    from holidays import country_holidays

    return country_holidays(code)


def due_of(what: str, limit: TimeLimit, begun: date | None, place: Jurisdiction | None, provision: Provision) -> Due:
    """The last day of a time limit, with every assumption made in counting it.

    Args:
        what: What must be done.
        begun: The day it runs from; None where no claim tells it: then there is no last day, and it says so.
        place: The state whose holidays and time zone count; None for an international body.
    """
    timezone = place.timezone if place else None
    if begun is None:
        unknown = f"No claim tells {limit.from_what}: {_length(limit)} from then, last day not known."
        return Due(what, None, None, provision, timezone, (unknown,))
    convention = conventions()[limit.convention]
    counted = _counted(begun, limit.n, limit.unit, place)
    last, moved = _moved(counted, place) if _may_move(limit, convention) else (counted, "")
    longer = None
    if limit.extendable_n is not None:
        longer = _counted(begun, limit.extendable_n, limit.extendable_unit, place)
    told = (
        f"{_length(limit)} from {limit.from_what}, taken to be {begun}.",
        f"{convention.says[:1].upper()}{convention.says[1:]} ({convention.provision.citation}).",
        moved,
        _hours(limit, begun),
        _zone(begun, last, timezone),
        f"{limit.note[:1].upper()}{limit.note[1:]}." if limit.note else "",
    )
    return Due(what, last, begun, provision, timezone, tuple(filter(None, told)), longer)


def _may_move(limit: TimeLimit, convention: Convention) -> bool:
    return convention.rolls and not limit.is_custody and limit.unit != "hours"


def _length(limit: TimeLimit) -> str:
    """`10 days`, `1 month`, `5 working days`."""
    unit = limit.unit.replace("-", " ")
    return f"{limit.n} {unit.removesuffix('s') if limit.n == 1 else unit}"


def _counted(begun: date, n: int, unit: str, place: Jurisdiction | None) -> date:
    """The last day before any moving; the day it runs from is not counted."""
    match unit:
        case "months":
            return months_later(begun, n)
        case "hours":
            return begun + timedelta(days=n // HOURS_IN_DAY)
        case "working-days":
            return _working_days_later(begun, n, place)
        case _:
            return begun + timedelta(days=n)


def _working_days_later(begun: date, n: int, place: Jurisdiction | None) -> date:
    day = begun
    while n:
        day += timedelta(days=1)
        n -= is_working_day(day, place)
    return day


def is_working_day(day: date, place: Jurisdiction | None) -> bool:
    """Whether the courts of a state work on a day; without a calendar only weekends count."""
    if place is None or place.holidays is None:
        return day.weekday() < WEEKDAYS.index("Saturday")
    return bool(_holidays(place.holidays).is_working_day(day))


def _moved(counted: date, place: Jurisdiction | None) -> tuple[date, str]:
    """The next working day, and what was moved."""
    day = counted
    while not is_working_day(day, place):
        day += timedelta(days=1)
    if day == counted:
        return day, ""
    why = _why_no_working_day(counted, place)
    return (
        day,
        f"Counted, the last day is {counted} ({why}); moved to the next working day, {day}. To be safe act before.",
    )


def _why_no_working_day(day: date, place: Jurisdiction | None) -> str:
    name = _holidays(place.holidays).get(day) if place and place.holidays else None
    return f"{WEEKDAYS[day.weekday()]}, holiday in {place.state}" if name and place else WEEKDAYS[day.weekday()]


def _hours(limit: TimeLimit, begun: date) -> str:
    if limit.unit != "hours":
        return ""
    return f"The hour on {begun} is not known: it may run out at any hour of the last day."


def _zone(begun: date, last: date, timezone: str | None) -> str:
    """In which zone the last day ends, and whether the clock changes on the way."""
    if timezone is None:
        return ""
    # Imported here: only deadlines need time zones.
    from zoneinfo import ZoneInfo

    zone = ZoneInfo(timezone)
    before, after = (datetime.combine(day, time(12), zone).utcoffset() for day in (begun, last))
    offset = _utc(after)
    if before != after:
        return (
            f"The last day ends at midnight of {timezone} ({offset}; the clock changed from {_utc(before)} on the way)."
        )
    return f"The last day ends at midnight of {timezone} ({offset})."


def _utc(offset: timedelta | None) -> str:
    minutes = int(offset.total_seconds() // 60) if offset else 0
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'-' if minutes < 0 else '+'}{hours}{f':{rest:02}' if rest else ''}"
