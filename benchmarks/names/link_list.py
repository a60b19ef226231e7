"""Links a list with Panoh as `panoh link` does, and counts what it got right: one process, one line of JSON.

python benchmarks/names/link_list.py LIST.csv [--also COLUMN] [--map COLUMN=FIELD] [--person COLUMN]
"""

from __future__ import annotations

import argparse
import json
import resource
import shutil
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
from truth import of_clusters, of_pairs, people_of


def main() -> None:
    """Link and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("list", type=Path)
    parser.add_argument("--also", action="append", default=[])
    parser.add_argument("--map", action="append", default=[], type=lambda text: tuple(text.split("=")))
    parser.add_argument("--person", default="person", help="the column that tells who it truly is")
    parser.add_argument("--keep", type=Path, help="a work directory that is kept")
    arguments = parser.parse_args()
    start, cpu = time.perf_counter(), time.process_time()
    from panoh.linking.batch.job import Job
    from panoh.linking.batch.link import link
    from panoh.linking.batch.tables import RECORDS, ListWishes

    stages: dict[str, float] = {}

    def tell(line: str) -> None:
        stages[line] = round(time.perf_counter() - start, 1)
        print(f"{stages[line]:7} {line}", file=sys.stderr, flush=True)

    folder = arguments.keep or Path(tempfile.mkdtemp())
    wishes = ListWishes(chosen=(*arguments.map, (arguments.person, "-")), more=tuple(arguments.also))
    found = link(Job({arguments.list.name: arguments.list}, wishes), folder, (), tell)
    seconds, cpu_seconds = time.perf_counter() - start, time.process_time() - cpu
    people, clusters = people_of(arguments.list, arguments.person), found.clusters
    # A row that was set aside is in no cluster, but counts as missed. The lists have a row to a line.
    row = pq.read_table(found.read / RECORDS, columns=["line"]).column("line").to_numpy() - 2
    whole = np.arange(len(people))
    whole[row] = row[clusters.cluster]
    if arguments.keep is None:
        shutil.rmtree(folder)
    print(
        json.dumps(
            {
                "method": "Panoh",
                "records": len(people),
                **of_pairs(row[clusters.left], row[clusters.right], clusters.probability, people),
                "cluster": of_clusters(whole, people),
                "seconds": round(seconds, 1),
                "cpu_seconds": round(cpu_seconds, 1),
                "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
            }
        )
    )


if __name__ == "__main__":
    main()
