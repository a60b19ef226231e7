"""Attribution: who says a thing, the innermost holder whom the report names."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain

from panoh.model import Step
from panoh.reading.document import Document
from panoh.reading.graph import Graph
from panoh.reading.people import Cast
from panoh.reading.sources.affiliations import Affiliations
from panoh.reading.sources.holder import Holder
from panoh.reading.sources.holders import Holders
from panoh.reading.sources.quotation import Quotation
from panoh.reading.words import Words

# Headings of committee papers that say whose telling follows.
PRESENTED = re.compile(
    r"\b(?:facts|complaint|submissions?|claims?|comments)\b.*?"
    r"\b(?P<who>complainants?|authors?|applicants?|petitioners?|State party)\b",
    re.IGNORECASE,
)
HEADING_LENGTH = 110
# A clause of saying between commas is short.
ASIDE_REACH = 12
# Verbs that take their content for granted: who condemns a hand-over is not its source.
PRESUPPOSING = frozenset({"condemns", "demands"})
TELLING = frozenset({"asserts", "denies", "warns", "fears"})
CONFIRMING = frozenset({"confirm", "announce", "acknowledge", "admit", "verify", "corroborate", "report"})
HANDING = frozenset(
    {
        "extradition",
        "deportation",
        "handover",
        "hand-over",
        "expulsion",
        "return",
        "repatriation",
        "surrender",
        "transfer",
        "removal",
    }
)
RELATIVE_OR_EMPTY = frozenset({"that", "which", "there"})


class Sources:
    """Everybody who says something in a report."""

    def __init__(self, document: Document, words: Words, cast: Cast) -> None:
        self.document = document
        self.words = words
        self.speech = frozenset(words.speech)
        self.quotation = Quotation(document)
        self.affiliations = Affiliations(document, words, self.quotation)
        self.holders = Holders(document, words, cast, self.affiliations)
        self._sections = self._section_speakers()

    def speech_subject(self, graph: Graph, verb: int) -> int | None:
        """Token that heads who speaks at a speech verb; None where nobody is named or he does not say it."""
        if any(graph.lowers[c] in ("not", "n't", "never", "neither") for c in graph.children[verb]):
            return None
        roles = graph.roles(verb)
        if graph.is_passive(verb):
            return next(iter(roles.get("by", ())), None)
        own = graph.own_subject(verb)
        chief = next((t.index for t in graph.tokens if t.head < 0), None)
        if (
            own is None
            and graph.tokens[verb].xpos == "VBG"
            and chief is not None
            and chief != verb
            and self.words.is_speech(graph.lemmas[chief])
        ):
            return self.speech_subject(graph, chief)
        relative = next((c for c in graph.children[verb] if graph.lowers[c] in ("which", "who")), None)
        if relative is not None and relative >= 2:
            behind = relative - 2 if graph.lowers[relative - 1] == "," else relative - 1
            if self.holders.is_plausible(graph, behind):
                return behind
        if (
            own is None
            and verb
            and (graph.tokens[verb - 1].mask in ("person", "body") or self.words.can_act(graph.lemmas[verb - 1]))
        ):
            return verb - 1
        subject = graph.subject(verb)
        if subject is not None and self.holders.is_plausible(graph, subject):
            return subject
        # "..., said Jan Novak": the parser may hang the name as object or elsewhere.
        after = verb + 1
        if after < len(graph.tokens) and (graph.tokens[after].mask in ("person", "body")):
            return after
        return self._nearest_speaker(graph, verb)

    def _nearest_speaker(self, graph: Graph, verb: int) -> int | None:
        """Who stands nearest before a verb of speech, outside quotation marks, else right behind it."""
        noun: int | None = None
        for at in chain(range(verb - 1, max(-1, verb - 20), -1), range(verb + 1, min(verb + 4, len(graph.tokens)))):
            token = graph.tokens[at]
            if self.quotation.covers(token.start):
                break
            if token.mask in ("person", "body", "office"):
                return at
            if (
                noun is None
                and token.upos == "NOUN"
                and self.words.can_act(graph.lemmas[at])
                and token.deprel not in ("compound", "nmod")
            ):
                noun = at
        return noun

    def speaker_of(self, graph: Graph, trigger: int) -> tuple[Holder | None, list[Step]]:
        """The innermost holder of a happening, with the words that say so."""
        told = self._according(graph)
        if told is not None and told.token != trigger:
            return told, [Step("attribution.according", told.text)]
        at, steps = trigger, 0
        while at >= 0 and steps < 10:
            found = self._held_here(graph, at, trigger)
            if found is not None:
                return found, [Step("attribution", found.text)]
            at, steps = graph.tokens[at].head, steps + 1
        token = graph.tokens[trigger]
        aside = self._aside(graph, trigger)
        if aside is not None:
            return aside, [Step("attribution.aside", aside.text)]
        quote = self._quoted_by(token.start, graph)
        if quote is not None:
            return quote, [Step("attribution.quotation", quote.text)]
        continued = self._continued(graph, trigger)
        if continued is not None:
            return continued, [Step("attribution.continued", continued.text)]
        section = self._sections.get(self.document.paragraphs[graph.number])
        if section:
            return Holder(section), [Step("attribution.section", section)]
        return None, []

    def _continued(self, graph: Graph, trigger: int) -> Holder | None:
        """Reported speech that goes on: a past perfect after a sentence that gives somebody's words."""
        if graph.number == 0 or not any(
            graph.lowers[c] == "had"
            for at in (trigger, *graph.ancestors(trigger))
            for c in graph.children[at]
            if graph.tokens[c].deprel == "aux"
        ):
            return None
        before = graph.number - 1
        same = self.document.paragraphs[before] == self.document.paragraphs[graph.number]
        return self.holders.spoke.get(before) if same else None

    def _according(self, graph: Graph) -> Holder | None:
        """ "According to X", wherever the parser hung it; it holds for its whole sentence."""
        for at, lower in enumerate(graph.lowers[:-2]):
            if lower == "according" and graph.lowers[at + 1] == "to":
                spot = next(
                    (
                        k
                        for k in range(at + 2, len(graph.tokens))
                        if graph.tokens[k].upos in ("NOUN", "PROPN", "PRON") or graph.tokens[k].mask
                    ),
                    None,
                )
                while (
                    spot is not None
                    and graph.tokens[spot].deprel in ("compound", "amod", "nmod:poss", "flat", "det")
                    and graph.tokens[spot].head > spot
                ):
                    spot = graph.tokens[spot].head
                return self.holders.holder(graph, spot) if spot is not None else None
            if lower == "in" and "'s" in graph.lowers[at + 1 : at + 5]:
                owner = at + 1 + graph.lowers[at + 1 : at + 5].index("'s")
                if graph.lowers[owner + 1 : owner + 2] and graph.lowers[owner + 1] in (
                    "view",
                    "opinion",
                    "account",
                    "words",
                    "version",
                ):
                    return self.holders.holder(graph, owner - 1)
        return None

    def _aside(self, graph: Graph, trigger: int) -> Holder | None:
        """ "..., rights activists have told the BBC": a clause of saying between commas holds for its sentence."""
        for token in graph.tokens:
            at = token.index
            if (
                token.upos != "VERB"
                or self.words.speech_class(graph.lemmas[at]) != "asserts"
                or at == trigger
                or self.quotation.covers(token.start)
                or graph.is_passive(at)
            ):
                continue
            start = max((k for k in range(at) if graph.lowers[k] in (",", '"', ";", "--", "–", "—")), default=-1)
            end = next(
                (k for k in range(at, len(graph.tokens)) if graph.lowers[k] in (",", ".", ";", '"')), len(graph.tokens)
            )
            if start < 0 or at - start > ASIDE_REACH or end - at > ASIDE_REACH or start < trigger < end:
                continue
            inside = [
                k
                for k in range(start + 1, end)
                if k != at and graph.tokens[k].upos in ("NOUN", "PROPN", "PRON") and self.holders.is_plausible(graph, k)
            ]
            before = [
                k for k in inside if k < at and graph.tokens[k].deprel not in ("compound", "nmod", "nmod:poss", "obl")
            ]
            if graph.lowers[start + 1] in ("that", "which", "who", "and", "but", "although", "because", "when"):
                continue
            if before or (inside and inside[0] == at + 1):
                return self.holders.holder(graph, before[-1] if before else inside[0])
        return None

    def _held_here(self, graph: Graph, at: int, trigger: int) -> Holder | None:
        head, relation = graph.tokens[at].head, graph.tokens[at].deprel
        for child in graph.children[at]:
            if child == trigger:
                continue
            token = graph.tokens[child]
            aside = token.deprel in ("parataxis", "ccomp", "advcl", "acl:relcl") and child not in (at,)
            if aside and self.words.is_speech(graph.lemmas[child]) and not self._holds(graph, child, trigger):
                inserted = (
                    token.deprel == "parataxis" and self.words.speech_class(graph.lemmas[child]) == "asserts"
                ) or (graph.child(child, "mark") is not None and graph.lowers[graph.child(child, "mark") or 0] == "as")
                subject = self.speech_subject(graph, child) if inserted else None
                if subject is not None:
                    return self.holders.holder(graph, subject)
        if (
            head >= 0
            and self.words.speech_class(graph.lemmas[head]) in PRESUPPOSING
            and graph.lemmas[head] not in ("accuse", "blame")
        ):
            return None
        if (
            head >= 0
            and relation
            in (
                "csubj",
                "csubj:pass",
                "ccomp",
                "xcomp",
                "parataxis",
                "obj",
                "obl",
                "acl",
                "advcl",
                "nmod",
                "nsubj:pass",
            )
            and self.words.is_speech(graph.lemmas[head])
        ):
            if relation in ("obj", "obl", "nmod") and not self.words.takes_object(graph.lemmas[head]):
                return None
            subject = self.speech_subject(graph, head)
            if subject is not None and subject != trigger and subject != at:
                found = self.holders.holder(graph, subject)
                return replace(found, is_firm=graph.lemmas[head] in CONFIRMING) if found is not None else None
        return None

    def _holds(self, graph: Graph, verb: int, trigger: int) -> bool:
        """Whether the trigger lies below the verb (then the verb is reached by climbing)."""
        return trigger == verb or verb in graph.ancestors(trigger)

    def note_speaker(self, graph: Graph) -> None:
        """Remember who speaks in a sentence, for "he added" in the next."""
        self.holders.spoke[graph.number] = self.sentence_speaker(graph)

    def sentence_speaker(self, graph: Graph) -> Holder | None:
        """Who speaks by the first speech verb of a sentence that has a subject."""
        for token in graph.tokens:
            telling = self.words.speech_class(graph.lemmas[token.index]) in TELLING
            if token.upos == "VERB" and telling and graph.child(token.index, "ccomp", "parataxis") is not None:
                subject = self.speech_subject(graph, token.index)
                if subject is not None and graph.lowers[subject] not in RELATIVE_OR_EMPTY:
                    found = self.holders.holder(graph, subject)
                    if found is not None:
                        return found
        return self._according(graph)

    def confirmers(self) -> list[tuple[Holder, int]]:
        """Who confirmed "it" or "the extradition", with the sentence: the source of the hand-over told before."""
        found = []
        for graph in self.document.graphs:
            for token in graph.tokens:
                if token.upos == "VERB" and graph.lemmas[token.index] in CONFIRMING:
                    things = graph.roles(token.index).get("obj", ())
                    if any(graph.lowers[t] in ("it", "this", "that") or graph.lemmas[t] in HANDING for t in things):
                        subject = self.speech_subject(graph, token.index)
                        holder = self.holders.holder(graph, subject) if subject is not None else None
                        if holder is not None:
                            found.append((replace(holder, is_firm=True), graph.number))
        return found

    def _quoted_by(self, offset: int, graph: Graph) -> Holder | None:
        """Who says the direct speech that a character stands in: same sentence, same paragraph, the one before."""
        if not self.quotation.covers(offset):
            return None
        paragraph = self.document.paragraphs[graph.number]
        near = [g for g in self.document.graphs if self.document.paragraphs[g.number] == paragraph]
        near.sort(key=lambda g: (abs(g.number - graph.number), -g.number))
        for candidate in near:
            for token in candidate.tokens:
                if (
                    token.upos == "VERB"
                    and self.words.is_speech(candidate.lemmas[token.index])
                    and not self.quotation.covers(token.start)
                ):
                    subject = self.speech_subject(candidate, token.index)
                    if subject is not None:
                        return self.holders.holder(candidate, subject)
        return None

    def _section_speakers(self) -> dict[int, str]:
        """For each paragraph of a committee paper, whose telling it is."""
        speakers: dict[int, str] = {}
        current = ""
        number = -1
        for block in self.document.page.blocks:
            text = self.document.text[block.span.start : block.span.end].strip()
            number += block.role == "body"
            if len(text) < HEADING_LENGTH and not text.endswith((".", ":", "?", "!")):
                match = PRESENTED.search(text)
                current = match["who"] if match else ""
            if block.role == "body":
                speakers[number] = current
        return speakers
