"""Who is party to what: the rows of parties.csv, each with the act, its days, its source."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from panoh.law.errors import LawFileError
from panoh.law.instruments import instruments
from panoh.law.yaml_file import FOLDER, parse_mapping
from panoh.model import Moment, MomentError
from panoh.model.legal import Confidence

FILE = "parties.csv"
SOURCES_FILE = "sources.yaml"
COLUMNS = (
    "instrument", "state", "act", "signed", "deposited", "in_force", "basis", "end_notified", "ended", "confidence",
    "as_of", "source", "note",
)  # fmt: skip
# Acts by which a state is not bound.
NOT_BOUND = frozenset({"none", "signature"})
ACTS = NOT_BOUND | {
    "ratification", "accession", "acceptance", "succession", "declaration", "membership", "ratification/accession",
    "uncertain",
}  # fmt: skip


class Basis(StrEnum):
    """Where the day of entry into force comes from."""

    CLAUSE = "clause"
    PUBLISHED = "published"
    SUCCESSION = "succession"
    SUCCESSION_UNDATED = "succession-undated"
    CONTINUITY = "continuity"
    YEAR_ONLY = "year-only"
    UNCHECKED = "unchecked"
    PROVISIONAL = "provisional"
    NOTHING = ""


@dataclass(frozen=True, slots=True)
class Party:
    """One act of one state, or its absence where that was looked for.

    Attributes:
        act: What the state did; `none`: looked for and not found.
        deposited: When; a year where only that is known; None where it is not known.
        in_force: First day bound; None where it is not known.
        end_notified: Day on which its leaving was notified or decided; None if it did not leave.
        ended: First day no longer bound.
        as_of: EDTF: the day the source speaks to.
        line: Line of the file.
    """

    instrument: str
    state: str
    act: str
    signed: date | None
    deposited: Moment | None
    in_force: date | None
    basis: Basis
    end_notified: date | None
    ended: date | None
    confidence: Confidence
    as_of: Moment
    source: str
    note: str
    line: int


Parties = Mapping[tuple[str, str], tuple[Party, ...]]


@lru_cache(maxsize=1)
def parties() -> Parties:
    """Every row by instrument and state, in the order of time."""
    return parse_parties(FILE, (FOLDER / FILE).read_text("utf-8"))


@lru_cache(maxsize=1)
def sources() -> Mapping[str, str]:
    """What the rows were read from, by id."""
    return parse_mapping(SOURCES_FILE, (FOLDER / SOURCES_FILE).read_text("utf-8"))


def parse_parties(name: str, text: str) -> Parties:
    """Rows from the text of their file.

    Raises:
        LawFileError: An unknown column, instrument, source or act, a missing day, days out of order, a row twice.
    """
    reader = csv.reader(io.StringIO(text))
    header = tuple(next(reader, ()))
    if header != COLUMNS:
        raise LawFileError(name, 1, f"the columns are {', '.join(header)}", f"They must be: {', '.join(COLUMNS)}.")
    found: dict[tuple[str, str], list[Party]] = {}
    for cells in reader:
        if len(cells) != len(COLUMNS):
            raise LawFileError(name, reader.line_num, f"it has {len(cells)} cells", f"Write {len(COLUMNS)}.")
        row = _party(name, reader.line_num, dict(zip(COLUMNS, cells, strict=True)))
        found.setdefault((row.instrument, row.state), []).append(row)
    for rows in found.values():
        _check_order(name, rows)
    return {key: tuple(rows) for key, rows in found.items()}


@dataclass(frozen=True, slots=True)
class _Cells:
    """A line of the file: its cells by column."""

    file: str
    line: int
    cells: Mapping[str, str]

    def refusal(self, what: str, remedy: str) -> LawFileError:
        """A mistake in this line."""
        return LawFileError(self.file, self.line, what, remedy)

    def day(self, key: str) -> date | None:
        """A day; None where the cell is empty."""
        text = self.cells[key]
        try:
            return date.fromisoformat(text) if text else None
        except ValueError as error:
            raise self.refusal(f"'{text}' in {key} is no day", "Write it like 2011-06-09.") from error

    def moment(self, key: str) -> Moment:
        """A day, month or year."""
        text = self.cells[key]
        if not text:
            raise self.refusal(f"{key} is missing", "Write the day the source speaks to.")
        try:
            return Moment(text)
        except MomentError as error:
            raise self.refusal(f"'{text}' in {key} is no date", "Write it like 2011-06-09, 2011-06 or 2011.") from error

    def check(self) -> None:
        """Refuse words that are not known."""
        cells = self.cells
        if cells["instrument"] not in instruments():
            what = f"'{cells['instrument']}' is no instrument of instruments.yaml"
            raise self.refusal(what, "Add it there, or mend the id.")
        if len(cells["state"]) != len("KZ") or not cells["state"].isupper():
            raise self.refusal(f"'{cells['state']}' is no ISO 3166 alpha-2 code", "Write two capital letters.")
        for key, known in (("act", ACTS), ("basis", tuple(Basis)), ("confidence", tuple(Confidence))):
            if cells[key] not in known:
                remedy = f"Use one of: {', '.join(sorted(filter(None, known)))}."
                raise self.refusal(f"'{cells[key]}' is not known in {key}", remedy)
        if not cells["source"]:
            raise self.refusal("the source is missing", f"Name one or more ids of {SOURCES_FILE}.")
        if lost := [source for source in cells["source"].split() if source not in sources()]:
            raise self.refusal(f"the source '{lost[0]}' is not in {SOURCES_FILE}", "Add it there.")


def _party(name: str, line: int, cells: Mapping[str, str]) -> Party:
    told = _Cells(name, line, cells)
    told.check()
    return Party(
        instrument=cells["instrument"],
        state=cells["state"],
        act=cells["act"],
        signed=told.day("signed"),
        deposited=told.moment("deposited") if cells["deposited"] else None,
        in_force=told.day("in_force"),
        basis=Basis(cells["basis"]),
        end_notified=told.day("end_notified"),
        ended=told.day("ended"),
        confidence=Confidence(cells["confidence"]),
        as_of=told.moment("as_of"),
        source=cells["source"],
        note=cells["note"],
        line=line,
    )


def _check_order(name: str, rows: Iterable[Party]) -> None:
    """Refuse a row that lacks its day, days that run backwards, and periods that overlap."""
    before: Party | None = None
    for row in rows:
        missing = _what_is_missing(row)
        if missing:
            raise LawFileError(name, row.line, missing, "Add it with its source, or mark the row uncertain.")
        if row.in_force and row.ended and row.ended <= row.in_force:
            raise LawFileError(name, row.line, "it ends before it begins", "Mend in_force or ended.")
        if (
            row.in_force
            and row.in_force < instruments()[row.instrument].in_force
            and row.basis is not Basis.PROVISIONAL
        ):
            raise LawFileError(name, row.line, "it begins before the instrument did", "Mend in_force.")
        if before is not None and (before.ended is None or before.act in NOT_BOUND):
            raise LawFileError(
                name, row.line, f"the state has a row that has not ended (line {before.line})", "End that one first."
            )
        before = row


def _what_is_missing(row: Party) -> str:
    if row.act in NOT_BOUND or row.confidence is Confidence.UNCERTAIN:
        return ""
    if row.basis is Basis.NOTHING:
        return "the basis is missing"
    if row.basis in (Basis.SUCCESSION_UNDATED, Basis.YEAR_ONLY):
        return "" if row.deposited else "the date of deposit is missing"
    return "" if row.in_force else "the day of entry into force is missing"
