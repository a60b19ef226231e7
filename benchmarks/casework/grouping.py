"""Measures grouping on the development reports beside the repository, with the project's scorer.

    python benchmarks/casework/grouping.py               ../shared, or SHARED=/path/to/shared

The reports are about real people and are not part of the repository; without them this says so and measures nothing.
"""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from panoh.cli import main as panoh

SHARED = Path(os.environ.get("SHARED", Path(__file__).parents[2].parent / "shared"))
TRUTH = SHARED / "casework" / "cases_of_reports.tsv"
SCORER = SHARED / "casework" / "score_grouping.py"
REPORTS = SHARED / "bench" / "reading" / "dev"


def main() -> int:
    """Print the score on gold claims, and on read claims of English reports."""
    if not TRUTH.exists():
        print(f"grouping: nothing measured, {TRUTH} is not here. Set SHARED to the folder that has casework/.")
        return 1
    gold = sorted(REPORTS.glob("*.gold.json"))
    english = [path for path in gold if json.loads(path.read_text("utf-8"))["report"]["language"] == "en"]
    print("gold claims, all reports:      ", _scored(gold, TRUTH))
    with tempfile.TemporaryDirectory() as folder:
        truth = _truth_of([path.name.split(".")[0] for path in english], Path(folder))
        texts = [path.with_name(path.name.replace(".gold.json", ".txt")) for path in english]
        print("gold claims, English reports:  ", _scored(english, truth))
        print("read claims, English reports:  ", _scored(texts, truth))
    return 0


def _scored(files: Sequence[Path], truth: Path) -> str:
    """What the scorer says of the cases that `panoh case` makes of some files."""
    printed = io.StringIO()
    with redirect_stdout(printed), redirect_stderr(io.StringIO()):
        panoh(["case", "--json", *map(str, files)])
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as cases:
        cases.write(printed.getvalue())
        cases.flush()
        command = [sys.executable, str(SCORER), str(truth), cases.name]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def _truth_of(stems: Sequence[str], folder: Path) -> Path:
    """The rows of some reports."""
    rows = [row for row in csv.reader(TRUTH.open(encoding="utf-8"), delimiter="\t") if row[0] in ("report", *stems)]
    place = folder / "truth.tsv"
    with place.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out, delimiter="\t").writerows(rows)
    return place


if __name__ == "__main__":
    sys.exit(main())
