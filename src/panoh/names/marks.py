"""Words and endings that tell what a part of a name is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from panoh.data.ready import read_data
from panoh.model.errors import LexiconError
from panoh.names.letters import normal
from panoh.names.name import Gender, Role

FILE = "names/marks.toml"
# A stem shorter than this is no name: Ev in Evich.
SHORTEST_STEM = 2


@dataclass(frozen=True, slots=True)
class Ending:
    """An ending, what it makes of a word, the gender it tells of, and whether it does so in a name of two parts."""

    letters: str
    role: Role
    gender: Gender | None
    kind: str | None
    is_certain: bool


@dataclass(frozen=True, slots=True)
class Marks:
    """Words by what they do beside a name, and endings, the longest first."""

    words: dict[str, frozenset[str]]
    endings: dict[str, tuple[Ending, ...]]

    def has(self, role: str, word: str) -> bool:
        """Whether the word, as `normal` writes it, does this."""
        return word in self.words[role]

    def ending_of(self, word: str) -> Ending | None:
        """The longest ending of a word, as `normal` writes it, that leaves a stem."""
        for ending in self.endings.get(word[-2:], ()):
            if word.endswith(ending.letters) and len(word) >= len(ending.letters) + SHORTEST_STEM:
                return ending
        return None


@cache
def marks() -> Marks:
    """The marks, checked.

    Raises:
        LexiconError: For a list without source or language.
    """
    found = read_data(FILE).table()
    for entry in (*found["words"], *found["endings"]):
        if not entry.get("source") or not entry.get("language"):
            raise LexiconError(FILE, entry["role"], "no source or language is given", "Say where the list comes from.")
    words: dict[str, frozenset[str]] = {}
    for entry in found["words"]:
        words[entry["role"]] = words.get(entry["role"], frozenset()) | {normal(word) for word in entry["words"]}
    endings: dict[str, dict[str, Ending]] = {}
    for entry in found["endings"]:
        for ending in _endings(entry):
            endings.setdefault(ending.letters[-2:], {})[ending.letters] = ending
    longest = {tail: tuple(sorted(few.values(), key=lambda e: -len(e.letters))) for tail, few in endings.items()}
    return Marks(words, longest)


def _endings(entry: dict[str, Any]) -> list[Ending]:
    gender = Gender(entry["gender"]) if entry["gender"] else None
    return [
        Ending(normal(e), Role(entry["role"]), gender, entry.get("kind"), entry.get("certain", False))
        for e in entry["endings"]
    ]
