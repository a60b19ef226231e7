"""Attribution: who says a thing, the innermost holder whom the report names."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from panoh.model import Step
from panoh.reading.document import Document
from panoh.reading.entities import Flag, find_entities
from panoh.reading.graph import Graph
from panoh.reading.mentions import FIRST_PERSON, PLURAL_PRONOUNS, SINGULAR_PRONOUNS
from panoh.reading.people import Cast
from panoh.reading.words import Words

OPENING, CLOSING = "“„«", "”»"
# Headings of committee papers that say whose telling follows.
PRESENTED = re.compile(
    r"\b(?:facts|complaint|submissions?|claims?|comments)\b.*?\b(?P<who>complainants?|authors?|applicants?|petitioners?|State party)\b", re.IGNORECASE
)
HEADING_LENGTH = 110
BESIDE_THE_POINT = frozenset({"for", "over", "about", "on", "because of", "after", "before", "during", "without", "with"})
# A clause of saying between commas is short.
ASIDE_REACH = 12
# Words beside a person that say for whom he speaks, within this many tokens of his name.
AFFILIATION_REACH = 14
# Verbs that take their content for granted: who condemns a hand-over is not its source.
PRESUPPOSING = frozenset({"condemns", "demands"})
TELLING = frozenset({"asserts", "denies", "warns", "fears"})
PRONOUNS = SINGULAR_PRONOUNS | PLURAL_PRONOUNS | {"it", "its", "who", "which", "one"}


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody to whom a telling belongs.

    Attributes:
        text: `Body (Person)`, the person, or the noun phrase, in the report's words.
        body: The body's canonical key, or "".
        is_firm: Whether he confirms or announces, rather than relates.
    """

    text: str
    body: str = ""
    person: str = ""
    graph: int = -1
    token: int = -1
    is_firm: bool = False


def phrase_text(document: Document, graph: Graph, head: int, *, speaks: bool = False) -> str:
    """A noun phrase without its determiner and clauses: an exact piece of the text."""
    inside = set(graph.phrase(head))
    inside -= {at for at in inside if graph.lowers[at] in ("the", "a", "an", "this", "these", "those", "that", "its", "their", "his", "her", "our", "of", "by", "to", "from", "according")
               and at < head and graph.tokens[at].head == head}
    # "The authorities for alleged tax evasion" are the authorities; "the spokesman for the ministry" is that.
    for at in tuple(inside):
        if at > head and graph.tokens[at].head == head and graph.preposition(at) in BESIDE_THE_POINT and not speaks:
            inside -= set(graph.subtree(at))
    inside -= {at for at in inside if graph.tokens[at].mask == "date" or graph.tokens[at].upos == "ADV"}
    low = high = head
    while low - 1 in inside:
        low -= 1
    while high + 1 in inside:
        high += 1
    tokens = graph.tokens[low : high + 1]
    while len(tokens) > 1 and tokens[0].upos in ("DET", "ADP", "PUNCT", "CCONJ"):
        tokens = tokens[1:]
    while len(tokens) > 1 and tokens[-1].upos in ("ADP", "PUNCT", "CCONJ", "DET", "PART"):
        tokens = tokens[:-1]
    return " ".join(document.text[tokens[0].start : tokens[-1].end].split())


