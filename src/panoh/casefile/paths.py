"""Lays out the path of each person: the stations told, where last seen, how long silent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from panoh.casefile.dating import STRETCHES, agreed, sort_key, told_dates
from panoh.model import ClaimId, Kind, Moment, ReportId, Status, Telling, ToldReport
from panoh.model.casefile import Happening, LastSeen, Person, Station
from panoh.model.links import Mention, PersonLink

# Whoever this happened to was somewhere and somebody knew it. What is said, feared, asked for or decided shows nobody.
SEEN = frozenset(
    {
        Kind.ARRIVAL,
        Kind.ARREST,
        Kind.DETENTION,
        Kind.TRANSFER,
        Kind.RELEASE,
        Kind.ABDUCTION,
        Kind.HANDOVER,
        Kind.TRIAL,
        Kind.SENTENCE,
        Kind.ILL_TREATMENT,
        Kind.DEATH,
        Kind.DEPARTURE,
    }
)


def persons(
    links: Iterable[PersonLink],
    happenings: Sequence[Happening],
    reports: Mapping[ReportId, ToldReport],
    day: date | None,
) -> tuple[Person, ...]:
    """The people of a case in the order given, each with his path by date.

    Args:
        day: Of the case file, up to which a silence is counted; None where it has none.
    """
    naming = _naming(happenings)
    return tuple(_person(link, naming, reports, day) for link in links)


Naming = Mapping[Mention, list[tuple[Happening, Telling]]]


def _naming(happenings: Iterable[Happening]) -> Naming:
    """For each mention, the tellings that name it."""
    found: dict[Mention, list[tuple[Happening, Telling]]] = {}
    for happening in happenings:
        for account in happening.accounts:
            for name in account.telling.people.names:
                mention = Mention(account.telling.report, name)
                found.setdefault(mention, []).append((happening, account.telling))
    return found


def _person(link: PersonLink, naming: Naming, reports: Mapping[ReportId, ToldReport], day: date | None) -> Person:
    told = [pair for mention in link.mentions for pair in naming.get(mention, ())]
    names = Counter(mention.name for mention in link.mentions)
    path: dict[str, list[tuple[Happening, Telling]]] = {}
    for happening, telling in told:
        path.setdefault(happening.id, []).append((happening, telling))
    stations = sorted((_station(pairs) for pairs in path.values()), key=lambda station: sort_key(station.when))
    seen = _last_seen([(h, t) for h, t in told if t.kind in SEEN and t.status is Status.OCCURRED], reports, day)
    spellings = sorted(names, key=lambda name: (-names[name], not name.isascii()))
    return Person(link.id, tuple(spellings), tuple(stations), seen, link.reasons)


def _station(pairs: Sequence[tuple[Happening, Telling]]) -> Station:
    """What is told of this person in one happening; where nobody dates it for him, its date."""
    happening = pairs[0][0]
    dates = told_dates(telling.when for _, telling in pairs)
    when = agreed(dates, is_stretch=happening.kind in STRETCHES) or happening.when
    statuses = {telling.status for _, telling in pairs}
    status = happening.status if happening.status in statuses else pairs[0][1].status
    ids: tuple[ClaimId, ...] = tuple(dict.fromkeys(telling.id for _, telling in pairs))
    return Station(happening.id, happening.kind, status, when, ids)


def _last_seen(
    seen: Sequence[tuple[Happening, Telling]], reports: Mapping[ReportId, ToldReport], day: date | None
) -> LastSeen | None:
    """The latest of all sightings; a stretch that goes on lasts until the report that says so was published."""
    dated = [
        (moment, happening, telling)
        for happening, telling in seen
        if (moment := _until(telling, happening, reports[telling.report])) is not None
    ]
    if not dated:
        return None
    when, happening, telling = max(dated, key=lambda found: (_end(found[0]), found[1].id))
    silent = max((day - _end(when)).days, 0) if day is not None else None
    return LastSeen(happening.id, happening.kind, when, telling.place, silent)


def _until(telling: Telling, happening: Happening, report: ToldReport) -> Moment | None:
    when = telling.when or happening.when
    if when is None or when.after is not None:
        return when
    return report.published if report.published and report.published.after else None


def _end(moment: Moment) -> date:
    """The last day that it may have been."""
    return date.fromordinal(moment.after.toordinal() - 1) if moment.after else date.min
