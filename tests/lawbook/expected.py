"""What the tables of law must give, checked row by row: by arithmetic, by second sources, and by the expected table."""

from __future__ import annotations

import csv
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from panoh.law.binding import build_stretches
from panoh.law.instruments import instruments
from panoh.law.parties import Basis, Party
from panoh.model.legal import Answer

HERE = Path(__file__).parent
ONE_DAY = timedelta(days=1)
# Places where a second source gives another year and the table keeps the depositary's listing of 2015; three more
# disagreements of the delivered data are about whether there was an act at all (MN, NE and RS under OP1).
DISAGREEING = 8
Pair = tuple[str, str]


@dataclass(frozen=True)
class Expected:
    """A line of expected_bindings.tsv."""

    instrument: str
    state: str
    signed: str
    deposited: str
    first: str
    before: str
    after: str
    ended: str
    known_end: str
    as_of: str

    @property
    def pair(self) -> Pair:
        """Instrument and state."""
        return self.instrument, self.state


@cache
def expected_bindings() -> dict[Pair, tuple[Expected, ...]]:
    """The lines by instrument and state, in the order of time."""
    found: dict[Pair, tuple[Expected, ...]] = {}
    with (HERE / "expected_bindings.tsv").open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file, delimiter="\t"):
            one = Expected(**line)
            found[one.pair] = (*found.get(one.pair, ()), one)
    return found


def answer_on(pair: Pair, rows: tuple[Party, ...], on: date, known_on: date | None = None) -> Answer:
    """What the engine answers from some rows."""
    stretches = build_stretches(instruments()[pair[0]], pair[1], rows, known_on)
    return stretches[bisect_right(stretches, on, key=lambda stretch: stretch.start) - 1].answer


def wrong_by_expectation(pair: Pair, rows: tuple[Party, ...]) -> Iterator[str]:
    """Where the answers differ from the expected table."""
    lines = expected_bindings().get(pair, ())
    if len(lines) != len(rows):
        yield f"{pair}: {len(rows)} rows, {len(lines)} expected"
    for line in lines:
        yield from (f"{pair}: {what}" for what in _wrong_days(line, rows))
        yield from (f"{pair}: {what}" for what in _wrong_knowledge(line, rows))


def _wrong_days(line: Expected, rows: tuple[Party, ...]) -> Iterator[str]:
    """The day before and the day of the first day, and of the end."""
    if not line.first:
        sample = instruments()[line.instrument].in_force
        if answer_on(line.pair, rows, sample).reply != line.after:
            yield f"not {line.after} on {sample}"
        yield from _wrong_words(line, answer_on(line.pair, rows, sample))
        return
    first = date.fromisoformat(line.first)
    if line.after == "unknown" and first <= instruments()[line.instrument].in_force:
        first = max(first, instruments()[line.instrument].in_force)
    before, after = (answer_on(line.pair, rows, day) for day in (first - ONE_DAY, first))
    opened = first <= instruments()[line.instrument].in_force
    if before.reply != ("no" if opened else line.before):
        yield f"{before.reply}, not {line.before}, on {first - ONE_DAY}"
    if after.reply != line.after:
        yield f"{after.reply}, not {line.after}, on {first}"
    yield from _wrong_words(line, after)
    for day, reply in ((line.ended, "no"), ("" if line.ended else line.known_end, "unknown")):
        if day:
            end = date.fromisoformat(day)
            found = answer_on(line.pair, rows, end - ONE_DAY).reply, answer_on(line.pair, rows, end).reply
            if found != ("yes", reply):
                yield f"{found} around the end on {day}"


def _wrong_words(line: Expected, answer: Answer) -> Iterator[str]:
    """The day the source speaks to, and the days of signature and deposit as the basis tells them."""
    if answer.as_of != line.as_of:
        yield f"as of {answer.as_of}, not {line.as_of}"
    for told, day in (("signed", line.signed), ("deposited", line.deposited)):
        if day and f"{told} {day}" not in answer.basis and line.before:
            yield f"{told} on another day than {day}"
    if line.signed and not line.before and f"signed {line.signed}" not in answer.basis:
        yield f"signed on another day than {line.signed}"


def _wrong_knowledge(line: Expected, rows: tuple[Party, ...]) -> Iterator[str]:
    """A leaving is known from the day it was notified, not before."""
    if line.known_end and line.ended:
        known, end = date.fromisoformat(line.known_end), date.fromisoformat(line.ended)
        found = [answer_on(line.pair, rows, end, day).reply.value for day in (known - ONE_DAY, known)]
        if found != ["yes", "no"]:
            yield f"{found} for {end} as known around {known}"


def wrong_by_arithmetic(rows: tuple[Party, ...]) -> Iterator[str]:
    """Days of entry into force that do not follow from the deposit by the treaty's own clause."""
    for row in rows:
        clause = instruments()[row.instrument].clause
        if row.basis is not Basis.CLAUSE or clause is None or row.deposited is None or row.deposited.first is None:
            continue
        follows = max(clause.day_after(row.deposited.first), instruments()[row.instrument].in_force)
        if row.in_force != follows:
            yield f"{row.instrument} {row.state}: in force {row.in_force}, but the clause gives {follows}"


@dataclass(frozen=True)
class Second:
    """What a second source says of a row: a day or a year of deposit, or of entry into force where it says so."""

    pair: Pair
    value: str
    what: str
    agrees: bool


@cache
def second_sources() -> dict[Pair, tuple[Second, ...]]:
    """The comparisons of crosscheck.csv that give a day or a year."""
    found: dict[Pair, tuple[Second, ...]] = {}
    with (HERE / "crosscheck.csv").open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            pair = line["treaty_id"], line["iso2"]
            value = line["second_value"].split(" ")[0]
            if value[:4].isdigit():
                second = Second(pair, value, line["value_is"], line["result"] != "DISAGREE")
                found[pair] = (*found.get(pair, ()), second)
    return found


def wrong_by_second_source(pair: Pair, rows: tuple[Party, ...]) -> Iterator[str]:
    """Rows whose day or year a second source contradicts, the known disagreements left out."""
    for second in second_sources().get(pair, ()):
        if second.agrees and not any(_agrees(second, row) for row in rows):
            yield f"{pair}: a second source has {second.value} ({second.what})"


def _agrees(second: Second, row: Party) -> bool:
    if second.what == "author":
        # The first complaint found: the declaration must be no later.
        return row.in_force is not None and row.in_force <= date.fromisoformat(second.value)
    days = [str(row.in_force or "")] if second.what == "computed in_force" else []
    days += [row.deposited.edtf if row.deposited else "", str(row.signed or "")]
    return any(day.startswith(second.value) for day in days if day)
