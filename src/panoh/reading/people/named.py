"""People by name: who bears it, and what stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from panoh.model import Bound
from panoh.reading.mentions import Mention
from panoh.reading.naming import beside_name
from panoh.reading.people.reference import whole
from panoh.reading.people.sets import PRONOUN_REACH, PeopleSet

if TYPE_CHECKING:
    from panoh.reading.people.cast import Cast


def named(cast: Cast, mention: Mention) -> PeopleSet | None:
    names = mention.names
    if mention.count is not None and mention.count > len(names):
        found = cast.known(mention.count, mention.nationalities) or cast.new(mention)
        return cast.enrich(found, mention)
    if len(names) == 1:
        for known in cast.sets:
            if known.names == [names[0]] and known.size == 1:
                name_details(cast, mention, known)
                return cast.enrich(known, mention)
        if cast.main is not None and not cast.main.names and cast.main_key == (1, names):
            name_details(cast, mention, cast.main)
            return cast.enrich(cast.main, mention)
        bearer = bearer_of(cast, names[0])
        if bearer is not None:
            return bearer
        waiting = unnamed_single(cast, mention)
        if waiting is not None:
            return cast.enrich(waiting, mention)
    else:
        same = cast.known(len(names), mention.nationalities, names)
        if same is not None:
            return cast.enrich(same, mention)
    of = whole(cast, mention.graph, mention.part_of) if mention.part_of is not None else None
    made = cast.new(mention, of if of is not None and of.concerned else None)
    made.count, made.bound, made.plural = len(names), Bound.EXACT, len(names) > 1
    if len(names) == 1:
        made.concerned = cast.is_concerned(mention)
        name_details(cast, mention, made)
    return made


def bearer_of(cast: Cast, surname: str) -> PeopleSet | None:
    """ "Petrov", where his father bears the name, too: the one of them whom the report is about."""
    bearers = [
        s for s in cast.sets if s.concerned and s.size == 1 and s.names and s.names[0].split()[1:][-1:] == [surname]
    ]
    return bearers[0] if len(bearers) == 1 else None


def unnamed_single(cast: Cast, mention: Mention) -> PeopleSet | None:
    """ "A citizen of Uzbekistan ... The man, Sobir Rahimov": the one told before, without a name."""
    if mention.kind != "people":
        return None
    for known in reversed(cast.sets):
        if known.count == 1 and not known.names and known.concerned and known.seen:
            close = mention.graph.number - known.seen[-1] <= PRONOUN_REACH
            return known if close and mention.definite else None
    return None


def name_details(cast: Cast, mention: Mention, made: PeopleSet) -> None:
    """What stands beside a name: "Karim Nazarov, an asylum seeker and a citizen of X"."""
    graph = mention.graph
    near = [
        c
        for c in graph.children[mention.head]
        if graph.tokens[c].deprel in ("appos", "amod", "compound", "flat", "nmod")
    ]
    linear = beside_name(graph, mention.head, cast.words)
    for child in near if linear is None or linear in near else [*near, linear]:
        if child != mention.head:
            beside = cast.mention(graph, child)
            if beside is not None and beside.kind in ("people", "number") and not beside.plural:
                cast.enrich(made, beside)
                cast._resolved[(graph.number, child)] = made
