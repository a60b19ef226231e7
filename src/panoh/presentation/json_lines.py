"""A read report as one line of JSON, in the schema of docs/claims.schema.json."""

from __future__ import annotations

import json

from panoh.model import Claim, People, Quote, Report
from panoh.pipeline import DateSource, ReadReport

# What may stand in JSON.
Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]


def json_line(read: ReadReport, *, explain: bool = False) -> str:
    """The report and its claims on one line, unknown as null.

    Args:
        explain: Add to each claim the rules that made it.
    """
    claims: list[Json] = [_claim(claim, explain) for claim in read.claims]
    return json.dumps({"report": _report(read.report, read.dated_by), "claims": claims}, ensure_ascii=False)


def _report(report: Report, dated_by: DateSource | None) -> Json:
    return {
        "id": report.id,
        "publisher": report.publisher,
        "published": report.published,
        "published_from": dated_by,
        "language": report.language,
        "headline": report.headline,
        "sha256": report.sha256,
        "size": report.size,
        "origin": report.origin,
        "media_type": report.media_type,
        "notices": list(report.notices),
    }


def _claim(claim: Claim, explain: bool) -> Json:
    fields: dict[str, Json] = {
        "id": claim.id,
        "kind": claim.kind,
        "status": claim.status,
        "people": _people(claim.people),
        "when": claim.when.edtf if claim.when else None,
        "place": claim.place,
        "from_state": claim.from_state.code if claim.from_state else None,
        "to_state": claim.to_state.code if claim.to_state else None,
        "actor": claim.actor,
        "said_by": claim.said_by.text if claim.said_by else None,
        "details": {key: list(value) if isinstance(value, tuple) else value for key, value in claim.details},
        "quote": _quote(claim.quote),
        "evidence": [_quote(quote) for quote in claim.evidence],
        "entry": claim.entry or None,
    }
    if explain:
        fields["why"] = [{"rule": step.rule, "found": step.found} for step in claim.why]
    return fields


def _people(people: People) -> Json:
    return {
        "count": people.count,
        "bound": people.bound,
        "names": list(people.names),
        "nationalities": list(people.nationalities),
        "description": people.description or None,
    }


def _quote(quote: Quote) -> Json:
    return {"text": quote.text, "start": quote.span.start, "end": quote.span.end, "page": quote.page.number}
