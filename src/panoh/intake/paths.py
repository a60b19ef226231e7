"""Which files the arguments of a command mean: files as they are, folders with the reports that are in them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from panoh.intake.kind import READABLE

# What programs leave in folders beside the files people put there.
_LITTER = frozenset({"thumbs.db", "desktop.ini"})
# In a folder, a file in Markdown tells about the others ("README.md") more often than it is one of them.
ENDINGS = READABLE - {".md"}


@dataclass(frozen=True, slots=True)
class Found:
    """The files that arguments mean.

    Attributes:
        paths: What to read, each once.
        left_out: Files in folders whose names do not end as reports do.
    """

    paths: tuple[Path, ...]
    left_out: tuple[Path, ...]


def paths_of(arguments: Iterable[str | Path]) -> Found:
    """The files meant: whatever is named, and in a folder the reports below it by their endings, sorted.

    Hidden files and folders are passed over. "-" is passed on for the command to read standard input. What is not
    there, and a folder with no report in it, are passed on as well, so that `receive_path` can say what is wrong.
    """
    found: dict[Path, None] = {}
    left_out: dict[Path, None] = {}
    for path in map(Path, arguments):
        below = sorted(_files_below(path)) if path.is_dir() else []
        reports = [file for file in below if file.suffix.lower() in ENDINGS]
        found |= dict.fromkeys(reports or [path])
        left_out |= dict.fromkeys(file for file in below if file.suffix.lower() not in ENDINGS)
    return Found(tuple(found), tuple(file for file in left_out if file not in found))


def _files_below(folder: Path) -> Iterator[Path]:
    for where, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith((".", "~$")) and name.lower() not in _LITTER:
                yield Path(where, name)
