"""Dates resolved: a table of texts in, EDTF out."""

from __future__ import annotations

import pytest
from edtf import parse_edtf

from panoh.reading.values import find_dates, is_edtf, resolve, settle

# published | text | moments, in order
WITH_REPORT = """
2011-06-10 | sent back on June 9 | 2011-06-09
2011-06-10 | sent back on June 9, 2011 | 2011-06-09
2011-06-10 | sent back on 26 September | 2010-09-26
2011-06-10 | arrested in June | 2011-06
2011-06-10 | arrested in August | 2010-08
2011-06-10 | expelled on Thursday | 2011-06-09
2011-06-10 | expelled on Friday | 2011-06-10
2011-06-10 | expelled last Friday | 2011-06-03
2011-06-10 | expelled on Saturday | 2011-06-04
2011-06-10 | the trial opens next Monday | 2011-06-13
2011-06-10 | on Friday of last week | 2011-06-03
2011-06-10 | came yesterday | 2011-06-09
2011-06-10 | came last night | 2011-06-09
2011-06-10 | came today | 2011-06-10
2011-06-10 | are now held | 2011-06-10
2011-06-10 | leave tomorrow | 2011-06-11
2011-06-10 | last month | 2011-05
2011-06-10 | earlier this month | 2011-06
2011-06-10 | last year | 2010
2011-06-10 | this year | 2011
2011-06-10 | last week | 2011-05-30/2011-06-05
2011-06-10 | last June | 2010-06
2011-06-10 | last May | 2011-05
2011-06-10 | in June of last year | 2010-06
2011-06-10 | three weeks ago | 2011-05-20~
2011-06-10 | 10 days ago | 2011-05-31
2011-06-10 | two months ago | 2011-04
2011-06-10 | more than a year ago | 2010
2011-06-10 | a few days ago | 2011-06~
2011-06-10 | in the last eight months | 2010-10/2011-06
2011-06-10 | over the past year | 2010-06/2011-06
2011-06-10 | in the past few days | 2011-06
2011-06-10 | in the past ten days | 2011-05-31/2011-06-10
2011-06-10 | recently arrested | 2011-06~
2011-06-10 | in recent years | None
2011-06-10 | held since June 2010 | 2010-06/..
2011-06-10 | held since 2009 | 2009/..
2011-06-10 | around 3 June | 2011-06-03~
2011-06-10 | in summer 2010 | 2010-06/2010-08
2011-06-10 | last spring | 2011-03/2011-05
2011-06-10 | in spring | 2011-03/2011-05
2011-06-10 | in the winter of 2009 | 2009-12/2010-02
2011-06-10 | at the end of November 2005 | 2005-11
2011-06-10 | in the late 1990s | 1995~/1999~
2011-06-10 | in the 1990s | 199X
2011-06-10 | the 1951 Convention | None
2011-06-10 | from July 1 he may be sent back | 2011-07-01
2006-03-27 | tried from March 30 | 2006-03-30
2006-03-27 | told on May 2 | 2005-05-02
2012-07-11 | between 9 and 11 June 2010 | 2010-06-09/2010-06-11
2012-07-11 | of 11 and 27 August 2010 | 2010-08-11/2010-08-27
2012-07-11 | between 2005 and March 2010 | 2005/2010-03
2012-07-11 | from June to August 2010 | 2010-06/2010-08
2012-07-11 | from November to March 2010 | 2009-11/2010-03
2012-07-11 | in early 2010 | 2010
2012-07-11 | 29 February | 2012-02-29
2011-06-10 | on 29 February | 2008-02-29
2006-08-09 | in July and September of last year | 2005-07/2005-09
2009-12-24 | brought on December 16; two days later held; the following night gone | 2009-12-16 2009-12-18 2009-12-19
2014-03-07 | on 27 February. A day later it issued an order | 2014-02-27 2014-02-28
2006-02-16 | said on Thursday. Arrested roughly a week earlier. | 2006-02-16 2006-02-09~
2010-12-24 | On 24 December 2010 he complained. The same day | 2010-12-24 2010-12-24
2013-01 | on January 18, 2013. It was to be on the 17th, but | 2013-01-18 2013-01-17
2005-06 | said Friday | 2005-06
2005-06 | last month | 2005-05
2005-06 | the revolt of May 13, when | 2005-05-13
2005-06 | yesterday | 2005-06
2006-08 | over the past few weeks | 2006-07/2006-08
2018-09 | promised for October | 2018-10
2018-09 | on September 6 | 2018-09-06
2012-07-11 | arrested on 3 March 2010. On 5 May they appealed. | 2010-03-03 2010-05-05
2011-06-10 | since last week | 2011-05-30/..
2011 | in June | 2011-06
2011-06-10 | over the weekend | 2011-06-04/2011-06-05
2011-06-12 | over the weekend | 2011-06-11/2011-06-12
2011-06-10 | next weekend | 2011-06-11/2011-06-12
2011-06-10 | on Thursday’s flight | 2011-06-09
2011-06-10 | in the year 2009 | 2009
2013-09-10 | on the 8th of last month and | 2013-08-08
2013-09-10 | on 3 March, 9 April and 6 May 2010 | 2010-03-03 2010-04-09/2010-05-06
2013-09-10 | in December and in January 2010 | 2009-12 2010-01
2013-09-10 | In September-October 2010 | 2010-09/2010-10
2013-09-10 | Last Tuesday, 3 September 2013, | 2013-09-03
2013-09-10 | on Friday 7 December | 2012-12-07
2013-09-10 | on Thursday 16 January | 2013-01-16
2013-09-10 | On 1 May he was held; 24 hours later he was freed | 2013-05-01 2013-05-02
2013-09-10 | between January and August this year | 2013-01/2013-08
2013-09-10 | in mid-2012 | 2012
2013-09-10 | Ten years ago | 2003
2013-09-10 | since the start of the year | 2013/..
2013-09-10 | on the night of 18-19 May 2012 | 2012-05-18/2012-05-19
2013-09-10 | in May 2011 he fled; the following month | 2011-05 2011-06
2013-09-10 | a few weeks ago | 2013-09~
2013-09-10 | next month | 2013-10
2013-09-10 | next week | 2013-09-16/2013-09-22
2013-09-10 | the day before yesterday | 2013-09-08
"""

