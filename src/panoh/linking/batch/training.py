"""Learns the weights of agreements from the records themselves, on one machine whatever engine does the rest."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from panoh.linking.batch.duck import Scorer, know_scores
from panoh.linking.batch.naming import NameStore
from panoh.linking.batch.weighing import LEAST_TO_LEARN_FROM, settings, train
from panoh.names.batch import encode

# Where there are more records, an even share of them is learned from.
TRAINING_RECORDS = 1_000_000


def sample_people(database: Any) -> int:
    """Make the view `sample` of the table `people`; the number of all records."""
    (records,) = database.execute("SELECT count(*) FROM people").fetchone()
    step = (records - 1) // TRAINING_RECORDS + 1
    database.execute(f"CREATE OR REPLACE VIEW sample AS SELECT * FROM people WHERE record % {step} = 0")
    return int(records)


def sampled_scorer(database: Any) -> Scorer:
    """Scores the names of the view `sample` by their numbers, for a job whose names one machine does not hold."""
    query = (
        "SELECT n.number, n.name FROM names n WHERE n.number IN (SELECT name FROM sample) "
        "OR n.number IN (SELECT father FROM sample WHERE father IS NOT NULL) ORDER BY n.number"
    )
    found = database.execute(query).to_arrow_table()
    numbers = found.column("number").to_numpy()
    store = NameStore(encode(found.column("name").to_pylist()), 1)
    return lambda left, right: store.scores(np.searchsorted(numbers, left), np.searchsorted(numbers, right))


def learn(database: Any, scorer: Scorer | None, columns: Sequence[str], more: Sequence[str], part: Path) -> None:
    """Write Splink's model, trained on the table `people`.

    Args:
        scorer: Scores all names by their numbers; None where only those of the sample are to be read.
        columns: Columns of the context; those hardly ever filled are left out.
        more: Further columns, compared as plain text.
    """
    from splink import DuckDBAPI

    records = sample_people(database)
    know_scores(database, scorer or sampled_scorer(database))
    counts = ", ".join(f"count({column})" for column in (*columns, *more))
    found = database.execute(f"SELECT {counts} FROM people").fetchone()
    filled = {column: count / max(records, 1) for column, count in zip((*columns, *more), found, strict=True)}
    wanted = settings(filled, more, prior=1 / max(records, 2))
    # Splink draws its sample in the order of the rows: with one thread it is the same in every run.
    database.execute("SET threads = 1")
    database.execute("SET preserve_insertion_order = true")
    train(DuckDBAPI(database), "sample", wanted, part, learns=records >= LEAST_TO_LEARN_FROM)
    database.execute("SET preserve_insertion_order = false")
    database.execute("RESET threads")
