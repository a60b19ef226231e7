"""Weighs whether two strands tell of one case: the marks they share and those that keep them apart, in bits."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from math import log2
from typing import NamedTuple

from panoh.linking.naming import in_common
from panoh.linking.profiles import OF_CROWDS, Event, Profile
from panoh.linking.strands import SLACK_DAYS
from panoh.linking.times import Days
from panoh.linking.weights import load_weights
from panoh.model import Kind
from panoh.model.links import Reason

# Numbers of this size and more that differ by less than this share are near.
NEAR_FROM, NEAR_SHARE = 10, 0.1
# Numbers of which one is less than this share of the other are far apart.
FAR_SHARE = 0.5
# A second event on the same days says less than the first: those who share one step share the next.
FURTHER_EVENT = 0.3
# People arrive and ask for asylum in waves: the day says less.
CROWD_SHARE = 0.5
# A number that is the whole of neither report's people says less.
PART_SHARE = 0.4
# No more than this many times the weight of one event, however many agree.
MOST_EVENTS = 1.6
# Hand-overs and arrests further apart than this, dates' own width aside, are two.
OTHER_TIME_DAYS = 31
WEEK, MONTH, HALF_YEAR, TWO_YEARS, FIVE_YEARS = 7, 31, 183, 730, 1826
TURNING_POINTS = (Kind.HANDOVER, Kind.ARREST, Kind.ABDUCTION)
# Different nationalities weigh half as much as different states: a group may be of several.
OTHER_NATIONALS = 0.5
MOST_FURTHER_PEOPLE, MOST_WORDS = 3, 2


class Mark(NamedTuple):
    """What was found in two profiles.

    Attributes:
        id: In data/linking/cases.toml.
        share: Which share of the mark's weight it is worth.
        found: The values that agree or disagree; put into words only where somebody asks.
    """

    id: str
    share: float
    found: tuple[object, ...]


def weigh(one: Profile, other: Profile) -> tuple[Reason, ...]:
    """All that speaks for and against; the prior is the first reason."""
    weights = load_weights("cases")
    reasons = (
        Reason(mark.id, " and ".join(map(_told, mark.found)), round(weights[mark.id] * mark.share, 1))
        for mark in _marks(one, other)
    )
    return (Reason("prior", "two reports of one desk", weights["prior"]), *reasons)


def bits(one: Profile, other: Profile) -> float:
    """What all reasons come to."""
    weights = load_weights("cases")
    return round(weights["prior"] + sum(round(weights[m.id] * m.share, 1) for m in _marks(one, other)), 1)


def _told(value: object) -> str:
    match value:
        case Event():
            return f"{value.kind} {_told(value.days)}"
        case Days():
            first, last = (date.fromordinal(day).isoformat() for day in value)
            return first if value.width == 1 else f"{first}/{last}"
        case tuple() | frozenset():
            return " ".join(sorted(map(str, value))) or "unknown"
    return str(value)


def _marks(one: Profile, other: Profile) -> Iterator[Mark]:
    yield from _people(one, other)
    yield from _states(one, other)
    yield from _times(one, other)
    yield from _order(one, other)
    yield from _counts(one, other)
    yield from _context(one, other)


def _people(one: Profile, other: Profile) -> Iterator[Mark]:
    if not one.people or not other.people:
        return
    shared, may_be = in_common(one.people, other.people)
    if shared:
        yield Mark("person", 1.0, (min(shared),))
        if len(shared) > 1:
            yield Mark("further_person", min(len(shared) - 1, MOST_FURTHER_PEOPLE), (f"{len(shared)} in common",))
    elif may_be:
        return
    elif one.all_named and other.all_named:
        yield Mark("other_people", 1.0, (f"{len(one.people)} people", f"{len(other.people)} others"))
    elif one.all_named or other.all_named:
        yield Mark("unnamed_there", 1.0, ("names of one are missing in the other",))


def _states(one: Profile, other: Profile) -> Iterator[Mark]:
    from_same, to_same = one.from_states & other.from_states, one.to_states & other.to_states
    from_other = bool(one.from_states and other.from_states) and not from_same
    to_other = bool(one.to_states and other.to_states) and not to_same
    if from_other or to_other:
        yield Mark("other_states", 1.0, (one.from_states | one.to_states, other.from_states | other.to_states))
    elif from_same and to_same:
        yield Mark("states", 1.0, (from_same, to_same))
    elif from_same or to_same:
        yield Mark("one_state", 1.0, (from_same | to_same,))
    elif nationals := (one.nationalities | one.to_states) & (other.nationalities | other.to_states):
        yield Mark("one_state", 1.0, (nationals,))
    elif one.nationalities and other.nationalities:
        yield Mark("other_states", OTHER_NATIONALS, (one.nationalities, other.nationalities))


def _times(one: Profile, other: Profile) -> Iterator[Mark]:
    met = sorted(_meetings(one, other), key=lambda meeting: meeting[0], reverse=True)
    total = 0.0
    for number, (share, event) in enumerate(met):
        worth = min(share * (FURTHER_EVENT if number else 1.0), MOST_EVENTS - total)
        if worth > 0:
            total += worth
            yield Mark("same_time", worth, (event,))
    if met:
        return
    for kind in TURNING_POINTS:
        mine, theirs = _days_of_all(one, kind), _days_of_all(other, kind)
        if mine and theirs and min(a.gap(b) for a in mine for b in theirs) > OTHER_TIME_DAYS:
            yield Mark("other_time", 1.0, (f"{kind} {_told(mine[0])}", theirs[0]))
            return


def _meetings(one: Profile, other: Profile) -> Iterator[tuple[float, Event]]:
    """For each kind, the best agreement of dates: 1 for a day, less by a share for each doubling of its width."""
    for kind in one.events.keys() & other.events.keys():
        best: tuple[float, Event] | None = None
        for mine in one.events[kind]:
            for theirs in other.events[kind]:
                gap = mine.days.gap(theirs.days)
                if gap <= SLACK_DAYS:
                    share = _share(max(mine.days.width, theirs.days.width) + 2 * gap)
                    best = max(best or (share, mine), (share, mine), key=lambda pair: (pair[0], pair[1].days))
        if best is not None:
            yield best[0] * (CROWD_SHARE if kind in OF_CROWDS else 1.0), best[1]


def _share(days: int) -> float:
    """How much of the weight of a day two dates that agree are worth, by the number of days on which they would."""
    return max(0.0, 1 - log2(days) / load_weights("cases")["same_time"])


def _days_of_all(profile: Profile, kind: Kind) -> list[Days]:
    return [event.days for event in profile.events.get(kind, ()) if event.is_of_all]


def _order(one: Profile, other: Profile) -> Iterator[Mark]:
    for gone, taken in ((one.gone, other.taken), (other.gone, one.taken)):
        if gone and taken and taken.first > gone.last + SLACK_DAYS:
            yield Mark("gone_before", 1.0, (f"handed over {_told(gone)}", f"taken {_told(taken)}"))
            return


def _counts(one: Profile, other: Profile) -> Iterator[Mark]:
    if min(one.lead, other.lead) == 1 and max(one.lead, other.lead) > 2 and not one.names & other.names:
        yield Mark("one_and_many", 1.0, (one.lead, other.lead))
    if same := max(one.counts & other.counts, default=None):
        share = min(1.0, log2(same) / load_weights("cases")["count"])
        yield Mark("count", share if same in (one.size, other.size) else share * PART_SHARE, (same,))
        return
    near = [(a, b) for a in one.counts for b in other.counts if min(a, b) >= NEAR_FROM and _near(a, b)]
    if near:
        yield Mark("near_count", 1.0, max(near))
    elif one.size and other.size and min(one.size, other.size) < FAR_SHARE * max(one.size, other.size):
        yield Mark("other_count", 1.0, (one.size, other.size))


def _near(one: int, other: int) -> bool:
    return abs(one - other) < NEAR_SHARE * max(one, other)


def _context(one: Profile, other: Profile) -> Iterator[Mark]:
    if places := one.places & other.places:
        yield Mark("place", 1.0, (min(places),))
    if one.published and other.published:
        yield from _published(one.published.gap(other.published))
    if speakers := one.speakers & other.speakers:
        yield Mark("speaker", 1.0, (min(speakers),))
    if words := one.words & other.words:
        yield Mark("words", min(len(words), MOST_WORDS), (words,))


def _published(gap: int) -> Iterator[Mark]:
    if gap > TWO_YEARS:
        yield Mark("years_apart", 2.0 if gap > FIVE_YEARS else 1.0, (f"{gap} days apart",))
    elif gap <= HALF_YEAR:
        share = 1.0 if gap <= WEEK else 2 / 3 if gap <= MONTH else 1 / 3
        yield Mark("published", share, (f"{gap} days apart",))
