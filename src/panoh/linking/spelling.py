"""Folds a word to a key that its usual spellings share, in Latin and Cyrillic letters."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters that Latin spellings of one Cyrillic letter differ in are one letter here: kh and h, zh and j, o and a.
_CYRILLIC = {
    "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "д": "d", "е": "e", "ё": "i", "ж": "j", "җ": "j",
    "з": "z", "и": "i", "й": "i", "і": "i", "ї": "i", "ӣ": "i", "к": "k", "қ": "k", "л": "l", "м": "m", "н": "n",
    "ң": "n", "о": "a", "ө": "a", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ү": "u", "ұ": "u", "ӯ": "u",
    "ў": "u", "ф": "f", "х": "h", "ҳ": "h", "һ": "h", "ц": "c", "ч": "C", "ҷ": "j", "ш": "S", "щ": "S", "ъ": "",
    "ы": "i", "ь": "", "э": "e", "є": "e", "ю": "iu", "я": "ia", "ґ": "g",
}  # fmt: skip
_GROUPS = (
    ("shch", "S"), ("sh", "S"), ("ch", "C"), ("ş", "S"), ("ç", "C"), ("kh", "h"), ("x", "h"), ("gh", "g"), ("dzh", "j"),
    ("dj", "j"), ("zh", "j"), ("ts", "c"), ("q", "k"), ("w", "v"), ("y", "i"), ("ou", "u"), ("o", "a"), ("e", "i"),
)  # fmt: skip
_APOSTROPHES = re.compile("['’‘ʻʼ`´]")
_TOKEN = re.compile(r"[^\W\d_]+")
_REPEATED = re.compile(r"(.)\1+")


@lru_cache(maxsize=200_000)
def folded(word: str) -> str:
    """The key of one word.

    >>> folded("Khurshid") == folded("Хуршид"), folded("Zhalolkhonov") == folded("Jalolxonov")
    (True, True)
    """
    text = "".join(_CYRILLIC.get(letter, letter) for letter in _APOSTROPHES.sub("", word.lower().replace("dj", "j")))
    for spelt, letter in _GROUPS:
        text = text.replace(spelt, letter)
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return _REPEATED.sub(r"\1", plain)


@lru_cache(maxsize=100_000)
def tokens(text: str) -> tuple[str, ...]:
    """The keys of the words of a text.

    >>> tokens("Алма-Ата")
    ('alma', 'ata')
    """
    return tuple(folded(word) for word in _TOKEN.findall(_APOSTROPHES.sub("", text)))


@lru_cache(maxsize=100_000)
def name_keys(name: str) -> frozenset[tuple[str, str]]:
    """The pairs of words of a name: two spellings of a full name share one, whatever stands before or between.

    >>> bool(name_keys("Rustam Aminovich Saidov") & name_keys("Саидов Рустам"))
    True
    """
    words = sorted({word for word in tokens(name) if len(word) > 1})
    return frozenset((first, second) for at, first in enumerate(words) for second in words[at + 1 :])
