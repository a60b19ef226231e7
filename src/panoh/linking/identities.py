"""Joins the names of one case into persons; a person at the keyboard has the last word on each pair."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from panoh.linking.clusters import clusters
from panoh.linking.spelling import name_keys, tokens
from panoh.model import Telling, content_hash
from panoh.model.links import Mention, PersonId, PersonLink, Reason

# Bits of what comparing two names can say, and of what a person has ruled.
SAME_NAME, OTHER_NAME, RULED = 6.0, -6.0, 40.0
# At or below this two mentions must stay apart.
NEVER = -40.0
# Names whose first letters differ this early are not compared.
PREFIX = 2


def mention_id(mention: Mention) -> PersonId:
    """The id of a mention; a person goes by that of his first one."""
    return PersonId(content_hash("person", mention.report, mention.name))


def people(
    tellings: Sequence[Telling], ruled: Mapping[frozenset[PersonId], bool] | None = None
) -> tuple[PersonLink, ...]:
    """The persons of a case, in the order in which they are first named.

    Args:
        tellings: In the order of their reports, which settles which mention a person goes by.
        ruled: For pairs of mentions, whether a person has decided that they are one; without an entry nobody has.
    """
    mentions = tuple(dict.fromkeys(Mention(t.report, name) for t in tellings for name in t.people.names))
    places = {mention_id(mention): place for place, mention in enumerate(mentions)}
    reasons = dict(_compared(mentions))
    for pair, is_same in (ruled or {}).items():
        if pair <= places.keys() and len(pair) > 1:
            one, other = sorted(places[mention] for mention in pair)
            reasons[one, other] = Reason("ruled", "a person has decided", RULED if is_same else -RULED)
    bits = {pair: reason.bits for pair, reason in reasons.items()}
    links = []
    for group in clusters(range(len(mentions)), bits, unweighed=0.0, never=NEVER):
        found = dict.fromkeys(reasons[pair] for pair in combinations(group, 2) if bits.get(pair, 0.0) > 0)
        first = mention_id(mentions[group[0]])
        links.append(PersonLink(first, tuple(mentions[place] for place in group), tuple(found)))
    return tuple(links)


def _compared(mentions: Sequence[Mention]) -> Iterator[tuple[tuple[int, int], Reason]]:
    """Each pair of mentions that may be one person, with what its names say."""
    by_name: dict[str, list[int]] = defaultdict(list)
    for place, mention in enumerate(mentions):
        by_name[mention.name].append(place)
    for places in by_name.values():
        yield from ((pair, Reason("name", "the same name", SAME_NAME)) for pair in combinations(places, 2))
    for one, other in _worth_comparing(by_name):
        bits, found = (SAME_NAME, "share two words") if name_keys(one) & name_keys(other) else (OTHER_NAME, "differ")
        reason = Reason("name", f"{one} and {other}: {found}", bits)
        yield from (((min(a, b), max(a, b)), reason) for a in by_name[one] for b in by_name[other])


def _worth_comparing(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of different names that begin alike in one of their words."""
    holders: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for prefix in {word[:PREFIX] for word in tokens(name)}:
            holders[prefix].append(name)
    yield from dict.fromkeys(pair for held in holders.values() for pair in combinations(sorted(held), 2))
