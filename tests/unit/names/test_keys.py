"""Keys under which the forms of a name meet. The people are invented."""

from __future__ import annotations

import pytest

from panoh.names.keys import keys


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Karim Aliyev", "Алиев Карим Рустамович"),
        ("Xasan Ganiyev", "Гасан Ганиев"),
        ("Ahmad Haddad", "أحمد الحداد"),
        ("Erkin Tursun", "艾尔肯·吐尔逊"),
        ("Sasha Petrov", "Petroff Sacha"),
    ],
)
def test_forms_of_one_name_share_a_key(one: str, other: str) -> None:
    assert set(keys(one)) & set(keys(other))


def test_a_name_alone_has_a_key_of_its_own() -> None:
    assert keys("Mirzayeva") == keys("Мирзаева") == ("1:mrs",)


@pytest.mark.parametrize("text", ["", "123", "A."])
def test_what_is_no_name_has_no_key(text: str) -> None:
    assert keys(text) == ()
