"""Numbers for words, with UDPipe's rules for words that are not listed."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable


class Vocabulary:
    """Words by number, the most frequent first; the number after the last is that of any other word."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = list(words)
        self.numbers = {word: number for number, word in enumerate(self.words)}
        self.unknown = len(self.words)

    @classmethod
    def of(cls, words: Iterable[str], fewest: int = 1) -> Vocabulary:
        """The vocabulary of a text: each word that is in it often enough."""
        counts = Counter(words)
        kept = [word for word, count in counts.items() if count >= fewest]
        return cls(sorted(kept, key=lambda word: (-counts[word], word)))

    def number(self, word: str) -> int:
        """The word's number, or that of its lower-case form, or of a number's first digit."""
        for form in _ways(word):
            if form in self.numbers:
                return self.numbers[form]
        return self.unknown


def _ways(word: str) -> Iterable[str]:
    yield word
    first = word[:1]
    rest = word[1:]
    if _is_upper(first) and any(map(_is_upper, rest)):
        yield first + rest.lower()
    if any(map(_is_upper, word)):
        yield word.lower()
    is_number = unicodedata.category(first or " ").startswith("N")
    if is_number and not any(unicodedata.category(character).startswith("L") for character in rest):
        yield first


def _is_upper(character: str) -> bool:
    return unicodedata.category(character) in ("Lu", "Lt")
