"""Custody runs from the arrest of the same people to their hand-over or release."""

from __future__ import annotations

import pytest
from drafted import draft, people

from panoh.model import Kind, Status
from panoh.reading.custody import hold_custody

ARREST, DETENTION, HANDOVER, RELEASE = Kind.ARREST, Kind.DETENTION, Kind.HANDOVER, Kind.RELEASE


@pytest.mark.parametrize("end", [HANDOVER, RELEASE])
def test_custody_lasts_from_arrest_to_hand_over_or_release(end: Kind) -> None:
    men = people(28)
    held = draft(DETENTION, men)

    hold_custody([draft(ARREST, men, when="2010-06"), held, draft(end, men, when="2011-06-09")])

    assert held.when == "2010-06/2011-06-09"


def test_those_held_may_be_among_those_arrested() -> None:
    held = draft(DETENTION, people(28))

    hold_custody([draft(ARREST, people(29), when="2010-06"), held, draft(HANDOVER, held.people, when="2011-06-09")])

    assert held.when == "2010-06/2011-06-09"


def test_other_peoples_arrest_begins_nothing() -> None:
    held = draft(DETENTION, people(28))

    hold_custody([draft(ARREST, people(4), when="2010-06"), held, draft(HANDOVER, held.people, when="2011-06-09")])

    assert held.when is None


def test_custody_that_goes_on_has_no_end() -> None:
    man = people(1)
    held = draft(DETENTION, man, words="he/PRP/nsubj>1 remains=remain/VBZ/root in/IN/case>3 custody/NN/obl>1")

    hold_custody([draft(ARREST, man, when="2010-05-03"), held])

    assert held.when == "2010-05-03/.."


def test_custody_told_without_an_end_is_not_said_to_go_on() -> None:
    man = people(1)
    held = draft(DETENTION, man)

    hold_custody([draft(ARREST, man, when="2010-05-03"), held])

    assert held.when is None


def test_an_open_beginning_is_closed_by_the_hand_over() -> None:
    man = people(1)
    held = draft(DETENTION, man, when="2010-06/..")

    hold_custody([held, draft(HANDOVER, man, when="2011-06-09")])

    assert held.when == "2010-06/2011-06-09"


@pytest.mark.parametrize("told", ["2010-06/2010-09", "2010-07"])
def test_a_stretch_that_the_report_tells_stays(told: str) -> None:
    man = people(1)
    held = draft(DETENTION, man, when=told)

    hold_custody([draft(ARREST, man, when="2010-05"), held, draft(HANDOVER, man, when="2011-06-09")])

    assert held.when == told


def test_two_arrests_leave_the_beginning_open() -> None:
    man = people(1)
    held = draft(DETENTION, man)

    hold_custody(
        [draft(ARREST, man, when="2009"), draft(ARREST, man, when="2010"), held, draft(RELEASE, man, when="2011")]
    )

    assert held.when is None


def test_custody_does_not_end_before_it_began() -> None:
    man = people(1)
    held = draft(DETENTION, man)

    hold_custody([draft(ARREST, man, when="2011-06-09"), held, draft(RELEASE, man, when="2010-06")])

    assert held.when is None


@pytest.mark.parametrize("status", [Status.FEARED, Status.EXPECTED, Status.DENIED])
def test_what_has_not_happened_ends_no_custody(status: Status) -> None:
    man = people(1)
    held = draft(DETENTION, man)

    hold_custody([draft(ARREST, man, when="2010-06"), held, draft(HANDOVER, man, status, when="2011-06-09")])

    assert held.when is None
