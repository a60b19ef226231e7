"""Keeps to what had been published and had happened by a day; what no clock can place is set apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from enum import Enum

from panoh.model import Moment, Status, Telling, ToldReport
from panoh.model.casefile import Apart, Clocks, Source

NO_DATE = "no day of publication is known: give it with --published"
PERHAPS_PUBLISHED = "published at some time in {}: whether by {} is not known"
PERHAPS_HAPPENED = "told without a date, and published later: whether it had happened by {} is not known"

# What is told as having been, or not; the rest is told of a time to come.
FACTS = frozenset({Status.OCCURRED, Status.DENIED})


class Placed(Enum):
    """Where a date lies to a day."""

    BY = "by"
    AFTER = "after"
    UNKNOWN = "unknown"


def placed(moment: Moment | None, day: date) -> Placed:
    """Whether something dated had been by a day, that day included.

    >>> placed(Moment("2011-06"), date(2011, 6, 8)), placed(Moment("2011-06-09"), date(2011, 6, 9))
    (<Placed.UNKNOWN: 'unknown'>, <Placed.BY: 'by'>)
    """
    if moment is None:
        return Placed.UNKNOWN
    if moment.after is not None and moment.after <= day + timedelta(days=1):
        return Placed.BY
    return Placed.AFTER if moment.first is not None and moment.first > day else Placed.UNKNOWN


def as_of(reports: Iterable[ToldReport], clocks: Clocks) -> tuple[tuple[ToldReport, ...], tuple[Apart, ...]]:
    """The reports as they may stand in a case file, and what stands apart, in the order given."""
    kept: list[ToldReport] = []
    apart: list[Apart] = []
    for report in reports:
        unplaced = _not_placed(report, clocks)
        if unplaced is not None:
            apart.append(unplaced)
        elif clocks.published_by is None or placed(report.published, clocks.published_by) is Placed.BY:
            told, doubtful = _happened(report, clocks)
            kept.append(told)
            apart.extend(doubtful)
    return tuple(kept), tuple(apart)


def _not_placed(report: ToldReport, clocks: Clocks) -> Apart | None:
    day = clocks.published_by
    if day is None or placed(report.published, day) is not Placed.UNKNOWN:
        return None
    why = NO_DATE if report.published is None else PERHAPS_PUBLISHED.format(report.published.edtf, day)
    return Apart(source_of(report), why)


def _happened(report: ToldReport, clocks: Clocks) -> tuple[ToldReport, tuple[Apart, ...]]:
    """The report without what came later; what has no date had happened, or was feared, only if it was told by then."""
    day = clocks.happened_by
    if day is None:
        return report, ()
    told_by_then = placed(report.published, day) is Placed.BY
    where = {t.id: placed(beginning(t), day) if t.status in FACTS else Placed.UNKNOWN for t in report.tellings}
    unknown = Placed.BY if told_by_then else Placed.UNKNOWN
    settled = {claim: unknown if place is Placed.UNKNOWN else place for claim, place in where.items()}
    kept = tuple(telling for telling in report.tellings if settled[telling.id] is Placed.BY)
    doubtful = tuple(claim for claim, place in settled.items() if place is Placed.UNKNOWN)
    apart = (Apart(source_of(report), PERHAPS_HAPPENED.format(day), doubtful),) if doubtful else ()
    return replace(report, tellings=kept), apart


def beginning(telling: Telling) -> Moment | None:
    """When it happened; of a stretch, when it began; None where that is open."""
    if telling.when is None or telling.when.edtf[0] in "./":
        return None
    return Moment(telling.when.edtf.split("/")[0])


def source_of(report: ToldReport, *, in_passing: bool = False) -> Source:
    """A report as a case file names it."""
    return Source(
        report.id, report.name, report.publisher, report.published, report.language, report.headline, in_passing
    )
