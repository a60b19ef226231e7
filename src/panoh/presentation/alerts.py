"""Alerts for people and programs: a list for the terminal, lines of JSON, a page for the mail."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from panoh.model.alert import Alert, AlertKind
from panoh.presentation.dates import date_in_words
from panoh.presentation.safe import printable, shortened
from panoh.presentation.templating import environment

# More triggers than this under one alert hide the next alert; the JSON has them all.
TRIGGERS_SHOWN = 3
QUOTE_LENGTH = 240
# Ranked within a day, within a fortnight, later.
STYLES = ((1, "bold red"), (14, "bold yellow"))
NOTHING = "Nothing needs eyes on this day, as far as the reports tell. What they do not tell nobody has seen."


def alerts_text(console: Console, alerts: Sequence[Alert], on: date, titles: Mapping[AlertKind, str]) -> str:
    """Alerts by case, the most pressing case first, in the width and the colours of the console."""
    with console.capture() as captured:
        console.print(Text(f"What needs eyes on {date_in_words(on.isoformat())}", "bold"))
        if not alerts:
            console.print(Text(NOTHING, "yellow"))
        for label, found in _by_subject(alerts):
            console.print(Text(f"\n{label}", "bold underline"))
            for alert in found:
                _print_alert(console, alert, titles[alert.kind])
    return "".join(f"{line.rstrip()}\n" for line in captured.get().splitlines())


def _by_subject(alerts: Sequence[Alert]) -> list[tuple[str, list[Alert]]]:
    """Alerts of one subject together, subjects in the order of their most pressing alert."""
    first: dict[str, int] = {}
    for place, alert in enumerate(alerts):
        first.setdefault(alert.subject.code, place)
    order = sorted(alerts, key=lambda alert: first[alert.subject.code])
    groups = groupby(order, key=lambda alert: alert.subject.code)
    return [
        (f"{printable(found[0].subject.label)} [{code}]", found) for code, group in groups if (found := list(group))
    ]


def _print_alert(console: Console, alert: Alert, title: str) -> None:
    style = next((style for days, style in STYLES if alert.rank_days <= days), "bold")
    head = Text.assemble((title, style), f" · time left: {alert.time_left.words}")
    lines = [head, Text(printable(alert.reason))]
    for trigger in alert.triggers[:TRIGGERS_SHOWN]:
        if trigger.words:
            lines.append(Text(f"“{shortened(printable(trigger.words), QUOTE_LENGTH)}”", "italic"))
    more = len(alert.triggers) - TRIGGERS_SHOWN
    if more > 0:
        lines.append(Text(f"and {more} more", "dim"))
    step = alert.next_step
    lines.append(Text(f"Next: {step.what} Who could: {', '.join(step.who)}."))
    if step.basis:
        lines.append(Text(f"Rests on: {step.basis}", "dim"))
    for number, line in enumerate(lines):
        console.print(Padding(line, (0, 0, 0, 2 if number == 0 else 4)))


def alerts_page(alerts: Sequence[Alert], on: date, titles: Mapping[AlertKind, str]) -> str:
    """Alerts as a self-contained page, such as goes out as a digest in the morning."""
    return (
        environment()
        .get_template("alerts.html")
        .render(
            title=f"What needs eyes on {date_in_words(on.isoformat())}",
            groups=_by_subject(alerts),
            titles=titles,
            nothing=NOTHING,
        )
    )


def alert_line(alert: Alert) -> str:
    """An alert as one line of JSON, unknown as null."""
    left = alert.time_left
    return json.dumps(
        {
            "kind": alert.kind,
            "case": alert.subject.case,
            "person": alert.subject.person,
            "code": alert.subject.code,
            "label": alert.subject.label,
            "on": alert.on.isoformat(),
            "since": alert.since.isoformat() if alert.since else None,
            "reason": alert.reason,
            "triggers": [
                {
                    "said": trigger.said,
                    "day": trigger.day.isoformat() if trigger.day else None,
                    "claim": trigger.claim,
                    "quote": trigger.words,
                }
                for trigger in alert.triggers
            ],
            "next_step": {
                "what": alert.next_step.what,
                "who": list(alert.next_step.who),
                "basis": alert.next_step.basis,
            },
            "time_left": {
                "days": left.days,
                "last_day": left.last_day.isoformat() if left.last_day else None,
                "words": left.words,
            },
            "rule": alert.rule,
        },
        ensure_ascii=False,
    )
