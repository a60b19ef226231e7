"""Dates found in sentences: a table of words in, expressions out."""

from __future__ import annotations

import pytest

from panoh.reading.values import (
    Anchor,
    Calendar,
    DateKind,
    Expression,
    Part,
    Recent,
    Season,
    Shifted,
    Stretch,
    Unit,
    Weekday,
    Window,
    find_dates,
)  # fmt: skip
from panoh.reading.values.date_grammar import date_grammar
from panoh.reading.values.tables import open_table


def _day(year: int | None, month: int | None = None, day: int | None = None, weekday: int | None = None) -> Calendar:
    return Calendar(year, month, day, weekday)


def _months(first: int, last: int, year: int | None = None) -> Stretch:
    return Stretch(Calendar(None, first), Calendar(year, last))


def _days(first: int, last: int, month: int, year: int | None = None) -> Stretch:
    return Stretch(Calendar(year, month, first), Calendar(year, month, last))


def _back(n: int | None, unit: Unit) -> Shifted:
    return Shifted(n, unit, Anchor.PUBLISHED)


def _on(n: int | None, unit: Unit, *, is_future: bool = False) -> Shifted:
    return Shifted(n, unit, Anchor.PREVIOUS, is_future=is_future)


ABSOLUTE: list[tuple[str, str, Expression]] = [
    ("on June 9, 2011, they", "June 9, 2011", _day(2011, 6, 9)),
    ("on 9 June 2011 they", "9 June 2011", _day(2011, 6, 9)),
    ("on 9th June 2011", "9th June 2011", _day(2011, 6, 9)),
    ("the 9th of June, 2011", "the 9th of June, 2011", _day(2011, 6, 9)),
    ("IWPR, 9 Jun 11", "9 Jun 11", _day(2011, 6, 9)),
    ("IWPR, 2 Nov 10\n\nPeople who fled", "2 Nov 10", _day(2010, 11, 2)),
    ("dated 10.06.2011", "10.06.2011", _day(2011, 6, 10)),
    ("on 09.06.11 they", "09.06.11", _day(2011, 6, 9)),
    ("2011-06-09", "2011-06-09", _day(2011, 6, 9)),
    ("on 25/12/2010", "25/12/2010", _day(2010, 12, 25)),
    ("on 12/25/2010", "12/25/2010", _day(2010, 12, 25)),
    ("on 6/9/2011", "6/9/2011", _day(2011)),
    ("on Thursday, 9 June 2011", "Thursday, 9 June 2011", _day(2011, 6, 9, 4)),
    ("on Thursday, June 9, 2011", "Thursday, June 9, 2011", _day(2011, 6, 9, 4)),
    ("Thu, 9 Jun 2011", "Thu, 9 Jun 2011", _day(2011, 6, 9, 4)),
    ("ON 9 JUNE 2011", "9 JUNE 2011", _day(2011, 6, 9)),
    ("in June 2011", "June 2011", _day(2011, 6)),
    ("in May 2010", "May 2010", _day(2010, 5)),
    ("in Sept. 2010", "Sept. 2010", _day(2010, 9)),
    ("in 2010", "2010", _day(2010)),
    ("since 2010", "2010", _day(2010)),
    ("the arrests (2010)", "2010", _day(2010)),
    ("his 2010 arrest", "2010", _day(2010)),
    ("at the end of November 2005", "the end of November 2005", Calendar(2005, 11, part=Part.LATE)),
    ("in late June 2010", "late June 2010", Calendar(2010, 6, part=Part.LATE)),
    ("in mid-July 2010", "mid-July 2010", Calendar(2010, 7, part=Part.MID)),
    ("in early 2010", "early 2010", Calendar(2010, part=Part.EARLY)),
    ("in the 1990s", "the 1990s", Calendar(1990, is_decade=True)),
    ("in the late 1990s", "the late 1990s", Calendar(1990, part=Part.LATE, is_decade=True)),
    ("in the mid-1990s", "the mid-1990s", Calendar(1990, part=Part.MID, is_decade=True)),
    ("in summer 2011", "summer 2011", Season(2, 2011)),
    ("in the winter of 2010", "the winter of 2010", Season(4, 2010)),
]

