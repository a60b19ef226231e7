"""`panoh watch`: a casebook in, what needs somebody's eyes on a day out."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from panoh.commands.reports import add_report_options, told_reports
from panoh.commands.shared import OK, SOME_UNREAD, Parser, day, is_plain, whole_number
from panoh.pipeline import UnreadReport

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    from panoh.model.alert import Alert

EXAMPLES = """examples:
  panoh watch cases/                          what needs eyes today
  panoh watch cases/ --on 2011-06-08          what could have been known on that day
  panoh watch claims.jsonl --ics watch.ics    a calendar: case codes, no names
  panoh watch cases/ --html digest.html       a page for the morning; it has names and quotes

Ranked by how much time is left. What the rules are: src/panoh/data/watch/rules.toml, docs/watch.md.
"""


def add_to(commands: _SubParsersAction[Parser]) -> None:
    """Name the options."""
    command = commands.add_parser(
        "watch",
        help="what needs somebody's eyes on a day",
        description="Lists what needs somebody's eyes: why, in whose words, what to do next, how much time is left.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    add_report_options(command)
    command.add_argument("--on", type=day, metavar="DAY", help="the day to stand on; today if not given")
    command.add_argument("--silence", type=whole_number, default=30, metavar="DAYS", help="silence worth an alert (30)")
    command.add_argument("--deadline", type=whole_number, default=14, metavar="DAYS", help="a deadline is near (14)")
    command.add_argument("--json", action="store_true", help="one alert per line, for other programs")
    command.add_argument("--html", type=Path, metavar="FILE", help="write the alerts as a page")
    command.add_argument("--ics", type=Path, metavar="FILE", help="write the alerts as a calendar without names")
    command.set_defaults(run=_run, parser=command)


def _run(arguments: argparse.Namespace) -> int:
    from panoh.casework import alerts_on
    from panoh.watch import Patience

    on: date = arguments.on or date.today()
    unread: list[UnreadReport] = []
    reports = list(told_reports(arguments, unread))
    patience = Patience(silence=arguments.silence, deadline=arguments.deadline)
    found, apart = alerts_on(reports, on, patience)
    if reports or not unread:  # "nothing needs eyes" must not be said of what could not be read
        _show(found, on, arguments)
    for one in apart:
        print(f"panoh: {one.source.name} is left out: {one.why}.", file=sys.stderr)
    for unreadable in unread:
        print(f"panoh: {unreadable}", file=sys.stderr)
    return SOME_UNREAD if unread else OK


def _show(alerts: tuple[Alert, ...], on: date, arguments: argparse.Namespace) -> None:
    from panoh.presentation.alerts import alert_line, alerts_page, alerts_text
    from panoh.presentation.session import make_console
    from panoh.watch.rules import rules

    titles = {kind: rule.title for kind, rule in rules().items()}
    if arguments.json:
        for alert in alerts:
            print(alert_line(alert))
    elif arguments.html is None and arguments.ics is None:
        print(alerts_text(make_console(sys.stdout, no_color=is_plain(arguments)), alerts, on, titles), end="")
    if arguments.html is not None:
        _write(arguments.html, alerts_page(alerts, on, titles).encode(), len(alerts))
    if arguments.ics is not None:
        from panoh.exchange.ics import calendar

        _write(arguments.ics, calendar(alerts, titles), len(alerts))


def _write(path: Path, raw: bytes, alerts: int) -> None:
    path.write_bytes(raw)
    print(f"panoh: {alerts} alerts written to {path}.", file=sys.stderr)
