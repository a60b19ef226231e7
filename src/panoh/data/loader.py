"""Reads the data files, refuses what is not as it must be, and hands out frozen tables."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from panoh.data.checks import Schema, checked, entries, refuse_duplicates, texts
from panoh.data.ready import DataFile, parse_toml, read_data
from panoh.model.errors import LexiconError

PLACES = "places"
WORDS = "words"

STATES_SCHEMA: Schema = {
    "state": {"code": "text", "names": "texts", **dict.fromkeys(("adjectives", "people", "capitals", "ru"), "texts?")},
}
BODIES_SCHEMA: Schema = {
    "body": {"name": "text", "class": "text", "aliases": "texts", "heads": "texts", "seat": "text?"},
    "plain": {"class": "text", "names": "texts"},
    "head": {"words": "texts", "classes": "texts"},
}
PATTERN_LISTS = (
    "modifiers",
    "never_inside",
    "tail_prepositions",
    "tail_links",
    "divisions",
    "facilities",
    "towns_own",
    "named_only",
    "weak_heads",
)
PATTERNS_SCHEMA: Schema = {
    **dict.fromkeys(PATTERN_LISTS, "texts"),
    "head": {"words": "texts", "class": "text"},
    "phrase": {"class": "text", "phrases": "texts"},
    "service": {"state": "text?", "names": "texts", "class": "text"},
}
OFFICES_SCHEMA: Schema = {"modifiers": "texts", "office": {"words": "texts", "class": "text"}}
PEOPLES_SCHEMA: Schema = {
    section: {"name": "text", "words": "texts"} for section in ("people", "faith", "region", "instrument")
}
NOUNS_SCHEMA: Schema = {"nouns": {"role": "text", "words": "texts"}}
SPEECH_SCHEMA: Schema = {
    "verbs": {"class": "text", "frames": "texts", "lemmas": "texts"},
    "nouns": {"class": "text", "words": "texts"},
    "adjectives": {"class": "text", "words": "texts"},
    "phrases": {"class": "text", "source_side": "text", "words": "texts"},
}
NAMES_SCHEMA: Schema = {section: {"origin": "text", "names": "texts"} for section in ("names", "family_first")}
CUE_LISTS = (
    "titles",
    "strong_titles",
    "particles",
    "prefixes",
    "suffixes",
    "other_heads",
    "months",
    "days",
    "ordinary",
    "speaks",
    "place_prepositions",
    "family_words",
    "treaties",
    "state_surnames",
    "apposition_who",
    "apposition_article",
    "inside_prepositions",
)
CUES_SCHEMA: Schema = dict.fromkeys(CUE_LISTS, "texts")
SCHEMAS: dict[str, Schema] = {
    "bodies": BODIES_SCHEMA,
    "body_patterns": PATTERNS_SCHEMA,
    "offices": OFFICES_SCHEMA,
    "peoples": PEOPLES_SCHEMA,
    "people": NOUNS_SCHEMA,
    "speech": SPEECH_SCHEMA,
    "given_names": NAMES_SCHEMA,
    "name_cues": CUES_SCHEMA,
}
TOWN_LINES = re.compile(r"(?:[^\t\n]+\t[A-Z]{2}\t[0-9]+(?:\n|\Z))*")
SPEECH_CLASSES = frozenset(
    {"asserts", "learns", "knows", "sees", "denies", "demands", "condemns", "warns", "fears", "promises", "asks"}
)


@dataclass(frozen=True, slots=True)
class StateNames:
    """A state's code and what it, its people and its capital are called."""

    code: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capitals: tuple[str, ...]
    ru: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Town:
    """A town or province; population 0 for a province or where it is not known."""

    name: str
    state: str
    population: int


