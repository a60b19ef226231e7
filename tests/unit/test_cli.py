"""The command line, with a reader that finds one claim per report: what is shown, where, and with which exit code."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType

import pytest

from panoh import __version__, cli
from panoh.model import Bound, Claim, Kind, Page, People, Quote, Report, Span, Status, Step

REPORT = "Ten men returned\n\nSteppe Wire, 15 November 2018\n\nKyrgyzstan handed over ten men on 13 November.\n"


@dataclass(frozen=True)
class FakeReading:
    report: Report
    claims: tuple[Claim, ...]
    notices: tuple[str, ...]


def fake_read(
    report: Report, pages: tuple[Page, ...], *, published: str | None = None, language: str | None = None
) -> FakeReading:
    page = pages[0]
    if "BREAK" in page.text:
        raise IndexError("with a name in it")
    start = page.text.index("handed over")
    quote = Quote(page, Span(start, start + len("handed over")), "handed over")
    people = People(10, Bound.EXACT)
    claim = Claim(
        Kind.HANDOVER, Status.OCCURRED, people, quote, entry="handover.x", why=(Step("trigger", "handed over"),)
    )
    return FakeReading(replace(report, published=published, language=language or "en"), (claim,), ("A notice.",))


@pytest.fixture(autouse=True)
def _fake_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("panoh.reading.reader")
    module.read = fake_read  # type: ignore[attr-defined]  # a stand-in for the real module
    monkeypatch.setitem(sys.modules, "panoh.reading.reader", module)
    monkeypatch.setattr("panoh.reading.analysis.pipeline.begin_loading", lambda name: None)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(REPORT, "utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two good reports, and one empty file between them."""
    cases = tmp_path / "cases"
    cases.mkdir()
    for name, text in (("a.txt", REPORT), ("b.txt", ""), ("c.txt", REPORT)):
        (cases / name).write_text(text, "utf-8")
    return cases


def exit_code(*arguments: object) -> int:
    try:
        return cli.main([str(argument) for argument in arguments])
    except SystemExit as stop:
        return int(stop.code or 0)


