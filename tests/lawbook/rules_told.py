"""Every date, number and entry of the rules in YAML, one line each, as expected_rules.txt has them.

    PYTHONPATH=src:tests python -m lawbook.rules_told > tests/lawbook/expected_rules.txt

The file is reviewed apart from the rules, against the sources: a date moved by a day or an entry dropped shows in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import cast

from panoh.law import deadlines, instruments, limits, precedence, procedures, remedy_rules
from panoh.law.yaml_file import FOLDER, Entry, Shape, parse_entry, parse_list

HERE = Path(__file__).parent
EXPECTED = HERE / "expected_rules.txt"
LISTS: Mapping[str, Shape] = {
    instruments.FILE: instruments.SHAPE,
    limits.FILE: limits.SHAPE,
    precedence.FILE: precedence.SHAPE,
    deadlines.FILE: deadlines.SHAPE,
}


def files() -> tuple[str, ...]:
    """Every file of rules, below the folder of law."""
    folders = (procedures.NATIONAL, remedy_rules.INTERNATIONAL)
    return (*LISTS, *(f"{one}/{path.name}" for one in folders for path in sorted((FOLDER / one).glob("*.yaml"))))


def told(name: str, text: str) -> Iterator[str]:
    """The lines of one file."""
    if name in LISTS:
        for number, entry in enumerate(parse_list(name, text, LISTS[name])):
            yield from _lines(f"{name} {_name(entry, number)}", entry)
        return
    shape = procedures.SHAPE if name.startswith(procedures.NATIONAL) else remedy_rules.SHAPE
    yield from _lines(name, parse_entry(name, text, shape))


def _name(entry: Entry, number: int) -> str:
    if "id" in entry.values:
        return entry.text("id")
    return f"{entry.text('instrument')}-{number}" if "instrument" in entry.values else str(number)


def _lines(place: str, entry: Entry) -> Iterator[str]:
    yield place
    for key, value in entry.values.items():
        if isinstance(value, Entry):
            yield from _lines(f"{place}.{key}", value)
        elif isinstance(value, tuple):
            for number, part in enumerate(value):
                if isinstance(part, Entry):
                    yield from _lines(f"{place}.{key}.{_name(part, number)}", part)
            if (
                value
                and isinstance(value[0], str)
                and key in ("states", "needs", "prevails", "over", "by", "from_kinds")
            ):
                yield f"{place}.{key} = {' '.join(cast('tuple[str, ...]', value))}"
        elif isinstance(value, date | int) or key in ("as_of", "suspends", "unit", "roll", "confidence"):
            yield f"{place}.{key} = {value}"


def all_told() -> tuple[str, ...]:
    """The lines of every file."""
    return tuple(line for name in files() for line in told(name, (FOLDER / name).read_text("utf-8")))


if __name__ == "__main__":
    print(*all_told(), sep="\n")
