"""Parses the data files beforehand, so that a run need not: writes src/panoh/data/ready.json.

    python tools/compile_data.py            check the files and write it, as `make data` does

A file that was changed since is parsed anew at each run, so an edit takes effect at once; only the start is slower.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable

from panoh.data import loader, ready
from panoh.data.ready import FOLDER, READY_FILE, digest, parse_toml
from panoh.linking.weights import agencies, common_words, load_weights
from panoh.model import PanohError
from panoh.reading.holds import load_scope
from panoh.reading.lexicon import load_lexicon
from panoh.reading.values.date_grammar import date_grammar
from panoh.reading.values.number_grammar import number_grammar
from panoh.reading.words import load_words

LANGUAGE = "en"
LOADERS: tuple[Callable[[str], object], ...] = (
    loader.bodies,
    loader.body_heads,
    loader.body_patterns,
    loader.offices,
    loader.peoples,
    loader.person_nouns,
    loader.speech,
    loader.name_hints,
    loader.name_cues,
    loader.common_words,
    load_words,
    load_scope,
    number_grammar,
    date_grammar,
    load_lexicon,
)
# Large files without TOML: that they have been checked is all that is kept of them.
PLAIN = frozenset({".txt", ".tsv"})


def load_everything() -> None:
    """Load every table from the files themselves; what is wrong with one is told by its loader."""
    ready.READY_FILE = ""
    loader.states()
    loader.towns()
    for load in LOADERS:
        load(LANGUAGE)
    for name in ("cases", "happenings"):
        load_weights(name)
    agencies()
    common_words()


def compiled() -> str:
    """What the file must hold, one line for each data file."""
    lines = []
    for path in sorted(FOLDER.rglob("*.*")):
        if path.suffix == ".toml" or (path.suffix in PLAIN and path.parent.name != "demo"):
            raw = path.read_bytes()
            table = parse_toml(raw.decode("utf-8")) if path.suffix == ".toml" else None
            entry = json.dumps({"sha256": digest(raw), "table": table}, ensure_ascii=False, separators=(",", ":"))
            lines.append(f'"{path.relative_to(FOLDER).as_posix()}":{entry}')
    return "{\n" + ",\n".join(lines) + "\n}\n"


def is_fresh() -> bool:
    """Whether the file holds what it must."""
    place = FOLDER / READY_FILE
    return place.is_file() and place.read_text("utf-8") == compiled()


def main() -> int:
    """Write the file, if the data are in order."""
    try:
        load_everything()
    except PanohError as error:
        print(error)
        return 1
    (FOLDER / READY_FILE).write_text(compiled(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
