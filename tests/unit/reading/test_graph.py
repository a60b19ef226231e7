"""Deep roles on sentences parsed by hand: the passive undone, relative and participle clauses resolved."""

from __future__ import annotations

import pytest
from trees import graph, role_words

ROLES = [
    # Kazakhstan extradited the men to Uzbekistan.
    (
        "Kazakhstan/NNP/nsubj>1 extradited/VBD/root the/DT/det>3 men/NNS/obj>1 to/IN/case>5 Uzbekistan/NNP/obl>1",
        1,
        {"subj": ["Kazakhstan"], "obj": ["men"], "to": ["Uzbekistan"]},
    ),
    # Men were extradited by Kazakhstan.
    (
        "Men/NNS/nsubj:pass>2 were=be/VBD/aux:pass>2 extradited/VBN/root by/IN/case>4 Kazakhstan/NNP/obl>2",
        2,
        {"obj": ["Men"], "subj": ["Kazakhstan"]},
    ),
    # The men arrested by police fled.
    (
        "The/DT/det>1 men/NNS/nsubj>5 arrested/VBN/acl>1 by/IN/case>4 police/NNS/obl>2 fled/VBD/root",
        2,
        {"obj": ["men"], "subj": ["police"]},
    ),
    # Men who were arrested fled.
    (
        "Men/NNS/nsubj>4 who/WP/nsubj:pass>3 were=be/VBD/aux:pass>3 arrested/VBN/acl:relcl>0 fled/VBD/root",
        3,
        {"obj": ["Men"]},
    ),
    # The men whom police arrested fled.
    (
        "The/DT/det>1 men/NNS/nsubj>5 whom/WP/obj>4 police/NNS/nsubj>4 arrested/VBD/acl:relcl>1 fled/VBD/root",
        4,
        {"subj": ["police"], "obj": ["men"]},
    ),
    # Police who arrested the men fled.
    (
        "Police/NNS/nsubj>5 who/WP/nsubj>2 arrested/VBD/acl:relcl>0 the/DT/det>4 men/NNS/obj>2 fled/VBD/root",
        2,
        {"subj": ["Police"], "obj": ["men"]},
    ),
    # Police arrested and beat the men.
    (
        "Police/NNS/nsubj>1 arrested/VBD/root and/CC/cc>3 beat/VBD/conj>1 the/DT/det>5 men/NNS/obj>3",
        3,
        {"subj": ["Police"], "obj": ["men"]},
    ),
    # The men were arrested and beaten.
    (
        "The/DT/det>1 men/NNS/nsubj:pass>3 were=be/VBD/aux:pass>3 arrested/VBN/root and/CC/cc>5 beaten/VBN/conj>3",
        5,
        {"obj": ["men"]},
    ),
    # The court wanted to extradite him: who controls the infinitive.
    (
        "The/DT/det>1 court/NN/nsubj>2 wanted/VBD/root to/TO/mark>4 extradite/VB/xcomp>2 him/PRP/obj>4",
        4,
        {"subj": ["court"], "obj": ["him"]},
    ),
    # They asked Kazakhstan to extradite him.
    (
        "They/PRP/nsubj>1 asked/VBD/root Kazakhstan/NNP/obj>1 to/TO/mark>4 extradite/VB/xcomp>1 him/PRP/obj>4",
        4,
        {"subj": ["Kazakhstan"], "obj": ["him"]},
    ),
    # She was granted asylum: the receiver of a ditransitive passive.
    (
        "She/PRP/nsubj:pass>2 was=be/VBD/aux:pass>2 granted=grant/VBN/root asylum/NN/obj>2",
        2,
        {"obj": ["asylum"], "iobj": ["She"]},
    ),
    # The arrested men fled.
    ("The/DT/det>2 arrested/VBN/amod>2 men/NNS/nsubj>3 fled/VBD/root", 1, {"obj": ["men"]}),
    # the extradition of the men to Uzbekistan; their extradition
    (
        "The/DT/det>1 extradition/NN/root of/IN/case>4 the/DT/det>4 men/NNS/nmod>1 to/IN/case>6 Uzbekistan/NNP/nmod>1",
        1,
        {"of": ["men"], "to": ["Uzbekistan"]},
    ),
    ("Their/PRP$/nmod:poss>1 extradition/NN/root", 1, {"poss": ["Their"]}),
    # Russia carried out the extradition: the light verb gives its subject.
    (
        "Russia/NNP/nsubj>1 carried=carry/VBD/root out/IN/compound:prt>1 the/DT/det>4 extradition/NN/obj>1",
        4,
        {"lightsubj": ["Russia"]},
    ),
    # A date is nobody: On Monday police arrested them.
    (
        "Monday*date/NNP/obl>2 police/NNS/nsubj>2 arrested/VBD/root them/PRP/obj>2",
        2,
        {"subj": ["police"], "obj": ["them"]},
    ),
]


@pytest.mark.parametrize(("written", "index", "expected"), ROLES)
def test_deep_roles_do_not_depend_on_the_construction(written: str, index: int, expected: dict[str, list[str]]) -> None:
    roles = role_words(graph(written), index)

    assert {role: roles.get(role) for role in expected} == expected


PASSIVES = [
    ("men/NNS/nsubj:pass>2 were=be/VBD/aux:pass>2 arrested/VBN/root", 2, True),
    ("men/NNS/nsubj:pass>2 got=get/VBD/aux:pass>2 arrested/VBN/root", 2, True),
    ("police/NNS/nsubj>1 arrested/VBD/root men/NNS/obj>1", 1, False),
    ("police/NNS/nsubj>2 have/VBP/aux>2 arrested/VBN/root men/NNS/obj>2", 2, False),
    ("men/NNS/root arrested/VBN/acl>0 yesterday/NN/obl>1", 1, True),
    ("police/NNS/root arresting/VBG/acl>0 men/NNS/obj>1", 1, False),
]


@pytest.mark.parametrize(("written", "index", "passive"), PASSIVES)
def test_the_passive_is_known_by_its_auxiliary_or_by_hanging_on_a_noun(written: str, index: int, passive: bool) -> None:
    assert graph(written).is_passive(index) is passive


def test_a_preposition_of_several_words_is_one() -> None:
    written = "men/NNS/root because/IN/case>3 of/IN/fixed>1 him/PRP/nmod>0"

    assert graph(written).preposition(3) == "because of"


def test_a_possessive_ending_is_no_preposition() -> None:
    written = "Russia/NNP/nmod:poss>2 's/POS/case>0 refusal/NN/root"

    assert graph(written).preposition(0) is None


def test_a_phrase_leaves_out_clauses() -> None:
    written = "The/DT/det>2 28/CD/nummod>2 men/NNS/nsubj>4 arrested/VBN/acl>2 fled/VBD/root"
    of = graph(written)

    assert [of.tokens[at].text for at in of.phrase(2)] == ["The", "28", "men"]


def test_ancestors_end_even_where_heads_run_in_a_circle() -> None:
    of = graph("a/NN/dep>1 b/NN/dep>0")

    assert len(list(of.ancestors(0))) <= 4
