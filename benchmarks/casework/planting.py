"""Measures counting on made-up cases with planted truth: python benchmarks/casework/planting.py [CASES] [--exact N]"""

from __future__ import annotations

import argparse
import statistics
import time
from collections import Counter

from casework.exact import Paths
from casework.planted import Planted, planted_case

from panoh.counting import count
from panoh.model.ledger import Contradiction, Ledger


def is_false_alarm(contradiction: Contradiction, planted: Planted) -> bool:
    """Whether everything that it says cannot hold is true."""
    return not any(set(value.statements) & planted.false for value in contradiction.values)


def is_found(clash: frozenset[str], ledger: Ledger) -> bool:
    """Whether a contradiction lies within the planted one."""
    return any(
        all(set(value.statements) & clash for value in contradiction.values) for contradiction in ledger.contradictions
    )


def misses(planted: Planted, ledger: Ledger) -> int:
    """How many sets have a true number outside their range."""
    return sum(
        quantity.range is None or not quantity.range.has(len(planted.truth[quantity.of]))
        for quantity in ledger.quantities
    )


def check_exactly(planted: Planted, ledger: Ledger) -> Counter[str]:
    """Whether each contradiction is one, and minimal, by counting every path."""
    found = Counter[str]()
    for contradiction in ledger.contradictions:
        sayings = (*contradiction.values, *contradiction.relations)
        paths = Paths(planted.case, sayings)
        found["checked path by path"] += 1
        found["no contradiction"] += paths.can_hold(sayings)
        found["not minimal"] += not all(
            paths.can_hold(sayings[:place] + sayings[place + 1 :]) for place in range(len(sayings))
        )
    return found


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("cases", nargs="?", type=int, default=1000)
    options.add_argument("--first-seed", type=int, default=1)
    options.add_argument("--exact", type=int, default=0, help="check so many of them path by path")
    chosen = options.parse_args()
    total, seconds = Counter[str](), []
    for seed in range(chosen.first_seed, chosen.first_seed + chosen.cases):
        planted = planted_case(seed)
        begun = time.process_time()
        ledger = count(planted.case)
        seconds.append(time.process_time() - begun)
        total["statements"] += len(planted.case.statements)
        total["planted"] += len(planted.clashes)
        total["found"] += sum(is_found(clash, ledger) for clash in planted.clashes)
        total["contradictions"] += len(ledger.contradictions)
        total["false alarms"] += sum(is_false_alarm(one, planted) for one in ledger.contradictions)
        total["quantities"] += len(ledger.quantities)
        total["true number outside its range"] += misses(planted, ledger)
        total["true number outside the fewest mistaken"] += sum(
            one.fewest is None or not one.fewest.has(len(planted.truth[one.of])) for one in ledger.quantities
        )
        total["not complete"] += not ledger.is_complete
        if seed < chosen.first_seed + chosen.exact:
            total.update(check_exactly(planted, ledger))
    for name, number in total.items():
        print(f"{name:42} {number:8,}")
    quick = sorted(seconds)
    middle, most = statistics.median(quick), quick[-1]
    print(f"processor seconds a case: median {middle:.4f}, 95 % {quick[len(quick) * 95 // 100]:.4f}, most {most:.3f}")


if __name__ == "__main__":
    main()
