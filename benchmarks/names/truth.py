"""Counts how many pairs of records a linkage got right, where the truth is known."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import numpy as np


def people_of(path: Path, column: str) -> np.ndarray:
    """The true person of each record of a list, as numbers."""
    with path.open(encoding="utf-8", newline="") as file:
        people = [row[column] for row in csv.DictReader(file)]
    numbers = {person: number for number, person in enumerate(dict.fromkeys(people))}
    return np.array([numbers[person] for person in people])


def pairs_in(groups: np.ndarray) -> int:
    """How many pairs of records are in one group."""
    sizes = np.unique(groups, return_counts=True)[1]
    return int((sizes * (sizes - 1) // 2).sum())


def of_clusters(clusters: np.ndarray, people: np.ndarray) -> dict[str, float]:
    """Precision, recall and F1 of the pairs within clusters."""
    both = Counter(zip(clusters.tolist(), people.tolist(), strict=True))
    hits = sum(size * (size - 1) // 2 for size in both.values())
    return _scores(hits, pairs_in(clusters), pairs_in(people))


def of_pairs(left: np.ndarray, right: np.ndarray, probability: np.ndarray, people: np.ndarray) -> dict[str, float]:
    """F1 of scored pairs at .5, at the best threshold, recall at precision .99, and what the candidates hold."""
    same, positives = people[left] == people[right], pairs_in(people)
    order = np.argsort(-probability, kind="stable")
    hits, taken = np.cumsum(same[order]), np.arange(1, len(order) + 1)
    precision, recall = hits / taken, hits / positives
    f1 = 2 * hits / (taken + positives)
    # A threshold cannot part pairs of one probability.
    last = np.append(np.diff(probability[order]) != 0, True)
    sure = last & (precision >= 0.99)
    chosen = probability >= 0.5
    half = _scores(int(same[chosen].sum()), int(chosen.sum()), positives)
    return {
        "best_F1": round(float(f1[last].max()), 4),
        "F1_at_half": half["F1"],
        "recall_at_P99": round(float(recall[sure].max()) if sure.any() else 0.0, 4),
        "candidates": len(left),
        "candidate_recall": round(float(hits[-1] / positives), 4),
    }


def _scores(hits: int, found: int, positives: int) -> dict[str, float]:
    return {
        "P": round(hits / max(found, 1), 4),
        "R": round(hits / max(positives, 1), 4),
        "F1": round(2 * hits / max(found + positives, 1), 4),
    }
