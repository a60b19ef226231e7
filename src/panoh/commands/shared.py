"""What the commands have in common: exit codes, the parser that speaks gently, options that several take."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

from panoh.model import Moment, MomentError
from panoh.pipeline import STDIN_NAME, Letter, Source

OK, SOME_UNREAD, WRONG_USAGE = 0, 1, 2
# What a shell expects of a program stopped by Ctrl-C, and of one whose reader went away.
STOPPED, READER_GONE = 128 + signal.SIGINT, 128 + 13
# So many kinds of files left out are told by their endings.
MOST_ENDINGS = 5


class Parser(argparse.ArgumentParser):
    """Says in one line what is wrong with a command, and where help is."""

    def error(self, message: str) -> NoReturn:
        self.exit(WRONG_USAGE, f"panoh: {message}. See panoh --help.\n")


def moment(text: str) -> str:
    """An option that is a date in EDTF."""
    try:
        return Moment(text).edtf
    except MomentError as error:
        raise argparse.ArgumentTypeError(str(error).rstrip(".")) from error


def day(text: str) -> date:
    """An option that is a day."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"'{text}' is no day. Write it like 2011-06-09") from error


def language(text: str) -> str:
    """An option that is a language code."""
    if len(text) != len("en") or not text.isascii() or not text.isalpha():
        raise argparse.ArgumentTypeError(f"'{text}' is no language code. Write two letters such as en")
    return text.lower()


def whole_number(text: str) -> int:
    """An option that is a number of days."""
    if not text.isascii() or not text.isdigit():
        raise argparse.ArgumentTypeError(f"'{text}' is no number of days. Write 0 or more")
    return int(text)


def jobs(text: str) -> int:
    """An option that is a number of processes."""
    if not text.isascii() or not text.isdigit() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"'{text}' is no number of processes. Write 1 or more")
    return int(text)


def is_plain(arguments: argparse.Namespace) -> bool:
    """Whether output is to have no colours."""
    return arguments.no_color or bool(os.environ.get("NO_COLOR"))


def sources_of(names: Iterable[str]) -> Iterator[Source]:
    """The reports that a command line names: files, folders, `-` for standard input; stderr tells what is left out."""
    from panoh.intake import MAX_BYTES, paths_of

    found = paths_of(names)
    for path in found.paths:
        if path == Path("-"):
            # One byte more than is read at once is enough for intake to refuse it.
            yield Letter(STDIN_NAME, sys.stdin.buffer.read(MAX_BYTES + 1))
        else:
            yield path
    if found.left_out:
        _tell_left_out(found.left_out)


def _tell_left_out(files: Sequence[Path]) -> None:
    from panoh.intake import ENDINGS
    from panoh.presentation.safe import printable

    tally = Counter(file.suffix.lower() or "no ending" for file in files).most_common()
    kinds = ", ".join(f"{printable(ending)} {number:,}" for ending, number in tally[:MOST_ENDINGS])
    more = ", …" if len(tally) > MOST_ENDINGS else ""
    print(
        f"panoh: {len(files):,} other file{'' if len(files) == 1 else 's'} in folders left out ({kinds}{more}). "
        f"Read there: {' '.join(sorted(ENDINGS))}. To have another file read, name it.",
        file=sys.stderr,
    )
