"""Names joined into persons."""

from datetime import UTC, datetime

import pytest
from tellings import people as group
from tellings import report, telling

from panoh.linking.identities import mention_id, people, rulings_of
from panoh.model.decision import Decision, IdentityId, Judgement
from panoh.model.links import Mention

FIRST = report("a", telling("arrest", group(2, "Umed Oltinsoev", "Hikmat Zarifbekov")))
SECOND = report("b", telling("handover", group(1, "Умед Олтинсоев")))
THIRD = report("c", telling("sentence", group(1, "Khikmat Zarifbekov")))
ALL = (*FIRST.tellings, *SECOND.tellings, *THIRD.tellings)
UMED, UMED_RU = Mention(FIRST.id, "Umed Oltinsoev"), Mention(SECOND.id, "Умед Олтинсоев")
HIKMAT = Mention(FIRST.id, "Hikmat Zarifbekov")


def test_spellings_of_one_name_are_one_person() -> None:
    umed, hikmat = people(ALL)

    assert umed.mentions == (UMED, UMED_RU)
    assert {mention.name for mention in hikmat.mentions} == {"Hikmat Zarifbekov", "Khikmat Zarifbekov"}
    assert umed.reasons


def test_a_person_goes_by_the_first_mention() -> None:
    assert people(ALL)[0].id == mention_id(UMED)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Umed Karimovich Oltinsoev", "Umed Rustamovich Oltinsoev"),
        ("Bahriddin Oltinsoev", "Bakhtiyor Oltinsoev"),
        ("Umed Oltinsoev", "Umed"),
    ],
)
def test_another_patronymic_a_brother_or_half_a_name_is_not_joined(one: str, other: str) -> None:
    told = (
        *report("a", telling("arrest", group(1, one))).tellings,
        *report("b", telling("arrest", group(1, other))).tellings,
    )

    assert len(people(told)) == 2


def decided(one: Mention, other: Mention, judgement: Judgement) -> Decision:
    """A decision of Astrid Solheim's."""
    first, second = sorted(IdentityId(mention_id(mention)) for mention in (one, other))
    return Decision(first, second, judgement, "Astrid Solheim", datetime(2019, 7, 1, tzinfo=UTC))


@pytest.mark.parametrize("judgement", [Judgement.DIFFERENT, Judgement.UNSURE])
def test_whom_a_person_does_not_hold_for_one_is_not_joined(judgement: Judgement) -> None:
    assert len(people(ALL, rulings_of([decided(UMED, UMED_RU, judgement)]))) == 3


def test_whom_a_person_holds_for_one_is_one_with_all_spellings() -> None:
    (both,) = people(ALL, rulings_of([decided(UMED, HIKMAT, Judgement.SAME)]))

    assert len(both.mentions) == 4
    assert "Astrid Solheim decided so on 2019-07-01" in {reason.found for reason in both.reasons}


def test_a_decision_on_somebody_not_here_changes_nothing() -> None:
    stranger = Mention(FIRST.id, "Nobody Here")

    assert people(ALL, rulings_of([decided(UMED, stranger, Judgement.SAME)])) == people(ALL)
