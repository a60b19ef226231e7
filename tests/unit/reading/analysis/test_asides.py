"""A clause of saying inside a sentence is parsed apart, and the sentence as if it were not there."""

from __future__ import annotations

import pytest

from panoh.reading.analysis.english import EnglishAnalyser
from panoh.reading.analysis.types import Token

INSERTED = [
    ("The 28 men, officials said, were extradited to Uzbekistan.", "said", "extradited", "men"),
    ("The men may be tortured, human rights groups warn.", "warn", "tortured", "men"),
    ("On Thursday, officials said, the men were extradited.", "said", "extradited", "men"),
    ("The men were sent back, said a lawyer, against their will.", "said", "sent", "men"),
]
WHOLE = [
    "The police arrested the men, took them away, and deported them.",
    "The men, who said nothing, were extradited.",
    "Officials said that the men were extradited.",
]


def parsed(text: str) -> tuple[Token, ...]:
    """The tokens of the one sentence of a text."""
    (sentence,) = EnglishAnalyser().analyse(text, 0, len(text))
    return sentence.tokens


@pytest.mark.parametrize(("text", "saying", "told", "subject"), INSERTED)
def test_the_sentence_is_led_by_what_is_told(text: str, saying: str, told: str, subject: str) -> None:
    tokens = {token.text: token for token in parsed(text)}

    assert tokens[saying].deprel == "parataxis"
    assert tokens[subject].deprel.startswith("nsubj")
    assert tokens[subject].head == tokens[told].index


@pytest.mark.parametrize("text", WHOLE)
def test_a_sentence_without_an_aside_keeps_its_tree(text: str) -> None:
    assert not any(token.deprel == "parataxis" for token in parsed(text))


@pytest.mark.parametrize("text", [row[0] for row in INSERTED])
def test_every_word_stays_in_its_place(text: str) -> None:
    tokens = parsed(text)

    assert [text[token.start : token.end] for token in tokens] == [token.text for token in tokens]
    assert [token.index for token in tokens] == list(range(len(tokens)))
    assert sum(token.head < 0 for token in tokens) == 1
