"""Tells what a case file has that an earlier one had not, and the other way round."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from panoh.casefile.sentences import in_words
from panoh.model import ClaimId
from panoh.model.casefile import CaseFile, Change, Happening


def changes(before: Sequence[CaseFile], now: CaseFile) -> tuple[Change, ...]:
    """What changed in a case since some earlier case files, of which those are looked at that share a telling with it.

    Ids may change as reports come in; things are recognised by their tellings.
    """
    earlier = [file for file in before if _tellings(file) & _tellings(now)]
    return (
        *_reports(earlier, now),
        *_happenings(earlier, now),
        *_people(earlier, now),
        *_counts(earlier, now),
        *_conflicts(earlier, now),
    )


def _tellings(file: CaseFile) -> set[ClaimId]:
    return {claim for happening in file.happenings for claim in _claims(happening)}


def _claims(happening: Happening) -> tuple[ClaimId, ...]:
    return tuple(account.telling.id for account in happening.accounts)


def _reports(before: Sequence[CaseFile], now: CaseFile) -> Iterator[Change]:
    known = {source.id for file in before for source in file.sources}
    for source in now.sources:
        if source.id not in known:
            published = source.published.edtf if source.published else "no date"
            words = f"New report: {source.name} ({source.publisher or 'publisher not told'}, {published})."
            yield Change(words, (source.id,))


def _happenings(before: Sequence[CaseFile], now: CaseFile) -> Iterator[Change]:
    told = {claim: happening for file in before for happening in file.happenings for claim in _claims(happening)}
    for happening in now.happenings:
        claims = _claims(happening)
        new = tuple(claim for claim in claims if claim not in told)
        if len(new) == len(claims):
            yield Change(f"New: {in_words(happening)}", (), new)
            continue
        earlier = max((told[claim] for claim in claims if claim in told), key=lambda one: one.origins)
        if happening.origins > earlier.origins:
            words = f"Told by {happening.origins} origins, before by {earlier.origins}: {in_words(happening)}"
            yield Change(words, (), new)
        if happening.when != earlier.when:
            yield Change(f"Dated otherwise, before {_when(earlier)}: {in_words(happening)}", (), new or claims)


def _when(happening: Happening) -> str:
    return happening.when.edtf if happening.when else "without an agreed date"


def _people(before: Sequence[CaseFile], now: CaseFile) -> Iterator[Change]:
    named = {name for file in before for person in file.people for name in person.names}
    for person in now.people:
        if not named.intersection(person.names):
            claims = tuple(claim for station in person.path for claim in station.tellings)
            yield Change(f"Named for the first time: {person.names[0]}.", (), claims)


def _counts(before: Sequence[CaseFile], now: CaseFile) -> Iterator[Change]:
    known = {count.of: (count.lowest, count.highest) for file in before for count in file.counts}
    for count in now.counts:
        if count.of in known and known[count.of] != (count.lowest, count.highest):
            low, high = known[count.of]
            yield Change(f"{count.of}: {count.lowest} to {count.highest}, before {low} to {high}.", (), count.tellings)


def _conflicts(before: Sequence[CaseFile], now: CaseFile) -> Iterator[Change]:
    known = {frozenset(conflict.tellings): conflict.state for file in before for conflict in file.conflicts}
    for conflict in now.conflicts:
        state = known.get(frozenset(conflict.tellings))
        if state is None:
            yield Change(f"New disagreement: {conflict.what}", (), conflict.tellings)
        elif state is not conflict.state:
            yield Change(f"Disagreement {conflict.state}, before {state}: {conflict.what}", (), conflict.tellings)
