"""The procedures of a state as dated state machines: states, transitions, deadlines, suspensive effect, bars."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from panoh.law.validity import Validity, validity_of
from panoh.law.yaml_file import FOLDER, Entry, Shape, parse_entry, refuse_twice
from panoh.model import Kind
from panoh.model.legal import Confidence, Force, Provision

NATIONAL = "national"
EVENT_KINDS = "one of " + "|".join(Kind)
UNITS = "one of hours|days|calendar-days|working-days|months"
SUSPENDS = "one of yes|no|conditional|by-order|unknown"
DEADLINE: Shape = {
    "n": "number",
    "unit": UNITS,
    "from": "text",
    "from_kinds?": [EVENT_KINDS],
    "extendable_to?": {"n": "number", "unit": UNITS},
    "custody?": "yes/no",
    "note?": "text",
}
CITED: Shape = {
    "citation": "text",
    "source": "text",
    "confidence": "confidence",
    "confidence_note?": "text",
    "valid_from?": "date",
    "valid_to?": "date",
}
TRANSITION: Shape = {
    "id": "text",
    "from": "text",
    "to": "text",
    "event": "text",
    "by?": [EVENT_KINDS],
    "against?": "one of extradition_order|asylum_refusal",
    "actor": "text",
    "remedy?": "yes/no",
    "lapse?": "yes/no",
    "deadline?": DEADLINE,
    "suspends?": SUSPENDS,
    "suspends_why?": "text",
    "note?": "text",
    **CITED,
}
BAR: Shape = {
    "id": "text",
    "says": "text",
    "covers": "one of anyone|refugee|applicant|granted|citizen",
    "force": "one of absolute|qualified",
    **CITED,
}
LAW: Shape = {"name": "text", "in_force": "date", "source": "text", "confidence": "confidence"}
AUTHORITY: Shape = {
    "name": "text",
    "valid_from?": "date",
    "valid_to?": "date",
    "source": "text",
    "confidence": "confidence",
}
PROCEDURE: Shape = {
    "id": "text",
    "title": "text",
    "kind": "one of asylum|extradition|removal|bar",
    "valid_from?": "date",
    "valid_to?": "date",
    "convention": "text",
    "laws?": [LAW],
    "authorities?": [AUTHORITY],
    "states?": ["text"],
    "transitions?": [TRANSITION],
    "bars?": [BAR],
    "note?": "text",
    "warning?": "text",
}
FACT: Shape = {"id": "text", "says": "text", "source": "text", "confidence": "confidence"}
SHAPE: Shape = {
    "state": "text",
    "title": "text",
    "role": "one of requested-state|requesting-state|supranational",
    "timezone": "text",
    "holidays?": "text",
    "as_of": "edtf",
    "missing?": ["text"],
    "procedures?": [PROCEDURE],
    "facts?": [FACT],
}


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """So many hours, days or months from a day that an event tells.

    Attributes:
        from_what: The day it runs from, in words.
        from_kinds: Kinds of claims that date it; empty where no kind does.
        convention: Id of the counting convention.
        is_custody: Whether it limits custody: then it is never moved to a later day.
    """

    n: int
    unit: str
    from_what: str
    from_kinds: tuple[Kind, ...]
    convention: str
    is_custody: bool = False
    extendable_n: int | None = None
    extendable_unit: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Transition:
    """From one state of a procedure to another.

    Attributes:
        by: Kinds of claims that show it happened.
        against: For appeals: what is appealed.
        is_remedy: Whether the person can take it against a hand-over or a refusal.
        is_lapse: Whether it comes by itself when its time has run out.
        suspends: yes, no, conditional, by-order or unknown.
    """

    id: str
    source: str
    target: str
    event: str
    by: tuple[Kind, ...]
    against: str | None
    actor: str
    is_remedy: bool
    is_lapse: bool
    limit: TimeLimit | None
    suspends: str
    suspends_why: str
    note: str
    validity: Validity
    provision: Provision


@dataclass(frozen=True, slots=True)
class DomesticBar:
    """A rule of domestic law that bars a hand-over."""

    id: str
    says: str
    covers: str
    force: Force
    validity: Validity
    provision: Provision


@dataclass(frozen=True, slots=True)
class Procedure:
    """A procedure of a state while its law holds; without states and transitions where only its bars are known."""

    id: str
    title: str
    kind: str
    validity: Validity
    states: tuple[str, ...]
    transitions: tuple[Transition, ...]
    bars: tuple[DomesticBar, ...]
    laws: tuple[tuple[str, Provision], ...]
    authorities: tuple[tuple[str, Validity, Provision], ...]
    note: str
    warning: str
    provision: Provision


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """What the file of a state holds.

    Attributes:
        timezone: IANA name of the zone in which its days end.
        holidays: Code of the `holidays` library; None where there are none of its own.
        missing: What was not found.
        facts: What is known of it as a requesting state.
    """

    state: str
    title: str
    role: str
    timezone: str
    holidays: str | None
    as_of: str
    missing: tuple[str, ...]
    procedures: tuple[Procedure, ...]
    facts: tuple[tuple[str, Provision], ...]


@lru_cache(maxsize=1)
def jurisdictions() -> Mapping[str, Jurisdiction]:
    """The states whose procedures are in the tables, by code."""
    files = sorted((FOLDER / NATIONAL).glob("*.yaml"))
    return {
        found.state: found for found in (_read(f"{NATIONAL}/{file.name}", file.read_text("utf-8")) for file in files)
    }


def _read(name: str, text: str) -> Jurisdiction:
    return parse_jurisdiction(name, text)


def parse_jurisdiction(name: str, text: str) -> Jurisdiction:
    """A state's procedures from the text of its file.

    Raises:
        LawFileError: What the schema or the machine refuses, with file and line.
    """
    entry = parse_entry(name, text, SHAPE)
    procedures = entry.entries("procedures")
    refuse_twice(tuple(part for one in procedures for part in (*one.entries("transitions"), *one.entries("bars"))))
    as_of = entry.text("as_of")
    return Jurisdiction(
        state=entry.text("state"),
        title=entry.text("title"),
        role=entry.text("role"),
        timezone=entry.text("timezone"),
        holidays=entry.text("holidays") or None,
        as_of=as_of,
        missing=entry.texts("missing"),
        procedures=tuple(_procedure(one, as_of) for one in procedures),
        facts=tuple(
            (fact.text("says"), _provision(fact.text("id"), f"profile of {entry.text('state')}", fact, as_of))
            for fact in entry.entries("facts")
        ),
    )


def _procedure(entry: Entry, as_of: str) -> Procedure:
    states, convention = entry.texts("states"), entry.text("convention")
    for transition in entry.entries("transitions"):
        for end in ("from", "to"):
            if transition.text(end) not in states:
                raise transition.error(
                    f"'{transition.text(end)}' is no state of {entry.text('id')}", f"Use one of: {', '.join(states)}."
                )
    laws = tuple(
        (law.text("name"), _provision(entry.text("id"), law.text("name"), law, as_of)) for law in entry.entries("laws")
    )
    return Procedure(
        id=entry.text("id"),
        title=entry.text("title"),
        kind=entry.text("kind"),
        validity=validity_of(entry),
        states=states,
        transitions=tuple(_transition(one, convention, as_of) for one in entry.entries("transitions")),
        bars=tuple(_bar(one, as_of) for one in entry.entries("bars")),
        laws=laws,
        authorities=tuple(
            (one.text("name"), validity_of(one), _provision(entry.text("id"), one.text("name"), one, as_of))
            for one in entry.entries("authorities")
        ),
        note=entry.text("note"),
        warning=entry.text("warning"),
        provision=laws[0][1] if laws else _practice(entry, as_of),
    )


def _practice(entry: Entry, as_of: str) -> Provision:
    """Where no law could be sourced the first transition's practice stands in its place."""
    transitions = entry.entries("transitions")
    if not transitions:
        raise entry.error("it has neither a law nor a transition", "Add laws: with name, day and source.")
    return _provision(entry.text("id"), transitions[0].text("citation"), transitions[0], as_of)


