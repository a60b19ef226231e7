"""Builds the case file of one case from its links and tellings, as of a moment."""

from __future__ import annotations

from collections.abc import Mapping

from panoh.casefile.clocks import source_of
from panoh.casefile.dating import STRETCHES, agreed, sort_key, told_dates
from panoh.casefile.gaps import gaps
from panoh.casefile.paths import persons
from panoh.casefile.titles import title
from panoh.model import ClaimId, Moment, ReportId, Telling, ToldReport
from panoh.model.casefile import Account, CaseFile, Clocks, Happening, Source
from panoh.model.links import CaseLink, HappeningLink, OriginId


def case_file(link: CaseLink, reports: Mapping[ReportId, ToldReport], clocks: Clocks) -> CaseFile:
    """The case file without its counts: who, what and where the reports leave gaps.

    Args:
        reports: At least those of the case, as the clocks leave them.
    """
    tellings = tellings_of(link, reports)
    origin_of = {claim: origin.id for origin in link.origins for claim in origin.tellings}
    found = [_happening(one, tellings, origin_of) for one in link.happenings]
    happenings = tuple(sorted(found, key=lambda happening: sort_key(happening.when or _earliest(happening))))
    people = persons(link.people, happenings, reports, clocks.happened_by or clocks.published_by)
    return CaseFile(
        id=link.id,
        title=title(people, happenings, [reports[one] for one in link.reports]),
        clocks=clocks,
        sources=_sources(link, reports),
        people=people,
        happenings=happenings,
        origins=link.origins,
        gaps=gaps(people, happenings),
        joins=link.joins,
    )


def tellings_of(link: CaseLink, reports: Mapping[ReportId, ToldReport]) -> Mapping[ClaimId, Telling]:
    """All tellings of the reports of a case, by id."""
    return {telling.id: telling for report in _ids(link) for telling in reports[report].tellings}


def _ids(link: CaseLink) -> tuple[ReportId, ...]:
    return tuple(dict.fromkeys((*link.reports, *link.mentioned_in)))


def _sources(link: CaseLink, reports: Mapping[ReportId, ToldReport]) -> tuple[Source, ...]:
    return tuple(source_of(reports[one], in_passing=one not in link.reports) for one in _ids(link))


def _happening(
    link: HappeningLink, tellings: Mapping[ClaimId, Telling], origin_of: Mapping[ClaimId, OriginId]
) -> Happening:
    accounts = tuple(Account(tellings[claim], origin_of[claim]) for claim in link.tellings)
    dates = told_dates(account.telling.when for account in accounts)
    return Happening(
        id=link.id,
        kind=link.kind,
        status=link.status,
        when=agreed(dates, is_stretch=link.kind in STRETCHES),
        dates=dates,
        accounts=accounts,
        origins=len({account.origin for account in accounts}),
        reasons=link.reasons,
    )


def _earliest(happening: Happening) -> Moment | None:
    return min(happening.dates, key=sort_key, default=None)
