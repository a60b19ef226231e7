"""The international remedies: who may ask which body, under which instruments, how, and what a measure stops."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from panoh.law.instruments import instruments
from panoh.law.procedures import EVENT_KINDS, UNITS, TimeLimit, time_limit
from panoh.law.validity import Validity, validity_of
from panoh.law.yaml_file import FOLDER, Entry, Shape, parse_entry
from panoh.model import Kind
from panoh.model.legal import Confidence, Provision, Reply

INTERNATIONAL = "international"
AFTER = {"true": Reply.YES, "false": Reply.NO}
THREE = "one of yes|no|unknown"
CITED_TEXT: Shape = {"text": "text", "citation": "text"}
LIMIT: Shape = {
    "text": "text",
    "n?": "number",
    "unit?": UNITS,
    "convention?": "text",
    "from?": "text",
    "from_kinds?": [EVENT_KINDS],
    "valid_from?": "date",
    "valid_to?": "date",
    "citation": "text",
    "note?": "text",
}
RULE: Shape = {
    "number": "text",
    "valid_from?": "date",
    "valid_to?": "date",
    "confidence": "confidence",
    "confidence_note?": "text",
}
SHAPE: Shape = {
    "id": "text",
    "name": "text",
    "short": "text",
    "body": "text",
    "body_name": "text",
    "aliases": ["text"],
    "needs": ["text"],
    "needs_fact?": "one of child|disappearance|notice",
    "states?": ["text"],
    "states_why?": "text",
    "measure_breach?": "text",
    "bar_article?": "text",
    "conditions": [CITED_TEXT],
    "exhaustion": CITED_TEXT,
    "who": [CITED_TEXT],
    "limits": [LIMIT],
    "measure": {
        "rules": [RULE],
        "standard": "text",
        "suspends": THREE,
        "suspends_why": "text",
        "note?": "text",
    },
    "after_handover": {"possible": "one of true|false|unknown", "note": "text"},
    "follow_up?": "text",
    "channels": [{"text": "text", "valid_from?": "date", "valid_to?": "date"}],
    "fields": ["text"],
    "source": "text",
    "confidence": "confidence",
    "as_of": "edtf",
}


@dataclass(frozen=True, slots=True)
class DatedText:
    """A text that holds for a time."""

    text: str
    validity: Validity
    confidence: Confidence | None = None


@dataclass(frozen=True, slots=True)
class AskingLimit:
    """Until when a body can be asked.

    Attributes:
        limit: None where no days are counted.
        validity: Counted by the day the time runs from.
    """

    text: str
    limit: TimeLimit | None
    validity: Validity
    provision: Provision

    @property
    def counts_from_decision(self) -> bool:
        """Whether its days run from the final domestic decision."""
        return self.limit is not None and Kind.APPEAL_DISMISSED in self.limit.from_kinds


@dataclass(frozen=True, slots=True)
class Measure:
    """What a body can order meanwhile.

    Attributes:
        numbers: The rule of procedure by its number, which changes with time.
        standard: What must be shown.
        suspends: Whether the state must then hold off.
    """

    numbers: tuple[DatedText, ...]
    standard: str
    suspends: Reply
    suspends_why: str
    note: str


@dataclass(frozen=True, slots=True)
class RemedyRule:
    """A remedy before an international body.

    Attributes:
        needs: Instruments that must bind the state.
        states: Where no instrument decides: the states it is open towards; empty for all.
        needs_fact: child, disappearance or notice; "" where the person's facts do not matter.
        measure_breach: The article that a state breaches by ignoring a measure; "" where none.
        bar_article: The article on hand-overs that the body decides on; "" where none.
        after_handover: Whether it is still there after a hand-over.
    """

    id: str
    name: str
    short: str
    body: str
    body_name: str
    aliases: frozenset[str]
    needs: tuple[str, ...]
    needs_fact: str
    states: frozenset[str]
    states_why: str
    measure_breach: str
    bar_article: str
    conditions: tuple[str, ...]
    exhaustion: str
    who: tuple[str, ...]
    limits: tuple[AskingLimit, ...]
    measure: Measure
    after_handover: Reply
    after_note: str
    follow_up: str
    channels: tuple[DatedText, ...]
    fields: tuple[str, ...]
    provision: Provision

    @property
    def counts_from_decision(self) -> bool:
        """Whether any of its time limits runs from the final domestic decision."""
        return any(limit.counts_from_decision for limit in self.limits)


@lru_cache(maxsize=1)
def remedy_rules() -> tuple[RemedyRule, ...]:
    """The remedies, those of the bodies that can order interim measures first."""
    files = sorted((FOLDER / INTERNATIONAL).glob("*.yaml"))
    found = [parse_remedy(f"{INTERNATIONAL}/{file.name}", file.read_text("utf-8")) for file in files]
    return tuple(sorted(found, key=lambda rule: (not rule.measure_breach, rule.id)))


# A body is named in a handful of ways, by thousands of claims.
@lru_cache(maxsize=1024)
def rule_of_body(name: str | None) -> RemedyRule | None:
    """The remedy of a body as a claim names it; None where no rule knows the name.

    >>> rule_of_body("United Nations Committee Against Torture").id
    'cat-art22'
    """
    plain = " ".join((name or "").casefold().split())
    bare = plain.removeprefix("the ")
    for prefix in ("united nations ", "un ", "u.n. "):
        bare = bare.removeprefix(prefix)
    return _bodies().get(plain) or _bodies().get(bare)


@lru_cache(maxsize=1)
def _bodies() -> dict[str, RemedyRule]:
    return {alias: rule for rule in remedy_rules() for alias in (*rule.aliases, rule.body.casefold(), rule.id)}


def parse_remedy(name: str, text: str) -> RemedyRule:
    """A remedy from the text of its file.

    Raises:
        LawFileError: What the schema refuses, with file and line.
    """
    entry = parse_entry(name, text, SHAPE)
    for needed in entry.texts("needs"):
        if needed not in instruments():
            raise entry.error(f"'{needed}' is no instrument of instruments.yaml", "Add it there, or mend the id.")
    after, before = entry.entry("after_handover"), entry.entry("exhaustion")
    assert after is not None  # the schema asks for both
    assert before is not None
    return RemedyRule(
        id=entry.text("id"),
        name=entry.text("name"),
        short=entry.text("short"),
        body=entry.text("body"),
        body_name=entry.text("body_name"),
        aliases=frozenset(alias.casefold() for alias in entry.texts("aliases")),
        needs=entry.texts("needs"),
        needs_fact=entry.text("needs_fact"),
        states=frozenset(entry.texts("states")),
        states_why=entry.text("states_why"),
        measure_breach=entry.text("measure_breach"),
        bar_article=entry.text("bar_article"),
        conditions=_cited(entry.entries("conditions")),
        exhaustion=_cited((before,))[0],
        who=_cited(entry.entries("who")),
        limits=tuple(_limit(entry, limit) for limit in entry.entries("limits")),
        measure=_measure(entry.entry("measure")),
        after_handover=AFTER.get(after.text("possible"), Reply.UNKNOWN),
        after_note=after.text("note"),
        follow_up=entry.text("follow_up"),
        channels=tuple(DatedText(one.text("text"), validity_of(one)) for one in entry.entries("channels")),
        fields=entry.texts("fields"),
        provision=_provision(entry, "; ".join(one.text("citation") for one in entry.entries("who")[:1])),
    )


def _measure(entry: Entry | None) -> Measure:
    assert entry is not None  # the schema asks for it
    return Measure(
        tuple(DatedText(one.text("number"), validity_of(one), one.confidence()) for one in entry.entries("rules")),
        entry.text("standard"),
        Reply(entry.text("suspends")),
        entry.text("suspends_why"),
        entry.text("note"),
    )


def _cited(entries: tuple[Entry, ...]) -> tuple[str, ...]:
    return tuple(f"{entry.text('text')} ({entry.text('citation')})" for entry in entries)


def _provision(entry: Entry, citation: str) -> Provision:
    return Provision(entry.text("id"), citation, entry.text("source"), entry.confidence(), entry.text("as_of"))


def _limit(remedy: Entry, entry: Entry) -> AskingLimit:
    counted = "n" in entry.values
    if counted and not all(key in entry.values for key in ("unit", "convention", "from")):
        raise entry.error("a counted limit lacks unit, convention or from", "Add them.")
    return AskingLimit(
        entry.text("text"),
        time_limit(entry, entry.text("convention")) if counted else None,
        validity_of(entry),
        _provision(remedy, entry.text("citation")),
    )
