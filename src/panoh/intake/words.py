"""Sets of words, written as one line of text."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of a text.

    >>> sorted(word_set("nav aside"))
    ['aside', 'nav']
    """
    return frozenset(text.split())
