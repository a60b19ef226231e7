"""The instruments: what each bars or asks, from when it exists, and by which clause a state comes in."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from panoh.law.errors import UnknownInstrumentError
from panoh.law.yaml_file import Entry, Shape, read_list
from panoh.model.legal import Provision

FILE = "instruments.yaml"
FORCES = "one of absolute|qualified|procedural|hand-over|none"
COVERS = "one of anyone|refugee|political-refugee|child|lawful-resident|group-or-national"
SHAPE: Shape = {
    "id": "text",
    "name": "text",
    "short": "text",
    "depositary": "text",
    "adopted": "date",
    "in_force": "date",
    "entry?": {"n": "number", "unit": "one of days|months", "then": "one of day|first-of-month"},
    "entry_rule": "text",
    "parent?": "text",
    "force": FORCES,
    "provision?": "text",
    "also?": "text",
    "says": "text",
    "harm?": "text",
    "covers?": COVERS,
    "needs?": "text",
    "needs_why?": "text",
    "exceptions?": "text",
    "body?": "text",
    "complaint?": "text",
    "withdrawal?": "text",
    "source": "text",
    "confidence": "confidence",
    "confidence_note?": "text",
    "as_of": "edtf",
}


@dataclass(frozen=True, slots=True)
class EntryClause:
    """How the day of entry into force follows from the day of deposit: so many days or months later."""

    n: int
    unit: str
    then: str

    def day_after(self, deposit: date) -> date:
        """The day that the clause gives.

        >>> EntryClause(30, "days", "day").day_after(date(1998, 8, 26))
        datetime.date(1998, 9, 25)
        >>> EntryClause(3, "months", "first-of-month").day_after(date(2004, 10, 11))
        datetime.date(2005, 2, 1)
        """
        day = deposit + timedelta(days=self.n) if self.unit == "days" else months_later(deposit, self.n)
        return first_of_next_month(day) if self.then == "first-of-month" and day.day > 1 else day


def months_later(day: date, n: int) -> date:
    """The same day so many months later, the last day of the month where it has no such day.

    >>> months_later(date(2022, 8, 31), 6)
    datetime.date(2023, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + n, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def first_of_next_month(day: date) -> date:
    """The first day of the month after."""
    return months_later(day, 1).replace(day=1)


@dataclass(frozen=True, slots=True)
class Instrument:
    """A treaty, protocol or declaration.

    Attributes:
        in_force: The day it entered into force at all.
        clause: None where a state comes in by another way than a deposit.
        parent: The treaty that it belongs to.
        force: absolute, qualified, procedural, hand-over or none.
        covers: Whom its bar protects.
        needs: The instrument that must bind too before it covers people of our day, and why.
        complaint: The instrument that opens complaints under it.
    """

    id: str
    name: str
    short: str
    in_force: date
    clause: EntryClause | None
    entry_rule: str
    parent: str | None
    force: str
    says: str
    harm: str
    covers: str
    needs: str | None
    needs_why: str
    exceptions: str
    body: str
    complaint: str | None
    withdrawal: str
    provision: Provision

    @property
    def is_bar(self) -> bool:
        """Whether it bars hand-overs."""
        return self.force in ("absolute", "qualified")


@lru_cache(maxsize=1)
def instruments() -> Mapping[str, Instrument]:
    """Every instrument by its id, in the order of the file."""
    return {entry.text("id"): _instrument(entry) for entry in read_list(FILE, SHAPE)}


def instrument_named(asked: str) -> Instrument:
    """The instrument with an id or a short name, in any case.

    Raises:
        UnknownInstrumentError: With those that are known.
    """
    found = instruments().get(asked) or _by_any_name().get(asked.strip().casefold())
    if found is None:
        raise UnknownInstrumentError(asked, instruments())
    return found


@lru_cache(maxsize=1)
def _by_any_name() -> Mapping[str, Instrument]:
    return {name.casefold(): found for found in instruments().values() for name in (found.short, found.id)}


def _instrument(entry: Entry) -> Instrument:
    clause = entry.entry("entry")
    in_force = entry.day("in_force")
    assert in_force is not None  # the schema asks for it
    name, article = entry.text("id"), entry.text("provision")
    return Instrument(
        id=name,
        name=entry.text("name"),
        short=entry.text("short"),
        in_force=in_force,
        clause=EntryClause(clause.number("n"), clause.text("unit"), clause.text("then")) if clause else None,
        entry_rule=entry.text("entry_rule"),
        parent=entry.text("parent") or None,
        force=entry.text("force"),
        says=entry.text("says") + (f" (also: {entry.text('also')})" if "also" in entry.values else ""),
        harm=entry.text("harm"),
        covers=entry.text("covers"),
        needs=entry.text("needs") or None,
        needs_why=entry.text("needs_why"),
        exceptions=entry.text("exceptions"),
        body=entry.text("body"),
        complaint=entry.text("complaint") or None,
        withdrawal=entry.text("withdrawal"),
        provision=Provision(
            name, f"{name} {article}".strip(), entry.text("source"), entry.confidence(), entry.text("as_of")
        ),
    )
