"""Composes the stages: a file becomes a report with its claims, or a reason why it could not be read."""

from __future__ import annotations

import atexit
import gc
import signal
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TypeVar

from panoh.model import Claim, PanohError, Report, UnreadableError

Given = TypeVar("Given")
Made = TypeVar("Made")
# A file whose name nobody chose: what stands in its place in every message.
STDIN_NAME = "standard input"


class DateSource(StrEnum):
    """Where the date of a report was found."""

    PERSON = "person"
    FILE = "file"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the person tells about the reports that the files do not tell.

    Attributes:
        published: The day of publication in EDTF.
        language: ISO 639-1 code.
    """

    published: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """Bytes that come from no file on disk: standard input, the demo casebook."""

    origin: str
    raw: bytes


# New objects between two looks at the young, looks at the young between two at the middle-aged, and so on.
GARBAGE_THRESHOLDS = (100_000, 20, 20)
# Where a report comes from.
Source = Path | Letter


@dataclass(frozen=True, slots=True)
class ReadReport:
    """A report that was read: what it is, what it claims, and where its date was found."""

    report: Report
    claims: tuple[Claim, ...]
    dated_by: DateSource | None


@dataclass(frozen=True, slots=True)
class UnreadReport:
    """A report that could not be read, and what to do about it."""

    origin: str
    what: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.origin}: {self.what}. {self.remedy}"


Outcome = ReadReport | UnreadReport


def demo_casebook() -> tuple[Letter, ...]:
    """The ten invented reports that come with Panoh."""
    folder = Path(__file__).parent / "data" / "demo"
    names = sorted(item.name for item in folder.iterdir() if not item.name.startswith("README"))
    return tuple(Letter(name, (folder / name).read_bytes()) for name in names)


def read_source(source: Source, wishes: Wishes) -> Outcome:
    """Take one report through intake and reader.

    A mistake of Panoh's own becomes an outcome too, so that one report cannot cost a person the other thousand; it
    names the place in the code and nothing of the text.
    """
    origin = source.origin if isinstance(source, Letter) else str(source)
    try:
        return _read(source, wishes)
    except UnreadableError as error:
        return UnreadReport(origin, error.what, error.remedy)
    except PanohError as error:
        return UnreadReport(origin, str(error).rstrip("."), "Please tell the authors of Panoh.")
    except OSError as error:
        return UnreadReport(
            origin, f"cannot be opened ({error.strerror or type(error).__name__})", "Check its name and rights."
        )
    except Exception as error:  # not swallowed: the person is told, and the exit code too
        what = f"Panoh made a mistake of its own ({type(error).__name__}, {_place(error)})"
        return UnreadReport(origin, what, "Please tell the authors, if you may with the file.")


def _place(error: Exception) -> str:
    """The last line of Panoh's own code that an error passed through."""
    import traceback

    here = Path(__file__).parent
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if here in Path(frame.filename).parents]
    return f"{Path(frames[-1].filename).name} line {frames[-1].lineno}"


def _read(source: Source, wishes: Wishes) -> ReadReport:
    # Imported here: `panoh --help` and a wrong option need neither parser nor lexicon.
    begin_loading()
    from panoh.intake import receive, receive_path
    from panoh.reading.reader import read

    received = receive(source.raw, source.origin) if isinstance(source, Letter) else receive_path(source)
    reading = read(received.report, received.pages, published=wishes.published, language=wishes.language)
    notices = tuple(dict.fromkeys((*reading.report.notices, *reading.notices)))
    report = replace(reading.report, notices=notices)
    return ReadReport(report, reading.claims, _date_source(received.report, report, wishes))


def begin_loading() -> None:
    """Begin to load the parser, the slowest part of the start, beside all else that comes before the first sentence."""
    from panoh.reading.analysis import pipeline

    pipeline.begin_loading(pipeline.ENGLISH)


def _date_source(received: Report, report: Report, wishes: Wishes) -> DateSource | None:
    if wishes.published is not None:
        return DateSource.PERSON
    if received.published is not None:
        return DateSource.FILE
    return DateSource.TEXT if report.published is not None else None


def spare_the_tables() -> None:
    """Look for garbage less often than Python does by itself.

    It does so every 700 new objects; a reader's tables are a million objects that stay. Measured: 0.4 s less at start,
    and 0.1 s less at the end without its last look.
    """
    gc.set_threshold(*GARBAGE_THRESHOLDS)
    atexit.register(gc.freeze)


def _begin_helper() -> None:
    """Prepare a helper process; Ctrl-C is the parent's business."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    spare_the_tables()


def read_all(sources: Iterable[Source], wishes: Wishes, *, jobs: int = 1) -> Iterator[Outcome]:
    """Read reports one after the other, in the order given.

    Args:
        jobs: How many processes share the work; the order of the outcomes does not depend on it.
    """
    yield from shared(partial(read_source, wishes=wishes), sources, jobs=jobs)


def shared(work: Callable[[Given], Made], items: Iterable[Given], *, jobs: int, at_once: int = 1) -> Iterator[Made]:
    """Do the same work on many items; the order of what comes out does not depend on how many processes share it.

    Args:
        at_once: How many items are handed to a process together.
    """
    if jobs == 1:
        yield from map(work, items)
        return
    # Imported here: a tenth of a second that the reading of one report need not spend.
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    # "spawn": a forked copy of a program with threads (the progress bar) may hang.
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _begin_helper)
    try:
        yield from pool.map(work, items, chunksize=at_once)
    except BrokenProcessPool as error:
        raise PanohError(
            "A helper process was ended from outside, most likely for want of memory. Try again with --jobs 1."
        ) from error
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
