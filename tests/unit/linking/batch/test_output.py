"""Results as CSV that is safe to open in a spreadsheet."""

from __future__ import annotations

from pathlib import Path

import pytest

from panoh.linking.batch.output import safe_cell, write_csv


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_a_cell_that_a_spreadsheet_would_run_becomes_text(text: str) -> None:
    assert safe_cell(text) == "'" + text


def test_a_number_stays_a_number() -> None:
    assert safe_cell(-3) == "-3"


@pytest.mark.parametrize(("bom", "start"), [(True, b"\xef\xbb\xbfname"), (False, b"name")])
def test_a_byte_order_mark_is_there_when_asked_for(tmp_path: Path, bom: bool, start: bytes) -> None:
    write_csv(tmp_path / "out.csv", ("name",), [("Умед",)], bom=bom)

    assert (tmp_path / "out.csv").read_bytes().startswith(start)


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    def rows() -> object:
        yield ("Umed Oltinsoev",)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_csv(tmp_path / "out.csv", ("name",), rows(), bom=False)  # type: ignore[arg-type]  # a generator
    assert not (tmp_path / "out.csv").exists()
