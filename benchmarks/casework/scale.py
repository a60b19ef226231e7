"""Measures casework on generated casebooks: a full build, one more report, how both grow; peers in the same run.

python benchmarks/casework/scale.py                  100, 300 and 1,000 cases of about 100 claims
python benchmarks/casework/scale.py --cases 50 --no-splink
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from books import casebook
from peers import splink, thresholds
from scores import Score, score

from panoh.casework import Casework
from panoh.model import ToldReport

# One more report is measured with so many, one after the other.
LATE = 20


def main() -> int:
    """Print one block of figures for each size."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    options.add_argument("--cases", type=int, nargs="*", default=[100, 300, 1000])
    options.add_argument("--no-splink", action="store_true")
    arguments = options.parse_args()
    for cases in arguments.cases:
        measure(cases, with_splink=not arguments.no_splink)
    return 0


def measure(cases: int, *, with_splink: bool) -> None:
    """Build a casebook of a size, add reports to it, and let the peers group the same reports."""
    made = casebook(cases)
    truth = {report.id: case for case, report in made}
    reports = [report for _, report in made]
    claims = sum(len(report.tellings) for report in reports)
    print(f"\n{cases:,} cases, {len(reports):,} reports, {claims:,} claims")
    every = max(len(reports) // LATE, 1)
    late = reports[::every][:LATE]
    early = [report for report in reports if report not in late]
    work = Casework()
    print(f"  full build              {_timed(lambda: _build(work, early))}")
    print(f"  full build, 2 processes {_timed(lambda: _build(Casework(), reports, jobs=2))}")
    times = [_seconds(lambda one=one: _one_more(work, one)) for one in late]  # type: ignore[misc]
    print(
        f"  one more report         median {statistics.median(times) * 1000:.0f} ms, worst {max(times) * 1000:.0f} ms"
    )
    groups = [[s.id for s in file.sources if not s.in_passing] for file in work.casebook().cases]
    print(f"  panoh                   {_told(score(filter(None, groups), truth))}")
    _peer("thresholds", thresholds, reports, truth)
    if with_splink:
        _peer("Splink", splink, reports, truth)


def _build(work: Casework, reports: Iterable[ToldReport], jobs: int = 1) -> None:
    work.add(reports)
    work.casebook(jobs=jobs)


def _one_more(work: Casework, report: ToldReport) -> None:
    work.add([report])
    work.files_of(report.id)


def _peer(
    name: str,
    group: Callable[[Sequence[ToldReport]], list[list[str]]],
    reports: Sequence[ToldReport],
    truth: dict[object, object],
) -> None:
    found: list[list[str]] = []
    taken = _timed(lambda: found.extend(group(reports)))
    print(f"  {name:<12} {taken}; {_told(score(found, truth))}")  # type: ignore[arg-type]


def _told(found: Score) -> str:
    return (
        f"B3 P {found.precision:.3f} R {found.recall:.3f} F1 {found.f1:.3f}, {found.wrong_pairs:,} pairs joined wrongly"
    )


def _timed(do: Callable[[], object]) -> str:
    """Seconds on the clock, and of work: other programs on the machine count in the first only."""
    start, clock = _work(), time.perf_counter()
    do()
    return f"{time.perf_counter() - clock:.1f} s on the clock, {_work() - start:.1f} s of work"


def _seconds(do: Callable[[], object]) -> float:
    start = _work()
    do()
    return _work() - start


def _work() -> float:
    """Processor seconds of this process and the helpers it has waited for."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


if __name__ == "__main__":
    sys.exit(main())
