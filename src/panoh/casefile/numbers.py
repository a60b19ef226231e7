"""Puts to the ledger what a case tells of numbers and names: each happening is a set of people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from panoh.casefile.building import tellings_of
from panoh.casefile.dating import STRETCHES, agreed, told_dates
from panoh.model import Kind, ReportId, State, Status, Telling, ToldReport, content_hash
from panoh.model.ledger import CaseTellings, CountStatement, PeopleSet, SetId, StatementId
from panoh.model.links import CaseLink, HappeningLink, Mention, OriginId, PersonId

# What people say is about others' sets; it makes none of its own.
NO_SET = frozenset({Kind.STATEMENT})
# The kinds by which a set of people is called in words.
LABELS = {
    Kind.HANDOVER: "handed over",
    Kind.ARREST: "arrested",
    Kind.DETENTION: "held",
    Kind.RELEASE: "released",
    Kind.ABDUCTION: "taken or vanished",
    Kind.TRANSFER: "moved to another prison",
    Kind.INCOMMUNICADO: "whereabouts unknown",
    Kind.EXTRADITION_ORDER: "ordered to be handed over",
    Kind.EXTRADITION_REQUEST: "asked for",
    Kind.SENTENCE: "sentenced",
    Kind.TRIAL: "tried",
    Kind.DEATH: "dead",
    Kind.DEPARTURE: "left for another country",
    Kind.ARRIVAL: "arrived",
    Kind.ASYLUM_APPLICATION: "asked for asylum",
    Kind.ASYLUM_REFUSAL: "refused asylum",
    Kind.ASYLUM_GRANT: "granted asylum",
    Kind.UNHCR_RECOGNITION: "recognised by UNHCR",
    Kind.COMPLAINT: "complainants",
    Kind.INTERIM_MEASURES: "protected by interim measures",
    Kind.FINDING: "wronged, as a body finds",
}


def case_tellings(link: CaseLink, reports: Mapping[ReportId, ToldReport]) -> CaseTellings:
    """The sets of a case and what is said of them; how they lie to each other is not this stage's to say."""
    tellings = tellings_of(link, reports)
    origins = {claim: origin.id for origin in link.origins for claim in origin.tellings}
    people = {mention: person.id for person in link.people for mention in person.mentions}
    sets: list[PeopleSet] = []
    statements: list[CountStatement] = []
    for happening in link.happenings:
        told = [tellings[claim] for claim in happening.tellings]
        if happening.kind in NO_SET or happening.status is not Status.OCCURRED:
            continue
        said = [one for t in told if (one := _statement(t, happening, origins[t.id], people)) is not None]
        if said:
            sets.append(_set(happening, told))
            statements.extend(said)
    return CaseTellings(link.id, tuple(_told_apart(sets)), tuple(statements))


def _set(happening: HappeningLink, told: Iterable[Telling]) -> PeopleSet:
    tellings = tuple(told)
    dates = told_dates(telling.when for telling in tellings)
    when = agreed(dates, is_stretch=happening.kind in STRETCHES)
    label = LABELS.get(happening.kind, happening.kind.replace("_", " "))
    return PeopleSet(
        id=SetId(happening.id),
        label=f"{label}, {when.edtf}" if when else label,
        kind=happening.kind,
        happening=happening.id,
        when=when,
        from_state=_one(telling.from_state for telling in tellings),
        to_state=_one(telling.to_state for telling in tellings),
    )


def _one(states: Iterable[State | None]) -> State | None:
    """The state that is told, if it is one."""
    told = {state for state in states if state is not None}
    return told.pop() if len(told) == 1 else None


def _told_apart(sets: Iterable[PeopleSet]) -> Iterator[PeopleSet]:
    """A second set of the same label gets a number."""
    seen: dict[str, int] = {}
    for people in sets:
        seen[people.label] = seen.get(people.label, 0) + 1
        number = seen[people.label]
        yield people if number == 1 else replace(people, label=f"{people.label} ({number})")


def _statement(
    telling: Telling, happening: HappeningLink, origin: OriginId, people: Mapping[Mention, PersonId]
) -> CountStatement | None:
    """What a telling says of how many and who; a denial says who is not among them."""
    is_denied = telling.status is Status.DENIED
    persons = tuple(dict.fromkeys(people[Mention(telling.report, name)] for name in telling.people.names))
    count = None if is_denied else telling.people.count
    if count is None and not persons:
        return None
    return CountStatement(
        id=StatementId(content_hash("statement", telling.id)),
        of=SetId(happening.id),
        origin=origin,
        count=count,
        bound=telling.people.bound if count is not None else None,
        named=() if is_denied else persons,
        absent=persons if is_denied else (),
        said_by=telling.said_by.text if telling.said_by else None,
        telling=telling.id,
        report=telling.report,
        words=telling.words,
        when=telling.when,
        nationalities=telling.people.nationalities,
    )
