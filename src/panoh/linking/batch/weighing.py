"""How much each agreement says: Splink's model over levels of the name and the context, trained without labels."""

from __future__ import annotations

import json
import logging
import math
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

# Names: the calibrated score at which each level begins. Above .98 the comparison itself says *same*.
NAME_LEVELS = (0.98, 0.9, 0.7, 0.4, 0.1)
# How pairs of one person, and pairs of two people, fall on the levels of a comparison and below, before anything is
# learned: rounded from practice with lists of one region. A short list teaches too little to change them.
Shares = tuple[tuple[float, ...], tuple[float, ...]]
NAME: Shares = ((0.7, 0.12, 0.07, 0.05, 0.04, 0.02), (0.0002, 0.0003, 0.0005, 0.002, 0.005, 0.992))
BORN: Shares = ((0.65, 0.05, 0.05, 0.17, 0.04, 0.04), (0.0003, 0.002, 0.003, 0.06, 0.1, 0.8347))
NATIONALITY: Shares = ((0.9, 0.1), (0.4, 0.6))
SEX: Shares = ((0.98, 0.02), (0.6, 0.4))
DOCUMENT: Shares = ((0.9, 0.05, 0.01, 0.04), (0.00001, 0.0001, 0.0001, 0.99979))
TEXT: Shares = ((0.6, 0.1, 0.05, 0.25), (0.03, 0.005, 0.005, 0.96))
# Fewer records than this teach nothing that can be relied on.
LEAST_TO_LEARN_FROM = 1_000
# A column that fewer rows fill than this says nothing that could be learned.
LEAST_FILLED = 0.01
# Pairs drawn for the chance agreements, and pairs looked at in each round of training.
RANDOM_PAIRS, TRAINING_PAIRS = 200_000, 200_000
SEED = 20_260_301
# Below this, the rarity of true pairs included, a pair says nothing more and is not kept.
LEAST_WEIGHT = -12.0
# Columns of which an equal value makes it likely enough that two records are one person to learn names from.
LIKELY_ONE = ("document", "born")
# A weight above this is certainty; it is cut off so that it can be reckoned with.
MOST_BITS = 100.0
# More than this share of all pairs is never one person, except in a list of a handful.
HIGHEST_PRIOR = 0.5
# Rounds after which the prior has long settled.
ROUNDS_OF_PRIOR = 50

# What Splink takes for pairs that somebody else has found.
BLOCKED_SQL = "SELECT '0' AS match_key, l AS join_key_l, r AS join_key_r FROM pairs"

Level = dict[str, Any]


def settings(filled: Mapping[str, float], more: Sequence[str], prior: float) -> dict[str, Any]:
    """Splink's settings for lists whose columns are filled so far.

    Args:
        filled: Column to the share of rows that fill it.
        more: Further columns, compared as plain text.
        prior: Probability that two records taken at random are one person.
    """
    comparisons = [_name("name")]
    if filled["father"] >= LEAST_FILLED:
        comparisons.append(_name("father"))
    if filled["born_low"] >= LEAST_FILLED:
        comparisons.append(_born())
    for column, shares in (("nationality", NATIONALITY), ("sex", SEX)):
        if filled[column] >= LEAST_FILLED:
            comparisons.append(_comparison(column, [_equal(column)], shares))
    for column in ("place", "grp", "document", *more):
        if filled[column] >= LEAST_FILLED:
            shares = DOCUMENT if column == "document" else TEXT
            comparisons.append(_comparison(column, [_equal(column, rarity=True), *_near(column)], shares))
    return {
        "link_type": "dedupe_only",
        "unique_id_column_name": "record",
        "probability_two_random_records_match": prior,
        "comparisons": comparisons,
        "blocking_rules_to_generate_predictions": [],
        "retain_matching_columns": False,
        "retain_intermediate_calculation_columns": False,
        "max_iterations": 30,
    }


def _comparison(column: str, levels: Sequence[Level], shares: Shares, *, unknown: str = "") -> dict[str, Any]:
    """A comparison: unknown on either side says nothing, what no level fits is disagreement."""
    condition = unknown or f"{column}_l IS NULL OR {column}_r IS NULL"
    null = {"sql_condition": condition, "label_for_charts": "unknown", "is_null_level": True}
    other = {"sql_condition": "ELSE", "label_for_charts": "different"}
    weighed = [
        {**level, "m_probability": same, "u_probability": two}
        for level, same, two in zip([*levels, other], *shares, strict=True)
    ]
    return {"output_column_name": column, "comparison_levels": [null, *weighed]}


def _level(condition: str, label: str) -> Level:
    return {"sql_condition": condition, "label_for_charts": label}


def _name(column: str) -> dict[str, Any]:
    """Levels of the name comparison's calibrated score."""
    score = f"name_score({column}_l, {column}_r)"
    levels = [_level(f"{score} >= {least}", f"score from {least}") for least in NAME_LEVELS]
    return _comparison(column, levels, NAME)


