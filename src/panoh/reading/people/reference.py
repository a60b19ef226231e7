"""Reference without a number: "they", "the men", "he", and clauses that name nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from panoh.model import Bound
from panoh.reading.graph import Graph
from panoh.reading.mentions import SINGULAR_PRONOUNS, Mention
from panoh.reading.people.sets import PRONOUN_REACH, PeopleSet

if TYPE_CHECKING:
    from panoh.reading.people.cast import Cast


def recent(cast: Cast, graph: Graph, *, plural: bool) -> PeopleSet | None:
    """The set of this number spoken of last, within reach."""
    fitting = [
        s
        for s in cast.sets
        if s.concerned
        and s.seen
        and (s.size != 1 if plural else s.size == 1)
        and graph.number - s.seen[-1] <= PRONOUN_REACH
    ]
    if not fitting:
        return None
    if not plural:
        fitting = [s for s in fitting if s.names or s is cast.main] or fitting
    last = max(s.seen[-1] for s in fitting)
    latest = [s for s in fitting if s.seen[-1] == last]
    if plural:
        here = [s for s in fitting if s.seen[-1] == graph.number and s.parent is None and s.size is not None]
        if len(here) == 1:
            return here[0]
        before = [s for s in fitting if graph.number - 1 in s.led and s.parent is None and s.size is not None]
        if before and cast.main not in here:
            return before[-1]
    if cast.main in (fitting if plural else latest):
        return cast.main
    return max(latest, key=lambda s: (s.size is not None, not plural or s.parent is None, last in s.led, s.last))


def pronoun(cast: Cast, mention: Mention) -> PeopleSet | None:
    lower = mention.graph.lowers[mention.head]
    if lower in SINGULAR_PRONOUNS:
        return singular(cast, mention)
    if lower in ("some", "many", "most", "none", "these", "those", "all", "both"):
        if lower == "both" or mention.graph.tokens[mention.head].deprel in ("det", "det:predet"):
            two = [s for s in cast.sets if s.count == 2 and s.concerned]
            return two[-1] if lower == "both" and two else None
        if lower in ("some", "many"):
            return None
    speaking = speaking_plural(cast, mention)
    if speaking:
        return None
    return recent(cast, mention.graph, plural=True) or (cast.main if cast.main and cast.main.size != 1 else None)


def speaking_plural(cast: Cast, mention: Mention) -> bool:
    """Whether "they" stands for people who are not concerned and were the last subject (officials, wives)."""
    previous = [s for s in cast.sets if s.seen and mention.graph.number - s.seen[-1] <= 1 and s.plural]
    if not previous:
        return False
    last = max(previous, key=lambda s: (s.seen[-1], s.number))
    others = [s for s in previous if s.concerned]
    return not last.concerned and not others


def singular(cast: Cast, mention: Mention) -> PeopleSet | None:
    latest = recent(cast, mention.graph, plural=False)
    if latest is not None:
        return latest
    if cast.main is not None and cast.main.size == 1:
        return cast.main
    if mention.kind == "pronoun":
        return None
    made = cast.new(mention, cast.main)
    made.count, made.bound, made.plural = 1, Bound.EXACT, False
    return made


def described(cast: Cast, mention: Mention) -> PeopleSet | None:
    """ "Anvar Petrov is a citizen of X who ...": what a sentence says its subject is."""
    graph, head = mention.graph, mention.head
    subject = graph.own_subject(head)
    if mention.kind != "people" or subject is None or graph.child(head, "cop") is None:
        return None
    who = cast.mention(graph, subject)
    if who is None or who.plural != mention.plural or who.kind not in ("people", "name", "pronoun"):
        return None
    found = cast.resolve(graph, subject)
    return cast.enrich(found, mention) if found is not None and found.concerned else None


def definite(cast: Cast, mention: Mention) -> PeopleSet | None:
    if not mention.plural:
        single = singular(cast, mention)
        return cast.enrich(single, mention) if single is not None else None
    wanted = set(mention.nationalities)

    def fits(candidate: PeopleSet | None) -> bool:
        return (
            candidate is not None
            and candidate.concerned
            and candidate.size != 1
            and (not wanted or not candidate.nationalities or bool(wanted & set(candidate.nationalities)))
        )

    if cast.main is None and cast.main_key is not None and mention.kind == "people":
        return lead(cast, mention)
    latest = recent(cast, mention.graph, plural=True)
    near = (
        cast.main is not None
        and bool(cast.main.seen)
        and mention.graph.number - cast.main.seen[-1] <= 2 * PRONOUN_REACH
    )
    for candidate in (cast.main, latest) if near else (latest, cast.main):
        if fits(candidate) and candidate is not None:
            return cast.enrich(candidate, mention)
    return None


def indefinite(cast: Cast, mention: Mention) -> PeopleSet | None:
    if mention.plural and mention.kind == "people" and cast.main_key and cast.main is None:
        return lead(cast, mention)
    if not mention.plural and mention.kind == "people":
        determiner = mention.graph.child(mention.head, "det")
        if determiner is None or mention.graph.lowers[determiner] in ("no", "any", "every"):
            return None
        made = cast.new(mention)
        made.count, made.bound, made.plural = 1, Bound.EXACT, False
        return made
    return None


def lead(cast: Cast, mention: Mention) -> PeopleSet | None:
    """ "People who fled ..." in the first paragraph are those whom the report counts further down."""
    count, names = cast.main_key or (None, ())
    if count == 1 or any(mention.graph.lowers[c] in ("no", "any") for c in mention.graph.children[mention.head]):
        return None
    if cast.main is None:
        made = cast.new(mention)
        made.count, made.bound, made.names = count, Bound.EXACT if count else None, list(names)
        cast.main = made
    return cast.main


def in_focus(cast: Cast, graph: Graph) -> PeopleSet | None:
    """The set of the sentence before, where it is not the main one and the main one is not told there."""
    recent = [s for s in cast.sets if s.concerned and s.size is not None and graph.number - 1 in s.seen]
    return cast.main if cast.main in recent or not recent else recent[-1]


def implied(cast: Cast, graph: Graph, trigger: int) -> PeopleSet | None:
    """The set that a clause is about though it does not name it: told in its sentence, else in focus, else main."""
    here = [s for s in cast.sets if s.concerned and graph.number in s.seen and s.size is not None]
    led = [s for s in here if graph.number in s.led]
    if len(led) == 1:
        return led[0]
    if cast.main in here or not here:
        return cast.main if here else in_focus(cast, graph)
    before = [s for s in here if s.last[0] == graph.number and s.last[1] < trigger] or here
    return max(before, key=lambda s: s.last)


def whole(cast: Cast, graph: Graph, index: int) -> PeopleSet | None:
    """The set that a part is of; "of their number" is of them."""
    if graph.lowers[index] in ("whom", "which"):
        return next(
            (
                s
                for s in (cast._resolved.get((graph.number, at)) for at in range(index - 1, -1, -1))
                if s is not None and s.plural
            ),
            None,
        )
    owner = graph.child(index, "nmod:poss")
    if graph.lemmas[index] in ("number", "group") and owner is not None:
        return cast.resolve(graph, owner)
    return cast.resolve(graph, index)
