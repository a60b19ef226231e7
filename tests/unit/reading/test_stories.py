"""Whole reports in small: everything they tell, and nothing else of the kinds named."""

from __future__ import annotations

import pytest
from readings import NOT_AS_FACT, Told, claim

NEWS = """# Kazakhstan sends back refugees

Kazakhstan has extradited 28 Uzbek refugees to Uzbekistan, where they could face torture, Human Rights Watch
said today.

The men were handed over to the Uzbek authorities on June 9, 2011, a prosecution service officer said. They had
been arrested in Almaty in June 2010.

"These men should never have been sent back," said Marta Lindqvar, Central Asia researcher at Human Rights
Watch."""

NAMED = """# Activist disappears in Moscow

Anvar Tillabek, a Tajik opposition activist, was abducted in Moscow on 3 May 2013.

Tillabek had applied for asylum in Russia in 2012, but his application was rejected. Tajikistan had requested
his extradition on charges of extremism.

His lawyer, Kanat Dosbolov, said that he had been flown to Dushanbe. A court there sentenced him to 12 years in
prison on 7 October 2013."""

PAPER = """The facts as presented by the complainant

The complainant is Anvar Tillabek, a national of Uzbekistan, born in 1975. He fled to Kazakhstan in May 2009 and
applied for asylum.

On 10 June 2010, the complainant was arrested in Almaty. On 8 September 2010, the Prosecutor General decided to
extradite him to Uzbekistan.

The complaint

The complainant claims that he would be tortured if extradited to Uzbekistan."""

STORIES = [
    Told(
        NEWS,
        handover=claim(count=28, when="2011-06-09", frm="KZ", to="UZ", nationalities=["UZ"]),
        arrest=claim(count=28, when="2010-06", place="Almaty"),
        ill_treatment=claim(status="feared", count=28),
    ),
    Told(
        NAMED,
        published="2013-10-09",
        abduction=claim(names=["Anvar Tillabek"], when="2013-05-03", place="Moscow"),
        asylum_application=claim(names=["Anvar Tillabek"], when="2012"),
        asylum_refusal=claim(names=["Anvar Tillabek"]),
        extradition_request=claim(names=["Anvar Tillabek"], to="TJ"),
        sentence=claim(names=["Anvar Tillabek"], details_years=12, when="2013-10-07"),
    ),
    Told(
        PAPER,
        publisher="Committee against Torture",
        arrest=claim(names=["Anvar Tillabek"], when="2010-06-10", place="Almaty"),
        arrival=claim(when="2009-05"),
        asylum_application=claim(names=["Anvar Tillabek"]),
        extradition_order=claim(names=["Anvar Tillabek"], when="2010-09-08"),
        ill_treatment=claim(status="feared", names=["Anvar Tillabek"]),
        handover=NOT_AS_FACT,
    ),
    Told(
        "Twenty-nine Uzbek refugees were arrested in Almaty in June 2010.\n\nSeventeen of them had been "
        "recognized as refugees by UNHCR. All but one of the 29 were extradited to Uzbekistan on 9 June "
        "2011.\n\nFour others were sent back in the preceding months.",
        arrest=29,
        unhcr_recognition=17,
        handover=[claim(count=28, when="2011-06-09"), claim(count=4)],
    ),
    Told(
        "Anvar Tillabek was detained in Kyiv on 3 May 2012 at the request of Uzbekistan.\n\nHe has applied "
        "for asylum in Ukraine. UNHCR urged Ukraine not to extradite him.",
        arrest=claim(names=["Anvar Tillabek"], when="2012-05-03", place="Kyiv"),
        asylum_application=1,
        statement=claim(actor="UNHCR"),
        handover=claim(status="feared", names=["Anvar Tillabek"]),
    ),
    Told(
        "Police in Osh detained Anvar Tillabek and Zafar Ulugmurod on 3 May 2010. Tillabek was released "
        "two days later. Ulugmurod was deported to Uzbekistan.",
        arrest=claim(count=2),
        release=claim(names=["Anvar Tillabek"], when="2010-05-05"),
        handover=claim(names=["Zafar Ulugmurod"], to="UZ"),
    ),
    Told(
        "The European Court of Human Rights asked Russia not to deport Anvar Tillabek until further "
        "notice.\n\nDespite the request, he was deported to Tajikistan on 5 May 2013.",
        interim_measures=1,
        handover=claim(names=["Anvar Tillabek"], when="2013-05-05", frm="RU", to="TJ"),
    ),
]


@pytest.mark.parametrize("told", STORIES, ids=repr)
def test_a_story_is_read_whole(told: Told) -> None:
    assert not told.mistakes()
