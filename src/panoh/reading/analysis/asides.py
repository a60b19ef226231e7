"""Asides: "the men, officials said, were extradited" is parsed as a clause of saying and the sentence without it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from panoh.data.loader import speech
from panoh.reading.analysis.pipeline import Parsed

# Words in a clause of saying that stands inside a sentence.
LONGEST_ASIDE = 14
FINITE = frozenset({"VBD", "VBZ", "VBP"})
CLAUSAL = frozenset({"VERB", "AUX", "SCONJ"})
RELATIVE = frozenset({"WP", "WDT", "WRB", "WP$"})
SAYING = frozenset({"asserts", "warns", "fears", "learns"})
# Verbs that have their hearer behind them and never their speaker.
HEARER = "hearer"
# A sentence that begins so has a phrase before its subject.
OPENING = frozenset({"ADP", "SCONJ", "ADV"})
ENDS = frozenset({",", ".", ";", "--", "–", "—"})


@dataclass(frozen=True, slots=True)
class Aside:
    """A clause of saying between commas.

    Attributes:
        first: The comma before it.
        last: The comma or full stop behind it.
        keeps_comma: Whether one comma stays: "On Thursday, officials said, they were released".
    """

    first: int
    last: int
    keeps_comma: bool

    def rest(self, length: int) -> list[int]:
        """Places of the sentence without it; a full stop stays."""
        behind = self.last if self.keeps_comma or self.last + 1 == length else self.last + 1
        return [*range(self.first), *range(behind, length)]

    def inside(self) -> list[int]:
        """Places of the clause itself."""
        return list(range(self.first + 1, self.last))


@lru_cache(maxsize=2)
def _verbs(language: str = "en") -> dict[str, bool]:
    """Verbs of saying, and whether their hearer stands behind them."""
    found: dict[str, bool] = {}
    for word in speech(language):
        if word.part == "verb" and word.speech_class in SAYING and " " not in word.text:
            found[word.text] = found.get(word.text, False) or HEARER in word.frames
    return found


def find_aside(forms: Sequence[str], parsed: Sequence[Parsed], masked: Sequence[bool]) -> Aside | None:
    """The first clause of saying between two commas, or between a comma and the end."""
    commas = [at for at, form in enumerate(forms) if form in ENDS]
    for first, last in pairwise(commas):
        if forms[first] != "," or first < 1 or not 2 < last - first <= LONGEST_ASIDE:
            continue
        outside = [*parsed[:first], *parsed[last:]]
        finite = any(word.xpos in FINITE or word.xpos == "MD" for word in outside)
        if finite and _is_saying(forms, parsed, masked, first + 1, last):
            return Aside(first, last, parsed[0].upos in OPENING)
    return None


def _is_saying(forms: Sequence[str], parsed: Sequence[Parsed], masked: Sequence[bool], start: int, end: int) -> bool:
    """Whether these words are a speaker and a finite verb of saying, and nothing that is said."""
    clausal = [at for at in range(start, end) if parsed[at].upos in CLAUSAL and not masked[at]]
    verb = next((at for at in clausal if parsed[at].lemma.lower() in _verbs()), None)
    if verb is None or any(parsed[at].xpos in RELATIVE for at in range(start, end)):
        return False
    others = [at for at in clausal if at != verb]
    if any(parsed[at].upos != "AUX" or parsed[at].lemma.lower() != "have" or at > verb for at in others):
        return False
    if parsed[verb].xpos not in FINITE and not others:
        return False
    hears = _verbs()[parsed[verb].lemma.lower()]
    if verb == start:
        return not hears and _opens_phrase(parsed, masked, start + 1)
    behind = verb + 1
    told = behind == end or hears or parsed[behind].upos in ("ADP", "ADV") or masked[behind]
    return told and _opens_phrase(parsed, masked, start) and not any(f == "that" for f in forms[start:end])


def _opens_phrase(parsed: Sequence[Parsed], masked: Sequence[bool], at: int) -> bool:
    return at < len(parsed) and (masked[at] or parsed[at].upos in ("DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM"))


def joined(whole: int, aside: Aside, rest: Sequence[Parsed], clause: Sequence[Parsed]) -> list[Parsed] | None:
    """The sentence with its aside back in place; None where the clause alone, or what is left, is led by no verb."""
    outer, inner = aside.rest(whole), aside.inside()
    root = next(at for at, word in enumerate(clause) if word.head < 0)
    chief = next(at for at, word in enumerate(rest) if word.head < 0)
    has_subject = any(word.head == chief and word.deprel.startswith(("nsubj", "csubj", "expl")) for word in rest)
    if clause[root].upos not in ("VERB", "AUX") or not has_subject:
        return None
    words: list[Parsed | None] = [None] * whole
    for word, place in zip(rest, outer, strict=True):
        words[place] = replace(word, head=outer[word.head] if word.head >= 0 else -1)
    verb = inner[root]
    for word, place in zip(clause[: len(inner)], inner, strict=True):
        words[place] = replace(word, head=inner[word.head] if 0 <= word.head < len(inner) else verb)
    words[verb] = replace(clause[root], head=_clause_around(rest, outer, aside), deprel="parataxis")
    mark = Parsed(",", "PUNCT", ",", verb, "punct")
    return [mark if word is None else word for word in words]


def _clause_around(rest: Sequence[Parsed], outer: Sequence[int], aside: Aside) -> int:
    """Head of the smallest clause that goes on behind the aside."""
    before = sum(place < aside.first for place in outer)
    best: tuple[int, int] | None = None
    for at, word in enumerate(rest):
        if word.upos not in ("VERB", "AUX") and not any(w.head == at and w.deprel.startswith("nsubj") for w in rest):
            continue
        low, high = _stretch(rest, at)
        if low < before <= high and (best is None or high - low < best[0]):
            best = (high - low, at)
    chief = next(at for at, word in enumerate(rest) if word.head < 0)
    return outer[chief if best is None else best[1]]


def _stretch(rest: Sequence[Parsed], top: int) -> tuple[int, int]:
    """First and last word below a word, punctuation aside."""
    found = [top]
    for at, word in enumerate(rest):
        up, steps = at, 0
        while up not in (-1, top) and steps <= len(rest):
            up, steps = rest[up].head, steps + 1
        if up == top and word.upos != "PUNCT":
            found.append(at)
    return min(found), max(found)