def _provision(rule: str, citation: str, entry: Entry, as_of: str) -> Provision:
    return Provision(rule, citation, entry.text("source"), entry.confidence(), as_of)


def _transition(entry: Entry, convention: str, as_of: str) -> Transition:
    if entry.is_true("remedy") and "suspends" not in entry.values:
        raise entry.error("a remedy does not say whether it suspends", "Add suspends: yes, no, ... or unknown.")
    if "suspends" in entry.values and not entry.text("suspends_why"):
        raise entry.error("it does not say why it suspends or not", "Add suspends_why: ...")
    return Transition(
        id=entry.text("id"),
        source=entry.text("from"),
        target=entry.text("to"),
        event=entry.text("event"),
        by=tuple(Kind(kind) for kind in entry.texts("by")),
        against=entry.text("against") or None,
        actor=entry.text("actor"),
        is_remedy=entry.is_true("remedy"),
        is_lapse=entry.is_true("lapse"),
        limit=time_limit(entry.entry("deadline"), convention),
        suspends=entry.text("suspends"),
        suspends_why=entry.text("suspends_why"),
        note=entry.text("note"),
        validity=validity_of(entry),
        provision=_provision(entry.text("id"), entry.text("citation"), entry, as_of),
    )


def time_limit(entry: Entry | None, convention: str) -> TimeLimit | None:
    """The time limit that an entry tells; None where it tells none."""
    if entry is None:
        return None
    longer = entry.entry("extendable_to")
    return TimeLimit(
        n=entry.number("n"),
        unit=entry.text("unit"),
        from_what=entry.text("from"),
        from_kinds=tuple(Kind(kind) for kind in entry.texts("from_kinds")),
        convention=convention,
        is_custody=entry.is_true("custody"),
        extendable_n=longer.number("n") if longer else None,
        extendable_unit=longer.text("unit") if longer else "",
        note=entry.text("note"),
    )


def _bar(entry: Entry, as_of: str) -> DomesticBar:
    return DomesticBar(
        id=entry.text("id"),
        says=entry.text("says"),
        covers=entry.text("covers"),
        force=Force(entry.text("force")),
        validity=validity_of(entry),
        provision=_provision(entry.text("id"), entry.text("citation"), entry, as_of),
    )


def is_uncertain(provision: Provision) -> bool:
    """Whether a provision may not be relied on alone."""
    return provision.confidence is Confidence.UNCERTAIN
