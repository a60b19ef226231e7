"""Speakers: which word of a clause of saying names who speaks."""

from __future__ import annotations

from itertools import chain

from panoh.reading.graph import Graph
from panoh.reading.sources.holders import Holders
from panoh.reading.sources.quotation import Quotation
from panoh.reading.words import Words

NEGATING = frozenset({"not", "n't", "never", "neither"})
# How far before and behind a verb of saying its speaker is looked for where the tree does not tell him.
BEFORE, BEHIND = 20, 4
PART_OF_PHRASE = frozenset({"compound", "nmod"})
# "Asked that somebody tell them": nobody whom the report names.
NOBODY = frozenset({"somebody", "someone", "anybody", "anyone", "nobody", "none", "everybody", "everyone"})
QUOTING = frozenset({"quote", "cite", "report"})
# "Let it be known", "made it clear": the speaker is who lets or makes.
LETTING = frozenset({"make", "let"})


class Speakers:
    """Finds who speaks at a verb of saying."""

    def __init__(self, words: Words, quotation: Quotation, holders: Holders) -> None:
        self.words = words
        self.quotation = quotation
        self.holders = holders

    def at(self, graph: Graph, verb: int) -> int | None:
        """Token that heads who speaks at a speech verb; None where nobody is named or he does not say it."""
        if any(graph.lowers[c] in NEGATING for c in graph.children[verb]):
            return None
        for find in (self._let_known, self._left_to, self._quoted, self._learned_from):
            other = find(graph, verb)
            if other is not None:
                return other if self.holders.is_plausible(graph, other) else None
        if graph.is_passive(verb):
            agents = graph.roles(verb).get("by", ())
            return next((at for at in agents if self.holders.is_plausible(graph, at)), None)
        chief = self._chief(graph, verb)
        if chief is not None:
            return self.at(graph, chief)
        return self._subject(graph, verb)

    def _chief(self, graph: Graph, verb: int) -> int | None:
        """ "Officials spoke of arrests, saying that ...": the main verb of saying, whose speaker goes on."""
        if graph.own_subject(verb) is not None or graph.tokens[verb].xpos != "VBG":
            return None
        chief = next((t.index for t in graph.tokens if t.head < 0), None)
        return chief if chief not in (None, verb) and self.words.is_speech(graph.lemmas[chief or 0]) else None

    def _subject(self, graph: Graph, verb: int) -> int | None:
        own = graph.own_subject(verb)
        if (own is not None and graph.lowers[own] in NOBODY) or self._is_anybodys(graph, verb):
            return None
        relative = next((c for c in graph.children[verb] if graph.lowers[c] in ("which", "who")), None)
        if relative is not None and relative >= 2:
            behind = relative - 2 if graph.lowers[relative - 1] == "," else relative - 1
            if self.holders.is_plausible(graph, behind):
                return behind
        if own is None and verb and self._stands_before(graph, verb):
            return verb - 1
        subject = graph.subject(verb)
        if subject is not None and self._can_speak(graph, subject, verb):
            return subject
        # "..., said Jan Novak", "said UN envoy Jan Novak": the parser may hang the name as object or elsewhere.
        after = verb + 1
        if not self.words.is_told(graph.lemmas[verb]):
            named = [t.mask for t in graph.tokens[after : after + 2]]
            if named and named[0] in ("person", "body", "office"):
                return after + (named == ["body", "person"] or named == ["office", "person"])
        return self._nearest(graph, verb)

    def _is_anybodys(self, graph: Graph, verb: int) -> bool:
        """ "There is reason to fear that": nobody in particular does."""
        noun = graph.tokens[verb].head
        bare = graph.tokens[verb].deprel == "acl" and graph.lowers[verb - 1] == "to"
        return (
            bare
            and graph.tokens[noun].upos == "NOUN"
            and graph.child(noun, "nmod:poss") is None
            and ("there" in graph.lowers[:noun])
        )

    def _stands_before(self, graph: Graph, verb: int) -> bool:
        return graph.tokens[verb - 1].mask in ("person", "body") or self.words.can_act(graph.lemmas[verb - 1])

    def _can_speak(self, graph: Graph, subject: int, verb: int) -> bool:
        """Whether a subject can be the speaker: no thing, and not "to Human Rights Watch", who is the hearer."""
        return self.holders.is_plausible(graph, subject) and not (
            subject < verb and graph.lowers[subject - 1 : subject] == ["to"]
        )

    def _let_known(self, graph: Graph, verb: int) -> int | None:
        """ "The ministry made it known that", "let it be understood that"."""
        head = graph.tokens[verb].head
        if graph.tokens[verb].deprel not in ("xcomp", "ccomp") or graph.lemmas[head] not in LETTING:
            return None
        return graph.subject(head) if "it" in graph.lowers[head:verb] else None

    def _left_to(self, graph: Graph, verb: int) -> int | None:
        """ "It was left to an official to tell the BBC that", "it fell to his wife to say so"."""
        head = graph.tokens[verb].head
        if graph.tokens[verb].xpos != "VB" or head < 0 or graph.lemmas[head] not in ("leave", "fall", "be"):
            return None
        empty = graph.own_subject(head)
        if empty is None or graph.lowers[empty] != "it":
            return None
        return next((c for c in graph.children[head] if c < verb and graph.preposition(c) == "to"), None)

    def _quoted(self, graph: Graph, verb: int) -> int | None:
        """ "Interfax quoted a lawyer as saying", "a lawyer was quoted as saying": who is quoted."""
        head = graph.tokens[verb].head
        if head < 0 or graph.lemmas[head] not in QUOTING or graph.lowers[verb - 1] != "as":
            return None
        return next(iter(graph.roles(head).get("obj", ())), None)

    def _learned_from(self, graph: Graph, verb: int) -> int | None:
        """ "Relatives learned from guards", "the prosecution, where they learned": the source, not the hearer."""
        if self.words.speech_class(graph.lemmas[verb]) != "learns":
            return None
        told = next((c for c in graph.children[verb] if graph.preposition(c) == "from"), None)
        if told is not None:
            return told
        above = graph.tokens[verb].head
        where = any(graph.lowers[c] == "where" for c in graph.children[verb])
        return above if where and above >= 0 and graph.tokens[above].mask == "body" else None

    def _nearest(self, graph: Graph, verb: int) -> int | None:
        """Who stands nearest before a verb of speech, outside quotation marks, else right behind it."""
        behind = (
            () if self.words.is_told(graph.lemmas[verb]) else range(verb + 1, min(verb + BEHIND, len(graph.tokens)))
        )
        noun: int | None = None
        for at in chain(range(verb - 1, max(-1, verb - BEFORE), -1), behind):
            token = graph.tokens[at]
            if self.quotation.covers(token.start):
                break
            if graph.lowers[at - 1 : at] == ["to"] and at < verb:
                continue
            if token.mask in ("person", "body", "office"):
                return self._speaking_part(graph, at)
            can_act = token.upos == "NOUN" and self.words.can_act(graph.lemmas[at])
            if noun is None and can_act and token.deprel not in PART_OF_PHRASE:
                noun = at
        return noun

    def _speaking_part(self, graph: Graph, at: int) -> int:
        """ "A spokesman for the Interior Ministry": the spokesman, where the nearest name is part of the phrase."""
        head = graph.tokens[at].head
        part = graph.tokens[at].deprel in PART_OF_PHRASE and graph.preposition(at) is not None
        speaks = part and head >= 0 and graph.tokens[head].upos == "NOUN" and self.words.can_act(graph.lemmas[head])
        return head if speaks else at
