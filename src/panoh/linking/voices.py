"""Who speaks in a telling, made ready to be compared: persons, bodies, agencies, publishers."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from panoh.data import loader
from panoh.linking.spelling import tokens
from panoh.linking.weights import agencies, body_forms, speaker_words
from panoh.model import Kind, Telling

# What is done by saying it: its doer is its speaker.
SAID = frozenset({Kind.STATEMENT, Kind.FINDING})
# Between the names of several agencies or papers: "DPA, IANS", "redOrbit (Reuters)", "Reuters; AFP".
_BETWEEN_NAMES = re.compile(r"[,;()/]")


def voice(telling: Telling) -> str | None:
    """The speaker as written; None where the report itself asserts it."""
    if telling.said_by is not None:
        return telling.said_by.text
    return telling.actor if telling.kind in SAID else None


@lru_cache(maxsize=50_000)
def voice_key(text: str) -> frozenset[str]:
    """The words of a speaker that tell which one it is; empty for "officials" or "the families".

    >>> voice_key("a spokesman of the ministry"), sorted(voice_key("the spokesman, Bakyt Sharshen"))
    (frozenset(), ['SarSin', 'bakit'])
    """
    words = frozenset(word for word in tokens(text) if len(word) > 1)
    called = [(form, body) for form, body in _bodies() if form <= words]
    # "UN" in "UN refugee agency" is no body of its own.
    whole = [(form, body) for form, body in called if not any(form < other for other, _ in called)]
    rest = words.difference(*(form for form, _ in whole)) if whole else words
    return rest.union(*(body for _, body in whole)) - speaker_words()


@cache
def _bodies() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """The words of each form of a body's name, and of the name it goes by here."""
    forms = [(form, body.name) for body in loader.bodies("en") for form in body.aliases]
    forms += body_forms()
    return tuple((frozenset(tokens(form)), frozenset(tokens(name))) for form, name in forms)


def are_one_voice(one: str, other: str) -> bool:
    """Whether two speakers, as written, are one: most telling words of the shorter stand in the longer.

    >>> are_one_voice("UNHCR", "UN refugee agency (Astrid Solheim)"), are_one_voice("officials", "officials")
    (True, False)
    """
    mine, theirs = voice_key(one), voice_key(other)
    return bool(mine and theirs) and 2 * len(mine & theirs) > min(len(mine), len(theirs))


@lru_cache(maxsize=10_000)
def credited(publisher: str) -> frozenset[str]:
    """The agencies that a publisher's name credits.

    >>> sorted(credited("redOrbit (Reuters)")), sorted(credited("DPA, IANS"))
    (['Reuters'], ['DPA', 'IANS'])
    """
    known = agencies()
    names = (name.strip().casefold() for name in _BETWEEN_NAMES.split(publisher))
    return frozenset(known[name] for name in names if name in known)


def names_source(said: str, publisher: str) -> bool:
    """Whether a speaker, as written, is the publisher of another report, or the agency that it prints."""
    return are_one_voice(said, publisher) or bool(credited(said) & credited(publisher))
