"""Joins tellings of one case into happenings: the same kind, people, time and states."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from itertools import combinations
from math import inf
from typing import NamedTuple

from panoh.linking.clusters import clusters
from panoh.linking.naming import Names, in_common
from panoh.linking.spelling import tokens
from panoh.linking.times import Days, days_of
from panoh.linking.weights import load_weights
from panoh.model import Bound, Kind, People, Status, Telling, content_hash
from panoh.model.links import HappeningId, HappeningLink, Reason

# At or below this two tellings must stay apart.
NEVER = -12.0
# Numbers from here on that differ by less than this share are near.
NEAR_FROM, NEAR_SHARE = 10, 0.1
# More than this share of a number may be what was known of it earlier.
PART_SHARE = 0.5
# "About" leaves room for this share on either side.
ABOUT_SHARE = 0.1
NEAR_DAYS, MONTH_DAYS = 2, 31
# What is done by saying it: the speaker makes the happening.
SAID = frozenset({Kind.STATEMENT, Kind.FINDING})
# What tells two appeals or two complaints from each other.
OBJECTS = ("against", "body")
# What happened and that it did not are two tellings of one happening; what is expected or feared is another.
STATUS_OF = {Status.DENIED: Status.OCCURRED}


def happenings(tellings: Sequence[Telling]) -> tuple[HappeningLink, ...]:
    """The happenings of a case, in the order of their first telling."""
    places = {telling.id: place for place, telling in enumerate(tellings)}
    alike: dict[tuple[Kind, Status], list[Telling]] = defaultdict(list)
    for telling in tellings:
        alike[telling.kind, STATUS_OF.get(telling.status, telling.status)].append(telling)
    links = [link for group in alike.values() for link in _joined(group)]
    return tuple(sorted(links, key=lambda link: places[link.tellings[0]]))


def _joined(tellings: Sequence[Telling]) -> Iterator[HappeningLink]:
    per_report = Counter(telling.report for telling in tellings)
    traits = [_traits(telling, per_report[telling.report] == 1) for telling in tellings]
    weights = load_weights("happenings")
    bits = {
        pair: weights["prior"] + sum(weights[mark] for mark, *_ in _marks(traits[pair[0]], traits[pair[1]]))
        for pair in combinations(range(len(traits)), 2)
    }
    for group in clusters(range(len(tellings)), bits, unweighed=0.0, never=NEVER):
        members = [tellings[place] for place in group]
        best = max(combinations(group, 2), key=lambda pair: bits[pair], default=None)
        why = tuple(_reasons(traits[best[0]], traits[best[1]])) if best else ()
        statuses = {telling.status for telling in members}
        status = Status.OCCURRED if Status.OCCURRED in statuses else members[0].status
        identity = HappeningId(content_hash("happening", members[0].id))
        yield HappeningLink(identity, members[0].kind, status, tuple(telling.id for telling in members), why)


class _Traits(NamedTuple):
    """A telling made ready to be compared with many.

    Attributes:
        is_only: Whether its report tells of one such thing.
        actor, place: The keys of their words.
    """

    telling: Telling
    is_only: bool
    names: Names
    days: Days | None
    actor: frozenset[str]
    place: tuple[str, ...]


def _traits(telling: Telling, is_only: bool) -> _Traits:
    actor = frozenset(tokens(telling.actor or ""))
    return _Traits(
        telling, is_only, frozenset(telling.people.names), days_of(telling.when), actor, tokens(telling.place or "")
    )


# The mark, and the two values that were compared.
Mark = tuple[str, object, object]


def _reasons(one: _Traits, other: _Traits) -> Iterator[Reason]:
    weights = load_weights("happenings")
    yield Reason("prior", f"two tellings of {one.telling.kind}", weights["prior"])
    for mark, mine, theirs in _marks(one, other):
        yield Reason(mark, f"{mine}" if mine == theirs else f"{mine} and {theirs}", weights[mark])


def _marks(one: _Traits, other: _Traits) -> Iterator[Mark]:
    yield from _company(one, other)
    yield from _people(one, other)
    yield from _time(one, other)
    yield from _states(one.telling, other.telling)
    yield from _doers(one, other)


def _company(one: _Traits, other: _Traits) -> Iterator[Mark]:
    if one.telling.report == other.telling.report:
        if not _are_two_sources(one.telling, other.telling):
            yield "same_report", one.telling.report, other.telling.report
    elif one.is_only and other.is_only:
        yield "only_ones", "each report tells of one", "each report tells of one"


def _are_two_sources(one: Telling, other: Telling) -> bool:
    """Whether one report has two sources for one thing: day and place agree, and the people may be the same."""
    if one.said_by == other.said_by and one.status is other.status:
        return False
    same = (one.when, one.place) == (other.when, other.place)
    return same and (agree(one.people, other.people) or _are_near(one.people, other.people))


def _people(one: _Traits, other: _Traits) -> Iterator[Mark]:
    mine, theirs = one.telling.people, other.telling.people
    if mine.names and theirs.names:
        shared, may_be = in_common(one.names, other.names)
        if shared:
            yield "names", min(shared), min(shared)
        elif not may_be and _all_named(mine) and _all_named(theirs):
            yield "other_names", mine.names[0], theirs.names[0]
    if mine.count is None or theirs.count is None:
        return
    if agree(mine, theirs):
        yield ("count" if max(mine.count, theirs.count) > 1 else "single"), mine.count, theirs.count
    elif _are_near(mine, theirs):
        yield "near_count", mine.count, theirs.count
    else:
        few, many = sorted((mine.count, theirs.count))
        yield ("part_count" if few > PART_SHARE * many else "other_count"), mine.count, theirs.count


def _all_named(people: People) -> bool:
    return bool(people.names) and len(people.names) >= (people.count or 0)


def agree(one: People, other: People) -> bool:
    """Whether two numbers leave room for each other.

    >>> agree(People(28, Bound.EXACT), People(28, Bound.AT_LEAST))
    True
    >>> agree(People(28, Bound.EXACT), People(29, Bound.EXACT))
    False
    """
    (low, high), (other_low, other_high) = _range(one), _range(other)
    return low <= other_high and other_low <= high


def _range(people: People) -> tuple[float, float]:
    if people.count is None:
        return 0, inf
    count = people.count
    match people.bound:
        case Bound.AT_LEAST:
            # A floor is set near the number that its speaker knows: at least 28 is not said of 300.
            return count, count * (1 + ABOUT_SHARE)
        case Bound.AT_MOST:
            return count * (1 - ABOUT_SHARE), count
        case Bound.ABOUT:
            return count * (1 - ABOUT_SHARE), count * (1 + ABOUT_SHARE)
        case _:
            return count, count


def _are_near(one: People, other: People) -> bool:
    if one.count is None or other.count is None or min(one.count, other.count) < NEAR_FROM:
        return False
    return abs(one.count - other.count) < NEAR_SHARE * max(one.count, other.count)


def _time(one: _Traits, other: _Traits) -> Iterator[Mark]:
    if one.days is None or other.days is None:
        return
    gap = one.days.gap(other.days)
    if gap == 0:
        mark = "day" if one.days.width == other.days.width == 1 else "time"
    elif gap > MONTH_DAYS:
        mark = "other_time"
    else:
        mark = "near_day" if gap <= NEAR_DAYS else "other_day"
    yield mark, _edtf(one), _edtf(other)


def _edtf(traits: _Traits) -> str | None:
    return traits.telling.when.edtf if traits.telling.when else None


def _states(one: Telling, other: Telling) -> Iterator[Mark]:
    for mine, theirs in ((one.from_state, other.from_state), (one.to_state, other.to_state)):
        if mine and theirs and mine != theirs:
            yield "other_states", mine.code, theirs.code
            return


def _doers(one: _Traits, other: _Traits) -> Iterator[Mark]:
    mine, theirs = one.telling, other.telling
    if one.actor and other.actor:
        is_one = _share_words(one.actor, other.actor)
        if mine.kind in SAID:
            yield ("speaker" if is_one else "other_speaker"), mine.actor, theirs.actor
        elif is_one:
            yield "actor", mine.actor, theirs.actor
    for key in OBJECTS if mine.details and theirs.details else ():
        first, second = mine.detail(key), theirs.detail(key)
        if first and second and not _share_words(set(tokens(str(first))), set(tokens(str(second)))):
            yield "other_object", first, second
    if one.place and one.place == other.place:
        yield "place", mine.place, theirs.place


def _share_words(one: Set[str], other: Set[str]) -> bool:
    """Whether most words of the shorter stand in the longer: a body with and without its spokesman."""
    return 2 * len(one & other) > min(len(one), len(other))
