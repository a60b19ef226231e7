"""The date of a report: a table of date lines in, EDTF out."""

from __future__ import annotations

import pytest

from panoh.reading.values import parse_published

LINES = """
RFE/RL's Kazakh Service, June 9, 2011 | 2011-06-09
IWPR, 2 Nov 10 | 2010-11-02
Uznews.net, 10.06.2011 | 2011-06-10
mutabar.org, January 2013 | 2013-01
Human Rights Watch, March 27, 2006 | 2006-03-27
Al Jazeera, 27 Feb 2025 | 2025-02-27
Posted: Thursday, 9 June 2011 10:34 | 2011-06-09
2011-06-09T10:34:00Z | 2011-06-09
The Nation (Thailand), February 2025 | 2025-02
Committee against Torture, CAT/C/48/D/444/2010, distributed 11 July 2012 | 2012-07-11
Updated 13/06/2011 | 2011-06-13
Updated 06/13/2011 | 2011-06-13
Updated 6/9/2011 | 2011
Updated 6/6/2011 | 2011-06-06
Report 2011 | None
Annual report, in 2011 | 2011
Somebody, somewhere | None
Published June 9 | None
"""


@pytest.mark.parametrize(
    ("line", "date"), [[cell.strip() for cell in row.split("|")] for row in LINES.strip().splitlines()]
)
def test_the_date_line_gives_the_date(line: str, date: str) -> None:
    assert str(parse_published(line)) == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Held since 5/25/2011.", "2011-06-09"),
        ("Held since 25/5/2011.", "2011-09-06"),
        ("25/5/2011, 5/25/2011", "2011"),
    ],
)
def test_other_dates_of_the_text_tell_which_figure_is_the_month(text: str, date: str) -> None:
    assert parse_published("Updated 6/9/2011", text) == date


def test_a_story_is_no_date_line() -> None:
    story = "On June 9, 2011 " + "the men were taken from the detention centre by people whom nobody knew " * 2

    assert parse_published(story) is None
