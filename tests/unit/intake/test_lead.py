"""Date lines at the head of a paragraph are told from its first words."""

from __future__ import annotations

import pytest

from panoh.intake.lead import read_lead

SENTENCE = "Two men were handed over, their lawyer said."


@pytest.mark.parametrize(
    ("lead", "publisher"),
    [
        ("(New York, 12 May 2010) – ", None),
        ("(Moscow, June 9, 2011) -- ", None),
        ("(New York) – ", None),
        ("GENEVA, 9 August 2006 (UNHCR) – ", "UNHCR"),
        ("GENEVA (9 August 2006) — ", None),
        ("NEW YORK/GENEVA (16 May 2006) — ", None),
        ("ALMATY -- ", None),
        ("ALMATY—", None),
        ("OSH – ", None),
        ("BISHKEK, Kyrgyzstan -- ", None),
        ("BELGRADE, Serbia (AP) — ", "AP"),
        ("TBILISI/BAKU (Reuters) - ", "Reuters"),
        ("WASHINGTON, D.C. (AP) — ", "AP"),
        ("ALMATY, June 9 (Interfax) - ", "Interfax"),
        ("ALMATY. June 9. INTERFAX - ", "INTERFAX"),
        ("TALDYKORGAN (Chashma Press) - ", "Chashma Press"),
        ("Geneva – ", None),
        ("Bishkek, Tuesday, 9 June 2011 — ", None),
        ("Paris, Vilnius, 14 June 2024. ", None),
        ("Tuesday, 25 March 2025: ", None),
        ("Uznews.net – ", "Uznews.net"),
        ("(Reuters) - ", "Reuters"),
        ("QORASUV, Uzbekistan — ", None),
        ("БИШКЕК, 13 ноя — Фергана. ", "Фергана"),
        ("ТАШКЕНТ, 9 июня (Интерфакс) — ", "Интерфакс"),
    ],
)
def test_a_date_line_before_the_first_sentence_is_split_off(lead: str, publisher: str | None) -> None:
    found = read_lead(lead + SENTENCE)

    assert found is not None
    assert (lead + SENTENCE)[: found.length] == lead
    assert found.publisher == publisher


@pytest.mark.parametrize(
    "paragraph",
    [
        "Umed Oltinsoev, born on 9 June 1980 - a teacher - was held.",
        "Umed Oltinsoev – The Teacher – was held.",
        "On June 9, 2011 – the day of the hearing – they left.",
        "UNHCR – the UN refugee agency – was not told.",
        "Osh is a town. The men were held there.",
        "The men - Uzbeks - were held.",
        "On 9 June 2011. The men were held.",
        "Geneva – where the committee sits – was silent.",
        "He was held in Osh on 9 June 2011. The men were gone.",
        "Two men - Umed and Hikmat - were held.",
        "",
        "—",
        "- Free the men.",
    ],
)
def test_a_sentence_is_left_whole(paragraph: str) -> None:
    assert read_lead(paragraph) is None


def test_quotation_marks_may_begin_the_sentence() -> None:
    found = read_lead("OSH (AP) — “They are gone,” she said.")

    assert found is not None
    assert found.length == len("OSH (AP) — ")
