"""Reads files of claims: what `panoh read --json` writes, one report per line, or one report as a whole file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import cast

from panoh.model import (
    Bound,
    ClaimId,
    Detail,
    Kind,
    Moment,
    PanohError,
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
from panoh.model.ids import ID_LENGTH

# What a file of claims may be called, and how the text of one begins.
SUFFIXES = (".json", ".jsonl", ".ndjson")
# What JSON can hold, once read.
Value = str | int | float | bool | None | list["Value"] | dict[str, "Value"]
Record = Mapping[str, Value]


class ClaimFileError(PanohError):
    """A file of claims that is not as docs/claims.schema.json wants it.

    Args:
        name: The file's name as the person gave it.
        line: Where, from 1.
        what: What is wrong, a clause.
        remedy: What to do next, a sentence.
    """

    def __init__(self, name: str, line: int, what: str, remedy: str) -> None:
        super().__init__(f"{name}, line {line}: {what}. {remedy}")
        self.name, self.line, self.what, self.remedy = name, line, what, remedy


SCHEMA_REMEDY = "Write it as docs/claims.schema.json says, or let `panoh read --json` write it."


class _WrongValueError(ValueError):
    """A value of a record that is not as it must be; becomes a ClaimFileError where the line is known."""


def is_claim_file(name: str) -> bool:
    """Whether a file is one of claims, by its name.

    >>> is_claim_file("claims.jsonl"), is_claim_file("report.html")
    (True, False)
    """
    return name.lower().endswith(SUFFIXES)


def looks_like_claims(raw: bytes) -> bool:
    """Whether bytes without a name begin as a file of claims does.

    >>> looks_like_claims(b'{"report": {}}'), looks_like_claims(b"Ten men returned")
    (True, False)
    """
    return raw.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")


def read_claims(text: str, name: str) -> tuple[ToldReport, ...]:
    """The reports that a file of claims holds, in its order.

    Raises:
        ClaimFileError: Where the file is no JSON, or a field is not as the schema wants it.
    """
    return tuple(_report_at(record, line, name) for line, record in _records(text.removeprefix("\ufeff"), name))


def _records(text: str, name: str) -> Iterator[tuple[int, Value]]:
    """Each record with the line it begins on: the whole text, or each line of it."""
    try:
        yield 1, json.loads(text)
    except json.JSONDecodeError as error:
        lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
        if not lines or not _is_object(lines[0][1]):
            raise _broken(error, name, error.lineno) from error
        yield from _each_line(lines, name)


def _is_object(line: str) -> bool:
    """Whether a line is an object by itself: then the file has one on each line."""
    try:
        return isinstance(json.loads(line), dict)
    except json.JSONDecodeError:
        return False


def _each_line(lines: list[tuple[int, str]], name: str) -> Iterator[tuple[int, Value]]:
    for number, line in lines:
        try:
            yield number, json.loads(line)
        except json.JSONDecodeError as error:
            raise _broken(error, name, number) from error


def _broken(error: json.JSONDecodeError, name: str, line: int) -> ClaimFileError:
    return ClaimFileError(name, line, f"this is no JSON ({error.msg}, character {error.colno})", SCHEMA_REMEDY)


def _report_at(value: Value, line: int, name: str) -> ToldReport:
    try:
        return _report(_object(value, "the record"), name)
    except ValueError as error:
        raise ClaimFileError(name, line, str(error).rstrip("."), SCHEMA_REMEDY) from error


def _report(record: Record, name: str) -> ToldReport:
    about = _object(record.get("report"), "'report'")
    claims = record.get("claims")
    if not isinstance(claims, list):
        raise _WrongValueError("'claims' is no list")
    report = ReportId(_own_id(about) or content_hash(json.dumps(record, sort_keys=True)))
    tellings = tuple(_telling_at(claim, number, report) for number, claim in enumerate(claims, 1))
    return ToldReport(
        report,
        _text(about, "origin") or name,
        tellings,
        publisher=_text(about, "publisher"),
        published=_moment(about, "published"),
        language=_text(about, "language"),
        headline=_text(about, "headline"),
    )


def _own_id(record: Record) -> str | None:
    """An id if it is a hash of our own; any other may be given twice to different things."""
    given = _text(record, "id")
    is_hash = given is not None and len(given) == ID_LENGTH and set(given) <= set("0123456789abcdef")
    return given if is_hash else None


def _telling_at(value: Value, number: int, report: ReportId) -> Telling:
    try:
        return _telling(_object(value, "it"), number, report)
    except ValueError as error:
        raise _WrongValueError(f"claim {number}: {error}") from error


def _telling(claim: Record, number: int, report: ReportId) -> Telling:
    said_by = _text(claim, "said_by")
    return Telling(
        id=ClaimId(_own_id(claim) or content_hash(report, str(number), json.dumps(claim, sort_keys=True))),
        report=report,
        kind=Kind(_required(claim, "kind")),
        status=Status(_required(claim, "status")),
        people=_people(_object(claim.get("people"), "'people'")),
        words=_words(claim.get("quote")),
        when=_moment(claim, "when"),
        place=_text(claim, "place"),
        from_state=_state(claim, "from_state"),
        to_state=_state(claim, "to_state"),
        actor=_text(claim, "actor"),
        said_by=Speaker(said_by) if said_by else None,
        details=_details(claim.get("details")),
    )


def _people(people: Record) -> People:
    count = people.get("count")
    if isinstance(count, bool) or not isinstance(count, int | None):
        raise _WrongValueError("'count' is no whole number")
    bound = _text(people, "bound")
    return People(
        count,
        Bound(bound) if bound else None,
        _texts(people, "names"),
        _texts(people, "nationalities"),
        _text(people, "description") or "",
    )


def _words(value: Value) -> Words | None:
    if value is None:
        return None
    quote = _object(value, "'quote'")
    text, start, page = _required(quote, "text"), quote.get("start"), quote.get("page")
    return Words(text, start if isinstance(start, int) else None, page if isinstance(page, int) else None)


def _details(value: Value) -> tuple[tuple[str, Detail], ...]:
    if value is None:
        return ()
    told = _object(value, "'details'").items()
    return tuple((key, _detail(key, one)) for key, one in told if one is not None)


def _detail(key: str, value: Value) -> Detail:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(cast("list[str]", value))
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, str | int):
        return value
    raise _WrongValueError(f"detail '{key}' is neither text, number nor a list of texts")


def _object(value: Value, what: str) -> Record:
    if not isinstance(value, dict):
        raise _WrongValueError(f"{what} is no object")
    return value


def _text(record: Record, key: str) -> str | None:
    value = record.get(key)
    if not isinstance(value, str | None):
        raise _WrongValueError(f"'{key}' is no text")
    return value or None


def _required(record: Record, key: str) -> str:
    value = _text(record, key)
    if value is None:
        raise _WrongValueError(f"'{key}' is missing")
    return value


def _texts(record: Record, key: str) -> tuple[str, ...]:
    value = record.get(key) or []
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise _WrongValueError(f"'{key}' is no list of texts")
    return tuple(cast("list[str]", value))


def _moment(record: Record, key: str) -> Moment | None:
    value = _text(record, key)
    return Moment(value) if value else None


def _state(record: Record, key: str) -> State | None:
    value = _text(record, key)
    return State(value) if value else None
