"""Repair: a clause that is told, which the parser hung on the hearer or on the paper in which it is told."""

from __future__ import annotations

from dataclasses import replace

from panoh.reading.analysis.types import Sentence, Token
from panoh.reading.graph import CONTENT_NOUNS
from panoh.reading.words import load_words


def with_told_clauses(sentence: Sentence) -> Sentence:
    """ "Informed the families that the men had been sent back", "wrote in a letter that ...": told by the verb."""
    tokens = list(sentence.tokens)
    for token in sentence.tokens:
        noun = tokens[token.head] if token.head >= 0 else None
        if token.deprel not in ("acl", "acl:relcl") or noun is None or noun.lemma.lower() in CONTENT_NOUNS:
            continue
        verb = _verb_above(tokens, noun)
        if verb is not None and _has_own_subject(tokens, token, noun):
            tokens[token.index] = replace(token, head=verb.index, deprel="ccomp")
    return Sentence(sentence.start, sentence.end, tuple(tokens))


def _verb_above(tokens: list[Token], noun: Token) -> Token | None:
    """The verb of saying whose hearer, paper or occasion a noun is."""
    above = tokens[noun.head] if noun.head >= 0 else None
    if above is None or above.index > noun.index or noun.deprel.split(":")[0] not in ("obj", "iobj", "obl"):
        return None
    return above if above.upos == "VERB" and load_words().is_speech(above.lemma.lower()) else None


def _has_own_subject(tokens: list[Token], clause: Token, noun: Token) -> bool:
    """Whether "that" opens the clause, stands for nothing in it, and its subject is not the noun."""
    below = [t for t in tokens if t.head == clause.index]
    opens = any(t.text.lower() == "that" and t.deprel == "mark" for t in below)
    subject = next((t for t in below if t.deprel.startswith("nsubj")), None)
    return opens and subject is not None and subject.index > noun.index
