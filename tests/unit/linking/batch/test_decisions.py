"""Decisions about records, from a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from panoh.linking.batch.errors import DecisionsError
from panoh.linking.batch.grouping import read_decisions
from panoh.model.decision import Judgement, standing

HEADER = "first,second,judgement,by,at,note\n"


def read(folder: Path, rows: str) -> tuple[object, ...]:
    path = folder / "decided.csv"
    path.write_text(HEADER + rows, "utf-8")
    return standing(read_decisions(path))


def test_a_later_row_takes_the_place_of_an_earlier_one(tmp_path: Path) -> None:
    rows = "A.csv:1,B.csv:2,same,Alice,2026-03-01T12:00Z,\nB.csv:2,A.csv:1,withdrawn,Bob,2026-03-02T12:00Z,misread\n"

    assert read(tmp_path, rows) == ()


def test_a_decision_has_its_judgement_and_note(tmp_path: Path) -> None:
    (decision,) = read(tmp_path, "A.csv:1,B.csv:2,different,Alice,2026-03-01T12:00Z,brothers\n")

    assert (decision.judgement, decision.note) == (Judgement.DIFFERENT, "brothers")  # type: ignore[attr-defined]  # a Decision


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("A:1,B:2,perhaps,Alice,2026-03-01T12:00Z,", "'perhaps' is not a valid Judgement"),
        ("A:1,A:1,same,Alice,2026-03-01T12:00Z,", "about two identities"),
        ("A:1,B:2,same,,2026-03-01T12:00Z,", "signed"),
        ("A:1,B:2,same,Alice,yesterday,", "yesterday"),
        ("A:1,B:2,withdrawn,Alice,2026-03-01T12:00Z,", "replaces"),
    ],
)
def test_a_row_that_is_no_decision_says_its_line_and_what_is_wrong(tmp_path: Path, row: str, told: str) -> None:
    with pytest.raises(DecisionsError, match=rf"decided\.csv, line 2: .*{told}"):
        read(tmp_path, row + "\n")
