"""Counts the Almaty case from its reference: python benchmarks/casework/almaty.py (reads ../shared, keeps no name)."""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from panoh.counting import count, disagreements
from panoh.model import Bound, ClaimId, Detail, Kind, Moment, People, ReportId, State, Status, Telling, Words
from panoh.model.ledger import (
    Basis,
    CaseTellings,
    CountStatement,
    Ledger,
    PeopleSet,
    Relation,
    SetId,
    Slot,
    StatementId,
    Tie,
    Why,
)
from panoh.model.links import CaseId, OriginId, PersonId

REFERENCE = Path(__file__).parents[3] / "shared" / "casework" / "almaty.yaml"
if not REFERENCE.exists():
    REFERENCE = Path("/work/shared/casework/almaty.yaml")
HELD, LIST_OF_NAMES = "e03-held", "ai-2010-06-11"
# What is told of how the events' people lie to each other: the reference's own chain of arithmetic.
TOLD = (
    (Tie.MADE_OF, "e01-sweep", "e02-let-go", HELD),
    (Tie.WITHIN, "e07-nabiev", HELD),
    (Tie.WITHIN, "e08-komilov", HELD),
    (Tie.WITHIN, "e05-refused", HELD),
    (Tie.WITHIN, "e19-handover", HELD),
    (Tie.MADE_OF, "e18-in-custody-june", "e12-complaint", "e14-later-arrests"),
    (Tie.WITHIN, "e19-handover", "e18-in-custody-june"),
    (Tie.WITHIN, "e20-left-behind", "e18-in-custody-june"),
    (Tie.WITHIN, "e06-unhcr-withdrawn", "e04-unhcr"),
    (Tie.WITHIN, "e22-sentences", "e19-handover"),
)
FORCED = (
    (Tie.APART, "e07-nabiev", "e08-komilov", "e19-handover"),
    (Tie.APART, "e19-handover", "e20-left-behind"),
)
# Disagreements of the reference that are about a number of one event, and where else the others are to be found.
NUMBERS = {"d1": HELD, "d2": "e19-handover", "d4": "e04-unhcr", "d6": "e05-refused", "d10": "e20-left-behind",
           "d12": "e10-earlier-four"}  # fmt: skip
SLOTS = {"d5": ("e04-unhcr", Slot.LEVEL), "d7": ("e09-order", Slot.DAY), "d8": ("e19-handover", Slot.NATIONALITIES),
         "d11": ("e22-sentences", Slot.YEARS)}  # fmt: skip
STATES = {"Uzbekistan": "UZ", "Tajik": "TJ", "Kyrgyz": "KG"}


def case_of(reference: Mapping[str, Any]) -> CaseTellings:
    """The reference as statements about sets; who said what, no more."""
    sets, statements = [], []
    relations = [_relation(Basis.TOLD, *one) for one in TOLD] + [_relation(Basis.PROCESS, *one) for one in FORCED]
    for event in reference["events"]:
        sets.append(_set(event["id"], event))
        for number, say in enumerate(event["says"]):
            of = event["id"]
            if _is_a_part(say, event):
                of = f"{of}, {say['source']}-{number}"
                sets.append(_set(of, event | {"reconciled": {"when": say.get("when")}}))
                relations.append(_relation(Basis.TOLD, Tie.WITHIN, of, event["id"]))
            statements.append(_statement(f"{event['id']}-{number}", of, say, event, reference))
    statements += _court_lists(reference)
    return CaseTellings(CaseId(reference["case"]), tuple(sets), tuple(statements), tuple(relations))


def _is_a_part(say: Mapping[str, Any], event: Mapping[str, Any]) -> bool:
    """One man of several, or one day of hearings, is a happening of its own."""
    counts = [one["count"] for one in event["says"] if one.get("count")]
    if not say.get("count") or say["count"] == max(counts):
        return False
    return say["count"] == 1 or event["kind"] == "appeal_dismissed"


def _set(of: str, event: Mapping[str, Any]) -> PeopleSet:
    when = event["reconciled"].get("when")
    label = f"{of} {when}" if when else of
    return PeopleSet(SetId(of), label, Kind(event["kind"]), when=_moment(when))


def _moment(text: object) -> Moment | None:
    return Moment(str(text).replace("~/", "/")) if text else None


def _relation(basis: Basis, how: Tie, *sets: str) -> Relation:
    otherwise = "" if basis is Basis.PROCESS else f"Not so: {how}, {', '.join(sets)}."
    return Relation(how, tuple(SetId(of) for of in sets), basis, f"{how}: {', '.join(sets)}.", otherwise)


def _statement(
    one: str, of: str, say: Mapping[str, Any], event: Mapping[str, Any], reference: Mapping[str, Any]
) -> CountStatement:
    count_told, names = say.get("count"), event["reconciled"].get("names", [])
    named = tuple(PersonId(name) for name in names) if count_told == len(names) else ()
    if of == HELD and say["source"] == LIST_OF_NAMES:
        named = _named_by(reference, lambda source: source == LIST_OF_NAMES)
    return CountStatement(
        StatementId(one), SetId(of), OriginId(say["source"]), count_told,
        None if count_told is None else Bound(say.get("bound", "exact")), named,
        said_by=reference["sources"][say["source"]]["publisher"], telling=ClaimId(one),
        words=Words(say.get("note") or str(count_told)), when=_moment(say.get("when")),
        nationalities=_nationalities(say), report=ReportId(say["source"]),
    )  # fmt: skip


