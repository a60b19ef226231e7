"""Suggestions with reasons, and who is who by decisions alone."""

from __future__ import annotations

from datetime import UTC, datetime

from panoh.linking.people.particulars import Particulars
from panoh.linking.people.suggesting import identities, suggestions
from panoh.model.decision import Decision, IdentityId, Judgement
from panoh.model.moment import Moment


def person(number: str, name: str, born: str | None = None, **more: object) -> Particulars:
    return Particulars(IdentityId(number), name, Moment(born) if born else None, **more)  # type: ignore[arg-type]  # any field


def decided(first: str, second: str, judgement: Judgement) -> Decision:
    return Decision(IdentityId(first), IdentityId(second), judgement, "Alice", datetime(2026, 3, 1, tzinfo=UTC))


UMED, UMED_RU = person("a", "Umed Oltinsoev", "1980"), person("b", "Умед Олтинсоев", "1980-05-03")
HIKMAT = person("c", "Hikmat Zarifbekov")


def test_one_name_in_two_scripts_is_suggested_with_its_reasons() -> None:
    (found,) = suggestions([UMED_RU, UMED, HIKMAT], [])

    assert (found.first, found.second) == ("a", "b")
    assert [reason.mark for reason in found.reasons] == ["name", "born_same_year"]
    assert found.bits == sum(reason.bits for reason in found.reasons)
    assert found.score > 0.9


def test_births_far_apart_speak_against_the_same_name() -> None:
    (apart,) = suggestions([UMED, person("d", "Умед Олтинсоев", "1951")], [])
    (near,) = suggestions([UMED, UMED_RU], [])

    assert apart.bits < near.bits - 5


def test_two_names_of_one_list_are_never_suggested() -> None:
    assert suggestions([person("a", "Umed Oltinsoev", list="L"), person("b", "Умед Олтинсоев", list="L")], []) == ()


def test_what_is_decided_is_not_asked_again() -> None:
    for judgement in (Judgement.SAME, Judgement.DIFFERENT):
        assert suggestions([UMED, UMED_RU], [decided("a", "b", judgement)]) == ()


def test_what_somebody_was_unsure_of_is_asked_again_and_marked() -> None:
    (found,) = suggestions([UMED, UMED_RU], [decided("a", "b", Judgement.UNSURE)])

    assert found.was_unsure


def test_a_score_makes_nobody_one() -> None:
    assert identities([UMED, UMED_RU], []).groups == (("a",), ("b",))


def test_decisions_make_people_one_over_a_chain() -> None:
    people = [UMED, UMED_RU, HIKMAT]
    found = identities(people, [decided("a", "b", Judgement.SAME), decided("b", "c", Judgement.SAME)])

    assert found.groups == (("a", "b", "c"),)


def test_a_contradiction_is_shown_and_joins_nobody() -> None:
    decisions = [
        decided("a", "b", Judgement.SAME),
        decided("b", "c", Judgement.SAME),
        decided("a", "c", Judgement.DIFFERENT),
    ]
    found = identities([UMED, UMED_RU, HIKMAT], decisions)

    assert found.groups == (("a",), ("b",), ("c",))
    assert [one.different for one in found.contradictions] == [decisions[2]]
