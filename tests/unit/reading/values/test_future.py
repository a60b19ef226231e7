"""Dates of things to come: a table of sentences, and whether their last date is spoken of as coming."""

from __future__ import annotations

import pytest

from panoh.reading.values import find_dates, find_future, resolve

COMING = """
The court will hear the case on 12 November.
They are to be tried from March 30.
He is due in court on Monday.
The men could be deported as early as Monday.
They face extradition by 13 February.
On 2 May it said that the hearing will be on 5 July.
"""

NOT_COMING = """
The court heard the case on 12 November.
He may be held since June.
The men will be tortured, she said on Monday.
The court, which will decide, ruled on 5 May.
They will be sent back. He was arrested on 5 May.
"""


@pytest.mark.parametrize("text", COMING.strip().splitlines())
def test_a_word_of_the_future_governs_the_date_after_it(text: str) -> None:
    mentions = find_dates(text)

    assert find_future(text, mentions) == {len(mentions) - 1}


@pytest.mark.parametrize("text", NOT_COMING.strip().splitlines())
def test_what_is_told_as_past_is_not_to_come(text: str) -> None:
    assert find_future(text, find_dates(text)) == frozenset()


def test_a_hearing_to_come_is_in_the_next_november() -> None:
    text = "The court will hear the case on 12 November."
    mentions = find_dates(text)

    assert resolve(mentions, "2013-08-10", future=find_future(text, mentions)) == ("2013-11-12",)
