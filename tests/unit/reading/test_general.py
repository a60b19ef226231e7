"""Clauses about people in general, and clauses that only look so."""

from __future__ import annotations

import pytest
from readings import Told, claim

GENERAL = [
    Told("Police in Tashkent regularly beat suspects.", ill_treatment=None),
    Told("Those who return are often arrested at the airport.", arrest=None),
    Told("If a refugee is returned, he may face torture.", handover=None, ill_treatment=None),
    Told("The group knows of many cases in which people were tortured.", ill_treatment=None),
    Told("The Convention prohibits extradition where there is a risk of torture.", handover=None, ill_treatment=None),
    Told("Uzbekistan has a record of kidnapping its opponents abroad.", abduction=None),
    Told("Thousands of Muslims have been jailed in Uzbekistan.", detention=None),
]

PARTICULAR = [
    Told("Police in Tashkent regularly beat the two men.", ill_treatment=2),
    Told("Hundreds of refugees have been deported.", handover="occurred"),
    Told("A refugee was returned to Uzbekistan in May.", handover=1),
    Told("In the past four men were extradited to Uzbekistan.", handover=4),
]


@pytest.mark.parametrize("told", GENERAL, ids=repr)
def test_what_happens_to_anyone_is_no_claim(told: Told) -> None:
    assert not told.mistakes()


@pytest.mark.parametrize("told", PARTICULAR, ids=repr)
def test_what_happens_to_somebody_is_a_claim(told: Told) -> None:
    assert not told.mistakes()


def test_a_danger_for_anyone_is_one_for_those_the_report_is_about() -> None:
    told = Told(
        "Thailand deported 40 refugees. States must not send a person to a country where he may be tortured.",
        ill_treatment=claim(status="feared", count=40),
    )

    assert not told.mistakes()
