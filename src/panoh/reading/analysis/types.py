"""What the parser gives: sentences of tokens with lemma, tag and head, in characters of the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Token:
    """A word as the parser sees it (Universal Dependencies).

    Attributes:
        index: Place in its sentence, from 0.
        text: As it stands on the page (of a masked token: all the characters it covers).
        start: First character on the page.
        end: Character after the last.
        lemma: Lower case, except proper names; of a masked token: its placeholder.
        upos: Universal part of speech.
        xpos: Penn tag.
        head: Index of the head in the sentence, -1 for the root.
        deprel: Universal relation with subtype, e.g. "nsubj:pass", "obl", "acl:relcl".
        mask: Kind of mask that covers it ("date", "name", ...), or "".
    """

    index: int
    text: str
    start: int
    end: int
    lemma: str
    upos: str
    xpos: str
    head: int
    deprel: str
    mask: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its tokens; heads form a tree."""

    start: int
    end: int
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Mask:
    """Characters of the page that the parser is to take as one word.

    Attributes:
        start: First character on the page.
        end: Character after the last.
        kind: "date", "name", "body", ...
        form: What the parser reads instead, e.g. "Monday", "Smith"; never shown to a person.
    """

    start: int
    end: int
    kind: str
    form: str


class Analyser(Protocol):
    """A language's way from text to sentences."""

    def analyse(self, text: str, start: int, end: int, masks: Sequence[Mask] = ()) -> list[Sentence]:
        """Parse the characters from `start` to `end` of a page (one paragraph)."""
        ...
