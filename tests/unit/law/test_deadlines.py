"""Time limits: how they are counted, over which holidays, in which zone, and that every assumption is told."""

from __future__ import annotations

from datetime import date

import pytest

from panoh.law import position
from panoh.law.deadlines import conventions, due_of
from panoh.law.procedures import TimeLimit, Transition, jurisdictions
from panoh.model import ClaimId, Kind, Moment, State
from panoh.model.event import Event
from panoh.model.legal import Due

TRANSITIONS: dict[str, tuple[str, Transition]] = {
    transition.id: (place.state, transition)
    for place in jurisdictions().values()
    for procedure in place.procedures
    for transition in procedure.transitions
}


def due(rule: str, begun: str) -> Due:
    """The time limit of a rule from a day."""
    state, transition = TRANSITIONS[rule]
    assert transition.limit is not None
    day = date.fromisoformat(begun)
    return due_of(transition.event, transition.limit, day, jurisdictions()[state], transition.provision)


@pytest.mark.parametrize(
    ("rule", "begun", "last"),
    [
        ("ru-463-1", "2011-03-01", "2011-03-11"),
        ("ru-10-3-2", "2011-11-30", "2012-02-29"),
        ("kz-592-1", "2016-02-01", "2016-02-11"),
        ("ua-12-1", "2015-04-27", "2015-05-06"),
        ("ua-584-10", "2015-02-28", "2016-02-28"),
        ("kz-587-2-term", "2016-02-05", "2016-02-08"),
        ("de-constitutional", "2020-11-13", "2020-12-14"),
        ("tr-53-3-2019", "2020-01-03", "2020-01-10"),
    ],
)
def test_a_time_limit_is_counted_as_its_state_counts(rule: str, begun: str, last: str) -> None:
    assert str(due(rule, begun).last_day) == last


def test_a_last_day_on_a_holiday_moves_and_the_rule_is_told() -> None:
    found = due("kz-592-1", "2016-03-11")

    assert str(found.last_day) == "2016-03-24"
    assert any("CCP of Kazakhstan 2014 art. 49" in told for told in found.assumptions)
    assert any(
        told.startswith("Counted, the last day is 2016-03-21 (Monday, holiday in KZ); moved")
        for told in found.assumptions
    )


def test_a_last_day_on_a_sunday_moves() -> None:
    found = due("ru-463-1", "2011-03-03")

    assert str(found.last_day) == "2011-03-14"
    assert any("2011-03-13 (Sunday); moved to the next working day" in told for told in found.assumptions)


@pytest.mark.parametrize(
    ("rule", "begun", "told"),
    [
        ("kz-592-1", "2024-02-25", "midnight of Asia/Almaty (UTC+5; the clock changed from UTC+6 on the way)"),
        ("ru-463-1", "2011-03-20", "midnight of Europe/Moscow (UTC+4; the clock changed from UTC+3 on the way)"),
        ("ua-591-1", "2015-03-23", "midnight of Europe/Kyiv (UTC+3; the clock changed from UTC+2 on the way)"),
        ("ru-463-1", "2011-03-01", "midnight of Europe/Moscow (UTC+3)"),
    ],
)
def test_the_zone_and_a_change_of_the_clock_are_told(rule: str, begun: str, told: str) -> None:
    assert any(told in one for one in due(rule, begun).assumptions)


def test_custody_is_never_longer_for_a_holiday() -> None:
    found = due("ua-583-1", "2015-03-30")

    assert str(found.last_day) == "2015-05-09"
    assert not any("moved" in told for told in found.assumptions[2:])


def test_hours_run_out_at_an_hour_that_is_not_known() -> None:
    assert any("The hour on 2016-02-05 is not known" in told for told in due("kz-587-2-term", "2016-02-05").assumptions)


def test_without_the_day_it_runs_from_there_is_no_last_day() -> None:
    state, transition = TRANSITIONS["kz-592-1"]
    assert transition.limit is not None
    found = due_of(transition.event, transition.limit, None, jurisdictions()[state], transition.provision)

    assert (found.last_day, found.days_left(date(2016, 2, 2))) == (None, None)
    assert found.assumptions == (
        "No claim tells receipt of the copy of the decision: 10 days from then, last day not known.",
    )


def test_a_limit_that_can_be_extended_tells_both_days() -> None:
    found = due("kz-asylum-refuse", "2011-01-31")

    assert (str(found.last_day), str(found.extendable_to)) == ("2011-04-30", "2012-01-31")


def test_where_the_way_of_counting_was_not_found_the_cautious_day_is_given_and_said_so() -> None:
    found = due("kz-asylum-refuse", "2010-12-05")

    assert str(found.last_day) == "2011-03-05"
    assert any("was not found" in told for told in found.assumptions)


def test_months_to_strasbourg_end_on_a_sunday_if_they_do() -> None:
    limit = TimeLimit(6, "months", "final decision", (), "echr")
    found = due_of("application", limit, date(2011, 9, 18), None, conventions()["echr"].provision)

    assert str(found.last_day) == "2012-03-18"
    assert found.timezone is None


def test_days_left_are_below_zero_once_it_is_missed() -> None:
    found = due("kz-592-1", "2016-02-01")

    assert [found.days_left(date(2016, 2, day)) for day in (1, 11, 12)] == [10, 0, -1]


def test_the_suspensive_effect_in_turkey_changes_with_its_law() -> None:
    def step(day: str) -> tuple[str, str, str]:
        order = Event(
            Kind.EXTRADITION_ORDER, Moment(day), State("TR"), State("UZ"), id=ClaimId("order"), manner="deportation"
        )
        (stage,) = position((order,), date.fromisoformat(day)).stages
        (found,) = (one for one in stage.open_steps if one.is_remedy)
        return found.provision.rule, found.suspends.value, str(found.due.last_day if found.due else None)

    assert step("2014-04-11") == ("tr-53-3-2014", "yes", "2014-04-28")
    assert step("2016-10-28") == ("tr-53-3-2014", "yes", "2016-11-14")
    assert step("2016-10-29") == ("tr-53-3-2016", "unknown", "2016-11-14")
    assert step("2019-12-23") == ("tr-53-3-2016", "unknown", "2020-01-07")
    assert step("2019-12-24") == ("tr-53-3-2019", "yes", "2019-12-31")


def test_a_decision_keeps_the_time_limit_of_its_own_day() -> None:
    order = Event(
        Kind.EXTRADITION_ORDER,
        Moment("2019-12-20"),
        State("TR"),
        State("UZ"),
        id=ClaimId("order"),
        manner="deportation",
    )
    (stage,) = position((order,), date(2019, 12, 30)).stages

    assert [one.provision.rule for one in stage.open_steps if one.is_remedy] == ["tr-53-3-2016"]
