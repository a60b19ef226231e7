"""Learns what one letter costs against another, from pairs of one name in two scripts.

    python tools/names/train_letters.py --russian FILE --arabic FILE

The files are the token lists of NETransliteration (COLING 2018, CC0, from Wikidata labels): Latin, tab, the letters
of the other script with spaces between. They are not kept here; names/letter_costs.json is.
Costs within a script come by way of another: two Cyrillic letters are near if the same Latin letters stand for both.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import numba
import numpy as np

from panoh.data.ready import FOLDER
from panoh.names.letters import SCRIPTS, all_graphemes, grapheme_readings, graphemes

ROUNDS = 5
# A cost is in hundredths of a nat; beyond the ceiling two letters have nothing to do with each other.
CEILING = 650
# How much of each letter's share is kept for what the tables say, since the lists know little of Central Asia.
TABLE_SHARE = 0.3
# How often a letter stands for itself within a script, beside the letters that share its transcriptions.
ITSELF = 1.0
# A consonant is never left out for less, though Wikidata's Jakob is Яков, with j unwritten and a for я.
LEAST_GAP = 1.2
NEAR = [
    "qk",
    "hx",
    "gğ",
    "jž",
    "žz",
    "cš",
    "sš",
    "sz",
    "dt",
    "bp",
    "vf",
    "oa",
    "ei",
    "ae",
    "ou",
    "yi",
    "gh",
    "kg",
    "vu",
    "cj",
]
NEAR_SHARE, VOWEL_SHARE, ANY_SHARE = 0.06, 0.012, 0.0006
VOWELS = frozenset("aeiouy")
Block = dict[str, dict[str, int]]


def tokens(path: Path) -> Iterator[tuple[str, str]]:
    """The pairs of a list, Latin first."""
    for line in path.read_text("utf-8").splitlines():
        latin, letters, _ = line.split("\t")
        yield latin, letters.replace(" ", "")


def across(russian: list[tuple[str, str]], arabic: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Cyrillic and Arabic spellings of one Latin token."""
    cyrillic: defaultdict[str, list[str]] = defaultdict(list)
    for latin, other in russian:
        cyrillic[latin].append(other)
    for latin, other in arabic:
        for spelling in cyrillic[latin][:3]:
            yield spelling, other


def likeness(one: str, other: str) -> float:
    """How near two readings of a letter are, before any pair was seen."""
    if one == other:
        return 1.0
    if one and other and (one[0] + other[0] in NEAR or other[0] + one[0] in NEAR or one[0] == other[0]):
        return NEAR_SHARE
    if {*one} <= VOWELS and {*other} <= VOWELS:
        return VOWEL_SHARE
    return ANY_SHARE


class Alphabet:
    """The graphemes of a script with their numbers; 0 is no letter."""

    def __init__(self, script: str) -> None:
        self.letters = ("", *sorted(all_graphemes()[script]))
        self.numbers = {letter: at for at, letter in enumerate(self.letters)}
        self.readings = [("",), *(grapheme_readings(script)[letter] for letter in self.letters[1:])]

    def encode(self, word: str) -> list[int]:
        return [self.numbers[g] for g in graphemes(word) if g in self.numbers]


def prior(first: Alphabet, second: Alphabet) -> np.ndarray:
    """What the tables alone say of each pair of letters, as unscaled shares."""
    shares = np.zeros((len(first.letters), len(second.letters)))
    for i, ones in enumerate(first.readings):
        for j, others in enumerate(second.readings):
            shares[i, j] = max(
                likeness(one, other) / (1 + a + b) for a, one in enumerate(ones) for b, other in enumerate(others)
            )
    shares[0, 1:] = [_silence(readings) for readings in second.readings[1:]]
    shares[1:, 0] = [_silence(readings) for readings in first.readings[1:]]
    shares[0, 0] = 0
    return shares


def _silence(readings: tuple[str, ...]) -> float:
    if "" in readings:
        return 0.5
    return 0.05 if {*readings[0]} <= VOWELS else 0.008


@numba.njit
def count(costs, a, a_at, b, b_at, counts):  # type: ignore[no-untyped-def]
    """Add the best alignment of every pair to `counts`; the total cost."""
    total = 0.0
    table = np.empty((48, 48))
    for k in range(len(a_at) - 1):
        n, m = a_at[k + 1] - a_at[k], b_at[k + 1] - b_at[k]
        x, y = a[a_at[k] : a_at[k + 1]], b[b_at[k] : b_at[k + 1]]
        table[0, 0] = 0
        for i in range(1, n + 1):
            table[i, 0] = table[i - 1, 0] + costs[x[i - 1], 0]
        for j in range(1, m + 1):
            table[0, j] = table[0, j - 1] + costs[0, y[j - 1]]
        for i in range(1, n + 1):
            for j in range(1, m + 1):
                table[i, j] = min(
                    table[i - 1, j - 1] + costs[x[i - 1], y[j - 1]],
                    table[i - 1, j] + costs[x[i - 1], 0],
                    table[i, j - 1] + costs[0, y[j - 1]],
                )
        total += table[n, m]
        if table[n, m] / (n + m) > 2.2:  # another name altogether, as John beside Giovanni
            continue
        i, j = n, m
        while i > 0 or j > 0:
            if i > 0 and j > 0 and table[i, j] == table[i - 1, j - 1] + costs[x[i - 1], y[j - 1]]:
                i, j = i - 1, j - 1
                counts[x[i], y[j]] += 1
            elif i > 0 and table[i, j] == table[i - 1, j] + costs[x[i - 1], 0]:
                i -= 1
                counts[x[i], 0] += 1
            else:
                j -= 1
                counts[0, y[j]] += 1
    return total


