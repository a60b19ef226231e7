"""Uyghur names in Chinese characters or in pinyin, read back into Uyghur letters."""

from __future__ import annotations

from functools import cache, lru_cache

from panoh.data.ready import read_data

FILE = "names/pinyin.toml"
LONGEST_SYLLABLE = 6
# Anything may be one syllable of Chinese; a name that went through Chinese rules has at least two.
FEWEST_SYLLABLES = 2


@cache
def _table(name: str) -> dict[str, str]:
    return dict(entry.split("=", 1) for entry in read_data(FILE).table()[name].split())


@lru_cache(maxsize=65536)
def uyghur_of(plain: str) -> str | None:
    """The name in Latin letters, with ĭ ŭ ĕ for vowels that may be silent; None where it is not of such syllables.

    >>> uyghur_of("tuerxun"), uyghur_of("艾尔肯"), uyghur_of("karim")
    ('tursun', 'erkin', None)
    """
    characters = _table("characters")
    known = [characters[c] for c in plain if c in characters]
    syllables = known if known else _syllables(plain)
    if syllables is None or (len(syllables) < FEWEST_SYLLABLES and not known):
        return None
    return "".join(_table("syllables")[s] for s in syllables)


def _syllables(plain: str) -> list[str] | None:
    """The word as syllables, the longest first; None where something is left over."""
    if not plain.isascii():
        return None
    ways: list[list[str] | None] = [[]] + [None] * len(plain)
    for end in range(1, len(plain) + 1):
        for start in range(max(0, end - LONGEST_SYLLABLE), end):
            before = ways[start]
            if before is not None and plain[start:end] in _table("syllables"):
                ways[end] = [*before, plain[start:end]]
                break
    return ways[-1]


def looks_chinese(plain: str) -> bool:
    """Whether a Latin word shows a sign of Chinese spelling: what Uyghur, Uzbek or Russian would write otherwise.

    >>> looks_chinese("maimaiti"), looks_chinese("karima")
    (True, False)
    """
    return any(sign in plain for sign in read_data(FILE).table()["signs"])


def proofs_that_fail() -> list[str]:
    """What the examples of the syllable table say against it, one line each."""
    examples = read_data(FILE).table()["examples"]
    return [
        f"{FILE}: “{word}” is read {got}, not {expected}"
        for word, expected in examples
        if (got := uyghur_of(word.lower())) != expected
    ]
