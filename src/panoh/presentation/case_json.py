"""A casebook as JSON, in the schema of docs/case.schema.json."""

from __future__ import annotations

import json
from collections.abc import Mapping

from panoh.model import ClaimId, ReportId, Telling
from panoh.model.casefile import (
    Account,
    Apart,
    Casebook,
    CaseFile,
    Change,
    Clocks,
    Conflict,
    Count,
    Gap,
    Happening,
    Person,
    Source,
    Station,
)
from panoh.model.links import Join, Origin
from panoh.presentation.json_lines import Json

Tellings = Mapping[ClaimId, Telling]
# Reports by the names of their files.
Names = Mapping[ReportId, str]


def casebook_json(casebook: Casebook, clocks: Clocks) -> str:
    """The whole casebook as one object, unknown as null."""
    document: Json = {
        "published_by": clocks.published_by.isoformat() if clocks.published_by else None,
        "happened_by": clocks.happened_by.isoformat() if clocks.happened_by else None,
        "cases": [_case(file) for file in casebook.cases],
        "apart": [_apart(one) for one in casebook.apart],
    }
    return json.dumps(document, ensure_ascii=False, indent=1)


def _case(file: CaseFile) -> Json:
    names = {source.id: source.name for source in file.sources}
    tellings = {account.telling.id: account.telling for h in file.happenings for account in h.accounts}
    return {
        "id": file.id,
        "title": file.title,
        "reports": [source.name for source in file.sources if not source.in_passing],
        "mentioned_in": [source.name for source in file.sources if source.in_passing],
        "sources": [_source(source) for source in file.sources],
        "people": [_person(person) for person in file.people],
        "happenings": [_happening(happening, names) for happening in file.happenings],
        "origins": [_origin(origin) for origin in file.origins],
        "counts": [_count(count) for count in file.counts],
        "conflicts": [_conflict(conflict, tellings, names) for conflict in file.conflicts],
        "gaps": [_gap(gap) for gap in file.gaps],
        "changes": [_change(change) for change in file.changes],
        "joins": [_join(join, names) for join in file.joins],
    }


def _source(source: Source) -> Json:
    return {
        "id": source.id,
        "name": source.name,
        "publisher": source.publisher,
        "published": source.published.edtf if source.published else None,
        "language": source.language,
        "headline": source.headline,
        "in_passing": source.in_passing,
    }


def _apart(one: Apart) -> Json:
    return {"report": one.source.name, "why": one.why, "claims": list(one.tellings)}


def _person(person: Person) -> Json:
    seen = person.last_seen
    last_seen: Json = None
    if seen is not None:
        last_seen = {
            "happening": seen.happening,
            "kind": seen.kind,
            "when": seen.when.edtf,
            "place": seen.place,
            "silent_days": seen.silent_days,
        }
    return {
        "id": person.id,
        "names": list(person.names),
        "path": [_station(station) for station in person.path],
        "last_seen": last_seen,
    }


def _station(station: Station) -> Json:
    return {
        "happening": station.happening,
        "kind": station.kind,
        "status": station.status,
        "when": station.when.edtf if station.when else None,
        "claims": list(station.tellings),
    }


def _happening(happening: Happening, names: Names) -> Json:
    return {
        "id": happening.id,
        "kind": happening.kind,
        "status": happening.status,
        "when": happening.when.edtf if happening.when else None,
        "dates": [moment.edtf for moment in happening.dates],
        "origins": happening.origins,
        "tellings": [_account(account, names) for account in happening.accounts],
        "reasons": [{"mark": one.mark, "found": one.found, "bits": one.bits} for one in happening.reasons],
    }


def _account(account: Account, names: Names) -> Json:
    telling = account.telling
    return {**_said(telling, names), "origin": account.origin}


def _said(telling: Telling, names: Names) -> dict[str, Json]:
    return {
        "claim": telling.id,
        "report": names[telling.report],
        "status": telling.status,
        "count": telling.people.count,
        "bound": telling.people.bound,
        "names": list(telling.people.names),
        "description": telling.people.description or None,
        "when": telling.when.edtf if telling.when else None,
        "said_by": telling.said_by.text if telling.said_by else None,
        "quote": telling.words.text if telling.words else None,
    }


def _origin(origin: Origin) -> Json:
    return {
        "id": origin.id,
        "happening": origin.happening,
        "label": origin.label,
        "claims": list(origin.tellings),
        "tree": [
            {"claim": one.telling, "comes_from": one.comes_from, "how": one.how, "found": one.found}
            for one in origin.tree
        ],
    }


def _count(count: Count) -> Json:
    return {
        "of": count.of,
        "range": [count.lowest, count.highest],
        "named": count.named,
        "unnamed": count.unnamed,
        "unaccounted": count.unaccounted,
        "claims": list(count.tellings),
    }


def _conflict(conflict: Conflict, tellings: Tellings, names: Names) -> Json:
    return {
        "what": conflict.what,
        "tellings": [dict(_said(tellings[claim], names)) for claim in conflict.tellings],
        "hypotheses": [{"words": one.words, "claims": list(one.tellings)} for one in conflict.hypotheses],
        "state": conflict.state,
        "by": conflict.by,
        "on": conflict.on.isoformat() if conflict.on else None,
        "why": conflict.why,
    }


def _gap(gap: Gap) -> Json:
    return {
        "words": gap.words,
        "people": list(gap.people),
        "happenings": list(gap.happenings),
        "since": gap.since.edtf if gap.since else None,
    }


def _change(change: Change) -> Json:
    return {"words": change.words, "reports": list(change.reports), "claims": list(change.tellings)}


def _join(join: Join, names: Names) -> Json:
    return {
        "left": names[join.left],
        "right": names[join.right],
        "bits": join.bits,
        "reasons": [{"mark": one.mark, "found": one.found, "bits": one.bits} for one in join.reasons],
    }
