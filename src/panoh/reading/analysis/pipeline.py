"""Run the trained tagger and parser over words that are already cut."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from ctypes import CDLL, c_char_p, c_void_p
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock, Thread

from ufal.udpipe import Model, Pipeline, ProcessingError, _udpipe

from panoh.model.errors import PanohError

FOLDER = Path(__file__).parents[2] / "data" / "pipelines"
ENGLISH = "en.udpipe"
# Each step of the beam costs a third of a millisecond a sentence; decision 2 tells what it gains.
BEAM = "beam_search=2"
# UDPipe's `model::load(path)` and `pipeline::set_model(model)`, as GCC and Clang name them in its library.
LOAD, SET_MODEL = "_ZN4ufal6udpipe5model4loadEPKc", "_ZN4ufal6udpipe8pipeline9set_modelEPKNS0_5modelE"


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


_LOADING = Lock()


@cache
def begin_loading(name: str) -> None:
    """Begin to load a pipeline beside other work; whoever asks `load_pipeline` for it waits until it is there."""

    def load() -> None:
        # What is wrong with it is told to whoever asks for it.
        with suppress(PipelineMissingError):
            load_pipeline(name)

    Thread(target=load).start()


def load_pipeline(name: str) -> Pipeline:
    """The trained pipeline of a language, read once from the package.

    Raises:
        PipelineMissingError: Its file is not there or is damaged.
    """
    with _LOADING:
        return _pipeline(name)


@cache
def _pipeline(name: str) -> Pipeline:
    return read_pipeline(FOLDER / name)


def read_pipeline(path: Path) -> Pipeline:
    """A trained pipeline from its file.

    UDPipe's Python side would stop all other threads until the model is loaded, half a second; called by ctypes, the
    library itself does not, and the tables are loaded meanwhile. Where it names its functions otherwise (Windows),
    the slow way leads to the same pipeline.
    """
    pipeline = Pipeline(None, "vertical", Pipeline.DEFAULT, BEAM, "conllu")
    library = CDLL(_udpipe.__file__)
    load = _load_beside_others if hasattr(library, LOAD) and hasattr(library, SET_MODEL) else _load_alone
    if not path.exists() or not load(library, pipeline, path):
        raise PipelineMissingError(path.name)
    return pipeline


def _load_beside_others(library: CDLL, pipeline: Pipeline, path: Path) -> bool:
    load, set_model = library[LOAD], library[SET_MODEL]
    load.argtypes, load.restype = (c_char_p,), c_void_p
    set_model.argtypes, set_model.restype = (c_void_p, c_void_p), None
    model = load(os.fsencode(path))
    if model is not None:
        set_model(int(pipeline), model)
    return model is not None


def _load_alone(_library: CDLL, pipeline: Pipeline, path: Path) -> bool:
    model = Model.load(str(path))
    if model is not None:
        pipeline.setModel(model)
        pipeline.model = model  # The C++ side keeps only a pointer.
    return model is not None


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
