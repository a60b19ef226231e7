"""The decided cases: bodies available, order of request and hand-over, ignored measures come out of the days."""

from __future__ import annotations

from datetime import date

import pytest
from lawbook.casebook import Case, case_named, cases

from panoh.law import position, remedies
from panoh.law.remedy_rules import rule_of_body
from panoh.model import Kind, Moment
from panoh.model.event import Event
from panoh.model.legal import Finding, LegalPosition, Reply, Topic

CASES = cases()
BY_NAME = {case.id: case for case in CASES}
AFTER_ALL = date(2026, 1, 1)
# The order of request and hand-over cannot be told from days: the record gives no day for one of them.
WITHOUT_DAYS = {"echr-kasymakhunov", "echr-ermakov"}


def asked_when(case: Case) -> date:
    """The day the body was asked; where the record has none, that of its decision."""
    days = [moment.first for moment in case.days(Kind.COMPLAINT) if moment.first]
    return min(days) if days else date.fromisoformat(case.told["dates"]["decision"])


def on_the_last_day(case: Case, *, decided: bool = False) -> LegalPosition:
    """The position after everything, the body's decision left out unless asked for."""
    events = (*case.events, *case.decisions) if decided else case.events
    return position(events, AFTER_ALL, holding=case.holding, destination=case.destination)


def ignored(found: LegalPosition) -> Finding:
    """The finding on the ignored measure."""
    (finding,) = found.about(Topic.MEASURE_IGNORED)
    return finding


def test_all_thirty_are_there() -> None:
    assert len(CASES) == 30


@pytest.mark.parametrize("name", BY_NAME)
def test_the_body_that_decided_could_be_asked(name: str) -> None:
    case = BY_NAME[name]
    rule = rule_of_body(case.body)
    assert rule is not None

    found = remedies(case.holding, case.destination, asked_when(case), events=case.events)

    assert {remedy.id: remedy.open for remedy in found}[rule.id] is Reply.YES


@pytest.mark.parametrize("name", [case.id for case in CASES if case.ignored is not None and case.is_measure_certain])
def test_whether_a_measure_was_ignored_comes_out_of_the_days(name: str) -> None:
    case = BY_NAME[name]
    found = on_the_last_day(case)

    if not found.about(Topic.MEASURE_IGNORED):
        assert case.ignored is False
    elif name == "echr-muminov" or name in WITHOUT_DAYS:
        assert ignored(found).reply is Reply.UNKNOWN
    else:
        assert ignored(found).reply == ("yes" if case.ignored else "no")


@pytest.mark.parametrize("name", [case.id for case in CASES if case.ignored is not None and case.is_measure_certain])
def test_with_the_decision_the_answer_is_the_bodys(name: str) -> None:
    case = BY_NAME[name]
    found = on_the_last_day(case, decided=True)

    if found.about(Topic.MEASURE_IGNORED):
        assert ignored(found).reply == ("yes" if case.ignored else "no")


@pytest.mark.parametrize("name", BY_NAME)
def test_what_was_violated_is_what_the_body_found(name: str) -> None:
    case = BY_NAME[name]
    found = {finding.rule: finding.reply for finding in on_the_last_day(case, decided=True).about(Topic.VIOLATION)}

    for event in case.decisions:
        assert found[str(event.article)] is not Reply.UNKNOWN


@pytest.mark.parametrize(
    ("name", "days"),
    [
        ("cat-444-2010", 167),
        ("cat-538-2013", 13),
        ("hrc-2104-2011", 17),
        ("cat-281-2005", 386),
        ("echr-mamatkulov", 9),
        ("echr-kamaliyevy", 2),
        ("echr-abdulkhakov", 168),
        ("echr-labsi", 614),
    ],
)
def test_the_days_between_request_and_hand_over_are_counted(name: str, days: int) -> None:
    assert f"asked {days} days before the hand-over" in ignored(on_the_last_day(case_named(name))).reason.says


def test_a_measure_ignored_does_not_decide_whether_the_article_was_violated() -> None:
    case = case_named("cat-99-1997")
    before, after = on_the_last_day(case), on_the_last_day(case, decided=True)

    assert ignored(before).reply is Reply.YES
    assert [(f.rule, f.reply) for f in before.about(Topic.VIOLATION)] == [("CAT art. 3", Reply.UNKNOWN)]
    assert ignored(after).reply is Reply.YES
    assert [(f.rule, f.reply) for f in after.about(Topic.VIOLATION)] == [("CAT art. 3", Reply.NO)]


def test_a_measure_on_the_day_of_the_removal_is_not_told_to_be_ignored() -> None:
    case = case_named("echr-muminov")

    assert ignored(on_the_last_day(case)).reply is Reply.UNKNOWN
    assert "in time decides" in ignored(on_the_last_day(case)).reason.says
    assert ignored(on_the_last_day(case, decided=True)).reply is Reply.NO


def test_before_the_hand_over_nothing_is_ignored_and_the_request_stands() -> None:
    case = case_named("cat-444-2010")
    found = position(case.events, date(2011, 6, 8), holding="KZ", destination="UZ")

    assert found.about(Topic.MEASURE_IGNORED) == ()
    assert [finding.reply for finding in found.about(Topic.MEASURE)] == [Reply.YES]


def test_a_request_of_a_body_without_competence_does_not_stand() -> None:
    asked = Event(Kind.INTERIM_MEASURES, Moment("2006-08-01"), body="Committee against Torture")
    found = position((asked,), date(2006, 8, 2), holding="KG", destination="UZ")

    assert [(finding.rule, finding.reply) for finding in found.about(Topic.MEASURE)] == [("cat-art22", Reply.NO)]
