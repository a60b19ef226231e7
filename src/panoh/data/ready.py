"""Reads the data files; hands out tables parsed beforehand, where that was done with the text that lies there."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

FOLDER = Path(__file__).parent
# Written by tools/compile_data.py. It may be missing or older than a file: then that file is parsed anew.
READY_FILE = "ready.json"


class DataFile(NamedTuple):
    """A data file as it lies there.

    Attributes:
        text: What it says.
        ready: Its table; None where it was not parsed beforehand with this text.
        is_checked: Whether this very text has been loaded before and found in order.
    """

    text: str
    ready: dict[str, Any] | None = None
    is_checked: bool = False

    def table(self) -> dict[str, Any]:
        """The table, ready or parsed now; whoever takes it leaves it as it is."""
        return parse_toml(self.text) if self.ready is None else self.ready


def read_data(path: str) -> DataFile:
    """Read a data file by its path, such as "words/en/bodies.toml"."""
    raw = (FOLDER / path).read_bytes()
    text = raw.decode("utf-8").replace("\r\n", "\n")
    found = _ready().get(path)
    if found is None or found["sha256"] != digest(raw):
        return DataFile(text)
    return DataFile(text, found["table"], is_checked=True)


@cache
def _ready() -> Mapping[str, Mapping[str, Any]]:
    """What was parsed beforehand, by the path of the file."""
    place = FOLDER / READY_FILE
    return json.loads(place.read_bytes()) if place.is_file() else {}


def digest(raw: bytes) -> str:
    """Tells one text of a file from another."""
    return hashlib.sha256(raw).hexdigest()


def parse_toml(text: str) -> dict[str, Any]:
    """Parse TOML.

    Raises:
        ValueError: Where it is none.
    """
    # Imported here: where all tables are ready, nobody needs it.
    import tomllib

    return tomllib.loads(text)
