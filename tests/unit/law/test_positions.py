"""Legal positions: who is protected, what is unknown, the two layers apart, stages, stays, remedies, and their days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lawbook.casebook import case_named

from panoh.law import UnknownStateError, custody_days, followed, in_force, position, remedies
from panoh.law.positions import Followed
from panoh.model import ClaimId, Kind, Moment, State, Status
from panoh.model.event import Event
from panoh.model.legal import Finding, Force, Layer, LegalPosition, Reason, Reply, Topic

ON = date(2011, 6, 8)


def told(kind: Kind, day: str | None, holding: str = "", destination: str = "UZ", **further: str) -> Event:
    """An event, between two states where the first is given."""
    ends = (State(holding), State(destination)) if holding else (None, None)
    return Event(kind, Moment(day) if day else None, *ends, id=ClaimId(f"{kind}-{day}"), **further)  # type: ignore[arg-type]


def bar(found: LegalPosition, rule: str) -> Finding:
    """The bar with a rule."""
    return next(one for one in found.about(Topic.BAR) if one.rule == rule)


ALMATY = (
    told(Kind.ASYLUM_APPLICATION, "2010-05"),
    told(Kind.UNHCR_RECOGNITION, "2010-05"),
    told(Kind.ARREST, "2010-06-09"),
    told(Kind.ASYLUM_REFUSAL, "2010-08-11"),
    told(Kind.EXTRADITION_ORDER, "2010-09-08", "KZ"),
    told(Kind.APPEAL, "2010-10-01", against="extradition_order"),
    told(Kind.INTERIM_MEASURES, "2010-12-24", body="UN Committee against Torture"),
    told(Kind.APPEAL_DISMISSED, "2011-03-15", against="extradition_order"),
    told(Kind.HANDOVER, "2011-06-09", "KZ"),
)


def test_the_day_before_the_hand_over_the_two_layers_give_two_answers() -> None:
    found = position(ALMATY, ON)

    assert (found.holding, found.destination) == ("KZ", "UZ")
    assert found.barred(Layer.INTERNATIONAL) is Reply.YES
    assert found.barred(Layer.DOMESTIC) is Reply.UNKNOWN
    barring = {one.rule: one.force for one in found.about(Topic.BAR, Layer.INTERNATIONAL) if one.reply is Reply.YES}
    assert barring == {
        "CAT": Force.ABSOLUTE,
        "ICCPR": Force.ABSOLUTE,
        "CED": Force.ABSOLUTE,
        "RC51": Force.QUALIFIED,
        "RP67": Force.QUALIFIED,
    }


def test_every_finding_ends_in_provisions_claims_or_says_what_is_not_known() -> None:
    for finding in position(ALMATY, date(2011, 6, 10)).findings:
        assert finding.reason.says
        for leaf in finding.reason.leaves():
            assert leaf.provision or leaf.claims or leaf.reply is not Reply.YES or leaf.says.startswith("it covers any")


def test_whether_the_danger_is_real_is_never_found() -> None:
    (risk,) = position(ALMATY, ON).about(Topic.RISK)

    assert risk.reply is Reply.UNKNOWN
    assert any("torture described as systematic" in leaf.says for leaf in risk.reason.leaves())


def test_a_state_that_ratified_after_the_act_was_not_bound_on_that_date() -> None:
    found = bar(position((), date(2006, 4, 23), holding="KZ"), "ICCPR")

    assert found.reply is Reply.NO
    assert "does not bind" in found.reason.of[0].says
    assert in_force("ICCPR", "KZ", date(2006, 4, 23)).since == date(2006, 4, 24)


def test_bound_but_not_open_to_complaints() -> None:
    found = position((), date(2006, 8, 1), holding="KG")
    open_to = {one.id: one.open for one in found.remedies}

    assert bar(found, "CAT").reply is Reply.YES
    assert open_to["cat-art22"] is Reply.NO


def test_the_refugee_rules_ask_whether_he_seeks_asylum() -> None:
    silent, seeking = position((), ON, holding="KZ"), position(ALMATY[:1], ON, holding="KZ")

    assert bar(silent, "RC51").reply is Reply.UNKNOWN
    assert bar(seeking, "RC51").reply is Reply.YES
    assert any(leaf.claims == ("asylum_application-2010-05",) for leaf in bar(seeking, "RC51").reason.leaves())


def test_what_is_denied_or_feared_is_no_event_of_the_path() -> None:
    feared = Event(Kind.HANDOVER, Moment("2011-06-01"), State("KZ"), State("UZ"), status=Status.FEARED)

    assert position((feared,), ON, holding="KZ", destination="UZ").about(Topic.MEASURE_IGNORED) == ()
    assert position((feared,), ON).holding is None


def test_claims_that_disagree_on_the_state_leave_it_unknown() -> None:
    found = position((told(Kind.EXTRADITION_ORDER, "2011-01-01", "KZ"), told(Kind.HANDOVER, "2011-02-01", "KG")), ON)

    assert found.holding is None
    assert found.barred(Layer.INTERNATIONAL) is Reply.UNKNOWN


def test_a_state_whose_domestic_law_is_not_in_the_tables_is_unknown() -> None:
    found = position((), ON, holding="AZ", destination="UZ")

    assert found.barred(Layer.DOMESTIC) is Reply.UNKNOWN
    assert "not researched" in found.about(Topic.BAR, Layer.DOMESTIC)[0].reason.says


def test_union_law_is_asked_in_a_member_state() -> None:
    rules = {one.rule for one in position((), date(2018, 1, 1), holding="SK").about(Topic.BAR, Layer.DOMESTIC)}

    assert {"apd-9-1", "apd-9-3"} <= rules


@pytest.mark.parametrize(
    ("path", "on", "stage", "stay"),
    [
        ((), "2011-03-02", None, []),
        ((told(Kind.EXTRADITION_ORDER, "2011-03-01", "RU"),), "2011-03-11", "extradition_decided", ["yes"]),
        ((told(Kind.EXTRADITION_ORDER, "2011-03-01", "RU"),), "2011-03-12", "in_force", ["no"]),
        (
            (
                told(Kind.EXTRADITION_ORDER, "2011-03-01", "RU"),
                told(Kind.APPEAL, "2011-03-05", against="extradition_order"),
            ),
            "2011-03-12",
            "appealed_regional_court",
            ["yes"],
        ),
        (
            (
                told(Kind.EXTRADITION_ORDER, "2011-03-01", "RU"),
                told(Kind.APPEAL, "2011-03-05", against="extradition_order"),
                told(Kind.APPEAL_DISMISSED, "2011-04-01", against="extradition_order"),
            ),
            "2011-04-02",
            "regional_court_upheld",
            ["unknown"],
        ),
        (
            (
                told(Kind.EXTRADITION_ORDER, "2011-03-01", "RU"),
                told(Kind.HANDOVER, "2011-05-01", "RU"),
            ),
            "2011-05-02",
            "handed_over",
            [],
        ),
    ],
)
def test_the_stage_and_what_stops_the_hand_over_follow_from_the_events(
    path: tuple[Event, ...], on: str, stage: str | None, stay: list[str]
) -> None:
    found = position(path, date.fromisoformat(on), holding="RU", destination="UZ")
    stages = {one.procedure: one.state for one in found.stages}

    assert stages.get("ru-extradition") == stage
    assert [one.reply.value for one in found.about(Topic.STAY) if one.rule.startswith(("ru-4", "ru-5"))] == stay


def test_an_appeal_against_a_refusal_of_asylum_is_no_appeal_against_extradition() -> None:
    path = (
        told(Kind.EXTRADITION_ORDER, "2011-03-01", "RU"),
        told(Kind.ASYLUM_APPLICATION, "2011-01-01"),
        told(Kind.ASYLUM_REFUSAL, "2011-02-01"),
        told(Kind.APPEAL, "2011-03-05", against="asylum_refusal"),
    )
    found = {one.procedure: one.state for one in position(path, date(2011, 3, 6)).stages}

    assert found == {"ru-extradition": "extradition_decided", "ru-refugee": "complaint"}


def test_a_pending_application_bars_the_decision_in_ukraine_until_it_is_decided() -> None:
    path = (
        told(Kind.ASYLUM_APPLICATION, "2015-01-01"),
        told(Kind.ASYLUM_REFUSAL, "2015-02-01"),
        told(Kind.APPEAL, "2015-02-03", against="asylum_refusal"),
        told(Kind.APPEAL_DISMISSED, "2015-04-01", against="asylum_refusal"),
    )
    days = ("2014-12-31", "2015-01-01", "2015-02-02", "2015-02-03", "2015-04-01")
    replies = [bar(position(path, date.fromisoformat(day), holding="UA"), "ua-590-4").reply.value for day in days]

    assert replies == ["unknown", "yes", "unknown", "yes", "no"]


def test_nobody_is_extradited_who_is_a_citizen() -> None:
    def citizen(*nationalities: str) -> Reply:
        arrested = Event(Kind.ARREST, Moment("2011-01-01"), nationalities=nationalities)
        return bar(position((arrested,), ON, holding="RU"), "ru-464-citizen").reply

    assert [citizen("RU"), citizen("UZ"), citizen(), citizen("RU", "UZ")] == ["yes", "no", "unknown", "unknown"]


def test_a_request_under_another_rule_number_by_its_day() -> None:
    (stands,) = position(ALMATY, ON).about(Topic.MEASURE)

    assert "rule 108(1)" in stands.reason.says


def test_a_remedy_tells_who_how_until_when_and_what_it_stops() -> None:
    found = {one.id: one for one in remedies("KZ", "UZ", ON, events=ALMATY)}["cat-art22"]

    assert found.open is Reply.YES
    assert found.suspends is Reply.YES
    assert "in domestic law it stops nothing" in found.suspends_why
    assert any("lawyer" in one for one in found.who)
    assert any("rule 114" in one for one in found.how)
    assert "no fixed limit" in found.due[0].what
    assert "date and time of removal if set" in found.fields


def test_after_the_hand_over_nothing_is_left_to_stop() -> None:
    found = {one.id: one for one in remedies("KZ", "UZ", date(2011, 6, 9), events=ALMATY)}

    assert (found["cat-art22"].open, found["cat-art22"].suspends) == (Reply.YES, Reply.NO)


def test_a_complaint_elsewhere_is_a_caution_before_the_next() -> None:
    path = (*ALMATY, told(Kind.COMPLAINT, "2010-12-24", body="Committee against Torture"))
    found = {one.id: one for one in remedies("KZ", "UZ", ON, events=path)}

    assert any("A complaint to CAT is told" in one for one in found["hrc-op1"].cautions)
    assert not any("A complaint to" in one for one in found["cat-art22"].cautions)


def test_individual_petition_was_not_open_in_turkey_before_it_was_accepted() -> None:
    days = (date(1987, 1, 27), date(1987, 1, 28))

    assert [{one.id: one.open for one in remedies("TR", None, day)}["ecthr-rule39"] for day in days] == ["no", "yes"]


def test_the_chisinau_convention_replaces_minsk_only_between_its_parties() -> None:
    def rules(destination: str) -> set[str]:
        found = position((), date(2010, 1, 1), holding="KZ", destination=destination)
        return {one.rule for one in found.about(Topic.PRECEDENCE)}

    assert "chisinau-over-minsk" in rules("KG")
    assert "chisinau-over-minsk" not in rules("UZ")


def test_knowledge_has_its_own_clock() -> None:
    on = date(2022, 10, 1)
    found = [
        {one.id: one.open for one in remedies("RU", "UZ", on, known_on=known)}["ecthr-rule39"]
        for known in (date(2022, 3, 15), date(2022, 3, 16))
    ]

    assert found == ["yes", "no"]


def test_custody_ends_with_release() -> None:
    path = (told(Kind.ARREST, "2010-06-09"), told(Kind.RELEASE, "2010-07-01"))

    assert custody_days(path, date(2010, 6, 30)) == 21
    assert custody_days(path, date(2010, 7, 2)) is None


def test_a_code_that_is_no_state_is_refused() -> None:
    with pytest.raises(UnknownStateError):
        position((), ON, holding="ZZ")


CASE = case_named("cat-444-2010")


@settings(max_examples=60, deadline=None)
@given(st.dates(date(1990, 1, 1), date(2030, 1, 1)))
def test_a_day_between_the_days_of_change_gives_what_a_fresh_look_gives(day: date) -> None:
    kept = followed(CASE.events, "KZ", "UZ", None)
    for other in (day - timedelta(days=400), day + timedelta(days=3), day):
        kept.on(other)

    assert kept.on(day) == Followed(CASE.events, "KZ", "UZ", None).computed(day)


def test_reasons_are_read_from_left_to_right() -> None:
    tree = Reason("all", of=(Reason("a", of=(Reason("a1"), Reason("a2"))), Reason("b")))

    assert [leaf.says for leaf in tree.leaves()] == ["a1", "a2", "b"]


ORDER = told(Kind.EXTRADITION_ORDER, "2011-03-01", "RU")
REFUSAL = told(Kind.ASYLUM_REFUSAL, "2011-02-01")


def test_an_appeal_that_does_not_tell_against_what_is_against_the_only_decision() -> None:
    path = (ORDER, told(Kind.APPEAL, "2011-03-05"))
    (stage,) = position(path, date(2011, 4, 1), holding="RU").stages

    assert stage.state == "appealed_regional_court"


def test_with_two_decisions_such_an_appeal_makes_neither_final_nor_stopped() -> None:
    path = (REFUSAL, ORDER, told(Kind.APPEAL, "2011-03-05"))
    found = position(path, date(2011, 4, 1), holding="RU")

    assert {one.procedure: one.state for one in found.stages}["ru-extradition"] == "extradition_decided"
    (stay,) = (one for one in found.about(Topic.STAY) if one.rule == "ru-463-1")
    assert stay.reply is Reply.UNKNOWN
    assert "it may be this one" in stay.reason.says


def test_a_vague_date_gives_way_to_an_exact_one_that_it_covers() -> None:
    handed = (
        told(Kind.HANDOVER, "2011-06", "KZ"),
        told(Kind.HANDOVER, "2011-06-09", "KZ"),
        told(Kind.HANDOVER, None, "KZ"),
    )

    def suspends(on: date) -> Reply:
        return {one.id: one.suspends for one in remedies("KZ", "UZ", on, events=handed)}["cat-art22"]

    assert suspends(date(2011, 6, 8)) is Reply.YES
    assert suspends(date(2011, 6, 9)) is Reply.NO


def test_two_reports_of_one_dismissal_are_one_step() -> None:
    dismissed = [
        Event(Kind.APPEAL_DISMISSED, Moment("2011-04-01"), id=ClaimId(name), against="extradition_order")
        for name in "ab"
    ]
    path = (ORDER, told(Kind.APPEAL, "2011-03-05", against="extradition_order"), *dismissed)
    (stage,) = position(path, date(2011, 4, 2), holding="RU").stages

    assert stage.state == "regional_court_upheld"


def test_a_remedy_tells_how_the_state_narrowed_it_and_what_is_not_sure() -> None:
    found = {one.id: one.cautions for one in remedies("KZ", "UZ", ON)}

    assert any("only for acts, omissions or decisions after entry into force" in one for one in found["hrc-op1"])
    assert any("day is from memory" in one for one in {r.id: r.cautions for r in remedies("AD", None, ON)}["cat-art22"])
