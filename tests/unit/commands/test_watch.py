"""`panoh watch` shows alerts, writes a page and a calendar, and says what it left out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from panoh.cli import main

ORDER = "Kyrgyzstan's prosecutor general ordered the extradition of ten Tajik asylum-seekers on 24 October 2018."
REPORT = f"Ten men in custody\n\n{{date}}\n\n{ORDER}\n"


@pytest.fixture
def casebook(tmp_path: Path) -> Path:
    folder = tmp_path / "cases"
    folder.mkdir()
    (folder / "order.txt").write_text(REPORT.format(date="25 October 2018"), "utf-8")
    return folder


def test_an_order_needs_eyes_on_the_days_after(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["watch", str(casebook), "--on", "2018-10-30"]) == 0

    shown = capsys.readouterr().out
    assert "Hand-over may be near" in shown
    assert "prosecutor general ordered" in shown


def test_before_the_report_was_published_nothing_could_be_known(
    casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["watch", str(casebook), "--on", "2018-10-24"]) == 0

    assert "Nothing needs eyes on this day" in capsys.readouterr().out


def test_a_report_without_a_date_is_left_out_and_named(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (casebook / "undated.txt").write_text(REPORT.format(date=""), "utf-8")

    assert main(["watch", str(casebook), "--on", "2018-10-30"]) == 0

    assert "undated.txt is left out" in capsys.readouterr().err


def test_json_page_and_calendar(casebook: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page, calendar = tmp_path / "a.html", tmp_path / "a.ics"

    assert main(["watch", str(casebook), "--on", "2018-10-30", "--json"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert main(["watch", str(casebook), "--on", "2018-10-30", "--html", str(page), "--ics", str(calendar)]) == 0

    assert "handover_near" in {line["kind"] for line in lines}
    assert "Hand-over may be near" in page.read_text("utf-8")
    assert b"prosecutor" not in calendar.read_bytes()


@pytest.mark.parametrize("wrong", ["yesterday", "2018-13-01"])
def test_a_day_that_is_none_is_refused_with_an_example(
    wrong: str, casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(["watch", str(casebook), "--on", wrong])

    assert "Write it like 2011-06-09" in capsys.readouterr().err


def test_nothing_is_said_of_what_could_not_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["watch", str(tmp_path / "nowhere.txt"), "--on", "2018-10-30"]) == 1

    shown = capsys.readouterr()
    assert shown.out == ""
    assert "nowhere.txt: is not there" in shown.err
