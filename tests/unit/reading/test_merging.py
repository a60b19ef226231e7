"""Rules of merging: what is the same, which telling wins, and what falls away."""

from __future__ import annotations

import pytest
from drafted import draft, people

from panoh.model import Kind, Status
from panoh.reading.merging import is_same, merge, same_holder, same_people
from panoh.reading.sources import Holder

HANDOVER, ORDER, APPEAL, STATEMENT = Kind.HANDOVER, Kind.EXTRADITION_ORDER, Kind.APPEAL, Kind.STATEMENT


def told(*drafts: object) -> list[tuple[str, str, str | None]]:
    """What is left: kind, status and date."""
    return [(d.kind.value, d.status.value, d.when) for d in drafts]  # type: ignore[attr-defined]


def test_the_same_people_once_make_one_claim() -> None:
    men = people(28)

    assert told(*merge([draft(HANDOVER, men), draft(HANDOVER, men)])) == [("handover", "occurred", None)]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (None, None, True),
        ("2011-06-09", None, True),
        ("2011-06", "2011-06-09", True),
        ("2011", "2011-06-09", True),
        ("2011-06~", "2011-06-09", True),
        ("2011-06-09", "2011-06-10", False),
        ("2010", "2011-06-09", False),
    ],
)
def test_dates_that_cannot_both_be_right_make_two_occasions(one: str | None, other: str | None, same: bool) -> None:
    men = people(28)

    assert is_same(draft(HANDOVER, men, when=one), draft(HANDOVER, men, when=other)) is same


@pytest.mark.parametrize("order", [1, -1])
def test_the_more_exact_date_wins_in_any_order(order: int) -> None:
    men = people(28)
    drafts = [draft(HANDOVER, men, when="2011-06"), draft(HANDOVER, men, when="2011-06-09")]

    assert told(*merge(drafts[::order])) == [("handover", "occurred", "2011-06-09")]


def test_other_people_make_another_claim() -> None:
    assert len(merge([draft(HANDOVER, people(28)), draft(HANDOVER, people(4))])) == 2


def test_another_kind_makes_another_claim() -> None:
    men = people(28)

    assert len(merge([draft(ORDER, men), draft(HANDOVER, men)])) == 2


def test_appeals_against_different_decisions_are_two() -> None:
    man = people(1)
    drafts = [draft(APPEAL, man, against="asylum_refusal"), draft(APPEAL, man, against="extradition_order")]

    assert len(merge(drafts)) == 2


def test_the_specific_actor_wins_over_the_bare_state() -> None:
    men = people(28)
    drafts = [draft(ORDER, men, actor="Kazakhstan"), draft(ORDER, men, actor="prosecutor general")]

    assert [d.actor and d.actor.text for d in merge(drafts)] == ["prosecutor general"]


def test_a_source_that_confirms_wins_over_one_that_relates() -> None:
    men = people(28)
    drafts = [
        draft(HANDOVER, men, said_by=Holder("relatives")),
        draft(HANDOVER, men, said_by=Holder("officer", is_firm=True)),
    ]

    assert [d.said_by and d.said_by.text for d in merge(drafts)] == ["officer"]


def test_details_of_two_tellings_are_put_together() -> None:
    man = people(1)

    (only,) = merge([draft(Kind.DETENTION, man, facility="prison"), draft(Kind.DETENTION, man, days=30)])
    assert only.details == {"facility": "prison", "days": 30}


@pytest.mark.parametrize("danger", [Status.FEARED, Status.EXPECTED])
def test_a_danger_falls_away_where_it_came_true(danger: Status) -> None:
    men = people(28)
    drafts = [draft(HANDOVER, men, danger), draft(HANDOVER, men, when="2011-06-09")]

    assert told(*merge(drafts)) == [("handover", "occurred", "2011-06-09")]


def test_a_danger_to_others_stays() -> None:
    still = "he/PRP/nsubj>2 still/RB/advmod>2 faces/VBZ/root extradition/NN/obj>2"
    drafts = [draft(HANDOVER, people(28)), draft(HANDOVER, people(1), Status.FEARED, words=still)]

    assert told(*merge(drafts)) == [("handover", "occurred", None), ("handover", "feared", None)]


