"""The first tables of a job: the rows of the lists as records, and their names, each once."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from panoh.linking.batch.headers import columns_of
from panoh.linking.batch.records import ReadingWishes, Record, RecordReader
from panoh.linking.batch.rows import PeopleList, SetAside

RECORDS, ASIDE, HEADERS = "records.parquet", "set_aside.csv", "headers.json"
# Rows that are written, and told about, at once.
ROWS_AT_ONCE = 50_000
# `group` is a word of SQL.
SQL_NAMES = {"group": "grp", "number": "record"}
TYPES = {
    "number": pa.int64(),
    "line": pa.int64(),
    "born_low": pa.int32(),
    "born_high": pa.int32(),
}
FIXED = Record._fields[:-1]


@dataclass(frozen=True, slots=True)
class ListWishes:
    """How the columns of lists are understood.

    Attributes:
        encoding: Of the files.
        chosen: Header to field, where the person said so.
        more: Headers of further columns to compare as plain text.
        reading: How values are read.
    """

    encoding: str = "utf-8"
    chosen: tuple[tuple[str, str], ...] = ()
    more: tuple[str, ...] = ()
    reading: ReadingWishes = field(default_factory=ReadingWishes)


def more_columns(more: Sequence[str]) -> tuple[str, ...]:
    """What further columns are called in SQL."""
    return tuple(f"more_{number}" for number in range(len(more)))


def read_lists(lists: Mapping[str, Path], wishes: ListWishes, folder: Path, tell: Callable[[str], None]) -> None:
    """Write the records of all lists, what was set aside, and how the headers were understood.

    Args:
        lists: Name of each list to its file, in order.
        folder: To be made.
    """
    folder.mkdir()
    names = (*FIXED, *more_columns(wishes.more))
    schema = pa.schema([(SQL_NAMES.get(name, name), TYPES.get(name, pa.string())) for name in names])
    headers: dict[str, Any] = {}
    number = 0
    with (
        pq.ParquetWriter(folder / RECORDS, schema, compression="zstd") as records,
        (folder / ASIDE).open("w", encoding="utf-8", newline="") as aside,
    ):
        writer = csv.writer(aside)
        for name, path in lists.items():
            people = PeopleList(path, name, wishes.encoding)
            columns = columns_of(name, people.header, dict(wishes.chosen), wishes.more)
            headers[name] = {"found": dict(columns.places), "unused": list(columns.unused)}
            for found in _in_batches(RecordReader(people, columns, wishes.reading).records(number)):
                good = [record for record in found if isinstance(record, Record)]
                writer.writerows(
                    (a.file, a.line, int(a.is_row), a.what, a.text) for a in found if isinstance(a, SetAside)
                )
                records.write_batch(_as_batch(good, schema))
                number += len(good)
                tell(f"read {number:,} rows")
    (folder / HEADERS).write_text(json.dumps(headers, ensure_ascii=False), "utf-8")


def _in_batches(found: Iterable[Record | SetAside]) -> Iterable[list[Record | SetAside]]:
    batch: list[Record | SetAside] = []
    for one in found:
        batch.append(one)
        if len(batch) == ROWS_AT_ONCE:
            yield batch
            batch = []
    yield batch


def _as_batch(records: Sequence[Record], schema: pa.Schema) -> pa.RecordBatch:
    fixed = list(zip(*(record[:-1] for record in records), strict=True)) or [() for _ in FIXED]
    more = list(zip(*(record.more for record in records), strict=True)) or [() for _ in schema.names[len(FIXED) :]]
    columns = [pa.array(values, field.type) for values, field in zip([*fixed, *more], schema, strict=True)]
    return pa.RecordBatch.from_arrays(columns, schema=schema)


def set_aside(folder: Path) -> list[SetAside]:
    """What could not be used, in the order of the lists."""
    with (folder / ASIDE).open(encoding="utf-8", newline="") as file:
        return [
            SetAside(name, int(line), what, text, is_row == "1") for name, line, is_row, what, text in csv.reader(file)
        ]


NAMES_SQL = (
    "SELECT row_number() OVER (ORDER BY name) - 1 AS number, name FROM "
    "(SELECT name FROM records UNION SELECT father FROM records WHERE father IS NOT NULL)"
)
# The records with their names as numbers; the key of the whole name is what weights are learned by.
PEOPLE_SQL = (
    "SELECT r.* EXCLUDE (name, father, id), r.name AS name_text, r.father AS father_name, n.number AS name, "
    "f.number AS father, w.whole AS name_key FROM records r JOIN names n ON r.name = n.name "
    "JOIN wholes w ON w.name = n.number LEFT JOIN names f ON r.father = f.name"
)
