"""The rules of what needs somebody's eyes, from data/watch/rules.toml."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TypeVar, cast

from panoh.data.checks import Schema, checked, entries, texts
from panoh.data.ready import read_data
from panoh.model import Kind, LexiconError, Status
from panoh.model.alert import AlertKind

Word = TypeVar("Word", Kind, Status, AlertKind)
FILE = "watch/rules.toml"
SCHEMA: Schema = {
    "rule": {
        "kind": "text",
        "title": "text",
        "triggers": "texts?",
        "undone_by": "texts?",
        "keeps_days": "number?",
        "rank_days": "number",
        "rank_why": "text",
        "reason": "text",
        "next_step": "text",
        "who": "texts",
        "yes": "texts?",
        "no": "texts?",
    }
}


@dataclass(frozen=True, slots=True)
class Sign:
    """A kind of claim that sets a rule off."""

    kind: Kind
    status: Status


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule; what its parts mean is said at the head of the file.

    Attributes:
        keeps_days: None where the trigger does not age.
        yes, no: Examples as written.
    """

    kind: AlertKind
    title: str
    signs: tuple[Sign, ...]
    undone_by: frozenset[Kind]
    keeps_days: int | None
    rank_days: int
    reason: str
    next_step: str
    who: tuple[str, ...]
    yes: tuple[str, ...]
    no: tuple[str, ...]


@cache
def rules() -> Mapping[AlertKind, Rule]:
    """Every rule by its kind.

    Raises:
        LexiconError: Where the file is not as it must be, or a kind of alert has no rule.
    """
    found = {rule.kind: rule for rule in _read()}
    missing = [kind for kind in AlertKind if kind not in found]
    if missing:
        raise LexiconError(FILE, "file", f"there is no rule for {missing[0]}", "Add a [[rule]] for it.")
    return found


def _read() -> Iterator[Rule]:
    table = checked(FILE, read_data(FILE).table(), SCHEMA)
    for number, entry in enumerate(entries(table, "rule"), 1):
        place = f"rule {number}"
        signs = tuple(_sign(place, text) for text in texts(entry, "triggers"))
        if signs and not (entry.get("yes") and entry.get("no")):
            raise LexiconError(FILE, place, "it has no examples", "Add yes = [...] and no = [...].")
        yield Rule(
            kind=_word(AlertKind, place, str(entry["kind"])),
            title=str(entry["title"]),
            signs=signs,
            undone_by=frozenset(_word(Kind, place, text) for text in texts(entry, "undone_by")),
            keeps_days=cast("int | None", entry.get("keeps_days")),
            rank_days=cast("int", entry["rank_days"]),
            reason=str(entry["reason"]),
            next_step=str(entry["next_step"]),
            who=texts(entry, "who"),
            yes=texts(entry, "yes"),
            no=texts(entry, "no"),
        )


def _sign(place: str, text: str) -> Sign:
    kind, _, status = text.partition(" ")
    return Sign(_word(Kind, place, kind), _word(Status, place, status or Status.OCCURRED))


def _word(words: type[Word], place: str, text: str) -> Word:
    try:
        return words(text)
    except ValueError as error:
        known = ", ".join(sorted(words))
        raise LexiconError(FILE, place, f"'{text}' is not known here", f"Use one of: {known}.") from error
