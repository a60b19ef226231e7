"""Links one case: its happenings, people and origins."""

from __future__ import annotations

from panoh.linking.cases import Group
from panoh.linking.happenings import happenings
from panoh.linking.identities import Rulings, people
from panoh.linking.origins import origins
from panoh.model import content_hash
from panoh.model.links import CaseId, CaseLink


def linked(group: Group, rulings: Rulings) -> CaseLink:
    """The case of a group of reports; it goes by its first report."""
    tellings = group.tellings
    reports = {strand.report.id: strand.report for strand in (*group.main, *group.passing)}
    links = happenings(tellings)
    return CaseLink(
        id=CaseId(content_hash("case", tellings[0].id if tellings else group.reports[0].id)),
        reports=tuple(report.id for report in group.reports),
        mentioned_in=tuple(dict.fromkeys(strand.report.id for strand in group.passing)),
        tellings=tuple(telling.id for telling in tellings),
        happenings=links,
        people=people(tellings, rulings),
        origins=origins(links, {telling.id: telling for telling in tellings}, reports),
        joins=group.joins,
    )
