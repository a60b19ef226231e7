"""`panoh case`."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from people import read_report

from panoh.cli import main
from panoh.presentation.json_lines import json_line

SCHEMA = json.loads((Path(__file__).parents[3] / "docs" / "case.schema.json").read_text("utf-8"))


@pytest.fixture
def claims(tmp_path: Path) -> Path:
    """A file of claims of two reports, one without a date."""
    other = read_report(id="fedcba9876543210", origin="valley.txt", publisher="The Valley Daily", published=None)
    file = tmp_path / "claims.jsonl"
    file.write_text(f"{json_line(read_report())}\n{_other_ids(json_line(other))}\n", "utf-8")
    return file


def _other_ids(line: str) -> str:
    """The claims of another report have ids of their own."""
    record = json.loads(line)
    for number, claim in enumerate(record["claims"]):
        claim["id"] = f"{number:016x}"
    return json.dumps(record)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What the command prints, run without an error."""
    assert main(["case", *arguments]) == 0
    return capsys.readouterr().out


def test_the_json_is_as_the_schema_says(claims: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = json.loads(run(capsys, "--json", str(claims)))

    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(document, SCHEMA)
    assert document["cases"][0]["reports"] == ["steppe.txt", "valley.txt"]


def test_the_schema_is_closed(claims: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = json.loads(run(capsys, "--json", str(claims)))
    document["cases"][0]["surprise"] = 1

    assert not jsonschema.Draft202012Validator(SCHEMA).is_valid(document)


def test_the_text_has_the_words_of_each_origin(claims: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = run(capsys, str(claims))

    assert "2 reports in 1 case" in shown
    assert "Timeline" in shown
    assert "Interior Ministry (Bakyt Sharshen): 10 [steppe.txt, valley.txt] “Kyrgyzstan handed over" in shown
    assert "Umed Oltinsoev: last hand-over, 13 November 2018" in shown


def test_what_is_only_feared_is_no_trace_of_a_person(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = json.loads(json_line(read_report()))
    record["claims"][0].update(status="feared", when=None)
    (tmp_path / "feared.json").write_text(json.dumps(record), "utf-8")
    shown = run(capsys, str(tmp_path / "feared.json"))

    assert "Umed Oltinsoev: last seen not told\n" in shown


def test_as_of_a_day_the_undated_report_stands_apart(claims: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = run(capsys, "--as-of", "2018-12-01", str(claims))

    assert "1 report in 1 case" in shown
    assert "! Apart: valley.txt: no day of publication is known" in shown
    assert "18 days ago" in shown


def test_since_a_day_the_changes_are_told(claims: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "New report: steppe.txt" in run(capsys, "--since", "2018-11-01", str(claims))


def test_without_a_report_what_falls_is_listed(claims: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = run(capsys, "--without", "steppe.txt", str(claims))

    assert "Without steppe.txt: 2 claims would go." in shown
    assert "weaker: handover of 10, 2018-11-13." in shown


def test_a_report_that_is_not_there_is_told(claims: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "No report here is called gone.txt" in run(capsys, "--without", "gone.txt", str(claims))


def test_a_broken_file_of_claims_is_told_with_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "claims.jsonl").write_text(f"{json_line(read_report())}\n{{oops\n", "utf-8")

    assert main(["case", str(tmp_path / "claims.jsonl")]) == 1
    assert "claims.jsonl, line 2: this is no JSON" in capsys.readouterr().err


def test_nothing_to_read_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["case"])

    assert caught.value.code == 2
    assert "nothing to read" in capsys.readouterr().err
