"""From weighed pairs to clusters of records, with what people decided and the lists in which nobody stands twice."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq

from panoh.linking.batch.clustering import Bounds, mean_link
from panoh.linking.batch.errors import DecisionsError
from panoh.linking.batch.tables import RECORDS
from panoh.linking.batch.weighing import with_prior
from panoh.model.decision import Contradiction, Decision, IdentityId, Judgement, contradictions, standing
from panoh.model.errors import ModelValueError

# Mean probability down to which groups of records are put together.
THRESHOLD = 0.5
# A pair less probable than this joins nothing, even in the best company.
LEAST_PROBABILITY = 0.01


@dataclass(frozen=True, slots=True)
class Clusters:
    """What was found.

    Attributes:
        cluster: For each record the lowest record of its cluster.
        left, right, probability: The pairs that were probable enough to count.
        contradictions: Decisions that cannot all be right; none of their *same* was followed.
    """

    cluster: np.ndarray
    left: np.ndarray
    right: np.ndarray
    probability: np.ndarray
    contradictions: tuple[Contradiction, ...]


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """Decisions from a CSV file, in the order of their making; a repeated pair replaces the earlier decision.

    Raises:
        DecisionsError: A row is no decision.
    """
    found: list[Decision] = []
    latest: dict[tuple[str, str], Decision] = {}
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        for row in reader:
            try:
                first, second = sorted((row["first"], row["second"]))
                at = datetime.fromisoformat(row["at"]).astimezone(UTC)
                earlier = latest.get((first, second))
                decision = Decision(
                    IdentityId(first),
                    IdentityId(second),
                    Judgement(row["judgement"]),
                    row["by"],
                    at,
                    row.get("note") or "",
                    earlier.id if earlier else None,
                )
            except KeyError as error:
                raise DecisionsError(path.name, reader.line_num, f"the column {error} is missing") from error
            except (ValueError, TypeError, ModelValueError) as error:
                raise DecisionsError(path.name, reader.line_num, str(error).rstrip(".")) from error
            latest[first, second] = decision
            found.append(decision)
    return tuple(found)


def bounds_of(read: Path, decisions: Sequence[Decision]) -> tuple[Bounds, tuple[Contradiction, ...]]:
    """What no score may override: the lists, and the decisions.

    Where decisions contradict each other, their *different* keeps apart, and their *same* joins nothing: to keep two
    records apart that are one person does less harm than to make one person of two.
    """
    table = pq.read_table(read / RECORDS, columns=["file", "id", "list"])
    lists = {record: name for record, name in enumerate(table.column("list").to_pylist()) if name is not None}
    at_odds = contradictions(decisions)
    doubtful = {decision.id for one in at_odds for decision in one.chain}
    hold = [decision for decision in standing(decisions) if decision.id not in doubtful]
    number = _numbers(table, decisions) if hold else {}

    def pairs(judgement: Judgement) -> list[tuple[int, int]]:
        chosen = (decision for decision in hold if decision.judgement is judgement)
        return [(number[one.first], number[one.second]) for one in chosen if {one.first, one.second} <= number.keys()]

    return Bounds(lists, pairs(Judgement.SAME), pairs(Judgement.DIFFERENT)), at_odds


def _numbers(table: object, decisions: Iterable[Decision]) -> Mapping[str, int]:
    """The numbers of the records that are decided about, by FILE:ID."""
    wanted = {one for decision in decisions for one in (decision.first, decision.second)}
    files, ids = (table.column(name).to_pylist() for name in ("file", "id"))  # type: ignore[attr-defined]  # pyarrow has no types
    found = (f"{file}:{one}" for file, one in zip(files, ids, strict=True))
    return {name: record for record, name in enumerate(found) if name in wanted}


def cluster(read: Path, weights: Path, decisions: Sequence[Decision], threshold: float = THRESHOLD) -> Clusters:
    """Put together the records that are probably one person.

    Args:
        read: Folder of the records.
        weights: File of (l, r, weight).
        threshold: Mean probability of all pairs of a cluster.
    """
    records = pq.read_metadata(read / RECORDS).num_rows
    table = pq.read_table(weights)
    left, right, bits = (table.column(name).to_numpy() for name in ("l", "r", "weight"))
    probability = with_prior(bits, records)
    probable = np.flatnonzero(probability >= LEAST_PROBABILITY)
    # In the order of the records: engines find the pairs in different orders.
    probable = probable[np.lexsort((right[probable], left[probable]))]
    left, right, probability = left[probable], right[probable], probability[probable]
    bounds, at_odds = bounds_of(read, decisions)
    groups = mean_link(zip(left.tolist(), right.tolist(), probability.tolist(), strict=True), bounds, threshold)
    of = np.arange(records)
    of[list(groups)] = list(groups.values())
    return Clusters(of, left, right, probability, at_odds)
