"""The plain EDTF that the resolver writes, checked against the edtf package."""

from __future__ import annotations

import pytest
from edtf import parse_edtf

from panoh.reading.values import is_edtf

RIGHT = [
    "2011-06-09",
    "2010-09",
    "2010",
    "2010-10/2011-06",
    "2010-06/..",
    "2011-06~",
    "XXXX-06-09",
    "199X",
    "1995~/1999~",
]
WRONG = ["", "last June", "2011-13", "2011-02-30", "2011-06/2010-06", "2011/2012/2013", "6/9/2011"]


@pytest.mark.parametrize("text", RIGHT)
def test_right_texts_are_edtf_here_and_there(text: str) -> None:
    parse_edtf(text)

    assert is_edtf(text)


@pytest.mark.parametrize("text", WRONG)
def test_wrong_texts_are_not(text: str) -> None:
    assert not is_edtf(text)
