"""The parser's known slips put right, and sound sentences left alone."""

from __future__ import annotations

from trees import tree

from panoh.reading.analysis.types import Sentence
from panoh.reading.inflection import form_table
from panoh.reading.repair import repair

FORMS = form_table(["arrest", "deny", "warn", "recognise"])


def mend(sentence: Sentence) -> Sentence:
    """The sentence repaired, with a few verbs known."""
    return repair(sentence, FORMS)


def test_a_sentence_without_a_finite_verb_gets_its_participle_back() -> None:
    """The four men denied the charges, read as "the four men (who were) denied the charges"."""
    broken = tree("The/DT/det>2 four/CD/nummod>2 men/NNS/root denied=deny/VBN/acl>2 the/DT/det>5 charges/NNS/obj>3")

    mended = mend(broken)

    assert (mended.tokens[3].deprel, mended.tokens[3].xpos, mended.tokens[3].head) == ("root", "VBD", -1)
    assert (mended.tokens[2].deprel, mended.tokens[2].head) == ("nsubj", 3)


def test_a_sentence_with_a_finite_verb_stays_as_it_is() -> None:
    sound = tree("The/DT/det>1 men/NNS/nsubj>3 arrested/VBN/acl>1 fled/VBD/root")

    assert mend(sound) == sound


def test_a_passive_without_its_finite_part_stays_as_it_is() -> None:
    headline = tree("Men/NNS/root being=be/VBG/aux:pass>2 arrested/VBN/acl>0")

    assert mend(headline) == headline


def test_a_number_before_a_date_counts_people_and_not_days() -> None:
    """Police detained the 20 two days later."""
    broken = tree(
        "Police/NNS/nsubj>1 detained=detain/VBD/root the/DT/det>4 20/CD/nummod>4 two_days_later*date/NNP/obj>1"
    )

    mended = mend(broken)

    assert [(t.text, t.deprel, t.head) for t in mended.tokens[2:]] == [
        ("the", "det", 3),
        ("20", "obj", 1),
        ("two days later", "obl:unmarked", 1),
    ]


def test_the_words_keep_their_places() -> None:
    broken = tree("The/DT/det>2 four/CD/nummod>2 men/NNS/root denied=deny/VBN/acl>2 the/DT/det>5 charges/NNS/obj>3")

    assert [(t.index, t.start, t.end, t.text) for t in mend(broken).tokens] == [
        (t.index, t.start, t.end, t.text) for t in broken.tokens
    ]


def test_a_plural_before_a_plain_verb_is_its_subject() -> None:
    """Activists warn of torture, tagged as "he activists a warn"."""
    broken = tree("Activists/VBZ/root warn/NN/obj>0 of/IN/case>3 torture/NN/nmod>1")

    mended = mend(broken)

    assert [(t.text, t.upos, t.deprel, t.head) for t in mended.tokens[:2]] == [
        ("Activists", "NOUN", "nsubj", 1),
        ("warn", "VERB", "root", -1),
    ]


def test_a_noun_that_is_no_known_verb_stays_a_noun() -> None:
    sound = tree("He/PRP/nsubj>1 faces/VBZ/root torture/NN/obj>1")

    assert mend(sound) == sound


def test_a_perfect_taken_for_an_object_becomes_the_verb() -> None:
    """UNHCR had earlier recognised 17."""
    broken = tree(
        "UNHCR*body/NNP/nsubj>1 had=have/VBD/root earlier/RB/advmod>1 recognised=recognise/VBN/obj>1 17/CD/nummod>3"
    )

    mended = mend(broken)

    assert [(t.text, t.deprel, t.head) for t in mended.tokens] == [
        ("UNHCR", "nsubj", 3),
        ("had", "aux", 3),
        ("earlier", "advmod", 3),
        ("recognised", "root", -1),
        ("17", "obj", 3),
    ]
