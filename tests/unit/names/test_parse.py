"""Names taken apart: parts, roles, stems."""

from __future__ import annotations

import pytest

from panoh.names import Gender, Role, parse_name
from panoh.names.proof import broken_names

ROLES = {
    "Karim Aliyev": "given family",
    "ALIYEV Karim": "family given",
    "Алиев Карим Рустамович": "family given patronymic",
    "Aliyev, Karim": "family given",
    "Karim Rustam o‘g‘li Aliyev": "given patronymic particle family",
    "Айгуль Асан кызы": "given patronymic particle",
    "Ahmad bin Salih al-Tamimi": "given particle patronymic particle family",
    "د. خالد حسن النقبي": "title given given particle family",
    "K. R. Aliyev": "initial initial family",
    "Karim “Boy” Aliyev": "given family nickname",
    "艾尔肯·吐尔逊": "given family",
}


@pytest.mark.parametrize(("text", "roles"), ROLES.items(), ids=lambda text: text)
def test_each_part_has_its_role(text: str, roles: str) -> None:
    assert [part.role.value for part in parse_name(text).parts] == roles.split()


@pytest.mark.parametrize(
    ("text", "stem"),
    [("Алиев Карим Рустамович", "рустам"), ("Karim Rustamuly Aliyev", "rustam"), ("Dilfuza Rustam qizi", "rustam")],
)
def test_a_patronymic_has_the_fathers_name_as_stem(text: str, stem: str) -> None:
    assert [part.stem for part in parse_name(text).parts if part.role is Role.PATRONYMIC] == [stem]


@pytest.mark.parametrize(
    ("text", "gender"), [("Saidova", Gender.WOMAN), ("Saidov", Gender.MAN), ("Saidzoda", None), ("Petrosyan", None)]
)
def test_the_form_of_a_family_name_tells_the_gender(text: str, gender: Gender | None) -> None:
    assert parse_name(f"X. {text}").parts[-1].gender is gender


@pytest.mark.parametrize(
    ("apart", "together"),
    [
        ("Abd al-Rahman Hasan", "Abdalrahman Hasan"),
        ("Salah al-Din Hasan", "Salahaldin Hasan"),
        ("عبد الله حسن", "عبدالله حسن"),
        ("Hamd Ullah Gul", "Hamdullah Gul"),
    ],
)
def test_names_of_servants_and_of_faith_are_one_however_spaced(apart: str, together: str) -> None:
    assert [part.stem for part in parse_name(apart).telling] == [part.stem for part in parse_name(together).telling]


@pytest.mark.parametrize(
    "text", ["", "   ", "123", "…", "(,)", "a" * 5000, "Х" * 50, "\u202eKarim", "'", "-", "al", "bin"]
)
def test_anything_can_be_taken_apart(text: str) -> None:
    assert parse_name(text).text == text


def test_every_example_in_the_tables_holds() -> None:
    assert list(broken_names()) == []
