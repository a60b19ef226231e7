"""Mistakes about law that a person can mend: in the data files, or in what was asked."""

from __future__ import annotations

from collections.abc import Iterable

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
    """A code that is no state."""

    def __init__(self, asked: str) -> None:
        super().__init__(f"'{asked}' is no state. Write its ISO 3166 code of two capital letters: KZ for Kazakhstan.")
