"""A parsed sentence as clauses and roles: who did what to whom, passive or active, relative or reduced."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from panoh.reading.analysis.types import Sentence, Token

CLAUSAL = frozenset(
    {"acl", "acl:relcl", "advcl", "ccomp", "xcomp", "csubj", "csubj:pass", "parataxis", "conj", "advcl:relcl"}
)
# Dependents that make up a noun phrase proper; what hangs on by a clause is another story.
IN_PHRASE = frozenset(
    {
        "compound",
        "amod",
        "det",
        "nummod",
        "nmod",
        "nmod:poss",
        "flat",
        "case",
        "nmod:npmod",
        "nmod:unmarked",
        "flat:foreign",
        "det:predet",
        "advmod",
        "compound:prt",
        "nmod:tmod",
    }
)
RELATIVE = frozenset({"who", "which", "that", "whom"})
HANGING = frozenset({"acl", "amod", "advcl", "xcomp", "dep", "acl:relcl", "appos", "obl", "nmod"})
# Verbs whose passive keeps an object: "was granted asylum". With others a second object is a parser's slip.
DITRANSITIVE = frozenset(
    {
        "give",
        "grant",
        "deny",
        "refuse",
        "show",
        "tell",
        "offer",
        "award",
        "accord",
        "promise",
        "ask",
        "issue",
        "serve",
        "send",
        "pay",
        "assign",
        "allow",
        "provide",
        "hand",
        "guarantee",
        "extend",
        "allot",
        "bring",
        "teach",
        "afford",
    }
)
# Nouns whose "that" opens what they say and is no relative pronoun: "a risk that the men will be tortured".
CONTENT_NOUNS = frozenset(
    {
        "risk",
        "fear",
        "danger",
        "threat",
        "claim",
        "fact",
        "news",
        "report",
        "hope",
        "belief",
        "possibility",
        "probability",
        "likelihood",
        "chance",
        "evidence",
        "sign",
        "concern",
        "worry",
        "warning",
        "assurance",
        "guarantee",
        "promise",
        "charge",
        "accusation",
        "allegation",
        "statement",
        "announcement",
        "confirmation",
        "impression",
        "conclusion",
        "finding",
        "ruling",
        "decision",
        "order",
        "request",
        "demand",
    }
)
# Verbs whose addressee, behind a preposition, is to do what the infinitive says.
CALLING = frozenset({"appeal", "call", "plead", "prevail"})
PARTICLES = frozenset({"over", "up", "off", "out", "away", "back", "down"})
VERBAL = frozenset({"VERB", "AUX"})


class Graph:
    """One sentence with the look-ups that frames, scopes and sources need."""

    def __init__(self, sentence: Sentence, number: int = 0) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.number = number
        self.children: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head >= 0:
                self.children[token.head].append(token.index)
        # What a masked name says: its own words, and those of the body's canonical name.
        self.inner: dict[int, tuple[tuple[str, ...], ...]] = {}
        self._roles: dict[int, dict[str, list[int]]] = {}
        self._subject: dict[int, int | None] = {}

    @cached_property
    def lemmas(self) -> list[str]:
        """Lower-case lemmas in order."""
        return [token.lemma.lower() for token in self.tokens]

    @cached_property
    def lowers(self) -> list[str]:
        """Lower-case forms in order, straight apostrophes."""
        return [token.text.lower().replace("’", "'") for token in self.tokens]

    def inner_words(self, index: int) -> set[str]:
        """The words inside a masked name."""
        return {word for name in self.inner[index] for word in name}

    def child(self, index: int, *deprels: str) -> int | None:
        """First dependent with one of these relations (subtypes count)."""
        for child in self.children[index]:
            relation = self.tokens[child].deprel
            if relation in deprels or relation.split(":")[0] in deprels:
                return child
        return None

    def has_no(self, noun: int) -> bool:
        """Whether a noun has "no" before it: "no refugees"."""
        return any(self.lowers[c] == "no" and self.tokens[c].deprel == "det" for c in self.children[noun])

    def own_subject(self, verb: int) -> int | None:
        """The subject that hangs on a verb itself; of several the one right before it."""
        found = [c for c in self.children[verb] if self.tokens[c].deprel.startswith("nsubj")]
        return min(found, key=lambda c: (c > verb, abs(verb - c)), default=None)

    def ancestors(self, index: int) -> Iterator[int]:
        """Heads upward, nearest first."""
        seen = 0
        head = self.tokens[index].head
        while head >= 0 and seen <= len(self.tokens):
            yield head
            head = self.tokens[head].head
            seen += 1

    def subtree(self, index: int) -> list[int]:
        """A token and all below it, in order."""
        out, stack = [], [index]
        while stack:
            at = stack.pop()
            out.append(at)
            stack.extend(self.children[at])
        return sorted(out)

    def phrase(self, index: int, depth: int = 3) -> list[int]:
        """A noun with its own modifiers, clauses left out, in order."""
        out, stack = [index], [(index, 0)]
        while stack:
            at, level = stack.pop()
            if level >= depth:
                continue
            for child in self.children[at]:
                if self.tokens[child].deprel in IN_PHRASE:
                    out.append(child)
                    stack.append((child, level + 1))
        return sorted(out)

    def conjuncts(self, index: int) -> list[int]:
        """A token and those co-ordinated with it."""
        return [index] + [child for child in self.children[index] if self.tokens[child].deprel == "conj"]

    def preposition(self, index: int) -> str | None:
        """The preposition of a noun phrase, multi-word ones joined ("because of")."""
        for child in self.children[index]:
            token = self.tokens[child]
            if token.deprel == "case" and self.lowers[child] not in ("'s", "'"):
                more = [self.lowers[part] for part in self.children[child] if self.tokens[part].deprel == "fixed"]
                return " ".join([self.lowers[child], *more])
        return None

    def is_passive(self, verb: int) -> bool:
        """Whether a verb form is passive: be/get + participle, a reduced relative, or a participle that hangs on."""
        token = self.tokens[verb]
        if token.xpos not in ("VBN", "VBD", "JJ"):
            return False
        for child in self.children[verb]:
            relation = self.tokens[child].deprel
            if relation in ("aux:pass", "nsubj:pass"):
                return True
            if (
                relation == "nsubj"
                and self.lowers[child] not in RELATIVE
                and not (token.head >= 0 and self.lemmas[token.head] == "have" and token.deprel in ("ccomp", "xcomp"))
            ):
                return False
        if (
            token.deprel in ("ccomp", "xcomp")
            and token.head >= 0
            and self.lemmas[token.head] == "have"
            and self.tokens[token.head].upos == "VERB"
        ):
            return True
        if token.xpos == "VBD" and token.deprel not in ("acl", "amod"):
            return False
        if any(self.tokens[c].deprel in ("aux",) and self.lemmas[c] == "have" for c in self.children[verb]):
            return False
        if token.deprel == "conj" and token.head >= 0:
            return self.is_passive(token.head) and self.child(verb, "obj", "nsubj") is None
        # A bare participle is passive only where it hangs on something; at the top it is a past tense mistagged.
        return token.xpos == "VBN" and token.deprel in HANGING

    def subject(self, verb: int, depth: int = 0) -> int | None:
        """Surface subject of a verb, found through co-ordination, control and relative clauses."""
        if verb not in self._subject:
            self._subject[verb] = None
            self._subject[verb] = self._find_subject(verb, depth)
        return self._subject[verb]

    def _find_subject(self, verb: int, depth: int) -> int | None:
        own = self.own_subject(verb)
        token = self.tokens[verb]
        # "Whom Kazakhstan expelled": a name right before a finite verb that the parser took for part of it.
        glued = next(
            (
                c
                for c in self.children[verb]
                if c == verb - 1
                and self.tokens[c].deprel == "compound"
                and (self.tokens[c].upos == "PROPN" or self.tokens[c].mask)
            ),
            None,
        )
        if glued is not None and (own is None or self.lowers[own] in RELATIVE):
            return glued
        if own is not None:
            return self._antecedent(own, verb)
        if depth > 6 or token.head < 0:
            return None
        head, relation = token.head, token.deprel
        if relation == "conj":
            return self.subject(head, depth + 1)
        if relation == "xcomp":
            controlled = self.child(head, "obj", "iobj") or self._called_on(head, verb)
            return controlled if controlled is not None else self.subject(head, depth + 1)
        if relation == "acl" and any(self.lowers[c] == "to" for c in self.children[verb]):
            owner = self.child(head, "nmod:poss")
            governor = self.tokens[head].head
            return owner if owner is not None or governor < 0 else self.subject(governor, depth + 1)
        if relation == "acl:relcl":
            return self._named_before(verb, head)
        if relation == "acl":
            return head
        if relation == "advcl" and token.xpos == "VBG" and self.child(head, "obj") is not None:
            # "Criticised Kazakhstan for extraditing them", "kept them from leaving": the object of the main verb.
            marks = {self.lowers[c] for c in self.children[verb] if self.tokens[c].deprel in ("mark", "case")}
            if marks & {"for", "of", "from"}:
                return self.child(head, "obj")
        if relation in ("advcl", "parataxis", "ccomp") and self.tokens[head].upos in ("VERB", "AUX", "ADJ", "NOUN"):
            return self.subject(head, depth + 1) if relation == "advcl" else None
        return None

    def _called_on(self, head: int, verb: int) -> int | None:
        """ "Appealed to Serbia not to extradite him", "called on Kazakhstan to free them": who is to do it."""
        if self.lemmas[head] not in CALLING:
            return None
        spots = [c for c in self.children[head] if head < c < verb and self.preposition(c) in ("to", "on", "upon")]
        return spots[-1] if spots else None

    def _antecedent(self, subject: int, verb: int) -> int:
        """The noun that a relative pronoun stands for."""
        inner = [
            c for c in self.children[subject] if self.lowers[c] in RELATIVE and self.preposition(c) in ("of", "among")
        ]
        if not inner and (self.lowers[subject] not in RELATIVE or self.tokens[subject].upos == "NOUN"):
            return subject
        for up in (verb, *self.ancestors(verb)):
            token = self.tokens[up]
            if token.deprel.startswith("acl") and token.head >= 0:
                return self._named_before(subject, token.head)
            if token.deprel not in ("conj", "xcomp", "ccomp"):
                break
        if self.lowers[subject] in ("who", "whom"):
            for at in range(subject - 1, max(-1, subject - 5), -1):
                if self.tokens[at].upos in ("NOUN", "PROPN", "NUM") or self.tokens[at].mask:
                    return at
        return subject

    def _named_before(self, pronoun: int, head: int) -> int:
        """The name that stands right before a relative clause, where the parser hung the clause further up."""
        for at in range(pronoun - 1, max(head, pronoun - 4), -1):
            if self.tokens[at].mask in ("person", "body"):
                return at
            if self.tokens[at].upos != "PUNCT" and self.lowers[at] not in RELATIVE:
                break
        return head

    def roles(self, index: int) -> dict[str, list[int]]:
        """Deep roles of a verb or noun: subj (who acts), obj (whom it happens to), iobj, prepositions, poss, ..."""
        found = self._roles.get(index)
        if found is None:
            verbal = self.tokens[index].upos in VERBAL or self.is_participle(index)
            found = self._verb_roles(index) if verbal else {}
            for role, fillers in self._noun_roles(index).items():
                if verbal and role == "subj":
                    continue
                found.setdefault(role, []).extend(f for f in fillers if f not in found.get(role, ()))
            self._roles[index] = found
        return found

    def is_participle(self, index: int) -> bool:
        """Whether a token tagged otherwise is a participle in form ("the arrested men")."""
        return self.tokens[index].xpos in ("VBN", "VBG", "VBD", "VB", "VBZ", "VBP")

    def _verb_roles(self, verb: int) -> dict[str, list[int]]:
        roles: dict[str, list[int]] = {}
        token = self.tokens[verb]
        passive = self.is_passive(verb)
        subject = self.subject(verb)
        objects = [self._antecedent(c, verb) for c in self.children[verb] if self.tokens[c].deprel == "obj"]
        objects = [o for o in objects if not (o == token.head and self.lemmas[o] in CONTENT_NOUNS)]
        if token.deprel == "acl:relcl" and self.lemmas[token.head] in CONTENT_NOUNS:
            pass
        elif token.deprel == "acl:relcl" and not objects and not passive and subject not in (None, token.head):
            objects = [token.head]
        if token.deprel in ("amod",) and token.head >= 0:
            (objects if token.xpos in ("VBN", "VBD") else roles.setdefault("subj", [])).append(token.head)
        if not objects and not passive:
            objects = self._behind_particle(verb) or self._mistaken_object(verb)
        recipients = [c for c in self.children[verb] if self.tokens[c].deprel == "iobj"]
        objects = [o for o in objects if self.tokens[o].mask != "date"]
        if subject is not None and self.tokens[subject].mask == "date":
            subject = None
        if passive:
            if subject is not None:
                given = bool(objects) and self.lemmas[verb] in DITRANSITIVE
                if given and self.tokens[objects[0]].upos == "PRON" and self.tokens[subject].upos == "NOUN":
                    # "Asylum was refused him."
                    recipients, objects, given = objects, [], False
                (recipients if given else objects).append(subject)
            elif token.deprel == "acl":
                objects.append(token.head)
        elif subject is not None:
            roles.setdefault("subj", []).append(subject)
        if not objects and recipients and token.upos == "VERB" and not passive:
            objects = list(recipients)
        if objects:
            roles["obj"] = objects
        if recipients:
            roles["iobj"] = recipients
        self._add_obliques(verb, roles, passive)
        return roles

    def _add_obliques(self, verb: int, roles: dict[str, list[int]], passive: bool) -> None:
        for child in self.children[verb]:
            relation = self.tokens[child].deprel
            if relation.split(":")[0] in ("obl", "nmod"):
                preposition = self.preposition(child)
                if preposition is None:
                    continue
                if preposition == "by" and (passive or relation == "obl:agent"):
                    roles.setdefault("subj", []).append(child)
                roles.setdefault(preposition, []).append(self._antecedent(child, verb))
            elif relation in ("xcomp", "ccomp", "advcl"):
                roles.setdefault("comp", []).append(child)
        if passive and "subj" not in roles:
            # "Recognised as refugees by UNHCR": the agent may hang on another phrase of the verb.
            for phrase in [
                c
                for c in self.children[verb]
                if self.tokens[c].deprel.split(":")[0] in ("obl", "obj", "xcomp", "advmod")
            ]:
                agents = [
                    c for c in self.children[phrase] if self.preposition(c) == "by" and self.tokens[c].mask != "date"
                ]
                if agents:
                    roles["subj"] = agents[:1]
                    break
            else:
                agent = self._agent_behind(verb)
                if agent is not None:
                    roles["subj"] = [agent]
        # A verb phrase inside a chain ("were arrested and deported by ...") shares the agent that stands at its end.
        if passive and "subj" not in roles and self.tokens[verb].deprel != "conj":
            for other in self.children[verb]:
                if self.tokens[other].deprel == "conj" and self.tokens[other].upos == "VERB" and self.is_passive(other):
                    roles.setdefault("shared", []).extend(self.roles(other).get("by", []))

    def _behind_particle(self, verb: int) -> list[int]:
        """ "Handed over the men": the object, where the parser took the particle for a preposition."""
        return [
            c
            for c in self.children[verb]
            if self.tokens[c].deprel == "obl"
            and self.tokens[c].mask != "date"
            and any(
                k == verb + 1 and self.tokens[k].deprel == "case" and self.lowers[k] in PARTICLES
                for k in self.children[c]
            )
        ]

    def _mistaken_object(self, verb: int) -> list[int]:
        """ "Sought asylum": a noun right behind its verb that the parser took for an apposition."""
        return [c for c in self.children[verb] if c == verb + 1 and self.tokens[c].deprel in ("appos", "flat", "dep")]

    def _agent_behind(self, verb: int) -> int | None:
        """ "Returned home by the security services": a by-phrase right behind a passive, wherever it hangs."""
        for at in range(verb + 1, min(verb + 5, len(self.tokens) - 1)):
            if self.tokens[at].upos in ("VERB", "PUNCT"):
                return None
            if self.lowers[at] == "by":
                head = self.tokens[at].head
                fits = head > at and self.tokens[head].upos in ("NOUN", "PROPN") and self.tokens[head].mask != "date"
                return head if fits else None
        return None

    def _noun_roles(self, index: int) -> dict[str, list[int]]:
        roles: dict[str, list[int]] = {}
        token = self.tokens[index]
        for child in self.children[index]:
            relation = self.tokens[child].deprel
            if relation == "nmod:poss":
                roles.setdefault("poss", []).append(child)
            elif relation == "compound":
                roles.setdefault("compound", []).append(child)
            elif relation == "amod":
                roles.setdefault("amod", []).append(child)
            elif relation.startswith("nmod"):
                preposition = self.preposition(child)
                if preposition is not None:
                    roles.setdefault(preposition, []).append(child)
            elif relation.startswith("nsubj"):
                roles.setdefault("subj", []).append(self._antecedent(child, index))
            elif relation in ("acl", "xcomp", "ccomp", "acl:relcl"):
                roles.setdefault("comp", []).append(child)
        self._add_governor(index, token, roles)
        return roles

    def _add_governor(self, index: int, token: Token, roles: dict[str, list[int]]) -> None:
        """What governs a noun: its verb, that verb's subject and object; the noun an adjective belongs to."""
        if token.head < 0 or (token.upos in VERBAL and token.deprel != "amod"):
            return
        if token.deprel in ("amod", "compound", "acl", "nmod", "appos"):
            roles.setdefault("head", []).append(token.head)
        head = self.tokens[token.head]
        if head.upos in VERBAL and token.deprel in (
            "obj",
            "obl",
            "xcomp",
            "nsubj:pass",
            "obl:unmarked",
            "iobj",
            "advmod",
        ):
            outer = self._verb_roles(token.head) if token.head not in self._roles else self._roles[token.head]
            for role in ("subj", "obj"):
                for filler in outer.get(role, ()):
                    if filler != index:
                        roles.setdefault("light" + role, []).append(filler)
