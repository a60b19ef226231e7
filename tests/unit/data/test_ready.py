"""Tables parsed beforehand are used for the very files they were made of, and for no others."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from panoh.data import ready


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(ready, "FOLDER", tmp_path)
    ready._ready.cache_clear()
    yield tmp_path
    ready._ready.cache_clear()


def _write(folder: Path, text: str, made_of: str) -> None:
    (folder / "words.toml").write_text(text, "utf-8")
    entry = {"sha256": ready.digest(made_of.encode()), "table": {"from": "beforehand"}}
    (folder / ready.READY_FILE).write_text(json.dumps({"words.toml": entry}), "utf-8")


def test_an_unchanged_file_is_not_parsed_again(folder: Path) -> None:
    _write(folder, 'from = "the file"', made_of='from = "the file"')

    assert ready.read_data("words.toml").table() == {"from": "beforehand"}
    assert ready.read_data("words.toml").is_checked


def test_an_edited_file_takes_effect_at_once(folder: Path) -> None:
    _write(folder, 'from = "an edit"', made_of='from = "the file"')

    assert ready.read_data("words.toml").table() == {"from": "an edit"}
    assert not ready.read_data("words.toml").is_checked


def test_without_ready_tables_every_file_is_parsed(folder: Path) -> None:
    (folder / "words.toml").write_text('from = "the file"', "utf-8")

    assert ready.read_data("words.toml").table() == {"from": "the file"}
