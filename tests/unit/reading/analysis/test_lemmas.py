"""Tests of the mended lemmas."""

from __future__ import annotations

import pytest

from panoh.reading.analysis.lemmas import mended_lemma

GUESSES = [
    ("interrogating", "interrogat", "VBG", "interrogate"),
    ("repatriating", "repatriat", "VBG", "repatriate"),
    ("torturing", "tortur", "VBG", "torture"),
    ("charging", "charg", "VBG", "charge"),
    ("prosecuting", "prosecut", "VBG", "prosecute"),
    ("refusing", "refus", "VBG", "refuse"),
    ("resettling", "resettl", "VBG", "resettle"),
    ("Revoked", "revoke", "VBD", "revoke"),
    ("questioned", "questione", "VBN", "question"),
    ("raided", "raide", "VBD", "raid"),
    ("treated", "treate", "VBN", "treat"),
    ("ill-treated", "ill-treate", "VBN", "ill-treat"),
    ("kidnapped", "kidnapp", "VBN", "kidnap"),
    ("expelled", "expel", "VBN", "expel"),
    ("passed", "pass", "VBD", "pass"),
    ("added", "add", "VBD", "add"),
    ("visiting", "visit", "VBG", "visit"),
    ("sentenced", "sentence", "VBN", "sentence"),
    ("held", "hold", "VBN", "hold"),
    ("building", "building", "NN", "building"),
    ("urging", "ur", "VBG", "urge"),
    ("escaping", "escap", "VBG", "escape"),
    ("stopped", "stop", "VBD", "stop"),
    ("denied", "deny", "VBN", "deny"),
    ("authorities", "authoritie", "NNS", "authority"),
    ("offices", "offex", "NNS", "office"),
    ("abuses", "abus", "NNS", "abuse"),
    ("Charges", "charg", "VBZ", "charge"),
    ("processes", "processe", "NNS", "process"),
    ("buses", "bus", "NNS", "bus"),
    ("movies", "movie", "NNS", "movie"),
    ("wives", "wife", "NNS", "wife"),
    ("appendices", "appendix", "NNS", "appendix"),
    ("refugees", "refugee", "NNS", "refugee"),
    ("ed", "ed", "VBD", "ed"),
]


@pytest.mark.parametrize(("form", "lemma", "xpos", "mended"), GUESSES)
def test_spelling_mends_a_guessed_lemma(form: str, lemma: str, xpos: str, mended: str) -> None:
    assert mended_lemma(form, lemma, xpos) == mended
