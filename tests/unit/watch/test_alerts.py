"""Alerts come while there is time, end when the matter ends, and say why."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from casefiles import casebook
from events import day, track

from panoh.model.alert import AlertKind
from panoh.model.legal import Confidence, Due, Layer, LegalPosition, OpenStep, Provision, Stage
from panoh.watch import Patience, alerts, tracks_of
from panoh.watch.beside import others_handed_over, silence
from panoh.watch.deadlines import deadlines
from panoh.watch.triggered import triggered

ORDERED = "arrest occurred 2018-06-01 x29; extradition_order occurred 2018-09-10 x29"
TRACKS = tuple(track for case in casebook().cases for track in tracks_of(case))
LAW = Provision("kz-592", "CCP art. 592(1)", "official text", Confidence.VERIFIED, "2016-01")


def kinds(line: str, on: str) -> set[AlertKind]:
    return {alert.kind for alert in triggered(track(line), day(on))}


def test_an_alert_carries_the_words_and_who_can_act() -> None:
    (alert,) = triggered(track(ORDERED), day("2018-09-12"))

    assert alert.triggers[0].words == "Words of 2."
    assert alert.reason == "Ordered to be handed over (2018-09-10), and nothing told since then undoes it."
    assert alert.next_step.who
    assert alert.since == date(2018, 9, 10)


def test_one_man_let_go_does_not_end_the_alert_for_the_others() -> None:
    assert AlertKind.HANDOVER_NEAR in kinds(f"{ORDERED}; release occurred 2018-09-20 x1", "2018-09-21")


def test_all_let_go_end_it() -> None:
    assert kinds(f"{ORDERED}; release occurred 2018-09-20 x9; release occurred 2018-09-22 x20", "2018-09-23") == set()


def test_time_left_is_told_where_a_day_is_announced() -> None:
    (alert,) = triggered(track("handover expected 2018-12-01"), day("2018-11-20"))

    assert (alert.time_left.days, alert.rank_days) == (11, 11)


def test_no_day_announced_is_not_known_and_ranks_as_today() -> None:
    (alert,) = triggered(track(ORDERED), day("2018-09-12"))

    assert alert.time_left.days is None
    assert "not known" in alert.time_left.words
    assert alert.rank_days == 0


def test_what_became_known_later_sets_nothing_off() -> None:
    late = track(ORDERED)
    late = replace(late, sightings=tuple(replace(s, known_on=day("2018-10-01")) for s in late.sightings))

    assert list(triggered(late, day("2018-09-30"))) == []
    assert list(triggered(late, day("2018-10-01"))) != []


def test_silence_counts_from_the_last_dated_thing() -> None:
    (alert,) = silence(track("arrest occurred 2018-06-01; statement occurred -"), day("2018-08-01"), days=30)

    assert alert.time_left.words == "silent for 61 days"
    assert list(silence(track("arrest occurred 2018-06-01"), day("2018-06-30"), days=30)) == []


def test_who_was_released_is_not_silent() -> None:
    assert list(silence(track("release occurred 2018-06-01"), day("2019-06-30"), days=30)) == []


def test_others_handed_over_between_the_same_states_are_told() -> None:
    mine, other = track(ORDERED), track("handover occurred 2018-03-01", case="c2")
    elsewhere = track("handover occurred 2018-03-01", case="c3", way=("KG", "UZ"))

    (alert,) = others_handed_over(mine, [mine, other, elsewhere], day("2018-09-12"), days=365)

    assert len(alert.triggers) == 1
    assert list(others_handed_over(mine, [mine, other], day("2019-09-12"), days=365)) == []


def position(last_day: date | None, begun: date | None = date(2016, 2, 1)) -> LegalPosition:
    due = Due("appeal to the Supreme Court", last_day, begun, LAW, "Asia/Almaty", ("calendar days",))
    step = OpenStep("kz", Layer.DOMESTIC, "appeal", "the person", "appealed", LAW, due)
    return LegalPosition(
        day("2016-02-08"), None, "KZ", "UZ", (), (Stage("kz", "t", "decided", begun, LAW, (), (step,)),)
    )


def test_a_deadline_near_says_its_last_day_its_zone_and_its_law() -> None:
    (alert,) = deadlines(track(ORDERED).subject, position(date(2016, 2, 11)), near_days=14)

    assert alert.kind is AlertKind.DEADLINE_NEAR
    assert alert.time_left.words == "last day is 2016-02-11, Asia/Almaty"
    assert alert.rank_days == 3
    assert "CCP art. 592(1)" in str(alert.next_step.basis)
    assert "calendar days" in alert.reason


def test_a_missed_deadline_and_one_of_unknown_end_are_different_alerts() -> None:
    subject = track(ORDERED).subject

    assert [a.kind for a in deadlines(subject, position(date(2016, 2, 7)), near_days=14)] == [AlertKind.DEADLINE_MISSED]
    assert [a.kind for a in deadlines(subject, position(None), near_days=14)] == [AlertKind.DEADLINE_UNKNOWN]
    assert list(deadlines(subject, position(date(2015, 2, 7)), near_days=14)) == []


def test_what_is_told_of_one_man_alone_is_a_track_of_his_own() -> None:
    (case,) = casebook().cases
    others = replace(case, people=(*case.people, replace(case.people[0], id="p2", path=())))  # type: ignore[arg-type]

    group, his = tracks_of(others)

    assert [s.event.kind for s in group.sightings] == ["detention", "handover"]
    assert his.subject.label == "Botir Qoraev"
    assert [s.event.kind for s in his.sightings] == ["handover", "sentence"]


def test_the_least_time_left_comes_first_and_contradictions_last() -> None:
    found = alerts(casebook().cases, TRACKS, {}, day("2019-01-01"), Patience(silence=30))

    assert [alert.rank_days for alert in found] == sorted(alert.rank_days for alert in found)
    assert found[-1].kind is AlertKind.CONTRADICTION
    assert found[-1].triggers[0].words == "Four of them were handed over on 3 October."
