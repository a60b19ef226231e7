"""Which files the arguments of a command mean: files as they are, folders with all that is in them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

# What programs leave in folders beside the files people put there.
_LITTER = frozenset({"thumbs.db", "desktop.ini"})


def paths_of(arguments: Iterable[str | Path]) -> list[Path]:
    """The files meant, each once; in a folder all files below it, sorted, hidden ones skipped.

    "-" is passed on for the command to read standard input. What is not there, and a folder with nothing in it, are
    passed on as well, so that `receive_path` can say what is wrong with them.
    """
    found: dict[Path, None] = {}
    for argument in arguments:
        path = Path(argument)
        inside = sorted(_files_below(path)) if path.is_dir() else []
        for file in inside or [path]:
            found[file] = None
    return list(found)


def _files_below(folder: Path) -> Iterator[Path]:
    for where, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith((".", "~$")) and name.lower() not in _LITTER:
                yield Path(where, name)
