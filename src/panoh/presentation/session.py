"""One run of the program as a person sees it: reports on stdout; progress and what went wrong on stderr."""

from __future__ import annotations

import io
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from panoh.pipeline import Outcome, ReadReport, Source, UnreadReport, Wishes, read_all
from panoh.presentation.json_lines import json_line

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress

# Width where nobody tells one (a pipe): the six columns are comfortable in it.
PIPED_WIDTH = 120
DEMO_BANNER = "INVENTED: people, places of custody and events of this casebook are made up"


@dataclass(frozen=True, slots=True)
class Session:
    """How a run shows what it reads.

    Attributes:
        as_json: One line of JSON per report instead of tables.
        explain: Show the rules that made each claim.
        no_color: No colours, also on a terminal.
        demo: The reports are the invented casebook, and say so.
    """

    as_json: bool = False
    explain: bool = False
    no_color: bool = False
    demo: bool = False

    def show(self, sources: Sequence[Source], wishes: Wishes, *, jobs: int = 1) -> tuple[UnreadReport, ...]:
        """Read and show the reports; give back those that could not be read, which are told on stderr."""
        _accept_every_character(sys.stdout, sys.stderr)
        show_one = self._as_json() if self.as_json else self._as_table()
        unread: list[UnreadReport] = []
        reports = claims = 0
        with progress(len(sources)) as steps:
            for outcome in steps.steps(read_all(sources, wishes, jobs=jobs)):
                if isinstance(outcome, UnreadReport):
                    unread.append(outcome)
                    continue
                with steps.paused():
                    show_one(outcome)
                reports, claims = reports + 1, claims + len(outcome.claims)
        sys.stdout.flush()
        if len(sources) > 1 and not self.as_json:
            print(
                f"{_counted(reports, 'report')} read, {_counted(claims, 'claim')}, {len(unread)} not readable.",
                flush=True,
            )
        _tell_unread(unread, len(sources))
        return tuple(unread)

    def _as_json(self) -> Callable[[ReadReport], None]:
        return lambda read: print(json_line(read, explain=self.explain), flush=True)

    def _as_table(self) -> Callable[[ReadReport], None]:
        from panoh.presentation.table import Look, report_text

        console = make_console(sys.stdout, no_color=self.no_color)
        look = Look(explain=self.explain, banner=DEMO_BANNER if self.demo else "")
        return lambda read: print(report_text(console, read, look), end="", flush=True)


def make_console(stream: TextIO, *, no_color: bool) -> Console:
    """A console as wide as the terminal or as COLUMNS says; plain where the stream is no terminal."""
    from rich.console import Console

    width = shutil.get_terminal_size((PIPED_WIDTH, 24)).columns
    return Console(
        file=stream,
        width=width,
        color_system="auto" if stream.isatty() and not no_color else None,
        highlight=False,
        markup=False,
        emoji=False,
    )


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _accept_every_character(*streams: TextIO) -> None:
    """No character of a report may end the program, whatever the terminal can show."""
    for stream in streams:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _tell_unread(unread: Sequence[UnreadReport], total: int) -> None:
    from panoh.presentation.safe import printable

    if not unread:
        return
    if total == 1:
        print(f"panoh: {printable(str(unread[0]))}", file=sys.stderr)
        return
    print(f"panoh: {len(unread)} of {_counted(total, 'report')} could not be read:", file=sys.stderr)
    for outcome in unread:
        print(f"  {printable(str(outcome))}", file=sys.stderr)


class _Steps:
    """Passes outcomes on; counts them on a progress bar where there is one."""

    def __init__(self, total: int, bar: Progress | None) -> None:
        self._bar = bar
        self._task = bar.add_task("reading", total=total) if bar is not None else None

    def steps(self, outcomes: Iterator[Outcome]) -> Iterator[Outcome]:
        for outcome in outcomes:
            yield outcome
            if self._bar is not None and self._task is not None:
                self._bar.advance(self._task)

    def paused(self) -> AbstractContextManager[None]:
        """Take the bar away while a report is printed to the same terminal."""
        if self._bar is None or not sys.stdout.isatty():
            return nullcontext()
        return _stopped(self._bar)


@contextmanager
def _stopped(progress: Progress) -> Iterator[None]:
    progress.stop()
    yield
    progress.start()


@contextmanager
def progress(total: int) -> Iterator[_Steps]:
    """A progress bar on stderr, if that is a terminal and there is more than one report."""
    if total < 2 or not sys.stderr.isatty():
        yield _Steps(total, None)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("Reading reports"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as bar:
        yield _Steps(total, bar)
