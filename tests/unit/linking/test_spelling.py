"""Keys of words that their spellings share."""

import pytest

from panoh.linking.spelling import folded, name_keys, tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Khikmat", "Hikmat"),
        ("Dzhakhongir", "Jahongir"),
        ("Chorukhzod", "Чорухзод"),
        ("Oltinsoev", "Altynsoyev"),
        ("Doğan", "Dogan"),
        ("Ош", "Osh"),
    ],
)
def test_spellings_of_one_word_share_a_key(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(("one", "other"), [("Umed", "Ahmad"), ("Osh", "Oral"), ("Karimov", "Kadyrov")])
def test_other_words_have_other_keys(one: str, other: str) -> None:
    assert folded(one) != folded(other)


def test_punctuation_parts_words_and_apostrophes_do_not() -> None:
    assert tokens("Alma-Ata") == ("alma", "ata")
    assert len(tokens("O'ktam")) == 1


def test_a_name_is_known_by_two_of_its_words_in_any_order() -> None:
    assert name_keys("Umed Oltinsoev") & name_keys("Алтынсоев Умед Рустамович")


def test_one_word_is_no_name() -> None:
    assert not name_keys("Umed")
