"""Records: the rows of lists brought to one form, in which they can be compared."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from panoh.data import loader
from panoh.linking.batch.births import Birth, birth_at_age, birth_of
from panoh.linking.batch.headers import Columns, plain, sexes
from panoh.linking.batch.rows import PeopleList, Row, SetAside

NAME_PARTS = ("given", "patronymic", "family")


class Record(NamedTuple):
    """One row of a list, in one form; None where the list does not tell.

    Attributes:
        number: Of the record in the job, from 0.
        id: As the list has it, else the line.
        born: Day or month of birth, see `births.Birth`.
        born_low, born_high: First and last year of birth.
        nationality: ISO 3166 alpha-2 code, or the word where no state is known by it.
        list: The list in which nobody stands twice.
        more: Further columns to compare, as plain text.
    """

    number: int
    file: str
    line: int
    id: str
    name: str
    father: str | None
    born: str | None
    born_low: int | None
    born_high: int | None
    nationality: str | None
    place: str | None
    group: str | None
    sex: str | None
    document: str | None
    list: str | None
    more: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class ReadingWishes:
    """How lists are read.

    Attributes:
        seen: Day that ages are counted from where a row has none.
        each_is_list: Nobody stands twice in one file.
        solar: Years of birth of 1270 to 1419 are solar Hijri.
    """

    seen: date | None = None
    each_is_list: bool = False
    solar: bool = False


@cache
def state_words() -> Mapping[str, str]:
    """What a list writes for a nationality to the code of the state."""
    words: dict[str, str] = {}
    for state in loader.states():
        for word in (state.code, *state.names, *state.adjectives, *state.people, *state.ru):
            words.setdefault(plain(word), state.code)
    return words


@lru_cache(maxsize=100_000)
def nationality_of(text: str) -> str | None:
    """The code of a state, or the word itself where none is known by it."""
    word = plain(text)
    return state_words().get(word, word) or None


@lru_cache(maxsize=200_000)
def plain_or_none(text: str) -> str | None:
    """Text without case, punctuation, accents; None where nothing is left."""
    bare = "".join(c for c in unicodedata.normalize("NFD", plain(text)) if unicodedata.category(c) != "Mn")
    return bare or None


class RecordReader:
    """Makes records of the rows of one list."""

    def __init__(self, people: PeopleList, columns: Columns, wishes: ReadingWishes) -> None:
        self._people, self._columns, self._wishes = people, columns, wishes

    def records(self, start: int) -> Iterator[Record | SetAside]:
        """Every record of the list, numbered from `start`; rows and values that cannot be used."""
        number = start
        for row in self._people.rows():
            if isinstance(row, SetAside):
                yield row
                continue
            name = self._name(row)
            if not name:
                yield self._aside(row, "it has no name", ",".join(row.cells))
                continue
            birth, bad = self._birth(row)
            if bad:
                yield self._aside(row, "no year of birth could be read from this", bad, is_row=False)
            yield self._record(number, row, name, birth)
            number += 1

    def _aside(self, row: Row, what: str, text: str, *, is_row: bool = True) -> SetAside:
        return SetAside(self._people.name, row.line, what, text, is_row)

    def _cell(self, row: Row, field: str) -> str:
        place = self._columns.places.get(field)
        return "" if place is None else row.cells[place].strip()

    def _name(self, row: Row) -> str:
        """The full name; where a list has only its parts, they are put together."""
        whole = self._cell(row, "name")
        if whole:
            return " ".join(whole.split())
        return " ".join(" ".join(self._cell(row, part) for part in NAME_PARTS).split())

    def _birth(self, row: Row) -> tuple[Birth | None, str]:
        """The birth, and the text that none could be read from."""
        written, age = self._cell(row, "born"), self._cell(row, "age")
        birth = birth_of(written, solar=self._wishes.solar) if written else None
        if birth is None and age:
            seen = birth_of(self._cell(row, "seen"))
            day = date(seen.high, 12, 31) if seen else self._wishes.seen
            birth = birth_at_age(age, day) if day else None
        return birth, written if birth is None else ""

    def _record(self, number: int, row: Row, name: str, birth: Birth | None) -> Record:
        def cell(field: str) -> str:
            return self._cell(row, field)

        file, listed = self._people.name, cell("list")
        return Record(
            number,
            file,
            row.line,
            cell("id") or str(row.line),
            name,
            cell("father") or None,
            birth.day if birth else None,
            birth.low if birth else None,
            birth.high if birth else None,
            nationality_of(cell("nationality")),
            plain_or_none(cell("place")),
            plain_or_none(cell("group")),
            sexes().get(plain(cell("sex"))),
            plain_or_none(cell("document")),
            f"{file}:{listed}" if listed else file if self._wishes.each_is_list else None,
            tuple(None if place is None else plain_or_none(row.cells[place]) for place in self._columns.more),
        )
