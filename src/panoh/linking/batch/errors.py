"""What can be wrong with a job of linking lists, and what to do about it."""

from __future__ import annotations

from collections.abc import Sequence

from panoh.model.errors import PanohError


class ColumnMapError(PanohError):
    """A column is to be mapped to a field that does not exist."""

    def __init__(self, field: str, fields: Sequence[str]) -> None:
        super().__init__(f"'{field}' is no field of a list. Map a column to one of: {', '.join(fields)}.")


class NoNameColumnError(PanohError):
    """No column of a list is known to hold a name."""

    def __init__(self, file: str, header: Sequence[str]) -> None:
        super().__init__(
            f"{file}: no column is known to hold a name; the columns are: {', '.join(header)}. "
            f"Say which one does: --map '{header[0] if header else 'COLUMN'}=name'."
        )


class ListUnreadableError(PanohError):
    """A list that cannot be read at all."""

    def __init__(self, file: str, what: str, remedy: str) -> None:
        super().__init__(f"{file}: {what}. {remedy}")


class MissingExtraError(PanohError):
    """A library that only some jobs need is not installed."""

    def __init__(self, library: str, extra: str) -> None:
        super().__init__(
            f"This needs {library}, which is not installed. Install Panoh with it: pip install 'panoh[{extra}]'."
        )


class DecisionsError(PanohError):
    """A row of the file of decisions is not a decision."""

    def __init__(self, file: str, line: int, what: str) -> None:
        super().__init__(
            f"{file}, line {line}: {what}. Each row has first, second (id of a record, FILE:ID), judgement "
            "(same, different, unsure, withdrawn), by, at (2026-03-01T12:00Z), note."
        )
