"""Alerts as a calendar (RFC 5545), with case codes and without a single name or quote."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event

from panoh.model import content_hash
from panoh.model.alert import Alert, AlertKind

# A reminder the day before, in the morning where the calendar is kept.
BEFORE = timedelta(hours=-15)


def calendar(alerts: Iterable[Alert], titles: Mapping[AlertKind, str]) -> bytes:
    """One event for each alert: on its last day where one is known, else on the day of the alert, "look today".

    Calendars travel: they are synchronised, shown on locked screens, sent as attachments. So nothing of the claims
    goes in: no name, no quote, no place, not even what set the alert off.

    Args:
        titles: What each kind of alert is called.
    """
    book = Calendar()
    book.add("prodid", "-//Panoh//watch//EN")
    book.add("version", "2.0")
    book.add("method", "PUBLISH")
    seen = set()
    for alert in alerts:
        event = _event(alert, titles[alert.kind])
        if event["uid"] not in seen:
            seen.add(event["uid"])
            book.add_component(event)
    raw: bytes = book.to_ical()
    return raw


def _event(alert: Alert, title: str) -> Event:
    day = alert.time_left.last_day or alert.on
    event = Event()
    event.add(
        "uid", f"{content_hash('alert', alert.kind, alert.subject.code, day.isoformat(), str(alert.since))}@panoh"
    )
    # The day of the alert and no clock: the same alerts make the same file.
    event.add("dtstamp", datetime.combine(alert.on, time(), UTC))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", f"{alert.subject.code}: {title}")
    event.add("description", _description(alert, day))
    event.add("transp", "TRANSPARENT")
    event.add("class", "CONFIDENTIAL")
    if alert.time_left.last_day is not None:
        event.add_component(_alarm(title))
    return event


def _description(alert: Alert, day: date) -> str:
    known = f"Last day: {day}." if alert.time_left.last_day else "No last day is known: look on this day."
    return f"{known} {alert.next_step.what} (Who could: {', '.join(alert.next_step.who)}.) Open the case file for why."


def _alarm(title: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", BEFORE)
    return alarm
