"""Finds what has an entry: states, nationalities, peoples, towns, bodies, offices, longest match first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from panoh.data import loader
from panoh.reading.entities.types import EntityKind, Flag
from panoh.reading.entities.words import Word, joined, words_of

# No name in the lists has more words than a long special rapporteur's.
LONGEST_TOWN = 4
# An abbreviation this short is one only in capitals: US, UN, CAT, CIS.
LONGEST_ABBREVIATION = 7


@dataclass(frozen=True, slots=True)
class Entry:
    """One name in the lists and what it stands for."""

    forms: tuple[str, ...]
    keys: tuple[str, ...]
    gaps: tuple[str, ...]
    kind: EntityKind
    key: str
    state: str | None = None
    body_class: str | None = None
    flags: frozenset[Flag] = frozenset()


@dataclass(frozen=True, slots=True)
class Match:
    """An entry found over the words from `first` up to, not with, `after`."""

    first: int
    after: int
    kind: EntityKind
    key: str
    state: str | None = None
    body_class: str | None = None
    flags: frozenset[Flag] = frozenset()

    def __len__(self) -> int:
        return self.after - self.first


class Listed(NamedTuple):
    """A name as it stands in the lists."""

    name: str
    kind: EntityKind
    key: str
    state: str | None = None
    body_class: str | None = None
    flags: frozenset[Flag] = frozenset()

    def first_word(self) -> str | None:
        """The key of its first word; None where there is none."""
        first = self.name.partition(" ")[0]
        if first.isascii() and first.isalpha():
            return first.casefold()
        words = words_of(self.name, 0, len(self.name))
        return words[0].key if words else None

    def entry(self) -> Entry:
        """The name taken apart."""
        words = words_of(self.name, 0, len(self.name))
        forms, keys, gaps = tuple(w.text for w in words), tuple(w.key for w in words), tuple(w.gap for w in words)
        return Entry(forms, keys, gaps, *self[1:])


def _state_entries() -> Iterator[Listed]:
    adjective, demonym, capital = (frozenset({flag}) for flag in (Flag.ADJECTIVE, Flag.DEMONYM, Flag.CAPITAL))
    for state in loader.states():
        code = state.code
        for name in state.names:
            yield Listed(name, EntityKind.STATE, code, code)
        for word in state.adjectives:
            yield Listed(word, EntityKind.NATIONALITY, code, code, None, adjective)
        for word in state.people:
            if word not in state.adjectives:
                yield Listed(word, EntityKind.NATIONALITY, code, code, None, demonym)
        for word in state.capitals:
            yield Listed(word, EntityKind.TOWN, word, code, None, capital)


def _other_entries(language: str) -> Iterator[Listed]:
    for word, (section, name) in loader.peoples(language).items():
        yield Listed(word, EntityKind.OTHER_NAME, name, flags=frozenset({Flag(section)}))
    for body in loader.bodies(language):
        for name in (body.name, *body.aliases):
            yield Listed(name, EntityKind.BODY, body.name, body.state, body.body_class)
    for phrase, body_class in loader.body_patterns(language).phrases.items():
        yield Listed(phrase, EntityKind.BODY, phrase, None, body_class, frozenset({Flag.PATTERN}))
    for office, office_class in loader.offices(language).offices.items():
        yield Listed(office, EntityKind.OFFICE, office, None, office_class)


class Index:
    """Entries by the key of their first word; a name is taken apart when a text first has that word."""

    def __init__(self, names: Iterable[Listed]) -> None:
        self._listed: dict[str, list[Listed]] = {}
        self._entries: dict[str, tuple[Entry, ...]] = {}
        for name in names:
            if (first := name.first_word()) is not None:
                self._listed.setdefault(first, []).append(name)

    def __contains__(self, key: str) -> bool:
        return key in self._listed

    def get(self, key: str) -> tuple[Entry, ...]:
        """The entries that begin with a word, longest first; of equal names the first listed stays."""
        if key not in self._listed:
            return ()
        if key not in self._entries:
            found: dict[tuple[str, ...], Entry] = {}
            for name in self._listed[key]:
                entry = name.entry()
                found.setdefault(entry.forms, entry)
            self._entries[key] = tuple(sorted(found.values(), key=lambda entry: -len(entry.keys)))
        return self._entries[key]


@lru_cache(maxsize=4)
def index(language: str = "en") -> Index:
    """Everything that the lists name."""
    return Index((*_state_entries(), *_other_entries(language)))


def _same_case(form: str, word: Word) -> bool:
    if not form[0].isupper():
        return True
    if len(form) <= LONGEST_ABBREVIATION and form.isupper() and len(form) > 1:
        return word.text == form
    return word.capital


def _fits(entry: Entry, words: Sequence[Word], at: int, text: str) -> bool:
    last = len(entry.keys) - 1
    if at + last >= len(words):
        return False
    for offset, (key, form) in enumerate(zip(entry.keys, entry.forms, strict=True)):
        word = words[at + offset]
        if word.key != key and (offset != last or word.fold != key):
            return False
        if not _same_case(form, word):
            return False
        if offset and word.gap != entry.gaps[offset] and not joined(words, at + offset, text):
            return False
    return True


def listed_at(words: Sequence[Word], at: int, text: str, language: str = "en") -> Match | None:
    """The longest entry that begins at this word."""
    word = words[at]
    entries = index(language)
    for key in (word.key, word.fold) if word.possessive else (word.key,):
        for entry in entries.get(key):
            if _fits(entry, words, at, text):
                after = at + len(entry.keys)
                return Match(at, after, entry.kind, entry.key, entry.state, entry.body_class, entry.flags)
    return None


def town_at(words: Sequence[Word], at: int, text: str) -> Match | None:
    """The longest town or province that begins at this word, of several the largest."""
    towns, first_word = loader.towns(), words[at].text.replace("’", "'")
    if not towns.has_first_word(first_word) and not (first_word.isupper() and towns.has_first_word(first_word.title())):
        return None
    for after in range(min(len(words), at + LONGEST_TOWN), at, -1):
        if any(not joined(words, inner, text) or words[inner - 1].possessive for inner in range(at + 1, after)):
            continue
        name = text[words[at].start : words[after - 1].end].replace("’", "'").replace("\n", " ")
        found = towns.named(name) or (towns.named(name.title()) if name.isupper() else ())
        if found:
            first, *others = found
            flags = {Flag.PROVINCE} if first.population == 0 else set()
            flags |= {Flag.SHARED} if others else set()
            return Match(at, after, EntityKind.TOWN, first.name, first.state, None, frozenset(flags))
    return None


def _compound(word: Word, at: int, entries: Index) -> Match | None:
    """Two states joined by a hyphen, "Kyrgyz-Uzbek": no single state can be given."""
    parts = [
        next((e for e in entries.get(part) if len(e.keys) == 1 and e.kind in COMPOUNDED), None)
        for part in word.fold.split("-")
    ]
    codes = [entry.state for entry in parts if entry is not None and entry.state is not None]
    if len(codes) != len(parts):
        return None
    return Match(at, at + 1, EntityKind.NATIONALITY, "-".join(codes), None, None, frozenset({Flag.ADJECTIVE}))


COMPOUNDED = frozenset({EntityKind.STATE, EntityKind.NATIONALITY})


def listed(words: Sequence[Word], text: str, language: str = "en") -> list[Match]:
    """Every entry and town in the words, also where they overlap."""
    entries, found = index(language), []
    for at, word in enumerate(words):
        match = None
        if word.key in entries or (word.possessive and word.fold in entries):
            match = listed_at(words, at, text, language)
        elif "-" in word.fold and word.capital:
            match = _compound(word, at, entries)
        if word.capital:
            town = town_at(words, at, text)
            if town is not None and (match is None or len(town) > len(match)):
                match = town
        if match is not None:
            found.append(match)
    return found
