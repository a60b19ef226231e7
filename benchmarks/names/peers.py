"""Compares labelled pairs of names with Panoh and with what the field uses, in one run.

python benchmarks/names/peers.py [--blind] [--only METHOD]

Every peer chooses its threshold for F1 on the very pairs that it is measured on, which flatters it; Panoh's is .5.
`--blind` measures the sealed set, once; its hash must be the one in SEALED.tsv.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import logging
import time
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
DEV = HERE.parents[2].parent / "shared" / "bench" / "names"
RESULTS = HERE.parent / "results"
# Pairs of the very slow peers are as many as of the others; a peer is timed on the first of them.
TIMED = 2_000
PRECISION = 0.99

Score = Callable[[str, str], float]
Scores = Callable[["Sequence[Gold]"], list[float]]


class Gold(NamedTuple):
    """A labelled pair."""

    one: str
    other: str
    same: bool
    source: str


def read_gold(path: Path) -> list[Gold]:
    """The pairs of a set."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [Gold(row["name_a"], row["name_b"], row["same"] == "1", row["source"]) for row in rows]


def plain(text: str) -> str:
    """Lower case, without punctuation."""
    return " ".join("".join(c if c.isalnum() or c == " " else " " for c in text.lower()).split())


@lru_cache(maxsize=200_000)
def latin(name: str) -> str:
    """A name in Latin letters by anyascii."""
    from anyascii import anyascii

    return plain(anyascii(name))


def wratio() -> Score:
    from rapidfuzz.fuzz import WRatio

    return lambda one, other: WRatio(latin(one), latin(other)) / 100


def token_sort() -> Score:
    from rapidfuzz.fuzz import token_sort_ratio

    return lambda one, other: token_sort_ratio(latin(one), latin(other)) / 100


def logic_v2(*, both: bool) -> Score:
    """nomenklatura as its own benchmark calls it: a person with one name; fresh ids, for it remembers by id."""
    from itertools import count

    from followthemoney import model
    from nomenklatura.matching import LogicV2

    logging.disable(logging.WARNING)
    config, numbers = LogicV2.default_config(), count()

    def person(name: str) -> object:
        return model.get_proxy({"schema": "Person", "id": f"p{next(numbers)}", "properties": {"name": [name]}})

    def one_way(one: str, other: str) -> float:
        return float(LogicV2.compare(person(one), person(other), config).score)

    return (lambda one, other: max(one_way(one, other), one_way(other, one))) if both else one_way


def uroman_monge_elkan() -> Score:
    """uroman, then for each word of the shorter name its best Jaro-Winkler, averaged."""
    from rapidfuzz.distance.JaroWinkler import similarity
    from uroman import Uroman

    uroman = Uroman()

    @lru_cache(maxsize=200_000)
    def words(name: str) -> tuple[str, ...]:
        return tuple(plain(str(uroman.romanize_string(name))).split())

    def score(one: str, other: str) -> float:
        short, long = sorted((words(one), words(other)), key=len)
        return sum(max(similarity(a, b) for b in long) for a in short) / len(short) if short else 0.0

    return score


def splink_name(*, romanised: bool) -> Score:
    """Splink's NameComparison: equal, then Jaro-Winkler from .92, .88 and .7; its levels are its score."""
    from rapidfuzz.distance.JaroWinkler import similarity

    levels = (0.92, 0.88, 0.7)

    def score(one: str, other: str) -> float:
        a, b = (latin(one), latin(other)) if romanised else (one.lower(), other.lower())
        near = similarity(a, b)
        return 1.0 if a == b else next((0.8 - 0.2 * at for at, least in enumerate(levels) if near >= least), 0.0)

    return score


def each(score: Score) -> Scores:
    """A peer that compares one pair after the other."""
    return lambda gold: [score(pair.one, pair.other) for pair in gold]


def panoh() -> Scores:
    """Panoh as it compares lists: raw names in, parsed and compared together."""
    import numpy as np

    from panoh.names.batch import compare_many, encode

    def scores(gold: Sequence[Gold]) -> list[float]:
        ones, others = encode([pair.one for pair in gold]), encode([pair.other for pair in gold])
        return compare_many(ones, others, np.column_stack([np.arange(len(gold))] * 2)).tolist()

    return scores


METHODS: dict[str, Callable[[], Scores]] = {
    "rapidfuzz WRatio, anyascii": lambda: each(wratio()),
    "rapidfuzz token_sort, anyascii": lambda: each(token_sort()),
    "nomenklatura logic-v2": lambda: each(logic_v2(both=False)),
    "nomenklatura logic-v2, both ways": lambda: each(logic_v2(both=True)),
    "uroman + Monge-Elkan": lambda: each(uroman_monge_elkan()),
    "Splink NameComparison": lambda: each(splink_name(romanised=False)),
    "Splink NameComparison, anyascii": lambda: each(splink_name(romanised=True)),
    "Panoh": panoh,
}


