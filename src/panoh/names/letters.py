"""The letters of a name: cut into graphemes, and read into letters that no script owns."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from panoh.data.ready import read_data
from panoh.model.errors import LexiconError

FILE = "names/letters.toml"
# The table that the others of a script build on, and the script's code.
BASES = {"Latn": "en", "Cyrl": "ru", "Arab": "ar"}
SCRIPTS = tuple(BASES)
SILENT = "-"
MAX_READINGS = 3
LETTERS = frozenset("abcdefghijklmnopqrstuvxyzšžğ")
# Consonants by what scripts and languages write for each other; vowels, half-vowels and breath are no bones.
ALIKE = {
    "": "aeiouyvhx",
    "b": "pb",
    "t": "td",
    "s": "szcjšž",
    "k": "kqgğ",
    "f": "f",
    "l": "l",
    "r": "r",
    "m": "m",
    "n": "n",
}
APOSTROPHES = dict.fromkeys(map(ord, "’‘ʻʼʽ`´ʹʿʾ′ˈ＇"), "'")
# What people type for the palochka of the Caucasus.
PALOCHKA = {"1": "ӏ", "i": "ӏ", "l": "ӏ", "|": "ӏ"}
# One letter under several code points, by keyboard.
ONE_LETTER = str.maketrans("کیہھ", "كيهه")
LONGEST_WORD = 40


@dataclass(frozen=True, slots=True)
class LetterTable:
    """How one language writes its sounds: for each grapheme its readings, the likeliest first."""

    language: str
    script: str
    readings: dict[str, tuple[str, ...]]


@cache
def letter_tables() -> tuple[LetterTable, ...]:
    """Every table, in the order of the file, checked.

    Raises:
        LexiconError: For a table without source, or a grapheme that no example proves.
    """
    found = read_data(FILE)
    tables = tuple(
        LetterTable(entry["id"], entry["script"], {g: _readings(r) for g, r in entry["letters"].items()})
        for entry in found.table()["table"]
    )
    if not found.is_checked:
        _refuse_unfounded(tables, found.table()["table"])
    return tables


@dataclass(frozen=True, slots=True)
class Habit:
    """A way of spelling that a whole name follows, the signs of it, and what is respelled."""

    signs: re.Pattern[str]
    letters: dict[int, str]


@cache
def habits() -> tuple[Habit, ...]:
    """Every habit, in the order of the file."""
    entries = read_data(FILE).table()["habit"]
    return tuple(Habit(re.compile(entry["signs"]), str.maketrans(entry["letters"])) for entry in entries)


def respelled(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name, as `normal` writes them, with the habit that the name shows undone.

    >>> respelled(("saur", "musajew"))
    ('saur', 'musayew')
    """
    together = " ".join(words)
    if not together.isascii() or "j" in together or "x" in together or "c" in together:
        for habit in habits():
            if habit.signs.search(together):
                return tuple(word.translate(habit.letters) for word in words)
    return words


def _readings(text: str) -> tuple[str, ...]:
    return tuple("" if reading == SILENT else reading for reading in text.split())


def _refuse_unfounded(tables: tuple[LetterTable, ...], entries: list[dict[str, object]]) -> None:
    for table, entry in zip(tables, entries, strict=True):
        if not entry.get("source"):
            raise LexiconError(FILE, table.language, "no source is given", "Say where the table comes from.")
        if strange := set("".join(r for rs in table.readings.values() for r in rs)) - LETTERS:
            raise LexiconError(
                FILE, table.language, f"{sorted(strange)} are no letters of Panoh", "See the file's head."
            )


def proofs_that_fail() -> list[str]:
    """What the examples of the letter tables say against them, one line each."""
    failures = []
    for table, entry in zip(letter_tables(), read_data(FILE).table()["table"], strict=True):
        proven: set[str] = set()
        for word, expected in entry["examples"]:
            graphemes = _cut(normal(word), _graphemes_of(table))
            proven.update(graphemes)
            if (got := _read(graphemes, table)) != expected:
                failures.append(f"{FILE}, {table.language}: “{word}” is read {got}, not {expected}")
        if missing := sorted(set(table.readings) - proven):
            failures.append(f"{FILE}, {table.language}: no example has {', '.join(missing)}")
    for entry in read_data(FILE).table()["habit"]:
        for text, expected in entry["examples"]:
            if (got := " ".join(respelled(tuple(map(normal, text.split()))))) != expected:
                failures.append(f"{FILE}, {entry['language']}: “{text}” is respelled {got}, not {expected}")
    return failures


@cache
def _base(script: str) -> LetterTable:
    return next(table for table in letter_tables() if table.language == BASES[script])


def _graphemes_of(table: LetterTable) -> re.Pattern[str]:
    return _graphemes_by_language()[table.language]


@cache
def _graphemes_by_language() -> dict[str, re.Pattern[str]]:
    return {
        t.language: _longest_first(
            frozenset(t.readings) | frozenset(_base(t.script).readings) | single_letters()[t.script]
        )
        for t in letter_tables()
    }


