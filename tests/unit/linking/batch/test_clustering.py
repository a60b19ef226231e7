"""Clusters by mean link, and the bounds that no score overrides."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from panoh.linking.batch.clustering import Bounds, mean_link

CHAIN = [(1, 2, 0.9), (2, 3, 0.9)]


@pytest.mark.parametrize(
    ("links", "expected"),
    [
        ([(1, 2, 0.9)], {1: 1, 2: 1}),
        ([(1, 2, 0.4)], {1: 1, 2: 2}),
        # A bridge between two people joins neither: its mean over the pairs is low.
        (CHAIN, {1: 1, 2: 1, 3: 3}),
        ([*CHAIN, (1, 3, 0.2)], {1: 1, 2: 1, 3: 1}),
        # The strongest joins first.
        ([(1, 2, 0.8), (2, 3, 0.95)], {1: 1, 2: 2, 3: 2}),
    ],
)
def test_groups_join_while_their_mean_link_is_high_enough(
    links: list[tuple[int, int, float]], expected: dict[int, int]
) -> None:
    assert mean_link(links, Bounds(), 0.5) == expected


def test_two_of_one_list_are_two_people() -> None:
    assert mean_link([(1, 2, 0.99)], Bounds(lists={1: "a", 2: "a"}), 0.5) == {1: 1, 2: 2}


def test_a_record_between_two_of_one_list_joins_the_nearer() -> None:
    links = [(1, 3, 0.7), (2, 3, 0.9), (1, 2, 0.9)]

    assert mean_link(links, Bounds(lists={1: "a", 2: "a", 3: "b"}), 0.5) == {1: 1, 2: 2, 3: 2}


def test_a_decision_that_two_are_one_needs_no_link() -> None:
    assert mean_link([], Bounds(same=[(4, 7)]), 0.5) == {4: 4, 7: 4}


def test_a_decision_that_two_are_different_holds_for_their_groups() -> None:
    links = [(1, 2, 0.99), (3, 4, 0.99), (1, 3, 0.9), (1, 4, 0.9), (2, 3, 0.9), (2, 4, 0.9)]

    assert mean_link(links, Bounds(different=[(1, 4)]), 0.5) == {1: 1, 2: 1, 3: 3, 4: 3}


pairs = st.dictionaries(
    st.sampled_from(list(combinations(range(8), 2))), st.floats(0, 1, allow_nan=False), min_size=1, max_size=28
)


@given(pairs, st.randoms(use_true_random=False), st.lists(st.sampled_from("ab"), min_size=8, max_size=8))
def test_the_order_of_the_links_changes_nothing_and_no_list_is_in_a_group_twice(
    found: dict[tuple[int, int], float], shuffled: object, lists: list[str]
) -> None:
    links = [(left, right, probability) for (left, right), probability in found.items()]
    bounds = Bounds(lists={0: lists[0], 1: lists[1], 2: lists[2]})
    other = links.copy()
    shuffled.shuffle(other)  # type: ignore[attr-defined]  # hypothesis gives a random.Random

    groups = mean_link(links, bounds, 0.5)
    assert groups == mean_link(other, bounds, 0.5)
    for left, right in combinations((0, 1, 2), 2):
        if left in groups and right in groups and lists[left] == lists[right]:
            assert groups[left] != groups[right]
