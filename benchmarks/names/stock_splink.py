"""Links a list with Splink as its documentation does it, for comparison: one process, one line of JSON.

python benchmarks/names/stock_splink.py LIST.csv [--romanised]

Splink gets what Panoh does not: given name and family name in columns of their own, as the list was made. With
--romanised all texts are first brought to Latin letters with anyascii.
"""

from __future__ import annotations

import csv
import json
import logging
import resource
import sys
import time
import warnings
from pathlib import Path

from truth import of_clusters, of_pairs, people_of

warnings.simplefilter("ignore")


def main(path: Path, *, romanised: bool) -> None:
    """Link and print."""
    start, cpu = time.perf_counter(), time.process_time()
    import duckdb
    import numpy as np
    import splink.comparison_library as cl
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    logging.getLogger("splink").setLevel(logging.ERROR)
    database = duckdb.connect()
    table = _table(path, romanised=romanised)
    database.execute(
        "CREATE TABLE people AS SELECT * REPLACE (id::BIGINT AS id) "
        f"FROM read_csv('{table}', all_varchar=true, nullstr='')"
    )
    # As the usual cleaning does it: the day in one form; a year or an age fits no date comparison.
    database.execute("ALTER TABLE people ADD COLUMN dob DATE")
    database.execute(
        "UPDATE people SET dob = coalesce(try_strptime(born, '%Y-%m-%d'), try_strptime(born, '%d.%m.%Y'))::DATE"
    )
    settings = SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name="id",
        comparisons=[
            cl.ForenameSurnameComparison("given", "family"),
            cl.DateOfBirthComparison(
                "dob", input_is_string=False, datetime_thresholds=[1, 1], datetime_metrics=["month", "year"]
            ),
            cl.ExactMatch("place").configure(term_frequency_adjustments=True),
            cl.ExactMatch("nationality"),
            cl.ExactMatch("sex"),
        ],
        blocking_rules_to_generate_predictions=[
            block_on("given", "family"),
            block_on("family", "dob"),
            block_on("given", "dob"),
            block_on("dob", "place"),
            block_on("family", "place"),
        ],
        retain_matching_columns=False,
    )
    linker = Linker(DuckDBAPI(database).register("people"), settings)
    training = linker.training
    training.estimate_probability_two_random_records_match([block_on("given", "family", "dob")], recall=0.3)
    training.estimate_u_using_random_sampling(max_pairs=5e6, seed=1)
    training.estimate_parameters_using_expectation_maximisation(block_on("dob"), max_pairs=5e6)
    training.estimate_parameters_using_expectation_maximisation(block_on("given", "family"), max_pairs=5e6)
    predictions = linker.inference.predict(threshold_match_probability=0.001)
    found = database.sql(f"SELECT id_l, id_r, match_probability FROM {predictions.physical_name}").fetchnumpy()
    seconds, cpu_seconds = time.perf_counter() - start, time.process_time() - cpu
    people = people_of(path, "person")
    clusters = {}
    for threshold in (0.5, 0.9, 0.95, 0.99):
        edges = (found["id_l"], found["id_r"], found["match_probability"])
        clusters[threshold] = of_clusters(_connected(len(people), *edges, threshold), people)["F1"]
    print(
        json.dumps(
            {
                "method": "Splink stock" + (" after anyascii" if romanised else ""),
                "records": len(people),
                **of_pairs(
                    np.asarray(found["id_l"]), np.asarray(found["id_r"]), np.asarray(found["match_probability"]), people
                ),
                "best_cluster_F1": max(clusters.values()),
                "seconds": round(seconds, 1),
                "cpu_seconds": round(cpu_seconds, 1),
                "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
            }
        )
    )


def _connected(records: int, left: object, right: object, probability: object, threshold: float) -> object:
    """Splink's clusters: everything that any pair above the threshold connects."""
    import numpy as np

    parent = np.arange(records)

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    for a, b, p in zip(left, right, probability, strict=True):  # type: ignore[call-overload]  # arrays of numpy
        if p >= threshold:
            one, other = root(int(a)), root(int(b))
            parent[max(one, other)] = min(one, other)
    return np.array([root(at) for at in range(records)])


def _table(path: Path, *, romanised: bool) -> Path:
    """The list, or a copy of it in Latin letters without case."""
    if not romanised:
        return path
    from anyascii import anyascii

    copy = path.with_suffix(".romanised.csv")
    with path.open(encoding="utf-8", newline="") as source, copy.open("w", encoding="utf-8", newline="") as target:
        csv.writer(target).writerows([anyascii(cell).lower() for cell in row] for row in csv.reader(source))
    return copy


if __name__ == "__main__":
    main(Path(sys.argv[1]), romanised="--romanised" in sys.argv)
