"""Forms of verbs: regular spelling, doubling, irregular verbs, and the way back."""

from __future__ import annotations

import pytest

from panoh.reading.inflection import form_table, verb_forms

FORMS = [
    ("deport", "deport deports deported deporting"),
    ("extradite", "extradite extradites extradited extraditing"),
    ("deny", "deny denies denied denying"),
    ("stay", "stay stays stayed staying"),
    ("stop", "stop stops stopped stopping"),
    ("expel", "expel expels expelled expelling"),
    ("admit", "admit admits admitted admitting"),
    ("kidnap", "kidnap kidnaps kidnapped kidnapping"),
    ("visit", "visit visits visited visiting"),
    ("detain", "detain detains detained detaining"),
    ("free", "free frees freed freeing"),
    ("flee", "flee flees fled fleeing"),
    ("dismiss", "dismiss dismisses dismissed dismissing"),
    ("quash", "quash quashes quashed quashing"),
    ("fix", "fix fixes fixed fixing"),
    ("hold", "hold holds held holding"),
    ("send", "send sends sent sending"),
    ("take", "take takes took taken taking"),
    ("beat", "beat beats beaten beating"),
]


@pytest.mark.parametrize(("lemma", "forms"), FORMS)
def test_a_verb_has_all_its_forms(lemma: str, forms: str) -> None:
    assert set(forms.split()) <= verb_forms(lemma)


@pytest.mark.parametrize(
    ("lemma", "wrong"),
    [("flee", "fleed"), ("stop", "stoped"), ("visit", "visitted"), ("deny", "denyed"), ("send", "sended")],
)
def test_a_verb_has_no_form_that_is_misspelt(lemma: str, wrong: str) -> None:
    assert wrong not in verb_forms(lemma)


def test_a_form_leads_back_to_its_verb() -> None:
    table = form_table(["deport", "flee", "hold"])

    assert (table["deported"], table["fled"], table["held"], table["hold"]) == ("deport", "flee", "hold", "hold")


def test_a_shared_form_goes_to_the_verb_that_it_is_the_plain_form_of() -> None:
    table = form_table(["find", "found"])

    assert (table["found"], table["finds"], table["founded"]) == ("found", "find", "found")


def test_a_participle_listed_as_a_word_stays_a_form_of_its_verb() -> None:
    assert form_table(["worry", "worried"])["worried"] == "worry"


def test_the_order_of_the_verbs_does_not_matter() -> None:
    verbs = ["send", "hold", "find", "found", "deport", "worry", "worried"]

    assert form_table(verbs) == form_table(verbs[::-1])
