"""Dates in words."""

import pytest

from panoh.presentation.dates import date_in_words


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        (None, "not told"),
        ("2011-06-09", "9 June 2011"),
        ("2011-06", "June 2011"),
        ("2011-06-XX", "June 2011"),
        ("2011", "2011"),
        ("2011-XX", "2011"),
        ("201X", "2010s"),
        ("XXXX", "year unknown"),
        ("XXXX-09-26", "26 September, year unknown"),
        ("XXXX-09", "September, year unknown"),
        ("2011-06~", "about June 2011"),
        ("2011-06-09?", "9 June 2011 (uncertain)"),
        ("2011%", "about 2011 (uncertain)"),
        ("2010-06/2011-06-09", "June 2010 – 9 June 2011"),
        ("2010/2011", "2010 – 2011"),
        ("2011-06-09/2011-06-11", "9–11 June 2011"),
        ("2011-05-30/2011-06-11", "30 May – 11 June 2011"),
        ("2011-06/2011-08", "June – August 2011"),
        ("2011-06~/2011-08", "about June 2011 – August 2011"),
        ("2010-06/..", "since June 2010"),
        ("2010-06/", "since June 2010"),
        ("../2011-06-09", "until 9 June 2011"),
        ("XXXX-09-01/XXXX-09-26", "1 September, year unknown – 26 September, year unknown"),
    ],
)
def test_it_says_a_date_as_exactly_as_the_source(edtf: str | None, expected: str) -> None:
    assert date_in_words(edtf) == expected
