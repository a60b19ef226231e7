"""Finds which strands are worth comparing, by marks that those of one case tend to share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Set

from panoh.linking.profiles import OF_CROWDS, Profile
from panoh.linking.strands import SLACK_DAYS
from panoh.linking.times import Days

Key = tuple[Hashable, ...]

# A mark that more strands than this have tells no case from another. Which strands had it first depends on the order of
# the reports, but a pair needs no such mark: a name, a day or two other marks find it too.
MOST_SHARING = 400
DAYS_OF_MONTH = 30.44
# A date that covers more months than this is no help in finding.
MOST_MONTHS = 3
# A smaller number is told of too many sets of people.
SMALLEST_COUNT = 3


class Index:
    """Strands by their marks; more can be added at any time."""

    def __init__(self) -> None:
        self._strong: dict[Key, list[int]] = defaultdict(list)
        self._weak: dict[Key, list[int]] = defaultdict(list)

    def add(self, number: int, profile: Profile) -> list[int]:
        """Take up a strand; those before it that share a strong mark with it or two weak ones, in order."""
        found = set(_holders(self._strong, set(_strong_keys(profile)), number))
        shared = Counter(_holders(self._weak, set(_weak_keys(profile)), number))
        found.update(other for other, times in shared.items() if times > 1)
        return sorted(found)


def _holders(index: dict[Key, list[int]], keys: Set[Key], number: int) -> Iterator[int]:
    """Who has a mark, once for each; the strand is entered among them."""
    for key in keys:
        holders = index[key]
        if len(holders) <= MOST_SHARING:
            yield from holders
        holders.append(number)


def _strong_keys(profile: Profile) -> Iterator[Key]:
    """A name, or a step on a day."""
    for name in profile.names:
        yield ("name", name)
    for kind, events in profile.events.items():
        days = {event.days.first for event in events if event.days.width == 1 and kind not in OF_CROWDS}
        # The day and the one after: steps a day apart share one of the two.
        yield from (("day", kind, day + later) for day in days for later in range(SLACK_DAYS + 1))


def _weak_keys(profile: Profile) -> Iterator[Key]:
    """A step in a month, a number, a month of publication, each on a way between two states."""
    ways = [(a, b) for a in profile.from_states or ("",) for b in profile.to_states or profile.nationalities or ("",)]
    ends = {end for _, end in ways}
    for kind, events in profile.events.items():
        months = {month for event in events for month in _months(event.days) if kind not in OF_CROWDS}
        yield from (("event", kind, month, end) for month in months for end in ends)
    for way in ways:
        yield from (("count", count, way) for count in profile.counts if count >= SMALLEST_COUNT)
        if profile.published:
            yield from (("published", way, month + later) for month in _months(profile.published) for later in (0, 1))


def _months(days: Days) -> Iterator[int]:
    first, last = int(days.first / DAYS_OF_MONTH), int(days.last / DAYS_OF_MONTH)
    if last - first < MOST_MONTHS:
        yield from range(first, last + 1)
