"""Whom a person speaks for: "Rachel Roe, a researcher at Human Rights Watch"."""

from __future__ import annotations

from panoh.reading.document import Document
from panoh.reading.entities import find_entities
from panoh.reading.graph import Graph
from panoh.reading.sources.holder import Holder
from panoh.reading.sources.quotation import Quotation
from panoh.reading.words import Words

# Words beside a person that say for whom he speaks, within this many tokens of his name.
AFFILIATION_REACH = 14
SPEAKING_BODIES = frozenset({"ngo", "un_body", "treaty_body", "court_international", "international"})
VOICES = frozenset({"spokesman", "spokeswoman", "spokesperson"})


class Affiliations:
    """The bodies of a report and the persons who belong to them."""

    def __init__(self, document: Document, words: Words, quotation: Quotation) -> None:
        self.document = document
        self.words = words
        self.quotation = quotation
        self.of_person: dict[str, tuple[str, str]] = {}
        self.bodies_at: list[tuple[int, str, str, str]] = [
            (e.start, e.key, e.text, (e.body_class or "")) for e in document.entities.found if e.kind == "body"
        ]
        publisher = (
            next(iter(find_entities(document.publisher, 0, len(document.publisher))), None)
            if document.publisher
            else None
        )
        if publisher is not None and publisher.kind == "body":
            # A committee's paper speaks of itself as "the Committee".
            self.bodies_at.insert(0, (-1, publisher.key, publisher.text, publisher.body_class or ""))
        for graph in document.graphs:
            self._learn_affiliations(graph)

    def _learn_affiliations(self, graph: Graph) -> None:
        for token in graph.tokens:
            if token.mask != "person":
                continue
            name = self.document.full_name(token.start)
            if not name or name in self.of_person:
                continue
            body = self._body_beside(graph, token.index)
            if body is not None:
                self.of_person[name] = body

    def _body_beside(self, graph: Graph, index: int) -> tuple[str, str] | None:
        """Key and text of the body that a person is told to belong to: modifiers, apposition, relative clause."""
        token = graph.tokens[index]
        near = set(graph.subtree(index))
        if (
            token.deprel in ("appos", "flat", "compound", "nmod")
            and token.head >= 0
            and graph.tokens[token.head].upos in ("NOUN", "PROPN")
        ):
            near |= set(graph.subtree(token.head))
        near |= self._around(graph, index)
        for at in sorted(near, key=lambda k: abs(k - index)):
            if abs(at - index) > AFFILIATION_REACH:
                break
            spot = graph.tokens[at]
            if spot.mask == "body":
                entity = next(iter(self.document.entities_in(spot.start, spot.end)), None)
                if entity is not None and (
                    entity.body_class in SPEAKING_BODIES
                    or (entity.body_class == "domestic_authority" and self._speaks_for(graph, near))
                ):
                    return entity.key, entity.text
            body_class = self.words.body_head(graph.lemmas[at])
            if body_class is not None and at != index:
                found = self.last_body(spot.start, *body_class)
                if found is not None:
                    return found
            if graph.lowers[at] == "its":
                found = self.last_body(spot.start, "ngo", "un_body")
                if found is not None:
                    return found
        return None

    def _speaks_for(self, graph: Graph, near: set[int]) -> bool:
        """ "The Interior Ministry's press secretary, Jan Novak": he is its voice, as its officers are not."""
        return any(graph.lemmas[at] in VOICES for at in near) or any(
            graph.lowers[at : at + 2] == ["press", "secretary"] for at in near
        )

    def publisher(self) -> Holder | None:
        """The body that publishes the report: it is meant by "we"."""
        first = self.bodies_at[0] if self.bodies_at and self.bodies_at[0][0] < 0 else None
        return Holder(first[2], first[1]) if first is not None else None

    def own_body(self) -> Holder | None:
        """The court or committee whose paper this is."""
        if (
            self.bodies_at
            and self.bodies_at[0][0] < 0
            and self.bodies_at[0][3] in ("treaty_body", "court_international")
        ):
            return Holder(self.bodies_at[0][2], self.bodies_at[0][1])
        return None

    def _around(self, graph: Graph, index: int) -> set[int]:
        """Words of the apposition behind a name, and of the phrase right before it, wherever the parser hung them."""
        found = set()
        if graph.lowers[index + 1 : index + 2] == [","]:
            for at in range(index + 2, min(index + 2 + AFFILIATION_REACH, len(graph.tokens))):
                if (
                    graph.tokens[at].xpos in ("VBD", "VBP", "MD")
                    or graph.tokens[at].mask == "person"
                    or self.quotation.covers(graph.tokens[at].start)
                ):
                    break
                found.add(at)
        for at in range(index - 1, max(-1, index - 7), -1):
            if graph.tokens[at].upos in ("VERB", "AUX", "SCONJ", "CCONJ") or graph.tokens[at].mask == "person":
                break
            found.add(at)
        return found

    def last_body(self, before: int, *classes: str) -> tuple[str, str] | None:
        """The body of a class that was named last before a place in the text."""
        for start, key, text, cls in reversed(self.bodies_at):
            if start < before and (cls in classes or not classes):
                return key, text
        return None
