"""The engine for what outgrows a machine: the same SQL and the same comparison of names, on Spark."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa

from panoh.linking.batch.candidates import LEAST_NAME_SCORE, pairs_sql
from panoh.linking.batch.duck import Scorer
from panoh.linking.batch.errors import MissingExtraError
from panoh.linking.batch.naming import scores_of_texts
from panoh.linking.batch.weighing import BLOCKED_SQL, weigh, weights_sql
from panoh.linking.batch.work import Work

# Without a cluster of their own, Spark's processes speak with each other on this machine only.
LOCAL = {
    "spark.master": "local[*]",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.memory": "3g",
    "spark.sql.shuffle.partitions": "8",
}
QUIET = {"spark.ui.enabled": "false", "spark.log.level": "ERROR"}
# Pairs of names, as text: Spark's workers do not share the numbers of the names.
TEXTS_SQL = (
    "SELECT c.l, c.r, a.name_text AS one, b.name_text AS other, c.by_context FROM ({pairs}) c "
    "JOIN people a ON a.record = c.l JOIN people b ON b.record = c.r"
)
# The names take the place of their numbers, so that Splink's settings are those of DuckDB.
TEXT_COLUMNS = {"name": "name_text", "father": "father_name"}


def start() -> Any:
    """A Spark session: the cluster that Spark was started on, else this machine.

    Raises:
        MissingExtraError: Spark is not installed.
    """
    try:
        from pyspark import SparkConf
        from pyspark.sql import SparkSession
    except ImportError as error:
        raise MissingExtraError("Spark", "spark") from error
    conf = SparkConf()
    for key, value in {**QUIET, **({} if conf.contains("spark.master") else LOCAL)}.items():
        conf = conf.setIfMissing(key, value)
    return SparkSession.builder.appName("panoh link").config(conf=conf).getOrCreate()


def near_pairs(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Of candidates with their names as text, those whose names or context are near enough."""
    for batch in batches:
        scores = scores_of_texts(batch.column("one").to_pylist(), batch.column("other").to_pylist())
        kept = (scores >= LEAST_NAME_SCORE) | (batch.column("by_context").to_numpy() > 0)
        yield batch.select(["l", "r"]).filter(pa.array(kept))


class SparkEngine:
    """Compares candidates on Spark."""

    def __init__(self, session: Any) -> None:
        """Take a session and teach it to compare names."""
        from pyspark.sql.functions import arrow_udf

        self._session = session
        score = arrow_udf(_score, "float")
        session.udf.register("name_score", score)

    @property
    def scorer(self) -> Scorer | None:
        """None: nobody here holds all names."""
        return None

    def define(self, name: str, query: str) -> None:
        """Give a query the name of a table."""
        self._session.sql(query).createOrReplaceTempView(name)

    def view(self, name: str, path: Path) -> None:
        """Give parquet files the name of a table."""
        self._session.read.parquet(str(path)).createOrReplaceTempView(name)

    def write(self, query: str, part: Path) -> None:
        """Write what a query finds to a folder of parquet files."""
        self._session.sql(query).write.parquet(str(part))

    def compare(self, work: Work) -> Path:
        """The folder of candidates whose names or context are near enough."""
        query = TEXTS_SQL.format(pairs=pairs_sql(0, 1))
        found = self._session.sql(query).mapInArrow(near_pairs, "l long, r long")
        return work.stage("pairs", lambda part: found.write.parquet(str(part)))

    def weigh(self, model: Path, pairs: Path, part: Path) -> None:
        """Write (l, r, weight) of every pair."""
        from splink import SparkAPI

        people = self._session.table("people")
        for column, text in TEXT_COLUMNS.items():
            people = people.withColumn(column, people[text])
        people.createOrReplaceTempView("people_by_text")
        self.view("pairs", pairs)
        self._session.sql(BLOCKED_SQL).createOrReplaceTempView("blocked")
        api = SparkAPI(spark_session=self._session, break_lineage_method="persist", register_udfs_automatically=False)
        table = weigh(api, "people_by_text", model)
        self.write(weights_sql(table, model), part)


def _score(one: pa.Array, other: pa.Array) -> pa.Array:
    return pa.array(scores_of_texts(one.to_pylist(), other.to_pylist()), pa.float32())
