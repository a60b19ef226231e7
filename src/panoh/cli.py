"""The command line: files in, tables or JSON out."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NoReturn

from panoh import __version__
from panoh.model import Moment, MomentError, PanohError
from panoh.pipeline import STDIN_NAME, Letter, Source, Wishes, demo_casebook, spare_the_tables

OK, SOME_UNREAD, WRONG_USAGE = 0, 1, 2
# What a shell expects of a program stopped by Ctrl-C, and of one whose reader went away.
STOPPED, READER_GONE = 128 + signal.SIGINT, 128 + 13

EXAMPLES = """examples:
  panoh demo                              read the invented casebook that comes with Panoh
  panoh read report.html                  read one report
  panoh read cases/ --jobs 2              read every report in a folder, two at a time
  panoh read letter.txt --published 2018-11-15
                                          tell the day that the file does not tell
  panoh read --json cases/ > claims.jsonl one report per line, for other programs
  curl … | panoh read -                   read standard input
  panoh read --explain report.txt         show which rules made each claim

Panoh reads .txt, .html, .pdf, .docx and .eml. It never uses the network.
Exit code: 0 all read, 1 some reports could not be read, 2 wrong usage.
"""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(WRONG_USAGE, f"panoh: {message}. See panoh --help.\n")


def _published(text: str) -> str:
    try:
        return Moment(text).edtf
    except MomentError as error:
        raise argparse.ArgumentTypeError(str(error).rstrip(".")) from error


def _language(text: str) -> str:
    if len(text) != len("en") or not text.isascii() or not text.isalpha():
        raise argparse.ArgumentTypeError(f"'{text}' is no language code. Write two letters such as en")
    return text.lower()


def _jobs(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"'{text}' is no number of processes. Write 1 or more")
    return int(text)


def build_parser() -> argparse.ArgumentParser:
    """The options of `panoh`; also what its help is made of."""
    parser = _Parser(
        prog="panoh",
        description="Reads reports about people who may be handed back, and ties each claim to its exact words.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"panoh {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    read = commands.add_parser(
        "read",
        help="read reports and show their claims",
        description="Reads reports and shows the claims they make, each with the words it was read from.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    read.add_argument("sources", nargs="*", metavar="FILE", help="a file, a folder, or - for standard input")
    read.add_argument("--demo", action="store_true", help="read the invented casebook that comes with Panoh")
    demo = commands.add_parser("demo", help="read the invented casebook: the same as read --demo", allow_abbrev=False)
    demo.set_defaults(demo=True, sources=[])
    for command in (read, demo):
        _add_reading_options(command)
    return parser


def _add_reading_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="one JSON object per report, one per line")
    command.add_argument(
        "--published", type=_published, metavar="DATE", help="day of publication, if the file does not tell: 2011-06-09"
    )
    command.add_argument(
        "--lang", type=_language, metavar="CODE", help="language of the reports, e.g. en; found out if not given"
    )
    command.add_argument(
        "--explain", action="store_true", help="show the lexicon entry and the rules that made each claim"
    )
    command.add_argument("--jobs", type=_jobs, default=1, metavar="N", help="processes that share the work (default 1)")
    command.add_argument("--no-color", action="store_true", help="no colours (NO_COLOR does the same)")


def _sources(arguments: argparse.Namespace) -> Iterator[Source]:
    from panoh.intake import MAX_BYTES, paths_of

    if arguments.demo:
        yield from demo_casebook()
    for name in arguments.sources:
        if name == "-":
            # One byte more than is read at once is enough for intake to refuse it.
            yield Letter(STDIN_NAME, sys.stdin.buffer.read(MAX_BYTES + 1))
        else:
            yield from paths_of([Path(name)])


def _read(arguments: argparse.Namespace) -> int:
    from panoh.presentation.session import Session

    session = Session(
        as_json=arguments.json,
        explain=arguments.explain,
        no_color=arguments.no_color or bool(os.environ.get("NO_COLOR")),
        demo=arguments.demo,
    )
    wishes = Wishes(published=arguments.published, language=arguments.lang)
    unread = session.show(list(_sources(arguments)), wishes, jobs=arguments.jobs)
    return SOME_UNREAD if unread else OK


def _run(arguments: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    if arguments.command is None:
        parser.print_help()
        return WRONG_USAGE
    if not arguments.demo and not arguments.sources:
        parser.error("nothing to read. Give a file, a folder, - for standard input, or --demo")
    return _read(arguments)


def _let_go_of_stdout() -> None:
    """Let the interpreter flush into nothing at its end: the reader of the pipe is gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def main(argv: Sequence[str] | None = None) -> int:
    """Run `panoh`; the exit code says whether all was read."""
    spare_the_tables()
    parser = build_parser()
    arguments = parser.parse_args(argv)
    try:
        code = _run(arguments, parser)
        sys.stdout.flush()
    except KeyboardInterrupt:
        print("panoh: stopped.", file=sys.stderr)
        return STOPPED
    except BrokenPipeError:
        _let_go_of_stdout()
        return READER_GONE
    except PanohError as error:
        print(f"panoh: {error}", file=sys.stderr)
        return SOME_UNREAD
    return code


if __name__ == "__main__":
    sys.exit(main())
