"""Actors: who does a thing, also where he is told beside the words that tell it."""

from __future__ import annotations

from panoh.model import Kind
from panoh.reading.document import Document
from panoh.reading.frames import Frame
from panoh.reading.graph import Graph
from panoh.reading.mentions import PLURAL_PRONOUNS, SINGULAR_PRONOUNS
from panoh.reading.sources.holder import Holder
from panoh.reading.sources.holders import Holders
from panoh.reading.sources.speakers import Speakers
from panoh.reading.words import Words

# What only a state does: "took Kazakhstan to task over its extradition of 28 men".
BY_STATES = frozenset(
    {Kind.HANDOVER, Kind.EXTRADITION_ORDER, Kind.EXTRADITION_REFUSAL, Kind.EXTRADITION_REQUEST, Kind.ASSURANCES}
)
OWN = frozenset({"it", "its", "their", "they"})
PERSONAL = PLURAL_PRONOUNS | SINGULAR_PRONOUNS
# Who issues a paper or makes a decision: "orders issued by the ministry", "a request that Bahrain sent".
ISSUING = frozenset(
    "issue make take give sign send pass put deliver file lodge submit announce adopt hand publish".split()
)
KEEPING = frozenset({"keep", "hold", "have", "leave"})


class Actors:
    """Finds who does what a frame tells."""

    def __init__(self, document: Document, words: Words, holders: Holders, speakers: Speakers) -> None:
        self.document = document
        self.words = words
        self.holders = holders
        self.speakers = speakers

    def of(self, frame: Frame) -> Holder | None:
        """Who acts; None where the report names nobody."""
        graph = frame.graph
        issuer = self._issuer(graph, frame.head)
        if issuer is not None and issuer not in frame.people:
            return self.holders.actor(graph, issuer)
        head = None if self._only_tells(frame) else frame.actor
        if head is None:
            head = self._beside(frame)
        if head is None:
            return None
        if graph.lowers[head] in OWN and frame.entry.kind in BY_STATES:
            state = self._state_before(graph, head)
            if state is not None:
                return state
        if graph.lowers[head] in PERSONAL:
            meant = self.holders.subject_before(graph, graph.lowers[head])
            if meant is not None:
                return meant
        return self.holders.actor(graph, head)

    def _only_tells(self, frame: Frame) -> bool:
        """ "Officials confirmed the deportation": who confirms it did not do it."""
        above = frame.graph.tokens[frame.head].head
        return frame.actor_role.startswith("light") and above >= 0 and self.words.is_speech(frame.graph.lemmas[above])

    def _issuer(self, graph: Graph, noun: int) -> int | None:
        """ "Orders issued by the authorities", "a request that Bahrain sent", "Interpol issued a notice"."""
        if graph.tokens[noun].upos != "NOUN":
            return None
        # "Orders to deport them, issued by ...": the clause may hang on the order or on what it orders.
        heads = (noun, *graph.children[noun])
        for clause in (c for head in heads for c in graph.children[head]):
            if graph.tokens[clause].deprel not in ("acl", "acl:relcl") or graph.lemmas[clause] not in ISSUING:
                continue
            agents = graph.roles(clause).get("by", ()) if graph.is_passive(clause) else [graph.own_subject(clause)]
            found = next((at for at in agents if at is not None and at != noun), None)
            if found is not None and self.holders.is_plausible(graph, found):
                return found
        return None

    def _beside(self, frame: Frame) -> int | None:
        graph, head = frame.graph, frame.head
        above = graph.tokens[head].head
        if frame.entry.kind is Kind.ASSURANCES:
            return self._promiser(graph, head)
        if graph.tokens[head].upos == "NOUN":
            return self._agent_inside(graph, head, frame.people)
        if above >= 0 and graph.tokens[head].deprel == "acl" and graph.tokens[above].deprel == "obj":
            above = graph.tokens[above].head
        kept = graph.tokens[head].deprel in ("xcomp", "acl") and graph.tokens[head].xpos == "VBN" and above >= 0
        if kept and graph.lemmas[above] in KEEPING and not graph.is_passive(above):
            # "Thailand has kept the men locked up".
            return graph.subject(above)
        return None

    def _promiser(self, graph: Graph, trigger: int) -> int | None:
        """ "That none will be tortured has been promised by the government"."""
        for at in graph.ancestors(trigger):
            if self.words.speech_class(graph.lemmas[at]) == "promises":
                return self.speakers.at(graph, at)
        return None

    def _agent_inside(self, graph: Graph, noun: int, people: tuple[int, ...]) -> int | None:
        """ "The extradition of 28 men by Kazakhstan": the by-phrase of the noun, though it hangs elsewhere."""
        above = graph.tokens[noun].head
        active = above >= 0 and graph.tokens[noun].deprel == "obj" and not graph.is_passive(above)
        spots = [*people, above] if active else list(people)
        for at in spots:
            for child in graph.children[at]:
                if graph.preposition(child) == "by" and noun < child and self.holders.is_plausible(graph, child):
                    return child
        return None

    def _state_before(self, graph: Graph, at: int) -> Holder | None:
        """The state that "its" or "they" stands for: the last one named before it in the sentence."""
        for token in reversed(graph.tokens[:at]):
            for entity in self.document.entities_in(token.start, token.end):
                if entity.kind == "state" and token.deprel.split(":")[0] in ("nsubj", "obj", "iobj"):
                    return Holder(entity.text, entity.key, graph=graph.number, token=token.index)
        return None
