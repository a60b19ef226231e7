"""Whatever the text, nothing breaks and every span is exact."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from panoh.reading.values import find_values, is_edtf, parse_published, settle

_WORDS = """
June May march 9 9th the 17th 2010 2011, Thursday last next this year month on since between and from to until – - /
28 twenty-nine a hundred dozen both half of them at least more than some 444/2010 No. article 3 1951 Convention
ago later earlier two days weeks eight past few recently now yesterday the same day late mid-July spring summer
10.06.2011 6/9/2011 29 February 31 November 1990s early end of $ 5 % aged years old in prison 1,200 million 00 0
1.2.3 \n . , ( ) ’s
""".split()
_SENTENCES = st.lists(st.sampled_from(_WORDS), max_size=25).map(" ".join)
_TEXTS = st.one_of(st.text(max_size=80), _SENTENCES)
_PUBLISHED = st.sampled_from([None, "2011-06-10", "2012-02-29", "2011-06", "2011", "2011-06~"])


@given(_TEXTS)
@settings(max_examples=400, deadline=None)
def test_every_span_is_on_the_page_and_none_overlap(text: str) -> None:
    values = find_values(text)

    for mentions in (values.numbers, values.durations, values.dates):
        ends = [(one.start, one.end) for one in mentions]
        assert all(0 <= start < end <= len(text) for start, end in ends)
        assert all(before[1] <= after[0] for before, after in pairwise(ends))
        assert all(text[start:end] == text[start:end].strip() for start, end in ends)
    assert all(text[one.start : one.end] == one.text for one in values.dates)
    assert all((one.value is None) == (one.bound is None) for one in values.numbers)


@given(_TEXTS, _PUBLISHED, st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.none() | st.integers(0, 400))))
@settings(max_examples=400, deadline=None)
def test_whatever_is_resolved_is_edtf(
    text: str, published: str | None, orders: list[tuple[int, int, int | None]]
) -> None:
    dates = find_values(text).dates
    within = [order for order in orders if max(order[0], order[1]) < len(dates)]
    timeline = settle(dates, published, after=within)

    assert len(timeline.moments) == len(timeline.reasons) == len(dates)
    assert all(moment is None or is_edtf(moment) for moment in timeline.moments)


@given(_TEXTS)
@settings(max_examples=200, deadline=None)
def test_whatever_date_a_line_gives_is_edtf(text: str) -> None:
    published = parse_published(text)

    assert published is None or is_edtf(published)


@given(_SENTENCES, st.sampled_from(["June 9, 2011", "10.06.2011", "the late 1990s"]), _SENTENCES)
@settings(max_examples=200, deadline=None)
def test_a_date_planted_in_its_own_paragraph_is_found(before: str, date: str, after: str) -> None:
    text = f"{before}\n\n{date}\n\n{after}"
    start = len(before) + 2

    assert any(one.start <= start and start + len(date) <= one.end for one in find_values(text).dates)
