"""Decides which day, month or year each date of a text is, from the report's own date and from the other dates.

It only narrows: a year that nothing forces stays unknown (`XXXX-06-09`), a distance without an anchor stays None.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from panoh.reading.values.anchored import (
    write_calendar,
    write_recent,
    write_season,
    write_shifted,
    write_weekday,
    write_window,
    year_near,
    year_of_season,
    year_of_turn,
)  # fmt: skip
from panoh.reading.values.date_types import (
    Anchor,
    Calendar,
    DateKind,
    DateMention,
    Recent,
    Season,
    Shifted,
    Stretch,
    Unit,
    Weekday,
    Window,
)  # fmt: skip
from panoh.reading.values.edtf_text import When, is_real, read_when
from panoh.reading.values.order import Order, fits

# A date without a year takes it from one with a year at most this many characters before it.
_NEAR = 400
# In a report of a known date, a date without a year is in its last year unless told right after an older one;
# right after is within this many days.
_CLOSE_DAYS = 150
# And the reading as one of the report's last year is given up only where that is further away than this.
_FAR_DAYS = 150
# Of a report of unknown date: how many years after its last dated event may one without a year lie.
_YEARS_AFTER = 1


@dataclass(frozen=True, slots=True)
class Timeline:
    """The dates of a text, decided.

    Attributes:
        moments: EDTF for each mention, None where it cannot be known.
        reasons: Why, in a few words; "" where the date says it all.
    """

    moments: tuple[str | None, ...]
    reasons: tuple[str, ...]


def resolve(
    mentions: Sequence[DateMention],
    published: str | None = None,
    *,
    after: Sequence[Order] = (),
    future: Collection[int] = (),
) -> tuple[str | None, ...]:
    """EDTF for each date of a text; see `settle`."""
    return settle(mentions, published, after=after, future=future).moments


def settle(
    mentions: Sequence[DateMention],
    published: str | None = None,
    *,
    after: Sequence[Order] = (),
    future: Collection[int] = (),
) -> Timeline:
    """Decide the dates of a text.

    Args:
        mentions: In the order of the text.
        published: The report's own date, EDTF, or None.
        after: (i, j, days): mention j is later than mention i, by about so many days if given.
        future: The mentions of which the text speaks as of things to come.
    """
    desk = _Desk(mentions, read_when(published) if published else None, after, frozenset(future))
    for index in range(len(mentions)):
        desk.decide_alone(index)
    desk.decide_years()
    for index in range(len(mentions)):
        desk.decide_by_others(index)
    return Timeline(
        tuple(_with_preposition(mention, moment) for mention, moment in zip(mentions, desk.moments, strict=True)),
        tuple(desk.reasons),
    )


def _with_preposition(mention: DateMention, moment: str | None) -> str | None:
    """ "Since June" is open at its end; "around 10 June" is about."""
    if moment is None:
        return None
    if mention.is_approximate and isinstance(mention.expr, Calendar | Weekday) and "/" not in moment and moment[-1] != "~":
        moment = moment if "X" in moment else moment + "~"
    if mention.preposition == "since" and "X" not in moment:
        return moment.split("/")[0] + "/.."
    return moment


@dataclass
class _Desk:
    """The dates of one text while they are being decided."""

    mentions: Sequence[DateMention]
    published: When | None
    after: Sequence[Order]
    future: frozenset[int]
    moments: list[str | None] = field(init=False)
    reasons: list[str] = field(init=False)
    open_years: list[int] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        self.moments = [None] * len(self.mentions)
        self.reasons = [""] * len(self.mentions)

    def decide_alone(self, index: int) -> None:
        """What a date says by itself or with the day of the report."""
        mention = self.mentions[index]
        if mention.kind is DateKind.NAME:
            return
        match mention.expr:
            case Calendar() as expr:
                self._calendar_alone(index, expr)
            case Season() as expr:
                self._season_alone(index, expr)
            case Stretch(last=last):
                self._stretch_alone(index, mention.expr, last)
            case Weekday() as expr if self.published is not None:
                self._set(index, write_weekday(expr, self.published, index in self.future), "counted from the report's date")
            case Shifted(anchor=Anchor.PUBLISHED) as expr if self.published is not None:
                moment = write_shifted(expr, self.published, mention.is_approximate)
                self._set(index, moment, "counted from the report's date")

    def _calendar_alone(self, index: int, expr: Calendar) -> None:
        if expr.year is not None:
            self._set(index, write_calendar(expr), "")
            return
        if expr.month is None:
            return
        year = self._year_told(expr)
        if year is None:
            self.open_years.append(index)
        elif is_real(year, expr.month, expr.day):
            self._set(index, write_calendar(_dated(expr, year)), f"year {year}: counted from the report's date")

    def _year_told(self, expr: Calendar) -> int | None:
        """ "June of last year", "last June"."""
        if self.published is None or expr.month is None:
            return None
        if expr.years_on is not None:
            return self.published.year + expr.years_on
        return None if expr.turn is None else year_of_turn(expr.month, expr.turn, self.published)

    def _season_alone(self, index: int, expr: Season) -> None:
        if expr.year is not None:
            self._set(index, write_season(expr.season, expr.year), "")
        elif self.published is not None:
            year = year_of_season(expr, self.published)
            self._set(index, write_season(expr.season, year), f"year {year}: from the report's date")

    def _stretch_alone(self, index: int, expr: Stretch, last: Calendar | Weekday | Season | Shifted) -> None:
        """Both ends, where the later one tells its year."""
        if isinstance(last, Calendar) and last.year is None and last.month is not None:
            year = self._year_told(last)
            if year is None:
                self.open_years.append(index)
                return
            last = _dated(last, year)
        self._set(index, _write_stretch(expr, last, self.published), "")

    def _set(self, index: int, moment: str | None, reason: str) -> None:
        self.moments[index] = moment
        self.reasons[index] = reason if moment is not None else ""

    def decide_years(self) -> None:
        """Give the dates without a year their year: the forced ones first, then by custom, in the order of the text."""
        waiting = list(self.open_years)
        while waiting:
            forced = next(((index, years[0]) for index in waiting if len(years := self._possible_years(index)) == 1), None)
            index, year = forced if forced is not None and self._is_forced(forced[0]) else (waiting[0], None)
            self._give_year(index, year)
            waiting.remove(index)

    def _is_forced(self, index: int) -> bool:
        """Whether an order with a decided date bears on this one."""
        return any(
            index in (first, second) and self.moments[second if index == first else first] is not None
            for first, second, _ in self.after
        )

    def _give_year(self, index: int, forced: int | None) -> None:
        expr = _dated_part(self.mentions[index])
        possible = self._possible_years(index)
        year, reason = (forced, self._order_reason(index)) if forced is not None else self._year_by_custom(index, expr, possible)
        if year is None:
            self._set(index, _yearless(self.mentions[index]), "no date in the text or of the report forces the year")
            return
        mention = self.mentions[index]
        moment = (
            _write_stretch(mention.expr, _dated(expr, year), None)
            if isinstance(mention.expr, Stretch)
            else write_calendar(_dated(expr, year))
        )
        self._set(index, moment, f"year {year}: {reason}")

    def _order_reason(self, index: int) -> str:
        """The order that forces a year, in words."""
        for first, second, days in self.after:
            if index not in (first, second):
                continue
            other = first if index == second else second
            moment = self.moments[other]
            if moment is not None:
                way = "after" if index == second else "before"
                length = "" if days is None else f"about {days} days "
                return f"{length}{way} “{self.mentions[other].text}” ({moment})"
        return "the only year that fits"

    def _known(self) -> Iterator[tuple[int, When]]:
        """Decided dates of events, with their place in the text."""
        for index, moment in enumerate(self.moments):
            when = read_when(moment) if moment is not None else None
            if when is not None and self.mentions[index].kind is DateKind.DATE:
                yield index, when

    def _possible_years(self, index: int) -> list[int]:
        """The years in which the date exists and keeps every order with what is decided."""
        expr = _dated_part(self.mentions[index])
        known = [when.year for _, when in self._known()]
        if self.published is not None:
            known.append(self.published.year)
        if not known:
            return []
        years = range(min(known) - 1, max(known) + _YEARS_AFTER + 1)
        return [year for year in years if self._can_be(index, expr, year)]

    def _can_be(self, index: int, expr: Calendar, year: int) -> bool:
        if not is_real(year, expr.month, expr.day):
            return False
        when = When(year, expr.month, expr.day)
        if expr.weekday is not None and expr.day is not None and when.first.isoweekday() != expr.weekday:
            return False
        if self.published is not None and index not in self.future and when.first > self.published.plus_days(62).first:
            return False
        return fits(index, when, {other: moment for other, moment in enumerate(self.moments) if moment}, self.after)

    def _year_by_custom(self, index: int, expr: Calendar, possible: list[int]) -> tuple[int | None, str]:
        """The year that a reader would take, if the orders allow it."""
        for year, reason in self._customs(index, expr):
            if year is not None and year in possible:
                return year, reason
        if self.published is not None and possible:
            return possible[-1], "the latest year that fits"
        return (possible[0], "the only year that fits") if len(possible) == 1 else (None, "")

    def _customs(self, index: int, expr: Calendar) -> Iterator[tuple[int | None, str]]:
        """Years a reader would try, best first."""
        assert expr.month is not None
        known = [(other, when) for other, when in self._known() if other != index]
        twin = next((when for _, when in known if expr.day and (when.month, when.day) == (expr.month, expr.day)), None)
        before = self._told_before(index, known)
        follows = None if before is None else _next_after(expr, before)
        if self.published is not None:
            near = year_near(expr.month, expr.day, self.published, index in self.future)
            if near is not None and follows is not None and before is not None and self._is_old_story(expr, near, follows, before):
                yield follows, f"right after {before}"
            yield near, "the nearest to the report's date"
        if twin is not None:
            yield twin.year, "told with its year elsewhere"
        if follows is not None:
            yield follows, f"the next after {before}"
        dated = [when for _, when in known if when.month is not None]
        if before is None and dated:
            latest = max(dated, key=lambda when: when.last)
            yield _next_after(expr, latest), f"the next after {latest}, the latest date told"

    def _told_before(self, index: int, known: list[tuple[int, When]]) -> When | None:
        """The date told nearest before, in reach."""
        start = self.mentions[index].start
        for other, when in reversed(known):
            mention = self.mentions[other]
            if other < index and (start - mention.end < _NEAR or self.published is None) and not isinstance(mention.expr, Window):
                return when
        return None

    def _is_old_story(self, expr: Calendar, near: int, follows: int, before: When) -> bool:
        """Whether a date told right after an old one belongs to that story rather than to the report's last year."""
        if self.published is None or follows >= near or before.month is None:
            return False
        told, custom = When(follows, expr.month, expr.day), When(near, expr.month, expr.day)
        is_far = (self.published.last - custom.last).days > _FAR_DAYS
        return is_far and (told.first - before.last).days <= _CLOSE_DAYS

    def decide_by_others(self, index: int) -> None:
        """What is counted from the dates told before, or from the latest of the text."""
        mention = self.mentions[index]
        if self.moments[index] is not None or mention.kind is DateKind.NAME:
            return
        before = self._anchor_before(index)
        match mention.expr:
            case Calendar(month=None, day=int() as day):
                self._bare_day(index, day, before)
            case Shifted(anchor=Anchor.PREVIOUS) as expr if before is not None:
                self._set(index, write_shifted(expr, before, mention.is_approximate), f"counted from {before}")
            case Window() as expr:
                anchor = self._now()
                moment = None if anchor is None else write_window(expr, anchor)
                self._set(index, moment, f"back from {anchor}")
            case Recent() as expr:
                self._set(index, None if self.published is None else write_recent(expr, self.published), "before the report")
            case _:
                pass

    def _bare_day(self, index: int, day: int, before: When | None) -> None:
        """ "The 17th" is of the month told before it."""
        if before is None or before.month is None or not is_real(before.year, before.month, day):
            return
        when = When(before.year, before.month, day)
        if self.published is not None and before == self.published and when.first > before.last:
            earlier = before.plus_months(-1)
            when = When(earlier.year, earlier.month, day) if is_real(earlier.year, earlier.month, day) else when
        self._set(index, str(when), f"of the month of {before}")

    def _anchor_before(self, index: int) -> When | None:
        """The decided date nearest before; failing that the report's own."""
        for other in range(index - 1, -1, -1):
            mention, moment = self.mentions[other], self.moments[other]
            is_anchor = mention.kind is DateKind.DATE and not isinstance(mention.expr, Window | Recent)
            is_now = isinstance(mention.expr, Shifted) and mention.expr.unit is Unit.NOW
            if moment is not None and is_anchor and not is_now and (when := read_when(moment)) is not None:
                return when
        return self.published

    def _now(self) -> When | None:
        """The report's date; failing that the latest day or month that the text tells."""
        if self.published is not None:
            return self.published
        dated = [when for _, when in self._known() if when.month is not None]
        return max(dated, key=lambda when: when.last) if dated else None


