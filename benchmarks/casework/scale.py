"""Measures casework on generated casebooks: a full build, one more report, how both grow; peers in the same run.

python benchmarks/casework/scale.py                  100, 300 and 1,000 cases of about 100 claims
python benchmarks/casework/scale.py --cases 50 --no-splink
"""

from __future__ import annotations

import argparse
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
    options.add_argument("--jobs", type=int, default=1, help="build once more with so many processes")
    options.add_argument("--no-splink", action="store_true")
    arguments = options.parse_args()
    for cases in arguments.cases:
        measure(cases, jobs=arguments.jobs, with_splink=not arguments.no_splink)
    return 0


def measure(cases: int, *, jobs: int, with_splink: bool) -> None:
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
    times = [_work_of(lambda one=one: _one_more(work, one)) for one in late]  # type: ignore[misc]
    print(
        f"  one more report         median {statistics.median(times) * 1000:.0f} ms, worst {max(times) * 1000:.0f} ms"
    )
    if jobs > 1:
        clock = time.perf_counter()
        _build(Casework(), reports, jobs)
        print(f"  full build, {jobs} processes {time.perf_counter() - clock:.1f} s on the clock")
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
    """Seconds on the clock, and of this process's work: other programs on the machine count in the first only."""
    clock = time.perf_counter()
    work = _work_of(do)
    return f"{time.perf_counter() - clock:.1f} s on the clock, {work:.1f} s of work"


def _work_of(do: Callable[[], object]) -> float:
    start = time.process_time()
    do()
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main())
