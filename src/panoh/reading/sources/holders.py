"""From a noun phrase to the holder it names: persons with their bodies, bodies, offices, pronouns."""

from __future__ import annotations

from dataclasses import replace

from panoh.reading.document import Document
from panoh.reading.entities import Entity, Flag
from panoh.reading.graph import Graph
from panoh.reading.mentions import FIRST_PERSON, PLURAL_PRONOUNS, SINGULAR_PRONOUNS
from panoh.reading.people import Cast
from panoh.reading.sources.affiliations import Affiliations
from panoh.reading.sources.holder import Holder, phrase_text
from panoh.reading.words import Words

PRONOUNS = SINGULAR_PRONOUNS | PLURAL_PRONOUNS | {"it", "its", "who", "which", "one"}

# Nouns that "they" may stand for in the singular.
COLLECTIVE = frozenset({"police", "staff", "army", "family", "government", "service"})
# The body that everybody calls by its letters.
REFUGEE_AGENCY = "UNHCR"


class Holders:
    """Who is meant by a phrase that names somebody who speaks or acts."""

    def __init__(self, document: Document, words: Words, cast: Cast, affiliations: Affiliations) -> None:
        self.document = document
        self.words = words
        self.cast = cast
        self.affiliations = affiliations
        self.spoke: dict[int, Holder | None] = {}

    def holder(self, graph: Graph, head: int) -> Holder | None:
        """The holder that a noun phrase names; None for "I", "we", "it" without a body."""
        token = graph.tokens[head]
        if graph.lowers[head] in FIRST_PERSON:
            return None
        if token.mask == "person" or any(
            graph.tokens[c].mask == "person"
            and graph.tokens[c].deprel.split(":")[0] in ("appos", "flat", "compound", "nmod")
            and graph.preposition(c) is None
            for c in graph.children[head]
        ):
            at = (
                head
                if token.mask == "person"
                else next(c for c in graph.children[head] if graph.tokens[c].mask == "person")
            )
            return self._person(graph, at)
        if token.mask in ("body", "office") and self._mask_at(graph, head + 1) == "person":
            # "UN envoy Jan Novak", "Foreign Minister Jan Novak": the person, wherever the parser hung the name.
            return self._person(graph, head + 1)
        if token.mask == "body":
            found = self._body(graph, head)
            together = self._joined(graph, head)
            return replace(found, text=together) if together else found
        if graph.lowers[head] in PRONOUNS:
            return self._pronoun(graph, head)
        behind = self._name_behind(graph, head)
        if behind is not None:
            return self._person(graph, behind)
        called = self._called(graph, head)
        if called is not None:
            return Holder(phrase_text(self.document, graph, called), graph=graph.number, token=head)
        body_class = self.words.body_head(graph.lemmas[head])
        owner = graph.child(head, "nmod:poss")
        if (
            body_class is not None
            and graph.child(head, "compound", "amod") is None
            and (owner is None or graph.lowers[owner] in PRONOUNS)
        ):
            told = self.affiliations.last_body(token.start, *body_class)
            if told is not None:
                return Holder(told[1], told[0], graph=graph.number, token=head)
        if token.upos in ("NOUN", "PROPN", "NUM", "ADJ"):
            return Holder(self._joined(graph, head) or self._fullest(graph, head), graph=graph.number, token=head)
        return None

    def _mask_at(self, graph: Graph, at: int) -> str:
        return graph.tokens[at].mask if at < len(graph.tokens) else ""

    def actor(self, graph: Graph, head: int) -> Holder | None:
        """Who acts, where the phrase names somebody who can: a person, body, state or an agent noun."""
        token = graph.tokens[head]
        if graph.lowers[head] == "force":
            return None
        named = token.mask in ("person", "body", "office") or any(
            e.kind in ("state", "nationality", "body", "office") or Flag.CAPITAL in e.flags
            for e in self.document.entities_in(token.start, token.end)
        )
        if not named and not self.words.can_act(graph.lemmas[head]) and graph.lowers[head] not in PRONOUNS:
            return self._behind_paper(graph, head)
        return self.holder(graph, head)

    def _behind_paper(self, graph: Graph, head: int) -> Holder | None:
        """ "X issued a statement denouncing ...": who is behind the paper that speaks."""
        if graph.tokens[head].deprel.startswith("nsubj"):
            inside = next((at for at in graph.subtree(head) if graph.tokens[at].mask in ("body", "person")), None)
            return self.holder(graph, inside) if inside is not None else None
        verb = graph.tokens[head].head
        if verb < 0 or graph.tokens[head].deprel not in ("obj", "obl") or graph.tokens[verb].upos != "VERB":
            return None
        subject = graph.subject(verb)
        return (
            self.holder(graph, subject)
            if subject is not None and subject != head and self.is_plausible(graph, subject)
            else None
        )

    def is_plausible(self, graph: Graph, index: int) -> bool:
        """Whether a word can be somebody who speaks."""
        token = graph.tokens[index]
        if (
            token.mask in ("person", "body", "office")
            or graph.lowers[index] in PRONOUNS | FIRST_PERSON
            or token.upos == "NUM"
        ):
            return True
        named = any(
            e.kind in ("state", "body", "office", "town") for e in self.document.entities_in(token.start, token.end)
        )
        return named or self.words.can_act(graph.lemmas[index]) or self.words.body_head(graph.lemmas[index]) is not None

    def _person(self, graph: Graph, at: int) -> Holder:
        name = self.document.full_name(graph.tokens[at].start) or graph.tokens[at].text
        body = self.affiliations.of_person.get(name)
        text = f"{body[1]} ({name})" if body else name
        return Holder(text, body[0] if body else "", name, graph.number, at)

    def _body(self, graph: Graph, at: int) -> Holder:
        token = graph.tokens[at]
        entity = next(iter(self.document.entities_in(token.start, token.end)), None)
        if entity is None or Flag.PATTERN in entity.flags or Flag.SMALL in entity.flags:
            return Holder(
                phrase_text(self.document, graph, at), entity.key if entity else "", graph=graph.number, token=at
            )
        return Holder(self._in_full(entity), entity.key, graph=graph.number, token=at)

    def _in_full(self, entity: Entity) -> str:
        """ "The European Court" or "the WUC" in full; the refugee agency by its known letters."""
        if entity.key == REFUGEE_AGENCY and "High Commissioner" in entity.text:
            return REFUGEE_AGENCY
        name = entity.text
        bodies = [e for e in self.document.entities.found if e.kind == "body"]
        if " " in name:
            longer = {e.text for e in bodies if e.text.startswith(f"{name} o")}
        elif name.isupper() and name != REFUGEE_AGENCY:
            longer = {e.text for e in bodies if e.key == entity.key and " " in e.text}
        else:
            longer = set()
        return next(iter(longer)) if len(longer) == 1 else name

    def _name_behind(self, graph: Graph, head: int) -> int | None:
        """ "The head of the mission, Jan Novak,": a name right behind a phrase, wherever the parser hung it."""
        if self.words.people_class(graph.lemmas[head]) is None:
            return None
        last = max(graph.phrase(head))
        if last + 2 < len(graph.tokens) and graph.lowers[last + 1] == "," and graph.tokens[last + 2].mask == "person":
            return last + 2
        return None

    def _called(self, graph: Graph, head: int) -> int | None:
        """ "The group Sabr": the name of a body that no list knows."""
        if self.words.body_head(graph.lemmas[head]) is None:
            return None
        after = head + 1
        named = after < len(graph.tokens) and graph.tokens[after].upos == "PROPN" and not graph.tokens[after].mask
        return after if named and graph.tokens[after].deprel in ("appos", "flat", "nmod:desc") else None

    def _joined(self, graph: Graph, head: int) -> str | None:
        """ "Activists and human rights groups": both, as they are written."""
        others = [
            c
            for c in graph.children[head]
            if graph.tokens[c].deprel == "conj" and graph.tokens[c].upos in ("NOUN", "PROPN")
        ]
        others = [
            c
            for c in others
            if (self.words.can_act(graph.lemmas[c]) or graph.tokens[c].mask in ("person", "body"))
            # "By UNHCR and by the authorities": two, and the first is told here.
            and graph.preposition(c) is None
        ]
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
        if (
            " " in text
            or determiner is None
            or graph.lowers[determiner] not in ("the", "this", "that", "these", "those")
        ):
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
        return (
            self._same_clause(graph, at)
            or self._speaker_before(graph, lower)
            or (self._last_subject(graph, at) if lower == "it" else None)
            or self._one_concerned(graph, at)
            or (self._last_named_body(graph, at) if lower in ("it", "its") else None)
        )

    def _same_clause(self, graph: Graph, at: int) -> Holder | None:
        """ "The authorities said they suspected him": they who said it."""
        lower, verb = graph.lowers[at], graph.tokens[at].head
        if lower not in ("it", "they") or verb < 0 or graph.tokens[verb].deprel != "ccomp":
            return None
        said = graph.subject(graph.tokens[verb].head)
        if said is None or said >= at or not self.is_plausible(graph, said):
            return None
        plural = graph.tokens[said].xpos in ("NNS", "NNPS")
        return self.holder(graph, said) if plural == (lower == "they") or graph.tokens[said].mask == "body" else None

    def _speaker_before(self, graph: Graph, lower: str) -> Holder | None:
        """Who spoke, or was the subject, in the nearest sentence before whose speaker the pronoun fits."""
        if lower not in SINGULAR_PRONOUNS | PLURAL_PRONOUNS | {"its"}:
            return None
        for number in range(graph.number - 1, max(-1, graph.number - 4), -1):
            previous = self.spoke.get(number)
            single = previous is not None and bool(previous.person)
            if previous is not None and (
                (lower in SINGULAR_PRONOUNS and single)
                or (lower == "its" and previous.body)
                or (lower in PLURAL_PRONOUNS and not single)
            ):
                return previous
            if number == graph.number - 1 and previous is None:
                subject = self.subject_before(graph, lower)
                if subject is not None:
                    return subject
        return None

    def subject_before(self, graph: Graph, lower: str) -> Holder | None:
        """ "Jan Novak visited the camp. He said", "three ministers met. They said": the subject just before."""
        if not graph.number:
            return None
        previous = self.document.graphs[graph.number - 1]
        if self.document.paragraphs[previous.number] != self.document.paragraphs[graph.number]:
            return None
        for token in previous.tokens:
            if not token.deprel.startswith("nsubj") or not self.is_plausible(previous, token.index):
                continue
            single = token.mask == "person" or any(
                previous.tokens[c].mask == "person" and previous.tokens[c].deprel in ("appos", "flat")
                for c in previous.children[token.index]
            )
            several = token.xpos == "NNS" or token.mask == "body" or previous.lemmas[token.index] in COLLECTIVE
            fits = {True: single, False: several and not single}[lower in SINGULAR_PRONOUNS]
            people = self.cast.resolve(previous, token.index)
            if fits and (people is None or not people.concerned):
                return self.holder(previous, token.index)
        return None

    def _one_concerned(self, graph: Graph, at: int) -> Holder | None:
        people = self.cast.resolve(graph, at) if graph.lowers[at] in SINGULAR_PRONOUNS else None
        if people is None or len(people.names) != 1:
            return None
        return Holder(people.names[0], "", people.names[0], graph.number, at)

    def _last_named_body(self, graph: Graph, at: int) -> Holder | None:
        found = self.affiliations.last_body(graph.tokens[at].start)
        return Holder(found[1], found[0], graph=graph.number, token=at) if found else None

    def _last_subject(self, graph: Graph, before: int) -> Holder | None:
        """The state or body that was last the subject, in this sentence before "it", or in the one before."""
        for candidate in (graph, self.document.graphs[graph.number - 1]) if graph.number else (graph,):
            if candidate is not graph:
                body = next((k for k in range(before - 1, -1, -1) if graph.tokens[k].mask == "body"), None)
                if body is not None:
                    return self._body(graph, body)
            for token in reversed(candidate.tokens):
                if (candidate is graph and token.index >= before) or not token.deprel.startswith("nsubj"):
                    continue
                named = [e for e in self.document.entities_in(token.start, token.end) if e.kind in ("state", "body")]
                if named:
                    text = self._in_full(named[0]) if named[0].kind == "body" else named[0].text
                    return Holder(text, named[0].key, graph=candidate.number, token=token.index)
        return None
