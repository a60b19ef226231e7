"""What was learned: the costs of letters, the trees that judge links and names, the thresholds of the verdicts."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from panoh.data.ready import FOLDER
from panoh.model.errors import LexiconError
from panoh.names import places
from panoh.names.encode import letter_numbers, vowel_flags
from panoh.names.letters import SCRIPTS as SCRIPT_CODES
from panoh.names.lexicon import lexicon

LETTER_COSTS, MODEL = "names/letter_costs.json", "names/model.json"


@dataclass(frozen=True, slots=True)
class Weights:
    """All that a comparison needs beside the two names.

    Attributes:
        tables: Costs of letters and pairs of names known to differ, as `kernel` takes them.
        trees: The judges of links and of names, as `kernel` takes them.
        same: The score from which the verdict is *same*.
        possible: The score from which the verdict is *possible*.
    """

    tables: list[int]
    trees: list[float]
    same: float
    possible: float


@cache
def letter_tables() -> list[int]:
    """Costs by pair of letters, costs of leaving one out by the other's script, vowels, and pairs known to differ."""
    found = json.loads((FOLDER / LETTER_COSTS).read_text("utf-8"))
    size = len(vowel_flags())
    costs, gaps = [found["ceiling"]] * (size * size), [found["ceiling"]] * (size * places.SCRIPTS)
    for pair, block in found["costs"].items():
        one, other = pair.split("-")
        for first, row in block.items():
            for second, cost in row.items():
                u, v = _number(one, first), _number(other, second)
                if u and v:
                    costs[u * size + v] = costs[v * size + u] = cost
                elif u:
                    gaps[u * places.SCRIPTS + SCRIPT_CODES.index(other)] = cost
                elif v:
                    gaps[v * places.SCRIPTS + SCRIPT_CODES.index(one)] = cost
    different = sorted((a + 1) * 65536 + b + 1 for a, b in lexicon().different)
    at_gaps, at_vowels = places.COSTS + len(costs), places.COSTS + len(costs) + len(gaps)
    head = [size, at_gaps, at_vowels, at_vowels + size, len(different), 0, 0, 0]
    return [*head, *costs, *gaps, *map(int, vowel_flags()), *different]


def _number(script: str, letter: str) -> int:
    if letter and letter not in letter_numbers()[script]:
        remedy = "Run tools/names/train_letters.py: the costs are older than names/letters.toml."
        raise LexiconError(LETTER_COSTS, letter, "it is no letter of the tables", remedy)
    return letter_numbers()[script][letter] if letter else 0


def flat_trees(links: dict[str, Any], names: dict[str, Any]) -> list[float]:
    """Both judges in one run of numbers, as `kernel.grown` takes them."""
    run = [0.0, 0.0]
    for place, judge in ((places.LINKS, links), (places.NAMES, names)):
        run[place] = float(len(run))
        nodes = len(run) + 2 + len(judge["starts"])
        run += [
            float(len(judge["starts"])),
            judge["base"],
            *(float(nodes + places.NODE * at) for at in judge["starts"]),
        ]
        for feature, threshold, left, value in zip(
            *(judge[key] for key in ("feature", "threshold", "left", "value")), strict=True
        ):
            run += [float(feature), threshold, float(nodes + places.NODE * left), value]
    return run


@cache
def weights() -> Weights:
    """The weights that come with Panoh; trained by tools/names/train_judges.py."""
    found = json.loads((FOLDER / MODEL).read_text("utf-8"))
    return Weights(letter_tables(), flat_trees(found["links"], found["names"]), found["same"], found["possible"])
