"""Linking lists from beginning to end: read, compare, weigh, put together."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from panoh.linking.batch.grouping import Clusters, cluster
from panoh.linking.batch.job import Job, weigh_pairs
from panoh.linking.batch.rows import SetAside
from panoh.linking.batch.tables import HEADERS, set_aside
from panoh.model.decision import Decision


@dataclass(frozen=True, slots=True)
class Linked:
    """The result of a job.

    Attributes:
        read: Folder of the records.
        clusters: Which of them may be one person.
        aside: Rows and values that could not be used.
        unused: List to its columns that nobody knows.
    """

    read: Path
    clusters: Clusters
    aside: Sequence[SetAside]
    unused: Mapping[str, Sequence[str]]


def link(job: Job, folder: Path, decisions: Sequence[Decision], tell: Callable[[str], None]) -> Linked:
    """Link the records of lists.

    Args:
        folder: Work directory; a job that was killed goes on from what lies there.
        decisions: What people decided; they override every score.
        tell: Takes a line of progress.
    """
    weighed = weigh_pairs(job, folder, tell)
    clusters = cluster(weighed.read, weighed.weights, decisions)
    headers = json.loads((weighed.read / HEADERS).read_text("utf-8"))
    unused = {name: header["unused"] for name, header in headers.items() if header["unused"]}
    return Linked(weighed.read, clusters, set_aside(weighed.read), unused)