def shares_given(counts: np.ndarray, axis: int) -> np.ndarray:
    """Counts as shares of all that the letter was met with."""
    shares: np.ndarray = counts / np.maximum(counts.sum(axis=axis, keepdims=True), 1e-9)
    return shares


def mixed(counts: np.ndarray, table: np.ndarray, axis: int) -> np.ndarray:
    """Shares seen, with a part kept for what the tables say; the less was seen, the more."""
    seen = counts.sum(axis=axis, keepdims=True)
    kept = np.maximum(TABLE_SHARE, 1 - seen / (seen + 40))
    shares: np.ndarray = (1 - kept) * shares_given(counts, axis) + kept * shares_given(table, axis)
    return shares


def costs_of(counts: np.ndarray, table: np.ndarray) -> np.ndarray:
    """Nats by which a pair of letters is rarer than the likeliest pair of each of the two."""
    surprise, total = np.zeros_like(counts), np.zeros_like(counts)
    for axis in (0, 1):
        shares = np.maximum(mixed(counts, table, axis), 1e-6)
        # What a rare letter mostly stands for tells more than how seldom a common one is written with it.
        say = 1 / (counts.sum(axis=axis, keepdims=True) + 20)
        surprise += say * np.log(shares.max(axis=axis, keepdims=True) / shares)
        total += say
    surprise /= total
    for axis, gap in ((1, (slice(1, None), 0)), (0, (0, slice(1, None)))):
        shares = np.maximum(mixed(counts, table, axis), 1e-6)
        surprise[gap] = np.log(shares.max(axis=axis) / (shares[:, 0] if axis == 1 else shares[0]))[1:]
    ceiled: np.ndarray = np.minimum(surprise, CEILING / 100)
    return ceiled


def learn(first: Alphabet, second: Alphabet, pairs: Iterable[tuple[str, str]]) -> np.ndarray:
    """How often each letter of one script stands for each of another, as the best alignments have it."""
    encoded = [(x, y) for one, other in pairs if (x := first.encode(one)[:47]) and (y := second.encode(other)[:47])]
    ends = [np.cumsum([0, *(len(pair[side]) for pair in encoded)]) for side in (0, 1)]
    flat = [np.array([n for pair in encoded for n in pair[side]]) for side in (0, 1)]
    table = prior(first, second)
    counts = np.zeros_like(table)
    for _ in range(ROUNDS):
        costs = costs_of(counts, table)
        counts = np.zeros_like(table)
        total = count(costs, flat[0], ends[0], flat[1], ends[1], counts)
    print(f"{len(encoded)} pairs, {total / len(encoded):.3f} nats a pair")
    return counts


def by_way_of(counts: np.ndarray) -> np.ndarray:
    """How often two letters of the first script stand for the same letter of the second; each for itself besides."""
    shared: np.ndarray = (counts / np.maximum(counts.sum(axis=0, keepdims=True), 1e-9)) @ counts.T
    shared[0, 0] = 0
    return shared + np.diag(ITSELF * counts.sum(axis=1) * (np.arange(len(counts)) > 0))


def finished(first: Alphabet, second: Alphabet, counts: np.ndarray) -> np.ndarray:
    """Costs in nats, with no consonant left out for nothing and each letter free against itself."""
    costs = costs_of(counts, prior(first, second))
    costs[1:, 0] = np.maximum(costs[1:, 0], [_least_gap(readings) for readings in first.readings[1:]])
    costs[0, 1:] = np.maximum(costs[0, 1:], [_least_gap(readings) for readings in second.readings[1:]])
    if first.letters == second.letters:
        np.fill_diagonal(costs, 0)
    return costs


def _least_gap(readings: tuple[str, ...]) -> float:
    return 0.0 if any({*reading} <= VOWELS for reading in readings if reading != "y") else LEAST_GAP


def block(first: Alphabet, second: Alphabet, costs: np.ndarray) -> Block:
    """The costs below the ceiling, by letter, in hundredths of a nat."""
    rounded = np.rint(costs * 100).astype(int)
    return {
        one: {
            other: int(rounded[i, j]) for j, other in enumerate(second.letters) if (i or j) and rounded[i, j] < CEILING
        }
        for i, one in enumerate(first.letters)
    }


def main() -> None:
    """Read the lists, learn, write the costs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--russian", type=Path, required=True)
    parser.add_argument("--arabic", type=Path, required=True)
    given = parser.parse_args()
    russian, arabic = list(tokens(given.russian)), list(tokens(given.arabic))
    alphabets = {script: Alphabet(script) for script in SCRIPTS}
    latin, cyrillic, arabic_letters = alphabets.values()
    by_russian, by_arabic = learn(latin, cyrillic, russian), learn(latin, arabic_letters, arabic)
    seen = {
        ("Latn", "Cyrl"): by_russian,
        ("Latn", "Arab"): by_arabic,
        ("Cyrl", "Arab"): learn(cyrillic, arabic_letters, across(russian, arabic)),
        ("Latn", "Latn"): by_way_of(by_russian),
        ("Cyrl", "Cyrl"): by_way_of(by_russian.T),
        ("Arab", "Arab"): by_way_of(by_arabic.T),
    }
    costs = {
        f"{one}-{other}": block(alphabets[one], alphabets[other], finished(alphabets[one], alphabets[other], counts))
        for (one, other), counts in seen.items()
    }
    text = json.dumps(
        {"ceiling": CEILING, "costs": costs}, ensure_ascii=False, sort_keys=True, indent=0, separators=(",", ":")
    )
    (FOLDER / "names" / "letter_costs.json").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main()