def measures(scores: Sequence[float], gold: Sequence[Gold], *, fixed: float | None) -> dict[str, float]:
    """F1 at a fixed threshold or else at the best, and the recall at the lowest cut with precision .99."""
    positives = sum(pair.same for pair in gold)
    ranked = sorted(zip(scores, (pair.same for pair in gold), strict=True), reverse=True)
    hits, best, sure = 0, 0.0, 0.0
    for taken, (score, same) in enumerate(ranked, 1):
        hits += same
        if taken < len(ranked) and ranked[taken][0] == score:
            continue
        if fixed is None:
            best = max(best, 2 * hits / (taken + positives))
        elif score >= fixed:
            best = 2 * hits / (taken + positives)
        if hits / taken >= PRECISION:
            sure = hits / positives
    return {"F1": round(best, 3), "R@P99": round(sure, 3)}


def subsets(gold: Sequence[Gold]) -> dict[str, list[int]]:
    """The places of the pairs of each source, and of the sources that begin alike; small ones are left out."""
    found: dict[str, list[int]] = {"all": list(range(len(gold)))}
    for at, pair in enumerate(gold):
        found.setdefault(pair.source.split("|")[0], []).append(at)
        if any("\u0600" <= c <= "\u06ff" for c in pair.one + pair.other):
            found.setdefault("Arabic script", []).append(at)
    return {name: places for name, places in found.items() if len(places) >= 40 and any(gold[at].same for at in places)}


def measure(name: str, gold: Sequence[Gold]) -> dict[str, object]:
    """One method on one set, by subset; pairs a second of one core, romanising and parsing included."""
    latin.cache_clear()  # nobody profits from what another has romanised
    scores_of = METHODS[name]()
    scores_of(gold[:1])  # what is loaded or compiled once is no part of the speed
    start = time.process_time()
    scores = scores_of(gold[:TIMED])
    seconds = time.process_time() - start
    scores += scores_of(gold[TIMED:]) if len(gold) > TIMED else []
    fixed = 0.5 if name == "Panoh" else None
    by_subset = {
        part: measures([scores[at] for at in places], [gold[at] for at in places], fixed=fixed)
        for part, places in subsets(gold).items()
    }
    return {"pairs_per_cpu_s": round(min(TIMED, len(gold)) / seconds), "subsets": by_subset}


def unsealed() -> Path:
    """The blind set, if it is the one that was sealed."""
    path = HERE / "blind.tsv"
    with (HERE / "SEALED.tsv").open(encoding="utf-8") as file:
        sealed = {row["file"]: row["sha256"] for row in csv.DictReader(file, delimiter="\t")}
    if hashlib.sha256(path.read_bytes()).hexdigest() != sealed[path.name]:
        raise SystemExit(f"{path} is not the set that was sealed.")
    return path


def as_markdown(results: dict[str, dict[str, dict[str, object]]]) -> str:
    """A table for each set: F1 (recall at precision .99) by subset."""
    lines = [
        "# Names, compared by Panoh and its peers",
        "",
        "F1, and in brackets recall at precision .99. Made by `make benchnames`.",
    ]
    for name, methods in results.items():
        parts = list(next(iter(methods.values()))["subsets"])  # type: ignore[call-overload]  # JSON
        lines += [
            "",
            f"## {name}",
            "",
            "| method | " + " | ".join(parts) + " | pairs/CPU-s |",
            "|---" * (len(parts) + 2) + "|",
        ]
        for method, found in methods.items():
            cells = [f"{found['subsets'][part]['F1']:.3f} ({found['subsets'][part]['R@P99']:.2f})" for part in parts]  # type: ignore[index]  # JSON
            lines.append(f"| {method} | " + " | ".join(cells) + f" | {found['pairs_per_cpu_s']:,} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--blind", action="store_true", help="the sealed set")
    parser.add_argument("--only", choices=tuple(METHODS))
    arguments = parser.parse_args()
    sets = (
        {"blind": unsealed()}
        if arguments.blind
        else {"real_dev": DEV / "real_dev.tsv", "hand_dev": DEV / "hand_dev.tsv"}
    )
    chosen = (arguments.only,) if arguments.only else tuple(METHODS)
    results = {}
    for name, path in sets.items():
        gold = read_gold(path)
        results[name] = {method: measure(method, gold) for method in chosen}
    print(as_markdown(results))
    if not arguments.only:
        stem = "names-blind" if arguments.blind else "names"
        (RESULTS / f"{stem}.json").write_text(json.dumps(results, indent=1) + "\n", "utf-8")
        (RESULTS / f"{stem}.md").write_text(as_markdown(results), "utf-8")


if __name__ == "__main__":
    main()
