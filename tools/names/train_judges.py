"""Trains the two judges of names, of links between parts and of whole names, and prints what they reach.

    python tools/names/train_judges.py --russian FILE --arabic FILE [--seed 11] [--folds 5] [--write]

Links are learned from token lists (see train_letters.py) and from the lexicon: a name in two spellings against names
that look alike. Names are learned from the labelled pairs in ../shared/bench/names; pairs that share a name fall into
one fold, so that nobody is in training and test. `--write` trains on all pairs and writes names/model.json.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from train_letters import tokens as token_pairs

from panoh.data.ready import FOLDER
from panoh.names import places
from panoh.names.compiled import compiled_kernel
from panoh.names.encode import TokenTable
from panoh.names.letters import normal, readings
from panoh.names.name import Role
from panoh.names.parse import parse_name
from panoh.names.weights import flat_trees, letter_tables

BENCH = Path(__file__).resolve().parents[2] / ".." / "shared" / "bench" / "names"
# How much each set counts in training: the hand-made one is small and is what monitors meet.
HAND_WEIGHT = 3.0
# How much a link found in a labelled pair counts beside one from the lists, and below what logit it is no link at all.
LINK_WEIGHT, WORTH_LEARNING = 5.0, -4.0
# How many pairs are made besides, and what each counts.
MOST_MADE, MADE_WEIGHT = 120, 0.7
Trees = dict[str, Any]


@dataclass(frozen=True)
class Pair:
    """A labelled pair of names."""

    one: str
    other: str
    same: int
    source: str
    is_hand: bool


def labelled(bench: Path) -> list[Pair]:
    """All pairs, the hand-made ones last."""
    found = []
    for file in ("real_dev.tsv", "hand_dev.tsv"):
        with (bench / file).open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                found.append(
                    Pair(row["name_a"], row["name_b"], int(row["same"]), row["source"], file.startswith("hand"))
                )
    return found


def made(pairs: list[Pair], seed: int) -> list[tuple[int, Pair]]:
    """Pairs of a person and another whom no list has: given and father's name swapped. With the place of their source.

    They teach what the lists have too few examples of, and belong to the fold of the pair they are made from.
    """
    found = []
    for at, pair in enumerate(pairs):
        parts = parse_name(pair.other).telling
        roles = [part.role for part in parts[:3]]
        is_plain = len(parts) == 3 and roles[0] is Role.GIVEN and roles[1] in (Role.GIVEN, Role.PATRONYMIC)
        if pair.same and is_plain and "," not in pair.other and parts[0].stem != parts[1].stem:
            swapped = " ".join((parts[1].text, parts[0].text, parts[2].text))
            found.append((at, Pair(pair.one, swapped, 0, "made", pair.is_hand)))
    return random.Random(seed).sample(found, min(len(found), MOST_MADE))


def folds(pairs: list[Pair], count: int, seed: int) -> np.ndarray:
    """A fold for each pair; names joined by pairs of one person stay together."""
    root: dict[str, str] = {}

    def find(name: str) -> str:
        while root.setdefault(name, name) != name:
            name = root[name]
        return name

    for pair in pairs:
        if pair.same or pair.is_hand:
            root[find(pair.one)] = find(pair.other)
    groups = sorted({find(pair.one) for pair in pairs})
    random.Random(seed).shuffle(groups)
    fold_of = {group: at % count for at, group in enumerate(groups)}
    return np.array([fold_of[find(pair.one)] for pair in pairs])


NO_TREES: Trees = {"starts": [], "feature": [], "threshold": [], "left": [], "value": [], "base": 0.0}


class Encoder:
    """Names and tokens as arrays for the compiled kernel."""

    def __init__(self) -> None:
        self.table = TokenTable()
        self.kernel = compiled_kernel()
        self.made = np.zeros(0, np.int32), np.zeros(0, np.int32)
        self.tables = np.array(letter_tables(), np.int32)
        self.room, self.linked = np.zeros(places.ROOM), np.zeros(2 * places.MOST_TOKENS, np.int32)

    def arrays(self) -> tuple[np.ndarray, np.ndarray]:
        """The token table as it is now."""
        if len(self.table.rows) != len(self.made[1]):
            self.made = np.array(self.table.letters, np.int32), np.array(self.table.rows, np.int32)
        return self.made

    def link_features(self, pairs: list[tuple[int, int]]) -> np.ndarray:
        letters, rows = self.arrays()
        found = np.zeros((len(pairs), places.LINK_FEATURES))
        for at, (a, b) in enumerate(pairs):
            self.kernel.link_features(letters, rows, a, b, self.tables, self.room)
            found[at] = self.room[places.OUT : places.FEATURES]
        return found

    def name_features(self, names: list[tuple[list[int], list[int]]], links: Trees) -> np.ndarray:
        letters, rows = self.arrays()
        trees = np.array(flat_trees(links, NO_TREES))
        keys, kept = np.zeros(0, np.int64), np.zeros(0)
        found = np.zeros((len(names), places.NAME_FEATURES))
        for at, (one, other) in enumerate(names):
            first, second = np.array(one, np.int32), np.array(other, np.int32)
            self.kernel.name_logit(letters, rows, first, second, self.tables, trees, self.room, self.linked, keys, kept)
            found[at] = self.room[places.FEATURES : places.LOGITS]
        return found

    def linked_parts(
        self, names: list[tuple[list[int], list[int]]], links: Trees
    ) -> list[tuple[np.ndarray, np.ndarray]]:
        """For each pair of names, the features and logits of the links of their parts."""
        letters, rows = self.arrays()
        trees = np.array(flat_trees(links, NO_TREES))
        keys, kept = np.zeros(0, np.int64), np.zeros(0)
        found = []
        for one, other in names:
            first, second = np.array(one, np.int32), np.array(other, np.int32)
            self.kernel.name_logit(letters, rows, first, second, self.tables, trees, self.room, self.linked, keys, kept)
            ties = [(i, int(j)) for i, j in enumerate(self.linked[: places.MOST_TOKENS]) if j >= 0]
            logits = np.array([self.room[places.LOGITS + i * places.MOST_TOKENS + j] for i, j in ties])
            tokens = [(one[i], other[j]) for i, j in ties]
            initials = [
                places.INITIAL in (rows[a * places.FIELDS + places.ROLE], rows[b * places.FIELDS + places.ROLE])
                for a, b in tokens
            ]
            keep = ~np.array(initials, bool)
            found.append((self.link_features(tokens)[keep], logits[keep]))
        return found


def exported(model: HistGradientBoostingClassifier) -> Trees:
    """The trees as flat lists; the right child stands behind the left."""
    table: Trees = {"starts": [], "feature": [], "threshold": [], "left": [], "value": []}
    for (predictor,) in model._predictors:
        nodes = predictor.nodes
        table["starts"].append(len(table["feature"]))
        _export(nodes, 0, table, _room(table))
    table["base"] = round(float(model._baseline_prediction[0, 0]), 6)
    return table


def _room(table: Trees) -> int:
    at = len(table["feature"])
    for key, value in (("feature", -1), ("threshold", 0.0), ("left", 0), ("value", 0.0)):
        table[key].append(value)
    return at


def _export(nodes: np.ndarray, node: int, table: Trees, at: int) -> None:
    row = nodes[node]
    if row["is_leaf"]:
        table["value"][at] = round(float(row["value"]), 5)
        return
    table["feature"][at], table["threshold"][at] = int(row["feature_idx"]), round(float(row["num_threshold"]), 6)
    left, right = _room(table), _room(table)
    table["left"][at] = left
    _export(nodes, int(row["left"]), table, left)
    _export(nodes, int(row["right"]), table, right)


def look_alikes(words: list[str], rng: random.Random, wanted: int) -> Iterable[tuple[str, str]]:
    """Pairs of different words that look alike: but for one consonant."""
    shapes: defaultdict[str, list[str]] = defaultdict(list)
    for word in words:
        reading = readings(word)[0] if readings(word) else ""
        bones = "".join(c for c in reading if c not in "aeiouy")
        for at in range(len(bones)):
            shapes[f"-{bones[:at]}.{bones[at + 1 :]}"].append(word)
    buckets = [bucket for bucket in shapes.values() if len(bucket) > 1]
    for _ in range(wanted):
        one, other = rng.sample(rng.choice(buckets), 2)
        if one != other:
            yield one, other


def link_examples(given: argparse.Namespace, encoder: Encoder) -> tuple[list[tuple[int, int]], list[int]]:
    """Pairs of tokens, and whether they are one name."""
    rng = random.Random(given.seed)
    # A part of the lists is enough, and quicker by minutes.
    lists = [rng.sample(list(token_pairs(path)), 2 * given.tokens) for path in (given.russian, given.arabic)]
    known: defaultdict[str, set[str]] = defaultdict(set)
    for one, other in (pair for found in lists for pair in found):
        known[one].add(other)
        known[other].add(one)
    examples: list[tuple[str, str, int]] = []
    for found in lists:
        chosen = rng.sample(found, given.tokens)
        examples += [(one, other, 1) for one, other in chosen]
        to_other = dict(chosen)
        for one, alike in look_alikes([pair[0] for pair in found], rng, 2 * given.tokens):
            other = to_other.get(one) or next(iter(known[one]))
            if alike not in known[other] and not known[alike] & known[one]:
                examples.append((alike, other, 0))
    examples += within_script(lists, known, rng, given.tokens)
    examples += lexicon_examples(rng)
    placed = [(_token(encoder, one), _token(encoder, other), same) for one, other, same in examples]
    kept = [(a, b, same) for a, b, same in placed if a >= 0 and b >= 0]
    return [(a, b) for a, b, _ in kept], [same for *_, same in kept]


def within_script(
    lists: list[Any], known: dict[str, set[str]], rng: random.Random, wanted: int
) -> list[tuple[str, str, int]]:
    """Spellings of one name in one script, by way of the other script, and look-alikes."""
    examples = []
    by_other: defaultdict[str, list[str]] = defaultdict(list)
    for one, other in lists[0]:
        by_other[other].append(one)
    groups = [group for group in by_other.values() if len(group) > 1]
    for group in rng.sample(groups, min(wanted // 2, len(groups))):
        one, other = rng.sample(group, 2)
        examples.append((one, other, 1))
    for side in (0, 1):
        for found in lists:
            words = [pair[side] for pair in found]
            for one, other in look_alikes(words, rng, wanted // 4):
                if not known[one] & known[other]:
                    examples.append((one, other, 0))
            examples += [(word, word, 1) for word in rng.sample(words, wanted // 10)]
    return examples


def lexicon_examples(rng: random.Random) -> list[tuple[str, str, int]]:
    """Spellings of one given name and of names known to differ, as the lexicon has them."""
    examples: list[tuple[str, str, int]] = []
    groups = []
    for path in sorted((FOLDER / "names" / "given").glob("*.txt")):
        for line in path.read_text("utf-8").splitlines():
            if line and line[0] in "mfb":
                groups.append(line[2:].partition("~")[0].split())
    words = [word for group in groups for word in group]
    classes = {word: at for at, group in enumerate(groups) for word in group}
    for group in groups:
        examples += [(one, other, 1) for at, one in enumerate(group) for other in group[at:]]
    if len(words) > 100:
        for one, other in look_alikes(words, rng, len(examples)):
            if classes[one] != classes[other] and normal(one) != normal(other):
                examples.append((one, other, 0))
    return examples


def _token(encoder: Encoder, word: str) -> int:
    row = encoder.table.place(parse_name(word))
    return row[0] if row[places.COUNT] == 1 else -1


def boosted(rounds: int, leaves: int, signs: list[int], seed: int, rate: float = 0.1) -> HistGradientBoostingClassifier:
    return HistGradientBoostingClassifier(
        max_iter=rounds, max_leaf_nodes=leaves, learning_rate=rate, min_samples_leaf=20, l2_regularization=3.0,
        monotonic_cst=signs, random_state=seed, early_stopping=False,
    )  # fmt: skip


# -1 the more the less it speaks for one name, 1 the more the more, 0 either way; see kernel_links.link_features.
LINK_SIGNS = [-1, -1, -1, -1, -1, 0, -1, 1, -1, 1, -1, 0, 0, 0, -1, 0, 0, 0, 0, -1]
NAME_SIGNS = [0, 0, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 1, 0, -1, -1, -1, -1, 1, 1]


def report(title: str, pairs: list[Pair], scores: np.ndarray, only: np.ndarray) -> None:
    """F1 at .5, recall at precision .99, calibration error, as score.py computes them."""
    rows = sorted(((float(scores[k]), pairs[k].same) for k in np.flatnonzero(only)), reverse=True)
    positives = sum(same for _, same in rows)
    hits = sum(same for score, same in rows if score >= 0.5)
    told = sum(score >= 0.5 for score, _ in rows)
    seen, recall = 0, 0.0
    for at, (score, same) in enumerate(rows, 1):
        seen += same
        if (at == len(rows) or rows[at][0] != score) and seen / at >= 0.99:
            recall = seen / positives
    bins: list[list[tuple[float, int]]] = [[] for _ in range(10)]
    for score, same in rows:
        bins[min(9, int(score * 10))].append((score, same))
    gap = sum(abs(sum(s for s, _ in b) - sum(same for _, same in b)) for b in bins) / len(rows)
    f1 = 2 * hits / (told + positives)
    print(f"{title:18} {len(rows):5} pairs  F1 {f1:.4f}  R@P.99 {recall:.4f}  calibration {gap:.4f}")


def reports(pairs: list[Pair], scores: np.ndarray) -> None:
    """Each set, each kind of source."""
    hand = np.array([pair.is_hand for pair in pairs])
    report("real", pairs, scores, ~hand)
    report("hand", pairs, scores, hand)
    for title, wanted in (
        ("  Arabic script", ("ep_ara", "un_ara", "pal_ara")),
        ("  Cyrillic", ("ep_cyr", "wdca", "un_cyr")),
        ("  Latin", ("un_latin",)),
        ("  Uyghur", ("hand_ug",)),
        ("  one letter", ("hand_one",)),
        ("  structure", ("hand_struct",)),
    ):
        report(title, pairs, scores, np.array([pair.source.startswith(wanted) for pair in pairs]))


def _weight(pair: Pair) -> float:
    if pair.source == "made":
        return MADE_WEIGHT
    return HAND_WEIGHT if pair.is_hand else 1.0


class Learner:
    """Fits both judges to chosen pairs."""

    def __init__(
        self, seed: int, encoder: Encoder, pairs: list[Pair], placed: list[Any], links: np.ndarray, same: np.ndarray
    ) -> None:
        self.seed, self.encoder, self.placed = seed, encoder, placed
        self.links, self.same = links, same
        self.labels = np.array([p.same for p in pairs])
        self.weight = np.array([_weight(p) for p in pairs])
        first = exported(boosted(60, 12, LINK_SIGNS, seed).fit(links, same))
        self.found_links = encoder.linked_parts(placed, first)

    def fitted(self, chosen: np.ndarray) -> tuple[Trees, HistGradientBoostingClassifier, np.ndarray]:
        """Judges fitted to the chosen pairs, and the features of all pairs under the judge of links.

        A pair of one person teaches that its linked parts are one name; another pair, that its weakest link is none.
        """
        told, said, weight = [self.links], [self.same], [np.ones(len(self.same))]
        for at in np.flatnonzero(chosen):
            features, logits = self.found_links[at]
            if len(logits) == 0:
                continue
            is_same = bool(self.labels[at])
            rows = np.flatnonzero(logits > WORTH_LEARNING) if is_same else np.array([int(np.argmin(logits))])
            told.append(features[rows])
            said.append(np.full(len(rows), is_same))
            weight.append(np.full(len(rows), LINK_WEIGHT * self.weight[at]))
        judge = boosted(80, 12, LINK_SIGNS, self.seed)
        judge.fit(np.concatenate(told), np.concatenate(said), sample_weight=np.concatenate(weight))
        links = exported(judge)
        found = self.encoder.name_features(self.placed, links)
        model = boosted(120, 8, NAME_SIGNS, self.seed, 0.08)
        model.fit(found[chosen], self.labels[chosen], sample_weight=self.weight[chosen])
        return links, model, found


def main() -> None:
    """Train, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--russian", type=Path, required=True)
    parser.add_argument("--arabic", type=Path, required=True)
    parser.add_argument("--bench", type=Path, default=BENCH)
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--tokens", type=int, default=2500)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--errors", type=Path)
    given = parser.parse_args()
    encoder = Encoder()
    examples, same = link_examples(given, encoder)
    real = labelled(given.bench)
    besides = made(real, given.seed)
    pairs = [*real, *(pair for _, pair in besides)]
    placed = [(encoder.table.place(parse_name(p.one)), encoder.table.place(parse_name(p.other))) for p in pairs]
    learner = Learner(given.seed, encoder, pairs, placed, encoder.link_features(examples), np.array(same))
    fold, scores = folds(real, given.folds, given.seed), np.zeros(len(pairs))
    fold = np.concatenate([fold, fold[[at for at, _ in besides]]]) if besides else fold
    for k in range(given.folds):
        links, model, found = learner.fitted(fold != k)
        scores[fold == k] = model.predict_proba(found[fold == k])[:, 1]
    pairs, scores = real, scores[: len(real)]
    reports(pairs, scores)
    if given.errors:
        write_errors(given.errors, pairs, scores, found)
    if given.write:
        links, model, _ = learner.fitted(np.ones(len(learner.labels), bool))
        write(links, exported(model), learner.labels[: len(real)], scores)


