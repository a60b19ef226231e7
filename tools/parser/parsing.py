"""Train the parser's network on sentences whose words are tagged, and try it on others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from network import Floats, Network, Settings
from prepare import Tree, Word
from transitions import NONE, Bools, Example, Ints, Pool
from vocabulary import Vocabulary

ROOT = "<root>"
ROOT_RELATION = "root"
# UDPipe's names of the values, in the order of Example.values, then the relation found so far.
KINDS = ("form", "universal_tag", "tag", "deprel")

ROWS = 1024
# A form seen n times is taken for an unknown one with the chance HIDDEN / (HIDDEN + n).
HIDDEN_FORMS = 0.25
# How often the parser's own choice is followed in training, so that it learns to go on after mistakes.
OWN_WAY = 0.9
# A form must be seen this often in training to be known.
FEWEST_FORMS = 2


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The numbers of forms, tags and relations."""

    values: dict[str, Vocabulary]

    @classmethod
    def of(cls, trees: Sequence[Tree]) -> Lexicon:
        """The lexicon of a training text."""
        words = [word for tree in trees for word in tree.words]
        forms = Vocabulary.of((word.form for word in words), FEWEST_FORMS)
        values = {
            "form": Vocabulary([ROOT, *forms.words]),
            "universal_tag": Vocabulary([ROOT, *Vocabulary.of(word.upos for word in words).words]),
            "tag": Vocabulary([ROOT, *Vocabulary.of(word.xpos for word in words).words]),
            "deprel": Vocabulary.of(word.deprel for word in words),
        }
        return cls(values)

    @property
    def labels(self) -> list[str]:
        """The relations, by number."""
        return self.values["deprel"].words

    @property
    def outcomes(self) -> int:
        """How many transitions there are."""
        return 1 + 2 * len(self.labels)

    @property
    def root(self) -> int:
        """The number of the relation of the root."""
        return self.values["deprel"].number(ROOT_RELATION)

    def example(self, tree: Tree) -> Example:
        """A sentence as numbers."""
        root = Word(ROOT, ROOT, ROOT, ROOT, ROOT, NONE, ROOT_RELATION, False)
        words = [root, *tree.words]
        rows = [
            [self.values[k].number(v) for k, v in zip(KINDS, (w.form, w.upos, w.xpos), strict=False)] for w in words
        ]
        labels = [min(self.values["deprel"].number(word.deprel), len(self.labels) - 1) for word in words]
        return Example(
            np.array(rows, np.int32),
            np.array([word.head for word in words], np.int32),
            np.array(labels, np.int32),
        )


def train(
    lexicon: Lexicon,
    trees: Sequence[Tree],
    vectors: dict[str, Floats],
    settings: Settings,
    *,
    epochs: int,
    seed: int,
    heldout: Sequence[Tree],
) -> Network:
    """Train a network; `vectors` are the forms' embeddings to begin with, `heldout` chooses the best epoch."""
    random = np.random.default_rng(seed)
    examples = [lexicon.example(tree) for tree in trees]
    network = Network(settings, _tables(lexicon, vectors, settings, random), lexicon.outcomes, seed)
    pool = Pool(_endless(lexicon, examples, random), ROWS, _width(examples), lexicon.root)
    size = sum(2 * (len(example.heads) - 1) for example in examples)
    best, chosen = 0.0, network.average
    for epoch in range(epochs):
        own_way = OWN_WAY if epoch else 0
        loss = _epoch(network, pool, lexicon, random, size=size, own_way=own_way, when=(epoch, epochs))
        uas, las = accuracy(network, lexicon, heldout)
        print(f"epoch {epoch + 1} loss {loss:.4f} UAS {uas:.2f} LAS {las:.2f}", flush=True)
        if las > best:
            best, chosen = las, {key: value.copy() for key, value in network.average.items()}
    network.average = chosen
    return network


def _epoch(
    network: Network,
    pool: Pool,
    lexicon: Lexicon,
    random: np.random.Generator,
    *,
    size: int,
    own_way: float,
    when: tuple[int, int],
) -> float:
    """Learn from as many transitions as there are in the text; returns the mean loss."""
    done, losses = 0, []
    while done < size:
        ids, active, wanted = _ids(pool, lexicon), pool.active, pool.oracle()
        scores, loss = network.learn(ids, wanted, active, (when[0] + done / size) / when[1])
        own = _best(scores, pool.applicable(lexicon.outcomes))
        pool.perform(np.where(random.random(ROWS) < own_way, own, wanted).astype(np.int32))
        pool.done.clear()
        done += int(active.sum())
        losses.append(loss)
    return float(np.mean(losses))


def _best(scores: Floats, allowed: Bools) -> Ints:
    return np.asarray(np.where(allowed, scores, -np.inf).argmax(1), np.int32)


def _width(examples: Sequence[Example]) -> int:
    return max(len(example.heads) for example in examples) + 1


def _tables(
    lexicon: Lexicon, vectors: dict[str, Floats], settings: Settings, random: np.random.Generator
) -> list[Floats]:
    tables = []
    for vocabulary, size in zip(lexicon.values.values(), settings.dimensions, strict=True):
        table = random.uniform(-0.5, 0.5, (vocabulary.unknown + 2, size)).astype(np.float32)
        table[-1] = 0
        tables.append(table)
    for number, word in enumerate(lexicon.values["form"].words):
        if word in vectors:
            tables[0][number] = vectors[word]
    return tables


def _endless(lexicon: Lexicon, examples: Sequence[Example], random: np.random.Generator) -> Iterator[Example]:
    forms = lexicon.values["form"]
    counts = np.bincount(np.concatenate([e.values[:, 0] for e in examples]), minlength=forms.unknown + 1)
    chances = HIDDEN_FORMS / (HIDDEN_FORMS + counts)
    while True:
        for place in random.permutation(len(examples)):
            values = examples[place].values.copy()
            hidden = random.random(len(values)) < chances[values[:, 0]]
            values[hidden, 0] = forms.unknown
            yield replace(examples[place], values=values)


def _ids(pool: Pool, lexicon: Lexicon) -> Ints:
    nodes = pool.nodes()
    rows = pool.rows[:, None]
    known = np.maximum(nodes, 0)
    labels = pool.labels[rows, known]
    labels = np.where(labels == NONE, lexicon.values["deprel"].unknown, labels)
    ids = np.concatenate([pool.values[rows, known], labels[:, :, None]], axis=2)
    return np.where((nodes == NONE)[:, :, None], NONE, ids).astype(np.int32)


def accuracy(network: Network, lexicon: Lexicon, trees: Sequence[Tree]) -> tuple[float, float]:
    """UAS and LAS of the averaged network, in percent."""
    examples = [lexicon.example(tree) for tree in trees]
    pool = Pool(iter(examples), ROWS, _width(examples), lexicon.root)
    while pool.active.any():
        scores = network.scores(_ids(pool, lexicon), averaged=True)
        pool.perform(_best(scores, pool.applicable(lexicon.outcomes)))
    heads = np.concatenate([(e.heads == heads)[1:] for e, heads, _ in pool.done])
    labels = np.concatenate([(e.labels == labels)[1:] for e, _, labels in pool.done])
    return 100 * float(heads.mean()), 100 * float((heads & labels).mean())
