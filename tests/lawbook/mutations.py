"""Changes of one date by a day, or of one row, in the tables of law: each must make a check fail.

PYTHONPATH=src:tests python -m lawbook.mutations      count them, and by which check they are caught
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from lawbook.expected import Pair, wrong_by_arithmetic, wrong_by_expectation, wrong_by_second_source
from panoh.law.parties import Parties, Party, parties
from panoh.model import Moment

DAYS = ("signed", "in_force", "end_notified", "ended")
MOMENTS = ("deposited", "as_of")


def mutants_of(rows: tuple[Party, ...]) -> Iterator[tuple[str, tuple[Party, ...]]]:
    """What was changed, and the rows with the change."""
    for number, row in enumerate(rows):
        yield f"row {number} dropped", (*rows[:number], *rows[number + 1 :])
        for what, changed in _shifted(row):
            yield what, (*rows[:number], changed, *rows[number + 1 :])


def _shifted(row: Party) -> Iterator[tuple[str, Party]]:
    for days in (-1, 1):
        for name in DAYS:
            day: date | None = getattr(row, name)
            if day is not None:
                yield f"{name} {days:+}", replace(row, **{name: day + timedelta(days=days)})  # type: ignore[arg-type]
        for name in MOMENTS:
            moment: Moment | None = getattr(row, name)
            if moment is not None:
                yield f"{name} {days:+}", replace(row, **{name: _moved(moment, days)})  # type: ignore[arg-type]


def _moved(moment: Moment, by: int) -> Moment:
    """The next or last day, month or year, whichever the date tells."""
    parts = [int(part) for part in moment.edtf.split("-")]
    if len(parts) == len(("year",)):
        return Moment(f"{parts[0] + by:04}")
    if len(parts) == len(("year", "month")):
        year, month = divmod(parts[0] * 12 + parts[1] - 1 + by, 12)
        return Moment(f"{year:04}-{month + 1:02}")
    return Moment((date(*parts) + timedelta(days=by)).isoformat())


def caught_by(pair: Pair, rows: tuple[Party, ...]) -> tuple[str, ...]:
    """The checks that a change makes fail."""
    checks = {
        "arithmetic": wrong_by_arithmetic(rows),
        "second source": wrong_by_second_source(pair, rows),
        "expected table": wrong_by_expectation(pair, rows),
    }
    return tuple(name for name, wrong in checks.items() if next(wrong, None) is not None)


def uncaught(table: Parties, pairs: Iterator[Pair]) -> Iterator[str]:
    """The changes that no check sees."""
    for pair in pairs:
        for what, rows in mutants_of(table[pair]):
            if not caught_by(pair, rows):
                yield f"{pair}: {what}"


def main() -> None:
    """Count, by what is caught by which check."""
    table = parties()
    counted: Counter[str] = Counter()
    for pair, rows in table.items():
        for what, changed in mutants_of(rows):
            found = caught_by(pair, changed)
            counted["all"] += 1
            counted["caught"] += bool(found)
            counted["caught without the expected table"] += bool(set(found) - {"expected table"})
            if not found:
                print(f"not caught: {pair}: {what}")
    for name, number in counted.items():
        print(f"{number:6} {name}")


if __name__ == "__main__":
    main()
