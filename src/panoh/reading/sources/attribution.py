"""Attribution: who says a thing, the innermost holder whom the report names."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import replace

from panoh.model import Step
from panoh.reading.document import Document
from panoh.reading.graph import Graph
from panoh.reading.people import Cast
from panoh.reading.sources.accounts import Accounts
from panoh.reading.sources.actors import Actors
from panoh.reading.sources.affiliations import Affiliations
from panoh.reading.sources.confirming import CONFIRMING, Confirmation, find_confirmations
from panoh.reading.sources.fearing import who_fears
from panoh.reading.sources.holder import Holder
from panoh.reading.sources.holders import Holders
from panoh.reading.sources.quotation import Quotation
from panoh.reading.sources.speakers import Speakers
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
# Sentences back to the one whose speaker goes on.
CONTINUED_REACH = 3
# Verbs that take their content for granted: who condemns a hand-over is not its source.
PRESUPPOSING = frozenset({"condemns", "demands"})
TELLING = frozenset({"asserts", "denies", "warns", "fears", "learns"})
# Classes whose clause may stand inserted in what it tells: "the men, Amnesty fears, will be tortured".
INSERTED = frozenset({"asserts", "warns", "fears", "learns"})
OBJECTS = frozenset({"obj", "obl", "nmod"})
CONTENT = OBJECTS | {"csubj", "csubj:pass", "ccomp", "xcomp", "parataxis", "acl", "advcl", "nsubj:pass"}
# Who denies a charge is not the one who says that there is one.
CHARGES = frozenset({"charge", "accusation", "allegation"})
TOPIC = frozenset({"of", "about"})
RELATIVE_OR_EMPTY = frozenset({"that", "which", "there"})
OPENERS = frozenset({"that", "which", "who", "and", "but", "although", "because", "when"})


class Sources:
    """Everybody who says something in a report."""

    def __init__(self, document: Document, words: Words, cast: Cast) -> None:
        self.document = document
        self.words = words
        self.cast = cast
        self.speech = frozenset(words.speech)
        self.quotation = Quotation(document)
        self.affiliations = Affiliations(document, words, self.quotation)
        self.holders = Holders(document, words, cast, self.affiliations)
        self.speakers = Speakers(words, self.quotation, self.holders)
        self.accounts = Accounts(words, self.holders)
        self.actors = Actors(document, words, self.holders, self.speakers)
        self._sections = self._section_speakers()

    def speaker_of(self, graph: Graph, trigger: int) -> tuple[Holder | None, list[Step]]:
        """The innermost holder of a happening, with the words that say so."""
        cited = self.accounts.cited(graph)
        if cited is not None:
            return cited, [Step("attribution.cited", cited.text)]
        held, knows = self._held(graph, trigger)
        if held is not None and not knows:
            return held, [Step("attribution", held.text)]
        told = self.accounts.told(graph)
        if told is not None and told.token != trigger:
            return told, [Step("attribution.according", told.text)]
        for name, find in (
            ("aside", self._aside),
            ("quotation", self._quoted_by),
            ("continued", self._continued),
        ):
            found = find(graph, trigger)
            if found is not None:
                return found, [Step(f"attribution.{name}", found.text)]
        if held is not None:
            return held, [Step("attribution", held.text)]
        section = self._sections.get(self.document.paragraphs[graph.number])
        return (Holder(section), [Step("attribution.section", section)]) if section else (None, [])

    def who_fears(self, graph: Graph, trigger: int, fearing: Container[str]) -> Holder | None:
        """Who has the fear that governs a happening, or demands that it be averted."""
        found = who_fears(graph, trigger, fearing, self.cast, self.holders)
        return found or self._who_demands(graph, trigger)

    def _who_demands(self, graph: Graph, trigger: int) -> Holder | None:
        """ "Called on them not to send him where he would be tortured": the danger is the caller's reason."""
        for at in graph.ancestors(trigger):
            wanted = self.words.speech_class(graph.lemmas[at]) in ("demands", "condemns", "warns")
            called = graph.lowers[at : at + 2] in (["called", "on"], ["calls", "on"], ["calling", "on"])
            if graph.tokens[at].upos == "VERB" and (wanted or called) and not graph.is_passive(at):
                subject = graph.subject(at)
                if subject is not None and self.holders.is_plausible(graph, subject):
                    return self.holders.holder(graph, subject)
        return None

    def _held(self, graph: Graph, trigger: int) -> tuple[Holder | None, bool]:
        """The innermost holder upward in the tree, and whether he only knows what others may say."""
        known: Holder | None = None
        for at in (trigger, *graph.ancestors(trigger)):
            found, knows = self._held_here(graph, at, trigger)
            if found is not None and not knows:
                return found, False
            known = known or found
        return known, known is not None

    def _held_here(self, graph: Graph, at: int, trigger: int) -> tuple[Holder | None, bool]:
        inserted = self._inserted(graph, at, trigger)
        if inserted is not None:
            return inserted, False
        verb = self._verb_of(graph, at)
        if verb is None:
            return None, False
        speaker = self.speakers.at(graph, verb)
        if speaker is None or speaker in (trigger, at):
            return None, False
        found = self.holders.holder(graph, speaker)
        lemma = graph.lemmas[verb]
        firm = replace(found, is_firm=lemma in CONFIRMING) if found is not None else None
        return firm, self.words.speech_class(lemma) == "knows"

    def _verb_of(self, graph: Graph, at: int) -> int | None:
        """The verb of saying or seeing whose content a word is; None where its governor is none."""
        head, relation = graph.tokens[at].head, graph.tokens[at].deprel
        if head < 0 or relation not in CONTENT:
            return None
        lemma = graph.lemmas[head]
        if self.words.sees(lemma):
            return head if self._is_seen(graph, at, head) else None
        if relation in OBJECTS and graph.preposition(at) in TOPIC:
            # "Informed the families of the extradition", "spoke of the extradition".
            above = head if relation != "nmod" else graph.tokens[head].head
            return above if above >= 0 and self.words.tells_of(graph.lemmas[above]) else None
        if self.words.speech_class(lemma) in PRESUPPOSING and lemma not in ("accuse", "blame"):
            return None
        if relation == "advcl" and not _is_content(graph, at):
            return None
        told = self.words.is_speech(lemma) and (relation not in OBJECTS or self._is_told(graph, at, head))
        return head if told else None

    def _is_told(self, graph: Graph, thing: int, verb: int) -> bool:
        """Whether the object of a verb is what it tells: not of "denied them status", nor of "denied the charges"."""
        lemma = graph.lemmas[verb]
        refused = self.words.speech_class(lemma) == "denies" and (
            graph.child(verb, "iobj") is not None or graph.lemmas[thing] in CHARGES
        )
        return self.words.takes_object(lemma) and not refused

    def _is_seen(self, graph: Graph, at: int, verb: int) -> bool:
        """Whether people who stand by saw it: "witnesses saw men push them", "neighbours watched as ..."."""
        subject = graph.own_subject(verb)
        if subject is None or graph.is_passive(verb) or graph.tokens[at].upos not in ("VERB", "NOUN"):
            return False
        if graph.tokens[at].deprel == "advcl" and not any(graph.lowers[c] in ("as", "how") for c in graph.children[at]):
            return False
        people = self.cast.resolve(graph, subject)
        seeing = self.words.people_class(graph.lemmas[subject]) or graph.tokens[subject].mask == "person"
        return bool(seeing) and (people is None or not people.concerned)

    def _inserted(self, graph: Graph, at: int, trigger: int) -> Holder | None:
        """ "The men, officials said, were extradited", "as the ministry confirmed"."""
        for child in graph.children[at]:
            relation = graph.tokens[child].deprel
            apart = relation in ("parataxis", "ccomp", "advcl", "acl:relcl") and not _holds(graph, child, trigger)
            put = graph.lowers[child : child + 2] == ["put", "it"]
            if not apart or not (put or self.words.is_speech(graph.lemmas[child])):
                continue
            mark = graph.child(child, "mark")
            asserted = relation == "parataxis" and self.words.speech_class(graph.lemmas[child]) in INSERTED
            if asserted or (mark is not None and graph.lowers[mark] == "as"):
                subject = self.speakers.at(graph, child)
                if subject is not None:
                    return self.holders.holder(graph, subject)
        return None

    def _continued(self, graph: Graph, trigger: int) -> Holder | None:
        """Reported speech that goes on: a past perfect after a sentence that gives somebody's words."""
        if not any(
            graph.lowers[c] == "had"
            for at in (trigger, *graph.ancestors(trigger))
            for c in graph.children[at]
            if graph.tokens[c].deprel == "aux"
        ):
            return None
        paragraph = self.document.paragraphs[graph.number]
        for before in range(graph.number - 1, max(-1, graph.number - 1 - CONTINUED_REACH), -1):
            if self.document.paragraphs[before] != paragraph:
                break
            if self.holders.spoke.get(before) is not None:
                return self.holders.spoke[before]
        return None

    def _aside(self, graph: Graph, trigger: int) -> Holder | None:
        """ "..., rights activists have told the BBC": a clause of saying between commas holds for its sentence."""
        for token in graph.tokens:
            at = token.index
            told = token.upos == "VERB" and self.words.speech_class(graph.lemmas[at]) in INSERTED
            if not told or at == trigger or self.quotation.covers(token.start) or graph.is_passive(at):
                continue
            start = max((k for k in range(at) if graph.lowers[k] in (",", '"', ";", "--", "–", "—")), default=-1)
            behind = (k for k in range(at, len(graph.tokens)) if graph.lowers[k] in (",", ".", ";", '"'))
            end = next(behind, len(graph.tokens))
            far = start < 0 or at - start > ASIDE_REACH or end - at > ASIDE_REACH
            if far or start < trigger < end or graph.lowers[start + 1] in OPENERS:
                continue
            # Who speaks stands between the same commas.
            found = self.speakers.at(graph, at)
            if found is not None and start < found < end:
                return self.holders.holder(graph, found)
        return None

    def note_speaker(self, graph: Graph) -> None:
        """Remember who speaks in a sentence, for "he added" in the next."""
        self.holders.spoke[graph.number] = self.sentence_speaker(graph)

    def sentence_speaker(self, graph: Graph) -> Holder | None:
        """Who speaks by the first speech verb of a sentence that has a subject."""
        for token in graph.tokens:
            telling = self.words.speech_class(graph.lemmas[token.index]) in TELLING
            clause = token.deprel == "parataxis" or graph.child(token.index, "ccomp", "parataxis") is not None
            if token.upos == "VERB" and telling and clause:
                subject = self.speakers.at(graph, token.index)
                if subject is not None and graph.lowers[subject] not in RELATIVE_OR_EMPTY:
                    found = self.holders.holder(graph, subject)
                    if found is not None:
                        return found
        return self.accounts.told(graph)

    def confirmations(self) -> list[Confirmation]:
        """Who confirmed a hand-over that was told before."""
        return [
            found for graph in self.document.graphs for found in find_confirmations(graph, self.speakers, self.holders)
        ]

    def _quoted_by(self, graph: Graph, trigger: int) -> Holder | None:
        """Who says the direct speech that a word stands in: same sentence, same paragraph, the one before."""
        if not self.quotation.covers(graph.tokens[trigger].start):
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
                    subject = self.speakers.at(candidate, token.index)
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


def _is_content(graph: Graph, clause: int) -> bool:
    """ "Admitted having sent them back", "accused of sending": what is told, and not when or why it was."""
    marks = {graph.lowers[c] for c in graph.children[clause] if graph.tokens[c].deprel in ("mark", "case", "advmod")}
    if graph.tokens[clause].xpos == "VBG" or any(graph.lowers[c] == "having" for c in graph.children[clause]):
        return marks <= {"of", "from", "for", "about", "to"}
    return bool(marks & {"that"})


def _holds(graph: Graph, verb: int, trigger: int) -> bool:
    """Whether the trigger lies below the verb (then the verb is reached by climbing)."""
    return trigger == verb or verb in graph.ancestors(trigger)
