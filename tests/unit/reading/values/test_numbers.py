"""Numbers found in sentences: a table of words in and values out."""

from __future__ import annotations

import pytest

from panoh.reading.values import find_numbers

# text | what stands in the mention | value | bound
COUNTED = """
There were 28 of them | 28 | 28 | exact
about 1,200 people fled | about 1,200 | 1200 | about
twenty-nine Uzbeks were sent back | twenty-nine | 29 | exact
Twenty-nine Uzbeks were sent back | Twenty-nine | 29 | exact
TWENTY-NINE Uzbeks | TWENTY-NINE | 29 | exact
twenty nine men | twenty nine | 29 | exact
a hundred and five men | a hundred and five | 105 | exact
one hundred people | one hundred | 100 | exact
two thousand five hundred men | two thousand five hundred | 2500 | exact
three hundred thousand people | three hundred thousand | 300000 | exact
some 10 million people | some 10 million | 10000000 | about
1.5 million people | 1.5 million | 1500000 | exact
both men were held | both | 2 | exact
Both were released | Both | 2 | exact
both of them | both | 2 | exact
the pair were arrested | pair | 2 | exact
the duo | duo | 2 | exact
a couple of men | couple | 2 | exact
the trio vanished | trio | 3 | exact
a quartet of refugees | quartet | 4 | exact
a dozen women | a dozen | 12 | exact
about a dozen women | about a dozen | 12 | about
half a dozen men | half a dozen | 6 | exact
two dozen men | two dozen | 24 | exact
at least 28 men | at least 28 | 28 | at_least
At least 28 men | At least 28 | 28 | at_least
at the very least 28 men | at the very least 28 | 28 | at_least
no fewer than two people | no fewer than two | 2 | at_least
not less than nine men | not less than nine | 9 | at_least
more than 100 people | more than 100 | 100 | at_least
over 100 people | over 100 | 100 | at_least
upwards of 40 people | upwards of 40 | 40 | at_least
a minimum of 12 men | a minimum of 12 | 12 | at_least
at least some 30 people | at least some 30 | 30 | at_least
some 30 men | some 30 | 30 | about
around 40 men | around 40 | 40 | about
approximately 40 men | approximately 40 | 40 | about
nearly 30 men | nearly 30 | 30 | about
almost thirty men | almost thirty | 30 | about
an estimated 300 Uighurs | an estimated 300 | 300 | about
up to 15 men | up to 15 | 15 | at_most
as many as 20 men | as many as 20 | 20 | at_most
no more than 10 men | no more than 10 | 10 | at_most
fewer than 10 men | fewer than 10 | 10 | at_most
28 or more men | 28 | 28 | at_least
nine of them, if not more, were returned | nine | 9 | at_least
nine men at least | nine | 9 | exact
nine at least | nine | 9 | at_least
15 or so men | 15 | 15 | about
nine or fewer | nine | 9 | at_most
half of the 29 | half of the 29 | 14 | about
half of the 28 | half of the 28 | 14 | exact
nearly half of the 29 men | nearly half of the 29 | 14 | about
more than half of the 30 | more than half of the 30 | 15 | at_least
two thirds of the 30 men | two thirds of the 30 | 20 | exact
a third of the 30 men | a third of the 30 | 10 | exact
five or six men | five or six | 5 | at_least
between 20 and 30 people | between 20 and 30 | 20 | at_least
20-30 people | 20-30 | 20 | at_least
20 to 30 people | 20 to 30 | 20 | at_least
concern over 28 refugees | 28 | 28 | exact
handed over 28 men to Tashkent | 28 | 28 | exact
was told about 29 men | 29 | 29 | exact
a 28-strong group | 28 | 28 | exact
28 of whom are missing | 28 | 28 | exact
all 29 men | 29 | 29 | exact
the first two men | two | 2 | exact
another 12 were freed | 12 | 12 | exact
in the prison 28 men wait | 28 | 28 | exact
28 Uzbeks were sent back | 28 | 28 | exact
On 9 June 2011, 28 men were sent back | 28 | 28 | exact
the 20 were held two days later | 20 | 20 | exact
a group of 28 men | 28 | 28 | exact
2000 people fled | 2000 | 2000 | exact
it said that one was released | one | 1 | exact
seven of the | seven | 7 | exact
"""

