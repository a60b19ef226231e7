"""Text of a report made safe to print: nothing in it may steer the terminal or hide a character."""

from __future__ import annotations

import unicodedata

ELLIPSIS = "…"
# Direction overrides can make a name or a number look like another one on screen.
OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def printable(text: str) -> str:
    """One line of text, blanks run together, control characters shown as a replacement mark.

    >>> printable("28 men\\n  were \\x1b[31mreturned")
    '28 men were �[31mreturned'
    """
    line = " ".join(text.split())
    return "".join("�" if unicodedata.category(c) in ("Cc", "Cs") or c in OVERRIDES else c for c in line)


def shortened(text: str, length: int) -> str:
    """Text cut at a word, with an ellipsis, to at most a number of characters.

    >>> shortened("were handed over on 9 June", 14)
    'were handed…'
    """
    if len(text) <= length:
        return text
    cut = text[: max(length - 1, 0)]
    at_word = cut.rsplit(" ", 1)[0]
    return (at_word if len(at_word) > length // 2 else cut).rstrip(" ,;:") + ELLIPSIS
