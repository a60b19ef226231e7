"""Between which states: where people are held, and where they would be sent."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from panoh.model import Kind
from panoh.reading.document import Document
from panoh.reading.entities import Flag
from panoh.reading.frames import Frame
from panoh.reading.graph import Graph

# Kinds whose claims name two states.
BETWEEN_STATES = frozenset(
    {Kind.HANDOVER, Kind.EXTRADITION_REQUEST, Kind.EXTRADITION_ORDER, Kind.EXTRADITION_REFUSAL, Kind.ASSURANCES}
)
NAMING_A_STATE = frozenset({"state", "nationality", "body"})
# Weight of a bare mention of a state against a clause that tells where people are.
BACKGROUND = 0.1
TOWARDS = frozenset({"to", "into", "towards", "toward", "back to"})
AWAY = frozenset({"from", "out of"})
# "A request from Uzbekistan": the state that asks, not the one that sends.
ASKED = frozenset({Kind.EXTRADITION_REQUEST, Kind.ASSURANCES})
LEAVING = frozenset({"flee", "leave", "escape", "quit"})


@dataclass(frozen=True, slots=True)
class StatesTold:
    """States that a clause names as origin and destination, and the one whose hands act."""

    source: str | None
    target: str | None
    acting: str | None
    inside: str | None = None
    fled: str | None = None


def codes_in(document: Document, graph: Graph, tokens: list[int]) -> list[str]:
    """ISO codes of states, demonyms and state adjectives among these words, in order."""
    codes = []
    for at in tokens:
        token = graph.tokens[at]
        for entity in document.entities_in(token.start, token.end):
            told = entity.kind == "town" or (entity.kind in NAMING_A_STATE and Flag.ETHNIC not in entity.flags)
            if entity.state and told:
                codes.append(entity.state)
    return codes


def states_of(document: Document, frame: Frame) -> StatesTold:
    """States told in the clause of a trigger."""
    graph = frame.graph
    source = target = inside = None
    for at in graph.subtree(frame.head):
        token = graph.tokens[at]
        if token.upos not in ("PROPN", "NOUN", "ADJ") and not token.mask:
            continue
        preposition = graph.preposition(at)
        if preposition in ("in", "at", "near") and inside is None:
            inside = next(iter(codes_in(document, graph, graph.phrase(at))), None)
        if preposition in TOWARDS or preposition in AWAY:
            found = codes_in(document, graph, graph.phrase(at))
            if not found:
                continue
            if preposition in TOWARDS:
                target = target or found[0]
            elif graph.tokens[token.head].upos not in ("NOUN", "PROPN") or graph.tokens[token.head].index == frame.head:
                source = source or found[0]
    fled = None
    if graph.lemmas[frame.head] in LEAVING:
        # "Fled Uzbekistan for Kyrgyzstan".
        for role, state in (("obj", "source"), ("for", "target")):
            for at in graph.roles(frame.head).get(role, ()):
                code = next(iter(codes_in(document, graph, [at])), None)
                source, target = (source or code, target) if state == "source" else (source, target or code)
        fled = source
    acting = None
    if frame.actor is not None:
        acting = next(iter(codes_in(document, graph, graph.phrase(frame.actor))), None)
    if frame.entry.kind in ASKED and source is not None and acting in (None, source):
        return StatesTold(None, target, source, inside, fled)
    return StatesTold(source, target, acting, inside, fled)


class Route:
    """Host and home state of a report's main story, by what its clauses vote for."""

    def __init__(self) -> None:
        self.towards: defaultdict[str, float] = defaultdict(float)
        self.host: defaultdict[str, float] = defaultdict(float)
        self.home: defaultdict[str, float] = defaultdict(float)

    def vote(self, kind: Kind, told: StatesTold, nationalities: tuple[str, ...], weight: float) -> None:
        """Count what one clause and the nationality of its people say."""
        if told.fled:
            self.home[told.fled] += 2
        if kind in (Kind.HANDOVER, Kind.EXTRADITION_ORDER, Kind.EXTRADITION_REFUSAL):
            if told.target:
                self.home[told.target] += 3
            if told.source:
                self.host[told.source] += 3
            if told.acting and told.acting != told.target:
                self.host[told.acting] += 2
        elif kind is Kind.EXTRADITION_REQUEST:
            if told.acting:
                self.home[told.acting] += 2
            if told.source:
                self.host[told.source] += 1
        elif kind is Kind.ASSURANCES and told.acting:
            self.home[told.acting] += 2
        elif kind in (
            Kind.ARREST,
            Kind.DETENTION,
            Kind.ASYLUM_REFUSAL,
            Kind.ASYLUM_APPLICATION,
            Kind.ARRIVAL,
            Kind.RELEASE,
        ):
            for code in (told.acting, told.inside, told.target if kind is Kind.ARRIVAL else None):
                if code:
                    self.host[code] += 1
        for code in nationalities:
            self.home[code] += weight

    def background(self, document: Document) -> None:
        """States that the report merely names count a little: they decide where no clause does."""
        for entity in document.entities.found:
            if entity.state and entity.kind in ("state", "nationality", "town"):
                self.host[entity.state] += BACKGROUND
                if (
                    document.text[max(0, entity.start - 4) : entity.start].endswith(" to ")
                    or entity.kind == "nationality"
                ):
                    self.towards[entity.state] += BACKGROUND

    def pair(self) -> tuple[str | None, str | None]:
        """Host and home; a state is never both."""
        home = max(self.home, key=lambda code: self.home[code], default=None)
        if home is None and self.host:
            first = max(self.host, key=lambda code: self.host[code])
            home = max(
                (code for code in self.towards if code != first), key=lambda code: self.towards[code], default=None
            )
        host = max((code for code in self.host if code != home), key=lambda code: self.host[code], default=None)
        return host, home
