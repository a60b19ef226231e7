"""`panoh case`: reports or files of claims in, case files out."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from panoh.commands.reports import add_report_options, told_reports
from panoh.commands.shared import OK, SOME_UNREAD, Parser, day, is_plain
from panoh.pipeline import UnreadReport

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    from panoh.model.casefile import Casebook, Clocks
    from panoh.model.ledger import Ledger
    from panoh.model.links import CaseId

EXAMPLES = """examples:
  panoh case cases/                       which cases are in a folder of reports; who, how many, says who, since when
  panoh case claims.jsonl                 the same from what panoh read --json wrote
  panoh case --as-of 2011-06-08 cases/    only what had been published by then
  panoh case --since 2011-06-08 cases/    what changed since
  panoh case --without 03.txt cases/      what would fall if a report were taken out
  panoh case --html case.html cases/      one page: timeline, who went where, both sides of each disagreement
  panoh case --json cases/                for other programs, as docs/case.schema.json says
"""


def add_to(commands: _SubParsersAction[Parser]) -> None:
    """Name the options."""
    command = commands.add_parser(
        "case",
        help="group reports into cases and show each case file",
        description="Groups reports into cases: who, how many, says who, since when; where the reports disagree.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    add_report_options(command)
    command.add_argument("--json", action="store_true", help="one JSON object, as docs/case.schema.json says")
    command.add_argument("--as-of", type=day, metavar="DAY", help="only what had been published by this day")
    command.add_argument("--happened-by", type=day, metavar="DAY", help="only what had happened by this day")
    command.add_argument("--since", type=day, metavar="DAY", help="tell what changed after this day's publications")
    command.add_argument("--without", metavar="NAME", help="tell what would fall if this report were taken out")
    command.add_argument("--html", type=Path, metavar="FILE", help="write everything as one page that works offline")
    command.set_defaults(run=_run, parser=command)


def _run(arguments: argparse.Namespace) -> int:
    from panoh.casework import casebook_and_ledgers
    from panoh.model.casefile import Clocks

    unread: list[UnreadReport] = []
    reports = list(told_reports(arguments, unread))
    clocks = Clocks(published_by=arguments.as_of, happened_by=arguments.happened_by)
    book, ledgers = casebook_and_ledgers(reports, clocks, since=arguments.since, jobs=arguments.jobs)
    if arguments.html is not None:
        _write_page(book, ledgers, arguments)
    else:
        _show(book, clocks, arguments)
    for one in unread:
        print(f"panoh: {one}", file=sys.stderr)
    return SOME_UNREAD if unread else OK


def _write_page(book: Casebook, ledgers: Mapping[CaseId, Ledger], arguments: argparse.Namespace) -> None:
    from panoh.presentation.case_page.page import page

    title = f"Casebook: {', '.join(Path(name).name for name in arguments.sources) or 'the invented demo'}"
    arguments.html.write_text(page(book, ledgers, title=title), "utf-8")
    print(
        f"panoh: written to {arguments.html}. It has names and quotes: keep it as you keep the reports.",
        file=sys.stderr,
    )


def _show(book: Casebook, clocks: Clocks, arguments: argparse.Namespace) -> None:
    if arguments.json:
        from panoh.presentation.case_json import casebook_json

        print(casebook_json(book, clocks))
        return
    from panoh.presentation.case_text import casebook_text
    from panoh.presentation.session import make_console

    if arguments.without:
        print(_lost(book, arguments.without), end="")
    else:
        print(casebook_text(make_console(sys.stdout, no_color=is_plain(arguments)), book), end="")


def _lost(book: Casebook, name: str) -> str:
    from panoh.casefile.sentences import without
    from panoh.presentation.case_text import lost_text

    found = [(file, source) for file in book.cases for source in file.sources if Path(source.name).name == name]
    if not found:
        return f"No report here is called {name}. Give its file name, such as 03-prosecutor.txt.\n"
    return lost_text(name, [without(file, source.id) for file, source in found])
