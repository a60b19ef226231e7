"""Constrained mean-link clustering."""

from itertools import permutations

from panoh.linking.clusters import clusters

NEVER = -12.0


def grouped(items: str, bits: dict[str, float]) -> set[str]:
    """Groups of letters, from weights of pairs of letters."""
    pairs = {tuple(sorted((items.index(a), items.index(b)))): weight for (a, b), weight in bits.items()}
    return {"".join(group) for group in clusters(items, pairs, unweighed=-6.0, never=NEVER)}  # type: ignore[arg-type]


def test_a_chain_does_not_join_its_ends() -> None:
    assert grouped("abc", {"ab": 5, "bc": 4}) == {"ab", "c"}


def test_a_group_takes_in_whom_it_is_alike_on_the_whole() -> None:
    assert grouped("abc", {"ab": 5, "bc": 4, "ac": -3}) == {"abc"}


def test_a_pair_that_must_stay_apart_keeps_whole_groups_apart() -> None:
    assert grouped("abcd", {"ab": 9, "cd": 9, "ac": 8, "ad": 8, "bc": 8, "bd": NEVER}) == {"ab", "cd"}


def test_one_great_weight_does_not_outvote_the_others() -> None:
    assert grouped("abc", {"ab": 5, "ac": 100, "bc": -11}) == {"ac", "b"}


def test_what_no_pair_ties_stays_alone() -> None:
    assert grouped("ab", {}) == {"a", "b"}


def test_the_order_of_the_input_does_not_matter() -> None:
    bits = {"ab": 5.0, "bc": 4.0, "ac": -3.0, "cd": 2.0, "de": 6.0, "bd": -8.0}

    found = {frozenset(frozenset(group) for group in grouped("".join(order), bits)) for order in permutations("abcde")}

    assert len(found) == 1
