"""Everybody a report speaks of, resolved in reading order."""

from __future__ import annotations

from panoh.model import Bound
from panoh.reading.document import Document
from panoh.reading.graph import Graph
from panoh.reading.mentions import FIRST_PERSON, VAGUE_HEADS, Mention, mention_at
from panoh.reading.people.algebra import all_but, counted, included, joined, ordinal, part, rest, sums, vague
from panoh.reading.people.named import named
from panoh.reading.people.reference import definite, described, indefinite, pronoun
from panoh.reading.people.sets import CONCERNED, PEOPLE_ENDINGS, PeopleSet
from panoh.reading.words import Words


class Cast:
    """The sets of people of one report: who "the 28", "all but one of the 29", "four others" and "they" are."""

    def __init__(self, document: Document, words: Words, evidence: dict[str, float] | None = None) -> None:
        self.document = document
        self.words = words
        self.sets: list[PeopleSet] = []
        self.evidence = evidence or {}
        self.main: PeopleSet | None = None
        self.main_key: tuple[int | None, tuple[str, ...]] | None = None
        self._resolved: dict[tuple[int, int], PeopleSet | None] = {}
        self._ordinals: dict[str, PeopleSet] = {}
        self._mentions: dict[tuple[int, int], Mention | None] = {}

    def mention(self, graph: Graph, head: int) -> Mention | None:
        """What a phrase says of people; None where it does not speak of people."""
        key = (graph.number, head)
        if key not in self._mentions:
            self._mentions[key] = mention_at(self.document, graph, head, self.words)
        return self._mentions[key]

    def read(self) -> None:
        """Resolve every mention of people in order."""
        for graph in self.document.graphs:
            sums(self, graph)
            for token in graph.tokens:
                if token.upos in ("NOUN", "PROPN", "NUM", "PRON", "DET", "ADJ") or token.mask:
                    self.resolve(graph, token.index)
            included(self, graph)

    def resolve(self, graph: Graph, head: int) -> PeopleSet | None:
        """The set that a phrase speaks of; None where it speaks of nobody concerned."""
        key = (graph.number, head)
        if key in self._resolved:
            return self._resolved[key]
        self._resolved[key] = None
        mention = self.mention(graph, head)
        found = None
        if mention is not None:
            found = described(self, mention) or self._set_of(mention)
        if found is not None:
            self._note(found, graph, head)
            if self.main is None and found.concerned and self._is_main(found):
                self.main = found
        self._resolved[key] = found
        return found

    def _is_main(self, found: PeopleSet) -> bool:
        """Whether a set is the one that the first reading found the report to be about; its names may come later."""
        if self.main_key is None:
            return False
        count, names = self.main_key
        return found.size == (count or len(names)) and set(found.names) <= set(names)

    def _note(self, found: PeopleSet, graph: Graph, head: int) -> None:
        token = graph.tokens[head]
        found.last = max(found.last, (graph.number, head))
        if (
            token.deprel.startswith("nsubj")
            and token.head >= 0
            and graph.tokens[token.head].deprel in ("root", "ccomp", "conj", "parataxis")
        ):
            found.led.append(graph.number)
        if not found.seen or found.seen[-1] != graph.number:
            found.seen.append(graph.number)

    def _set_of(self, mention: Mention) -> PeopleSet | None:
        if mention.graph.lowers[mention.head] in FIRST_PERSON:
            return None
        if mention.excepted is not None:
            return all_but(self, mention)
        together = joined(self, mention)
        if together is not None:
            return together
        if mention.names and (mention.kind in ("name", "people", "number") or not mention.plural):
            return named(self, mention)
        if mention.kind not in CONCERNED:
            return self._bystanders(mention)
        if mention.ordinal:
            return ordinal(self, mention)
        if mention.graph.lowers[mention.head] in VAGUE_HEADS and mention.count is None:
            return vague(self, mention)
        if mention.part_of is not None:
            return part(self, mention)
        if mention.graph.lowers[mention.head] in VAGUE_HEADS:
            return self.new(mention)
        if mention.kind == "pronoun":
            return pronoun(self, mention)
        if mention.rest and (mention.definite or mention.count is None):
            return rest(self, mention)
        if mention.count is not None:
            return counted(self, mention)
        if mention.vague:
            return self.new(mention)
        if mention.definite:
            return definite(self, mention)
        return indefinite(self, mention)

    def new(self, mention: Mention, parent: PeopleSet | None = None) -> PeopleSet:
        made = PeopleSet(
            len(self.sets),
            mention.count,
            mention.bound,
            list(mention.names),
            list(mention.nationalities),
            mention.description,
            mention.plural,
            parent,
        )
        self.sets.append(made)
        if parent is not None:
            parent.parts.append(made)
        return made

    def enrich(self, found: PeopleSet, mention: Mention) -> PeopleSet:
        for code in mention.nationalities:
            if code not in found.nationalities:
                found.nationalities.append(code)
        if not found.description and mention.description and mention.kind != "pronoun":
            found.description = mention.description
        for name in mention.names:
            if name not in found.names and (found.count is None or len(found.names) < found.count):
                found.names.append(name)
        return found

    def known(self, count: int, codes: tuple[str, ...], names: tuple[str, ...] = ()) -> PeopleSet | None:
        """The latest set of this size that nothing speaks against."""
        fitting = [
            s
            for s in self.sets
            if s.count == count
            and s.concerned
            and (not codes or not s.nationalities or set(codes) & set(s.nationalities))
            and (not names or not s.names or set(names) <= set(s.names) or len(s.names) + len(names) <= count)
        ]
        if not fitting:
            return None
        return max(fitting, key=lambda s: (s.seen[-1] if s.seen else -1, s is self.main))

    def is_concerned(self, mention: Mention) -> bool:
        """Whether a named person is one of those the case is about, rather than one who speaks or acts."""
        return self.evidence.get(mention.names[0], 0.0) > 0.0

    def _bystanders(self, mention: Mention) -> PeopleSet | None:
        made = self.new(mention)
        made.concerned = False
        return made

    def is_told_elsewhere(self, graph: Graph) -> bool:
        """Whether another sentence tells whom the report is about."""
        return self.main is not None and any(number != graph.number for number in self.main.seen)

    def is_thing(self, graph: Graph, head: int) -> bool:
        """Whether a phrase speaks of a thing, rather than of people by a noun that no list has."""
        token = graph.tokens[head]
        if token.mask or token.upos not in ("NOUN", "PROPN"):
            return bool(token.mask and token.mask != "person")
        return not graph.lemmas[head].endswith(PEOPLE_ENDINGS)

    def somebody(self, graph: Graph) -> PeopleSet:
        """One whom only a pronoun names, the same one throughout a sentence."""
        for known in reversed(self.sets):
            if known.count == 1 and not known.names and known.seen == [graph.number] and not known.description:
                return known
        made = PeopleSet(
            len(self.sets),
            1,
            Bound.EXACT,
            plural=False,
            parent=self.main if self.main and self.main.size != 1 else None,
        )
        made.seen.append(graph.number)
        self.sets.append(made)
        return made
