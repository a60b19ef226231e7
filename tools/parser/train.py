"""Train the English pipeline from the treebanks; writes the model with its figures beside it.

    uv run --with numpy --with scipy --with gensim python tools/parser/train.py \\
        --treebanks ../shared/data/ud --out src/panoh/data/pipelines/en.udpipe
"""

from __future__ import annotations

import argparse
import json
import tempfile
import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from evaluate import measure
from gensim.models import Word2Vec
from masking import masked_copies
from network import Floats, Settings
from parsing import Lexicon, train
from parsito import pipelines
from prepare import Tree, read_treebank
from tagging import fold_of, tag, train_tagger
from ufal.udpipe import Model

# The last sentences of PUD are kept to measure on, the others are learnt from.
PUD_TEST = 200
FOLDS = 3
FOLD_ITERATIONS = 3
TAGGER_ITERATIONS = 6
EPOCHS = 8
SETTINGS = Settings(dimensions=(50, 12, 24, 24), hidden=256, dropout=0.5, input_dropout=0.12)
# News and encyclopaedia are nearer to our reports than the web is.
PUD_TIMES = 2
# Names and dates in reviews and answers are too few to be worth a masked copy.
UNMASKED_GENRES = ("reviews", "answers")


def main() -> None:
    """Train and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--treebanks", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    ewt = {part: read_treebank(options.treebanks / f"en_ewt-{part}.conllu.xz") for part in ("train", "dev", "test")}
    pud = read_treebank(options.treebanks / "en_pud-ud-test.conllu.xz")
    options.out.write_bytes(_pipeline(ewt["train"], pud[:-PUD_TEST], ewt["dev"], options.seed))
    parts = {"en_ewt-dev": ewt["dev"], "en_ewt-test": ewt["test"], "en_pud-last-200": pud[-PUD_TEST:]}
    figures = {name: measure(options.out, trees) for name, trees in parts.items()}
    report = {"seed": options.seed, "bytes": options.out.stat().st_size, "figures": figures}
    options.out.with_suffix(".json").write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")


def _pipeline(ewt: Sequence[Tree], pud: Sequence[Tree], dev: Sequence[Tree], seed: int) -> bytes:
    everything = [*ewt, *pud]
    learnt = _tagged_by_folds(everything, dev)
    tagger = train_tagger(everything, dev, TAGGER_ITERATIONS)
    tagged_dev = tag(_load(tagger), dev)
    lexicon = Lexicon.of(learnt)
    masked = masked_copies(tree for tree in learnt if not tree.name.startswith(UNMASKED_GENRES))
    network = train(
        lexicon,
        [*learnt, *learnt[-len(pud) :] * (PUD_TIMES - 1), *masked],
        _vectors(everything, SETTINGS.dimensions[0], seed),
        SETTINGS,
        epochs=EPOCHS,
        seed=seed,
        heldout=tagged_dev,
    )
    readable = (data for data in pipelines(tagger, lexicon.labels, lexicon.values, network) if _load(data))
    return next(readable)


def _tagged_by_folds(trees: Sequence[Tree], dev: Sequence[Tree]) -> list[Tree]:
    """The sentences with the tags of a tagger that has not seen them, mistakes included."""
    tagged = dict[int, Tree]()
    for fold in range(FOLDS):
        places = [place for place in range(len(trees)) if fold_of(place, FOLDS) == fold]
        others = [tree for place, tree in enumerate(trees) if fold_of(place, FOLDS) != fold]
        tagger = _load(train_tagger(others, dev, FOLD_ITERATIONS))
        tagged |= zip(places, tag(tagger, [trees[place] for place in places]), strict=True)
    return [tagged[place] for place in range(len(trees))]


def _load(data: bytes) -> Model | None:
    with tempfile.NamedTemporaryFile() as file:
        file.write(data)
        file.flush()
        return Model.load(file.name)


def _vectors(trees: Sequence[Tree], size: int, seed: int) -> dict[str, Floats]:
    """Embeddings of the forms from the treebank's own text, to begin with."""
    texts = [[word.form for word in tree.words] for tree in trees]
    model = Word2Vec(
        texts,
        vector_size=size,
        window=10,
        min_count=2,
        sg=1,
        negative=5,
        sample=0.1,
        epochs=15,
        workers=1,
        seed=seed,
        hashfxn=lambda word: zlib.crc32(word.encode()),
    )
    return {word: np.asarray(model.wv[word], np.float32) for word in model.wv.index_to_key}


if __name__ == "__main__":
    main()
