"""Page furniture: lines of a page that are no part of the report, by the reviewed list in data/furniture.toml."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from panoh.model.errors import LexiconError

# Furniture is short; a longer paragraph is read, whatever words it begins with.
LONGEST = 400
_FILE = "furniture.toml"
_SINGLE, _DOUBLE = re.compile("[’‘ʻʼ]"), re.compile("[“”«»]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One kind of furniture: a pattern for the whole line, and lines that prove it right."""

    id: str
    pattern: str
    at_edge: bool
    yes: tuple[str, ...]
    no: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FurnitureList:
    """The reviewed list, compiled."""

    entries: tuple[Entry, ...]
    places: frozenset[str]
    documents: frozenset[str]
    tags: frozenset[str]
    anywhere: re.Pattern[str]
    at_edge: re.Pattern[str]


@lru_cache(maxsize=1)
def load_furniture() -> FurnitureList:
    """Read and check the list."""
    table = tomllib.loads(files("panoh.data").joinpath(_FILE).read_text("utf-8"))
    entries = tuple(_entry(row) for row in table["line"])
    if len({entry.id for entry in entries}) < len(entries):
        raise LexiconError(_FILE, "ids", "two entries have one id", "Give each entry an id of its own.")
    return FurnitureList(
        entries,
        frozenset(name.casefold() for name in table["places"]),
        frozenset(name.casefold() for name in table["documents"]),
        frozenset(name.casefold() for name in table["tags"]),
        _union([entry.pattern for entry in entries if not entry.at_edge]),
        _union([entry.pattern for entry in entries if entry.at_edge]),
    )


def _union(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.I)


def _entry(row: dict[str, object]) -> Entry:
    name = str(row.get("id", "?"))
    yes, no = row.get("yes"), row.get("no")
    if not isinstance(yes, list) or not isinstance(no, list) or not yes or not no:
        raise LexiconError(_FILE, name, "it has no example lines", "Write `yes` and `no`, each with a line or more.")
    if "pattern" not in row:
        raise LexiconError(_FILE, name, "it has no pattern", "Write the `pattern` that the whole line matches.")
    return Entry(name, str(row["pattern"]), row.get("where") == "edge", tuple(yes), tuple(no))


def fold(line: str) -> str:
    """A line as the patterns see it: one space between words, straight quotes."""
    if not line.isascii():
        line = _DOUBLE.sub('"', _SINGLE.sub("'", line))
    return " ".join(line.split())


def is_furniture(line: str, *, at_edge: bool = False) -> bool:
    """Whether a line is furniture; some kinds are so only near the top or the end of the page (`at_edge`).

    >>> is_furniture("Support our journalists"), is_furniture("Support came from our journalists in Almaty.")
    (True, False)
    """
    if len(line) > LONGEST:
        return False
    known, folded = load_furniture(), fold(line)
    return known.anywhere.fullmatch(folded) is not None or (at_edge and known.at_edge.fullmatch(folded) is not None)


def is_tag_line(line: str) -> bool:
    """Whether a line only lists topics, one of them a state or theme that pages are filed under.

    >>> is_tag_line("Uzbekistan, Kazakstan"), is_tag_line("Jane Roe, Director")
    (True, False)
    """
    items = [item.strip().casefold() for item in re.split(r"[,;|/•·#]", fold(line)) if item.strip()]
    known = load_furniture().tags
    named = sum(item in known for item in items)
    return 2 <= len(items) <= 15 and all(len(item) < 40 for item in items) and 2 * named >= len(items)


def is_place(name: str) -> bool:
    """Whether a date line's name is a town that reports are datelined from, not a publisher."""
    return name.casefold() in load_furniture().places


def is_document(name: str) -> bool:
    """Whether a date line's name is a kind of document ("Press release"), not a publisher."""
    return name.casefold() in load_furniture().documents
