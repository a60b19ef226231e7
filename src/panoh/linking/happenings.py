"""Joins tellings of one case into happenings: the same kind, people, time and states."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import inf

from panoh.linking.clusters import clusters
from panoh.linking.spelling import name_keys, tokens
from panoh.linking.times import days_of
from panoh.linking.weights import load_weights
from panoh.model import Bound, Kind, People, ReportId, Status, Telling, content_hash
from panoh.model.links import HappeningId, HappeningLink, Reason

# At or below this two tellings must stay apart.
NEVER = -12.0
# Numbers from here on that differ by less than this share are near.
NEAR_FROM, NEAR_SHARE = 10, 0.1
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
    reasons = {
        (one, other): tuple(_weigh(tellings[one], tellings[other], per_report))
        for one, other in combinations(range(len(tellings)), 2)
    }
    bits = {pair: sum(reason.bits for reason in found) for pair, found in reasons.items()}
    for group in clusters(range(len(tellings)), bits, unweighed=0.0, never=NEVER):
        members = [tellings[place] for place in group]
        best = max(combinations(group, 2), key=lambda pair: bits[pair], default=None)
        why = reasons[best] if best else ()
        statuses = {telling.status for telling in members}
        status = Status.OCCURRED if Status.OCCURRED in statuses else members[0].status
        identity = HappeningId(content_hash("happening", members[0].id))
        yield HappeningLink(identity, members[0].kind, status, tuple(telling.id for telling in members), why)


def _weigh(one: Telling, other: Telling, per_report: Counter[ReportId]) -> Iterator[Reason]:
    weights = load_weights("happenings")
    yield Reason("prior", f"two tellings of {one.kind}", weights["prior"])
    found = (
        *_company(one, other, per_report),
        *_people(one.people, other.people),
        *_time(one, other),
        *_states(one, other),
        *_doers(one, other),
    )
    yield from (Reason(mark, words, weights[mark]) for mark, words in found)


# The mark, and what was found.
Found = Iterator[tuple[str, str]]


def _company(one: Telling, other: Telling, per_report: Counter[ReportId]) -> Found:
    if one.report == other.report:
        if not _are_two_sources(one, other):
            yield "same_report", "told twice in one report"
    elif per_report[one.report] == per_report[other.report] == 1:
        yield "only_ones", "each report tells of one"


def _are_two_sources(one: Telling, other: Telling) -> bool:
    """Whether one report has two sources for one thing: day and place agree, and the people may be the same."""
    if one.said_by == other.said_by and one.status is other.status:
        return False
    same = (one.when, one.place) == (other.when, other.place)
    return same and (agree(one.people, other.people) or _are_near(one.people, other.people))


def _people(one: People, other: People) -> Found:
    mine = {key for name in one.names for key in name_keys(name)}
    theirs = {key for name in other.names for key in name_keys(name)}
    if mine & theirs:
        yield "names", " ".join(min(mine & theirs))
    elif _all_named(one) and _all_named(other):
        yield "other_names", "named, none in common"
    if one.count is None or other.count is None:
        return
    told = f"{one.count} and {other.count}"
    if agree(one, other):
        yield ("count" if max(one.count, other.count) > 1 else "single"), told
    else:
        yield ("near_count" if _are_near(one, other) else "other_count"), told


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


def _time(one: Telling, other: Telling) -> Found:
    mine, theirs = days_of(one.when), days_of(other.when)
    if mine is None or theirs is None or one.when is None or other.when is None:
        return
    gap, told = mine.gap(theirs), f"{one.when.edtf} and {other.when.edtf}"
    if gap == 0:
        yield ("day" if mine.width == theirs.width == 1 else "time"), told
    elif gap > MONTH_DAYS:
        yield "other_time", told
    else:
        yield ("near_day" if gap <= NEAR_DAYS else "other_day"), told


def _states(one: Telling, other: Telling) -> Found:
    for mine, theirs in ((one.from_state, other.from_state), (one.to_state, other.to_state)):
        if mine and theirs and mine != theirs:
            yield "other_states", f"{mine.code} and {theirs.code}"
            return


def _doers(one: Telling, other: Telling) -> Found:
    if one.kind in SAID and one.actor and other.actor:
        yield ("speaker" if _share_words(one.actor, other.actor) else "other_speaker"), f"{one.actor} and {other.actor}"
    elif one.actor and other.actor and _share_words(one.actor, other.actor):
        yield "actor", one.actor
    for key in OBJECTS:
        mine, theirs = one.detail(key), other.detail(key)
        if mine and theirs and mine != theirs and not _share_words(str(mine), str(theirs)):
            yield "other_object", f"{mine} and {theirs}"
    if one.place and other.place and tokens(one.place) == tokens(other.place):
        yield "place", one.place


def _share_words(one: str, other: str) -> bool:
    """Whether most words of the shorter stand in the longer: a body with and without its spokesman."""
    mine, theirs = set(tokens(one)), set(tokens(other))
    return 2 * len(mine & theirs) > min(len(mine), len(theirs))