WITHOUT_A_YEAR: list[tuple[str, str, Expression]] = [
    ("on June 9 they", "June 9", _day(None, 6, 9)),
    ("on 26 September they", "26 September", _day(None, 9, 26)),
    ("on Oct. 30.", "Oct. 30", _day(None, 10, 30)),
    ("from March 30", "March 30", _day(None, 3, 30)),
    ("on May 6 he", "May 6", _day(None, 5, 6)),
    ("on 6 May he", "6 May", _day(None, 5, 6)),
    ("on Thursday, June 9, they", "Thursday, June 9", _day(None, 6, 9, 4)),
    ("in June they", "June", _day(None, 6)),
    ("in May they", "May", _day(None, 5)),
    ("the June arrests", "June", _day(None, 6)),
    ("last June", "last June", Calendar(month=6, turn=-1)),
    ("as last May, when", "last May", Calendar(month=5, turn=-1)),
    ("in June of last year", "June of last year", Calendar(month=6, years_on=-1)),
    ("in June this year", "June this year", Calendar(month=6, years_on=0)),
    ("on 9 June last year", "9 June last year", Calendar(month=6, day=9, years_on=-1)),
    ("toward the end of July", "the end of July", Calendar(month=7, part=Part.LATE)),
    ("in the middle of June", "the middle of June", Calendar(month=6, part=Part.MID)),
    ("held on the 17th, but", "the 17th", _day(None, None, 17)),
    ("On the 9th he", "the 9th", _day(None, None, 9)),
    ("on Thursday", "Thursday", Weekday(4)),
    ("said Friday", "Friday", Weekday(5)),
    ("last Friday", "last Friday", Weekday(5, -1)),
    ("this Wednesday", "this Wednesday", Weekday(3, 0)),
    ("next Monday", "next Monday", Weekday(1, 1)),
    ("on Tuesday night they", "Tuesday night", Weekday(2)),
    ("on Friday of last week", "Friday of last week", Weekday(5, None, -1)),
    ("in spring they", "spring", Season(1)),
    ("last spring", "last spring", Season(1, turn=-1)),
    ("this summer", "this summer", Season(2, turn=0)),
    ("in the spring of last year", "the spring of last year", Season(1, years_on=-1)),
]

RELATIVE: list[tuple[str, str, Expression]] = [
    ("came yesterday", "yesterday", Shifted(-1, Unit.DAY, Anchor.PUBLISHED, is_calendar=True)),
    ("came last night to", "last night", Shifted(-1, Unit.DAY, Anchor.PUBLISHED, is_calendar=True)),
    ("earlier today", "earlier today", Shifted(0, Unit.DAY, Anchor.PUBLISHED, is_calendar=True)),
    ("are now held", "now", Shifted(0, Unit.NOW, Anchor.PUBLISHED, is_calendar=True)),
    ("are currently held", "currently", Shifted(0, Unit.NOW, Anchor.PUBLISHED, is_calendar=True)),
    ("held last month", "last month", Shifted(-1, Unit.MONTH, Anchor.PUBLISHED, is_calendar=True)),
    ("held last year", "last year", Shifted(-1, Unit.YEAR, Anchor.PUBLISHED, is_calendar=True)),
    ("earlier this month", "earlier this month", Shifted(0, Unit.MONTH, Anchor.PUBLISHED, is_calendar=True)),
    ("late last week", "last week", Shifted(-1, Unit.WEEK, Anchor.PUBLISHED, is_calendar=True)),
    ("will leave tomorrow", "tomorrow", Shifted(1, Unit.DAY, Anchor.PUBLISHED, True, True)),
    ("three weeks ago", "three weeks ago", _back(-3, Unit.WEEK)),
    ("10 days ago", "10 days ago", _back(-10, Unit.DAY)),
    ("a year ago", "a year ago", _back(-1, Unit.YEAR)),
    ("a few days ago", "a few days ago", _back(None, Unit.DAY)),
    ("A day earlier", "A day earlier", _on(-1, Unit.DAY)),
    ("two days later.", "two days later", _on(2, Unit.DAY, is_future=True)),
    ("a week before.", "a week before", _on(-1, Unit.WEEK)),
    ("the previous day", "the previous day", _on(-1, Unit.DAY)),
    ("the following day", "the following day", _on(1, Unit.DAY, is_future=True)),
    ("The very next day", "The very next day", _on(1, Unit.DAY, is_future=True)),
    ("the day before.", "the day before", _on(-1, Unit.DAY)),
    ("on the same day", "the same day", Shifted(0, Unit.DAY, Anchor.PREVIOUS, is_calendar=True)),
    ("that night", "that night", Shifted(0, Unit.DAY, Anchor.PREVIOUS, is_calendar=True)),
    ("Three hours later the", "Three hours later", _on(3, Unit.HOUR, is_future=True)),
    ("In the last eight months", "the last eight months", Window(8, Unit.MONTH)),
    ("over the past year", "the past year", Window(1, Unit.YEAR)),
    ("in the past few days", "the past few days", Window(None, Unit.DAY)),
    ("recently arrested", "recently", Recent(True)),
    ("in recent weeks", "recent weeks", Recent(True)),
    ("in recent years", "recent years", Recent(False)),
]

STRETCHES: list[tuple[str, str, Expression]] = [
    ("between 9 and 11 June 2010", "9 and 11 June 2010", _days(9, 11, 6, 2010)),
    ("from 9 to 11 June", "9 to 11 June", _days(9, 11, 6)),
    ("of 11 and 27 August 2010", "11 and 27 August 2010", _days(11, 27, 8, 2010)),
    ("on 9-11 June 2010", "9-11 June 2010", _days(9, 11, 6, 2010)),
    ("on June 9–11, 2010", "June 9–11, 2010", _days(9, 11, 6, 2010)),
    ("from June 9 to 11, 2010", "June 9 to 11, 2010", _days(9, 11, 6, 2010)),
    ("from June to August 2010", "June to August 2010", _months(6, 8, 2010)),
    ("in July and September of last year", "July and September of last year",
     Stretch(Calendar(None, 7), Calendar(None, 9, years_on=-1))),
    ("between 2005 and March 2010", "2005 and March 2010", Stretch(_day(2005), _day(2010, 3))),
    ("between 9 June and 2 July 2010", "9 June and 2 July 2010", Stretch(_day(None, 6, 9), _day(2010, 7, 2))),
    ("from June 2010 until June 2011", "June 2010 until June 2011", Stretch(_day(2010, 6), _day(2011, 6))),
    ("in 2010-2012", "2010-2012", Stretch(_day(2010), _day(2012))),
    ("in 2010–11", "2010–11", Stretch(_day(2010), _day(2011))),
]  # fmt: skip