def test_it_reads_a_report_and_shows_its_claims(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = exit_code("read", report)
    shown = capsys.readouterr()

    assert code == 0
    assert "hand-over" in shown.out
    assert "10 exactly" in shown.out
    assert "“handed over”" in shown.out
    assert "! A notice." in shown.out
    assert shown.err == ""


def test_output_to_a_pipe_has_no_colours(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    exit_code("read", report)

    assert "\x1b" not in capsys.readouterr().out


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("option", "variable", "colours"), [((), "", True), (("--no-color",), "", False), ((), "1", False)]
)
def test_a_terminal_gets_colours_unless_told_otherwise(
    report: Path, monkeypatch: pytest.MonkeyPatch, option: tuple[str, ...], variable: str, colours: bool
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("NO_COLOR", variable)
    exit_code("read", report, *option)

    assert ("\x1b[" in terminal.getvalue()) is colours


@pytest.mark.parametrize("columns", ["80", "120", "200"])
def test_it_keeps_to_the_width_of_the_window(
    report: Path, columns: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    exit_code("read", report)

    assert max(len(line) for line in capsys.readouterr().out.splitlines()) <= int(columns)


def test_json_is_one_line_per_report(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = exit_code("read", "--json", folder)
    shown = capsys.readouterr()
    told = [json.loads(line) for line in shown.out.splitlines()]

    assert code == 1
    assert [Path(one["report"]["origin"]).name for one in told] == ["a.txt", "c.txt"]
    assert told[0]["claims"][0]["quote"]["text"] == "handed over"


def test_a_bad_file_is_one_line_with_what_and_remedy(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing = tmp_path / "missing.txt"
    code = exit_code("read", missing)
    shown = capsys.readouterr()

    assert code == 1
    assert shown.out == ""
    assert shown.err == f"panoh: {missing}: is not there. Check the name and the folder.\n"


def test_a_folder_with_a_bad_file_is_read_to_the_end(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = exit_code("read", folder)
    shown = capsys.readouterr()

    assert code == 1
    assert shown.out.count("hand-over") == 2
    assert "2 reports read, 2 claims, 1 not readable." in shown.out
    assert shown.err.splitlines()[0] == "panoh: 1 of 3 reports could not be read:"
    assert "b.txt: is empty." in shown.err


def test_other_files_in_a_folder_are_left_out_and_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "b.txt").unlink()
    for name in ("run.py", "set.py", "README.md", "letter"):
        (folder / name).write_text(REPORT, "utf-8")
    code = exit_code("read", "--json", folder, folder / "letter")
    shown = capsys.readouterr()

    assert code == 0
    assert [Path(json.loads(line)["report"]["origin"]).name for line in shown.out.splitlines()] == [
        "a.txt",
        "c.txt",
        "letter",
    ]
    assert shown.err == (
        "panoh: 3 other files in folders left out (.py 2, .md 1). Read there: .docx .eml .htm .html .mht .mhtml .pdf "
        ".text .txt .xhtml. To have another file read, name it.\n"
    )


def test_a_folder_without_reports_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "run.py").write_text("x", "utf-8")
    code = exit_code("read", tmp_path)

    assert code == 1
    assert f"panoh: {tmp_path}: is a folder with no report in it. Name the files to read.\n" in capsys.readouterr().err


def test_a_mistake_of_panoh_costs_one_report_and_tells_no_words(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "b.txt").write_text(f"{REPORT} BREAK", "utf-8")
    code = exit_code("read", folder)
    shown = capsys.readouterr()

    assert code == 1
    assert shown.out.count("hand-over") == 2
    assert "Panoh made a mistake of its own (IndexError, pipeline.py line" in shown.err
    assert "with a name in it" not in shown.err
    assert "Traceback" not in shown.err


def test_it_reads_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(REPORT.encode())))
    code = exit_code("read", "--json", "-")

    assert code == 0
    assert json.loads(capsys.readouterr().out)["report"]["origin"] == "standard input"


def test_the_date_and_language_given_are_used(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    exit_code("read", "--json", "--published", "2018-11-16", "--lang", "RU", report)
    told = json.loads(capsys.readouterr().out)["report"]

    assert (told["published"], told["published_from"], told["language"]) == ("2018-11-16", "person", "ru")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("read",), "panoh: nothing to read. Give a file"),
        (("read", "x.txt", "--published", "soon"), "'soon' is not a date Panoh can read. Write a day (2011-06-09)"),
        (("read", "x.txt", "--lang", "English"), "'English' is no language code. Write two letters such as en."),
        (("read", "x.txt", "--jobs", "0"), "'0' is no number of processes. Write 1 or more."),
        (("read", "x.txt", "--colour"), "unrecognized arguments: --colour"),
        (("write",), "invalid choice: 'write'"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_code_2(
    arguments: tuple[str, ...], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = exit_code(*arguments)
    shown = capsys.readouterr()

    assert code == 2
    assert message in shown.err
    assert shown.err.startswith("panoh: ")
    assert shown.err.count("\n") == 1


def test_no_command_shows_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code() == 2
    assert "panoh demo" in capsys.readouterr().out


def test_it_tells_its_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code("--version") == 0
    assert capsys.readouterr().out == f"panoh {__version__}\n"


@pytest.mark.parametrize("arguments", [("--help",), ("read", "--help")])
def test_the_help_has_examples(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code(*arguments) == 0
    assert "examples:" in capsys.readouterr().out


def test_explain_shows_entry_and_rules(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    exit_code("read", "--explain", report)
    table = capsys.readouterr().out
    exit_code("read", "--explain", "--json", report)
    told = json.loads(capsys.readouterr().out)["claims"][0]

    assert "found by handover.x" in table
    assert "trigger: handed over" in table
    assert told["why"] == [{"rule": "trigger", "found": "handed over"}]


def test_ctrl_c_ends_with_130_and_no_traceback(
    report: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(*_: object, **__: object) -> FakeReading:
        raise KeyboardInterrupt

    monkeypatch.setattr(sys.modules["panoh.reading.reader"], "read", stop)

    assert exit_code("read", report) == 130
    assert capsys.readouterr().err == "panoh: stopped.\n"


def test_a_terminal_shows_progress_for_many_reports(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm-256color")
    exit_code("read", "--json", folder)

    assert "Reading reports" in terminal.getvalue()


def test_one_report_shows_no_progress(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    exit_code("read", "--json", report)

    assert terminal.getvalue() == ""
