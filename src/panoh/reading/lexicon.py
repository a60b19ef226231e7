"""The lexicon: entries that say by which words and roles a kind of happening is told, read from TOML."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from panoh.data.ready import FOLDER, parse_toml, read_data
from panoh.model import Kind, LexiconError, Status

ENTRY_KEYS = frozenset(
    {
        "id",
        "verb",
        "noun",
        "adj",
        "phrase",
        "needs",
        "never",
        "people",
        "actor",
        "said_by",
        "status",
        "details",
        "detail_from",
        "weak",
        "yes",
        "no",
        "note",
    }
)
FILE_KEYS = frozenset({"kind", "source", "entry"})
TRIGGERS = ("verb", "noun", "adj", "phrase")
# Where people and actor stand when an entry does not say.
DEFAULT_PEOPLE = {
    "verb": ("obj",),
    "noun": ("of", "poss"),
    "adj": ("subj", "head"),
    "phrase": ("subj", "lightsubj", "lightobj", "head"),
}
DEFAULT_ACTOR = {"verb": ("subj",), "noun": ("by",), "adj": (), "phrase": ()}


@dataclass(frozen=True, slots=True)
class Need:
    """A role that must be filled, by one of these words where any are given.

    Attributes:
        role: Path such as "obj", "obj.of", "into", "sentence", "trigger" (the words of its own phrase).
        words: Lemma sequences by their first word, any of which must stand in the phrase; empty: filled by anything.
    """

    role: str
    words: Mapping[str, tuple[tuple[str, ...], ...]]


@dataclass(frozen=True, slots=True)
class Entry:
    """One way of telling one kind of happening."""

    id: str
    kind: Kind
    file: str
    shape: str
    triggers: tuple[tuple[str, ...], ...]
    needs: tuple[Need, ...]
    never: tuple[Need, ...]
    people: tuple[str, ...]
    actor: tuple[str, ...]
    said_by: tuple[str, ...]
    status: Status | None
    details: tuple[tuple[str, str], ...]
    detail_from: tuple[tuple[str, tuple[str, ...]], ...]
    weak: bool
    yes: tuple[str, ...]
    no: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All entries of a language, found by the first lemma of their triggers."""

    entries: tuple[Entry, ...]
    by_lemma: Mapping[str, tuple[tuple[tuple[str, ...], Entry], ...]]
    verbs: frozenset[str] = frozenset()


def _texts(value: object, file: str, entry: str, key: str) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    raise LexiconError(file, entry, f"'{key}' must be a text or a list of texts", "Put it in quotes or brackets.")


def _sequences(
    texts: Iterable[str], sets: Mapping[str, tuple[str, ...]], file: str, entry: str
) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    words: list[str] = []
    for text in texts:
        if text.startswith("@"):
            if text[1:] not in sets:
                raise LexiconError(
                    file, entry, f"the word set '{text}' does not exist", "Add it to sets.toml or correct the name."
                )
            words += sets[text[1:]]
        else:
            words.append(text.lower())
    return _by_first_word(tuple(words))


