"""Measures names and lists: labelled pairs beside the peers, blocking, and lists with a known truth beside Splink.

python benchmarks/names/run.py [--records 10000 --records 100000 --records 1000000] [--only pairs|blocking|lists]
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from generated import write
from peers import RESULTS

HERE = Path(__file__).parent
# Columns that are compared beside the known ones.
FEBRL = ("postcode", "address_1", "state", "street_number")
HISTORICAL = ("postcode", "occupation")
# Splink gets the parts of the names; Panoh the whole alone.
WHOLE_NAMES = ("--map", "given=-", "--map", "family=-")


def run(script: str, *arguments: str | Path) -> str:
    """What a script of this folder prints, in a process of its own."""
    command = [sys.executable, str(HERE / script), *map(str, arguments)]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def known_lists(folder: Path, sizes: Iterable[int]) -> dict[str, list[dict[str, object]]]:
    """Each list by Panoh, the generated ones also by Splink as it comes and after anyascii."""
    results: dict[str, list[dict[str, object]]] = {}
    for name, more in (("febrl4", FEBRL), ("historical", HISTORICAL)):
        run("lists.py", name, folder / f"{name}.csv")
        also = [part for column in more for part in ("--also", column)]
        results[name] = [json.loads(run("link_list.py", folder / f"{name}.csv", *also))]
    for size in sizes:
        path = folder / f"generated-{size}.csv"
        write(size, path)
        rows = [
            run("link_list.py", path, *WHOLE_NAMES),
            run("stock_splink.py", path),
            run("stock_splink.py", path, "--romanised"),
        ]
        results[path.stem] = [json.loads(row.splitlines()[-1]) for row in rows]
    return results


def main() -> None:
    """Measure what was asked for and write it down."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, action="append", help="length of a generated list")
    parser.add_argument("--only", choices=("pairs", "blocking", "lists"))
    arguments = parser.parse_args()
    if arguments.only in (None, "pairs"):
        print(run("peers.py"))
    if arguments.only in (None, "blocking"):
        print(run("blocking.py"))
    if arguments.only in (None, "lists"):
        with tempfile.TemporaryDirectory() as folder:
            found = known_lists(Path(folder), arguments.records or (10_000, 100_000, 1_000_000))
        (RESULTS / "names-lists.json").write_text(json.dumps(found, indent=1) + "\n", "utf-8")
        print(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
