"""Tests of the English sentences."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from panoh.reading.analysis.splitting import split_sentences
from panoh.reading.analysis.words import Span

# Sentences are divided by "|".
TEXTS = [
    "Nine men fled.| Two were caught.",
    "Mr. A. Sobiev and Dr. B. Karimov left.| They live in Osh.",
    "It was I. Karimov who signed.| He denied it.",
    "The U.N. body spoke.| It was late.",
    "He fled to the U.S. in May.| She stayed.",
    "He fled to the U.S.| The others stayed.",
    "Case No. 444/2010 was lost.| No.| It was won.",
    "They left on Nov. 3 and Jan. 5, 2010.| Two returned.",
    "It breaks Art. 3 of the Convention (para. 7).| The state denies it.",
    "It was X v. Kazakhstan.| X won.",
    "She left at 5 p.m. Monday.| He came at 5 p.m.| The court was shut.",
    "“They will be tortured.”| He said so twice.",
    '"They will be tortured." |She left.',
    "He said, “They were beaten.”| “Nobody came.”",
    "“Why?” Sobiev asked.| Nobody knew.",
    "“Why?” asked Sobiev.| Nobody knew!| Really?| Yes.",
    "2.1 |The complainants are Uzbeks.| They fled.",
    "1. |The Committee met.",
    "(a) |The State party should act.",
    "ALMATY -- |Twenty-nine men were sent back.",
    "(Almaty, June 9, 2011) – |Kazakhstan returned 29 men.",
    "TASHKENT, Uzbekistan (AP) — |Police held two men.",
    "MOSCOW, May 3 (Reuters) - |Police held two men.",
    "Sobiev – a teacher – left.",
    "The men were\nreturned.| They were\nbeaten.",
    "A heading\n\n|The men left.",
    "Two things:\n|• |one\n|• |two",
    "They were returned.[12] |The court agreed.",
    "They were returned.| The court agreed.",
    "They were returned.|The court agreed.",
    "He waited ... and left.| She waited…| The door opened.",
    "See mutabar.org for more.| It is in Uzbek.",
    "The firm, Oil Inc., paid.| Sobiev et al. lost.| (The rest won.)",
    "He was held for 3.5 years.| 29 men were freed.",
    "He left\u00a0Osh.\u00a0|She stayed.",
    "no capitals here. none there.",
    "He asked twice.| 2. The men left.| He was 38.| She stayed.",
    "They paid.| $600 was taken.| ‘’Pay more,’’ they said.",
    "He waited. . . and left.",
    "",
    " \n ",
]


@pytest.mark.parametrize("marked", TEXTS)
def test_it_finds_the_sentences(marked: str) -> None:
    text = marked.replace("|", "")
    expected = [part.strip() for part in marked.split("|") if part.strip()]

    spans = split_sentences(text, 0, len(text))

    assert [text[span.start : span.end] for span in spans] == expected


def test_it_cuts_only_between_start_and_end() -> None:
    text = "Before. He fled. She stayed. After."

    spans = split_sentences(text, 8, 28)

    assert [text[span.start : span.end] for span in spans] == ["He fled.", "She stayed."]


def test_no_sentence_ends_in_a_closed_span() -> None:
    text = "He saw Yahoo! Inc. There."
    closed = [Span(7, 18)]

    assert split_sentences("He saw Yahoo! Inc. There.", 0, len(text), closed) == [Span(0, 18), Span(19, 25)]


@given(st.text(alphabet=st.sampled_from('aB.?! \n"”1(-–•[]’é') | st.characters()))
def test_sentences_follow_each_other_and_lose_no_character(text: str) -> None:
    spans = split_sentences(text, 0, len(text))

    kept = "".join(text[span.start : span.end] for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert "".join(kept.split()) == "".join(text.split())
