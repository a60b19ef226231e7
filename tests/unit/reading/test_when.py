"""When it happened: the date of the clause, resolved against the other dates and the report's own."""

from __future__ import annotations

import pytest
from readings import Told, claim

CLAUSES = [
    Told("Kazakhstan extradited 28 men on 9 June 2011.", handover=claim(when="2011-06-09")),
    Told("On 9 June 2011 Kazakhstan extradited 28 men.", handover=claim(when="2011-06-09")),
    Told("On June 9, 2011, Kazakhstan extradited 28 men.", handover=claim(when="2011-06-09")),
    Told(
        "The 28 men were arrested on 10 June 2010 and extradited on 9 June 2011.",
        arrest=claim(when="2010-06-10"),
        handover=claim(when="2011-06-09"),
    ),
    Told(
        "The 28 men, who had been arrested on 10 June 2010, were extradited on 9 June 2011.",
        arrest=claim(when="2010-06-10"),
        handover=claim(when="2011-06-09"),
    ),
    Told(
        "The 28 men arrested in June 2010 were extradited on 9 June 2011.",
        arrest=claim(when="2010-06"),
        handover=claim(when="2011-06-09"),
    ),
    Told(
        "Arrested on 10 June 2010, the 28 men were extradited on 9 June 2011.",
        arrest=claim(when="2010-06-10"),
        handover=claim(when="2011-06-09"),
    ),
    Told(
        "Anvar Tillabek was arrested on 10 June 2010, charged on 3 July 2010 and sentenced on 5 May 2011.",
        arrest=claim(when="2010-06-10"),
        charge=claim(when="2010-07-03"),
        sentence=claim(when="2011-05-05"),
    ),
    Told(
        "On 10 June 2010 police arrested Anvar Tillabek and on 9 June 2011 he was extradited.",
        arrest=claim(when="2010-06-10"),
        handover=claim(when="2011-06-09"),
    ),
    Told(
        "On 10 June 2010 Anvar Tillabek was arrested and beaten.",
        arrest=claim(when="2010-06-10"),
        ill_treatment=claim(when="2010-06-10"),
    ),
    Told(
        "In May 2010 Anvar Tillabek fled to Kazakhstan and applied for asylum.",
        arrival=claim(when="2010-05"),
        asylum_application=claim(when="2010-05"),
    ),
    Told(
        "Anvar Tillabek was extradited in 2011 after the court had rejected his appeal on 3 May 2010.",
        handover=claim(when="2011"),
        appeal_dismissed=claim(when="2010-05-03"),
    ),
    Told(
        "Before he was extradited on 9 June 2011, Anvar Tillabek had applied for asylum.",
        handover=claim(when="2011-06-09"),
        asylum_application=claim(when=None),
    ),
    Told("The 28 men were detained in June 2010, when police raided their homes.", arrest=claim(when="2010-06")),
    Told("The crackdown began in June 2010, when police arrested 45 refugees in Almaty.", arrest=claim(when="2010-06")),
    Told("Anvar Tillabek, who fled Uzbekistan in 2005, was arrested in Osh.", arrest=claim(when=None)),
    Told("Anvar Tillabek, born on 3 May 1980, was arrested in Osh.", arrest=claim(when=None)),
    Told("Kazakhstan ratified the Convention on 26 August 1998. It extradited 28 men.", handover=claim(when=None)),
    Told("The extradition of the 28 men on 9 June 2011 was unlawful.", handover=claim(when="2011-06-09")),
    Told("The June 9, 2011 extradition of 28 men broke the law.", handover=claim(when="2011-06-09")),
    Told("Kazakhstan's extradition of 28 men in June 2011 was unlawful.", handover=claim(when="2011-06")),
    Told("The men were extradited on the night of 9 June 2011.", handover=claim(when="2011-06-09")),
    Told("In early June 2011 Kazakhstan extradited 28 men.", handover=claim(when="2011-06")),
    Told(
        "The court ordered his release on 3 May 2010, and Anvar Tillabek was deported on 4 May 2010.",
        handover=claim(when="2010-05-04"),
    ),
    Told(
        "Anvar Tillabek, arrested in May 2010, applied for asylum in July 2010.",
        arrest=claim(when="2010-05"),
        asylum_application=claim(when="2010-07"),
    ),
    Told(
        "He left Uzbekistan in 2009. Anvar Tillabek was arrested in Osh on 3 May 2010.", arrest=claim(when="2010-05-03")
    ),
    Told("Following his arrest on 3 May 2010, Anvar Tillabek was beaten.", arrest=claim(when="2010-05-03")),
    Told(
        "On 3 May 2010, the court rejected the appeal, and on 9 June 2010 Anvar Tillabek was extradited.",
        appeal_dismissed=claim(when="2010-05-03"),
        handover=claim(when="2010-06-09"),
    ),
    Told(
        "Anvar Tillabek was sentenced in absentia in 2009 and arrested in 2010.",
        sentence=claim(when="2009"),
        arrest=claim(when="2010"),
    ),
    Told(
        "UNHCR, which recognized Anvar Tillabek as a refugee in May 2010, condemned his extradition on 9 June 2011.",
        unhcr_recognition=claim(when="2010-05"),
    ),
]

