"""From when to when a rule holds: both days inclusive, as laws tell them; open where nothing is told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from panoh.law.yaml_file import Entry


@dataclass(frozen=True, slots=True)
class Validity:
    """First and last day of a rule.

    >>> Validity(date(2019, 12, 24), None).holds_on(date(2019, 12, 23))
    False
    """

    first: date | None = None
    last: date | None = None

    def holds_on(self, day: date) -> bool:
        """Whether the rule holds on a day."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    def boundaries(self) -> tuple[date, ...]:
        """The days on which something changes: the first day, and the day after the last."""
        after = (self.last + timedelta(days=1),) if self.last else ()
        return ((self.first,) if self.first else ()) + after


def validity_of(entry: Entry) -> Validity:
    """The validity that an entry tells.

    Raises:
        LawFileError: It ends before it begins.
    """
    first, last = entry.day("valid_from"), entry.day("valid_to")
    if first and last and last < first:
        raise entry.error("valid_to is before valid_from", "Mend one of them.")
    return Validity(first, last)
