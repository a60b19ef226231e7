"""Classes of words that reading asks for: nouns for people, verbs of speech, heads that stand for bodies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from panoh.data.ready import read_data

# Where a noun has several parts, the first of these wins: what stands by or acts is not what it happens to.
PRECEDENCE = ("bystander", "agent", "concerned", "speaker", "group")
# The class of verbs whose subject saw what happened and is its source.
SEES = "sees"


@dataclass(frozen=True, slots=True)
class Words:
    """Word classes of one language."""

    people: Mapping[str, str]
    speech: Mapping[str, str]
    theme: frozenset[str]
    heads: Mapping[str, tuple[str, ...]]
    agents: frozenset[str]
    speakers: frozenset[str]
    kin: frozenset[str]
    hearers: frozenset[str] = frozenset()
    topical: frozenset[str] = frozenset()
    sight: frozenset[str] = frozenset()
    accounts: tuple[tuple[str, ...], ...] = ()

    def people_class(self, lemma: str) -> str | None:
        """ "people", "agent", "speaker", "bystander", "group" or None."""
        found = self.people.get(lemma)
        return "people" if found == "concerned" else found

    def is_speech(self, lemma: str) -> bool:
        """Whether a verb gives somebody's words, thoughts or fears."""
        return lemma in self.speech

    def speech_class(self, lemma: str) -> str | None:
        """Class of a speech verb: "asserts", "demands", "condemns", ..."""
        return self.speech.get(lemma)

    def is_told(self, lemma: str) -> bool:
        """Whether a verb of speech has its hearer for object: "told reporters"."""
        return lemma in self.hearers

    def tells_of(self, lemma: str) -> bool:
        """Whether a verb of speech has what it tells behind "of" or "about": "informed them of the arrest"."""
        return lemma in self.topical

    def sees(self, lemma: str) -> bool:
        """Whether a verb tells what its subject saw happen."""
        return lemma in self.sight

    def takes_object(self, lemma: str) -> bool:
        """Whether the object of a speech verb is the thing said."""
        return lemma in self.theme

    def can_act(self, lemma: str) -> bool:
        """Whether a noun can be the one who acts on people."""
        return lemma in self.agents or lemma in self.people

    def body_head(self, lemma: str) -> tuple[str, ...] | None:
        """Classes of bodies that a bare noun such as "watchdog" may stand for."""
        return self.heads.get(lemma)


@lru_cache(maxsize=4)
def load_words(language: str = "en") -> Words:
    """The shipped word classes of a language."""
    people_file, speech_file, bodies_file, agents_file = (
        read_data(f"words/{language}/{name}.toml").table() for name in ("people", "speech", "bodies", "agents")
    )
    roles: dict[str, set[str]] = {}
    for group in people_file["nouns"]:
        for word in group["words"]:
            for form in word.split("/"):
                # "Asylum seeker" is found by its head noun.
                roles.setdefault(form.lower().split()[-1], set()).add(group["role"])
    people = {
        form: next(role for role in PRECEDENCE if role in found)
        for form, found in roles.items()
        if found & set(PRECEDENCE)
    }
    speech: dict[str, str] = {}
    framed: dict[str, set[str]] = {"theme": set(), "hearer": set(), "topic": set()}
    for group in speech_file["verbs"]:
        for lemma in () if group["class"] == SEES else group["lemmas"]:
            speech.setdefault(lemma, group["class"])
        for frame in framed:
            framed[frame].update(group["lemmas"] if frame in group["frames"] else ())
    heads: dict[str, tuple[str, ...]] = {}
    for body in bodies_file.get("body", []):
        for head in body.get("heads", []):
            heads[head] = tuple(dict.fromkeys((*heads.get(head, ()), body["class"])))
    agents = frozenset(agents_file["agents"])
    return Words(
        people,
        speech,
        frozenset(framed["theme"]),
        heads,
        agents,
        frozenset(form for form, found in roles.items() if "speaker" in found),
        frozenset(form for form, found in roles.items() if "kin" in found),
        frozenset(framed["hearer"]),
        frozenset(framed["topic"]),
        frozenset(lemma for group in speech_file["verbs"] if group["class"] == SEES for lemma in group["lemmas"]),
        tuple(
            tuple(phrase.split())
            for group in speech_file["phrases"]
            if group["source_side"] == "after"
            for phrase in group["words"]
        ),
    )
