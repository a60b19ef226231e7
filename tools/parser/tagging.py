"""Train UDPipe's tagger and let it tag treebank sentences."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from inflection import dictionary
from prepare import Tree, conllu, trees_of
from ufal.udpipe import InputFormat, Model, Pipeline, ProcessingError, Sentence, Sentences, Trainer

VERBS, NOUNS, ADJECTIVES = (Path(__file__).with_name(f"trade_{kind}.txt") for kind in ("verbs", "nouns", "adjectives"))

# Readings by rule (inflection.py) in place of UDPipe's guesses for known words, few guesses for unknown ones, and pairs
# of tags instead of threes: five times as fast as UDPipe's defaults, and its lemmas are better.
TAGGER = (
    "use_xpostag=1;provide_xpostag=1;use_feats=0;provide_feats=0;order=2.5;prune_features=1;"
    "guesser_suffix_rules=4;guesser_enrich_dictionary=0;guesser_prefixes_max=0;"
    "dictionary_file={dictionary};iterations={iterations}"
)
# Sentences that stand together in the text stay in one fold.
NEIGHBOURS = 40


def train_tagger(trees: Sequence[Tree], heldout: Sequence[Tree], iterations: int) -> bytes:
    """A pipeline with a tagger alone, as UDPipe writes it; `heldout` chooses the best iteration."""
    error = ProcessingError()
    with tempfile.NamedTemporaryFile("w", encoding="utf-8") as words:
        words.write(dictionary(VERBS, NOUNS, ADJECTIVES, (word for tree in trees for word in tree.words)))
        words.flush()
        options = TAGGER.format(dictionary=words.name, iterations=iterations)
        model = Trainer.train(
            "morphodita_parsito", _sentences(trees), _sentences(heldout), Trainer.NONE, options, Trainer.NONE, error
        )
    if error.occurred():
        raise ValueError(error.message)
    return model.encode("latin-1") if isinstance(model, str) else bytes(model)


def _sentences(trees: Sequence[Tree]) -> Sentences:
    reader = InputFormat.newConlluInputFormat()
    reader.setText(conllu(trees))
    sentences = Sentences()
    while True:
        sentence = Sentence()
        if not reader.nextSentence(sentence, ProcessingError()):
            return sentences
        sentences.push_back(sentence)


def tag(model: Model, trees: Sequence[Tree]) -> list[Tree]:
    """The same trees with the tagger's tags."""
    pipeline = Pipeline(model, "conllu", Pipeline.DEFAULT, Pipeline.NONE, "conllu")
    tagged = trees_of(pipeline.process(conllu(trees), ProcessingError()).split("\n"))
    return [_with_tags(tree, tags) for tree, tags in zip(trees, tagged, strict=True)]


def _with_tags(tree: Tree, tagged: Tree) -> Tree:
    pairs = zip(tree.words, tagged.words, strict=True)
    return replace(tree, words=tuple(replace(word, upos=tags.upos, xpos=tags.xpos) for word, tags in pairs))


def fold_of(place: int, folds: int) -> int:
    """The fold of a sentence, by its place in the text."""
    return place // NEIGHBOURS % folds
