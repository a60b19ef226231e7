"""Looks for the disagreements about numbers of clusters.yaml in gold claims: python benchmarks/casework/clusters.py"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations
from pathlib import Path
from typing import Any

import yaml

from panoh.casefile.numbers import case_tellings
from panoh.counting import count, related
from panoh.exchange.claims_json import read_claims
from panoh.linking.cases import Heap
from panoh.linking.linked import linked
from panoh.model import ReportId, ToldReport
from panoh.model.ledger import Ledger, StatementId, Value

SHARED = Path("/work/shared")
# What a disagreement is called where it is about how many.
ABOUT_NUMBERS = re.compile(r"how many|total|deaths|who won|missing", re.I)
NUMBER = re.compile(r"\b\d{1,4}\b")
WORDS = {"five": 5, "seven": 7}


def gold(reports: Sequence[str]) -> list[ToldReport]:
    """The gold claims of some reports."""
    folder = SHARED / "bench" / "reading" / "dev"
    return [one for name in reports for one in read_claims((folder / f"{name}.gold.json").read_text("utf-8"), name)]


def ledgers(reports: Sequence[ToldReport]) -> Iterator[Ledger]:
    """The ledgers of the cases that linking makes of reports."""
    heap, by_id = Heap(), {report.id: report for report in reports}
    for report in reports:
        heap.add(report)
    for group in heap.groups():
        yield count(related(case_tellings(linked(group, {}), by_id)))


def numbers_of(value: object) -> set[int]:
    """The numbers that a value of the reference gives."""
    text = str(value).split(" of the ")[0]
    return {int(one) for one in NUMBER.findall(text)} | {n for word, n in WORDS.items() if word in text}


def sides(values: Sequence[Value], reports: Mapping[StatementId, str]) -> list[tuple[int, set[str]]]:
    """What is said, with the reports that say it."""
    return [(value.count, {reports[one] for one in value.statements}) for value in values if value.count is not None]


def is_told(side: tuple[int, set[str]], value: Mapping[str, Any]) -> bool:
    """Whether a side of a contradiction is a value of the reference, told by one of its reports."""
    number, reports = side
    return number in numbers_of(value["value"]) and any(one in report for one in value["in"] for report in reports)


def shown(values: Sequence[Mapping[str, Any]], found: Sequence[Ledger], names: Mapping[ReportId, str]) -> str:
    """How two of the values are shown side by side; empty where they are not."""
    for ledger in found:
        reports = {one.id: names[one.report] for one in ledger.statements if one.report}
        pairs = [("contradiction", clash.values) for clash in ledger.contradictions]
        pairs += [("agreement", one.values) for one in ledger.agreements]
        for how, said in pairs:
            for one, two in permutations(sides(said, reports), 2):
                for first, second in permutations(values, 2):
                    if one[0] != two[0] and is_told(one, first) and is_told(two, second):
                        return f"{how}: {one[0]} ({first['value']}) and {two[0]} ({second['value']})"
    return ""


def main() -> None:
    """Print each disagreement about a number and whether it is found, then all that was found beside."""
    if not SHARED.exists():
        sys.exit(f"{SHARED} is not there: the reference is not part of the repository.")
    total = hits = 0
    for cluster in yaml.safe_load((SHARED / "casework" / "clusters.yaml").read_text("utf-8"))["clusters"]:
        told = gold(cluster["reports"])
        found, names = list(ledgers(told)), {report.id: report.name for report in told}
        print(cluster["id"], f"({len(found)} cases)")
        for one in cluster["disagreements"]:
            values = [value for value in one["values"] if numbers_of(value["value"])]
            if ABOUT_NUMBERS.search(one["what"]) and len(values) > 1:
                how = shown(values, found, names)
                total, hits = total + 1, hits + bool(how)
                print(f"   {'found ' if how else 'MISSED'} {one['what']}: {how or [v['value'] for v in values]}")
        for ledger in found:
            for clash in ledger.contradictions:
                print("      -", clash.words)
    print(f"found: {hits} of {total}")


if __name__ == "__main__":
    main()
