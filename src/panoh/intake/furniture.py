"""Page furniture: lines of a page that are no part of the report, by the reviewed list in data/furniture.toml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from panoh.data.ready import read_data
from panoh.model.errors import LexiconError

# Furniture is short; a longer paragraph is read, whatever words it begins with.
LONGEST = 400
_FILE = "furniture.toml"
# The lists of names, each a field of `FurnitureList`.
_NAMES = ("places", "documents", "tags", "outlets", "outlet_heads", "outlet_firsts", "document_words")
# So many letters of a line's first word are compared, so that "comment" also finds "comments".
_FIRST_LETTERS = 3
_SINGLE, _DOUBLE = re.compile("[’‘ʻʼ]"), re.compile("[“”«»]")
_SPACED = str.maketrans(dict.fromkeys(".,;:!?\"'/()[]<>|-–—©®#*+=~_•·", " "))
# Signs that are cues by themselves, wherever they stand.
_SIGNS = ("@", "+")
_EVERYWHERE, _EDGE, _AFTER = "", "edge", "after"


@dataclass(frozen=True, slots=True)
class Entry:
    """One kind of furniture: a pattern for the whole line, and lines that prove it right.

    Attributes:
        where: "" anywhere, "edge" near the top or end, "after" past the middle and with all that follows.
        first: Beginnings of first words, one of which the line must have where `has` finds nothing.
        has: Words or signs, one of which the line must hold where `first` finds nothing.
    """

    id: str
    pattern: str
    where: str
    first: frozenset[str]
    has: frozenset[str]
    yes: tuple[str, ...]
    no: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FurnitureList:
    """The reviewed list."""

    entries: tuple[Entry, ...]
    places: frozenset[str]
    documents: frozenset[str]
    tags: frozenset[str]
    outlets: frozenset[str]
    outlet_heads: frozenset[str]
    outlet_firsts: frozenset[str]
    document_words: frozenset[str]
    by_first: dict[str, tuple[Entry, ...]]
    by_word: dict[str, tuple[Entry, ...]]


@lru_cache(maxsize=1)
def load_furniture() -> FurnitureList:
    """Read and check the list."""
    table = read_data(_FILE).table()
    entries = tuple(_entry(row) for row in table["line"])
    if len({entry.id for entry in entries}) < len(entries):
        raise LexiconError(_FILE, "ids", "two entries have one id", "Give each entry an id of its own.")
    names = {key: frozenset(name.casefold() for name in table[key]) for key in _NAMES}
    by_first = _index([(word, entry) for entry in entries for word in entry.first])
    by_word = _index([(word, entry) for entry in entries for word in entry.has])
    return FurnitureList(entries=entries, by_first=by_first, by_word=by_word, **names)


def _index(pairs: list[tuple[str, Entry]]) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, tuple[Entry, ...]] = {}
    for word, entry in pairs:
        found[word] = (*found.get(word, ()), entry)
    return found


def _entry(row: dict[str, object]) -> Entry:
    name = str(row.get("id", "?"))
    yes, no = row.get("yes"), row.get("no")
    if not isinstance(yes, list) or not isinstance(no, list) or not yes or not no:
        raise LexiconError(_FILE, name, "it has no example lines", "Write `yes` and `no`, each with a line or more.")
    if "pattern" not in row:
        raise LexiconError(_FILE, name, "it has no pattern", "Write the `pattern` that the whole line matches.")
    first = frozenset(_beginning(word) for word in str(row.get("first", "")).split())
    has = frozenset(str(row.get("has", "")).split())
    if not first and not has:
        raise LexiconError(_FILE, name, "no word of it is known beforehand", "Write `first` or `has`.")
    return Entry(name, str(row["pattern"]), str(row.get("where", _EVERYWHERE)), first, has, tuple(yes), tuple(no))


def _beginning(token: str) -> str:
    return "0" if token[0].isdigit() else token[:_FIRST_LETTERS]


def fold(line: str) -> str:
    """A line as the patterns see it: one space between words, straight quotes."""
    if not line.isascii():
        line = _DOUBLE.sub('"', _SINGLE.sub("'", line))
    return " ".join(line.split())


@lru_cache(maxsize=128)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.I)


def is_furniture(line: str, *, at_edge: bool = False) -> bool:
    """Whether a line is furniture; some kinds are so only near the top or the end of the page (`at_edge`).

    >>> is_furniture("Support our journalists"), is_furniture("Support came from our journalists in Almaty.")
    (True, False)
    """
    return _is_listed(line, (_EVERYWHERE, _EDGE) if at_edge else (_EVERYWHERE,))


def is_comments(line: str) -> bool:
    """Whether what follows a line was written by readers ("Comments (3)")."""
    return _is_listed(line, (_AFTER,))


def _is_listed(line: str, where: tuple[str, ...]) -> bool:
    if len(line) > LONGEST:
        return False
    folded = fold(line)
    return any(
        entry.where in where and _compiled(entry.pattern).fullmatch(folded) is not None for entry in _likely(folded)
    )


def _likely(folded: str) -> list[Entry]:
    """The kinds of furniture that a line's words allow."""
    known, lowered = load_furniture(), folded.lower()
    words = lowered.translate(_SPACED).split()
    found: list[Entry] = []
    for key in {_beginning(token) for token in (lowered[:1], *words[:1]) if token}:
        found.extend(known.by_first.get(key, ()))
    cues = set(words)
    cues.update(sign for sign in _SIGNS if sign in lowered)
    if ". ." in lowered or "...." in lowered:
        cues.add("....")
    for key in known.by_word.keys() & cues:
        found.extend(known.by_word[key])
    return found


def is_tag_line(line: str) -> bool:
    """Whether a line only lists topics, one of them a state or theme that pages are filed under.

    >>> is_tag_line("Uzbekistan, Kazakstan"), is_tag_line("Jane Roe, Director")
    (True, False)
    """
    if len(line) > LONGEST or line.endswith("."):
        return False
    items = [item.strip().casefold() for item in re.split(r"[,;|/•·#]", fold(line)) if item.strip()]
    known = load_furniture().tags
    named = sum(item in known for item in items)
    return 2 <= len(items) <= 15 and all(len(item) < 40 for item in items) and 2 * named >= len(items)
