"""Which column of a list is what: the words of its header against a table of header words in many languages."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from panoh.data.checks import Schema, checked, entries, refuse_duplicates, texts
from panoh.data.ready import read_data
from panoh.linking.batch.errors import ColumnMapError, NoNameColumnError
from panoh.model.errors import LexiconError

FILE = "linking/list_headers.toml"
SCHEMA: Schema = {"header": {"field": "text", "words": "texts"}, "sex": {"is": "text", "words": "texts"}}
FIELDS = (
    "id",
    "name",
    "given",
    "family",
    "patronymic",
    "father",
    "born",
    "age",
    "seen",
    "nationality",
    "place",
    "group",
    "sex",
    "document",
    "list",
)
NAME_FIELDS = ("name", "given", "family")
# A header such as "name": the whole name where it stands alone, else the given name.
EITHER = "name_or_given"


@dataclass(frozen=True, slots=True)
class Columns:
    """Where in a row each field and each further column stands, and which columns of the list are not used."""

    places: Mapping[str, int]
    more: tuple[int | None, ...]
    unused: tuple[str, ...]


def plain(text: str) -> str:
    """A header or a word as it is compared: no case, punctuation or doubled blanks, one form of each letter.

    >>> plain("Tug`ilgan_Sana:")
    "tug'ilgan sana"
    """
    # The Turkish capital İ leaves a dot of its own behind.
    folded = unicodedata.normalize("NFKC", text).casefold().replace("\u0307", "")
    for mark in "‘’ʻʼ`´":
        folded = folded.replace(mark, "'")
    kept = "".join(c if c.isalnum() or c in "'№" or unicodedata.category(c)[0] == "M" else " " for c in folded)
    return " ".join(kept.split())


@cache
def header_words() -> Mapping[str, str]:
    """Header word to field.

    Raises:
        LexiconError: Where the table names an unknown field, or one word for two fields.
    """
    fields: dict[str, str] = {}
    for entry in entries(_table(), "header"):
        field = str(entry["field"])
        if field not in (*FIELDS, EITHER):
            raise LexiconError(FILE, field, "this field is not known", f"Use one of: {', '.join(FIELDS)}.")
        for word in texts(entry, "words"):
            if fields.setdefault(plain(word), field) != field:
                raise LexiconError(FILE, word, "the word stands in two fields", "Keep it in one.")
    return fields


@cache
def sexes() -> Mapping[str, str]:
    """What a list writes for a person's sex to `m` or `f`."""
    found = [(plain(word), str(entry["is"])) for entry in entries(_table(), "sex") for word in texts(entry, "words")]
    refuse_duplicates(FILE, [word for word, _ in found], place="sex")
    return dict(found)


@cache
def _table() -> dict[str, object]:
    return checked(FILE, read_data(FILE).table(), SCHEMA)


def columns_of(file: str, header: Sequence[str], chosen: Mapping[str, str], more: Sequence[str]) -> Columns:
    """Find the fields in a header.

    Args:
        file: Name of the list, for messages.
        chosen: Header to field (or `-` for "leave aside"), as the person gave them; they come first.
        more: Headers of further columns to compare as plain text.

    Raises:
        ColumnMapError: A chosen field is not known.
        NoNameColumnError: No column has the name of the person.
    """
    wanted = {plain(word): field for word, field in chosen.items()}
    for field in wanted.values():
        if field not in (*FIELDS, "-"):
            raise ColumnMapError(field, FIELDS)
    extra = [plain(word) for word in more]
    places: dict[str, int] = {}
    further: dict[str, int] = {}
    unused = []
    for place, title in enumerate(header):
        word = plain(title)
        field = wanted.get(word, "" if word in extra else header_words().get(word, ""))
        if word in extra:
            further[word] = place
        elif field and field != "-" and (field not in places or word in wanted):
            places[field] = place
        else:
            unused.append(title)
    if EITHER in places:
        place = places.pop(EITHER)
        places.setdefault("given" if places.keys() & {"name", "family"} else "name", place)
    if not places.keys() & set(NAME_FIELDS):
        raise NoNameColumnError(file, header)
    return Columns(places, tuple(further.get(word) for word in extra), tuple(unused))
