"""Fearing: a danger is told by those who fear it."""

from __future__ import annotations

from collections.abc import Container

from panoh.reading.graph import Graph
from panoh.reading.people import Cast
from panoh.reading.sources.holder import Holder
from panoh.reading.sources.holders import Holders

# "Fears among lawyers that", "fears of his family that".
BEARERS = ("among", "by", "at", "from", "of")


def who_fears(graph: Graph, trigger: int, fearing: Container[str], cast: Cast, holders: Holders) -> Holder | None:
    """Who has the fear that governs a happening: "rights groups are afraid they will be mistreated"."""
    for at in (trigger, *graph.ancestors(trigger)):
        for who in _bearers(graph, at, fearing):
            if holders.is_plausible(graph, who) and not _is_concerned(graph, who, trigger, cast):
                return holders.holder(graph, who)
    return None


def _bearers(graph: Graph, at: int, fearing: Container[str]) -> list[int]:
    """The subject of "fear", "afraid" or "express fear"; of "fears among" who has them."""
    voiced = any(graph.lemmas[c] in fearing for c in graph.roles(at).get("obj", ()) if graph.tokens[c].upos == "NOUN")
    if graph.lemmas[at] not in fearing and not voiced:
        return []
    if graph.tokens[at].upos in ("VERB", "ADJ"):
        subject = graph.subject(at)
        return [subject] if subject is not None else []
    roles = graph.roles(at)
    return [who for role in ("poss", *BEARERS, "lightsubj") for who in roles.get(role, ())]


def _is_concerned(graph: Graph, who: int, trigger: int, cast: Cast) -> bool:
    """Whether those who fear are those concerned; "they" are not, where these are named anew in what is feared."""
    people = cast.resolve(graph, who)
    if people is None or not people.concerned:
        return False
    named = [k for k in graph.subtree(trigger) if k != who and graph.tokens[k].upos in ("NOUN", "NUM", "PROPN")]
    return not (graph.lowers[who] == "they" and any(cast.resolve(graph, k) is people for k in named))
