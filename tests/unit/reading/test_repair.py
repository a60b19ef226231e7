"""The parser's known slips put right, and sound sentences left alone."""

from __future__ import annotations

from trees import tree

from panoh.reading.repair import repair


def test_a_sentence_without_a_finite_verb_gets_its_participle_back() -> None:
    """The four men denied the charges, read as "the four men (who were) denied the charges"."""
    broken = tree("The/DT/det>2 four/CD/nummod>2 men/NNS/root denied=deny/VBN/acl>2 the/DT/det>5 charges/NNS/obj>3")

    mended = repair(broken)

    assert (mended.tokens[3].deprel, mended.tokens[3].xpos, mended.tokens[3].head) == ("root", "VBD", -1)
    assert (mended.tokens[2].deprel, mended.tokens[2].head) == ("nsubj", 3)


def test_a_sentence_with_a_finite_verb_stays_as_it_is() -> None:
    sound = tree("The/DT/det>1 men/NNS/nsubj>3 arrested/VBN/acl>1 fled/VBD/root")

    assert repair(sound) == sound


def test_a_passive_without_its_finite_part_stays_as_it_is() -> None:
    headline = tree("Men/NNS/root being=be/VBG/aux:pass>2 arrested/VBN/acl>0")

    assert repair(headline) == headline


def test_a_number_before_a_date_counts_people_and_not_days() -> None:
    """Police detained the 20 two days later."""
    broken = tree(
        "Police/NNS/nsubj>1 detained=detain/VBD/root the/DT/det>4 20/CD/nummod>4 two_days_later*date/NNP/obj>1"
    )

    mended = repair(broken)

    assert [(t.text, t.deprel, t.head) for t in mended.tokens[2:]] == [
        ("the", "det", 3),
        ("20", "obj", 1),
        ("two days later", "obl:unmarked", 1),
    ]


def test_the_words_keep_their_places() -> None:
    broken = tree("The/DT/det>2 four/CD/nummod>2 men/NNS/root denied=deny/VBN/acl>2 the/DT/det>5 charges/NNS/obj>3")

    assert [(t.index, t.start, t.end, t.text) for t in repair(broken).tokens] == [
        (t.index, t.start, t.end, t.text) for t in broken.tokens
    ]
