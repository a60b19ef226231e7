"""Many names at once give what one pair gives. The people are invented."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from panoh.names import compare
from panoh.names.batch import compare_many, encode

NAMES = [
    "Karim Aliyev",
    "Алиев Карим Рустамович",
    "Ne’matulla Nabiyev",
    "Негматулло Набиев",
    "أحمد بن صالح الحداد",
    "Ahmed Saleh Haddad",
    "艾尔肯·吐尔逊",
    "Aierken Tuerxun",
    "K. Aliyev",
    "Umar Ali Safarov",
    "Умарали Сафаров",
    "Dilfuza Rustam qizi Saidova",
    "Saidzoda Karim",
    "",
    "123",
    "Abd al-Rahman ibn Khalid ibn Hasan ibn Ali ibn Omar ibn Said ibn Yusuf al-Haddad al-Masri",
]


@pytest.mark.parametrize("is_one_list", [True, False])
def test_the_compiled_kernel_gives_the_scores_of_the_plain_one(is_one_list: bool) -> None:
    one = encode(NAMES)
    other = one if is_one_list else encode([*reversed(NAMES), "Сергей Петров"])
    others = NAMES if is_one_list else [*reversed(NAMES), "Сергей Петров"]
    pairs = np.array(list(product(range(len(NAMES)), range(len(others)))))

    scores = compare_many(one, other, pairs)

    assert scores == pytest.approx([compare(NAMES[a], others[b]).score for a, b in pairs], abs=1e-6)


def test_no_names_and_no_pairs_are_no_error() -> None:
    assert len(compare_many(encode([]), encode([]), np.zeros((0, 2), np.int64))) == 0


def test_a_name_met_twice_is_encoded_once() -> None:
    twice, once = encode(["Karim Aliyev"] * 3), encode(["Karim Aliyev"])

    assert len(twice) == 3
    assert len(twice.tokens) == len(once.tokens)
