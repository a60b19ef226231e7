"""The work directory of a job: a finished stage is a file that lies there whole, so a killed job goes on from there."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

# A file that is being written bears this; only a finished one has its own name.
PART = ".part"


class Work:
    """A directory that belongs to one job: the same lists, options and version of Panoh."""

    def __init__(self, folder: Path, tell: Callable[[str], None]) -> None:
        """Make the directory.

        Args:
            tell: Takes a line of progress.
        """
        self.folder, self.tell = folder, tell
        folder.mkdir(parents=True, exist_ok=True)

    def stage(self, name: str, make: Callable[[Path], None]) -> Path:
        """The file of a stage, made now unless it lies there from an earlier run.

        Args:
            name: Of the file, or of the folder of files.
            make: Writes all of it at the path it is given.
        """
        done = self.folder / name
        if done.exists():
            return done
        part = done.with_name(done.name + PART)
        if part.is_dir():
            shutil.rmtree(part)
        part.unlink(missing_ok=True)
        make(part)
        for written in part.iterdir() if part.is_dir() else ():
            _to_disk(written)
        _to_disk(part)
        part.replace(done)
        _to_disk(self.folder)
        return done


def _to_disk(path: Path) -> None:
    """Wait until a file, or the names in a directory, would outlast a power cut."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
