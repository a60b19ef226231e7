"""The weights of linking, from data/linking: what an agreement or disagreement says, in bits."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import cast

from panoh.data.checks import Schema, checked, entries, refuse_duplicates, texts
from panoh.data.ready import read_data
from panoh.linking.spelling import folded
from panoh.model import LexiconError

FOLDER = "linking"
WORDS_SCHEMA: Schema = {section: {"language": "text", "words": "texts"} for section in ("common", "speaker")}
AGENCIES_SCHEMA: Schema = {section: {"name": "text", "forms": "texts"} for section in ("agency", "body")}
MARK_KEYS = {"id", "bits", "because"}


@cache
def load_weights(name: str) -> Mapping[str, float]:
    """Bits by mark, such as `{"person": 10.0}`.

    Args:
        name: Of the file in data/linking, without its ending.

    Raises:
        LexiconError: Where an entry lacks its number or its reason, or stands twice.
    """
    file = f"{FOLDER}/{name}.toml"
    table = read_data(file).table()
    if not table.get("source"):
        raise LexiconError(file, "file", "the source is missing", 'Begin the file with source = "...".')
    marks = entries(table, "mark")
    for number, mark in enumerate(marks, 1):
        if set(mark) != MARK_KEYS or not isinstance(mark["bits"], float) or not mark["because"]:
            raise LexiconError(file, f"mark {number}", "it is no mark", 'Give id = "...", bits = 0.0, because = "...".')
    refuse_duplicates(file, [str(mark["id"]) for mark in marks], place="marks")
    return {str(mark["id"]): cast("float", mark["bits"]) for mark in marks}


def common_words() -> frozenset[str]:
    """The keys of words that most people in such reports are called by."""
    return _words("common")


def speaker_words() -> frozenset[str]:
    """The keys of words for speakers that do not tell which one: an official, the families."""
    return _words("speaker")


@cache
def _words(section: str) -> frozenset[str]:
    file = f"{FOLDER}/words.toml"
    table = checked(file, read_data(file).table(), WORDS_SCHEMA)
    return frozenset(folded(word) for entry in entries(table, section) for word in texts(entry, "words"))


@cache
def agencies() -> Mapping[str, str]:
    """The name of an agency by each form of it, in small letters."""
    return {form.casefold(): name for form, name in _forms("agency")}


@cache
def body_forms() -> tuple[tuple[str, str], ...]:
    """Forms of the names of bodies in other languages than English, each with the name it goes by here."""
    return tuple(_forms("body"))


def _forms(section: str) -> list[tuple[str, str]]:
    file = f"{FOLDER}/agencies.toml"
    table = checked(file, read_data(file).table(), AGENCIES_SCHEMA)
    return [(form, str(entry["name"])) for entry in entries(table, section) for form in texts(entry, "forms")]
