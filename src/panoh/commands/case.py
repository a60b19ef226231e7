"""`panoh case`: reports or files of claims in, case files out."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from panoh.commands.shared import OK, SOME_UNREAD, Parser, day, is_plain, jobs, language, moment, sources_of
from panoh.model import ToldReport
from panoh.pipeline import Letter, Source, UnreadReport, Wishes, demo_casebook, read_all

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    from panoh.model.casefile import Casebook, Clocks

EXAMPLES = """examples:
  panoh case cases/                       which cases are in a folder of reports; who, how many, says who, since when
  panoh case claims.jsonl                 the same from what panoh read --json wrote
  panoh case --as-of 2011-06-08 cases/    only what had been published by then
  panoh case --since 2011-06-08 cases/    what changed since
  panoh case --without 03.txt cases/      what would fall if a report were taken out
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
    command.add_argument("sources", nargs="*", metavar="FILE", help="a report, a file of claims, a folder, or -")
    command.add_argument("--demo", action="store_true", help="the invented casebook that comes with Panoh")
    command.add_argument("--json", action="store_true", help="one JSON object, as docs/case.schema.json says")
    command.add_argument("--as-of", type=day, metavar="DAY", help="only what had been published by this day")
    command.add_argument("--happened-by", type=day, metavar="DAY", help="only what had happened by this day")
    command.add_argument("--since", type=day, metavar="DAY", help="tell what changed after this day's publications")
    command.add_argument("--without", metavar="NAME", help="tell what would fall if this report were taken out")
    command.add_argument("--published", type=moment, metavar="DATE", help="day of publication, if files do not tell")
    command.add_argument("--lang", type=language, metavar="CODE", help="language of the reports, e.g. en")
    command.add_argument("--jobs", type=jobs, default=1, metavar="N", help="processes that share the reading")
    command.add_argument("--no-color", action="store_true", help="no colours (NO_COLOR does the same)")
    command.set_defaults(run=_run, parser=command)


def _run(arguments: argparse.Namespace) -> int:
    from panoh.casework import casebook
    from panoh.model.casefile import Clocks

    if not arguments.demo and not arguments.sources:
        arguments.parser.error("nothing to read. Give a file, a folder, - for standard input, or --demo")
    sources = [*(demo_casebook() if arguments.demo else ()), *sources_of(arguments.sources)]
    unread: list[UnreadReport] = []
    reports = list(_told(sources, arguments, unread))
    clocks = Clocks(published_by=arguments.as_of, happened_by=arguments.happened_by)
    book = casebook(reports, clocks, since=arguments.since)
    _show(book, clocks, arguments)
    for one in unread:
        print(f"panoh: {one}", file=sys.stderr)
    return SOME_UNREAD if unread else OK


def _told(sources: Sequence[Source], arguments: argparse.Namespace, unread: list[UnreadReport]) -> Iterator[ToldReport]:
    """All reports: those in files of claims as they are, the others read here."""
    from panoh.casework import told

    claims, texts = _parted(sources)
    yield from claims
    wishes = Wishes(published=arguments.published, language=arguments.lang)
    for outcome in read_all(texts, wishes, jobs=arguments.jobs):
        if isinstance(outcome, UnreadReport):
            unread.append(outcome)
        else:
            yield told(outcome)


def _parted(sources: Iterable[Source]) -> tuple[list[ToldReport], list[Source]]:
    from panoh.exchange.claims_json import is_claim_file, looks_like_claims, read_claims

    claims: list[ToldReport] = []
    texts: list[Source] = []
    for source in sources:
        if isinstance(source, Path) and is_claim_file(source.name) and source.is_file():
            claims.extend(read_claims(source.read_text("utf-8-sig", errors="replace"), str(source)))
        elif isinstance(source, Letter) and looks_like_claims(source.raw):
            claims.extend(read_claims(source.raw.decode("utf-8-sig", errors="replace"), source.origin))
        else:
            texts.append(source)
    return claims, texts


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
