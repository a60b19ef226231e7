"""Tellings traced to their origins."""

import pytest
from tellings import people, report, telling

from panoh.linking.cases import Heap
from panoh.linking.linked import linked
from panoh.model import ToldReport
from panoh.model.links import Derivation, Origin

AGENCY_TEXT = (
    "Kyrgyzstan has handed over eleven men to Tajikistan, a prosecutor in the south of the country said on Tuesday. "
    "The men had asked for asylum and were taken from a detention centre at night, their lawyers told reporters."
)
OTHER_TEXT = (
    "Relatives who came to the prison with food parcels were sent away: nobody was there any more. A column of vans "
    "was seen on the road to the border, and the families believe that it carried the eleven."
)
HANDED = telling("handover", people(11), when="2018-11-13", way="KG>TJ")


def quoted(speaker: str, count: int = 11) -> telling:  # type: ignore[valid-type]
    """The hand-over, with who says so."""
    return telling("handover", people(count), when="2018-11-13", way="KG>TJ", said_by=speaker)


def origins(*reports: ToldReport) -> tuple[Origin, ...]:
    """The origins of the one case that the reports make."""
    (group,) = Heap(reports).groups()
    return linked(group, {}).origins


def test_two_papers_with_the_same_agency_text_are_one_origin() -> None:
    first = report("a", HANDED, text=AGENCY_TEXT, publisher="Chashma Press", published="2018-11-13")
    copy = report(
        "b", HANDED, text=f"By our staff\n\n{AGENCY_TEXT}", publisher="The Valley Daily", published="2018-11-14"
    )
    (origin,) = origins(first, copy)

    assert origin.label == "Chashma Press"
    assert [branch.how for branch in origin.tree] == [Derivation.COPY]
    assert origin.tree[0].telling == copy.tellings[0].id
    assert origin.tree[0].found


def test_two_papers_in_their_own_words_are_two_origins() -> None:
    first = report("a", HANDED, text=AGENCY_TEXT, publisher="Chashma Press")
    second = report("b", HANDED, text=OTHER_TEXT, publisher="The Valley Daily")

    assert len(origins(first, second)) == 2


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Interior Ministry (Bakyt Sharshen)", "Bakyt Sharshen", 1),
        ("UN refugee agency", "UNHCR (Astrid Solheim)", 1),
        ("officials", "officials", 2),
        ("relatives", "lawyers", 2),
        ("Bakyt Sharshen", "Gulnora Isakbek", 2),
    ],
)
def test_the_same_speaker_is_one_origin_and_a_nameless_one_is_not(one: str, other: str, expected: int) -> None:
    assert len(origins(report("a", quoted(one)), report("b", quoted(other)))) == expected


def test_a_speaker_who_changes_his_number_has_spoken_twice() -> None:
    first, second = quoted("Bakyt Sharshen", 11), quoted("Bakyt Sharshen", 10)

    assert len(origins(report("a", first), report("b", second, published="2018-11-17"))) == 2


def test_who_is_named_as_the_source_is_the_origin() -> None:
    own = report("a", HANDED, publisher="Refuge Watch", published="2018-11-14")
    citing = report("b", quoted("Refuge Watch (Hanna Lindqvist)"), publisher="Steppe Wire", published="2018-11-15")
    (origin,) = origins(own, citing)

    assert origin.label == "Refuge Watch"
    assert origin.tree[0].how is Derivation.NAMED_SOURCE


def test_a_newsroom_that_repeats_itself_is_one_origin() -> None:
    first = report("a", HANDED, publisher="Steppe Wire", published="2018-11-13")
    again = report("b", HANDED, publisher="Steppe Wire", published="2018-11-20")
    a_year_on = report("c", HANDED, publisher="Steppe Wire", published="2019-11-20")

    assert len(origins(first, again)) == 1
    assert len(origins(first, a_year_on)) == 2


def test_two_papers_that_print_one_agency_are_one_origin() -> None:
    first = report("a", HANDED, publisher="Steppe Wire (Reuters)")
    second = report("b", HANDED, publisher="The Valley Daily (Reuters)")
    (origin,) = origins(first, second)

    assert origin.tree[0].how is Derivation.AGENCY


def test_a_translation_is_no_second_origin() -> None:
    told = (
        HANDED,
        telling("arrest", people(11), when="2017-03-14"),
        telling("extradition_order", people(11), when="2018-10-24", way="KG>TJ"),
        telling("assurances", people(11), way="KG>TJ"),
    )
    english = report("a", *told, language="en", publisher="Refuge Watch")
    russian = report("b", *told, language="ru", publisher="Вахта убежища")

    assert {branch.how for origin in origins(english, russian) for branch in origin.tree} == {Derivation.TRANSLATION}


def test_every_telling_has_one_origin() -> None:
    reports = [
        report(name, quoted("Bakyt Sharshen"), telling("arrest", people(11), when="2017-03-14")) for name in "abc"
    ]
    told = [claim for origin in origins(*reports) for claim in origin.tellings]

    assert sorted(told) == sorted(t.id for one in reports for t in one.tellings)
