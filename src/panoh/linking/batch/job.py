"""The job of linking lists, stage by stage; a finished stage lies in the work directory and is not done again."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from panoh import __version__
from panoh.linking.batch.candidates import MOST_SHARING, keys_sql, shared_keys_sql
from panoh.linking.batch.duck import DuckEngine, connect, view, write
from panoh.linking.batch.naming import NameStore, load, parse_many, save, together
from panoh.linking.batch.tables import NAMES_SQL, PEOPLE_SQL, RECORDS, ListWishes, more_columns, read_lists
from panoh.linking.batch.training import learn
from panoh.linking.batch.work import Work

if TYPE_CHECKING:
    from panoh.linking.batch.spark import SparkEngine

# Raised when a stage writes something else than before: older work is then not gone on with.
FORM = 1
CONTEXT_COLUMNS = ("father", "born_low", "nationality", "place", "grp", "sex", "document")
KEYS, WHOLES, ENCODED = "keys.parquet", "wholes.parquet", "encoded.npz"
KEY_SCHEMA = pa.schema([("name", pa.int64()), ("key", pa.int64()), ("alone", pa.bool_())])
WHOLE_SCHEMA = pa.schema([("name", pa.int64()), ("whole", pa.int64())])


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be linked, and how.

    Attributes:
        lists: Name of each list to its file, in order.
        wishes: How the lists are read.
        on_spark: Compare on Spark.
    """

    lists: Mapping[str, Path]
    wishes: ListWishes = field(default_factory=ListWishes)
    on_spark: bool = False

    @property
    def mark(self) -> str:
        """Tells this job from one over other lists or with other wishes."""
        digest = hashlib.sha256(repr((__version__, FORM, self.wishes, self.on_spark)).encode())
        for name, path in self.lists.items():
            digest.update(name.encode())
            with path.open("rb") as file:
                digest.update(hashlib.file_digest(file, "sha256").digest())
        return digest.hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Weighed:
    """Pairs with their weights, and the records that they are of.

    Attributes:
        read: Folder with the records and what was set aside.
        weights: Parquet file of (l, r, weight); the weight in bits, without a prior.
    """

    read: Path
    weights: Path


def weigh_pairs(job: Job, folder: Path, tell: Callable[[str], None]) -> Weighed:
    """Read the lists, find the candidates, compare them and weigh what agrees.

    Args:
        folder: Work directory; what an earlier run of the same job left there is used.
        tell: Takes a line of progress.
    """
    work = Work(folder / job.mark, tell)
    more = more_columns(job.wishes.more)
    read = work.stage("read", lambda part: read_lists(job.lists, job.wishes, part, tell))
    database = connect(work.folder / "spill")
    view(database, "records", read / RECORDS)
    _name_tables(database, work)
    people = work.stage("people.parquet", lambda part: write(database, PEOPLE_SQL, part))
    view(database, "people", people)
    engine = _engine(job, database, work)
    engine.view("people", people)
    engine.view("name_keys", work.folder / "parsed" / KEYS)
    engine.define("keys", keys_sql(more))
    shared = work.stage("shared_keys.parquet", lambda part: engine.write(shared_keys_sql(MOST_SHARING), part))
    engine.view("shared_keys", shared)
    tell("found the candidates")
    pairs = engine.compare(work)
    model = work.stage("model.json", lambda part: learn(database, engine.scorer, CONTEXT_COLUMNS, more, part))
    tell("learned the weights")
    weights = work.stage("weights.parquet", lambda part: engine.weigh(model, pairs, part))
    tell("weighed the pairs")
    return Weighed(read, weights)


def _engine(job: Job, database: Any, work: Work) -> DuckEngine | SparkEngine:
    if job.on_spark:
        from panoh.linking.batch.spark import SparkEngine, start

        return SparkEngine(start())
    return DuckEngine(database, NameStore(load(work.folder / "parsed" / ENCODED), processors()))


def _names(file: Path) -> list[str]:
    names: list[str] = pq.read_table(file, columns=["name"]).column("name").to_pylist()
    return names


def _name_tables(database: Any, work: Work) -> None:
    """Make known the distinct names, their keys, and the key of each as a whole."""
    names = work.stage("names.parquet", lambda part: write(database, NAMES_SQL, part))
    view(database, "names", names)
    folder = work.stage("parsed", lambda part: _write_parsed(_names(names), part, work.tell))
    view(database, "name_keys", folder / KEYS)
    view(database, "wholes", folder / WHOLES)


def _write_parsed(names: list[str], folder: Path, tell: Callable[[str], None]) -> None:
    """Write the keys of all names, the key of each as a whole, and the names as they are compared."""
    folder.mkdir()
    encoded = []
    done = 0
    with (
        pq.ParquetWriter(folder / KEYS, KEY_SCHEMA, compression="zstd") as keys,
        pq.ParquetWriter(folder / WHOLES, WHOLE_SCHEMA, compression="zstd") as wholes,
    ):
        for part in parse_many(names, processors()):
            keys.write_table(pa.table([part.name + done, part.key, part.alone], schema=KEY_SCHEMA))
            places = np.arange(done, done + len(part.whole))
            wholes.write_table(pa.table([places, part.whole], schema=WHOLE_SCHEMA))
            encoded.append(part.encoded)
            done += len(places)
            tell(f"took apart {done:,} names of {len(names):,}")
    save(together(encoded), folder / ENCODED)


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0))
