"""The list of page furniture is proved by its own example lines."""

from __future__ import annotations

import re

import pytest

from panoh.intake.furniture import Entry, fold, is_comments, is_furniture, is_tag_line, load_furniture

ENTRIES = load_furniture().entries


@pytest.mark.parametrize(("entry", "line"), [(entry, line) for entry in ENTRIES for line in entry.yes])
def test_each_entry_knows_its_own_lines(entry: Entry, line: str) -> None:
    assert re.compile(entry.pattern, re.I).fullmatch(fold(line))


@pytest.mark.parametrize(("entry", "line"), [(entry, line) for entry in ENTRIES for line in entry.yes])
def test_each_line_is_found_by_its_words(entry: Entry, line: str) -> None:
    assert is_comments(line) if entry.where == "after" else is_furniture(line, at_edge=True)


@pytest.mark.parametrize("line", [line for entry in ENTRIES for line in entry.no])
def test_no_entry_takes_a_line_of_the_report(line: str) -> None:
    assert not is_furniture(line, at_edge=True)


def test_a_line_that_is_furniture_only_at_the_edge_is_read_in_the_middle() -> None:
    line = "Read more"

    assert (is_furniture(line, at_edge=True), is_furniture(line)) == (True, False)


def test_a_long_paragraph_is_never_furniture() -> None:
    assert not is_furniture("Copyright " + "of the report lies with the authors " * 20, at_edge=True)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Uzbekistan, Kazakstan", True),
        ("Human rights | Refugees | Uzbekistan", True),
        ("Узбекистан, Казахстан, беженцы", True),
        ("Uzbekistan", False),
        ("Jane Roe, Director", False),
        ("Astana, Republic of Kazakhstan", False),
    ],
)
def test_a_tag_line_lists_states_and_themes(line: str, expected: bool) -> None:
    assert is_tag_line(line) is expected
