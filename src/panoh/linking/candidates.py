"""Finds which strands are worth comparing, by marks that those of one case tend to share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator

from panoh.linking.profiles import OF_CROWDS, Profile
from panoh.linking.strands import SLACK_DAYS
from panoh.linking.times import Days

Key = tuple[Hashable, ...]

# A mark that more strands than this have tells no case from another.
MOST_SHARING = 400
DAYS_OF_MONTH = 30.44
# A date that covers more months than this is no help in finding.
MOST_MONTHS = 3
# A smaller number is told of too many sets of people.
SMALLEST_COUNT = 3


class Index:
    """Strands by their marks; more can be added at any time."""

    def __init__(self) -> None:
        self._holders: dict[Key, list[int]] = defaultdict(list)

    def add(self, number: int, profile: Profile) -> list[int]:
        """Take up a strand; those before it that are worth comparing with it, in order."""
        found: set[int] = set()
        for key in set(_keys(profile)):
            holders = self._holders[key]
            if len(holders) <= MOST_SHARING:
                found.update(holders)
            holders.append(number)
        return sorted(found)


def _keys(profile: Profile) -> Iterator[Key]:
    for name in profile.names:
        yield ("name", name)
    ways = [(a, b) for a in profile.from_states or ("",) for b in profile.to_states or profile.nationalities or ("",)]
    for event in profile.events:
        if event.kind not in OF_CROWDS:
            for month in _months(event.days):
                yield from (("event", event.kind, month, way[1]) for way in ways)
            if event.days.width == 1:
                yield from (("day", event.kind, event.days.first + later) for later in range(SLACK_DAYS + 1))
    for way in ways:
        yield from (("count", count, way) for count in profile.counts if count >= SMALLEST_COUNT)
        if profile.published:
            # The month and the one after: those published in neighbouring months share one of the two.
            for month in _months(profile.published):
                yield from (("published", way, month + later) for later in (0, 1))


def _months(days: Days) -> Iterator[int]:
    first, last = int(days.first / DAYS_OF_MONTH), int(days.last / DAYS_OF_MONTH)
    if last - first < MOST_MONTHS:
        yield from range(first, last + 1)
