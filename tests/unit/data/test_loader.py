"""The data files load, are what they say, and refuse what is not as it must be."""

from __future__ import annotations

from importlib.resources import files

import pytest

from panoh.data import loader
from panoh.model.errors import LexiconError

SOURCE = 'source = "invented"\n'
STATE = '[[state]]\ncode = "ZZ"\nnames = ["Zedland"]\nadjectives = []\npeople = []\ncapitals = []\nru = []\n'
BODY = '[[body]]\nname = "League"\nclass = "ngo"\naliases = []\nheads = []\n'


def test_every_file_of_words_and_places_says_its_source() -> None:
    data = files("panoh.data")
    texts = [
        path.read_text(encoding="utf-8")
        for folder in (data / "places", data / "words" / "en")
        for path in folder.iterdir()
    ]

    assert all("source = " in text or text.startswith("# source: ") for text in texts)


def test_every_list_loads() -> None:
    tables = (
        loader.states(),
        loader.bodies(),
        loader.body_heads(),
        loader.peoples(),
        loader.person_nouns(),
        loader.speech(),
        loader.common_words(),
        loader.offices().offices,
        loader.name_hints().given,
        loader.body_patterns().phrases,
        loader.towns().lines,
    )

    assert all(len(table) > 20 for table in tables)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Kazakstan", "KZ"),
        ("Russian Federation", "RU"),
        ("Kyrgyz Republic", "KG"),
        ("Viet Nam", "VN"),
        ("Türkiye", "TR"),
        ("Burma", "MM"),
        ("Ivory Coast", "CI"),
        ("Czechia", "CZ"),
        ("Kosovo", "XK"),
    ],
)
def test_a_state_is_known_by_each_of_its_names(name: str, code: str) -> None:
    assert [state.code for state in loader.states() if name in state.names] == [code]


@pytest.mark.parametrize(
    ("word", "code"), [("Uzbeks", "UZ"), ("Turks", "TR"), ("Kirghiz", "KG"), ("Swiss", "CH"), ("Filipinos", "PH")]
)
def test_a_people_belongs_to_its_state(word: str, code: str) -> None:
    assert [state.code for state in loader.states() if word in state.people] == [code]


def test_uyghurs_are_no_state() -> None:
    assert not any("Uyghur" in (*state.adjectives, *state.people) for state in loader.states())
    assert loader.peoples()["Uighurs"] == ("people", "Uyghur")


def test_of_towns_with_one_name_the_largest_comes_first() -> None:
    found = loader.towns().named("Birmingham")

    assert found[0].state == "GB"


def test_words_that_are_no_town_are_left_out() -> None:
    assert not any(loader.towns().named(word) for word in ("Reading", "Nice", "Of", "Most", "March"))


def test_a_noun_carries_every_role_it_can_play() -> None:
    lawyer = next(noun for noun in loader.person_nouns() if noun.singular == "lawyer")

    assert (lawyer.plural, lawyer.roles) == ("lawyers", frozenset({"speaker", "bystander"}))


def test_a_head_tells_the_classes_it_can_stand_for() -> None:
    assert loader.body_heads()["watchdog"] == ("ngo",)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (STATE, "the source is missing"),
        (SOURCE + "colour = 1\n" + STATE, "this key is not known here"),
        (SOURCE + STATE + "colour = 1\n", "the key 'colour' is not known here"),
        (SOURCE + STATE.replace('code = "ZZ"\n', ""), "'code' is missing"),
        (SOURCE + STATE.replace('["Zedland"]', '"Zedland"'), "'names' is not a list of texts"),
        (SOURCE + STATE.replace('["Zedland"]', '["Zedland", "Zedland"]'), "'Zedland' stands twice"),
        (SOURCE + STATE + STATE, "'ZZ' stands twice"),
        (SOURCE + STATE.replace('"ZZ"', '"zed"'), "no ISO 3166 alpha-2 code"),
        (SOURCE + STATE + "code", "it is not TOML"),
        (SOURCE + "state = [1]\n", "it is not an entry of keys and values"),
    ],
)
def test_a_file_of_states_that_is_wrong_is_refused_with_its_name_and_what_to_do(text: str, part: str) -> None:
    with pytest.raises(LexiconError) as caught:
        loader.parse_states("places/states.toml", text)

    assert part in str(caught.value)
    assert str(caught.value).startswith("places/states.toml, ")
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Zedtown\tZZ\t5\n", "the source is missing"),
        ("# source: invented\nZedtown ZZ 5\n", "it is not three columns"),
        ("# source: invented\nZedtown\tZZ\tmany\n", "it is not three columns"),
        ("# source: invented\nZedtown\tZZ\t5\nZedtown\tZZ\t6\n", "'Zedtown, ZZ' stands twice"),
        ("# source: invented\nZedtown\tZZ\t5\nAtown\tZZ\t6\n", "the lines are not sorted"),
    ],
)
def test_a_list_of_towns_that_is_wrong_is_refused(text: str, part: str) -> None:
    with pytest.raises(LexiconError, match=part):
        loader.parse_towns("places/towns.tsv", text)


def test_a_body_or_alias_that_stands_twice_is_refused() -> None:
    again = BODY.replace('"League"', '"Other"').replace("aliases = []", 'aliases = ["League"]')

    with pytest.raises(LexiconError, match="'League' stands twice"):
        loader.parse_bodies("bodies.toml", SOURCE + BODY + again)


def test_a_class_of_speech_that_does_not_exist_is_refused_and_the_known_ones_named() -> None:
    text = SOURCE + '[[verbs]]\nclass = "mutters"\nframes = ["that"]\nlemmas = ["mutter"]\n'

    with pytest.raises(LexiconError, match=r"'mutters' is no class of speech.*asserts, condemns"):
        loader.parse_speech("speech.toml", text)
