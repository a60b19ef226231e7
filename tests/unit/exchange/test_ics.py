"""A calendar of alerts opens elsewhere, tells the day, and betrays nobody."""

from __future__ import annotations

from datetime import date

from casefiles import casebook
from events import day, track
from icalendar import Calendar

from panoh.exchange.ics import calendar
from panoh.model.alert import AlertKind
from panoh.watch import alerts, tracks_of
from panoh.watch.rules import rules
from panoh.watch.triggered import triggered

TRACKS = tuple(track for case in casebook().cases for track in tracks_of(case))
TITLES = {kind: rule.title for kind, rule in rules().items()}


def test_no_name_quote_or_place_of_the_claims_is_in_it() -> None:
    raw = calendar(alerts(casebook().cases, TRACKS, {}, day("2019-01-01")), TITLES).decode()

    text = raw.replace("\r\n ", "").casefold()
    assert not [
        word for word in ("botir", "qoraev", "kazakhstan", "handed over on 3", "train", "invented") if word in text
    ]
    assert text.count("begin:vevent") >= 2


def test_an_announced_day_is_the_day_of_the_event_with_a_reminder() -> None:
    book = Calendar.from_ical(calendar(triggered(track("handover expected 2018-12-01"), day("2018-11-20")), TITLES))

    (event,) = book.walk("VEVENT")
    assert event.decoded("dtstart") == date(2018, 12, 1)
    assert len(event.walk("VALARM")) == 1


def test_where_no_day_is_known_it_says_so_on_the_day_of_the_alert() -> None:
    book = Calendar.from_ical(
        calendar(triggered(track("extradition_order occurred 2018-09-10"), day("2018-09-12")), TITLES)
    )

    (event,) = book.walk("VEVENT")
    assert event.decoded("dtstart") == date(2018, 9, 12)
    assert "No last day is known" in str(event["description"])


def test_the_same_alerts_make_the_same_file() -> None:
    found = list(triggered(track("extradition_order occurred 2018-09-10"), day("2018-09-12")))

    assert calendar(found, TITLES) == calendar([*found, *found], TITLES)


def test_every_kind_has_a_title() -> None:
    assert set(TITLES) == set(AlertKind)