SPEECH = [
    Told("Human Rights Watch said on 17 June 2011 that Kazakhstan had extradited 28 men.", handover=claim(when=None)),
    Told(
        "On 17 June 2011 Human Rights Watch said that 28 men had been extradited on 9 June 2011.",
        handover=claim(when="2011-06-09"),
    ),
    Told("Kazakhstan has extradited 28 men, Human Rights Watch said on 17 June 2011.", handover=claim(when=None)),
    Told(
        "Kazakhstan extradited 28 men on 9 June 2011, Human Rights Watch said on 17 June 2011.",
        handover=claim(when="2011-06-09"),
    ),
    Told(
        "The ministry told reporters on Thursday that the men had been deported two days earlier.",
        published="2011-06-17",
        handover=claim(when="2011-06-14"),
    ),
]

WITHOUT_YEAR = [
    Told("Kazakhstan extradited 28 men on 9 June.", published="2011-06-17", handover=claim(when="2011-06-09")),
    Told("Kazakhstan extradited 28 men in December.", published="2011-06-17", handover=claim(when="2010-12")),
    Told("Kazakhstan extradited 28 men on Thursday.", published="2011-06-17", handover=claim(when="2011-06-16")),
    Told("Kazakhstan extradited 28 men yesterday.", published="2011-06-17", handover=claim(when="2011-06-16")),
    Told(
        "Kazakhstan extradited 28 men last week.", published="2011-06-17", handover=claim(when="2011-06-06/2011-06-12")
    ),
    Told("Kazakhstan extradited 28 men last June.", published="2011-03-17", handover=claim(when="2010-06")),
    Told(
        "Police arrested 29 men in June 2010. On 9 September the court rejected their appeals.",
        arrest=claim(when="2010-06"),
        appeal_dismissed=claim(when="2010-09-09"),
    ),
    Told("Police arrested Anvar Tillabek on 3 May 2010. He was deported on 12 May.", handover=claim(when="2010-05-12")),
    Told(
        "Police arrested Anvar Tillabek on 3 May 2010. He was deported two days later.",
        handover=claim(when="2010-05-05"),
    ),
    Told(
        "Police arrested Anvar Tillabek on 3 May 2010. The next day he was deported.", handover=claim(when="2010-05-04")
    ),
    Told("Kazakhstan extradited 28 men on 9 June.", handover=claim(when="XXXX-06-09")),
    Told(
        "Police arrested Anvar Tillabek on 20 December 2010. He was deported on 5 January.",
        handover=claim(when="2011-01-05"),
    ),
]

CUSTODY = [
    Told("Anvar Tillabek has been held in Almaty since June 2010.", detention=claim(when="2010-06/..")),
    Told("Since 10 June 2010 Anvar Tillabek has been in custody.", detention=claim(when="2010-06-10/..")),
    Told("Anvar Tillabek was held in custody from June 2010 to May 2011.", detention=claim(when="2010-06/2011-05")),
    Told("Anvar Tillabek was detained between June 2010 and May 2011.", detention=claim(when="2010-06/2011-05")),
    Told(
        "Police arrested 29 men in June 2010. They were held in custody for a year. On 9 June 2011 they "
        "were extradited.",
        detention=claim(when="2010-06/2011-06-09", details_days=365),
    ),
    Told(
        "Anvar Tillabek was arrested on 3 May 2010. He was held in a prison in Osh. He was released on 4 August 2010.",
        detention=claim(when="2010-05-03/2010-08-04"),
    ),
    Told("Anvar Tillabek was held in custody for three months.", detention=claim(when=None, details_days=90)),
    Told("Anvar Tillabek is being held in a prison in Tashkent.", detention=claim(when=None, place="Tashkent")),
]


@pytest.mark.parametrize("told", CLAUSES, ids=repr)
def test_each_happening_takes_the_date_of_its_own_clause(told: Told) -> None:
    assert not told.mistakes()


@pytest.mark.parametrize("told", SPEECH, ids=repr)
def test_the_day_of_speaking_is_not_the_day_of_the_act(told: Told) -> None:
    assert not told.mistakes()


@pytest.mark.parametrize("told", WITHOUT_YEAR, ids=repr)
def test_a_date_in_part_is_completed_from_the_text_and_the_report(told: Told) -> None:
    assert not told.mistakes()


@pytest.mark.parametrize("told", CUSTODY, ids=repr)
def test_custody_is_a_stretch_of_time(told: Told) -> None:
    assert not told.mistakes()