class Sources:
    """Everybody who says something in a report, and whom he speaks for."""

    def __init__(self, document: Document, words: Words, cast: Cast | None = None) -> None:
        self.document = document
        self.cast = cast
        self.words = words
        self._quoted = self._quotes()
        self.speech = frozenset(words.speech)
        self.affiliation: dict[str, tuple[str, str]] = {}
        self.bodies_at: list[tuple[int, str, str, str]] = [
            (e.start, e.key, e.text, (e.body_class or "")) for e in document.entities.found if e.kind == "body"
        ]
        publisher = next(iter(find_entities(document.publisher, 0, len(document.publisher))), None) if document.publisher else None
        if publisher is not None and publisher.kind == "body":
            # A committee's paper speaks of itself as "the Committee".
            self.bodies_at.insert(0, (-1, publisher.key, publisher.text, publisher.body_class or ""))
        self._sections = self._section_speakers()
        self._sentence_speaker: dict[int, Holder | None] = {}
        for graph in document.graphs:
            self._learn_affiliations(graph)

    # -- persons and their bodies -------------------------------------------------------------------

    def _learn_affiliations(self, graph: Graph) -> None:
        for token in graph.tokens:
            if token.mask != "person":
                continue
            name = self.document.full_name(token.start)
            if not name or name in self.affiliation:
                continue
            body = self._body_beside(graph, token.index)
            if body is not None:
                self.affiliation[name] = body

    def _body_beside(self, graph: Graph, index: int) -> tuple[str, str] | None:
        """Key and text of the body that a person is told to belong to: modifiers, apposition, relative clause."""
        token = graph.tokens[index]
        near = set(graph.subtree(index))
        if token.deprel in ("appos", "flat", "compound", "nmod") and token.head >= 0 and graph.tokens[token.head].upos in ("NOUN", "PROPN"):
            near |= set(graph.subtree(token.head))
        near |= self._around(graph, index)
        for at in sorted(near, key=lambda k: abs(k - index)):
            if abs(at - index) > AFFILIATION_REACH:
                break
            spot = graph.tokens[at]
            if spot.mask == "body":
                entity = next(iter(self.document.entities_in(spot.start, spot.end)), None)
                if entity is not None and entity.body_class in ("ngo", "un_body", "treaty_body", "court_international", "international"):
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

    def own_body(self) -> Holder | None:
        """The court or committee whose paper this is."""
        if self.bodies_at and self.bodies_at[0][0] < 0 and self.bodies_at[0][3] in ("treaty_body", "court_international"):
            return Holder(self.bodies_at[0][2], self.bodies_at[0][1])
        return None

    def _around(self, graph: Graph, index: int) -> set[int]:
        """Words of the apposition behind a name, and of the phrase right before it, wherever the parser hung them."""
        found = set()
        if graph.lowers[index + 1 : index + 2] == [","]:
            for at in range(index + 2, min(index + 2 + AFFILIATION_REACH, len(graph.tokens))):
                if graph.tokens[at].xpos in ("VBD", "VBP", "MD") or graph.tokens[at].mask == "person" or self.is_quoted(graph.tokens[at].start):
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

    # -- holders ------------------------------------------------------------------------------------

    def holder(self, graph: Graph, head: int) -> Holder | None:
        """The holder that a noun phrase names; None for "I", "we", "it" without a body."""
        token = graph.tokens[head]
        if graph.lowers[head] in FIRST_PERSON:
            return None
        if token.mask == "person" or any(graph.tokens[c].mask == "person" and graph.tokens[c].deprel.split(":")[0] in ("appos", "flat", "compound", "nmod") and graph.preposition(c) is None for c in graph.children[head]):
            at = head if token.mask == "person" else next(c for c in graph.children[head] if graph.tokens[c].mask == "person")
            return self._person(graph, at)
        if token.mask == "body":
            return self._body(graph, head)
        if graph.lowers[head] in PRONOUNS:
            return self._pronoun(graph, head)
        behind = self._name_behind(graph, head)
        if behind is not None:
            return self._person(graph, behind)
        body_class = self.words.body_head(graph.lemmas[head])
        owner = graph.child(head, "nmod:poss")
        if body_class is not None and graph.child(head, "compound", "amod") is None and (owner is None or graph.lowers[owner] in PRONOUNS):
            found = self.last_body(token.start, *body_class)
            if found is not None:
                return Holder(found[1], found[0], graph=graph.number, token=head)
        if token.upos in ("NOUN", "PROPN", "NUM", "ADJ"):
            return Holder(self._joined(graph, head) or self._fullest(graph, head), graph=graph.number, token=head)
        return None

    def actor(self, graph: Graph, head: int) -> Holder | None:
        """Who acts, where the phrase names somebody who can: a person, body, state or an agent noun."""
        token = graph.tokens[head]
        if graph.lowers[head] == "force":
            return None
        named = token.mask in ("person", "body") or any(
            e.kind in ("state", "nationality", "body", "office") or Flag.CAPITAL in e.flags
            for e in self.document.entities_in(token.start, token.end)
        )
        if not named and not self.words.can_act(graph.lemmas[head]) and graph.lowers[head] not in PRONOUNS:
            return self._behind_paper(graph, head)
        return self.holder(graph, head)

    def _behind_paper(self, graph: Graph, head: int) -> Holder | None:
        """ "X issued a statement denouncing ...": who is behind the paper that speaks."""
        verb = graph.tokens[head].head
        if verb < 0 or graph.tokens[head].deprel not in ("obj", "obl") or graph.tokens[verb].upos != "VERB":
            return None
        subject = graph.subject(verb)
        return self.holder(graph, subject) if subject is not None and subject != head and self.is_plausible(graph, subject) else None

    def is_plausible(self, graph: Graph, index: int) -> bool:
        """Whether a word can be somebody who speaks."""
        token = graph.tokens[index]
        if token.mask in ("person", "body") or graph.lowers[index] in PRONOUNS | FIRST_PERSON or token.upos == "NUM":
            return True
        named = any(e.kind in ("state", "body", "office", "town") for e in self.document.entities_in(token.start, token.end))
        return named or self.words.can_act(graph.lemmas[index]) or self.words.body_head(graph.lemmas[index]) is not None

    def _person(self, graph: Graph, at: int) -> Holder:
        name = self.document.full_name(graph.tokens[at].start) or graph.tokens[at].text
        body = self.affiliation.get(name)
        text = f"{body[1]} ({name})" if body else name
        return Holder(text, body[0] if body else "", name, graph.number, at)

    def _body(self, graph: Graph, at: int) -> Holder:
        token = graph.tokens[at]
        entity = next(iter(self.document.entities_in(token.start, token.end)), None)
        if entity is None or Flag.PATTERN in entity.flags or Flag.SMALL in entity.flags:
            return Holder(phrase_text(self.document, graph, at), entity.key if entity else "", graph=graph.number, token=at)
        return Holder(entity.text, entity.key, graph=graph.number, token=at)

    def _name_behind(self, graph: Graph, head: int) -> int | None:
        """ "The head of the mission in the country, Carlos Z.,": a name right behind the phrase, wherever the parser hung it."""
        if self.words.people_class(graph.lemmas[head]) is None:
            return None
        last = max(graph.phrase(head))
        if last + 2 < len(graph.tokens) and graph.lowers[last + 1] == "," and graph.tokens[last + 2].mask == "person":
            return last + 2
        return None

    def _joined(self, graph: Graph, head: int) -> str | None:
        """ "Activists and human rights groups": both, as they are written."""
        others = [c for c in graph.children[head] if graph.tokens[c].deprel == "conj" and graph.tokens[c].upos in ("NOUN", "PROPN")]
        others = [c for c in others if self.words.can_act(graph.lemmas[c]) or graph.tokens[c].mask in ("person", "body")]
        if not others or graph.preposition(head) in ("of", "in"):
            return None
        first, last = phrase_text(self.document, graph, head), phrase_text(self.document, graph, others[-1])
        start = self.document.text.find(first.split()[0], graph.sentence.start)
        end = self.document.text.find(last.split()[-1], max(start, graph.tokens[head].start))
        if start < 0 or end < 0:
            return None
        return " ".join(self.document.text[start : end + len(last.split()[-1])].split())

    def _fullest(self, graph: Graph, head: int) -> str:
        """ "The officer" as it was first told: "prosecution service officer"."""
        text = phrase_text(self.document, graph, head, speaks=graph.lemmas[head] in self.words.speakers)
        determiner = graph.child(head, "det")
        if " " in text or determiner is None or graph.lowers[determiner] not in ("the", "this", "that", "these", "those"):
            return text
        for earlier in self.document.graphs[: graph.number]:
            for at, lemma in enumerate(earlier.lemmas):
                if lemma == graph.lemmas[head] and earlier.tokens[at].upos == "NOUN" and not earlier.tokens[at].mask:
                    longer = phrase_text(self.document, earlier, at)
                    if " " in longer:
                        return longer
        return text

    def _pronoun(self, graph: Graph, at: int) -> Holder | None:
        """ "He added": the holder before, of the same number."""
        lower = graph.lowers[at]
        for number in range(graph.number - 1, max(-1, graph.number - 4), -1) if lower != "it" else ():
            previous = self._sentence_speaker.get(number)
            if previous is not None:
                single = bool(previous.person)
                if (lower in SINGULAR_PRONOUNS and single) or (lower == "its" and previous.body) or (lower in PLURAL_PRONOUNS and not single):
                    return previous
        if lower == "it":
            subject = self._last_subject(graph, at)
            if subject is not None:
                return subject
        if self.cast is not None and lower in SINGULAR_PRONOUNS:
            people = self.cast.resolve(graph, at)
            if people is not None and len(people.names) == 1:
                return Holder(people.names[0], "", people.names[0], graph.number, at)
        if lower in ("it", "its"):
            found = self.last_body(graph.tokens[at].start)
            return Holder(found[1], found[0], graph=graph.number, token=at) if found else None
        return None

    def _last_subject(self, graph: Graph, before: int) -> Holder | None:
        """The state or body that was last the subject, in this sentence before "it", or in the one before."""
        for candidate in (graph, self.document.graphs[graph.number - 1]) if graph.number else (graph,):
            for token in reversed(candidate.tokens):
                if (candidate is graph and token.index >= before) or not token.deprel.startswith("nsubj"):
                    continue
                named = [e for e in self.document.entities_in(token.start, token.end) if e.kind in ("state", "body")]
                if named:
                    return Holder(named[0].text, named[0].key, graph=candidate.number, token=token.index)
        return None

    # -- speech -------------------------------------------------------------------------------------

    def speech_subject(self, graph: Graph, verb: int) -> int | None:
        """Token that heads who speaks at a speech verb; None where nobody is named or he does not say it."""
        if any(graph.lowers[c] in ("not", "n't", "never", "neither") for c in graph.children[verb]):
            return None
        roles = graph.roles(verb)
        if graph.is_passive(verb):
            told = next((f for f in roles.get("by", ())), None)
            return told
        own = graph.own_subject(verb)
        chief = next((t.index for t in graph.tokens if t.head < 0), None)
        if own is None and graph.tokens[verb].xpos == "VBG" and chief is not None and chief != verb and self.words.is_speech(graph.lemmas[chief]):
            return self.speech_subject(graph, chief)
        relative = next((c for c in graph.children[verb] if graph.lowers[c] in ("which", "who")), None)
        if relative is not None and relative >= 2:
            behind = relative - 2 if graph.lowers[relative - 1] == "," else relative - 1
            if self.is_plausible(graph, behind):
                return behind
        if own is None and verb and (graph.tokens[verb - 1].mask in ("person", "body") or self.words.can_act(graph.lemmas[verb - 1])):
            return verb - 1
        subject = graph.subject(verb)
        if subject is not None and self.is_plausible(graph, subject):
            return subject
        # "..., said Filip Sofijanic": the parser may hang the name as object or elsewhere.
        after = verb + 1
        if after < len(graph.tokens) and (graph.tokens[after].mask in ("person", "body")):
            return after
        return self._nearest_speaker(graph, verb)

    def _nearest_speaker(self, graph: Graph, verb: int) -> int | None:
        """The person or body outside quotation marks that stands nearest before a verb of speech, else right behind it."""
        noun = None
        for at in (*range(verb - 1, max(-1, verb - 20), -1), *range(verb + 1, min(verb + 4, len(graph.tokens)))):
            token = graph.tokens[at]
            if self.is_quoted(token.start):
                break
            if token.mask in ("person", "body"):
                return at
            if noun is None and token.upos == "NOUN" and self.words.can_act(graph.lemmas[at]) and token.deprel not in ("compound", "nmod"):
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
        """Reported speech that goes on: a past perfect after a sentence of the same paragraph that gives somebody's words."""
        if graph.number == 0 or not any(graph.lowers[c] == "had" for at in (trigger, *graph.ancestors(trigger)) for c in graph.children[at] if graph.tokens[c].deprel == "aux"):
            return None
        before = graph.number - 1
        same = self.document.paragraphs[before] == self.document.paragraphs[graph.number]
        return self._sentence_speaker.get(before) if same else None

    def _according(self, graph: Graph) -> Holder | None:
        """ "According to X", wherever the parser hung it; it holds for its whole sentence."""
        for at, lower in enumerate(graph.lowers[:-2]):
            if lower == "according" and graph.lowers[at + 1] == "to":
                spot = next((k for k in range(at + 2, len(graph.tokens)) if graph.tokens[k].upos in ("NOUN", "PROPN", "PRON") or graph.tokens[k].mask), None)
                while spot is not None and graph.tokens[spot].deprel in ("compound", "amod", "nmod:poss", "flat", "det") and graph.tokens[spot].head > spot:
                    spot = graph.tokens[spot].head
                return self.holder(graph, spot) if spot is not None else None
            if lower == "in" and "'s" in graph.lowers[at + 1 : at + 5]:
                owner = at + 1 + graph.lowers[at + 1 : at + 5].index("'s")
                if graph.lowers[owner + 1 : owner + 2] and graph.lowers[owner + 1] in ("view", "opinion", "account", "words", "version"):
                    return self.holder(graph, owner - 1)
        return None

    def _aside(self, graph: Graph, trigger: int) -> Holder | None:
        """ "..., rights activists have told the BBC": a short clause of saying between commas holds for its whole sentence."""
        for token in graph.tokens:
            at = token.index
            if token.upos != "VERB" or self.words.speech_class(graph.lemmas[at]) != "asserts" or at == trigger or self.is_quoted(token.start):
                continue
            start = max((k for k in range(at) if graph.lowers[k] in (",", '"', ";", "--", "–", "—")), default=-1)
            end = next((k for k in range(at, len(graph.tokens)) if graph.lowers[k] in (",", ".", ";", '"')), len(graph.tokens))
            if start < 0 or at - start > ASIDE_REACH or end - at > ASIDE_REACH or start < trigger < end:
                continue
            inside = [k for k in range(start + 1, end) if k != at and graph.tokens[k].upos in ("NOUN", "PROPN", "PRON") and self.is_plausible(graph, k)]
            before = [k for k in inside if k < at and graph.tokens[k].deprel not in ("compound", "nmod", "nmod:poss", "obl")]
            if graph.lowers[start + 1] in ("that", "which", "who", "and", "but", "although", "because", "when"):
                continue
            if before or (inside and inside[0] == at + 1):
                return self.holder(graph, before[-1] if before else inside[0])
        return None

    def _held_here(self, graph: Graph, at: int, trigger: int) -> Holder | None:
        head, relation = graph.tokens[at].head, graph.tokens[at].deprel
        for child in graph.children[at]:
            if child == trigger:
                continue
            token = graph.tokens[child]
            aside = token.deprel in ("parataxis", "ccomp", "advcl", "acl:relcl") and child not in (at,)
            if aside and self.words.is_speech(graph.lemmas[child]) and not self._holds(graph, child, trigger):
                inserted = (token.deprel == "parataxis" and self.words.speech_class(graph.lemmas[child]) == "asserts") or graph.child(child, "mark") is not None and graph.lowers[graph.child(child, "mark") or 0] == "as"
                subject = self.speech_subject(graph, child) if inserted else None
                if subject is not None:
                    return self.holder(graph, subject)
        if head >= 0 and self.words.speech_class(graph.lemmas[head]) in PRESUPPOSING:
            return None
        if head >= 0 and relation in ("csubj", "csubj:pass", "ccomp", "xcomp", "parataxis", "obj", "obl", "acl", "advcl", "nmod", "nsubj:pass") and self.words.is_speech(graph.lemmas[head]):
            if relation in ("obj", "obl", "nmod") and not self.words.takes_object(graph.lemmas[head]):
                return None
            subject = self.speech_subject(graph, head)
            if subject is not None and subject != trigger and subject != at:
                found = self.holder(graph, subject)
                return replace(found, is_firm=graph.lemmas[head] in CONFIRMING) if found is not None else None
        return None

    def _holds(self, graph: Graph, verb: int, trigger: int) -> bool:
        """Whether the trigger lies below the verb (then the verb is reached by climbing)."""
        return trigger == verb or verb in graph.ancestors(trigger)

    def note_speaker(self, graph: Graph) -> None:
        """Remember who speaks in a sentence, for "he added" in the next."""
        self._sentence_speaker[graph.number] = self.sentence_speaker(graph)

    def sentence_speaker(self, graph: Graph) -> Holder | None:
        """Who speaks by the first speech verb of a sentence that has a subject."""
        for token in graph.tokens:
            telling = self.words.speech_class(graph.lemmas[token.index]) in TELLING
            if token.upos == "VERB" and telling and graph.child(token.index, "ccomp", "parataxis") is not None:
                subject = self.speech_subject(graph, token.index)
                if subject is not None and graph.lowers[subject] not in RELATIVE_OR_EMPTY:
                    found = self.holder(graph, subject)
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
                        holder = self.holder(graph, subject) if subject is not None else None
                        if holder is not None:
                            found.append((replace(holder, is_firm=True), graph.number))
        return found

    # -- quotation marks and sections -----------------------------------------------------------------

    def _quotes(self) -> list[tuple[int, int]]:
        """Characters inside quotation marks, paragraph by paragraph."""
        spans: list[tuple[int, int]] = []
        for block in self.document.page.blocks:
            start: int | None = None
            for at in range(block.span.start, block.span.end):
                char = self.document.text[at]
                if char in OPENING or (char == '"' and start is None):
                    start = at
                elif start is not None and (char in CLOSING or char == '"'):
                    spans.append((start, at))
                    start = None
        return spans

    def is_quoted(self, offset: int) -> bool:
        """Whether a character stands inside quotation marks."""
        return any(start < offset < end for start, end in self._quoted)

    def _quoted_by(self, offset: int, graph: Graph) -> Holder | None:
        """Who says the direct speech that a character stands in: same sentence, same paragraph, the one before."""
        if not self.is_quoted(offset):
            return None
        paragraph = self.document.paragraphs[graph.number]
        near = [g for g in self.document.graphs if self.document.paragraphs[g.number] == paragraph]
        near.sort(key=lambda g: (abs(g.number - graph.number), -g.number))
        for candidate in near:
            for token in candidate.tokens:
                if token.upos == "VERB" and self.words.is_speech(candidate.lemmas[token.index]) and not self.is_quoted(token.start):
                    subject = self.speech_subject(candidate, token.index)
                    if subject is not None:
                        return self.holder(candidate, subject)
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


CONFIRMING = frozenset({"confirm", "announce", "acknowledge", "admit", "verify", "corroborate", "report"})
HANDING = frozenset({"extradition", "deportation", "handover", "hand-over", "expulsion", "return", "repatriation", "surrender", "transfer", "removal"})
RELATIVE_OR_EMPTY = frozenset({"that", "which", "there"})