@cache
def _graphemes_of_script(script: str) -> re.Pattern[str]:
    return _longest_first(all_graphemes()[script])


@cache
def single_letters() -> dict[str, frozenset[str]]:
    """For each script, the letters that any table knows."""
    return {
        script: frozenset(g for t in letter_tables() if t.script == script for g in t.readings if len(g) == 1)
        for script in SCRIPTS
    }


@cache
def all_graphemes() -> dict[str, frozenset[str]]:
    """For each script, the graphemes that any table knows."""
    return {
        script: frozenset(g for t in letter_tables() if t.script == script for g in t.readings) for script in SCRIPTS
    }


@lru_cache(maxsize=262144)
def script_of(text: str) -> str:
    """The script of most letters: Latn, Cyrl, Arab, Hani, or Zyyy where it is none of these."""
    counts = {"Latn": 0, "Cyrl": 0, "Arab": 0, "Hani": 0}
    for character in text:
        if code := _script_of_character(character):
            counts[code] += 1
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] else "Zyyy"


@lru_cache(maxsize=4096)
def _script_of_character(character: str) -> str:
    if not character.isalpha():
        return ""
    name = unicodedata.name(character, "")
    for start, code in (("LATIN", "Latn"), ("CYRILLIC", "Cyrl"), ("ARABIC", "Arab"), ("CJK", "Hani")):
        if name.startswith(start):
            return code
    return ""


@lru_cache(maxsize=65536)
def normal(word: str) -> str:
    """The word in small letters that some table knows; marks that none knows are taken off, doubled letters made one.

    >>> normal("Əbdüllâ")
    'əbdülâ'
    """
    word = unicodedata.normalize("NFKC", word[:LONGEST_WORD]).translate(APOSTROPHES).lower()
    script = script_of(word)
    if script not in BASES:
        return word
    if script == "Cyrl":
        word = "".join(PALOCHKA.get(character, character) for character in word)
    if script == "Arab":
        word = word.translate(ONE_LETTER)
    known = single_letters()[script]
    kept: list[str] = []
    for character in unicodedata.normalize("NFC", word):
        for letter in (character,) if character in known else unicodedata.normalize("NFD", character):
            if letter in known and (not kept or kept[-1] != letter or letter in "eo"):
                kept.append(letter)
    return "".join(kept).strip("'")


@lru_cache(maxsize=262144)
def graphemes(word: str) -> tuple[str, ...]:
    """The word cut into graphemes, the longest first, whatever its language.

    >>> graphemes("Dzhamshed")
    ('dzh', 'a', 'm', 'sh', 'e', 'd')
    """
    plain = normal(word)
    script = script_of(plain)
    return _cut(plain, _graphemes_of_script(script)) if script in BASES else ()


def _cut(plain: str, known: re.Pattern[str]) -> tuple[str, ...]:
    return tuple(known.findall(plain))


def _longest_first(graphemes: frozenset[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(graphemes, key=lambda g: (-len(g), g)))) + "|.", re.DOTALL)


def _read(cut: tuple[str, ...], table: LetterTable) -> str:
    base = _base(table.script).readings
    text = ""
    for grapheme in cut:
        readings = table.readings.get(grapheme) or base.get(grapheme) or _anywhere(table.script).get(grapheme, ("",))
        text += readings[0]
    return "".join(letter for at, letter in enumerate(text) if not at or text[at - 1] != letter)


@cache
def _anywhere(script: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for table in letter_tables():
        if table.script == script:
            for grapheme, readings in table.readings.items():
                found[grapheme] = found.get(grapheme, ()) + tuple(
                    r for r in readings if r not in found.get(grapheme, ())
                )
    return found


def grapheme_readings(script: str) -> dict[str, tuple[str, ...]]:
    """All readings of each grapheme of a script, in any language."""
    return _anywhere(script)


@lru_cache(maxsize=262144)
def readings(word: str) -> tuple[str, ...]:
    """Up to three readings of a word in letters that no script owns, the likeliest first.

    >>> readings("Xo‘jayev")
    ('xojayev', 'ksojayev', 'xožayev')
    """
    plain = normal(word)
    script = script_of(plain)
    if script not in BASES:
        return ()
    signs = {table.language: _signs_of(table, plain) for table in _tables_of(script)}
    tables = [t for t in _tables_of(script) if signs[t.language] or t.language == BASES[script]]
    tables.sort(key=lambda table: -_own_signs(table, signs[table.language]))
    found = dict.fromkeys(_read(_cut(plain, _graphemes_of(table)), table) for table in tables)
    return tuple(found)[:MAX_READINGS]


@cache
def _tables_of(script: str) -> tuple[LetterTable, ...]:
    return tuple(table for table in letter_tables() if table.script == script)


def _signs_of(table: LetterTable, plain: str) -> list[str]:
    """The graphemes in the word on which this table has something to say."""
    return [grapheme for grapheme in table.readings if grapheme in plain]


def _own_signs(table: LetterTable, signs: list[str]) -> int:
    """How many of the signs the base table of the script does not have."""
    base = _base(table.script).readings
    return sum(grapheme not in base for grapheme in signs)
