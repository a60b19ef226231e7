"""The command line: files in, tables or JSON out."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from panoh import __version__
from panoh.commands import case, law, link, names, read, watch
from panoh.commands.shared import READER_GONE, SOME_UNREAD, STOPPED, WRONG_USAGE, Parser
from panoh.model import PanohError
from panoh.pipeline import spare_the_tables

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


def build_parser() -> argparse.ArgumentParser:
    """The options of `panoh`; also what its help is made of."""
    parser = Parser(
        prog="panoh",
        description="Reads reports about people who may be handed back, and ties each claim to its exact words.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"panoh {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=Parser)
    read.add_to(commands, EXAMPLES)
    case.add_to(commands)
    law.add_to(commands)
    link.add_to(commands)
    watch.add_to(commands)
    names.add_to(commands)
    return parser


def _run(arguments: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    if arguments.command is None:
        parser.print_help()
        return WRONG_USAGE
    code: int = arguments.run(arguments)
    return code


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
