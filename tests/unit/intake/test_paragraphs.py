"""Paragraphs of plain text: by blank lines, by indents, and by whether lines are wrapped."""

from __future__ import annotations

import pytest

from panoh.intake.paragraphs import split_plain

LONG = (
    "The prosecutor of the city said that the twenty-nine men had been handed over to Uzbekistan in the night, "
    "and that nobody had been told. "
)


def paragraphs(text: str) -> list[str]:
    return [text[piece.span.start : piece.span.end] for piece in split_plain(text)]


WRAPPED = (
    "The prosecutor of the city said on Thursday that the twenty-nine men\n"
    "had been handed over to Uzbekistan during the night, and that nobody\n"
    "of their families had been told of it beforehand.\n"
)


def test_wrapped_lines_are_one_paragraph_up_to_a_blank_line() -> None:
    text = WRAPPED + "\n" + WRAPPED

    assert paragraphs(text) == [WRAPPED.strip(), WRAPPED.strip()]


def test_an_indented_line_begins_a_paragraph() -> None:
    text = "   " + WRAPPED + "   " + WRAPPED

    assert paragraphs(text) == [WRAPPED.strip(), WRAPPED.strip()]


def test_a_short_line_ends_a_paragraph_of_wrapped_text() -> None:
    text = WRAPPED + WRAPPED

    assert paragraphs(text) == [WRAPPED.strip(), WRAPPED.strip()]


def test_long_lines_are_paragraphs_without_blank_lines() -> None:
    text = f"{LONG.strip()}\n{LONG.strip()}\n{LONG.strip()}\n"

    assert paragraphs(text) == [LONG.strip()] * 3


def test_a_title_and_a_date_right_above_long_lines_stand_alone() -> None:
    text = f"Men handed over\n9 June 2011\n{LONG * 3}\n{LONG * 2}\n"

    assert paragraphs(text) == ["Men handed over", "9 June 2011", (LONG * 3).strip(), (LONG * 2).strip()]


def test_lines_of_an_address_stand_alone() -> None:
    text = f"{LONG}\n\nSincerely,\nJane Roe\nDirector, Example Watch\n"

    assert paragraphs(text)[1:] == ["Sincerely,", "Jane Roe", "Director, Example Watch"]


def test_points_of_a_list_stand_alone() -> None:
    text = WRAPPED + "- the first of the men was held for a year in a cell of the security service\n- the second\n"

    assert paragraphs(text)[1:] == [
        "- the first of the men was held for a year in a cell of the security service",
        "- the second",
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_any_kind_are_known(end: str) -> None:
    text = (WRAPPED + "\n" + WRAPPED).replace("\n", end)

    assert len(paragraphs(text)) == 2


def test_a_ruler_parts_paragraphs_and_is_none() -> None:
    assert paragraphs("One.\n-----\nTwo.\n* * *\nThree.") == ["One.", "Two.", "Three."]


def test_blanks_alone_are_no_paragraph() -> None:
    assert paragraphs(" \n\t\n\xa0\n") == []


def test_an_initial_at_the_head_of_a_wrapped_line_begins_no_paragraph() -> None:
    text = WRAPPED.replace("of their families", "I. Oltinsoev and") + "\n" + WRAPPED

    assert len(paragraphs(text)) == 2
