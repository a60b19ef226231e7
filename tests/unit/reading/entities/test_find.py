"""Names in raw text: a table of sentences and what must be found in them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from panoh.reading.entities import Entity, EntityKind, Flag, find_document_entities, find_entities


def found(text: str, kind: EntityKind) -> list[str]:
    return [entity.text for entity in find_entities(text, 0, len(text)) if entity.kind is kind]


def only(text: str, word: str) -> Entity:
    return next(entity for entity in find_entities(text, 0, len(text)) if entity.text == word)


PEOPLE = [
    ("Yesterday Testov and his lawyer, Zebo Testova, were told to leave.", ["Testov", "Zebo Testova"]),
    ("When Akmal Testov came, the Court of Appeal was closed.", ["Akmal Testov"]),
    ("It was signed by Judge A. Testov and by Mr. Dilmurod Testiyev.", ["A. Testov", "Dilmurod Testiyev"]),
    ("TESTOV Rustam Akmalovich, born 1975, was handed over.", ["TESTOV Rustam Akmalovich"]),
    ("Ne'matulla Q'odirov, 38, and O‘tkir Ma’rufov are held.", ["Ne'matulla Q'odirov", "O‘tkir Ma’rufov"]),
    ("Shohruh Sharof ogli Testov disappeared.", ["Shohruh Sharof ogli Testov"]),
    (
        "Nur ul-Testi, Tariq al-Testi bin Saleh and Jan van der Test were named.",
        ["Nur ul-Testi", "Tariq al-Testi bin Saleh", "Jan van der Test"],
    ),
    ("Wang Testao and Chen Yuhai fled; Chen's wife, Gu Mei, left.", ["Wang Testao", "Chen Yuhai", "Chen", "Gu Mei"]),
    ("Her brother Hakim fled to Prague.", ["Hakim"]),
    ('"They took Umar," Zarina said.', ["Umar", "Zarina"]),
    ("The lawyer Mary Brown met Georgia Smith in Georgia.", ["Mary Brown", "Georgia Smith"]),
    ("Bahodir A., 35, and Rustam K. were sentenced.", ["Bahodir A.", "Rustam K."]),
    ("Police in Tashkent said Uzbekistan asked the Red Cross for help on Monday in May.", []),
    (
        "Jalal Haji, Pol. Gen. Somsak Testasin and Khurram's wife, Zebo, were there.",
        ["Jalal Haji", "Somsak Testasin", "Khurram", "Zebo"],
    ),
    ("Hashimjan, who fled, is free. Rights Groups Condemn It.", ["Hashimjan"]),
    ("They live in Qara Zxuu, near Zxuu Bolaq.", []),
    ("It is no signatory of the Convention against Torture and Other Cruel Treatment.", []),
    ("Refugees fear torture. Activists condemn it. Authorities deny it.", []),
    ("The General Assembly met in New York; the White House and the Black Sea were far.", []),
    ("Andijan Massacre, Domodedovo Airport, Victory Square and Lenin Street were named.", []),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people_are_found_by_name_and_nothing_else_is_a_person(text: str, expected: list[str]) -> None:
    assert found(text, EntityKind.PERSON) == expected


BODIES = [
    ("the Almaty Appeals Court left it", "Almaty Appeals Court", "domestic_court", "KZ"),
    ("the regional court of Aktobe ruled", "regional court of Aktobe", "domestic_court", "KZ"),
    (
        "the Supreme Court of the Russian Federation ruled",
        "Supreme Court of the Russian Federation",
        "domestic_court",
        "RU",
    ),
    ("Kazakhstan's Migration Services denied it", "Migration Services", "domestic_authority", "KZ"),
    ("Kazak police arrested him", "police", "domestic_authority", "KZ"),
    ("the Prosecutor General's Office said so", "Prosecutor General's Office", "domestic_authority", None),
    ("the Kyrgyz National Security Service took him", "National Security Service", "domestic_authority", "KG"),
    ("the UN refugee agency regrets it", "UN refugee agency", "un_body", None),
    (
        "the United Nations Committee Against Torture noted it",
        "United Nations Committee Against Torture",
        "treaty_body",
        None,
    ),
    (
        "the Central Committee for Determination of Refugee Status refused",
        "Central Committee for Determination of Refugee Status",
        "domestic_authority",
        None,
    ),
    ("the St. Petersburg City Court ruled", "St. Petersburg City Court", "domestic_court", "RU"),
]


@pytest.mark.parametrize(("text", "name", "body_class", "state"), BODIES)
def test_a_body_is_found_whole_with_its_class_and_state(
    text: str, name: str, body_class: str, state: str | None
) -> None:
    body = next(entity for entity in find_entities(text, 0, len(text)) if entity.kind is EntityKind.BODY)

    assert (body.text, body.body_class, body.state) == (name, body_class, state)


def test_a_long_name_with_commas_is_one_name() -> None:
    name = "Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment"

    assert found(f"a party to the {name}.", EntityKind.OTHER_NAME) == [name]


def test_every_name_of_a_body_has_the_same_key() -> None:
    text = "UNHCR, the UN refugee agency, and the United Nations High Commissioner for Refugees are one."

    assert {entity.key for entity in find_entities(text, 0, len(text))} == {"UNHCR"}


def test_an_abbreviation_that_the_report_defines_means_what_it_was_defined_as() -> None:
    text = "The Invented Centre for Testing Rights (ICTR) condemned it. ICTR also wrote a letter."
    bodies = [entity for entity in find_entities(text, 0, len(text)) if entity.kind is EntityKind.BODY]

    assert [entity.text for entity in bodies] == ["Invented Centre for Testing Rights", "ICTR", "ICTR"]
    assert len({entity.key for entity in bodies}) == 1


@pytest.mark.parametrize(
    ("text", "word", "code"),
    [
        ("Kazak police", "Kazak", "KZ"),
        ("two Uzbekistani men", "Uzbekistani", "UZ"),
        ("29 Uzbeks", "Uzbeks", "UZ"),
        ("the Turkish court", "Turkish", "TR"),
        ("Turkish-born men", "Turkish", "TR"),
        ("a Turk", "Turk", "TR"),
        ("Saudi agents", "Saudi", "SA"),
        ("U.S. officials", "U.S.", "US"),
        ("South Korean police", "South Korean", "KR"),
    ],
)
def test_every_adjective_of_a_state_has_its_code(text: str, word: str, code: str) -> None:
    assert only(text, word).state == code


def test_ethnic_is_no_nationality() -> None:
    assert Flag.ETHNIC in only("an ethnic Uzbek from Osh", "Uzbek").flags


def test_two_states_joined_by_a_hyphen_have_no_single_code() -> None:
    border = only("the Kyrgyz-Uzbek border", "Kyrgyz-Uzbek")

    assert (border.key, border.state) == ("KG-UZ", None)


def test_a_capital_may_stand_for_its_state() -> None:
    tashkent = only("Tashkent demands their return.", "Tashkent")

    assert (tashkent.kind, tashkent.state, Flag.CAPITAL in tashkent.flags) == (EntityKind.TOWN, "UZ", True)


def test_small_words_and_small_abbreviations_are_no_states() -> None:
    text = "They told us it was a turkey, and can be sent by mail to china shops."

    assert find_entities(text, 0, len(text)) == ()


def test_a_treaty_named_after_a_town_is_no_town() -> None:
    assert found("Under the Minsk Convention it must.", EntityKind.TOWN) == []


def test_the_surname_alone_has_the_key_of_the_full_name() -> None:
    text = "Akmal Testov was held.\n\nTestov denied it; A. Testov was tried."
    entities = find_document_entities(text, ((0, 22), (24, len(text))))

    assert [entities.canonical(entity) for entity in entities.found] == ["Akmal Testov"] * 3


def test_a_surname_that_two_people_share_is_left_open() -> None:
    text = "Akmal Testov and Botir Testov were held. Testov denied it."
    last = find_entities(text, 0, len(text))[-1]

    assert (last.key, Flag.AMBIGUOUS in last.flags) == ("Testov", True)


def test_a_heading_in_title_case_takes_its_names_from_the_body() -> None:
    text = "Outrage as Zxcv Qwer Returned\n\nZxcv Qwer was sent back."
    entities = find_document_entities(text, ((0, 29), (31, len(text))))

    assert [entity.text for entity in entities.found] == ["Zxcv Qwer", "Zxcv Qwer"]


def test_the_point_of_an_initial_outside_the_piece_stays_outside() -> None:
    assert [entity.text for entity in find_entities("met Rustam A.", 0, 12)] == ["Rustam A"]


def test_a_letter_for_a_name_is_a_placeholder() -> None:
    assert Flag.PLACEHOLDER in only("The complainant is X., born in 1980.", "X.").flags


def test_an_office_is_no_part_of_the_name() -> None:
    text = "President Nursultan Testbaev met Deputy Foreign Minister Akmal Testov."

    assert found(text, EntityKind.OFFICE) == ["President", "Deputy Foreign Minister"]
    assert found("the Minister of Internal Affairs Zhanysh Testov", EntityKind.PERSON) == ["Zhanysh Testov"]
    assert found(text, EntityKind.PERSON) == ["Nursultan Testbaev", "Akmal Testov"]


PIECES = st.sampled_from(
    [
        "Akmal Testov",
        "Kazakstan's",
        "the",
        "Supreme Court of",
        "UNHCR",
        "(HRW)",
        "Mr.",
        "A.",
        "X.",
        "\n",
        "\n\n",
        ". ",
        "“",
        "’s",
        "al-",
        "bin",
        "İstanbul",
        "ß",
        "e\u0301",
        "Uzbek",
        "Prosecutor General's Office",
        "St.",
        "RFE/RL",
        "ǅ",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=25).map(" ".join)), st.data())
def test_any_text_gives_exact_ordered_mentions_inside_the_piece_asked_for(text: str, draw: st.DataObject) -> None:
    start = draw.draw(st.integers(0, len(text)))
    end = draw.draw(st.integers(start, len(text)))
    entities = find_entities(text, start, end)

    assert all(text[entity.start : entity.end] == entity.text and entity.text for entity in entities)
    assert all(start <= entity.start and entity.end <= end for entity in entities)
    assert all(one.end <= other.start for one, other in pairwise(entities))
