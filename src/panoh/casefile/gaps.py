"""Says what no report tells: where people are since, what became of those handed over, when a thing happened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from panoh.model import Kind, Status
from panoh.model.casefile import Gap, Happening, Person
from panoh.model.links import HappeningId

# Who was last seen in one of these is in somebody's hands, or gone.
IN_HANDS = frozenset({Kind.ARREST, Kind.DETENTION, Kind.TRANSFER, Kind.ABDUCTION, Kind.HANDOVER, Kind.TRIAL})
# What is told of people after a hand-over.
AFTERWARDS = frozenset(
    {Kind.DETENTION, Kind.TRIAL, Kind.SENTENCE, Kind.ILL_TREATMENT, Kind.RELEASE, Kind.DEATH, Kind.DEPARTURE}
)
# What turns a case: without its day nothing else can be placed.
TURNING_POINTS = frozenset({Kind.ARREST, Kind.ABDUCTION, Kind.EXTRADITION_ORDER, Kind.HANDOVER})


def gaps(people: Iterable[Person], happenings: Sequence[Happening]) -> tuple[Gap, ...]:
    """The gaps of a case: people first, then what happened."""
    return (*_people_not_seen(people), *_aftermaths(happenings), *_undated(happenings))


def _people_not_seen(people: Iterable[Person]) -> Iterator[Gap]:
    """Those last seen in the same place of the story are told of together."""
    together: dict[tuple[HappeningId, str] | None, list[Person]] = {}
    for person in people:
        seen = person.last_seen
        if seen is None:
            together.setdefault(None, []).append(person)
        elif seen.kind in IN_HANDS:
            together.setdefault((seen.happening, seen.when.edtf), []).append(person)
    for missing in together.values():
        yield _not_seen(missing)


def _not_seen(people: Sequence[Person]) -> Gap:
    ids, names = tuple(person.id for person in people), ", ".join(person.names[0] for person in people)
    seen = people[0].last_seen
    if seen is None:
        return Gap(f"No report dates where these were last seen: {names}.", ids)
    words = f"No report says by name where these are since {seen.when.edtf} ({_words(seen.kind)}): {names}."
    return Gap(words, ids, (seen.happening,), seen.when)


def _aftermaths(happenings: Sequence[Happening]) -> Iterator[Gap]:
    occurred = [one for one in happenings if one.status is Status.OCCURRED]
    for gone in occurred:
        if gone.kind is Kind.HANDOVER and not any(_follows(later, gone) for later in occurred):
            when = f" of {gone.when.edtf}" if gone.when else ""
            words = f"No report says what became of the people after the hand-over{when}."
            yield Gap(words, (), (gone.id,), gone.when)


def _follows(later: Happening, gone: Happening) -> bool:
    """Whether something is told of people after they were handed over; without dates nobody can say so."""
    if later.kind not in AFTERWARDS or later.when is None or gone.when is None:
        return False
    return later.when.first is not None and gone.when.after is not None and later.when.first >= gone.when.after


def _undated(happenings: Iterable[Happening]) -> Iterator[Gap]:
    for happening in happenings:
        if happening.kind in TURNING_POINTS and happening.status is Status.OCCURRED and not happening.dates:
            yield Gap(f"No report dates this {_words(happening.kind)}.", (), (happening.id,))


def _words(kind: Kind) -> str:
    return "hand-over" if kind is Kind.HANDOVER else kind.value.replace("_", " ")
