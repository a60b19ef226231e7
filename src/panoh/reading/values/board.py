"""The dates of one text on the table while they are being decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from panoh.reading.values.date_types import DateKind, DateMention, Recent, Shifted, Unit, Window
from panoh.reading.values.edtf_text import When, read_when
from panoh.reading.values.order import Order


@dataclass(slots=True)
class Board:
    """What is given, and what is decided so far; it lives for one call and is never handed on.

    Attributes:
        mentions: In the order of the text.
        published: The report's own date.
        after: Which mention is later than which.
        future: The mentions of which the text speaks as of things to come.
        moments: EDTF for each mention as it becomes known.
        reasons: Why.
        whens: The day, month or year of each moment, of a stretch its end.
    """

    mentions: Sequence[DateMention]
    published: When | None
    after: Sequence[Order]
    future: frozenset[int]
    moments: list[str | None] = field(init=False)
    reasons: list[str] = field(init=False)
    whens: list[When | None] = field(init=False)

    def __post_init__(self) -> None:
        self.moments = [None] * len(self.mentions)
        self.reasons = [""] * len(self.mentions)
        self.whens = [None] * len(self.mentions)

    def decide(self, index: int, moment: str | None, reason: str) -> None:
        """Write down a moment and its reason; nothing has no reason."""
        self.moments[index] = moment
        self.reasons[index] = reason if moment is not None else ""
        self.whens[index] = read_when(moment) if moment is not None else None

    def known(self) -> Iterator[tuple[int, When]]:
        """Decided dates of events, with their place in the text."""
        for index, when in enumerate(self.whens):
            if when is not None and self.mentions[index].kind is DateKind.DATE:
                yield index, when

    def told_before(self, index: int) -> When | None:
        """The decided date of an event nearest before; failing that the report's own."""
        for other, when in reversed([pair for pair in self.known() if pair[0] < index]):
            expr = self.mentions[other].expr
            is_now = isinstance(expr, Shifted) and expr.unit is Unit.NOW
            if not is_now and not isinstance(expr, Window | Recent):
                return when
        return self.published

    def now(self) -> When | None:
        """The report's date; failing that the latest day or month that the text tells."""
        if self.published is not None:
            return self.published
        dated = [when for _, when in self.known() if when.month is not None]
        return max(dated, key=lambda when: when.last) if dated else None