def _born() -> dict[str, Any]:
    """Levels of the birth: what Panoh holds for one day told in two ways comes before mere years."""
    same_day = "born_l = born_r AND length(born_l) = 10"
    slip = (
        "length(born_l) = 10 AND length(born_r) = 10 AND (levenshtein(born_l, born_r) <= 1 OR "
        "(substr(born_l, 1, 4) = substr(born_r, 1, 4) AND substr(born_l, 6, 2) = substr(born_r, 9, 2) "
        "AND substr(born_l, 9, 2) = substr(born_r, 6, 2)))"
    )
    levels = [
        _level(same_day, "the same day"),
        _level(slip, "a day one digit off, or day and month changed round"),
        _level("substr(born_l, 1, 7) = substr(born_r, 1, 7)", "the same month"),
        _level("born_low_l <= born_high_r AND born_low_r <= born_high_l", "years that can be one"),
        _level("born_low_l <= born_high_r + 2 AND born_low_r <= born_high_l + 2", "up to two years apart"),
    ]
    return _comparison("born", levels, BORN, unknown="born_low_l IS NULL OR born_low_r IS NULL")


def _equal(column: str, *, rarity: bool = False) -> Level:
    level = _level(f"{column}_l = {column}_r", "equal")
    # A rare value in common says more than a frequent one.
    return {**level, "tf_adjustment_column": column} if rarity else level


def _near(column: str) -> list[Level]:
    left, right = f"{column}_l", f"{column}_r"
    return [
        _level(f"levenshtein({left}, {right}) <= 1", "one letter off"),
        _level(f"levenshtein({left}, {right}) <= 3 AND length({left}) > 7", "three letters of more than seven off"),
    ]


@contextmanager
def quiet_splink() -> Iterator[None]:
    """Keep Splink's notes to programmers off the screen."""
    import splink  # sets the level of its notes, so it must come first

    logger = logging.getLogger(splink.__name__)
    level = logger.level
    logger.setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logger.setLevel(level)


def train(api: Any, people: str, wanted: Mapping[str, Any], part: Path, *, learns: bool) -> None:
    """Train the model on the records of one machine and write it.

    Args:
        api: Splink's door to DuckDB, where `name_score` is known.
        people: Table of the records.
        wanted: `settings`.
        part: File for the trained model.
        learns: Whether there are records enough to learn from; the weights stay as they are otherwise.
    """
    from splink import Linker

    with quiet_splink():
        linker = Linker(api.register(people), dict(wanted), log_level=None)
        if learns:
            _learn(linker, [comparison["output_column_name"] for comparison in wanted["comparisons"]])
        part.write_text(json.dumps(linker.misc.save_model_to_json(out_path=None)), "utf-8")


def _learn(linker: Any, columns: Sequence[str]) -> None:
    linker.training.estimate_u_using_random_sampling(RANDOM_PAIRS, seed=SEED, num_chunks=1)
    for rule in training_rules(columns):
        linker.training.estimate_parameters_using_expectation_maximisation(
            rule, estimate_without_term_frequencies=True, max_pairs=TRAINING_PAIRS
        )


def training_rules(columns: Sequence[str]) -> Iterator[str]:
    """Pairs that are likely one person by one column, from which the weights of the others are learned."""
    if len(columns) > 1:
        # The name itself is mentioned so that Splink learns nothing about names from pairs chosen by their names.
        yield "l.name_key = r.name_key AND l.name IS NOT NULL AND r.name IS NOT NULL"
    yield from (f"l.{column} = r.{column}" for column in LIKELY_ONE if column in columns)


def weights_sql(table: str, model: Path) -> str:
    """Rows of (l, r, weight) of what `weigh` made, without the bits that Splink adds for how rare a true pair is."""
    prior = json.loads(model.read_text("utf-8"))["probability_two_random_records_match"]
    bits = math.log2(prior / (1 - prior))
    return f"SELECT record_l AS l, record_r AS r, match_weight - ({bits!r}) AS weight FROM {table}"


def weigh(api: Any, people: str, model: Path) -> str:
    """Let Splink weigh the pairs of the table `blocked`.

    Args:
        api: Splink's door to an engine where `name_score` is known.
        people: Table of the records.

    Returns:
        The table that it made: record_l, record_r, match_weight.
    """
    from splink import Linker

    with quiet_splink():
        learned = json.loads(model.read_text("utf-8"))
        # The model was trained on DuckDB; its conditions are SQL that both engines know.
        learned.pop("sql_dialect", None)
        linker = Linker(api.register(people), learned, log_level=None)
        linker.table_management.register_blocked_pairs_for_predict(api.register("blocked"))
        name: str = linker.inference.predict(threshold_match_weight=LEAST_WEIGHT).physical_name
    return name


def with_prior(weights: np.ndarray, records: int) -> np.ndarray:
    """Probabilities of pairs by their weights, the prior being what makes them agree with themselves.

    The share of pairs that are one person is not known beforehand; it is the one at which the probabilities add up to
    as many pairs.

    Args:
        weights: Bits for each pair, without a prior.
        records: How many there are, hence how many pairs could have been compared.
    """
    all_pairs = records * (records - 1) / 2
    expected = records / 2
    odds: np.ndarray = np.exp2(np.minimum(weights, MOST_BITS))
    probabilities = odds
    for _ in range(ROUNDS_OF_PRIOR):
        prior = min(expected / all_pairs, HIGHEST_PRIOR)
        probabilities = odds * (prior / (1 - prior))
        probabilities /= 1 + probabilities
        expected = max(float(probabilities.sum()), 1.0)
    return probabilities
