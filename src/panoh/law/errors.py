"""Mistakes about law that a person can mend: in the data files, or in what was asked."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from panoh.model import PanohError


class LawFileError(PanohError):
    """A data file of law that is not as it must be.

    Args:
        file: Path below src/panoh/data/law.
        line: Line, from 1.
        what: What is wrong, a clause.
        remedy: What to do next, a sentence.
    """

    def __init__(self, file: str, line: int, what: str, remedy: str) -> None:
        super().__init__(f"{file}, line {line}: {what}. {remedy}")
        self.file, self.line, self.what, self.remedy = file, line, what, remedy


class UnknownInstrumentError(PanohError):
    """An instrument that the tables do not have."""

    def __init__(self, asked: str, known: Iterable[str]) -> None:
        super().__init__(f"'{asked}' is no instrument that Panoh knows. It knows: {', '.join(known)}.")


class UnknownStateError(PanohError):
    """A code or name that is no state."""

    def __init__(self, asked: str, names: Iterable[str]) -> None:
        near = [name.title() for name in get_close_matches(asked.casefold(), names)]
        meant = f" Did you mean {' or '.join(near)}?" if near else ""
        super().__init__(f"'{asked}' is no state. Write its name or ISO 3166 code: KZ for Kazakhstan.{meant}")
