"""`panoh names` as one types it. The people are invented."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from panoh.cli import main


def test_compare_shows_the_verdict_and_a_reason_for_each_part(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["names", "compare", "Karim Aliyev", "Карим Алиев"]) == 0

    first, *reasons = capsys.readouterr().out.splitlines()
    assert first.startswith("same  ")
    assert [line.split()[0] for line in reasons] == ["compatible", "compatible"]


def test_compare_gives_json(capsys: pytest.CaptureFixture[str]) -> None:
    main(["names", "compare", "--json", "Karim Aliyev", "Карим Алиев"])

    found = json.loads(capsys.readouterr().out)
    assert found["verdict"] == "same"
    assert [reason["a"] for reason in found["reasons"]] == ["Karim", "Aliyev"]


def test_parse_shows_each_part(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["names", "parse", "Dr. Karim Aliyev"]) == 0

    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == ["title", "given", "family"]


def test_score_writes_a_row_for_each_pair_and_tells_of_bad_ones(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pairs, out = tmp_path / "pairs.tsv", tmp_path / "scores.tsv"
    pairs.write_text("name_a\tname_b\tsame\nKarim Aliyev\tКарим Алиев\t1\nonly one\nA\t\t0\n", "utf-8")

    assert main(["names", "score", str(pairs), "--out", str(out)]) == 1

    header, row = out.read_text("utf-8").splitlines()
    told = capsys.readouterr().err
    assert header == "name_a\tname_b\tscore\tverdict"
    assert row.split("\t")[3] == "same"
    assert "line 3: it has 1 columns, not 3" in told
    assert "line 4: a name is empty" in told


def test_score_says_which_columns_it_needs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pairs = tmp_path / "pairs.tsv"
    pairs.write_text("a\tb\n", "utf-8")

    assert main(["names", "score", str(pairs), "--out", str(tmp_path / "out.tsv")]) == 1
    assert "it has no columns name_a and name_b" in capsys.readouterr().err


def test_names_alone_says_what_can_be_done(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["names"])

    assert "compare, parse or score" in capsys.readouterr().err
