"""Replays decided cases day by day: how long before the hand-over did the first alert come, and how often for nothing.

    PYTHONPATH=tests python benchmarks/watch/backtest.py [CASES.yaml]

CASES.yaml holds decided cases with dated events, as tests/lawbook/cases.yaml does, which is taken if none is given. Its
dates are facts of public judgments; nothing but the day of each event is told to the rules, and each day only what had
happened by then.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import yaml
from lawbook.casebook import GONE, HERE, KINDS

from panoh.model import Moment, State, Status
from panoh.model.alert import AlertKind, Subject
from panoh.model.event import Event
from panoh.model.links import CaseId
from panoh.watch import Sighting, Track
from panoh.watch.track import in_order
from panoh.watch.triggered import triggered

# What the bar asks for.
DAYS_BEFORE = 7
# The dates of a case that may come before its end.
EVENTS = {key: kind for key, kind in KINDS.items() if key not in GONE}


@dataclass(frozen=True, slots=True)
class Replay:
    """One case: its end, the first day with the alert, and its first dated event."""

    id: str
    end: date | None
    first_alert: date | None
    first_event: date | None

    @property
    def lead(self) -> int | None:
        """Days from the alert to the end."""
        return (self.end - self.first_alert).days if self.end and self.first_alert else None


def main(path: Path) -> int:
    """Print each case and the two figures of the bar."""
    replays = [replay(case) for case in yaml.safe_load(path.read_text("utf-8"))]
    for one in replays:
        print(f"{one.id:32} first event {one.first_event} alert {one.first_alert} end {one.end} lead {one.lead}")
    ended = [one for one in replays if one.end]
    allow = [one for one in ended if one.first_event and one.end and (one.end - one.first_event).days >= DAYS_BEFORE]
    good = [one for one in allow if one.lead is not None and one.lead >= DAYS_BEFORE]
    print(f"hand-overs {len(ended)}; with a dated event {DAYS_BEFORE} days before {len(allow)}")
    print(f"warned of {DAYS_BEFORE} days before or earlier {len(good)}")
    spared = [one for one in replays if not one.end and one.first_event]
    warned = [one for one in spared if one.first_alert]
    print(f"cases that ended otherwise {len(spared)}; warned all the same {len(warned)}")
    return 0


def replay(case: Mapping[str, object]) -> Replay:
    """Ask each day from the first event to the end, or to the judgment where there was no hand-over."""
    dates = case["dates"]
    assert isinstance(dates, dict)
    end = min((day for key in GONE for day in _days(dates.get(key))), default=None)
    judged = min(_days(dates.get("decision")), default=None)
    track = _track(case, dates)
    days = [sighting.day for sighting in track.sightings if sighting.day]
    first = min(days, default=None)
    last = end or judged
    alert = next((on for on in _each_day(first, last) if _is_near(track, on)), None) if first and last else None
    return Replay(str(case["id"]), end, alert, first)


def _track(case: Mapping[str, object], dates: Mapping[str, object]) -> Track:
    # Some records add a second state in words; the first is the one that holds, and the one that asks.
    way = State(str(case["state"])[:2]), State(str(case["destination"])[:2])
    sightings = [
        Sighting(Event(kind, Moment(day.isoformat()), *way, status=Status.OCCURRED), known_on=day)
        for key, kind in EVENTS.items()
        for day in _days(dates.get(key))
    ]
    return Track(Subject(CaseId(str(case["id"])), str(case["id"])), in_order(sightings))


def _is_near(track: Track, on: date) -> bool:
    return any(alert.kind is AlertKind.HANDOVER_NEAR for alert in triggered(track, on))


def _each_day(first: date, last: date) -> Iterator[date]:
    """The days before the last one: an alert on the day itself helps nobody."""
    return (first + timedelta(days=n) for n in range((last - first).days))


def _days(value: object) -> list[date]:
    """Days as far as they are exact; a month counts from its last day, so that no alert comes too early."""
    texts = value if isinstance(value, list) else [value]
    moments = [Moment(str(text)) for text in texts if text is not None]
    return [moment.after - timedelta(days=1) for moment in moments if moment.after is not None]


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "cases.yaml"))
