"""Weighs whether two strands tell of one case: the marks they share and those that keep them apart, in bits."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from math import log2

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
MOST_FURTHER_PEOPLE, MOST_WORDS = 3, 2


def weigh(one: Profile, other: Profile) -> tuple[Reason, ...]:
    """All that speaks for and against; the prior is the first reason."""
    weights = load_weights("cases")
    found = (
        *_people(one, other),
        *_states(one, other),
        *_times(one, other),
        *_order(one, other),
        *_counts(one, other),
        *_context(one, other),
    )
    prior = Reason("prior", "two reports of this desk", weights["prior"])
    return (prior, *(Reason(mark, words, round(weights[mark] * share, 1)) for mark, words, share in found))


# The mark, what was found, and which share of the mark's weight it is worth.
Found = Iterator[tuple[str, str, float]]


def _people(one: Profile, other: Profile) -> Found:
    shared = [keys for keys in one.people if keys & other.names]
    if shared:
        yield "person", " ".join(min(min(shared, key=min))), 1.0
        if len(shared) > 1:
            further = min(len(shared) - 1, MOST_FURTHER_PEOPLE)
            yield "further_person", f"{len(shared)} in common", float(further)
    elif one.all_named and other.all_named:
        yield "other_people", f"{len(one.people)} and {len(other.people)} people, none in common", 1.0
    elif one.people and other.people and (one.all_named or other.all_named):
        yield "unnamed_there", "names of one are missing in the other", 1.0


def _states(one: Profile, other: Profile) -> Found:
    from_same, to_same = one.from_states & other.from_states, one.to_states & other.to_states
    from_other = bool(one.from_states and other.from_states) and not from_same
    to_other = bool(one.to_states and other.to_states) and not to_same
    if from_other or to_other:
        yield "other_states", f"{_way(one)} and {_way(other)}", 1.0
    elif from_same and to_same:
        yield "states", f"{min(from_same)} to {min(to_same)}", 1.0
    elif from_same or to_same:
        yield "one_state", min(from_same | to_same), 1.0
    elif one.nationalities & other.nationalities:
        yield "one_state", f"nationals of {min(one.nationalities & other.nationalities)}", 1.0
    elif one.nationalities and other.nationalities:
        yield "other_states", "different nationalities", 0.5


def _way(profile: Profile) -> str:
    ends = (profile.from_states, profile.to_states)
    return " to ".join(",".join(sorted(states)) or "unknown" for states in ends)


def _times(one: Profile, other: Profile) -> Found:
    met = sorted(_meetings(one, other), key=lambda meeting: meeting[0], reverse=True)
    total = 0.0
    for number, (share, event) in enumerate(met):
        worth = min(share * (FURTHER_EVENT if number else 1.0), MOST_EVENTS - total)
        if worth > 0:
            total += worth
            yield "same_time", f"{event.kind} {_day(event.days)}", worth
    if met:
        return
    for kind in TURNING_POINTS:
        mine, theirs = _days_of_kind(one, kind), _days_of_kind(other, kind)
        if mine and theirs and min(a.gap(b) for a in mine for b in theirs) > OTHER_TIME_DAYS:
            yield "other_time", f"{kind} {_day(mine[0])} and {_day(theirs[0])}", 1.0
            return


def _meetings(one: Profile, other: Profile) -> Iterator[tuple[float, Event]]:
    """For each kind, the best agreement of dates: 1 for a day, less by a share for each doubling of its width."""
    for kind in {event.kind for event in one.events} & {event.kind for event in other.events}:
        pairs = [(a, b) for a in one.events for b in other.events if a.kind is kind and b.kind is kind]
        met = [(_share(a.days, b.days), a) for a, b in pairs if a.days.gap(b.days) <= SLACK_DAYS]
        if met:
            share, event = max(met, key=lambda pair: (pair[0], pair[1].days))
            yield share * (CROWD_SHARE if kind in OF_CROWDS else 1.0), event


def _share(one: Days, other: Days) -> float:
    """How much of the weight of a day two dates that agree are worth, by the days on which they would agree."""
    days = max(one.width, other.width) + 2 * one.gap(other)
    return max(0.0, 1 - log2(days) / load_weights("cases")["same_time"])


def _days_of_kind(profile: Profile, kind: Kind) -> list[Days]:
    return [event.days for event in profile.events if event.kind is kind and event.is_of_all]


def _order(one: Profile, other: Profile) -> Found:
    for gone, taken in ((one.gone, other.taken), (other.gone, one.taken)):
        if gone and taken and taken.first > gone.last + SLACK_DAYS:
            yield "gone_before", f"handed over {_day(gone)}, taken {_day(taken)}", 1.0
            return


def _counts(one: Profile, other: Profile) -> Found:
    if min(one.lead, other.lead) == 1 and max(one.lead, other.lead) > 2 and not one.names & other.names:
        yield "one_and_many", f"{one.lead} and {other.lead}", 1.0
    if same := max(one.counts & other.counts, default=None):
        share = min(1.0, log2(same) / load_weights("cases")["count"])
        yield "count", str(same), share if same in (one.size, other.size) else share * PART_SHARE
        return
    near = [(a, b) for a in one.counts for b in other.counts if min(a, b) >= NEAR_FROM and _near(a, b)]
    if near:
        yield "near_count", "{} and {}".format(*max(near)), 1.0
    elif one.size and other.size and min(one.size, other.size) < FAR_SHARE * max(one.size, other.size):
        yield "other_count", f"{one.size} and {other.size}", 1.0


def _near(one: int, other: int) -> bool:
    return abs(one - other) < NEAR_SHARE * max(one, other)


def _context(one: Profile, other: Profile) -> Found:
    if places := one.places & other.places:
        yield "place", min(places), 1.0
    if one.published and other.published:
        yield from _published(one.published.gap(other.published))
    if speakers := one.speakers & other.speakers:
        yield "speaker", " ".join(min(speakers)), 1.0
    if words := one.words & other.words:
        yield "words", ", ".join(sorted(words)), float(min(len(words), MOST_WORDS))


def _published(gap: int) -> Found:
    if gap > TWO_YEARS:
        yield "years_apart", f"{gap} days apart", 2.0 if gap > FIVE_YEARS else 1.0
    elif gap <= HALF_YEAR:
        share = 1.0 if gap <= WEEK else 2 / 3 if gap <= MONTH else 1 / 3
        yield "published", f"{gap} days apart", share


def _day(days: Days) -> str:
    first = date.fromordinal(days.first).isoformat()
    return first if days.width == 1 else f"{first}/{date.fromordinal(days.last).isoformat()}"
