"""The parser's model: loaded beside other work, or not at all, with a reason."""

from __future__ import annotations

import time
from pathlib import Path
from threading import Thread

import pytest

from panoh.reading.analysis import pipeline
from panoh.reading.analysis.pipeline import ENGLISH, FOLDER, PipelineMissingError

SENTENCE = ("Police", "arrested", "the", "men", ".")
NO_SUCH_FUNCTION = "no_such_function"


def test_both_ways_of_loading_lead_to_the_same_trees(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "LOAD", NO_SUCH_FUNCTION)
    slow = pipeline.read_pipeline(FOLDER / ENGLISH)

    assert pipeline.parse(slow, [SENTENCE]) == pipeline.parse(pipeline.load_pipeline(ENGLISH), [SENTENCE])


@pytest.mark.parametrize("load", [pipeline.LOAD, NO_SUCH_FUNCTION])
@pytest.mark.parametrize("content", [None, b"", b"no model", (FOLDER / ENGLISH).read_bytes()[:100_000]])
def test_a_model_that_is_missing_or_damaged_is_named(
    load: str, content: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "LOAD", load)
    if content is not None:
        (tmp_path / "xx.udpipe").write_bytes(content)

    with pytest.raises(PipelineMissingError, match=r"xx\.udpipe cannot be read: install Panoh again"):
        pipeline.read_pipeline(tmp_path / "xx.udpipe")


def test_who_asks_while_it_is_being_loaded_gets_the_one_that_is_loaded() -> None:
    pipeline.begin_loading(ENGLISH)

    assert pipeline.load_pipeline(ENGLISH) is pipeline.load_pipeline(ENGLISH)


def test_other_threads_go_on_while_it_is_loaded() -> None:
    loading = Thread(target=pipeline.read_pipeline, args=(FOLDER / ENGLISH,))
    turns = 0
    loading.start()
    while loading.is_alive():
        time.sleep(0.001)
        turns += 1

    # Held up, this thread would get a turn or two before and after.
    assert turns > 20
