"""The flow picture draws each stage as high as its people are many."""

from __future__ import annotations

from panoh.presentation.case_page.flow import Stage, Way, flow


def stage(name: str, low: int, high: int | None, column: int) -> Stage:
    return Stage(name, name, low, high, column, "custody")


def test_heights_stand_to_each_other_as_the_numbers_do() -> None:
    held, over = flow([stage("held", 30, 30, 0), stage("over", 15, 15, 1)], []).boxes

    assert held.height == 2 * over.height


def test_what_the_statements_leave_open_is_drawn_and_not_as_sure() -> None:
    (box,) = flow([stage("over", 28, 29, 0)], []).boxes

    assert box.sure < box.height
    assert round(box.sure / box.height, 2) == round(28 / 29, 2)


def test_a_way_is_never_wider_than_the_box_it_leaves() -> None:
    drawn = flow(
        [stage("held", 6, 6, 0), stage("a", 5, 5, 1), stage("b", 4, 4, 1)], [Way("held", "a"), Way("held", "b")]
    )

    assert len(drawn.ribbons) == 2
    assert (
        flow(
            [stage("held", 6, 6, 0), stage("a", 6, 6, 1), stage("b", 4, 4, 1)], [Way("held", "a"), Way("held", "b")]
        ).ribbons[1:]
        == ()
    )


def test_no_stages_make_no_picture() -> None:
    assert flow([], []).boxes == ()


def test_ways_to_different_columns_do_not_take_each_others_room() -> None:
    stages = [stage("arrested", 6, 6, 0), stage("held", 6, 6, 1), stage("over", 5, 5, 2)]

    assert len(flow(stages, [Way("arrested", "held"), Way("arrested", "over")]).ribbons) == 2
