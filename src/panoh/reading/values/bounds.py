"""The words that say whether a number is the least, the most or about right."""

from __future__ import annotations

from functools import cache

from panoh.reading.values.tables import choice, open_table

BOUND_GROUPS = ("at_least", "at_most", "about")


@cache
def bound_pattern(language: str) -> str:
    """Words before a number, each kind in a group of its name; "at least some 30" has two."""
    table = open_table("numbers", language)["bounds"]
    least, most, about = (f"(?P<{group}>{choice(table[group])})" for group in BOUND_GROUPS)
    return f"(?:{least}(?: {choice(table['about'])})?|{most}|{about})"
