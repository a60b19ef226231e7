"""Tests of the English analyser."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from panoh.reading.analysis.english import LONGEST_SENTENCE, EnglishAnalyser
from panoh.reading.analysis.types import Mask, Sentence, Token

ANALYSER = EnglishAnalyser()

NASTY = st.text(
    alphabet=st.sampled_from("aTh9 \n\t.,'’“”\"()-–—#_\u00a0\u00ad\u200b\u0301\ufe0f\x00\x0c\x85\u2028😀ыş한")
    | st.characters(),
    max_size=200,
)


def analyse(text: str, masks: Sequence[Mask] = ()) -> list[Sentence]:
    return ANALYSER.analyse(text, 0, len(text), masks)


def tokens_of(sentences: Sequence[Sentence]) -> list[Token]:
    return [token for sentence in sentences for token in sentence.tokens]


def assert_in_place(text: str, sentences: Sequence[Sentence]) -> None:
    tokens = tokens_of(sentences)
    assert [text[token.start : token.end] for token in tokens] == [token.text for token in tokens]
    assert all(token.start < token.end for token in tokens)
    assert all(before.end <= after.start for before, after in pairwise(tokens))
    for sentence in sentences:
        assert (sentence.start, sentence.end) == (sentence.tokens[0].start, sentence.tokens[-1].end)
        assert len(sentence.tokens) <= LONGEST_SENTENCE


def assert_tree(sentence: Sentence) -> None:
    heads = [token.head for token in sentence.tokens]
    assert [token.index for token in sentence.tokens] == list(range(len(heads)))
    assert heads.count(-1) == 1
    for index in range(len(heads)):
        steps = 0
        while index != -1:
            index, steps = heads[index], steps + 1
            assert steps <= len(heads)


@settings(deadline=None, max_examples=200)
@given(NASTY)
def test_any_text_gives_tokens_in_place_and_trees(text: str) -> None:
    sentences = analyse(text)

    assert_in_place(text, sentences)
    for sentence in sentences:
        assert_tree(sentence)


@settings(deadline=None, max_examples=200)
@given(NASTY, st.lists(st.tuples(st.integers(-5, 205), st.integers(-5, 40), st.text(max_size=8)), max_size=6))
def test_any_masks_give_tokens_in_place(text: str, places: list[tuple[int, int, str]]) -> None:
    masks = [Mask(start, start + length, "date", form) for start, length, form in places]

    sentences = analyse(text, masks)

    assert_in_place(text, sentences)
    for token in tokens_of(sentences):
        assert not token.mask or any((token.start, token.end) == (mask.start, mask.end) for mask in masks)


@pytest.mark.parametrize("text", ["", " ", "\n \t\u00a0", "\u200b\ufeff"])
def test_nothing_to_read_gives_no_sentence(text: str) -> None:
    assert analyse(text) == []


def test_a_very_long_word_is_one_token() -> None:
    text = "He saw " + "x" * 10_000 + "."

    assert [token.text for token in tokens_of(analyse(text))] == ["He", "saw", "x" * 10_000, "."]


def test_a_paragraph_without_stops_is_cut_into_portions() -> None:
    text = "men fled and others, " * 2_500

    sentences = analyse(text)

    assert_in_place(text, sentences)
    assert len(tokens_of(sentences)) == 12_500
    assert sentences[0].tokens[-1].text == ","


def test_only_the_paragraph_is_read() -> None:
    text = "Not this. The men fled. Nor this."

    [sentence] = ANALYSER.analyse(text, 10, 23)

    assert (sentence.start, sentence.end) == (10, 23)
    assert_in_place(text, [sentence])


def test_a_mask_is_one_token_with_its_placeholder_as_lemma() -> None:
    text = "Karim A. Nabiyev was arrested on June 9, 2010. He left."
    masks = [Mask(0, 16, "person", "Smith"), Mask(33, 45, "date", "Monday")]

    sentences = analyse(text, masks)

    masked = [(token.text, token.lemma, token.mask) for token in tokens_of(sentences) if token.mask]
    assert masked == [("Karim A. Nabiyev", "Smith", "person"), ("June 9, 2010", "Monday", "date")]
    assert [len(sentence.tokens) for sentence in sentences] == [6, 3]


def test_a_clitic_after_a_mask_is_a_token() -> None:
    text = "Karim Nabiyev's lawyer left."

    [sentence] = analyse(text, [Mask(0, 13, "person", "Smith")])

    assert [token.text for token in sentence.tokens] == ["Karim Nabiyev", "'s", "lawyer", "left", "."]


def test_a_mask_over_another_or_over_the_edge_is_left_out() -> None:
    text = "Karim Nabiyev left."
    masks = [Mask(0, 13, "person", "Smith"), Mask(6, 13, "person", "Smith"), Mask(14, 99, "date", "Monday")]

    [sentence] = analyse(text, masks)

    assert [token.mask for token in sentence.tokens] == ["person", "", ""]


RELATIONS = [
    ("The court returned the men.", "men", "returned", "obj"),
    ("The men were returned by the court.", "men", "returned", "nsubj:pass"),
    ("The men were arrested by the police.", "police", "arrested", "obl:agent"),
    ("Police arrested two asylum-seekers in Almaty.", "asylum-seekers", "arrested", "obj"),
    ("The men who fled the country were caught.", "fled", "men", "acl:relcl"),
    ("Kazakhstan did not return the men.", "not", "return", "advmod"),
    ("The officials said that the men were safe.", "safe", "said", "ccomp"),
]


@pytest.mark.parametrize(("text", "word", "head", "relation"), RELATIONS)
def test_plain_sentences_are_parsed_rightly(text: str, word: str, head: str, relation: str) -> None:
    [sentence] = analyse(text)

    found = next(token for token in sentence.tokens if token.text == word)
    assert (sentence.tokens[found.head].text, found.deprel) == (head, relation)


def test_lemmas_are_those_of_the_dictionary() -> None:
    [sentence] = analyse("The men were handed over.")

    assert [token.lemma for token in sentence.tokens] == ["the", "man", "be", "hand", "over", "."]
