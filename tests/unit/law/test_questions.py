"""The twenty questions of questions.yaml, each put to the engine; its answers are compared with those of the file."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from lawbook.casebook import case_named

from panoh.law import custody_days, does_it_allow, in_force, position, remedies
from panoh.model import ClaimId, Kind, Moment, State
from panoh.model.event import Event
from panoh.model.legal import Due, Finding, Layer, LegalPosition, Reply, Topic

FILE = Path(__file__).parents[2] / "lawbook" / "questions.yaml"
QUESTIONS: dict[str, dict[str, Any]] = {record["id"]: record for record in yaml.safe_load(FILE.read_text("utf-8"))}
CHECKS = [(name, check) for name, record in QUESTIONS.items() for check in record["check"] if check["fn"] == "in_force"]
HANDOVER = date(2011, 6, 9)


def answer_to(name: str) -> Any:
    """What the file answers."""
    return QUESTIONS[name]["answer"]


def ordered(kind: Kind, day: str, holding: str, destination: str = "UZ", manner: str | None = None) -> Event:
    """An order, or another event between two states."""
    return Event(kind, Moment(day), State(holding), State(destination), id=ClaimId(f"{kind}-{day}"), manner=manner)


def finding(found: LegalPosition, rule: str) -> Finding:
    """The bar with a rule."""
    return next(one for one in found.about(Topic.BAR) if one.rule == rule)


def appeal(found: LegalPosition, procedure: str) -> tuple[str, Due, Reply]:
    """The appeal open in a procedure: what it is, until when, whether it suspends."""
    (stage,) = (stage for stage in found.stages if stage.procedure == procedure)
    (step,) = (step for step in stage.open_steps if step.is_remedy)
    assert step.due is not None
    return step.event, step.due, step.suspends


def test_there_are_twenty() -> None:
    asked_here = {name.split("_")[1] for name in globals() if name.startswith("test_q")}

    assert asked_here == set(QUESTIONS)
    assert len(QUESTIONS) == 20


@pytest.mark.parametrize(("name", "check"), CHECKS, ids=[f"{n}-{c['treaty']}-{c['state']}" for n, c in CHECKS])
def test_each_check_of_the_file_holds(name: str, check: dict[str, Any]) -> None:
    found = in_force(check["treaty"], check["state"], date.fromisoformat(check["on"]))

    assert found.reply == ("yes" if check["expect"] else "no")
    assert str(found.since) == check.get("since", str(found.since))


def test_q01_kazakhstan_is_bound_by_cat_since_1998() -> None:
    found = in_force("CAT", "KZ", HANDOVER)

    assert found.reply is Reply.YES
    assert str(found.since) == answer_to("q01")["since"]
    assert answer_to("q01")["instrument"].removeprefix("accession ") in found.basis


def test_q02_it_had_made_the_declaration() -> None:
    found = in_force("CAT22", "KZ", HANDOVER)

    assert found.reply is Reply.YES
    assert str(found.since) == answer_to("q02")["on"]


def test_q03_requests_preceded_the_hand_over() -> None:
    case, told = case_named("cat-444-2010"), answer_to("q03")
    found = position(case.events, HANDOVER, holding="KZ", destination="UZ")
    (ignored,) = found.about(Topic.MEASURE_IGNORED)
    requests = case.days(Kind.INTERIM_MEASURES)

    assert ignored.reply is Reply.YES
    assert f"asked {told['days_before']} days before" in ignored.reason.says
    assert [moment.edtf for moment in requests] == [told["first"], told["last_found"]]
    assert (HANDOVER - (requests[-1].first or date.min)).days == told["days_before_last"]


def test_q04_a_year_in_custody() -> None:
    path = (Event(Kind.ARREST, Moment("2010-06-09")), ordered(Kind.HANDOVER, "2011-06-09", "KZ"))

    assert custody_days(path, HANDOVER) == answer_to("q04")["days"]


def test_q05_no_rule_39_against_russia_in_2023_and_what_there_is_instead() -> None:
    found = {remedy.id: remedy for remedy in remedies("RU", "UZ", date(2023, 1, 10))}

    assert found["ecthr-rule39"].open is Reply.NO
    assert "2022-09-16" in found["ecthr-rule39"].reason.of[0].says
    assert {found[name].open for name in answer_to("q05")["instead"]} == {Reply.YES}


def test_q08_uzbekistan_is_bound_by_neither() -> None:
    assert [in_force(name, "UZ", HANDOVER).reply is Reply.YES for name in answer_to("q08")] == [
        answer_to("q08")["RC51"],
        answer_to("q08")["RP67"],
    ]


def test_q10_only_the_human_rights_committee_in_kyrgyzstan_in_2006() -> None:
    found = {remedy.body: remedy.open for remedy in remedies("KG", "UZ", date(2006, 8, 1))}

    assert {body: found[body] is Reply.YES for body in ("HRC", "CAT", "ECtHR")} == answer_to("q10")


def test_q12_turkey_keeps_the_european_limitation_and_is_barred_by_others() -> None:
    seeking = Event(Kind.ASYLUM_APPLICATION, Moment("2015-02"))
    found = position((seeking,), date(2015, 6, 1), holding="TR", destination="UZ")

    assert finding(found, "RC51").reply is Reply.NO
    assert "European" in answer_to("q12")["RC51_art33"]
    assert "Geographical limitation" in finding(found, "RC51").cautions[0]
    barring = {
        one.reason.provision.citation
        for one in found.about(Topic.BAR)
        if one.reply is Reply.YES and one.reason.provision
    }
    for citation in (
        "CAT art. 3",
        "ECHR art. 3",
        "ICCPR arts. 6 and 7",
        "Law 6458 (LFIP) art. 4",
        "Law 6458 (LFIP) art. 55(1)",
    ):
        assert citation in barring


def test_q13_six_months_to_strasbourg_for_a_decision_before_february_2022() -> None:
    upheld = Event(Kind.APPEAL_DISMISSED, Moment("2022-01-15"), against="extradition_order")
    found = {remedy.id: remedy for remedy in remedies("UA", "UZ", date(2022, 2, 1), events=(upheld,))}

    due = found["ecthr-rule39"].due[0]

    assert str(due.last_day) == answer_to("q13")["last_day"]
    assert due.assumptions[0].startswith(f"{answer_to('q13')['months']} months")


def test_q16_ten_days_to_a_regional_court_in_russia_and_it_suspends() -> None:
    found = position((ordered(Kind.EXTRADITION_ORDER, "2011-03-01", "RU"),), date(2011, 3, 2))
    what, due, suspends = appeal(found, "ru-extradition")

    assert str(due.last_day) == answer_to("q16")["last_day"]
    assert "supreme court of the republic, regional or equivalent court" in what
    assert (suspends is Reply.YES) == answer_to("q16")["suspensive"]


def test_q17_surrender_from_ukraine_only_after_ten_days() -> None:
    path = (ordered(Kind.EXTRADITION_ORDER, "2015-05-04", "UA"),)
    last = date.fromisoformat(answer_to("q17")["after"])
    before, after = position(path, last), position(path, last + timedelta(days=1))

    assert [one.reply for one in before.about(Topic.STAY)] == [Reply.YES]
    assert [one.reply for one in after.about(Topic.STAY)] == [Reply.NO]
    assert after.stages[0].state == "in_force"


def test_q19_ten_days_to_the_supreme_court_in_kazakhstan() -> None:
    found = position((ordered(Kind.EXTRADITION_ORDER, "2016-02-01", "KZ"),), date(2016, 2, 2))
    what, due, _ = appeal(found, "kz-extradition-2014")

    assert str(due.last_day) == answer_to("q19")["last_day"]
    assert answer_to("q19")["court"] in what


def test_q20_fifteen_days_against_a_removal_from_turkey_in_2018() -> None:
    found = position((ordered(Kind.EXTRADITION_ORDER, "2018-05-02", "TR", manner="deportation"),), date(2018, 5, 3))
    _, due, _ = appeal(found, "tr-deportation")

    assert str(due.last_day) == answer_to("q20")["last_day"]
    assert due.assumptions[0].startswith(f"{answer_to('q20')['days']} days")


def test_q23_a_national_refusal_does_not_end_the_duty_of_article_33() -> None:
    path = (
        Event(Kind.UNHCR_RECOGNITION, Moment("2010-05")),
        Event(Kind.ASYLUM_REFUSAL, Moment("2010-08-11")),
    )
    found = position(path, date(2010, 9, 1), holding="KZ", destination="UZ")
    above = {one.rule: one.layer for one in found.about(Topic.PRECEDENCE)}

    assert answer_to("q23")["ends"] is False
    assert finding(found, "RC51").reply is Reply.YES
    assert above["status-is-declaratory"] is Layer.INTERNATIONAL
    assert above["torture-bar-without-status"] is Layer.INTERNATIONAL
    assert above["kz-national-body-over-mandate"] is Layer.DOMESTIC


def test_q24_minsk_and_shanghai_do_not_allow_what_cat_bars() -> None:
    found = position((), HANDOVER, holding="KZ", destination="UZ")
    asking = {one.rule for one in found.about(Topic.DUTY) if one.reply is Reply.YES}

    assert answer_to("q24")["allow"] is False
    assert asking == {"CIS-MINSK93", "SCO-SHANGHAI01"}
    for treaty in asking:
        allowed = does_it_allow(treaty, "CAT", HANDOVER)
        assert allowed is not None
        assert "does not allow a hand-over that an absolute bar forbids" in allowed.reason.says
        assert allowed.reason.provision is not None
        assert "444/2010" in allowed.reason.provision.citation


def test_q27_thailands_statute_a_month_before_and_cat_for_years() -> None:
    told = answer_to("q27")
    before = position((), date(2023, 1, 15), holding="TH")
    first = position((), date.fromisoformat(told["statute_from"]), holding="TH")

    assert (finding(before, "th-13").reply is Reply.YES) == told["statute"]
    assert finding(first, "th-13").reply is Reply.YES
    assert finding(before, "CAT").reply is Reply.YES
    assert str(finding(before, "CAT").since) == told["CAT_since"]


def test_q31_the_united_states_through_the_protocol() -> None:
    seeking = (Event(Kind.ASYLUM_APPLICATION, Moment("2019-05")),)
    found = position(seeking, date(2020, 1, 1), holding="US", destination="UZ")

    assert (in_force("RC51", "US", date(2020, 1, 1)).reply is Reply.YES) == answer_to("q31")["RC51_party"]
    assert finding(found, "RC51").reply is Reply.NO
    assert finding(found, "RP67").reply is Reply.YES
    assert str(finding(found, "RP67").since) in answer_to("q31")["through"]


def test_q32_muminov_article_34_not_violated_article_3_violated() -> None:
    case = case_named("echr-muminov")
    found = position((*case.events, *case.decisions), date(2009, 1, 1), holding="RU", destination="UZ")
    violated = {one.rule: one.reply is Reply.YES for one in found.about(Topic.VIOLATION)}
    (ignored,) = found.about(Topic.MEASURE_IGNORED)

    assert {"art34": violated["ECHR art. 34"], "art3": violated["ECHR art. 3"]} == answer_to("q32")
    assert ignored.reply is Reply.NO


def test_q33_measures_ignored_do_not_make_a_violation_of_article_3() -> None:
    case = case_named("cat-99-1997")
    found = position(case.events, date(1998, 1, 1), holding="CA", destination="IN")
    decided = position((*case.events, *case.decisions), date(2000, 6, 1), holding="CA", destination="IN")

    assert [one.reply for one in found.about(Topic.MEASURE_IGNORED)] == [Reply.YES]
    assert [one.reply for one in found.about(Topic.VIOLATION)] == [Reply.UNKNOWN]
    assert [one.reply for one in decided.about(Topic.VIOLATION)] == [Reply.NO]
    assert answer_to("q33") == {"follows": False, "art3": "no violation"}


def test_q40_after_the_hand_over_the_committee_can_still_decide() -> None:
    case, told = case_named("cat-444-2010"), answer_to("q40")
    path = (*case.events, *case.decisions)
    found = {one.id: one for one in remedies("KZ", "UZ", HANDOVER + timedelta(days=1), events=path)}
    decided = position(path, date.fromisoformat(told["decision"]), holding="KZ", destination="UZ")

    assert found["cat-art22"].open is Reply.YES
    assert all(word in found["cat-art22"].reason.of[-1].says for word in told["ordered"])
    assert {one.rule: one.reply for one in decided.about(Topic.VIOLATION)} == {
        "CAT art. 3": Reply.YES,
        "CAT art. 22": Reply.YES,
    }