@dataclass(frozen=True, slots=True)
class TownList:
    """Towns as the sorted lines of their file; a line is made into a `Town` only when it is asked for."""

    lines: tuple[str, ...]

    def has_first_word(self, word: str) -> bool:
        """Whether any name may begin with this word."""
        at = bisect_left(self.lines, word)
        return at < len(self.lines) and self.lines[at].startswith(word)

    def named(self, name: str) -> tuple[Town, ...]:
        """Every town of that name, the largest first."""
        found, at = [], bisect_left(self.lines, f"{name}\t")
        while at < len(self.lines) and self.lines[at].startswith(f"{name}\t"):
            _, state, population = self.lines[at].split("\t")
            found.append(Town(name, state, int(population)))
            at += 1
        return tuple(sorted(found, key=lambda town: (-town.population, town.state)))


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation or court with a name of its own; `heads` are the nouns it may be called by later."""

    name: str
    body_class: str
    aliases: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    seat: str | None = None
    state: str | None = None


@dataclass(frozen=True, slots=True)
class BodyPatterns:
    """How bodies without an entry are named."""

    heads: Mapping[str, str]
    phrases: Mapping[str, str]
    modifiers: frozenset[str]
    never_inside: frozenset[str]
    tail_prepositions: frozenset[str]
    tail_links: frozenset[str]
    divisions: frozenset[str]
    facilities: frozenset[str]
    towns_own: frozenset[str]
    named_only: frozenset[str]
    weak_heads: frozenset[str]


@dataclass(frozen=True, slots=True)
class Offices:
    """Offices that a person holds, word to class, and the words that may stand before them."""

    modifiers: frozenset[str]
    offices: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class NameHints:
    """Given names and Chinese-order family names."""

    given: frozenset[str]
    family_first: frozenset[str]


@dataclass(frozen=True, slots=True)
class NameCues:
    """What shows that capitalised words are a person's name, or that they are not."""

    titles: frozenset[str]
    strong_titles: frozenset[str]
    particles: frozenset[str]
    prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]
    other_heads: frozenset[str]
    months: frozenset[str]
    days: frozenset[str]
    ordinary: frozenset[str]
    speaks: frozenset[str]
    place_prepositions: frozenset[str]
    family_words: frozenset[str]
    treaties: frozenset[str]
    state_surnames: frozenset[str]
    apposition_who: frozenset[str]
    apposition_article: frozenset[str]
    inside_prepositions: frozenset[str]


@dataclass(frozen=True, slots=True)
class SpeechWord:
    """A verb, noun, adjective or phrase of speech, its class, and the frames it stands in.

    Attributes:
        part: verb, noun, adjective or phrase.
        frames: Of a verb; of a phrase: which side the source stands, "before" or "after".
    """

    text: str
    part: str
    speech_class: str
    frames: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonNoun:
    """A noun for people: singular (or the only form), plural ("" where it has none), and the roles it can play."""

    singular: str
    plural: str
    roles: frozenset[str]


def parse_table(name: str, text: str, schema: Schema) -> dict[str, object]:
    """Parse one data file and check it against its schema.

    Raises:
        LexiconError: It is no TOML, lacks its source, has a key the schema does not know, or a value of another kind.
    """
    try:
        document = parse_toml(text)
    except ValueError as error:
        raise LexiconError(name, "file", f"it is not TOML ({error})", "Mend the line that is named.") from error
    return checked(name, document, schema)


def _table_of(name: str, file: DataFile, schema: Schema) -> dict[str, object]:
    """The table of a file; what has been checked before is not checked again."""
    return parse_table(name, file.text, schema) if file.ready is None else file.ready


@lru_cache(maxsize=32)
def _table(file: str, language: str) -> dict[str, object]:
    name = f"{WORDS}/{language}/{file}.toml"
    return _table_of(name, read_data(name), SCHEMAS[file])


@lru_cache(maxsize=1)
def states() -> tuple[StateNames, ...]:
    """Every state of ISO 3166, in the order of their codes."""
    name = f"{PLACES}/states.toml"
    return _states(name, _table_of(name, read_data(name), STATES_SCHEMA))


def parse_states(name: str, text: str) -> tuple[StateNames, ...]:
    """States from the text of their file; a code that stands twice, or is no alpha-2 code, is refused."""
    return _states(name, parse_table(name, text, STATES_SCHEMA))