PREPOSITIONS = """
sent back on June 9 | on
in June 2010 | in
held since June 2010 | since
by 13 February | by
no later than 13 February | by
until June 2010 | until
till 9 June | until
from June 2010 | from
between 9 and 11 June | between
before 9 June | before
prior to 9 June | before
after 9 June | after
during June 2010 | during
over the past year | over
On the morning of September 6 | on
in the early hours of 9 June | in
Earlier on June 9 | on
At the end of November 2005 | at
the decision of September 2010 | of
June 9, 2011 | None
a signatory with reference to 9 June 2010 | None
"""

NO_DATES = """
they may be returned
May we also ask you
the march on the capital
the second time
he sat down in the sun
the 28 were sent back
the 29 had been kept
the 9th floor
the 17th session
28 asylum-seekers
more than 2000 people
under article 3
paragraph 2.1
No. 444/2010
CAT/C/48/D/444/2010
every Friday
Friday prayers
the Sunday Times
the fall of the regime
until now nobody knew
now that they are back
a day before his arrest
the day after the ruling
later released
in the past
the Prague Spring
a 5-3 vote
$2010 in cash
version 1.2.3
31 Smarch
"""

NAMES = """
the 1951 Convention | 1951
the 1951 Refugee Convention | 1951
the 1951 U.N. Refugee Convention | 1951
with reference to the 1993 Minsk Convention | 1993
the 1967 Protocol | 1967
the 2010 Law on Refugees | 2010
the Law of 9 June 2010 | 9 June 2010
Decree No. 123 of 2010 | 2010
Decree 123 of 2010 | 2010
the 1984 Convention against Torture | 1984
"""


def _rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


@pytest.mark.parametrize(("text", "words", "expr"), [*ABSOLUTE, *WITHOUT_A_YEAR, *RELATIVE, *STRETCHES])
def test_a_date_says_what_its_words_say(text: str, words: str, expr: Expression) -> None:
    found = [(text[one.start : one.end], one.text, one.expr) for one in find_dates(text)]

    assert found == [(words, words, expr)]


@pytest.mark.parametrize(("text", "preposition"), _rows(PREPOSITIONS))
def test_the_preposition_before_a_date_is_kept(text: str, preposition: str) -> None:
    assert [str(one.preposition) for one in find_dates(text)] == [preposition]


@pytest.mark.parametrize("text", NO_DATES.strip().splitlines())
def test_words_that_only_look_like_dates_are_left_alone(text: str) -> None:
    assert find_dates(text) == ()


@pytest.mark.parametrize(("text", "words"), _rows(NAMES))
def test_the_year_of_a_law_is_a_name(text: str, words: str) -> None:
    assert [(one.text, one.kind) for one in find_dates(text)] == [(words, DateKind.NAME)]


@pytest.mark.parametrize("text", ["In 2010 the Law on Refugees was passed.", "in 2010 Law No. 5 was passed"])
def test_the_year_in_which_a_law_was_passed_is_a_date(text: str) -> None:
    assert [(one.text, one.kind) for one in find_dates(text)] == [("2010", DateKind.DATE)]


@pytest.mark.parametrize("text", ["born in 1975", "He was born on 9 June 1975.", "(born 1975)"])
def test_a_date_of_birth_says_so(text: str) -> None:
    assert [one.kind for one in find_dates(text)] == [DateKind.BIRTH]


@pytest.mark.parametrize("text", ["around 10 June", "on or about 10 June", "roughly a week earlier", "in about 2010"])
def test_an_approximate_date_says_so(text: str) -> None:
    assert [one.is_approximate for one in find_dates(text)] == [True]


def test_dates_come_in_the_order_of_the_text_with_exact_characters() -> None:
    text = "Arrested in June 2010, they were sent back on June 9; a day later nobody knew."

    assert [text[one.start : one.end] for one in find_dates(text)] == ["June 2010", "June 9", "a day later"]


_EXAMPLES = [(entry["means"], example) for entry in open_table("dates", "en")["pattern"] for example in entry["reads"]]


@pytest.mark.parametrize(("means", "example"), _EXAMPLES)
def test_each_example_of_the_table_is_matched_whole_by_its_shape(means: str, example: str) -> None:
    shapes = {shape for shapes in date_grammar("en").shapes.values() for shape in shapes if shape.means == means}

    assert any((match := shape.form.match(example)) is not None and match.end() == len(example) for shape in shapes)
