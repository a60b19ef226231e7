"""Parts a report into strands: its main matter, and other people's cases that it tells of in passing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from panoh.linking.spelling import name_keys, tokens
from panoh.linking.times import Days, days_of
from panoh.linking.weights import common_words
from panoh.model import ClaimId, Kind, Status, Telling, ToldReport

# What brings a person before the state that may hand him over: none of it can follow the hand-over. Custody is left
# out, for those who were handed over are held too.
TAKING = frozenset({Kind.ARRIVAL, Kind.ARREST, Kind.ABDUCTION, Kind.EXTRADITION_ORDER})
# Told of people in general or in reply: they do not show whom a report is about.
BESIDE_THE_MATTER = frozenset({Kind.STATEMENT, Kind.FINDING})
# A day either way: agencies date a night's flight by its start or its end.
SLACK_DAYS = 1
# Share of words that two descriptions of as many people must have in common to be of the same people.
SAME_DESCRIPTION = 0.6
# So many words in common say something even if each is a common one.
WORDS_THAT_TELL = 3


@dataclass(frozen=True, slots=True)
class Strand:
    """The tellings of one report that are about one case."""

    report: ToldReport
    tellings: tuple[Telling, ...]
    is_main: bool


def strands(report: ToldReport) -> tuple[Strand, ...]:
    """The main strand first; each other one is about people who cannot be those of the main strand.

    What a report tells first is its main matter.
    """
    groups = _by_people(report.tellings)
    lead = next((group for group in groups if _has_matter(group)), [])
    late = _on_the_wrong_side(report.tellings)
    aside = [group for group in groups if group is not lead and _are_others(group, lead, groups, late)]
    told_aside = {telling.id for group in aside for telling in group}
    main = tuple(telling for telling in report.tellings if telling.id not in told_aside)
    return (Strand(report, main, is_main=True), *(Strand(report, tuple(group), is_main=False) for group in aside))


def _has_matter(group: Iterable[Telling]) -> bool:
    return any(telling.kind not in BESIDE_THE_MATTER for telling in group)


def _by_people(tellings: Iterable[Telling]) -> list[list[Telling]]:
    """Tellings of the same set of people, by what is told first of it."""
    groups: list[list[Telling]] = []
    for telling in tellings:
        group = next((group for group in groups if _are_same_set(group[0], telling)), None)
        if group is None:
            groups.append([telling])
        else:
            group.append(telling)
    return groups


def _are_same_set(one: Telling, other: Telling) -> bool:
    """Whether a report calls two sets by the same names, or the same number by much the same telling words."""
    mine, theirs = one.people, other.people
    if mine.names or theirs.names:
        return mine.names == theirs.names
    if (mine.count, mine.nationalities) != (theirs.count, theirs.nationalities):
        return False
    words, others = set(tokens(mine.description)), set(tokens(theirs.description))
    shared = words & others
    if len(shared) < WORDS_THAT_TELL and not shared - common_words():
        return False
    return len(shared) >= SAME_DESCRIPTION * len(words | others)


def _are_others(
    group: Sequence[Telling], lead: Sequence[Telling], groups: Iterable[Sequence[Telling]], late: Set[ClaimId]
) -> bool:
    """Whether states or the order of events keep a set of people apart from those the report is about."""
    if _names(group) & _names(lead):
        return False
    ends, lead_ends = _ends(group), _ends(lead) or next(filter(None, map(_ends, groups)), set())
    if ends and lead_ends and not ends & lead_ends:
        return True
    return any(telling.id in late for telling in group)


def _on_the_wrong_side(tellings: Sequence[Telling]) -> Set[ClaimId]:
    """Where people are taken after others had been handed over: those of the two kinds that is told of later."""
    handed = [(telling, days) for telling in tellings if is_handover(telling) and (days := days_of(telling.when))]
    late: set[ClaimId] = set()
    for gone, days in handed:
        for taken in tellings:
            if is_taken_after(taken, days):
                late.add(gone.id if _is_told_first(taken.kind, Kind.HANDOVER, tellings) else taken.id)
    return late


def _is_told_first(kind: Kind, other: Kind, tellings: Iterable[Telling]) -> bool:
    """Whether a report tells of one kind before it tells of another."""
    kinds = (telling.kind for telling in tellings if telling.status is Status.OCCURRED)
    return next(one for one in kinds if one in (kind, other)) is kind


def _names(group: Iterable[Telling]) -> set[tuple[str, str]]:
    return {key for telling in group for name in telling.people.names for key in name_keys(name)}


def _ends(group: Iterable[Telling]) -> set[tuple[str, str]]:
    """From which state to which the people of a set went or were to go."""
    return {(t.from_state.code, t.to_state.code) for t in group if t.from_state and t.to_state}


def is_handover(telling: Telling) -> bool:
    """Whether a hand-over is told as having happened."""
    return telling.kind is Kind.HANDOVER and telling.status is Status.OCCURRED


def is_taken_after(telling: Telling, handed: Days) -> bool:
    """Whether people are told to have come before a state after a hand-over, by certain dates."""
    taken = days_of(telling.when)
    if telling.kind not in TAKING or telling.status is not Status.OCCURRED or taken is None:
        return False
    return taken.first > handed.last + SLACK_DAYS
