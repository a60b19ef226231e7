"""Scores a grouping of reports against the truth: B-cubed, and pairs joined that are of different cases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Score:
    """B-cubed precision and recall over reports, and the number of pairs joined wrongly."""

    precision: float
    recall: float
    wrong_pairs: int

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        return 2 * self.precision * self.recall / (self.precision + self.recall)


def score(groups: Iterable[Iterable[Hashable]], truth: Mapping[Hashable, Hashable]) -> Score:
    """Score groups of reports; each report stands in one of them.

    Args:
        truth: The case of each report.
    """
    members: dict[Hashable, int] = defaultdict(int)
    for case in truth.values():
        members[case] += 1
    precision = recall = 0.0
    wrong = 0
    for group in groups:
        reports = list(group)
        held: dict[Hashable, int] = defaultdict(int)
        for report in reports:
            held[truth[report]] += 1
        for case, number in held.items():
            precision += number * number / len(reports)
            recall += number * number / members[case]
        wrong += (len(reports) ** 2 - sum(number**2 for number in held.values())) // 2
    return Score(precision / len(truth), recall / len(truth), wrong)
