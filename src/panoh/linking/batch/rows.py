"""Rows of a list in CSV, each with the line it begins on; a row that is none is told, not dropped."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from panoh.linking.batch.errors import ListUnreadableError

DELIMITERS = ",;\t|"
# Longest cell that is read; a longer one is a quotation mark that was never closed.
MAX_CELL = 131_072


@dataclass(frozen=True, slots=True)
class SetAside:
    """A row, or a value of it, that could not be used.

    Attributes:
        line: Line of the file that the row begins on, from 1.
        what: What is wrong with it.
        text: The row or the value.
        is_row: Whether the whole row was left out, not only a value.
    """

    file: str
    line: int
    what: str
    text: str
    is_row: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a list."""

    line: int
    cells: list[str]


class PeopleList:
    """A list of people in a CSV file: its header at once, its rows one by one."""

    def __init__(self, path: Path, name: str, encoding: str) -> None:
        """Open nothing yet.

        Args:
            path: The file.
            name: What it is called in results and messages.
            encoding: Of the file; a byte order mark is taken off.
        """
        self.path, self.name = path, name
        self._encoding = "utf-8-sig" if encoding.lower() in ("utf-8", "utf8") else encoding
        self.header, self._delimiter = self._read_header()

    def _read_header(self) -> tuple[list[str], str]:
        try:
            with self.path.open(encoding=self._encoding, errors="surrogateescape", newline="") as file:
                first = next((line for line in file if line.strip()), "")
        except OSError as error:
            raise ListUnreadableError(self.name, f"it cannot be read ({error.strerror})", "Check its name") from error
        except LookupError as error:
            raise ListUnreadableError(self.name, f"{error}", "Name another, e.g. --encoding cp1251") from error
        if _is_undecoded(first):
            what = f"the header is not {self._encoding.removesuffix('-sig')}"
            raise ListUnreadableError(self.name, what, "Name its encoding, e.g. --encoding cp1251")
        if not first:
            raise ListUnreadableError(self.name, "it is empty", "Give a list with a header and rows")
        delimiter = max(DELIMITERS, key=first.count)
        return next(csv.reader([first], delimiter=delimiter)), delimiter

    def rows(self) -> Iterator[Row | SetAside]:
        """Every row after the header; what is no row of this list is set aside."""
        csv.field_size_limit(MAX_CELL)
        with self.path.open(encoding=self._encoding, errors="surrogateescape", newline="") as file:
            reader = csv.reader(file, delimiter=self._delimiter)
            is_header = True
            while True:
                line = reader.line_num + 1
                try:
                    cells = next(reader)
                except StopIteration:
                    return
                except csv.Error as error:
                    yield SetAside(self.name, line, f"it cannot be taken apart ({error})", "")
                    continue
                if not cells or not any(cells):
                    continue
                if is_header:
                    is_header = False
                    continue
                yield self._row(line, cells)

    def _row(self, line: int, cells: list[str]) -> Row | SetAside:
        text = self._delimiter.join(cells)
        if _is_undecoded(text):
            shown = text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
            return SetAside(self.name, line, f"it is not {self._encoding.removesuffix('-sig')}", shown)
        if len(cells) != len(self.header):
            what = f"it has {len(cells)} cells where the header has {len(self.header)}"
            return SetAside(self.name, line, what, text)
        return Row(line, cells)


def _is_undecoded(text: str) -> bool:
    """Whether bytes that are not of the encoding were carried into the text."""
    return not text.isascii() and any("\udc80" <= c <= "\udcff" for c in text)
