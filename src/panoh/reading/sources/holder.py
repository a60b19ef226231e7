"""Somebody to whom a telling or an act belongs, in the report's words."""

from __future__ import annotations

from dataclasses import dataclass

from panoh.reading.document import Document
from panoh.reading.graph import Graph

BESIDE_THE_POINT = frozenset(
    {"for", "over", "about", "on", "because of", "after", "before", "during", "without", "with"}
)


# Nouns for people of whom nothing else is known.
NAMELESS = frozenset({"man", "woman", "person", "people", "stranger", "gunman", "individual"})


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody to whom a telling belongs.

    Attributes:
        text: `Body (Person)`, the person, or the noun phrase, in the report's words.
        body: The body's canonical key, or "".
        is_firm: Whether he confirms or announces, rather than relates.
    """

    text: str
    body: str = ""
    person: str = ""
    graph: int = -1
    token: int = -1
    is_firm: bool = False


def _span(graph: Graph, at: int) -> tuple[int, int]:
    return graph.tokens[at].start, graph.tokens[at].end


def phrase_text(document: Document, graph: Graph, head: int, *, speaks: bool = False) -> str:
    """A noun phrase without its determiner and clauses: an exact piece of the text."""
    inside = set(graph.phrase(head))
    inside -= {
        at
        for at in inside
        if graph.lowers[at]
        in (
            "the",
            "a",
            "an",
            "this",
            "these",
            "those",
            "that",
            "its",
            "their",
            "his",
            "her",
            "our",
            "of",
            "by",
            "to",
            "from",
            "according",
        )
        and at < head
        and graph.tokens[at].head == head
    }
    # "A source close to the case": an adjective behind its noun keeps what belongs to it.
    for at in tuple(inside):
        if at > head and graph.tokens[at].deprel == "amod" and graph.tokens[at].head == head:
            inside |= set(graph.subtree(at))
    # "Seized by unidentified men in Moscow": where it was, and not who they are; "a court in Moscow" is named so.
    for at in tuple(inside):
        apart = at > head and graph.preposition(at) in ("in", "at", "near") and graph.lemmas[head] in NAMELESS
        if apart and any(e.kind in ("town", "state") for e in document.entities_in(*_span(graph, at))):
            inside -= set(graph.subtree(at))
    # "The authorities for alleged tax evasion" are the authorities; "the spokesman for the ministry" is that.
    for at in tuple(inside):
        if at > head and graph.tokens[at].head == head and graph.preposition(at) in BESIDE_THE_POINT and not speaks:
            inside -= set(graph.subtree(at))
    inside -= {at for at in inside if graph.tokens[at].mask == "date" or graph.tokens[at].upos == "ADV"}
    low = high = head
    while low - 1 in inside:
        low -= 1
    while high + 1 in inside:
        high += 1
    tokens = graph.tokens[low : high + 1]
    while len(tokens) > 1 and tokens[0].upos in ("DET", "ADP", "PUNCT", "CCONJ"):
        tokens = tokens[1:]
    while len(tokens) > 1 and tokens[-1].upos in ("ADP", "PUNCT", "CCONJ", "DET", "PART"):
        tokens = tokens[:-1]
    return " ".join(document.text[tokens[0].start : tokens[-1].end].split())
