"""The engine for lists that one machine holds: DuckDB, with spare memory on disk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from panoh.linking.batch.candidates import LEAST_NAME_SCORE, pairs_sql
from panoh.linking.batch.errors import MissingExtraError
from panoh.linking.batch.naming import NameStore
from panoh.linking.batch.weighing import BLOCKED_SQL, weigh, weights_sql
from panoh.linking.batch.work import Work

# What DuckDB may hold before it puts aside on disk; the names and the clusters need about as much again.
MEMORY = "3GB"
# Records whose candidates are found, and pairs that are compared, at once.
RECORDS_AT_ONCE, PAIRS_AT_ONCE = 100_000, 1_000_000
PAIR_SCHEMA = pa.schema([("l", pa.int64()), ("r", pa.int64())])
# Takes the numbers of two rows of names and gives the score of each pair.
Scorer = Callable[["np.ndarray", "np.ndarray"], "np.ndarray"]


def connect(spill: Path) -> Any:
    """A DuckDB in memory that fetches nothing from the network.

    Raises:
        MissingExtraError: DuckDB is not installed.
    """
    try:
        import duckdb
    except ImportError as error:
        raise MissingExtraError("DuckDB", "link") from error
    # DuckDB would otherwise fetch what a query might need.
    offline: dict[str, str | bool | int | float | list[str]] = {
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
    }
    database = duckdb.connect(":memory:", config=offline)
    database.execute(f"SET temp_directory = {quoted(spill)}")
    database.execute(f"SET memory_limit = '{MEMORY}'")
    # Records are told apart by their numbers; keeping their order costs memory.
    database.execute("SET preserve_insertion_order = false")
    return database


def quoted(path: Path) -> str:
    """A path as SQL writes it."""
    return "'" + str(path).replace("'", "''") + "'"


def write(database: Any, query: str, part: Path) -> None:
    """Write what a query finds to a parquet file."""
    database.execute(f"COPY ({query}) TO {quoted(part)} (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1)")


def view(database: Any, name: str, path: Path) -> None:
    """Give a parquet file, or a folder of them, the name of a table."""
    files = path / "*.parquet" if path.is_dir() else path
    database.execute(f"CREATE OR REPLACE VIEW {name} AS SELECT * FROM read_parquet({quoted(files)})")


def batches(database: Any, query: str, rows: int) -> Iterator[dict[str, np.ndarray]]:
    """What a query finds, some rows at a time, a column each."""
    for batch in database.execute(query).to_arrow_reader(rows):
        yield {
            name: column.to_numpy(zero_copy_only=False)
            for name, column in zip(batch.schema.names, batch.columns, strict=True)
        }


class DuckEngine:
    """Compares candidates with DuckDB and the compiled name comparison."""

    def __init__(self, database: Any, names: NameStore) -> None:
        """Take a database, and all names of the job in the order of their numbers."""
        self._database, self._names = database, names

    def view(self, name: str, path: Path) -> None:
        """Give a parquet file, or a folder of them, the name of a table."""
        view(self._database, name, path)

    def define(self, name: str, query: str) -> None:
        """Give a query the name of a table."""
        self._database.execute(f"CREATE OR REPLACE VIEW {name} AS {query}")

    def write(self, query: str, part: Path) -> None:
        """Write what a query finds to a parquet file."""
        write(self._database, query, part)

    def compare(self, work: Work) -> Path:
        """The folder of candidates whose names or context are near enough; a part of the records is a stage."""
        folder = work.folder / "pairs"
        folder.mkdir(exist_ok=True)
        (records,) = self._database.execute("SELECT count(*) FROM people").fetchone()
        parts = records // RECORDS_AT_ONCE + 1
        for number in range(parts):
            work.stage(f"pairs/{number:05}.parquet", partial(self._compare, number, parts))
            work.tell(f"compared names, part {number + 1} of {parts}")
        return folder

    def _compare(self, number: int, parts: int, part: Path) -> None:
        with pq.ParquetWriter(part, PAIR_SCHEMA, compression="zstd") as writer:
            for batch in batches(self._database, pairs_sql(number, parts), PAIRS_AT_ONCE):
                scores = self._names.scores(batch["name_l"], batch["name_r"])
                kept = (scores >= LEAST_NAME_SCORE) | (batch["by_context"] > 0)
                writer.write_table(pa.table([batch["l"][kept], batch["r"][kept]], schema=PAIR_SCHEMA))

    @property
    def scorer(self) -> Scorer | None:
        """Scores pairs of names by their numbers."""
        return self._names.scores

    def weigh(self, model: Path, pairs: Path, part: Path) -> None:
        """Write (l, r, weight) of every pair."""
        from splink import DuckDBAPI

        self.view("pairs", pairs)
        self.define("blocked", BLOCKED_SQL)
        know_scores(self._database, self._names.scores)
        table = weigh(DuckDBAPI(self._database), "people", model)
        self.write(weights_sql(table, model), part)
        self._database.execute(f"DROP TABLE {table}")


def know_scores(database: Any, scorer: Scorer) -> None:
    """Make the name comparison a function of SQL, of the numbers of two names."""

    def score(left: pa.ChunkedArray, right: pa.ChunkedArray) -> pa.Array:
        return pa.array(scorer(left.to_numpy(), right.to_numpy()), pa.float32())

    if not database.execute("SELECT 1 FROM duckdb_functions() WHERE function_name = 'name_score'").fetchone():
        database.create_function("name_score", score, ["BIGINT", "BIGINT"], "FLOAT", type="arrow")
