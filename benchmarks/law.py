"""Measures how many days of how many people the law engine answers, and what a lookup by year would answer instead.

python benchmarks/law.py                    10 to 1,000 people, a year each; writes benchmarks/results/law.json
python benchmarks/law.py --people 100
python benchmarks/law.py --profile          where the time goes
"""

from __future__ import annotations

import argparse
import cProfile
import json
import platform
import pstats
import random
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

from panoh.law import in_force, position
from panoh.law.parties import parties
from panoh.model import ClaimId, Kind, Moment, State
from panoh.model.event import Event
from panoh.model.legal import Reply
from panoh.pipeline import spare_the_tables

RESULTS = Path(__file__).parent / "results" / "law.json"
SIZES = (10, 100, 1_000)
DAYS = 365
SEED = 2011
ADDITIONS = 10_000_000
# Fewer than the paths that are kept.
AGAIN = 300
HOLDING, ASKING = ("KZ", "RU", "UA", "TR", "KG", "AZ", "SE", "TH"), ("UZ", "TJ", "TM", "TR", "EG")
# A path as reports tell it: what happened, and how many days after the arrest at most.
STATIONS = (
    (Kind.ARREST, 0, {}),
    (Kind.ASYLUM_APPLICATION, 30, {}),
    (Kind.EXTRADITION_ORDER, 120, {}),
    (Kind.ASYLUM_REFUSAL, 150, {}),
    (Kind.APPEAL, 160, {"against": "extradition_order"}),
    (Kind.INTERIM_MEASURES, 200, {"body": "Committee against Torture"}),
    (Kind.APPEAL_DISMISSED, 280, {"against": "extradition_order"}),
    (Kind.HANDOVER, 360, {}),
)


def paths(number: int, seed: int) -> Iterator[tuple[date, tuple[Event, ...]]]:
    """Invented people: the day of arrest, and what happened in the year after it."""
    chance = random.Random(seed)
    for person in range(number):
        arrest = date(2005, 1, 1) + timedelta(days=chance.randrange(5_000))
        holding = chance.choice(HOLDING)
        ends = State(holding), State(chance.choice([state for state in ASKING if state != holding]))
        events = []
        for kind, latest, further in STATIONS:
            day = arrest + timedelta(days=chance.randint(latest // 2, latest))
            events.append(Event(kind, Moment(day.isoformat()), *ends, id=ClaimId(f"{seed}-{person}-{kind}"), **further))
        yield arrest, tuple(events)


def measure_positions(people: int) -> dict[str, float]:
    """Each person on each day of a year, asked once: nothing of these people is kept from before."""
    chosen = list(paths(people, SEED + people))
    begin = time.process_time()
    for arrest, events in chosen:
        for day in range(DAYS):
            position(events, arrest + timedelta(days=day))
    seconds = time.process_time() - begin
    asked = len(chosen) * DAYS
    return {
        "person_days": asked,
        "cpu_seconds": round(seconds, 3),
        "per_second": round(asked / seconds),
        "per_second_asked_again": round(asked_again(chosen[:AGAIN])),
    }


def asked_again(chosen: Sequence[tuple[date, tuple[Event, ...]]]) -> float:
    """Person-days a second of people whose path is still kept ready."""
    for arrest, events in chosen:
        for day in range(DAYS):
            position(events, arrest + timedelta(days=day))
    begin = time.process_time()
    for arrest, events in chosen:
        for day in range(DAYS):
            position(events, arrest + timedelta(days=day))
    return len(chosen) * DAYS / (time.process_time() - begin)


def additions_per_second() -> int:
    """How fast this machine is at the moment: a plain loop of additions; some 25 million where it is idle."""
    begin, total = time.process_time(), 0
    for number in range(ADDITIONS):
        total += number
    return round(ADDITIONS / (time.process_time() - begin))


class YearLookup:
    """The peer: a parameter with values by date, read once for each year as models of taxes and benefits do."""

    def __init__(self) -> None:
        self._values = {
            pair: tuple(
                sorted(
                    ((day, bound) for row in rows for day, bound in ((row.in_force, True), (row.ended, False)) if day),
                    reverse=True,
                )
            )
            for pair, rows in parties().items()
        }

    def is_bound(self, instrument: str, state: str, on: date) -> bool:
        """The value on the first of January of the year."""
        first = date(on.year, 1, 1)
        return next((bound for day, bound in self._values.get((instrument, state), ()) if day <= first), False)


def questions() -> list[tuple[str, str, date]]:
    """For every row the day before its days of change, the day, and the last day of that year."""
    found = []
    for (instrument, state), rows in parties().items():
        for row in rows:
            for day in filter(None, (row.in_force, row.ended)):
                for on in (day - timedelta(days=1), day, date(day.year, 12, 31)):
                    found.append((instrument, state, on))
    return found


def measure_lookups() -> dict[str, dict[str, float]]:
    """Speed of both on the same questions, and on how many the year gives another answer than the day."""
    asked, peer = questions(), YearLookup()
    right = [in_force(*question).reply for question in asked]
    by_year = [peer.is_bound(*question) for question in asked]
    known = [(reply, bound) for reply, bound in zip(right, by_year, strict=True) if reply is not Reply.UNKNOWN]
    return {
        "by day (panoh.law.in_force)": _speed(lambda: [in_force(*question) for question in asked], len(asked)),
        "by year (peer)": {
            **_speed(lambda: [peer.is_bound(*question) for question in asked], len(asked)),
            "wrong": sum((reply is Reply.YES) != bound for reply, bound in known),
            "unknown_told_as_no_or_yes": len(asked) - len(known),
        },
    }


def _speed(run: Callable[[], object], number: int) -> dict[str, float]:
    begin = time.process_time()
    run()
    return {"questions": number, "per_second": round(number / (time.process_time() - begin))}


def profile(people: int) -> None:
    """Where the time goes."""
    chosen = list(paths(people, SEED))
    with cProfile.Profile() as watching:
        for arrest, events in chosen:
            for day in range(DAYS):
                position(events, arrest + timedelta(days=day))
    pstats.Stats(watching).sort_stats("tottime").print_stats(25)


def main(argv: Sequence[str]) -> int:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, action="append", help="how many; may be given more than once")
    parser.add_argument("--profile", action="store_true")
    arguments = parser.parse_args(argv)
    spare_the_tables()
    position((), date(2011, 6, 8), holding="KZ", destination="UZ")
    if arguments.profile:
        profile(200)
        return 0
    rows = [
        {"people": people, **measure_positions(people), "additions_per_second": additions_per_second()}
        for people in arguments.people or SIZES
    ]
    found = {
        "python": platform.python_version(),
        "positions": rows,
        "in_force": measure_lookups(),
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }
    print(json.dumps(found, indent=2))
    if not arguments.people:
        RESULTS.write_text(json.dumps(found, indent=2) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
