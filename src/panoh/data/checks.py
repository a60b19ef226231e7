"""Checks a data file against its closed schema: a source, no unknown key, no value of another kind, nothing twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from panoh.model.errors import LexiconError

# "text", "texts", "number" must be there; with a "?" they may be. A mapping describes a list of entries ([[section]]).
Schema = dict[str, "str | dict[str, str]"]


def checked(name: str, document: dict[str, object], schema: Schema) -> dict[str, object]:
    """The document as it is, if it is as the schema says.

    Raises:
        LexiconError: Naming the file, the entry, what is wrong and what to do.
    """
    if not isinstance(document.get("source"), str) or not str(document["source"]).strip():
        raise LexiconError(name, "file", "the source is missing", 'Begin the file with source = "...".')
    for key in document:
        if key != "source" and key not in schema:
            known = ", ".join(sorted(schema))
            raise LexiconError(name, key, "this key is not known here", f"Use one of: {known}.")
    for key, kind in schema.items():
        if isinstance(kind, str):
            _check_value(name, "file", key, document, kind)
            continue
        for number, entry in enumerate(entries(document, key), 1):
            _check_entry(name, f"{key} {number}", entry, kind)
    return document


def _check_entry(name: str, place: str, entry: object, kinds: Mapping[str, str]) -> None:
    if not isinstance(entry, dict):
        raise LexiconError(name, place, "it is not an entry of keys and values", "Write it as [[section]].")
    for key in entry:
        if key not in kinds:
            raise LexiconError(name, place, f"the key '{key}' is not known here", f"Use one of: {', '.join(kinds)}.")
    for key, kind in kinds.items():
        _check_value(name, place, key, entry, kind)


def _check_value(name: str, place: str, key: str, entry: Mapping[str, object], kind: str) -> None:
    if key not in entry:
        if not kind.endswith("?"):
            raise LexiconError(name, place, f"'{key}' is missing", f"Add {key} = ...")
        return
    value = entry[key]
    if kind.startswith("texts"):
        if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
            raise LexiconError(name, place, f"'{key}' is not a list of texts", f'Write {key} = ["...", "..."].')
        refuse_duplicates(name, value, place=f"{place}, {key}")
    elif kind.startswith("number"):
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise LexiconError(name, place, f"'{key}' is not a number of 0 or more", f"Write {key} = 30.")
    elif not isinstance(value, str) or not value.strip():
        raise LexiconError(name, place, f"'{key}' is not a text", f'Write {key} = "...".')


def entries(table: Mapping[str, object], section: str) -> Sequence[Mapping[str, object]]:
    """The entries of a section, none where the file has no such section."""
    return cast("Sequence[Mapping[str, object]]", table.get(section, ()))


def texts(entry: Mapping[str, object], key: str) -> tuple[str, ...]:
    """A list of texts as a tuple; empty where there is none."""
    return tuple(cast("Sequence[str]", entry.get(key, ())))


def refuse_duplicates(name: str, items: Iterable[str], *, place: str = "file") -> None:
    """Refuse a thing that stands twice.

    Raises:
        LexiconError: Naming the first that does.
    """
    seen: set[str] = set()
    for item in items:
        if item in seen:
            raise LexiconError(name, place, f"'{item}' stands twice", "Take one of the two out.")
        seen.add(item)