WITHOUT_REPORT = """
sent back on June 9 | XXXX-06-09
sent back in June | XXXX-06
came yesterday | None
on Thursday | None
in the last eight months | None
sent back on June 9. The decision of September 2010. Arrested in June 2010. | 2011-06-09 2010-09 2010-06
Arrested on 3 March 2010. On 5 May they appealed. On 7 January they lost. | 2010-03-03 2010-05-05 2011-01-07
Arrested in June 2010. In the last eight months | 2010-06 2009-10/2010-06
On June 9, 2011 the men left. The families came on June 9. | 2011-06-09 2011-06-09
on 3 March 2010; the next day | 2010-03-03 2010-03-04
In 2010 many fled. On 3 May he was held. | 2010 2010-05-03
between 9 and 11 June they came | None
Arrested in May 2010, sent back on Thursday, June 9 | 2010-05 2011-06-09
born on 3 May 1975, sent back on June 9 | 1975-05-03 XXXX-06-09
"""


def _rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


@pytest.mark.parametrize(("published", "text", "moments"), _rows(WITH_REPORT))
def test_a_date_is_resolved_against_the_report(published: str, text: str, moments: str) -> None:
    assert [str(moment) for moment in resolve(find_dates(text), published)] == moments.split()


@pytest.mark.parametrize(("text", "moments"), _rows(WITHOUT_REPORT))
def test_without_the_reports_date_the_others_force_what_they_can(text: str, moments: str) -> None:
    assert [str(moment) for moment in resolve(find_dates(text))] == moments.split()


def test_an_order_forces_the_year_of_a_date_without_one() -> None:
    text = "Sent back on June 9 after a year in custody. Arrested in June 2010, ordered out in January 2012."
    timeline = settle(find_dates(text), after=[(1, 0, 365)])

    assert timeline.moments[0] == "2011-06-09"
    assert timeline.reasons[0] == "year 2011: about 365 days after “June 2010” (2010-06)"


def test_an_order_without_a_length_rules_years_out() -> None:
    text = "Refused on 3 May. Arrested in June 2010, sent back in March 2012."

    assert resolve(find_dates(text), after=[(1, 0, None), (0, 2, None)])[0] == "2011-05-03"


def test_orders_carry_a_year_from_one_open_date_to_the_next() -> None:
    text = "Arrested on 3 December, sent back on 8 January; the court ruled on 5 February 2011."

    assert resolve(find_dates(text), after=[(1, 2, 28), (0, 1, 36)]) == ("2010-12-03", "2011-01-08", "2011-02-05")


def test_a_date_told_as_coming_is_the_next_one() -> None:
    mentions = find_dates("The hearing will be on 2 May.")

    assert resolve(mentions, "2006-03-27", future=[0]) == ("2006-05-02",)
    assert resolve(mentions, "2006-03-27") == ("2005-05-02",)


def test_a_weekday_told_as_coming_is_the_next_one() -> None:
    assert resolve(find_dates("They will be sent back on Monday."), "2011-06-10", future=[0]) == ("2011-06-13",)


def test_orders_that_nothing_can_keep_leave_the_year_open() -> None:
    mentions = find_dates("Sent back on June 9. Arrested in June 2010. Released in May 2010.")

    assert resolve(mentions, after=[(1, 0, 30), (0, 2, 30)])[0] == "XXXX-06-09"


def test_what_the_text_tells_in_full_needs_no_reason() -> None:
    assert settle(find_dates("on June 9, 2011"), "2011-06-10").reasons == ("",)


def test_a_day_that_does_not_exist_is_nothing() -> None:
    assert resolve(find_dates("on 29 February 2011"), "2011-06-10") == (None,)


def test_all_that_the_resolver_writes_is_edtf() -> None:
    cases: list[tuple[str, str | None]] = [(text, published) for published, text, _ in _rows(WITH_REPORT)]
    cases += [(text, None) for text, _ in _rows(WITHOUT_REPORT)]
    moments = [moment for text, published in cases for moment in resolve(find_dates(text), published)]

    for moment in moments:
        if moment is not None:
            parse_edtf(moment)
            assert is_edtf(moment)
