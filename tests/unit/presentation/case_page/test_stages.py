"""The flow picture takes from the ledger where people are, and who is lost."""

from __future__ import annotations

from casefiles import ledger

from panoh.presentation.case_page.flow import Way
from panoh.presentation.case_page.stages import stages_of


def test_a_stage_comes_from_the_set_that_holds_it() -> None:
    _, ways = stages_of(ledger())

    assert Way("held", "over") in ways
    assert Way("over", "sentenced") in ways


def test_who_is_unaccounted_for_is_a_stage_of_its_own() -> None:
    stages, ways = stages_of(ledger())

    assert [(stage.label, stage.number) for stage in stages if stage.id.endswith("-lost")] == [
        ("unaccounted for", "1–2")
    ]
    assert Way("held", "held-lost") in ways


def test_stages_stand_from_left_to_right() -> None:
    stages, _ = stages_of(ledger())

    columns = {stage.id: stage.column for stage in stages}
    assert columns["held"] < columns["over"] < columns["sentenced"]
