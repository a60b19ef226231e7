"""The reports that a command of casework takes: files of claims as they are, anything else read here."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

from panoh.commands.shared import Parser, jobs, language, moment, sources_of
from panoh.model import ToldReport
from panoh.pipeline import Letter, Source, UnreadReport, Wishes, demo_casebook, read_all


def add_report_options(command: Parser) -> None:
    """Name the options that say which reports, and what their files do not tell."""
    command.add_argument("sources", nargs="*", metavar="FILE", help="a report, a file of claims, a folder, or -")
    command.add_argument("--demo", action="store_true", help="the invented casebook that comes with Panoh")
    command.add_argument("--published", type=moment, metavar="DATE", help="day of publication, if files do not tell")
    command.add_argument("--lang", type=language, metavar="CODE", help="language of the reports, e.g. en")
    command.add_argument("--jobs", type=jobs, default=1, metavar="N", help="processes that share the work")
    command.add_argument("--no-color", action="store_true", help="no colours (NO_COLOR does the same)")


def told_reports(arguments: argparse.Namespace, unread: list[UnreadReport]) -> Iterator[ToldReport]:
    """All reports that the options name.

    Args:
        unread: Takes up those that could not be read.
    """
    from panoh.casework import told
    from panoh.presentation.session import progress

    if not arguments.demo and not arguments.sources:
        arguments.parser.error("nothing to read. Give a file, a folder, - for standard input, or --demo")
    sources = [*(demo_casebook() if arguments.demo else ()), *sources_of(arguments.sources)]
    claims, texts = _parted(sources)
    yield from claims
    wishes = Wishes(published=arguments.published, language=arguments.lang)
    with progress(len(texts)) as steps:
        for outcome in steps.steps(read_all(texts, wishes, jobs=arguments.jobs)):
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
