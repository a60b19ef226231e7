"""Alerts are shown with their words, the least time left first, and as lines for programs."""

from __future__ import annotations

import io
import json

from casefiles import casebook
from events import day
from rich.console import Console

from panoh.presentation.alerts import NOTHING, alert_line, alerts_page, alerts_text
from panoh.watch import alerts, tracks_of
from panoh.watch.rules import rules

TRACKS = tuple(track for case in casebook().cases for track in tracks_of(case))
TITLES = {kind: rule.title for kind, rule in rules().items()}
ON = day("2019-01-01")
FOUND = alerts(casebook().cases, TRACKS, {}, ON)


def shown(found: tuple = FOUND) -> str:  # type: ignore[type-arg]
    return alerts_text(Console(file=io.StringIO(), width=100), found, ON, TITLES)


def test_each_alert_says_why_what_next_and_in_whose_words() -> None:
    text = " ".join(shown().split())

    assert "Silence" in text
    assert "Next:" in text
    assert "“Four of them were handed over on 3 October.”" in text


def test_a_day_without_alerts_says_what_that_means() -> None:
    assert "What they do not tell nobody has seen" in " ".join(shown(()).split())
    assert NOTHING in alerts_page((), ON, TITLES)


def test_a_line_of_json_has_null_for_what_is_not_known() -> None:
    lines = [json.loads(alert_line(alert)) for alert in FOUND]

    assert {line["time_left"]["days"] for line in lines} == {None}
    assert all(line["triggers"] and line["next_step"]["who"] for line in lines)


def test_the_page_escapes_and_fetches_nothing() -> None:
    text = alerts_page(FOUND, ON, TITLES)

    assert "<since>" not in text
    assert "https://" not in text
    assert "default-src 'none'" in text