def _nationalities(say: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(code for word, code in STATES.items() if word in say.get("note", ""))


def _named_by(reference: Mapping[str, Any], wanted: Any) -> tuple[PersonId, ...]:
    return tuple(
        PersonId(person["id"])
        for person in reference["persons"]
        if "held-30" in person["member_of"]
        and any(wanted(source) for name in person["names"] for source in name["sources"])
    )


def _court_lists(reference: Mapping[str, Any]) -> Iterator[CountStatement]:
    """Court reports of one broadcaster name men who are held."""
    for source in sorted(reference["sources"]):
        named = _named_by(reference, lambda one, source=source: one == source)
        if source.startswith(("azr-", "azk-")) and named:
            yield CountStatement(
                StatementId(f"names-{source}"), SetId(HELD), OriginId(source), named=named, said_by="court reports",
                words=Words("names"), report=ReportId(source),
            )  # fmt: skip


def tellings_of(event: Mapping[str, Any], reference: Mapping[str, Any]) -> list[Telling]:
    """The same statements for what they say beside the number."""
    found = []
    for number, say in enumerate(event["says"]):
        details: tuple[tuple[str, Detail], ...] = (("level", say["level"]),) if say.get("level") else ()
        term = re.search(r"Boltaev (?:\d+ cut to )?(\d+)", say.get("note", ""))
        if event["kind"] == "sentence" and term:
            details += (("years", int(term[1])),)
        codes = _nationalities(say)
        people = People(nationalities=("UZ", *codes) if "TJ" in codes else codes)
        found.append(
            Telling(
                ClaimId(f"{event['id']}-{number}"), ReportId(say["source"]), Kind(event["kind"]),
                Status(event.get("status", "occurred")), people,
                when=_moment(say.get("when")), details=details, from_state=State("KZ"),
            )
        )  # fmt: skip
    return found


def shown(reference: Mapping[str, Any], ledger: Ledger) -> dict[str, str]:
    """For each disagreement of the reference, how it is shown; empty where it is not."""
    events = {event["id"]: event for event in reference["events"]}
    found = {}
    for one in reference["disagreements"]:
        how = ""
        if one["id"] in NUMBERS:
            clashing = {
                value.count
                for clash in ledger.contradictions
                if {value.of for value in clash.values} == {NUMBERS[one["id"]]}
                for value in clash.values
            }
            told = sorted(clashing & set(one["values"]))
            how = f"numbers side by side: {told} of {one['values']}" if len(told) > 1 else ""
        elif one["id"] in SLOTS:
            event, slot = SLOTS[one["id"]]
            for difference in disagreements(tellings_of(events[event], reference)):
                if difference.slot is slot:
                    how = f"{slot.value}: {' or '.join(value.value for value in difference.values)}"
        elif one["id"] == "d3":
            how = next(
                (
                    f"hypothesis: {why.words}"
                    for clash in ledger.contradictions
                    for why in clash.explanations
                    if why.why is Why.LEFT_BEFORE and "e07" in why.words and clash.values[0].of == "e19-handover"
                ),
                "",
            )
        found[one["id"]] = how
    return found


def main() -> None:
    """Print the chain of numbers, what clashes, and which of the reference's disagreements are shown."""
    if not REFERENCE.exists():
        sys.exit(f"{REFERENCE} is not there. The reference has names of real people and is not part of the repository.")
    reference = yaml.safe_load(REFERENCE.read_text("utf-8"))
    case = case_of(reference)
    begun = time.process_time()
    ledger = count(case)
    seconds = time.process_time() - begun
    print(f"{len(case.statements)} statements about {len(case.sets)} sets; {seconds:.2f} s of processor time")
    print(f"complete: {ledger.is_complete}; contradictions: {len(ledger.contradictions)}\n")
    for reading in ledger.readings:
        print(
            "If only these are mistaken:", [f"{value.of}: {value.count}" for value in reading.mistaken], reading.not_so
        )
        for step in reading.steps:
            print("  ", step.words)
    print("\nThe sets")
    for quantity in ledger.quantities:
        print(f"  {quantity.of}: {quantity.range}, with the fewest mistaken {quantity.fewest};")
        print(f"      named {len(quantity.named)}, unnamed {quantity.unnamed}, unaccounted for {quantity.unaccounted}")
    print("\nWhat clashes")
    for clash in ledger.contradictions:
        print("-", clash.words)
        for why in clash.explanations:
            print("     ", why.words)
    print("\nThe reference's disagreements")
    answers = shown(reference, ledger)
    for one, how in answers.items():
        print(f"  {one}: {how or 'NOT SHOWN'}")
    print(f"shown: {sum(map(bool, answers.values()))} of {len(answers)}")


if __name__ == "__main__":
    main()
