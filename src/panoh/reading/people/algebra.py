"""The algebra of sets of people: sums, parts, remainders, "all but one of the 29"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from panoh.model import Bound
from panoh.reading.graph import Graph
from panoh.reading.mentions import ORDINALS, OTHER, Mention
from panoh.reading.people.named import named
from panoh.reading.people.reference import recent, singular, whole
from panoh.reading.people.sets import CONCERNED, PeopleSet

if TYPE_CHECKING:
    from panoh.reading.people.cast import Cast


def vague(cast: Cast, mention: Mention) -> PeopleSet | None:
    """ "Hundreds of Uighurs", "some of the men", "others": a set whose number is not told."""
    behind, whole_set = None, None
    if mention.part_of is not None:
        behind = cast.mention(mention.graph, mention.part_of)
        if behind is None:
            return None
        whole_set = whole(cast, mention.graph, mention.part_of) if behind.definite else None
    found = cast.new(mention, whole_set if whole_set is not None and whole_set.concerned else None)
    if behind is not None:
        found.concerned = behind.kind in CONCERNED
        found.description = behind.description or found.description
        found.nationalities.extend(code for code in behind.nationalities if code not in found.nationalities)
    return found


def ordinal(cast: Cast, mention: Mention) -> PeopleSet:
    """ "The first of them", "the fifth man": one of the set in focus; the same ordinal is the same man."""
    lower = next(
        (
            w
            for w in (mention.graph.lowers[k] for k in (mention.head, *mention.graph.children[mention.head]))
            if w in ORDINALS
        ),
        "",
    )
    if lower in cast._ordinals:
        return cast._ordinals[lower]
    made = cast.new(mention, recent(cast, mention.graph, plural=True) or cast.main)
    made.count, made.bound, made.plural = 1, Bound.EXACT, False
    cast._ordinals[lower] = made
    return made


def joined(cast: Cast, mention: Mention) -> PeopleSet | None:
    """ "Four refugees and one asylum-seeker", "A, B and C", "T and 28 others": the sum of what is joined."""
    graph = mention.graph
    others = [c for c in graph.children[mention.head] if graph.tokens[c].deprel == "conj"]
    linear = and_others(cast, mention)
    if linear is not None:
        return linear
    if not others or graph.tokens[mention.head].deprel == "conj":
        return None
    if {"among", "including"} & set(graph.lowers[mention.head : max(others)]):
        # "28 people, among them four refugees": a part, not a sum.
        return None
    mentions = [m for m in (mention, *(cast.mention(graph, c) for c in others)) if m is not None]
    families = [m for m in mentions[1:] if _is_family(cast, m)]
    parts = [_as_one(m) for m in mentions if m not in families]
    if (
        len(mentions) < 2
        or len(mentions) != len(others) + 1
        or any(p.kind == "pronoun" or (p.kind not in CONCERNED and not _is_kin(cast, p)) for p in parts)
        or parts[0].kind not in CONCERNED
    ):
        return None
    if any(p.count is None for p in parts):
        return None
    names = tuple(name for p in parts for name in p.names)
    codes = tuple(dict.fromkeys(code for p in parts for code in p.nationalities))
    # "The trio, A, B and C" are three, not six: the names explain the number.
    explained = (
        mention.kind != "name"
        and (bool(mention.names) or mention.count == len(others))
        and all(p.kind == "name" for p in parts[1:])
    )
    total = (mention.count or 0) if explained else sum(p.count or 0 for p in parts)
    # "With his wife and family": as many as are told, at least.
    bound = Bound.AT_LEAST if families else next((p.bound for p in parts if p.bound is not Bound.EXACT), Bound.EXACT)
    for part in parts[1:]:
        if part.names and len(part.names) == part.count:
            cast._resolved[(graph.number, part.head)] = named(cast, part)
    known = cast.known(total, codes, names)
    made = known or PeopleSet(len(cast.sets), total, bound, [], list(codes), parts[-1].description)
    if known is None:
        cast.sets.append(made)
    made.names.extend(name for name in names if name not in made.names)
    if all(p.kind == "name" for p in parts) and all(cast.evidence.get(name, 0.0) < 0.0 for name in names):
        # Two spokesmen are no set of people concerned.
        made.concerned = False
    return made


def _is_kin(cast: Cast, mention: Mention) -> bool:
    """ "His wife", "their three children": kin of those they are joined to."""
    graph = mention.graph
    return graph.lemmas[mention.head] in cast.words.kin and graph.child(mention.head, "nmod:poss") is not None


def _is_family(cast: Cast, mention: Mention) -> bool:
    """ "And his family": kin whose number is not told."""
    lower = mention.graph.lowers[mention.head]
    return mention.count is None and (lower in ("family", "families") or (mention.plural and _is_kin(cast, mention)))


def _as_one(mention: Mention) -> Mention:
    """ "A man and his wife", "four refugees and an asylum seeker": one, though no number tells it."""
    graph = mention.graph
    singular_noun = mention.count is None and not mention.plural and graph.tokens[mention.head].xpos == "NN"
    told = {graph.lowers[c] for c in graph.children[mention.head] if graph.tokens[c].deprel in ("det", "nmod:poss")}
    if singular_noun and told & {"a", "an", "his", "her", "their"}:
        return replace(mention, count=1, bound=Bound.EXACT)
    return mention


def sums(cast: Cast, graph: Graph) -> None:
    """ "Four refugees and one asylum-seeker": one set of five, wherever the parser hung the parts."""
    numbers = [
        n for n in cast.document.numbers_in(graph.sentence.start, graph.sentence.end) if n.kind == "count" and n.value
    ]
    for one, other in pairwise(numbers):
        between = cast.document.text[one.end : other.start]
        words = between.split()
        if words[-1:] != ["and"] or len(words) > 4 or "," in between:
            continue
        heads = [
            noun_behind(cast, graph, one.end, other.start),
            noun_behind(cast, graph, other.end, graph.sentence.end),
        ]
        mentions = [cast.mention(graph, h) if h is not None else None for h in heads]
        if heads[0] is None and len(words) <= 2:
            # "20 Uzbek and nine Tajik refugees": one noun for both.
            heads[0], mentions[0] = heads[1], mentions[1]
        if any(m is None or m.kind not in ("people",) for m in mentions):
            continue
        total = (one.value or 0) + (other.value or 0)
        codes = tuple(dict.fromkeys(code for m in mentions if m for code in m.nationalities))
        made = cast.known(total, codes)
        if made is None:
            made = PeopleSet(
                len(cast.sets),
                total,
                one.bound or Bound.EXACT,
                [],
                list(codes),
                mentions[0].description if mentions[0] else "",
            )
            cast.sets.append(made)
        made.seen.append(graph.number)
        for head in heads:
            if head is not None:
                cast._resolved[(graph.number, head)] = made


def included(cast: Cast, graph: Graph) -> None:
    """ "28 men, among them A and B": the named join the set told before, wherever the parser hung them."""
    lowers = graph.lowers
    for at, lower in enumerate(lowers):
        opens = lower == "including" or (lower == "among" and lowers[at + 1 : at + 2] == ["them"])
        if not opens:
            continue
        whole_set = next(
            (s for k in range(at - 1, -1, -1) if (s := cast.resolve(graph, k)) is not None and s.count and s.count > 1),
            None,
        )
        if whole_set is None or not whole_set.concerned:
            continue
        for token in graph.tokens[at + 1 :]:
            if token.upos in ("VERB", "AUX"):
                break
            name = cast.document.full_name(token.start) if token.mask == "person" else None
            if name and name not in whole_set.names and len(whole_set.names) < (whole_set.count or 0):
                whole_set.names.append(name)


def noun_behind(cast: Cast, graph: Graph, start: int, end: int) -> int | None:
    """The first noun for people in a stretch of text."""
    return next(
        (
            t.index
            for t in graph.tokens
            if start <= t.start < min(end, start + 40)
            and t.upos == "NOUN"
            and t.deprel not in ("compound", "amod")
            and cast.words.people_class(graph.lemmas[t.index]) == "people"
        ),
        None,
    )


def and_others(cast: Cast, mention: Mention) -> PeopleSet | None:
    """ "T and 28 others", wherever the parser hung the others."""
    graph, at = mention.graph, mention.head
    if mention.kind != "name" or at + 3 >= len(graph.tokens) or graph.lowers[at + 1] != "and":
        return None
    if not set(graph.lowers[at + 2 : at + 5]) & OTHER:
        return None
    token = graph.tokens[at + 2]
    number = next((n for n in cast.document.numbers_in(token.start, token.end + 1) if n.value), None)
    if number is None or number.value is None:
        return None
    total = number.value + len(mention.names)
    known = cast.known(total, ())
    made = known or PeopleSet(
        len(cast.sets), total, number.bound or Bound.EXACT, list(mention.names), list(mention.nationalities), ""
    )
    if known is None:
        cast.sets.append(made)
    for spot in range(at + 2, min(at + 6, len(graph.tokens))):
        cast._resolved[(graph.number, spot)] = made
    return made


def all_but(cast: Cast, mention: Mention) -> PeopleSet | None:
    base: PeopleSet | None = None
    graph = mention.graph
    for child in graph.subtree(mention.head):
        if (
            child != mention.head
            and graph.preposition(child) in ("of", "among")
            and child in graph.subtree(mention.head)
        ):
            base = cast.resolve(graph, child)
            if base is not None:
                break
    base = base or base_of_exception(cast, mention)
    if base is None or base.count is None or mention.excepted is None:
        return base
    remaining = base.count - mention.excepted
    known = cast.known(remaining, tuple(base.nationalities))
    made = known or PeopleSet(
        len(cast.sets), remaining, base.bound, [], list(base.nationalities), base.description, parent=base
    )
    if known is None:
        cast.sets.append(made)
    return made


def base_of_exception(cast: Cast, mention: Mention) -> PeopleSet | None:
    """The set of "all but one": one whose remainder is known, else the latest."""
    plural = [s for s in cast.sets if s.concerned and s.count and s.count > 1 and s.seen]
    plural.sort(key=lambda s: -s.seen[-1])
    counts = {s.count for s in plural}
    for candidate in plural:
        if (
            candidate.count is not None
            and mention.excepted is not None
            and candidate.count - mention.excepted in counts
        ):
            return candidate
    return plural[0] if plural else None


def part(cast: Cast, mention: Mention) -> PeopleSet | None:
    of = whole(cast, mention.graph, mention.part_of) if mention.part_of is not None else None
    if of is None or not of.concerned:
        return counted(cast, mention) if mention.count is not None else None
    lower = mention.graph.lowers[mention.head]
    every = any(mention.graph.lowers[c] in ("every", "each") for c in mention.graph.children[mention.head])
    if every or lower in ("all", "each", "both", "every") or (mention.count == of.count and mention.count is not None):
        return cast.enrich(of, mention)
    if mention.count is None:
        return of if lower in ("none", "any") else cast.new(mention, of)
    for known in of.parts:
        if known.count == mention.count and not mention.other:
            return cast.enrich(known, mention)
    made = cast.new(mention, of)
    made.description = made.description if mention.kind == "people" else of.description
    return made


def rest(cast: Cast, mention: Mention) -> PeopleSet | None:
    if mention.count is not None:
        return counted(cast, mention)
    told = [s for s in cast.sets if s.concerned and s.count and s.seen]
    if told and not any(s.parts for s in told):
        told = [s for s in told if s.count != 1 or s.names]
        latest = max(told, key=lambda s: s.last, default=None)
        if latest is None:
            return None
        whole_set = max((s for s in told if (s.count or 0) > (latest.count or 0)), key=lambda s: s.last, default=None)
        if whole_set is not None and whole_set.count and latest.count:
            return cast.known(whole_set.count - latest.count, ()) or made(
                cast, whole_set.count - latest.count, whole_set, mention
            )
    for known in reversed(cast.sets):
        if known.parts and known.count is not None and known.parts[-1].count is not None:
            left = known.count - (known.parts[-1].count or 0)
            return cast.known(left, ()) or made(cast, left, known, mention)
    return None


def made(cast: Cast, count: int, parent: PeopleSet, mention: Mention) -> PeopleSet | None:
    if count <= 0:
        return None
    made = cast.new(mention, parent)
    made.count, made.bound = count, parent.bound
    return made


def counted(cast: Cast, mention: Mention) -> PeopleSet:
    assert mention.count is not None
    known = cast.known(mention.count, mention.nationalities)
    if known is not None and mention.other and not mention.definite:
        fresh = mention.graph.number not in known.seen
        known = None if fresh else known
    if mention.count == 1 and known is not None:
        known = known if mention.definite and not known.names else None
        if mention.definite and known is None:
            known = singular(cast, mention)
    if known is not None:
        return cast.enrich(known, mention)
    return cast.new(mention)
