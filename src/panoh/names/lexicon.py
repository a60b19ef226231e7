"""Given names: which spellings are one name, who bears it, what it is shortened to, and which are never one."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, lru_cache

from panoh.data.ready import FOLDER, read_data
from panoh.model.errors import LexiconError
from panoh.names.letters import normal, readings, script_of
from panoh.names.name import Gender
from panoh.names.pinyin import uyghur_of

FILES = "names/given"
DIFFERENT = "names/different.txt"
MOST_CLASSES = 3
# Letters that languages write for each other so often that a look-up does not tell them apart.
FOLDED = str.maketrans("qxğžy", "khgji")
GENDERS = {"m": Gender.MAN, "f": Gender.WOMAN, "b": None}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Given names by the key of their spellings.

    Attributes:
        classes: The numbers of the names that a key may stand for.
        short_for: The numbers of the names that a key is a short form of.
        genders: The gender of each name; None where both bear it.
        different: Pairs of numbers that are never one name, though they look alike.
    """

    classes: dict[str, tuple[int, ...]] = field(default_factory=dict)
    short_for: dict[str, tuple[int, ...]] = field(default_factory=dict)
    genders: list[Gender | None] = field(default_factory=list)
    different: frozenset[tuple[int, int]] = frozenset()

    def classes_of(self, plain: str) -> tuple[int, ...]:
        """The names that a word may be, at most three; empty where it is not known."""
        for key in keys_of(plain):
            if key in self.classes:
                return self.classes[key][:MOST_CLASSES]
        return ()

    def short_of(self, plain: str) -> tuple[int, ...]:
        """The names that a word may be short for, at most three."""
        for key in keys_of(plain):
            if key in self.short_for:
                return self.short_for[key][:MOST_CLASSES]
        return ()

    def is_given(self, plain: str) -> bool:
        """Whether the word is a known given name."""
        return bool(self.classes_of(plain))

    def gender_of(self, plain: str) -> Gender | None:
        """The gender of all names that the word may be; None where they differ or none is known."""
        genders = {self.genders[number] for number in self.classes_of(plain)}
        return genders.pop() if len(genders) == 1 else None


@lru_cache(maxsize=131072)
def keys_of(plain: str) -> tuple[str, ...]:
    """What a spelling is looked up by: its readings with like letters folded; Arabic script apart, for its vowels."""
    mark = "~" if script_of(plain) == "Arab" else ""
    return tuple(dict.fromkeys(mark + _single(reading.translate(FOLDED)) for reading in readings(plain)))


def _single(text: str) -> str:
    return "".join(letter for at, letter in enumerate(text) if not at or text[at - 1] != letter)


@cache
def lexicon() -> Lexicon:
    """All given names, checked.

    Raises:
        LexiconError: For a line that is not as the head of the file says.
    """
    found = Lexicon()
    for path in sorted((FOLDER / FILES).glob("*.txt")):
        name = f"{FILES}/{path.name}"
        for number, line in enumerate(read_data(name).text.splitlines(), 1):
            if line and not line.startswith("#"):
                _add(found, line, f"{name}, line {number}")
    return Lexicon(found.classes, found.short_for, found.genders, _different(found))


def _add(found: Lexicon, line: str, where: str) -> None:
    """Take in `m Spelling Spelling … ~ Short Short …`."""
    gender, _, rest = line.partition(" ")
    if gender not in GENDERS or not rest.strip():
        raise LexiconError(where, line[:20], "it is no line of the lexicon", "Write m, f or b, then the spellings.")
    number = len(found.genders)
    found.genders.append(GENDERS[gender])
    spellings, _, shorts = rest.partition("~")
    for table, words in ((found.classes, spellings), (found.short_for, shorts)):
        for word in words.split():
            for key in keys_of(uyghur_of(word) or "" if script_of(word) == "Hani" else normal(word))[:1]:
                if number not in table.get(key, ()):
                    table[key] = (*table.get(key, ()), number)


def _different(found: Lexicon) -> frozenset[tuple[int, int]]:
    pairs: set[tuple[int, int]] = set()
    for number, line in enumerate(read_data(DIFFERENT).text.splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        classes = [found.classes_of(normal(word)) for word in line.split()]
        if len(classes) < 2 or not all(classes):
            raise LexiconError(
                DIFFERENT, f"line {number}", "a name is not in the lexicon", "Add it to names/given first."
            )
        pairs |= {(min(a, b), max(a, b)) for one in classes for other in classes for a in one for b in other if a != b}
    return frozenset(pairs)
