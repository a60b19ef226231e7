"""Joins the names of one case into persons; a person at the keyboard has the last word on each pair."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from types import MappingProxyType

from panoh.linking.clusters import clusters
from panoh.linking.naming import named
from panoh.model import Telling, content_hash
from panoh.model.decision import Decision, Judgement, standing
from panoh.model.links import Mention, PersonId, PersonLink, Reason
from panoh.names import Verdict, compare

# Bits of what comparing two names comes to. What is only possible joins nobody by itself.
BITS = {Verdict.SAME: 6.0, Verdict.POSSIBLE: -1.0, Verdict.DIFFERENT: -6.0}
# Bits of what a person has decided.
DECIDED = 40.0
# Two mentions that a person has decided are different stay apart.
NEVER = -40.0
# What people have decided on two mentions; what nobody has decided is not in it.
Rulings = Mapping[frozenset[PersonId], Decision]


def mention_id(mention: Mention) -> PersonId:
    """The id of a mention; a person goes by that of his first one."""
    return PersonId(content_hash("person", mention.report, mention.name))


def people(tellings: Sequence[Telling], rulings: Rulings = MappingProxyType({})) -> tuple[PersonLink, ...]:
    """The persons of a case, in the order in which they are first named.

    Whom a person at the keyboard holds for different, or is unsure of, is not joined.

    Args:
        tellings: In the order of their reports, which settles which mention a person goes by.
    """
    mentions = tuple(dict.fromkeys(Mention(t.report, name) for t in tellings for name in t.people.names))
    places = {mention_id(mention): place for place, mention in enumerate(mentions)}
    reasons = dict(_compared(mentions))
    decided = [(_pair(pair, places), decision) for pair, decision in rulings.items() if pair <= places.keys()]
    bits = {pair: reason.bits for pair, reason in reasons.items()}
    bits.update((pair, NEVER) for pair, decision in decided if decision.judgement is not Judgement.SAME)
    groups = clusters(range(len(mentions)), bits, unweighed=0.0, never=NEVER)
    for pair, decision in decided:
        if decision.judgement is Judgement.SAME:
            reasons[pair] = Reason("decided", f"{decision.by} decided so on {decision.at:%Y-%m-%d}", DECIDED)
            groups = _united(groups, pair)
    return tuple(_person(sorted(group), mentions, reasons) for group in groups)


def rulings_of(decisions: Iterable[Decision]) -> Rulings:
    """What stands of some decisions, by the two mentions each is about."""
    return {frozenset({PersonId(one.first), PersonId(one.second)}): one for one in standing(decisions)}


# Two mentions by their places, the earlier first, and what speaks for or against their being one person.
Pair = tuple[int, int]


def _pair(ids: frozenset[PersonId], places: Mapping[PersonId, int]) -> Pair:
    one, other = sorted(places[mention] for mention in ids)
    return one, other


def _united(groups: Sequence[list[int]], pair: Pair) -> list[list[int]]:
    """The groups with those of two mentions made one: a decision on two people is on all their mentions."""
    one, other = (next(at for at, group in enumerate(groups) if place in group) for place in pair)
    if one == other:
        return list(groups)
    united = [*groups[one], *groups[other]]
    rest = [group for at, group in enumerate(groups) if at not in (one, other)]
    return sorted([*rest, united], key=min)


def _person(group: Sequence[int], mentions: Sequence[Mention], reasons: Mapping[Pair, Reason]) -> PersonLink:
    found = (reasons[pair] for pair in combinations(group, 2) if pair in reasons)
    why = dict.fromkeys(reason for reason in found if reason.bits > 0)
    return PersonLink(mention_id(mentions[group[0]]), tuple(mentions[place] for place in group), tuple(why))


def _compared(mentions: Sequence[Mention]) -> Iterator[tuple[Pair, Reason]]:
    """Each pair of mentions that may be one person, with what its names say."""
    by_name: dict[str, list[int]] = defaultdict(list)
    for place, mention in enumerate(mentions):
        by_name[mention.name].append(place)
    for places in by_name.values():
        yield from ((pair, Reason("name", "the same name", BITS[Verdict.SAME])) for pair in combinations(places, 2))
    for one, other in _worth_comparing(by_name):
        found = compare(one, other)
        verdict = _sure_of_whole_names(one, other, found.verdict)
        reason = Reason("name", f"{one} and {other}: {verdict}, {found.score:.2f}", BITS[verdict])
        yield from (((min(a, b), max(a, b)), reason) for a in by_name[one] for b in by_name[other])


def _sure_of_whole_names(one: str, other: str, verdict: Verdict) -> Verdict:
    """Half a name fits many people of one case: it is never more than possible."""
    half = min(len(one.split()), len(other.split())) < 2
    return Verdict.POSSIBLE if half and verdict is Verdict.SAME else verdict


def _worth_comparing(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of different names that share a key."""
    pairs = (pair for holders in named(frozenset(names)).values() for pair in combinations(sorted(holders), 2))
    yield from dict.fromkeys(pairs)
