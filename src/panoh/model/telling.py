"""A telling: one claim of one report as casework takes it, whether it was read here or came in a file of claims."""

from __future__ import annotations

from dataclasses import dataclass

from panoh.model.claim import Detail, Kind, People, Speaker, State, Status
from panoh.model.errors import ModelValueError
from panoh.model.ids import ClaimId, ReportId
from panoh.model.moment import Moment


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a claim and where they stand in the text of their report.

    Attributes:
        text: Word for word.
        start: Offset of the first character in the text of its page; None where a file of claims does not tell.
        page: Number of the page, from 1; None where a file of claims does not tell.
    """

    text: str
    start: int | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """What one report says happened to one set of people on one occasion.

    The same fields as `Claim`; the words are None only where somebody's file of claims gives none.
    """

    id: ClaimId
    report: ReportId
    kind: Kind
    status: Status
    people: People
    words: Words | None = None
    when: Moment | None = None
    place: str | None = None
    from_state: State | None = None
    to_state: State | None = None
    actor: str | None = None
    said_by: Speaker | None = None
    details: tuple[tuple[str, Detail], ...] = ()

    def detail(self, key: str) -> Detail | None:
        """What belongs to the kind beside the common fields, None where it is not told."""
        return dict(self.details).get(key)


@dataclass(frozen=True, slots=True)
class ToldReport:
    """A report as casework takes it: where it comes from, and its tellings in the order of its text.

    Attributes:
        id: Content hash, or what the file of claims calls it.
        name: File name as given.
        published: None where nobody knows.
        text: Whole text, for finding copies; empty where a file of claims came instead of the report.
    """

    id: ReportId
    name: str
    tellings: tuple[Telling, ...]
    publisher: str | None = None
    published: Moment | None = None
    language: str | None = None
    headline: str | None = None
    text: str = ""

    def __post_init__(self) -> None:
        if any(telling.report != self.id for telling in self.tellings):
            raise ModelValueError("A telling belongs to the report that tells it.")
