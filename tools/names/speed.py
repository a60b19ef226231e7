"""Measures how many pairs of names are compared in a second of one core, and how long a search takes.

    python tools/names/speed.py [--names 200000] [--pairs 2000000] [--seed 3]

The names are made up from the lexicon of given names: given, father, family, in spellings that chance gives.
Half of the pairs share a key, as pairs to be compared do; the others are drawn.
"""

from __future__ import annotations

import argparse
import random
import time

import numpy as np

from panoh.data.ready import FOLDER
from panoh.names.batch import compare_many, encode
from panoh.names.keys import keys
from panoh.names.search import NameIndex

FAMILY = {"a": ("ov", "ova", "zoda", ""), "а": ("ов", "ова", "зода", "")}


def spellings() -> list[str]:
    """Every spelling in the lexicon."""
    lines = (
        line for path in (FOLDER / "names" / "given").glob("*.txt") for line in path.read_text("utf-8").splitlines()
    )
    return [word for line in lines if line[:1] in "mfb" for word in line[2:].partition("~")[0].split()]


def made_up(count: int, rng: random.Random) -> list[str]:
    """Names of two or three parts."""
    words = spellings()
    cyrillic = [word for word in words if "а" <= word[0].lower() <= "я"]
    latin = [word for word in words if word[0].lower().isascii()]
    names = []
    for _ in range(count):
        pool, ends = rng.choice(((latin, FAMILY["a"]), (cyrillic, FAMILY["а"])))
        parts = [*rng.sample(pool, rng.choice((1, 2, 2))), rng.choice(pool).rstrip("aаoо") + rng.choice(ends)]
        names.append(" ".join(parts))
    return names


def paired(names: list[str], count: int, rng: random.Random) -> np.ndarray:
    """Half with a key in common, half drawn."""
    under: dict[str, list[int]] = {}
    for number, name in enumerate(names):
        for key in keys(name):
            under.setdefault(key, []).append(number)
    shared = [holders for holders in under.values() if len(holders) > 1]
    near = [rng.sample(rng.choice(shared), 2) for _ in range(count // 2)]
    return np.array(near + [[rng.randrange(len(names)), rng.randrange(len(names))] for _ in range(count // 2)])


def seconds() -> float:
    """Seconds of this process on a core."""
    return time.process_time()


def main() -> None:
    """Make names up, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--names", type=int, default=200_000)
    parser.add_argument("--pairs", type=int, default=2_000_000)
    parser.add_argument("--seed", type=int, default=3)
    given = parser.parse_args()
    rng = random.Random(given.seed)
    names = made_up(given.names, rng)
    few = encode(names[:2])
    compare_many(few, few, np.array([[0, 1]]))  # compiles, or loads what was compiled
    began = seconds()
    encoded = encode(names)
    parsing = seconds() - began
    pairs = paired(names, given.pairs, rng)
    began = seconds()
    scores = compare_many(encoded, encoded, pairs)
    comparing = seconds() - began
    print(f"parsed {len(names) / parsing:,.0f} names/s; compared {len(pairs) / comparing:,.0f} encoded pairs/s")
    print(f"raw, {len(pairs) / len(names):.0f} pairs a name: {len(pairs) / (parsing + comparing):,.0f} pairs/s")
    print(f"{np.mean(scores > 0.5):.3f} above .5")
    began = seconds()
    index = NameIndex(names)
    print(f"index of {len(names)}: {seconds() - began:.0f} s")
    asked = [rng.choice(names) for _ in range(200)]
    index.search(asked[0])
    took = []
    for name in asked:
        began = seconds()
        index.search(name)
        took.append(seconds() - began)
    print(f"search: median {1000 * np.median(took):.1f} ms, slowest of 200 {1000 * max(took):.1f} ms")


if __name__ == "__main__":
    main()
