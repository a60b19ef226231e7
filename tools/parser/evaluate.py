"""Measure a trained pipeline: tags, lemmas, heads, sentences and speed.

python tools/parser/evaluate.py MODEL.udpipe ../shared/data/ud/en_ewt-test.conllu.xz [--first N | --last N]
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from prepare import Tree, read_treebank

from panoh.reading.analysis.lemmas import mended_lemma
from panoh.reading.analysis.pipeline import Parsed, parse, read_pipeline
from panoh.reading.analysis.splitting import split_sentences
from panoh.reading.analysis.words import cut_words

Places = set[tuple[int, int]]


def measure(model: Path, trees: Sequence[Tree]) -> dict[str, float]:
    """Percentages for one treebank, words a second and seconds to load (of processor time)."""
    began = time.process_time()
    pipeline = read_pipeline(model)
    loaded = time.process_time()
    parsed = parse(pipeline, [[word.form for word in tree.words] for tree in trees])
    parsing = time.process_time() - loaded
    figures = _accuracy(trees, parsed) | _segmentation(trees)
    words = sum(len(tree.words) for tree in trees)
    speed = {"load_seconds": loaded - began, "words_per_second": words / parsing}
    return {key: round(value, 2) for key, value in (figures | speed).items()}


def _accuracy(trees: Sequence[Tree], parsed: Sequence[Sequence[Parsed]]) -> dict[str, float]:
    pairs = [pair for tree, words in zip(trees, parsed, strict=True) for pair in zip(tree.words, words, strict=True)]
    right = {
        "upos": [gold.upos == ours.upos for gold, ours in pairs],
        "xpos": [gold.xpos == ours.xpos for gold, ours in pairs],
        "lemma": [gold.lemma == mended_lemma(gold.form, ours.lemma, ours.xpos) for gold, ours in pairs],
        "uas": [gold.head - 1 == ours.head for gold, ours in pairs],
        "las": [(gold.head - 1, gold.deprel) == (ours.head, ours.deprel) for gold, ours in pairs],
        "las_without_subtypes": [
            (gold.head - 1, gold.deprel.split(":")[0]) == (ours.head, ours.deprel.split(":")[0]) for gold, ours in pairs
        ],
    }
    return {key: 100 * sum(values) / len(pairs) for key, values in right.items()}


def _segmentation(trees: Sequence[Tree]) -> dict[str, float]:
    """F1 of our sentences and words, from the running text of each paragraph."""
    gold_sentences: Places = set()
    gold_words: Places = set()
    our_sentences: Places = set()
    our_words: Places = set()
    offset = 0
    starts = [n for n, tree in enumerate(trees) if tree.starts_paragraph or n == 0] + [len(trees)]
    for first, last in pairwise(starts):
        text, sentences, words = _paragraph(trees[first:last])
        gold_sentences |= {(a + offset, b + offset) for a, b in sentences}
        gold_words |= {(a + offset, b + offset) for a, b in words}
        for span in split_sentences(text, 0, len(text)):
            our_sentences.add((span.start + offset, span.end + offset))
            our_words |= {(w.start + offset, w.end + offset) for w in cut_words(text, span.start, span.end)}
        offset += len(text)
    return {"sentence_f1": _f1(gold_sentences, our_sentences), "word_f1": _f1(gold_words, our_words)}


def _paragraph(trees: Sequence[Tree]) -> tuple[str, Places, Places]:
    text = ""
    sentences: Places = set()
    words: Places = set()
    for tree in trees:
        start = len(text)
        for word in tree.words:
            words.add((len(text), len(text) + len(word.written)))
            text += word.written + (" " if word.space_after else "")
        sentences.add((start, len(text.rstrip())))
        text = text.rstrip() + " "
    return text, sentences, words


def _f1(gold: Places, ours: Places) -> float:
    return 200 * len(gold & ours) / (len(gold) + len(ours))


def main() -> None:
    """Print the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("treebank", type=Path)
    parser.add_argument("--first", type=int)
    parser.add_argument("--last", type=int)
    options = parser.parse_args()
    trees = read_treebank(options.treebank)
    if options.first is not None:
        trees = trees[: options.first]
    if options.last is not None:
        trees = trees[-options.last :]
    print(json.dumps(measure(options.model, trees), indent=2))


if __name__ == "__main__":
    main()
