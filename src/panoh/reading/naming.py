"""Which of the named persons a report is about, and which speak, act or stand by."""

from __future__ import annotations

from collections import defaultdict

from panoh.model import Kind
from panoh.reading.document import Document
from panoh.reading.entities import EntityKind
from panoh.reading.frames import Frame
from panoh.reading.graph import Graph
from panoh.reading.words import Words

# What one sign weighs: standing where those stand to whom it happens; being called a refugee; speaking; an office.
HAPPENS, CALLED, CALLED_LOOSELY, SPEAKS, HOLDS_OFFICE = 1.0, 1.0, 0.2, -0.75, -2.0
# "Aydin Demir, 38,": news tells their age. "Demir left home. He was arrested": the one spoken of last.
AGED, MEANT = 0.6, 0.5
SINGULAR = frozenset({"he", "she", "him", "her", "his"})
# What weighs more than speaking, less than an office: telling what happened to oneself.
SELF_TOLD = 1.8
# Appositions reach this far from a name.
NEAR = 12
BESIDE = ("appos", "flat", "compound", "nmod", "amod", "parataxis")


def name_evidence(document: Document, frames: list[list[Frame]], words: Words) -> dict[str, float]:
    """For each full name, how much speaks for its being one of those concerned; above zero means yes."""
    evidence: defaultdict[str, float] = defaultdict(float)
    happened: set[str] = set()
    for found in frames:
        for frame in found:
            if frame.entry.kind in (Kind.STATEMENT, Kind.FINDING):
                continue
            for head in _people_of(frame, words):
                for name in _names_at(document, frame.graph, head):
                    evidence[name] += HAPPENS
                    happened.add(name)
                meant = _meant(document, frame.graph, head) if frame.graph.lowers[head] in SINGULAR else None
                if meant is not None:
                    evidence[meant] += MEANT
    for graph in document.graphs:
        for token in graph.tokens:
            if token.mask == "person":
                full = document.full_name(token.start)
                if full:
                    evidence[full] += _signs(document, graph, token.index, words, full in happened)
    if not any(weight > 0 for weight in evidence.values()):
        _add_self_tellers(document, frames, words, evidence)
    return dict(evidence)


def _people_of(frame: Frame, words: Words) -> tuple[int, ...]:
    """The phrases of the first role that can name people: of "promised that he would get a trial", "he"."""
    graph = frame.graph
    for _, heads in frame.options:
        for head in heads:
            token = graph.tokens[head]
            called = token.deprel != "compound" and words.people_class(graph.lemmas[head])
            if token.mask == "person" or token.upos in ("PRON", "NUM") or called:
                return heads
    return frame.people


def _meant(document: Document, graph: Graph, pronoun: int) -> str | None:
    """The one person named in the sentence before or earlier in this one, as the subject: "Demir left. He was held"."""
    previous = document.graphs[graph.number - 1 : graph.number] if graph.number else []
    for sentence, before in ((graph, pronoun), *((p, len(p.tokens)) for p in previous)):
        named = [t for t in sentence.tokens[:before] if t.mask == "person"]
        if named:
            over = sentence.tokens[named[0].head] if named[0].head >= 0 else named[0]
            # "The family of Anvar Petrov have not heard from him".
            subject = next(t for t in (named[0], over) if t is over or t.deprel.startswith("nsubj"))
            alone = len({t.text for t in named}) == 1 and subject.deprel.startswith("nsubj")
            return document.full_name(named[0].start) if alone else None
    return None


def _add_self_tellers(
    document: Document, frames: list[list[Frame]], words: Words, evidence: defaultdict[str, float]
) -> None:
    """ "Anvar Petrov said that he had been tortured": in a report that names nobody else, he who speaks is the one."""
    for frame in (frame for found in frames for frame in found):
        graph = frame.graph
        if not any(graph.lowers[head] in SINGULAR for head in frame.people):
            continue
        for at in graph.ancestors(frame.head):
            subject = graph.subject(at) if words.is_speech(graph.lemmas[at]) else None
            if subject is not None and graph.tokens[subject].mask == "person":
                name = document.full_name(graph.tokens[subject].start)
                if name and evidence[name] > HOLDS_OFFICE:
                    evidence[name] += SELF_TOLD


