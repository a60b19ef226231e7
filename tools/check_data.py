"""Checks everything under src/panoh/data: it loads, it names its source, and the lexicon's examples hold.

    python tools/check_data.py                 all of it, as `make check` does
    python tools/check_data.py handover        only the lexicon files whose name has this word

What the lexicon's examples must do is said in docs/lexicon.md.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

import law_docs
from compile_data import LANGUAGE, is_fresh, load_everything

from panoh.model import PanohError
from panoh.names.proof import broken_names
from panoh.pipeline import ReadReport, Wishes, demo_casebook, read_source, spare_the_tables
from panoh.reading.lexicon import load_lexicon
from panoh.reading.proof import prove


def broken_demo() -> Iterator[str]:
    """Demo reports that cannot be read or have nothing in them."""
    for letter in demo_casebook():
        outcome = read_source(letter, Wishes())
        if not isinstance(outcome, ReadReport):
            yield f"demo: {outcome}"
        elif not outcome.claims:
            yield f"demo: {letter.origin}: no claim found in it"


def main(only: str) -> int:
    """Tell what is wrong; the number of mistakes is on the last line."""
    spare_the_tables()
    try:
        load_everything()
    except PanohError as error:
        print(error)
        return 1
    entries = [entry for entry in load_lexicon(LANGUAGE).entries if only in entry.file]
    failures = [failure for entry in entries for failure in prove(entry)]
    broken = [f"{failure.file}, {failure.entry}: {failure.what}: “{failure.sentence}”" for failure in failures]
    broken += [] if only else [*broken_demo(), *broken_names()]
    broken += [] if only or is_fresh() else ["src/panoh/data/ready.json is older than the data. Run make data."]
    broken += [] if only or law_docs.is_fresh() else ["docs/law is older than src/panoh/data/law. Run make data."]
    print(*broken, sep="\n")
    examples = sum(len(entry.yes) + len(entry.no) for entry in entries)
    print(f"{len(entries)} entries, {examples} examples, {len(broken)} do not hold.")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