def _states(name: str, table: Mapping[str, object]) -> tuple[StateNames, ...]:
    found = tuple(
        StateNames(
            str(entry["code"]),
            texts(entry, "names"),
            texts(entry, "adjectives"),
            texts(entry, "people"),
            texts(entry, "capitals"),
            texts(entry, "ru"),
        )
        for entry in entries(table, "state")
    )
    refuse_duplicates(name, (state.code for state in found))
    for state in found:
        if not re.fullmatch("[A-Z]{2}", state.code):
            raise LexiconError(name, state.code, "it is no ISO 3166 alpha-2 code", "Write two capital letters.")
    return found


@lru_cache(maxsize=1)
def towns() -> TownList:
    """Towns and provinces."""
    name = f"{PLACES}/towns.tsv"
    file = read_data(name)
    return TownList(_town_lines(file.text)) if file.is_checked else parse_towns(name, file.text)


def _town_lines(text: str) -> tuple[str, ...]:
    return tuple(line for line in text.splitlines() if line[0:1] != "#")


def parse_towns(name: str, text: str) -> TownList:
    """Towns from lines of name, state and population with tabs between, sorted.

    Raises:
        LexiconError: The source is missing, a line has not three columns, stands out of order, or stands twice.
    """
    if not text.startswith("# source:"):
        raise LexiconError(name, "line 1", "the source is missing", "Begin the file with '# source: ...'.")
    lines = _town_lines(text)
    if TOWN_LINES.fullmatch("\n".join(lines)) is None:
        wrong = next((line for line in lines if TOWN_LINES.fullmatch(line) is None), "file")
        remedy = "Write name, state and population with tabs between."
        raise LexiconError(name, wrong, "it is not three columns", remedy)
    places = [line.rpartition("\t")[0].replace("\t", ", ") for line in lines]
    if len(set(places)) != len(places):
        refuse_duplicates(name, places)
    if list(lines) != sorted(lines):
        raise LexiconError(name, "file", "the lines are not sorted", "Run tools/gazetteer/build_towns.py again.")
    return TownList(lines)


@lru_cache(maxsize=4)
def bodies(language: str = "en") -> tuple[Body, ...]:
    """Bodies with a name of their own, national services among them."""
    name = f"{WORDS}/{language}/bodies.toml"
    return _bodies(name, _table("bodies", language)) + _services(language)


def parse_bodies(name: str, text: str) -> tuple[Body, ...]:
    """Bodies from the text of their file; a name or alias that stands twice is refused."""
    return _bodies(name, parse_table(name, text, BODIES_SCHEMA))


def _bodies(name: str, table: Mapping[str, object]) -> tuple[Body, ...]:
    found = [
        Body(
            str(entry["name"]),
            str(entry["class"]),
            texts(entry, "aliases"),
            texts(entry, "heads"),
            str(entry["seat"]) if "seat" in entry else None,
        )
        for entry in entries(table, "body")
    ]
    found += [Body(plain, str(e["class"])) for e in entries(table, "plain") for plain in texts(e, "names")]
    refuse_duplicates(name, (alias for body in found for alias in (body.name, *body.aliases)))
    return tuple(found)


def _services(language: str) -> tuple[Body, ...]:
    table = _table("body_patterns", language)
    return tuple(
        Body(name, str(entry["class"]), state=str(entry["state"]) if "state" in entry else None)
        for entry in entries(table, "service")
        for name in texts(entry, "names")
    )


@lru_cache(maxsize=4)
def body_heads(language: str = "en") -> Mapping[str, tuple[str, ...]]:
    """Nouns that can stand for a body told before, with the classes they can mean: watchdog -> ngo."""
    table = _table("bodies", language)
    return {word: texts(entry, "classes") for entry in entries(table, "head") for word in texts(entry, "words")}


@lru_cache(maxsize=4)
def body_patterns(language: str = "en") -> BodyPatterns:
    """How bodies without an entry are named."""
    table = _table("body_patterns", language)
    heads: dict[str, str] = {}
    for entry in entries(table, "head"):
        for word in texts(entry, "words"):
            heads.setdefault(word, str(entry["class"]))
    phrases = {phrase: str(e["class"]) for e in entries(table, "phrase") for phrase in texts(e, "phrases")}
    return BodyPatterns(heads, phrases, **{key: frozenset(texts(table, key)) for key in PATTERN_LISTS})