# text | the words
UNTOLD = """
dozens of people | dozens of
scores of men | scores of
hundreds of Uighurs | hundreds of
tens of thousands of people | tens of thousands of
several men | several
several dozen men | several dozen
several hundred people | several hundred
many refugees | many
a few men | a few
a number of men | a number of
a small group of refugees | a small group of
an unknown number of men | an unknown number of
a handful of men | a handful of
most of the men | most of
half of them | half of
half the group | half
numerous asylum-seekers | numerous
"""

# text | the numerals in it, none of which counts people
OTHER = """
a man aged 38 | 38
the 38-year-old | 38
Ismoil, 38, was held | 38
Ismoil (38) was held | 38
a 38 year old man | 38
he is 38 years of age | 38
under article 3 of the Convention | 3
Articles 3, 5 and 6 of the Convention | 3 5 6
Article Three | Three
paragraph 5 above | 5
the 1951 Convention | 1951
1951 Convention | 1951
communication No. 444/2010 | 444 2010
CAT/C/48/D/444/2010 | 48 444 2010
a member of Group 24 | 24
Protocol 7 | 7
section 2.1 | 2 1
Prison 18 | 18
ten years in prison | ten
for nine months | nine
after 24 hours | 24
two days later | two
10 years after the war | 10
2.1 The author is | 2 1
7. The State party | 7
12 On that day | 12
a fine of $500 | 500
25,000 euros | 25,000
20 percent of | 20
20% of | 20
5 km away | 5
at 10:30 | 10 30
at 10 p.m. | 10
on June 9 | 9
9 June 2011 | 9 2011
in the 1960s | 1960
a five-judge panel | five
three times | three
+7 727 245 11 22 | 7 727 245 11 22
tel. 245112 | 245112
born in 1975 | 1975
in the next few days | few
several times | several
6. “At a point | 6
aged 17 and 24 | 17 24
a fourth, who is 52, remains | 52
flight HY 602 left | 602
a Boeing 737 left | 737
passport AB 1234567 | 1234567
EUR 10,000 was awarded | 10,000
Rustam (not his real name), 41, is | 41
"""

NOTHING = """
the second man
the 17th
no one knows
they told one another
this one
both Moscow and Minsk
both by land and by sea
the Second Department
how many
the one who left
one after the other
in the first half of the year
"""


def _rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


@pytest.mark.parametrize(("text", "words", "value", "bound"), _rows(COUNTED))
def test_a_number_of_people_is_counted(text: str, words: str, value: str, bound: str) -> None:
    counts = [one for one in find_numbers(text) if one.kind == "count"]

    assert [(text[one.start : one.end], str(one.value), str(one.bound)) for one in counts] == [(words, value, bound)]


@pytest.mark.parametrize(("text", "words"), _rows(UNTOLD))
def test_a_number_that_is_not_told_keeps_its_words(text: str, words: str) -> None:
    counts = [one for one in find_numbers(text) if one.kind == "count"]

    assert [(text[one.start : one.end], one.value, one.bound, one.vague) for one in counts] == [
        (words, None, None, words)
    ]


@pytest.mark.parametrize(("text", "numerals"), _rows(OTHER))
def test_a_numeral_that_counts_no_people_says_so(text: str, numerals: str) -> None:
    found = find_numbers(text)

    assert [text[one.start : one.end] for one in found] == numerals.split()
    assert {one.kind for one in found} == {"other"}


@pytest.mark.parametrize("text", NOTHING.strip().splitlines())
def test_words_that_only_look_like_numbers_are_left_alone(text: str) -> None:
    assert find_numbers(text) == ()


def test_parts_of_a_sum_stand_apart() -> None:
    text = "Four refugees and one asylum-seeker were extradited."

    assert [(one.value, one.kind) for one in find_numbers(text)] == [(4, "count"), (1, "count")]


def test_a_part_and_its_whole_are_two_numbers() -> None:
    text = "One of the 29 was released, most of the 28 were not."

    assert [one.value for one in find_numbers(text)] == [1, 29, None, 28]


def test_figures_without_end_are_no_number() -> None:
    assert [(one.value, one.kind) for one in find_numbers("1" * 50_000)] == [(None, "other")]