def write_errors(path: Path, pairs: list[Pair], scores: np.ndarray, found: np.ndarray) -> None:
    """The pairs judged worst, for reading."""
    order = np.argsort(-np.abs(scores - [p.same for p in pairs]))
    lines = [
        f"{scores[k]:.2f}\t{pairs[k].same}\t{pairs[k].source}\t{pairs[k].one}\t{pairs[k].other}\t"
        + " ".join(f"{v:.1f}" for v in found[k])
        for k in order[:1500]
    ]
    path.write_text("\n".join(lines) + "\n", "utf-8")


def write(links: Trees, names: Trees, labels: np.ndarray, scores: np.ndarray) -> None:
    """The model, with thresholds from the cross-validated scores."""
    order = np.argsort(-scores)
    precision = np.cumsum(labels[order]) / np.arange(1, len(order) + 1)
    same = float(scores[order][np.flatnonzero(precision >= 0.99)[-1]])
    recall = np.cumsum(labels[order]) / labels.sum()
    possible = float(scores[order][np.flatnonzero(recall >= 0.99)[0]])
    text = json.dumps(
        {"links": links, "names": names, "same": round(same, 4), "possible": round(possible, 4)}, separators=(",", ":")
    )
    (FOLDER / "names" / "model.json").write_text(text + "\n", "utf-8")
    print(f"same from {same:.3f}, possible from {possible:.3f}", file=sys.stderr)


if __name__ == "__main__":
    main()
