"""How states narrowed their being bound: reservations, declarations, understandings that change an answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from panoh.law.instruments import instruments
from panoh.law.yaml_file import Entry, Shape, read_entry, read_list
from panoh.model.legal import Limit, Provision

FILE = "limits.yaml"
EUROPE_FILE = "europe.yaml"
FROM_EUROPE = "refugees-from-europe"
PETITION_SINCE = "petition-since"
KINDS = f"one of {FROM_EUROPE}|matter-examined|acts-after-entry|{PETITION_SINCE}|inquiry-excluded|understanding"
SHAPE: Shape = {
    "instrument": "text",
    "states": ["text"],
    "kind": KINDS,
    "since?": "date",
    "text": "text",
    "citation": "text",
    "source": "text",
    "confidence": "confidence",
    "as_of": "edtf",
}
EUROPE_SHAPE: Shape = {"states": ["text"], "citation": "text", "source": "text", "confidence": "confidence"}


@dataclass(frozen=True, slots=True)
class DatedLimit:
    """A limit, and the first day it sets where it sets one."""

    limit: Limit
    since: date | None


@lru_cache(maxsize=1)
def limits() -> Mapping[tuple[str, str], tuple[DatedLimit, ...]]:
    """The limits by instrument and state."""
    found: dict[tuple[str, str], tuple[DatedLimit, ...]] = {}
    for entry in read_list(FILE, SHAPE):
        if entry.text("instrument") not in instruments():
            raise entry.error(f"'{entry.text('instrument')}' is no instrument", "Use an id of instruments.yaml.")
        dated = DatedLimit(_limit(entry), entry.day("since"))
        for state in entry.texts("states"):
            key = entry.text("instrument"), state
            found[key] = (*found.get(key, ()), dated)
    return found


def _limit(entry: Entry) -> Limit:
    provision = Provision(
        f"{entry.text('instrument')}:{entry.text('kind')}",
        entry.text("citation"),
        entry.text("source"),
        entry.confidence(),
        entry.text("as_of"),
    )
    return Limit(entry.text("kind"), entry.text("text"), provision)


@lru_cache(maxsize=1)
def europe() -> frozenset[str]:
    """The states that count as Europe for art. 1B(1)(a) of the Convention of 1951."""
    return frozenset(read_entry(EUROPE_FILE, EUROPE_SHAPE).texts("states"))
