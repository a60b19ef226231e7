"""The decided cases of cases.yaml as lists of events, as they would be told by claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from panoh.model import ClaimId, Kind, Moment, State
from panoh.model.event import Event

HERE = Path(__file__).parent
# The keys of `dates` that are events of a person's path; the others are steps of the body's own procedure.
KINDS = {
    "arrest": Kind.ARREST,
    "arrest_first": Kind.ARREST,
    "extradition_arrest": Kind.ARREST,
    "detention_ordered": Kind.DETENTION,
    "refugee_status_refused": Kind.ASYLUM_REFUSAL,
    "refugee_refusals_upheld": Kind.APPEAL_DISMISSED,
    "registered_with_migration_police": Kind.ASYLUM_APPLICATION,
    "extradition_announced": Kind.EXTRADITION_ORDER,
    "extradition_ordered": Kind.EXTRADITION_ORDER,
    "extradition_order": Kind.EXTRADITION_ORDER,
    "district_court_rejects_appeals": Kind.APPEAL_DISMISSED,
    "appeal_court_upholds_extradition": Kind.APPEAL_DISMISSED,
    "complaint": Kind.COMPLAINT,
    "complaints": Kind.COMPLAINT,
    "application": Kind.COMPLAINT,
    "applications": Kind.COMPLAINT,
    "interim_measures_requested": Kind.INTERIM_MEASURES,
    "interim_measures_letter": Kind.INTERIM_MEASURES,
    "moved_to_almaty": Kind.TRANSFER,
    "handover": Kind.HANDOVER,
    "removal": Kind.HANDOVER,
    "expulsion": Kind.HANDOVER,
    "abduction": Kind.ABDUCTION,
    "disappeared": Kind.ABDUCTION,
    "convicted_in_absentia": Kind.SENTENCE,
}
PROCEDURAL = frozenset(
    {"law_on_refugees_in_force", "admissibility", "decision", "chamber", "final", "just_satisfaction"}
)
AGAINST_ASYLUM = frozenset({"refugee_refusals_upheld"})
GONE = ("handover", "removal", "expulsion", "abduction", "disappeared")
# Told in words and not as a date: the channel of Savriddin Dzhurayev is "abduction (late October - November 2011)".
ABDUCTED = {"echr-savriddin-dzhurayev": "2011-10/2011-11"}


@dataclass(frozen=True, slots=True)
class Case:
    """A decided case: what happened, and what the record says of it.

    Attributes:
        told: What the events do not tell of it: articles violated, measures ignored.
    """

    id: str
    body: str
    holding: str
    destination: str
    events: tuple[Event, ...]
    decisions: tuple[Event, ...]
    told: dict[str, Any]

    @property
    def ignored(self) -> bool | None:
        """Whether the record says that a measure was ignored; None where it says nothing."""
        measure = self.told.get("interim_measures") or {}
        return measure.get("ignored") if measure.get("body") else None

    @property
    def is_measure_certain(self) -> bool:
        """Whether what the record says of the measure may be scored."""
        return (self.told.get("interim_measures") or {}).get("confidence") != "uncertain"

    def days(self, kind: Kind) -> list[Moment]:
        """The dates of a kind."""
        return [event.when for event in self.events if event.kind is kind and event.when]


def cases() -> tuple[Case, ...]:
    """All thirty."""
    return tuple(_case(record) for record in yaml.safe_load((HERE / "cases.yaml").read_text("utf-8")))


def case_named(name: str) -> Case:
    """The case with an id."""
    return next(case for case in cases() if case.id == name)


def _case(record: dict[str, Any]) -> Case:
    holding, destination = record["state"].split(" ")[0], record["destination"].split(" ")[0]
    return Case(
        record["id"],
        record["body"],
        holding,
        destination,
        tuple(_events(record, holding, destination)),
        tuple(_decisions(record)),
        record,
    )


def _events(record: dict[str, Any], holding: str, destination: str) -> Iterator[Event]:
    number = 0
    for key, value in record["dates"].items():
        assert key in KINDS or key in PROCEDURAL, key
        for text in value if isinstance(value, list) else [value]:
            if key in KINDS:
                number += 1
                yield _event(record, KINDS[key], Moment(str(text)), key, f"{record['id']}-{number}")
    if record["id"] in ABDUCTED:
        yield _event(record, Kind.ABDUCTION, Moment(ABDUCTED[record["id"]]), "abduction", f"{record['id']}-abducted")
    measure = record.get("interim_measures") or {}
    dated = any(KINDS.get(key) is Kind.INTERIM_MEASURES for key in record["dates"])
    if measure.get("body") and not dated:
        yield _event(record, Kind.INTERIM_MEASURES, _undated(record), "measure", f"{record['id']}-measure")


def _undated(record: dict[str, Any]) -> Moment | None:
    """A request without a date: an interval that ends before the hand-over, where the record tells that order."""
    gone = next((str(record["dates"][key]) for key in GONE if key in record["dates"]), ABDUCTED.get(record["id"]))
    if not gone or not record["interim_measures"].get("before_handover"):
        return None
    first = Moment(gone).first
    assert first is not None
    return Moment(f"../{first.fromordinal(first.toordinal() - 1).isoformat()}")


def _event(record: dict[str, Any], kind: Kind, when: Moment | None, key: str, name: str) -> Event:
    between = kind in (Kind.HANDOVER, Kind.EXTRADITION_ORDER, Kind.ABDUCTION)
    asked = kind in (Kind.COMPLAINT, Kind.INTERIM_MEASURES)
    appeal = kind is Kind.APPEAL_DISMISSED
    return Event(
        kind,
        when,
        from_state=State(record["state"].split(" ")[0]) if between else None,
        to_state=State(record["destination"].split(" ")[0]) if between else None,
        body=record["body"] if asked else None,
        id=ClaimId(name),
        against=("asylum_refusal" if key in AGAINST_ASYLUM else "extradition_order") if appeal else None,
    )


def _decisions(record: dict[str, Any]) -> Iterator[Event]:
    """What the body found, article by article, on the day of its decision."""
    day = Moment(str(record["dates"]["decision"]))
    for key, is_violated in (("violated", True), ("not_violated", False)):
        for number, article in enumerate(record.get(key) or []):
            yield Event(
                Kind.FINDING,
                day,
                body=record["body"],
                id=ClaimId(f"{record['id']}-{key}-{number}"),
                article=article.split(" (")[0],
                is_violated=is_violated,
            )