@lru_cache(maxsize=4)
def offices(language: str = "en") -> Offices:
    """Offices that a person holds."""
    table = _table("offices", language)
    held = {word: str(entry["class"]) for entry in entries(table, "office") for word in texts(entry, "words")}
    return Offices(frozenset(texts(table, "modifiers")), held)


@lru_cache(maxsize=4)
def peoples(language: str = "en") -> Mapping[str, tuple[str, str]]:
    """Capitalised words for peoples without a state, faiths, parts of the world, treaties: word -> (section, name)."""
    table = _table("peoples", language)
    return {
        word: (section, str(entry["name"]))
        for section in PEOPLES_SCHEMA
        for entry in entries(table, section)
        for word in (str(entry["name"]), *texts(entry, "words"))
    }


@lru_cache(maxsize=4)
def person_nouns(language: str = "en") -> tuple[PersonNoun, ...]:
    """Nouns for people with every role each can play, in the order of first mention."""
    table = _table("people", language)
    roles: dict[tuple[str, str], set[str]] = {}
    for entry in entries(table, "nouns"):
        for word in texts(entry, "words"):
            singular, _, plural = word.partition("/")
            roles.setdefault((singular, plural), set()).add(str(entry["role"]))
    return tuple(PersonNoun(*forms, frozenset(found)) for forms, found in roles.items())


@lru_cache(maxsize=4)
def speech(language: str = "en") -> tuple[SpeechWord, ...]:
    """Words by which a report gives somebody else's words."""
    return _speech(f"{WORDS}/{language}/speech.toml", _table("speech", language))


def parse_speech(name: str, text: str) -> tuple[SpeechWord, ...]:
    """Words of speech from the text of their file; an unknown class is refused."""
    return _speech(name, parse_table(name, text, SPEECH_SCHEMA))


def _speech(name: str, table: Mapping[str, object]) -> tuple[SpeechWord, ...]:
    found: list[SpeechWord] = []
    for section, part in (("verbs", "verb"), ("nouns", "noun"), ("adjectives", "adjective"), ("phrases", "phrase")):
        for entry in entries(table, section):
            speech_class = str(entry["class"])
            if speech_class not in SPEECH_CLASSES:
                remedy = "Use one of: " + ", ".join(sorted(SPEECH_CLASSES)) + "."
                raise LexiconError(name, section, f"'{speech_class}' is no class of speech", remedy)
            frames = texts(entry, "frames") or ((str(entry["source_side"]),) if "source_side" in entry else ())
            words = texts(entry, "lemmas") or texts(entry, "words")
            refuse_duplicates(name, words)
            found += [SpeechWord(word, part, speech_class, frames) for word in words]
    return tuple(found)


@lru_cache(maxsize=4)
def name_hints(language: str = "en") -> NameHints:
    """Given names and Chinese-order family names."""
    table = _table("given_names", language)
    return NameHints(
        *(
            frozenset(name for entry in entries(table, section) for name in texts(entry, "names"))
            for section in NAMES_SCHEMA
        )
    )


@lru_cache(maxsize=4)
def name_cues(language: str = "en") -> NameCues:
    """What shows that capitalised words are a person's name, or that they are not."""
    table = _table("name_cues", language)
    lists = {key: texts(table, key) for key in CUE_LISTS}
    ordered: Iterable[str] = ("prefixes", "suffixes")
    return NameCues(**{key: value if key in ordered else frozenset(value) for key, value in lists.items()})  # type: ignore[arg-type]  # each list has its own field


@lru_cache(maxsize=4)
def common_words(language: str = "en") -> frozenset[str]:
    """Words that are ordinary when written with a small letter."""
    name = f"{WORDS}/{language}/common.txt"
    lines = read_data(name).text.splitlines()
    if not lines or not lines[0].startswith("# source:"):
        raise LexiconError(name, "line 1", "the source is missing", "Begin the file with '# source: ...'.")
    return frozenset(lines[1:])
