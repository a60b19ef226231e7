"""What grouping is measured against: plain thresholds and connected components; Splink with its own settings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from panoh.model import ToldReport

# Reports on one way between two states, out within a month of each other and with a number in common, are one case.
DAYS = 31


def thresholds(reports: Sequence[ToldReport]) -> list[list[str]]:
    """Connected components over shared states, a number in common, and publication within a month."""
    tied = {report.id: report.id for report in reports}

    def root(one: str) -> str:
        while tied[one] != one:
            tied[one] = tied[tied[one]]
            one = tied[one]
        return one

    for holders in _sharing(reports):
        ordered = sorted(holders, key=lambda report: (_day(report), report.id))
        for one, other in pairwise(ordered):
            if (_day(other) - _day(one)).days <= DAYS:
                tied[root(one.id)] = root(other.id)  # type: ignore[index]  # ids are texts here
    groups: dict[str, list[str]] = defaultdict(list)
    for report in reports:
        groups[root(report.id)].append(report.id)
    return list(groups.values())


def _sharing(reports: Sequence[ToldReport]) -> Iterator[list[ToldReport]]:
    """Reports that tell of the same way and number."""
    found: dict[tuple[object, ...], list[ToldReport]] = defaultdict(list)
    for report in reports:
        ways = {(t.from_state, t.to_state) for t in report.tellings if t.from_state and t.to_state}
        counts = {t.people.count for t in report.tellings if t.people.count}
        for key in ((way, count) for way in ways for count in counts):
            found[key].append(report)
    yield from found.values()


def _day(report: ToldReport) -> date:
    return report.published.first if report.published and report.published.first else date.min


def splink(reports: Sequence[ToldReport]) -> list[list[str]]:
    """Splink on one row per report: states, number, place, names, month; its own training, clusters at .95."""
    import logging

    import duckdb
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on
    from splink import comparison_library as compare

    logging.disable(logging.WARNING)
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            compare.ExactMatch("way"),
            compare.ExactMatch("number"),
            compare.ExactMatch("place"),
            compare.ExactMatch("month"),
            compare.ArrayIntersectAtSizes("names", [1]),
        ],
        blocking_rules_to_generate_predictions=[block_on("way", "number"), block_on("place", "number")],
    )
    database = duckdb.connect()
    database.execute(
        "create table reports (unique_id text, way text, number integer, place text, month text, names text[])"
    )
    database.executemany("insert into reports values (?, ?, ?, ?, ?, ?)", [_row(report) for report in reports])
    api = DuckDBAPI(connection=database)
    linker = Linker(api.register("reports"), settings)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6)
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("way", "number"))
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("place", "number"))
    predictions = linker.inference.predict(threshold_match_probability=0.5)
    found = linker.clustering.cluster_pairwise_predictions_at_threshold(predictions, 0.95)
    groups: dict[str, list[str]] = defaultdict(list)
    for row in found.as_record_list():
        groups[row["cluster_id"]].append(row["unique_id"])
    return list(groups.values())


def _row(report: ToldReport) -> tuple[object, ...]:
    tellings = report.tellings
    ways = [f"{t.from_state.code}{t.to_state.code}" for t in tellings if t.from_state and t.to_state]
    return (
        report.id,
        ways[0] if ways else None,
        max((t.people.count for t in tellings if t.people.count), default=None),
        next((t.place for t in tellings if t.place), None),
        report.published.edtf[: len("2018-11")] if report.published else None,
        sorted({name for t in tellings for name in t.people.names}),
    )
