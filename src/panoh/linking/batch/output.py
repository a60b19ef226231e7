"""The results of a job as CSV that is safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq

from panoh.linking.batch.grouping import Clusters
from panoh.linking.batch.rows import SetAside
from panoh.linking.batch.tables import RECORDS

# A cell that begins with one of these is run as a formula by spreadsheets; an apostrophe before it makes it text.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
CLUSTER_HEADER = ("cluster", "records", "probability", "file", "line", "id", "name")
ASIDE_HEADER = ("file", "line", "left_out", "what", "text")
COLUMNS = ["file", "line", "id", "name"]
NOT_LINKED = ""


def safe_cell(value: object) -> str:
    """A cell that no spreadsheet takes for a formula.

    >>> safe_cell("=cmd()"), safe_cell("Karim"), safe_cell(-1)
    ("'=cmd()", 'Karim', '-1')
    """
    text = str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(FORMULA_STARTS) else text


def write_csv(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]], *, bom: bool) -> None:
    """Write a CSV file whole or not at all.

    Args:
        bom: Begin with a byte order mark, by which Excel knows UTF-8.
    """
    part = path.with_name(path.name + ".part")
    with part.open("w", encoding="utf-8-sig" if bom else "utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    part.replace(path)


def cluster_rows(read: Path, found: Clusters) -> Iterator[tuple[object, ...]]:
    """A row for each record, clusters of more than one first, in the order of their first record."""
    sizes = np.bincount(found.cluster, minlength=len(found.cluster))
    mean = _mean_link(found, sizes)
    table = pq.read_table(read / RECORDS, columns=COLUMNS)
    order = np.lexsort((np.arange(len(found.cluster)), found.cluster, sizes[found.cluster] == 1))
    names = dict.fromkeys(found.cluster[order].tolist())
    number = {cluster: at for at, cluster in enumerate(names, 1)}
    for start in range(0, len(order), 100_000):
        chosen = order[start : start + 100_000]
        for record, row in zip(chosen.tolist(), table.take(chosen).to_pylist(), strict=True):
            cluster, size = int(found.cluster[record]), int(sizes[found.cluster[record]])
            probability = f"{mean[cluster]:.3f}" if size > 1 else NOT_LINKED
            yield (number[cluster], size, probability, *(row[column] for column in COLUMNS))


def _mean_link(found: Clusters, sizes: np.ndarray) -> np.ndarray:
    """Mean probability of all pairs of each cluster, a pair that was not compared counting nothing."""
    inside = found.cluster[found.left] == found.cluster[found.right]
    at = found.cluster[found.left[inside]]
    sums = np.bincount(at, weights=found.probability[inside], minlength=len(sizes))
    mean: np.ndarray = sums / np.maximum(sizes * (sizes - 1) / 2, 1)
    return mean


def aside_rows(aside: Iterable[SetAside]) -> Iterator[tuple[object, ...]]:
    """A row for each row or value that could not be used."""
    for one in aside:
        yield one.file, one.line, "row" if one.is_row else "value", one.what, one.text
