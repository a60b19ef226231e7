"""A page's text, its blocks, and the way back to the original."""

from __future__ import annotations

import pytest

from panoh.model import Block, ModelValueError, Page, ReportId, Role, Run, SourcePoint, Span

TEXT = "Head\nBody text."


def page(*runs: Run) -> Page:
    return Page(ReportId("r"), 1, TEXT, (Block(Span(0, 4), Role.HEADLINE), Block(Span(5, 15), Role.BODY)), runs)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_span_runs_forward_from_the_start_of_the_text(start: int, end: int) -> None:
    with pytest.raises(ModelValueError, match="run forward"):
        Span(start, end)


def test_a_span_holds_what_lies_inside_it() -> None:
    assert Span(2, 9).holds(Span(2, 9))
    assert not Span(2, 9).holds(Span(1, 3))
    assert not Span(2, 9).holds(Span(8, 10))
    assert len(Span(2, 9)) == 7


def test_each_character_leads_back_to_its_part() -> None:
    made = page(Run(0, 4, "title", 10), Run(5, 10, "p1", 100))

    assert made.source(0) == SourcePoint("title", 10)
    assert made.source(3) == SourcePoint("title", 13)
    assert made.source(5) == SourcePoint("p1", 100)
    assert made.source(14) == SourcePoint("p1", 109)


def test_a_character_put_in_between_leads_to_the_end_of_the_piece_before() -> None:
    assert page(Run(0, 4, "title", 10), Run(5, 10, "p1", 100)).source(4) == SourcePoint("title", 14)


def test_a_page_without_runs_leads_to_its_own_start() -> None:
    assert page().source(7) == SourcePoint("", 0)


@pytest.mark.parametrize(
    "runs",
    [
        (Run(0, 5, "", 0), Run(4, 2, "", 5)),
        (Run(3, 2, "", 0), Run(0, 2, "", 5)),
        (Run(0, 0, "", 0),),
        (Run(0, 99, "", 0),),
    ],
)
def test_runs_that_overlap_are_empty_or_reach_too_far_are_refused(runs: tuple[Run, ...]) -> None:
    with pytest.raises(ModelValueError):
        page(*runs)


def test_a_block_beyond_the_text_is_refused() -> None:
    with pytest.raises(ModelValueError, match="beyond the text"):
        Page(ReportId("r"), 1, TEXT, (Block(Span(0, 99), Role.BODY),), ())