def test_a_feared_hand_over_falls_away_where_it_is_expected() -> None:
    man = people(1)

    assert told(*merge([draft(HANDOVER, man, Status.FEARED), draft(HANDOVER, man, Status.EXPECTED)])) == [
        ("handover", "expected", None)
    ]


def test_what_one_denies_and_another_tells_are_two_claims() -> None:
    man = people(1)
    drafts = [draft(Kind.ILL_TREATMENT, man), draft(Kind.ILL_TREATMENT, man, Status.DENIED)]

    assert len(merge(drafts)) == 2


def test_a_hand_over_announced_and_carried_out_is_an_order_and_a_hand_over() -> None:
    men = people(28)
    ministry = Holder("Interior Ministry", "ministry.interior")
    drafts = [draft(HANDOVER, men, Status.EXPECTED, said_by=ministry), draft(HANDOVER, men, when="2011-06-09")]

    assert told(*merge(drafts)) == [("extradition_order", "occurred", None), ("handover", "occurred", "2011-06-09")]


def test_a_part_of_a_set_is_not_told_again() -> None:
    men = people(28)
    part = people(4, parent=men)

    assert [d.people for d in merge([draft(HANDOVER, men), draft(HANDOVER, part)])] == [men]


def test_a_named_part_gives_its_names_to_the_whole() -> None:
    men = people(28)
    named = people(1, "Anvar Tillabek", parent=men)

    merge([draft(HANDOVER, men), draft(HANDOVER, named)])
    assert men.names == ["Anvar Tillabek"]


def test_a_part_to_whom_something_else_happened_has_its_own_claim() -> None:
    men = people(28)
    part = people(4, parent=men)

    assert len(merge([draft(HANDOVER, men), draft(Kind.ILL_TREATMENT, part)])) == 2


def test_a_weak_telling_falls_away_beside_a_strong_one() -> None:
    men = people(28)
    drafts = [draft(HANDOVER, men, when="2011-06-09"), draft(HANDOVER, men, when="2010", weak=True)]

    assert told(*merge(drafts)) == [("handover", "occurred", "2011-06-09")]


def test_a_speaker_makes_one_statement_however_many_people_he_speaks_of() -> None:
    one, other = draft(STATEMENT, people(28)), draft(STATEMENT, people(4))
    one.actor, other.actor = Holder("HRW (Marta Lindqvar)", "hrw", "Marta Lindqvar"), Holder("HRW", "hrw")

    assert len(merge([one, other])) == 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Holder("UNHCR", "unhcr"), Holder("UNHCR (Marta Lindqvar)", "unhcr", "Marta Lindqvar"), True),
        (
            Holder("Marta Lindqvar", "", "Marta Lindqvar"),
            Holder("UNHCR (Marta Lindqvar)", "unhcr", "Marta Lindqvar"),
            True,
        ),
        (Holder("officials"), Holder("Officials"), True),
        (Holder("UNHCR", "unhcr"), Holder("Human Rights Watch", "hrw"), False),
        (Holder("officials"), None, False),
        (None, None, True),
    ],
)
def test_a_body_and_its_spokesman_are_one_speaker(one: Holder | None, other: Holder | None, same: bool) -> None:
    assert same_holder(one, other) is same


def test_sets_are_the_same_by_their_names() -> None:
    assert same_people(people(1, "Anvar Tillabek"), people(1, "Anvar Tillabek"))
    assert same_people(people(28, "Anvar Tillabek"), people(28, "Anvar Tillabek", "Zafar Ulugmurod"))
    assert not same_people(people(1, "Anvar Tillabek"), people(1, "Zafar Ulugmurod"))
    assert not same_people(people(28), people(28))
    assert not same_people(people(28), None)


def test_what_is_left_stands_in_the_order_of_the_text() -> None:
    man = people(1)
    late = "he/PRP/nsubj>3 was=be/VBD/aux:pass>3 later/RB/advmod>3 released/VBN/root"
    drafts = [draft(Kind.RELEASE, man, words=late), draft(Kind.ARREST, man)]

    assert [d.kind for d in merge(drafts)] == [Kind.ARREST, Kind.RELEASE]
