"""Accounts: phrases that name a source, such as "according to X", "by the account of X", "in X's view", "citing X"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from panoh.reading.graph import Graph
from panoh.reading.sources.holder import Holder
from panoh.reading.sources.holders import Holders
from panoh.reading.words import Words

# Who is cited stands nearer to the fact than who cites.
CITING = frozenset({("citing",), ("quoting",)})
# Words between the preposition and the "'s" of "in the Interior Ministry's view".
OWNER_REACH = 6

Phrase = tuple[str, ...]


class Accounts:
    """Finds the source that a phrase names for its whole sentence."""

    def __init__(self, words: Words, holders: Holders) -> None:
        self.telling = _by_first(phrase for phrase in words.accounts if phrase not in CITING)
        self.citing = _by_first(CITING)
        # "In the view of X" is also said "in X's view".
        self.views = {(p[0], p[-2]) for p in words.accounts if len(p) > 2 and p[-1] == "of"}
        self.leads = {lead for lead, _ in self.views}
        self.holders = holders

    def cited(self, graph: Graph) -> Holder | None:
        """Whom somebody cites or quotes."""
        return self._first(graph, self._behind(graph, self.citing))

    def told(self, graph: Graph) -> Holder | None:
        """Whose account the sentence is, wherever the parser hung the phrase."""
        return self._first(graph, self._behind(graph, self.telling)) or self._first(graph, self._owners(graph))

    def _first(self, graph: Graph, spots: Iterator[int]) -> Holder | None:
        for at in spots:
            # "According to a report that Interfax carried", "to information from UNHCR": whose report it is.
            inside = (at, *(k for k in graph.subtree(at) if graph.tokens[k].mask in ("person", "body")))
            found = next((k for k in inside if self._is_source(graph, k)), None)
            if found is not None:
                return self.holders.holder(graph, found)
        return None

    def _is_source(self, graph: Graph, at: int) -> bool:
        unknown = graph.tokens[at].upos == "PROPN"
        return unknown or self.holders.is_plausible(graph, at)

    def _behind(self, graph: Graph, phrases: Mapping[str, list[Phrase]]) -> Iterator[int]:
        """The head of the noun phrase behind each such phrase."""
        for at, lower in enumerate(graph.lowers):
            for phrase in phrases.get(lower, ()):
                end = at + len(phrase)
                if tuple(graph.lowers[at:end]) != phrase:
                    continue
                for k in range(end, len(graph.tokens)):
                    if graph.tokens[k].upos in ("NOUN", "PROPN", "PRON") or graph.tokens[k].mask:
                        yield self._head(graph, k)
                        break

    def _owners(self, graph: Graph) -> Iterator[int]:
        """ "In the court's view", "by the ministry's account"."""
        for at, lower in enumerate(graph.lowers):
            if lower not in self.leads:
                continue
            for owner in range(at + 2, min(at + OWNER_REACH, len(graph.tokens) - 1)):
                if graph.lowers[owner] in ("'s", "'") and (lower, graph.lowers[owner + 1]) in self.views:
                    yield owner - 1

    def _head(self, graph: Graph, at: int) -> int:
        """The head of the phrase that opens with a word: "the men's lawyer", "officials of the ministry"."""
        parts = ("compound", "amod", "nmod:poss", "flat", "det", "nmod:desc")
        while graph.tokens[at].deprel in parts and graph.tokens[at].head > at:
            at = graph.tokens[at].head
        return at


def _by_first(phrases: Iterable[Phrase]) -> dict[str, list[Phrase]]:
    """Phrases by their first word."""
    found: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        found.setdefault(phrase[0], []).append(phrase)
    return found
