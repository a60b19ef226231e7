"""`panoh read` and `panoh demo`: reports in, their claims out."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from panoh.commands.shared import OK, SOME_UNREAD, Parser, is_plain, jobs, language, moment, sources_of
from panoh.pipeline import Wishes, begin_loading, demo_casebook

if TYPE_CHECKING:
    from argparse import _SubParsersAction


def add_to(commands: _SubParsersAction[Parser], examples: str) -> None:
    """Name the options of both commands."""
    read = commands.add_parser(
        "read",
        help="read reports and show their claims",
        description="Reads reports and shows the claims they make, each with the words it was read from.",
        epilog=examples,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    read.add_argument("sources", nargs="*", metavar="FILE", help="a file, a folder, or - for standard input")
    read.add_argument("--demo", action="store_true", help="read the invented casebook that comes with Panoh")
    demo = commands.add_parser("demo", help="read the invented casebook: the same as read --demo", allow_abbrev=False)
    demo.set_defaults(demo=True, sources=[])
    for command in (read, demo):
        _add_options(command)
        command.set_defaults(run=_run, parser=command)


def _add_options(command: Parser) -> None:
    command.add_argument("--json", action="store_true", help="one JSON object per report, one per line")
    command.add_argument(
        "--published", type=moment, metavar="DATE", help="day of publication, if the file does not tell: 2011-06-09"
    )
    command.add_argument(
        "--lang", type=language, metavar="CODE", help="language of the reports, e.g. en; found out if not given"
    )
    command.add_argument(
        "--explain", action="store_true", help="show the lexicon entry and the rules that made each claim"
    )
    command.add_argument("--jobs", type=jobs, default=1, metavar="N", help="processes that share the work (default 1)")
    command.add_argument("--no-color", action="store_true", help="no colours (NO_COLOR does the same)")


def _run(arguments: argparse.Namespace) -> int:
    if not arguments.demo and not arguments.sources:
        arguments.parser.error("nothing to read. Give a file, a folder, - for standard input, or --demo")
    if arguments.jobs == 1:
        begin_loading()
    from panoh.presentation.session import Session

    session = Session(
        as_json=arguments.json, explain=arguments.explain, no_color=is_plain(arguments), demo=arguments.demo
    )
    sources = [*(demo_casebook() if arguments.demo else ()), *sources_of(arguments.sources)]
    unread = session.show(sources, Wishes(published=arguments.published, language=arguments.lang), jobs=arguments.jobs)
    return SOME_UNREAD if unread else OK
