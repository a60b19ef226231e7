"""Titles of cases."""

import pytest
from tellings import people, report, telling

from panoh.casework import casebook
from panoh.model import Telling
from panoh.model.casefile import Clocks


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([telling("handover", people(9), when="2018-11", way="KG>TJ")], "9 people, Kyrgyzstan to Tajikistan, 2018-11"),
        ([telling("arrest", people(1, "Umed Oltinsoev"), when="2017-03")], "Umed Oltinsoev, 2017-03"),
        ([telling("handover", people(), way="KG>TJ")], "people, Kyrgyzstan to Tajikistan"),
        ([telling("extradition_request", people(4), way=">TJ")], "4 people, a state not told to Tajikistan"),
        ([telling("statement", people())], "people"),
    ],
)  # fmt: skip
def test_a_title_tells_who_whence_whither_and_when(told: list[Telling], expected: str) -> None:
    (file,) = casebook([report("a", *told)], Clocks()).cases

    assert file.title == expected
