"""Weights from data."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from panoh.data import ready
from panoh.linking import weights
from panoh.model import LexiconError

GOOD = 'source = "made up"\n[[mark]]\nid = "day"\nbits = 3.0\nbecause = "the same day"\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder in place of the data."""
    (tmp_path / "linking").mkdir()
    for module in (ready, weights):
        if hasattr(module, "FOLDER") and isinstance(module.FOLDER, Path):
            monkeypatch.setattr(module, "FOLDER", tmp_path)
    weights.load_weights.cache_clear()
    yield tmp_path / "linking"
    weights.load_weights.cache_clear()


def test_a_weight_is_read_by_its_mark(folder: Path) -> None:
    (folder / "cases.toml").write_text(GOOD, "utf-8")

    assert weights.load_weights("cases") == {"day": 3.0}


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (GOOD.replace('source = "made up"\n', ""), "the source is missing"),
        (GOOD.replace('because = "the same day"\n', ""), "mark 1: it is no mark"),
        (GOOD.replace("3.0", '"3"'), "mark 1: it is no mark"),
        (GOOD + GOOD.split("\n", 1)[1], "'day' stands twice"),
    ],
)
def test_a_weight_without_number_reason_or_source_is_refused(folder: Path, text: str, what: str) -> None:
    (folder / "cases.toml").write_text(text, "utf-8")

    with pytest.raises(LexiconError, match=r"linking/cases\.toml") as caught:
        weights.load_weights("cases")

    assert what in str(caught.value)


def test_what_is_shipped_loads() -> None:
    assert weights.load_weights("cases")["prior"] < 0
    assert weights.load_weights("happenings")["prior"] < 0
    assert weights.agencies()["рейтер"] == "Reuters"
    assert "ministri" in weights.speaker_words()
