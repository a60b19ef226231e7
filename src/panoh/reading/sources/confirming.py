"""Confirming: who confirms a hand-over that was told before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from panoh.reading.graph import Graph
from panoh.reading.sources.holder import Holder
from panoh.reading.sources.holders import Holders
from panoh.reading.sources.speakers import Speakers

CONFIRMING = frozenset({"confirm", "announce", "acknowledge", "admit", "verify", "corroborate", "report"})
# "Confirmed that they had gone": what the clause says need be no happening of its own.
CONFIRMING_CLAUSE = frozenset({"confirm", "acknowledge", "admit"})
NEWS = frozenset({"word", "news", "confirmation", "announcement"})
HANDING = frozenset(
    "extradition deportation handover hand-over expulsion return repatriation surrender transfer removal".split()
)
PRONOUNS = frozenset({"they", "he", "she", "men", "refugees", "asylum-seekers"})


@dataclass(frozen=True, slots=True)
class Confirmation:
    """Somebody confirms what was told before.

    Attributes:
        number: The sentence in which he does.
        is_vague: Whether he says something that only amounts to it, such as "they were no longer there".
    """

    holder: Holder
    number: int
    is_vague: bool


def find_confirmations(graph: Graph, speakers: Speakers, holders: Holders) -> Iterator[Confirmation]:
    """Who confirms "it", "the extradition" or "that they had gone" in a sentence."""
    for token in graph.tokens:
        source = None
        vague = False
        if token.upos == "VERB" and graph.lemmas[token.index] in CONFIRMING:
            vague = not _names_it(graph, token.index)
            if not vague or _clause_about_them(graph, token.index):
                source = speakers.at(graph, token.index)
        elif graph.lemmas[token.index] == "come" and _is_news(graph, graph.subject(token.index)):
            source = next(iter(graph.roles(token.index).get("from", ())), None)
        holder = holders.holder(graph, source) if source is not None else None
        if holder is not None:
            yield Confirmation(replace(holder, is_firm=True), graph.number, vague)


def _names_it(graph: Graph, verb: int) -> bool:
    things = graph.roles(verb).get("obj", ())
    return any(graph.lowers[t] in ("it", "this", "that") or graph.lemmas[t] in HANDING for t in things)


def _clause_about_them(graph: Graph, verb: int) -> bool:
    clause = graph.child(verb, "ccomp") if graph.lemmas[verb] in CONFIRMING_CLAUSE else None
    subject = graph.subject(clause) if clause is not None else None
    return subject is not None and graph.lowers[subject] in PRONOUNS


def _is_news(graph: Graph, subject: int | None) -> bool:
    """ "Confirmation came from", "word of the extradition came from"."""
    if subject is None or graph.lemmas[subject] not in NEWS:
        return False
    topics = graph.roles(subject).get("of", ())
    return not topics or any(graph.lemmas[t] in HANDING or graph.lowers[t] in ("it", "this") for t in topics)
