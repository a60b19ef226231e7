"""Says each thing in a case file as a sentence that knows its tellings, so that nothing is said without support."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from panoh.model import ClaimId, ReportId, Status
from panoh.model.casefile import CaseFile, Happening, Person


@dataclass(frozen=True, slots=True)
class Sentence:
    """One thing the case file says, and the tellings that bear it."""

    words: str
    tellings: tuple[ClaimId, ...]


@dataclass(frozen=True, slots=True)
class LostSupport:
    """What would become of a case file without one of its reports.

    Attributes:
        tellings: The claims that would go.
        fallen: Sentences that nothing else bears.
        weakened: Sentences that lose some of their support.
    """

    tellings: tuple[ClaimId, ...]
    fallen: tuple[Sentence, ...]
    weakened: tuple[Sentence, ...]


def sentences(file: CaseFile) -> Iterator[Sentence]:
    """Everything the case file says: what happened, what each person went through, where the reports disagree."""
    for happening in file.happenings:
        yield Sentence(in_words(happening), tuple(account.telling.id for account in happening.accounts))
    for person in file.people:
        yield from _of_person(person)
    for count in file.counts:
        if count.tellings:
            yield Sentence(f"How many: {count.of}.", count.tellings)
    for conflict in file.conflicts:
        yield Sentence(f"Disagreement: {conflict.what}", conflict.tellings)


def in_words(happening: Happening) -> str:
    """A happening with every number told, such as `handover of 28 or 29, 2011-06-09`."""
    told = sorted({a.telling.people.count for a in happening.accounts if a.telling.people.count is not None})
    status = "" if happening.status is Status.OCCURRED else f" ({happening.status})"
    number = f" of {' or '.join(map(str, told))}" if told else ""
    when = ", " + (happening.when.edtf if happening.when else " or ".join(d.edtf for d in happening.dates) or "no date")
    return f"{happening.kind.replace('_', ' ')}{status}{number}{when}."


def _of_person(person: Person) -> Iterator[Sentence]:
    for station in person.path:
        when = f", {station.when.edtf}" if station.when else ""
        status = "" if station.status is Status.OCCURRED else f" ({station.status})"
        yield Sentence(f"{person.names[0]}: {station.kind.replace('_', ' ')}{status}{when}.", station.tellings)


def without(file: CaseFile, report: ReportId) -> LostSupport:
    """What a case file would lose with a report: its claims, the sentences that fall, and those that are weakened."""
    gone = {a.telling.id for happening in file.happenings for a in happening.accounts if a.telling.report == report}
    touched = [sentence for sentence in sentences(file) if gone.intersection(sentence.tellings)]
    fallen = tuple(sentence for sentence in touched if gone.issuperset(sentence.tellings))
    weakened = tuple(sentence for sentence in touched if not gone.issuperset(sentence.tellings))
    return LostSupport(tuple(sorted(gone)), fallen, weakened)
