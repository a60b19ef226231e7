"""Cases with planted truth, as `planting.py` measures a thousand of them."""

from __future__ import annotations

import pytest
from casework.planted import planted_case
from casework.planting import check_exactly, is_false_alarm, is_found, misses

from panoh.counting.ledger import count


@pytest.mark.parametrize("seed", range(5001, 5061))
def test_planted_contradictions_are_found_and_no_true_number_is_left_out(seed: int) -> None:
    planted = planted_case(seed)

    ledger = count(planted.case)

    assert ledger.is_complete
    assert all(is_found(clash, ledger) for clash in planted.clashes)
    assert not [one.words for one in ledger.contradictions if is_false_alarm(one, planted)]
    assert misses(planted, ledger) == 0


@pytest.mark.parametrize("seed", range(6001, 6007))
def test_each_contradiction_is_one_and_minimal_path_by_path(seed: int) -> None:
    planted = planted_case(seed, people=12)

    checked = check_exactly(planted, count(planted.case))

    assert (checked["no contradiction"], checked["not minimal"]) == (0, 0)


def test_a_planted_case_can_be_made_again() -> None:
    assert planted_case(7) == planted_case(7)
    assert planted_case(7) != planted_case(8)
