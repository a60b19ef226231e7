"""How many true pairs the keys of names bring together, and how many others with them, in a haystack of names.

python benchmarks/names/blocking.py [--haystack 155000]

The haystack is generated (generated.py) and joined by the names of the pairs. A key that more than MOST of the haystack
share is left out, as a search leaves it out.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict

from generated import records
from peers import DEV, RESULTS, read_gold

from panoh.names.keys import keys

MOST = 600


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--haystack", type=int, default=155_000)
    arguments = parser.parse_args()
    sets = {name: [pair for pair in read_gold(DEV / f"{name}.tsv") if pair.same] for name in ("real_dev", "hand_dev")}
    hay = {row[2] for row in records(arguments.haystack)}
    hay |= {name for pairs in sets.values() for pair in pairs for name in (pair.one, pair.other)}
    keys_of = {name: keys(name) for name in hay}
    sharing = Counter(key for found in keys_of.values() for key in found)
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for name, found in keys_of.items():
        for key in found:
            if sharing[key] <= MOST:
                holders[key].append(name)
    results = {}
    for name, pairs in sets.items():
        candidates = [{other for key in keys_of[pair.one] for other in holders.get(key, ())} for pair in pairs]
        found = sum(pair.other in near for pair, near in zip(pairs, candidates, strict=True))
        mean = sum(map(len, candidates)) / len(pairs)
        results[name] = {
            "pair_completeness": round(found / len(pairs), 4),
            "candidates": round(mean),
            "haystack": len(hay),
        }
    (RESULTS / "names-blocking.json").write_text(json.dumps(results, indent=1) + "\n", "utf-8")
    print(json.dumps(results, indent=1))


if __name__ == "__main__":
    main()
