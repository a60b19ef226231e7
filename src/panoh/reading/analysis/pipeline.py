"""Run the trained tagger and parser over words that are already cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

from ufal.udpipe import Model, Pipeline, ProcessingError

from panoh.model.errors import PanohError

# Each step of the beam costs a third of a millisecond a sentence; decision 2 tells what it gains.
BEAM = "beam_search=2"


@dataclass(frozen=True, slots=True)
class Parsed:
    """What the model says of one word; `head` counts from 0, -1 for the root."""

    lemma: str
    upos: str
    xpos: str
    head: int
    deprel: str


class PipelineMissingError(PanohError):
    """The model's file is not in the package."""

    def __init__(self, name: str) -> None:
        super().__init__(f"the parser's model {name} cannot be read: install Panoh again, or run tools/parser/train.py")


class PipelineFailedError(PanohError):
    """The model did not give one analysis for each word."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"the parser gave no full analysis ({reason}): this is an error in Panoh, please report it")


@cache
def load_pipeline(name: str) -> Pipeline:
    """The trained pipeline of a language, read once from the package."""
    with as_file(files("panoh.data") / "pipelines" / name) as path:
        return read_pipeline(path)


def read_pipeline(path: Path) -> Pipeline:
    """A trained pipeline from its file."""
    model = Model.load(str(path)) if path.exists() else None
    if model is None:
        raise PipelineMissingError(path.name)
    pipeline = Pipeline(model, "vertical", Pipeline.DEFAULT, BEAM, "conllu")
    pipeline.model = model  # The C++ side keeps only a pointer.
    return pipeline


def parse(pipeline: Pipeline, sentences: Sequence[Sequence[str]]) -> list[list[Parsed]]:
    """Tag and parse sentences of word forms, none of them empty or with white space."""
    if not sentences:
        return []
    error = ProcessingError()
    rows = pipeline.process("\n".join("\n".join(forms) + "\n" for forms in sentences) + "\n", error)
    if error.occurred():
        raise PipelineFailedError(error.message)
    parsed = [_read(block) for block in rows.split("\n\n") if block]
    if [len(sentence) for sentence in parsed] != [len(forms) for forms in sentences]:
        raise PipelineFailedError("words lost")
    return parsed


def _read(block: str) -> list[Parsed]:
    words = []
    for line in block.split("\n"):
        if line.startswith("#") and line.count("\t") == 0:
            continue
        _, _, lemma, upos, xpos, _, head, deprel, _, _ = line.split("\t")
        words.append(Parsed(lemma, upos, xpos, int(head) - 1, deprel))
    return words
