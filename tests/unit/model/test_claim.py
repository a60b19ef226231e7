"""A claim holds only what can be true: people who add up, states that exist, words that stand on the page."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace

import pytest
from people import HANDED_OVER, TEXT, UMED, feared_torture, hand_over, page, quote

from panoh.model import (
    Bound,
    Kind,
    ModelValueError,
    Moment,
    People,
    Quote,
    QuoteNotOnPageError,
    Span,
    Speaker,
    State,
    Status,
)


def test_a_quote_that_is_not_at_its_span_cannot_be_made() -> None:
    with pytest.raises(QuoteNotOnPageError, match="does not stand"):
        Quote(page(), Span(0, len(HANDED_OVER)), HANDED_OVER)


def test_a_quote_of_changed_words_cannot_be_made() -> None:
    at = quote(HANDED_OVER)

    with pytest.raises(QuoteNotOnPageError):
        Quote(at.page, at.span, HANDED_OVER.replace("ten", "two"))


def test_a_quote_of_nothing_cannot_be_made() -> None:
    with pytest.raises(QuoteNotOnPageError):
        Quote(page(), Span(3, 3), "")


def test_a_quote_beyond_the_page_cannot_be_made() -> None:
    with pytest.raises(QuoteNotOnPageError):
        Quote(page(), Span(len(TEXT), len(TEXT) + 5), "ahead")


def test_the_error_about_a_quote_says_where_and_what_to_do_but_not_the_words() -> None:
    with pytest.raises(QuoteNotOnPageError) as caught:
        Quote(page(), Span(2, 9), "another")

    message = str(caught.value)
    assert "2 to 9" in message
    assert "exact words" in message
    assert "another" not in message


def test_a_claim_cannot_be_moved_to_words_that_are_not_there() -> None:
    claim = hand_over()

    with pytest.raises(QuoteNotOnPageError):
        replace(claim, quote=replace(claim.quote, span=Span(0, 5)))


def test_a_claim_does_not_change() -> None:
    with pytest.raises(FrozenInstanceError):
        hand_over().status = Status.DENIED  # type: ignore[misc]  # that is the point


@pytest.mark.parametrize(
    ("count", "bound", "names"),
    [(3, None, ()), (None, Bound.EXACT, ()), (-1, Bound.EXACT, ()), (None, None, (UMED,))],
)
def test_people_who_do_not_add_up_cannot_be_made(
    count: int | None, bound: Bound | None, names: tuple[str, ...]
) -> None:
    with pytest.raises(ModelValueError):
        People(count, bound, names)


def test_people_may_be_unknown_in_number() -> None:
    assert People().count is None


@pytest.mark.parametrize("code", ["", "K", "KAZ", "kz", "K1", "Kz"])
def test_a_state_is_two_capital_letters(code: str) -> None:
    with pytest.raises(ModelValueError, match="ISO 3166"):
        State(code)


@pytest.mark.parametrize("text", ["", "  ", "\n"])
def test_a_speaker_has_words_of_his_own(text: str) -> None:
    with pytest.raises(ModelValueError):
        Speaker(text)


def test_the_same_claim_has_the_same_id() -> None:
    assert hand_over().id == hand_over().id


CHANGES: list[dict[str, object]] = [
    {"kind": Kind.EXTRADITION_ORDER},
    {"status": Status.DENIED},
    {"people": People(9, Bound.EXACT)},
    {"people": People(10, Bound.ABOUT)},
    {"when": Moment("2018-11")},
    {"when": None},
    {"place": "Osh"},
    {"from_state": State("KZ")},
    {"to_state": None},
    {"actor": None},
    {"said_by": None},
    {"details": ()},
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: "".join(change))
def test_a_claim_that_says_something_else_has_another_id(change: dict[str, object]) -> None:
    assert replace(hand_over(), **change).id != hand_over().id  # type: ignore[arg-type]  # any field may change


def test_the_reasons_do_not_change_what_a_claim_is() -> None:
    claim = hand_over()

    assert replace(claim, why=()) == claim
    assert replace(claim, why=()).id == claim.id


def test_claims_of_other_words_have_other_ids() -> None:
    assert hand_over().id != feared_torture().id
