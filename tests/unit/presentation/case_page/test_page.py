"""The page of a case shows everything side by side, and fetches nothing."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from casefiles import casebook, ledger
from lxml import html

from panoh.model import Kind
from panoh.model.casefile import Casebook, ConflictState
from panoh.presentation.case_page.page import page
from panoh.presentation.tones import TONES, Tone


@pytest.fixture(scope="module")
def text() -> str:
    return page(casebook(), {"c1": ledger()}, title="Invented casebook")


def words(text: str, where: str) -> str:
    return " ".join(" ".join(node.text_content() for node in html.fromstring(text).cssselect(where)).split())


def test_nothing_on_it_comes_from_elsewhere(text: str) -> None:
    assert re.findall(r"(?:https?:)?//[a-z]|@import|url\(", text) == []
    assert "default-src 'none'" in text


def test_words_of_a_report_cannot_become_markup(text: str) -> None:
    assert "custody &lt;since&gt; May" in text
    assert "<since>" not in text


def test_both_sides_of_a_disagreement_stand_with_their_words(text: str) -> None:
    shown = words(text, "article.conflict")

    assert "Four of them were handed over" in shown
    assert "Five men, Botir Qoraev among them" in shown
    assert "not adopted" in shown


def test_who_says_so_is_told_and_the_report_itself_too(text: str) -> None:
    shown = words(text, "article.conflict")

    assert "says prosecutor's office" in shown
    assert "says the report itself" in shown


def test_unknown_is_a_word_and_no_zero(text: str) -> None:
    assert "not known" in words(text, "table")


def test_every_link_leads_somewhere(text: str) -> None:
    tree = html.fromstring(text)

    ids = {node.get("id") for node in tree.cssselect("[id]")}
    assert {link.get("href")[1:] for link in tree.cssselect("a")} <= ids


def test_spellings_of_a_person_stand_together_with_the_silence(text: str) -> None:
    assert "Botir Qoraev Ботир Кораев" in words(text, "tr[data-item]").replace("QoraevБ", "Qoraev Б")
    assert "90 days of silence" in text


def test_a_resolved_disagreement_tells_by_whom() -> None:
    (case,) = casebook().cases
    resolved = replace(
        case.conflicts[0], state=ConflictState.RESOLVED, by="A. Monitor", why="The letter was corrected."
    )

    text = page(Casebook((replace(case, conflicts=(resolved,)),)), {}, title="x")

    assert "resolved by A. Monitor" in words(text, "article.conflict")
    assert "0 open disagreements" in words(text, ".glance").replace("0open", "0 open")


def test_an_empty_casebook_is_a_page_too() -> None:
    assert "<main>" in page(Casebook(()), {}, title="x")


def test_every_kind_has_a_colour() -> None:
    assert set(TONES) == set(Kind)
    assert set(TONES.values()) == set(Tone)