def beside_name(graph: Graph, at: int, words: Words) -> int | None:
    """The noun for people that explains a name, by its place alone: "X Y, a filmmaker aged 41," or "the man, X Y"."""
    tokens = graph.tokens
    if at + 2 < len(tokens) and graph.lowers[at + 1] == ",":
        for k in range(at + 2, min(at + NEAR, len(tokens))):
            if tokens[k].text == "," or tokens[k].xpos in ("VBD", "VBZ", "VBP", "MD", "WP", "WDT"):
                break
            last = k + 1 >= len(tokens) or tokens[k + 1].upos not in ("NOUN", "PROPN") or bool(tokens[k + 1].mask)
            if last and tokens[k].upos in ("NOUN", "PROPN") and words.people_class(graph.lemmas[k]):
                # "Will not extradite Anvar Petrov, the prosecutor said": who says so is somebody else.
                says = k + 1 < len(tokens) and tokens[k].deprel == "nsubj" and words.is_speech(graph.lemmas[k + 1])
                return None if says else k
    for k in range(at - 1, max(-1, at - 4), -1):
        if tokens[k].upos in ("NOUN", "PROPN") and not tokens[k].mask:
            return k if words.people_class(graph.lemmas[k]) else None
        if tokens[k].upos not in ("ADJ", "NUM", "PUNCT") or tokens[k].mask:
            return None
    return None


def _names_at(document: Document, graph: Graph, head: int) -> list[str]:
    found = []
    for at in graph.conjuncts(head):
        for spot in (at, *(c for c in graph.children[at] if graph.tokens[c].deprel.split(":")[0] in BESIDE[:3])):
            if graph.tokens[spot].mask == "person":
                name = document.full_name(graph.tokens[spot].start)
                if name:
                    found.append(name)
    return found


def _signs(document: Document, graph: Graph, index: int, words: Words, happened: bool) -> float:
    """What one mention of a name says: how it is called, whether it speaks."""
    token = graph.tokens[index]
    weight = CALLED if all(t.mask == "person" or t.upos in ("PUNCT", "CCONJ") for t in graph.tokens) else 0.0
    if token.deprel.startswith("nsubj") and token.head >= 0 and words.is_speech(graph.lemmas[token.head]):
        weight += SPEAKS * (0.3 if happened else 1.0)
    beside = [c for c in graph.children[index] if graph.tokens[c].deprel.split(":")[0] in BESIDE]
    if token.deprel.split(":")[0] in ("appos", "flat", "compound", "nsubj") and token.head >= 0:
        predicate = graph.tokens[token.head]
        if token.deprel != "nsubj" or predicate.upos in ("NOUN", "PROPN"):
            beside.append(token.head)
    linear = beside_name(graph, index, words)
    if linear is not None and linear not in beside:
        beside.append(linear)
    for at in beside:
        kind = words.people_class(graph.lemmas[at]) or words.people_class(graph.lowers[at])
        if kind == "people":
            # "Director" or "activist" says little: such people are concerned in one report and speak in another.
            loosely = graph.lemmas[at] in words.speakers
            weight += (CALLED_LOOSELY if happened else 0.0) if loosely else CALLED
        elif kind in ("agent", "speaker", "bystander"):
            weight += HOLDS_OFFICE
    after = graph.tokens[index + 1 : index + 4]
    if [t.text for t in after[::2]] == [",", ","] and after[1].text.isdigit():
        weight += AGED
    before = [e for e in document.entities_in(max(0, token.start - 60), token.start) if e.kind is EntityKind.OFFICE]
    if before and not document.text[before[-1].end : token.start].strip():
        weight += HOLDS_OFFICE
    return weight
