"""Keeps to what had been published and had happened by a day; what no clock can place is set apart."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from enum import Enum

from panoh.model import ClaimId, Moment, Status, Telling, ToldReport
from panoh.model.casefile import Apart, Source

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


def published(reports: Iterable[ToldReport], day: date | None) -> tuple[tuple[ToldReport, ...], tuple[Apart, ...]]:
    """The reports that had been published by a day, and those of which nobody can say so; all of them without a day."""
    given = tuple(reports)
    if day is None:
        return given, ()
    kept = tuple(report for report in given if placed(report.published, day) is Placed.BY)
    unknown = (report for report in given if placed(report.published, day) is Placed.UNKNOWN)
    return kept, tuple(Apart(source_of(report), _not_placed(report, day)) for report in unknown)


def _not_placed(report: ToldReport, day: date) -> str:
    return NO_DATE if report.published is None else PERHAPS_PUBLISHED.format(report.published.edtf, day)


def happened(report: ToldReport, day: date | None) -> tuple[frozenset[ClaimId], Apart | None]:
    """The tellings of what had happened by a day, and those of which nobody can say so; all of them without a day.

    What has no date had happened, and what is feared or expected was so, only if the report was out by then.
    """
    if day is None:
        return frozenset(telling.id for telling in report.tellings), None
    unknown = Placed.BY if placed(report.published, day) is Placed.BY else Placed.UNKNOWN
    where = {t.id: placed(beginning(t), day) if t.status in FACTS else Placed.UNKNOWN for t in report.tellings}
    settled = {claim: unknown if place is Placed.UNKNOWN else place for claim, place in where.items()}
    kept = frozenset(claim for claim, place in settled.items() if place is Placed.BY)
    doubtful = tuple(claim for claim, place in settled.items() if place is Placed.UNKNOWN)
    return kept, Apart(source_of(report), PERHAPS_HAPPENED.format(day), doubtful) if doubtful else None


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
