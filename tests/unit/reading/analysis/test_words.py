"""Tests of the English words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from panoh.reading.analysis.words import LONGEST_FORM, cut_words, form_of

TEXTS = [
    ("He can't go.", "He ca n't go ."),
    ("He can’t go.", "He ca n’t go ."),
    ("They cannot return", "They can not return"),
    ("Kazakhstan's and Uzbekistan’s courts", "Kazakhstan 's and Uzbekistan ’s courts"),
    ("the refugees' lawyer", "the refugees ' lawyer"),
    ("We'll say they've left; I'm sure he'd stay", "We 'll say they 've left ; I 'm sure he 'd stay"),
    ("two asylum-seekers", "two asylum-seekers"),
    ("a New York-based group", "a New York-based group"),
    ("a 42-year-old man", "a 42-year-old man"),
    ("a 1.5-metre wall, 10,000 men", "a 1.5-metre wall , 10,000 men"),
    ("asylum‑seekers", "asylum‑seekers"),
    ("O'Brien and Shi'ite G‘ulom", "O'Brien and Shi'ite G‘ulom"),
    ("“They fled,” he said—twice.", "“ They fled , ” he said — twice ."),
    ("ALMATY -- Nine men", "ALMATY -- Nine men"),
    ("Mr. A. Sobiev of the U.N. left", "Mr. A. Sobiev of the U.N. left"),
    ("case No. 444/2010 under Art. 3", "case No. 444/2010 under Art. 3"),
    ("CAT/C/48/D/444/2010 and RFE/RL's man", "CAT/C/48/D/444/2010 and RFE/RL 's man"),
    ("men and/or women", "men and / or women"),
    ("on Nov. 3 at 5 p.m. in the U.S.", "on Nov. 3 at 5 p.m. in the U.S."),
    ("He lives in Osh No.", "He lives in Osh No ."),
    ("$1.5 and 20% of €3", "$ 1.5 and 20 % of € 3"),
    ("see www.example.org/a?b=1, or a.b@example.kz.", "see www.example.org/a?b=1 , or a.b@example.kz ."),
    ("(https://example.org/x).", "( https://example.org/x ) ."),
    ("ten\u00a0thousand\nmen", "ten thousand men"),
    ("wait... no!!", "wait ... no !!"),
    ("the 1990s and the 21st", "the 1990s and the 21st"),
    ("", ""),
    (" \n\t\u200b", ""),
]


@pytest.mark.parametrize(("text", "words"), TEXTS)
def test_it_cuts_the_words_of_the_treebank(text: str, words: str) -> None:
    spans = cut_words(text, 0, len(text))

    assert [text[span.start : span.end] for span in spans] == words.split()


@given(st.text())
def test_each_character_that_is_seen_is_in_one_word(text: str) -> None:
    spans = cut_words(text, 0, len(text))

    covered = "".join(text[span.start : span.end] for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert [c for c in covered if c.isalnum()] == [c for c in text if c.isalnum()]


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("’s", "'s"),
        ("“", '"'),
        ("''", '"'),
        ("—", "--"),
        ("asylum‑seekers", "asylum-seekers"),
        ("extra\u00addition", "extradition"),
        ("14 June 2011", "14June2011"),
        ("", "_"),
        ("\u200b\ud800", "_"),
    ],
)
def test_the_parser_reads_a_plain_form(word: str, form: str) -> None:
    assert form_of(word) == form


@given(st.text())
def test_a_form_is_never_empty_nor_has_white_space(word: str) -> None:
    form = form_of(word)

    assert 0 < len(form) <= LONGEST_FORM
    assert not any(character.isspace() for character in form)
