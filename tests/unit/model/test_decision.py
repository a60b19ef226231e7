"""Decisions about two identities: signed, dated, reversible, and a contradiction is shown."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from panoh.model.decision import Contradiction, Decision, IdentityId, Judgement, contradictions, standing
from panoh.model.errors import ModelValueError

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def decision(first: str, second: str, judgement: Judgement, hours: int = 0, **more: object) -> Decision:
    at = NOON + timedelta(hours=hours)
    return Decision(IdentityId(first), IdentityId(second), judgement, "Alice", at, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"first": "c"}, "in the order of their ids"),
        ({"second": "a"}, "in the order of their ids"),
        ({"by": " "}, "signed"),
        ({"at": NOON.replace(tzinfo=None)}, "dated in UTC"),
        ({"at": NOON.astimezone(timezone(timedelta(hours=5)))}, "dated in UTC"),
        ({"judgement": Judgement.WITHDRAWN}, "replaces"),
    ],
)
def test_it_refuses_what_is_not_a_signed_and_dated_judgement_on_two(change: dict[str, object], told: str) -> None:
    fields = {"first": "a", "second": "b", "judgement": Judgement.SAME, "by": "Alice", "at": NOON, **change}

    with pytest.raises(ModelValueError, match=told):
        Decision(**fields)  # type: ignore[arg-type]


def test_the_later_decision_on_the_same_two_stands() -> None:
    first, second = decision("a", "b", Judgement.SAME), decision("a", "b", Judgement.UNSURE, 1)

    assert standing([second, first]) == (second,)


def test_taking_back_is_a_new_decision_and_leaves_nothing_decided() -> None:
    made = decision("a", "b", Judgement.SAME)
    back = decision("a", "b", Judgement.WITHDRAWN, 1, replaces=made.id)

    assert standing([made, back]) == ()


def test_an_earlier_decision_does_not_come_back_when_a_later_one_is_taken_back() -> None:
    first, second = decision("a", "b", Judgement.DIFFERENT), decision("a", "b", Judgement.SAME, 1)
    back = decision("a", "b", Judgement.WITHDRAWN, 2, replaces=second.id)

    assert standing([first, second, back]) == ()


def test_a_chain_of_same_against_a_different_is_shown_with_its_chain() -> None:
    ab, bc = decision("a", "b", Judgement.SAME), decision("b", "c", Judgement.SAME)
    ac = decision("a", "c", Judgement.DIFFERENT)

    assert contradictions([ab, bc, ac]) == (Contradiction(ac, (ab, bc)),)


def test_unsure_closes_no_chain() -> None:
    ab, bc = decision("a", "b", Judgement.SAME), decision("b", "c", Judgement.UNSURE)

    assert contradictions([ab, bc, decision("a", "c", Judgement.DIFFERENT)]) == ()


def test_a_contradiction_ends_when_one_of_its_decisions_is_taken_back() -> None:
    ab, bc = decision("a", "b", Judgement.SAME), decision("b", "c", Judgement.SAME)
    back = decision("a", "b", Judgement.WITHDRAWN, 1, replaces=ab.id)

    assert contradictions([ab, bc, decision("a", "c", Judgement.DIFFERENT), back]) == ()
