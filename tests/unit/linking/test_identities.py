"""Names joined into persons."""

from tellings import people as group
from tellings import report, telling

from panoh.linking.identities import mention_id, people
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


def test_a_person_at_the_keyboard_has_the_last_word() -> None:
    apart = people(ALL, {frozenset({mention_id(UMED), mention_id(UMED_RU)}): False})
    together = people(ALL, {frozenset({mention_id(UMED), mention_id(HIKMAT)}): True})

    assert len(apart) == 3
    assert len(together) == 1


def test_a_ruling_on_somebody_not_here_changes_nothing() -> None:
    stranger = mention_id(Mention(FIRST.id, "Nobody Here"))

    assert people(ALL, {frozenset({mention_id(UMED), stranger}): True}) == people(ALL)