def _dated_part(mention: DateMention) -> Calendar:
    """The date whose year is open: of a stretch its end."""
    expr = mention.expr.last if isinstance(mention.expr, Stretch) else mention.expr
    assert isinstance(expr, Calendar)
    return expr


def _dated(expr: Calendar, year: int) -> Calendar:
    """A date with its year."""
    return Calendar(year, expr.month, expr.day, part=expr.part)


def _next_after(expr: Calendar, before: When) -> int:
    """The year of the first such date after another; a month right in it counts, a day inside a month does not."""
    year = before.year
    if before.month is None:
        return year
    if is_real(year, expr.month, expr.day) and When(year, expr.month, expr.day).first > before.last:
        return year
    same = (expr.month == before.month and expr.day is None) or (before.day is not None and str(When(year, expr.month, expr.day)) == str(before))
    return year if same else year + 1


def _yearless(mention: DateMention) -> str | None:
    """ `XXXX-06-09`, `XXXX-06`; of a stretch nothing is known."""
    expr = mention.expr
    if not isinstance(expr, Calendar) or expr.month is None:
        return None
    return f"XXXX-{expr.month:02}" + (f"-{expr.day:02}" if expr.day is not None else "")


def _write_stretch(expr: object, last: Calendar | Weekday | Season | Shifted, published: When | None) -> str | None:
    """An interval; the earlier end takes what it leaves out from the later one."""
    assert isinstance(expr, Stretch)
    ends = [_write_end(end, last, published) for end in (expr.first, last)]
    if None in ends:
        return None
    first, second = (end.split("/")[position] for end, position in zip((ends[0] or "", ends[1] or ""), (0, -1), strict=True))
    one, two = read_when(first), read_when(second)
    return f"{first}/{second}" if one is not None and two is not None and one.first <= two.last else None


def _write_end(end: Calendar | Weekday | Season | Shifted, last: object, published: When | None) -> str | None:
    """One end of an interval."""
    if isinstance(end, Calendar):
        year = end.year
        if year is None and isinstance(last, Calendar) and last.year is not None:
            month = end.month or last.month or 1
            year = last.year if month <= (last.month or 12) else last.year - 1
            end = Calendar(year, month, end.day, part=end.part)
        return write_calendar(end) if year is not None and is_real(year, end.month, end.day) else None
    if isinstance(end, Season):
        year = end.year or (year_of_season(end, published) if published is not None else None)
        return None if year is None else write_season(end.season, year)
    if published is None:
        return None
    return write_weekday(end, published) if isinstance(end, Weekday) else write_shifted(end, published)
