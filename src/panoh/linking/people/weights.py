"""How much each finding beside the name says: data/linking/people.toml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from panoh.data.checks import Schema, checked, entries, refuse_duplicates
from panoh.data.ready import read_data
from panoh.model.errors import LexiconError
from panoh.model.links import Reason

FILE = "linking/people.toml"
SCHEMA: Schema = {"finding": dict.fromkeys(("id", "bits", "reason", "because"), "text")}


@dataclass(frozen=True, slots=True)
class Finding:
    """What a finding says, and how it is told."""

    id: str
    bits: float
    reason: str

    def told(self, a: str = "", b: str = "") -> Reason:
        """The finding about two people, with what each of them has."""
        return Reason(self.id, self.reason.format(a=a, b=b), self.bits)


@cache
def findings() -> Mapping[str, Finding]:
    """The findings by their ids.

    Raises:
        LexiconError: A finding stands twice, or its bits are no number.
    """
    rows = entries(checked(FILE, read_data(FILE).table(), SCHEMA), "finding")
    refuse_duplicates(FILE, (str(row["id"]) for row in rows))
    return {str(row["id"]): Finding(str(row["id"]), _bits(row), str(row["reason"])) for row in rows}


def _bits(row: Mapping[str, object]) -> float:
    try:
        return float(str(row["bits"]))
    except ValueError as error:
        raise LexiconError(
            FILE, str(row["id"]), f"'{row['bits']}' is no number of bits", 'Write bits = "2".'
        ) from error
