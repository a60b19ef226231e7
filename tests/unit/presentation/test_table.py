"""The table for people."""

import io
import re
from dataclasses import replace

import pytest
from people import HANDED_OVER, read_report
from rich.console import Console

from panoh.presentation.table import Look, report_text


def shown(width: int, look: Look = Look(), **changes: object) -> str:  # noqa: B008  # frozen
    console = Console(file=io.StringIO(), width=width, highlight=False, markup=False)
    return report_text(console, read_report(**changes), look)


@pytest.mark.parametrize("width", [40, 79, 80, 99, 100, 120, 160, 200])
def test_no_line_is_wider_than_the_window(width: int) -> None:
    assert max(len(line) for line in shown(width).splitlines()) <= width


@pytest.mark.parametrize("width", [80, 120, 200])
def test_it_tells_who_how_many_when_where_and_who_says_so(width: int) -> None:
    text = " ".join(shown(width).split())

    for words in ("hand-over", "10 exactly", "November", "Kyrgyzstan", "Tajikistan", "Interior", "feared", "not told"):
        assert words in text


def test_the_words_stand_under_the_claim() -> None:
    assert HANDED_OVER[:60] in shown(120)


def test_a_narrow_window_stacks_the_fields() -> None:
    assert re.search(r"^When +13 November 2018$", shown(80), re.M)


def test_the_header_says_what_the_report_is() -> None:
    header = " ".join(shown(120, notices=("Page 2 has no text layer.",)).split())

    assert "Ten men returned" in header
    assert "Steppe Wire · 15 November 2018 (date told by the file) · English" in header
    assert "steppe.txt · sha256 0123456789ab" in header
    assert "! Page 2 has no text layer." in header


def test_an_unknown_date_says_what_to_do() -> None:
    read = replace(read_report(published=None, publisher=None), dated_by=None)
    text = report_text(Console(file=io.StringIO(), width=120), read, Look())

    assert "publisher not told · date not told: give it with --published" in text


def test_a_report_without_claims_says_so() -> None:
    text = report_text(Console(file=io.StringIO(), width=120), replace(read_report(), claims=()), Look())

    assert "No claim found." in text


def test_explain_names_entry_and_rules() -> None:
    text = shown(120, Look(explain=True))

    assert "found by handover.hand-over, claim " in text
    assert "trigger: handed over" in text


def test_the_banner_marks_invented_reports() -> None:
    assert "INVENTED" in shown(120, Look(banner="INVENTED"))


def test_markup_in_a_report_is_shown_as_it_is() -> None:
    assert "[red]Ten[/red]" in shown(120, headline="[red]Ten[/red]")
