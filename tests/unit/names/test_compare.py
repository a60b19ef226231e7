"""Two names beside each other. The people are invented."""

from __future__ import annotations

import pytest

from panoh.names import Fit, Verdict, compare

ONE_PERSON = [
    ("Ne’matulla Nabiyev", "Негматулло Набиев"),
    ("Karim Aliyev", "Алиев Карим Рустамович"),
    ("Ўткир Хўжаев", "Utkir Khodjaev"),
    ("Djamchid Khakimov", "Ҷамшед Ҳакимов"),
    ("Erkin Tursun", "艾尔肯·吐尔逊"),
    ("Aierken Tuerxun", "ئەركىن تۇرسۇن"),
    ("Dilfuza Rustam qizi Saidova", "Саидова Дилфуза Рустамовна"),
    ("Marat Asanuly", "Марат Асанович"),
    ("Ahmad bin Salih al-Haddad", "أحمد صالح الحداد"),
]
NOT_ONE_PERSON = [
    ("Karim Aliyev", "Karima Aliyeva"),
    ("Karim Aliyev", "Rahim Aliyev"),
    ("Zafar Rahimov", "Джафар Рахимов"),
    ("Hasan Rahimov", "Хусан Рахимов"),
    ("Karim Rustamovich Aliyev", "Алиев Рустам Каримович"),
    ("Karim Aliyev", "Сергей Петров"),
]


@pytest.mark.parametrize(("one", "other"), ONE_PERSON)
def test_spellings_of_one_person_are_not_called_different(one: str, other: str) -> None:
    assert compare(one, other).verdict is not Verdict.DIFFERENT


@pytest.mark.parametrize(("one", "other"), NOT_ONE_PERSON)
def test_namesakes_brothers_and_fathers_are_not_called_the_same(one: str, other: str) -> None:
    assert compare(one, other).verdict is not Verdict.SAME


@pytest.mark.parametrize(("one", "other"), ONE_PERSON + NOT_ONE_PERSON)
def test_the_order_of_the_two_makes_little_difference(one: str, other: str) -> None:
    assert compare(one, other).score == pytest.approx(compare(other, one).score, abs=0.25)


def test_a_contradicted_patronymic_speaks_against_and_a_missing_one_does_not() -> None:
    missing = compare("Karim Rustamovich Aliyev", "Карим Алиев").score
    contradicted = compare("Karim Rustamovich Aliyev", "Карим Собирович Алиев").score

    assert contradicted < missing


def test_each_part_has_its_reason_in_one_line() -> None:
    reasons = compare("Karim Rustamovich Aliyev", "Алиев Карим").reasons

    assert [(reason.fit, reason.one, reason.other) for reason in reasons] == [
        (Fit.COMPATIBLE, "Karim", "Карим"),
        (Fit.UNKNOWN, "Rustamovich", ""),
        (Fit.COMPATIBLE, "Aliyev", "Алиев"),
    ]
    assert not any("\n" in reason.text for reason in reasons)


def test_a_mans_and_a_womans_name_are_told_apart() -> None:
    reasons = compare("Karim Aliyev", "Карима Алиева").reasons

    assert reasons[-1].text == "the first is a man's name, the second a woman's"


@pytest.mark.parametrize("text", ["", "123", "…"])
def test_nothing_to_compare_is_said(text: str) -> None:
    found = compare(text, "Karim Aliyev")

    assert found.reasons[0].fit is Fit.UNKNOWN
