"""Ids are hashes of content, the same on every machine."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from panoh.model import content_hash
from panoh.model.ids import ID_LENGTH


def test_an_id_stays_the_same_from_release_to_release() -> None:
    assert content_hash("a", "b") == "3c9d591045bc8876"


@given(st.lists(st.text(), max_size=4), st.lists(st.text(), max_size=4))
def test_other_parts_give_another_id(one: list[str], other: list[str]) -> None:
    assert (content_hash(*one) == content_hash(*other)) == (one == other)


@given(st.text(st.characters(categories=["Cs", "Lu"])))
def test_even_broken_characters_have_an_id(text: str) -> None:
    assert len(content_hash(text)) == ID_LENGTH
