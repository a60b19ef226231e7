"""Parsed sentences written by hand: `men/NNS/nsubj:pass>2 were/VBD/aux:pass>2 extradited/VBN/root`."""

from __future__ import annotations

import re

from panoh.reading.analysis.types import Sentence, Token
from panoh.reading.graph import Graph

WORD = re.compile(
    r"(?P<text>[^/=*]+)(?:=(?P<lemma>[^/*]+))?(?:\*(?P<mask>\w+))?/(?P<xpos>[^/]+)/(?P<deprel>[^>]+?)(?:>(?P<head>\d+))?"
)
COARSE = {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "CD": "NUM", "PRP": "PRON", "PRP$": "PRON",
    "WP": "PRON", "WDT": "PRON", "DT": "DET", "IN": "ADP", "TO": "PART", "RB": "ADV", "JJ": "ADJ", "CC": "CCONJ",
    ",": "PUNCT", ".": "PUNCT", "MD": "AUX", "POS": "PART",
}  # fmt: skip


def tree(written: str) -> Sentence:
    """A sentence from words as `text=lemma*mask/xpos/relation>head`; an underscore in a text is a space."""
    tokens: list[Token] = []
    start = 0
    for index, word in enumerate(written.split()):
        match = WORD.fullmatch(word)
        assert match is not None, word
        text, relation, xpos = match["text"].replace("_", " "), match["deprel"], match["xpos"]
        upos = "AUX" if relation.startswith(("aux", "cop")) else COARSE.get(xpos, "VERB")
        head = -1 if match["head"] is None else int(match["head"])
        lemma = match["lemma"] or text.lower()
        tokens.append(
            Token(index, text, start, start + len(text), lemma, upos, xpos, head, relation, match["mask"] or "")
        )
        start += len(text) + 1
    return Sentence(0, start - 1, tuple(tokens))


def graph(written: str) -> Graph:
    """The graph of a sentence written by hand."""
    return Graph(tree(written))


def role_words(of: Graph, index: int) -> dict[str, list[str]]:
    """The deep roles of a word, each with the words that fill it."""
    return {role: [of.tokens[at].text for at in fillers] for role, fillers in of.roles(index).items()}
