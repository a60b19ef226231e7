"""Opens the tables of words for numbers and dates of a language, and makes regular expressions of their entries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from panoh.data.ready import read_data

_EMPTY_LINE = re.compile(r"\n[^\S\n]*\n")
_NAME = re.compile(r"\{([a-z_]+)\}")


@cache
def open_table(topic: str, language: str) -> Mapping[str, Any]:
    """Read `data/<topic>/<language>.toml`."""
    return read_data(f"{topic}/{language}.toml").table()


def choice(words: Iterable[str]) -> str:
    """One group of alternatives, the longest first, so that "at least" is tried before "at"."""
    return "(?:" + "|".join(sorted(words, key=lambda word: (-len(word), word))) + ")"


def spaced(pattern: str) -> str:
    """Let every blank of a pattern match white space; one followed by `?` may match nothing.

    That no pattern goes on over an empty line is for its caller to see to: see `paragraph_end` and `left_of`.
    """
    return pattern.replace(" ?", r"\s*").replace(" ", r"\s+")


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern in which case does not count, compiled when it is first wanted: most texts need few of them."""
    return re.compile(pattern, re.IGNORECASE)


def paragraph_end(text: str, at: int) -> int:
    """Where the paragraph of a place in the text ends: before the next empty line."""
    found = _EMPTY_LINE.search(text, at)
    return len(text) if found is None else found.start()


def left_of(text: str, at: int, reach: int) -> str:
    """The text left of a place, not over an empty line, unless the place is the first after it."""
    left = text[max(0, at - reach) : at]
    return _EMPTY_LINE.split(left[:-1])[-1] + left[-1:]


def expand(pattern: str, names: Mapping[str, str]) -> str:
    """Put the named parts of a language into a pattern: `{month}` becomes its alternatives.

    >>> expand("{day} june", {"day": "[0-9]+"})
    '[0-9]+ june'
    """
    while _NAME.search(pattern):
        pattern = _NAME.sub(lambda match: names[match[1]], pattern)
    return pattern


def last_words(text: str, end: int, count: int, reach: int = 60) -> list[str]:
    """The words that stand left of a place in the text, lower case, nearest last, not across a line break."""
    left = text[max(0, end - reach) : end]
    words = left[left.rfind("\n") + 1 :].lower().split()
    return words[-count:]
