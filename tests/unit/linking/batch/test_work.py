"""A stage is done once, and whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from panoh.linking.batch.work import Work


def _write(part: Path, text: str) -> None:
    part.write_text(text)


def test_a_finished_stage_is_not_done_again(tmp_path: Path) -> None:
    work = Work(tmp_path / "job", print)
    work.stage("names", lambda part: _write(part, "first"))

    assert work.stage("names", lambda part: _write(part, "second")).read_text() == "first"


def test_a_stage_that_was_stopped_leaves_nothing_that_looks_finished(tmp_path: Path) -> None:
    work = Work(tmp_path / "job", print)

    def stopped(part: Path) -> None:
        part.write_text("half")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        work.stage("names", stopped)
    assert work.stage("names", lambda part: _write(part, "whole")).read_text() == "whole"


def test_a_folder_that_was_left_half_is_made_anew(tmp_path: Path) -> None:
    work = Work(tmp_path / "job", print)
    (tmp_path / "job" / "read.part").mkdir()
    (tmp_path / "job" / "read.part" / "old").write_text("half")

    def make(part: Path) -> None:
        part.mkdir()
        (part / "new").write_text("whole")

    assert [path.name for path in work.stage("read", make).iterdir()] == ["new"]