@cache
def _by_first_word(words: tuple[str, ...]) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Lemma sequences by their first word, the longest first; many needs name the same set."""
    table: dict[str, tuple[tuple[str, ...], ...]] = {}
    for sequence in sorted({tuple(word.split()) for word in words}, key=lambda found: (-len(found), found)):
        table[sequence[0]] = (*table.get(sequence[0], ()), sequence)
    return table


def _needs(value: object, sets: Mapping[str, tuple[str, ...]], file: str, entry: str, key: str) -> tuple[Need, ...]:
    if not isinstance(value, dict):
        raise LexiconError(
            file, entry, f"'{key}' must be a table such as {{ obj = \"@asylum\" }}", "Write role = words."
        )
    needs = []
    for role, words in value.items():
        texts = () if words == "any" else _texts(words, file, entry, f"{key}.{role}")
        needs.append(Need(role, _sequences(texts, sets, file, entry)))
    return tuple(needs)


def _entry(raw: dict[str, object], kind: Kind, file: str, sets: Mapping[str, tuple[str, ...]]) -> Entry:
    name = str(raw.get("id", "entry without id"))
    if unknown := set(raw) - ENTRY_KEYS:
        raise LexiconError(file, name, f"unknown key {sorted(unknown)}", f"Allowed are {sorted(ENTRY_KEYS)}.")
    if "id" not in raw:
        raise LexiconError(file, name, "an entry needs an id", 'Add id = "short-name".')
    shapes = [shape for shape in TRIGGERS if shape in raw]
    if len(shapes) != 1:
        raise LexiconError(
            file, name, "an entry has one of verb, noun, adj or phrase", "Split it into several entries."
        )
    shape = shapes[0]
    yes, no = (_texts(raw.get(key, []), file, name, key) for key in ("yes", "no"))
    if not yes or not no:
        raise LexiconError(
            file, name, "an entry proves itself by examples", "Add at least one sentence to yes and one to no."
        )
    status = raw.get("status")
    if status is not None and status not in set(Status):
        raise LexiconError(file, name, f"status '{status}' does not exist", f"Use one of {[s.value for s in Status]}.")
    details, detail_from = raw.get("details", {}), raw.get("detail_from", {})
    if not isinstance(details, dict) or not isinstance(detail_from, dict):
        raise LexiconError(
            file, name, "details and detail_from are tables", 'Write details = { manner = "extradition" }.'
        )
    return Entry(
        id=f"{kind}.{name}",
        kind=kind,
        file=file,
        shape=shape,
        triggers=tuple(tuple(t.lower().split()) for t in _texts(raw[shape], file, name, shape)),
        needs=_needs(raw.get("needs", {}), sets, file, name, "needs"),
        never=_needs(raw.get("never", {}), sets, file, name, "never"),
        people=_texts(raw.get("people", list(DEFAULT_PEOPLE[shape])), file, name, "people"),
        actor=_texts(raw.get("actor", list(DEFAULT_ACTOR[shape])), file, name, "actor"),
        said_by=_texts(raw.get("said_by", []), file, name, "said_by"),
        status=Status(status) if isinstance(status, str) else None,
        details=tuple((key, str(value)) for key, value in details.items()),
        detail_from=tuple((key, _texts(value, file, name, key)) for key, value in detail_from.items()),
        weak=bool(raw.get("weak", False)),
        yes=yes,
        no=no,
    )


def parse_lexicon(text: str, file: str, sets: Mapping[str, tuple[str, ...]]) -> tuple[Entry, ...]:
    """Read one lexicon file.

    Raises:
        LexiconError: File, entry, what is wrong and what to do.
    """
    try:
        raw = parse_toml(text)
    except ValueError as error:
        raise LexiconError(file, "the file", f"not valid TOML: {error}", "Mend the line that it names.") from error
    return _entries(raw, file, sets)


def _entries(raw: Mapping[str, Any], file: str, sets: Mapping[str, tuple[str, ...]]) -> tuple[Entry, ...]:
    if unknown := set(raw) - FILE_KEYS:
        raise LexiconError(file, "the file", f"unknown key {sorted(unknown)}", f"Allowed are {sorted(FILE_KEYS)}.")
    if raw.get("kind") not in set(Kind):
        raise LexiconError(
            file, "the file", f"kind '{raw.get('kind')}' does not exist", "Use a kind of model/claim.py."
        )
    if not raw.get("source"):
        raise LexiconError(file, "the file", "no source", 'Say where the entries come from: source = "...".')
    entries = tuple(_entry(item, Kind(raw["kind"]), file, sets) for item in raw.get("entry", []))
    names = [entry.id for entry in entries]
    for name in names:
        if names.count(name) > 1:
            raise LexiconError(file, name, "two entries have this id", "Rename one or put them together.")
    return entries


def parse_sets(text: str, file: str) -> dict[str, tuple[str, ...]]:
    """Read the named word sets that entries refer to as @name.

    Raises:
        LexiconError: Where a set is not a list of texts.
    """
    return _sets(parse_toml(text), file)


def _sets(raw: Mapping[str, Any], file: str) -> dict[str, tuple[str, ...]]:
    return {name: _texts(words, file, name, name) for name, words in raw.items() if name != "source"}


def compile_lexicon(entries: Iterable[Entry]) -> Lexicon:
    """Index entries by the first lemma of each trigger, longest triggers first."""
    table: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    kept = tuple(entries)
    for entry in kept:
        for trigger in entry.triggers:
            table.setdefault(trigger[0], []).append((trigger, entry))
    for found in table.values():
        found.sort(key=lambda pair: -len(pair[0]))
    verbs = frozenset(trigger[0] for entry in kept if entry.shape == "verb" for trigger in entry.triggers)
    return Lexicon(kept, {lemma: tuple(found) for lemma, found in table.items()}, verbs)


def lexicon_folder(language: str) -> Path:
    """Where a language's lexicon lies in the package."""
    return FOLDER / "lexicon" / language


@lru_cache(maxsize=4)
def load_lexicon(language: str = "en") -> Lexicon:
    """The shipped lexicon of a language.

    Raises:
        LexiconError: File, entry, what is wrong and what to do.
    """
    folder = lexicon_folder(language)
    sets = _sets(read_data(f"lexicon/{language}/sets.toml").table(), "sets.toml")
    entries: list[Entry] = []
    for path in sorted(folder.iterdir(), key=lambda p: p.name):
        if path.name.endswith(".toml") and path.name != "sets.toml":
            file = read_data(f"lexicon/{language}/{path.name}")
            if file.ready is None:
                entries.extend(parse_lexicon(file.text, path.name, sets))
            else:
                entries.extend(_entries(file.ready, path.name, sets))
    return compile_lexicon(entries)
