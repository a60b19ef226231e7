"""Objects, recipients and participles that the parser hung on the wrong word, seen in what is read."""

from __future__ import annotations

import pytest
from readings import Told, claim

ROLES = [
    Told("Anvar Tillabek was granted asylum in Sweden.", asylum_grant=1),
    Told("The two men were taken off the bus and handed over to the Uzbeks.", arrest=2, handover=2),
    Told(
        "Anvar Tillabek had his bid for asylum rejected in May and his appeal thrown out two months later.",
        asylum_refusal=1,
        appeal_dismissed=1,
    ),
    Told("The authorities denied the two men protection.", asylum_refusal=2),
    Told("Two brothers accused of plotting a coup died in custody in Ashgabat.", charge=2, death=2),
    Told(
        "Three Tibetans, one of them a minor, were caught by Nepalese police near the frontier and pushed back into "
        "China on Sunday.",
        arrest=claim(count=3),
        handover=claim(count=3, to="CN"),
    ),
    Told("Asylum was refused him in January.", asylum_refusal=1),
    Told(
        "Police released the Xinjiang-born herder Anvar Tillabek on Thursday.", release=claim(names=["Anvar Tillabek"])
    ),
]


@pytest.mark.parametrize("told", ROLES, ids=repr)
def test_roles_are_found_where_the_parser_slips(told: Told) -> None:
    assert not told.mistakes()
