"""Reports and tellings of invented cases, for tests of casework."""

from __future__ import annotations

from panoh.model import (
    Bound,
    ClaimId,
    Kind,
    Moment,
    People,
    ReportId,
    Speaker,
    State,
    Status,
    Telling,
    ToldReport,
    Words,
    content_hash,
)


def people(count: int | None = None, *names: str, bound: str = "exact", called: str = "", of: str = "TJ") -> People:
    """A set of people; names alone are counted."""
    number = count if count is not None else len(names) or None
    return People(number, Bound(bound) if number is not None else None, names, (of,) if of else (), called)


def telling(kind: str, who: People | None = None, **fields: object) -> Telling:
    """A telling without a report; `report` gives it one.

    Args:
        fields: when, place, actor, said_by, words as text; way as "KG>TJ"; status.
    """
    start, _, end = str(fields.get("way", "")).partition(">")
    when, said_by, words = fields.get("when"), fields.get("said_by"), fields.get("words")
    details = fields.get("details", ())
    return Telling(
        id=ClaimId(""),
        report=ReportId(""),
        kind=Kind(kind),
        status=Status(str(fields.get("status", "occurred"))),
        people=who or People(),
        words=Words(str(words)) if words else None,
        when=Moment(str(when)) if when else None,
        place=str(fields["place"]) if "place" in fields else None,
        from_state=State(start) if start else None,
        to_state=State(end) if end else None,
        actor=str(fields["actor"]) if "actor" in fields else None,
        said_by=Speaker(str(said_by)) if said_by else None,
        details=details,  # type: ignore[arg-type]  # a test gives what it needs
    )


def report(name: str, *tellings: Telling, **fields: object) -> ToldReport:
    """A report with its tellings; `published`, `publisher`, `language`, `text` as text."""
    identity = ReportId(content_hash(name))
    published = fields.pop("published", "2018-11-15")
    told = tuple(_of(identity, one, number) for number, one in enumerate(tellings))
    moment = Moment(str(published)) if published else None
    return ToldReport(identity, f"{name}.txt", told, published=moment, **fields)  # type: ignore[arg-type]


def _of(identity: ReportId, one: Telling, number: int) -> Telling:
    fields = {name: getattr(one, name) for name in one.__dataclass_fields__}
    return Telling(**{**fields, "id": ClaimId(content_hash(identity, str(number))), "report": identity})
