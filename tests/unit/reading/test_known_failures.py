"""Constructions that are misread, each expected to fail until it is mended, and those that have been."""

from __future__ import annotations

import pytest
from readings import NOT_AS_FACT, Told, claim

MENDED = [
    Told(
        "The prosecutor's office said that Uzbekistan had guaranteed that the men would not be ill-treated.",
        assurances=claim(to="UZ"),
    ),
    Told(
        "Thailand has forcibly returned nearly 100 Uighur refugees to China, where they face persecution "
        "and torture, rights activists said.",
        handover=claim(count=100, bound="about", to="CN", said="rights activists"),
    ),
    Told(
        "Four Uzbek refugees and an asylum seeker were handed over to Uzbekistan on 9 August 2006, in "
        "breach of Kyrgyzstan's obligations.",
        handover=claim(count=5, when="2006-08-09", to="UZ"),
    ),
    Told(
        "On 15 May 2012 the Osh City Court found Anvar Tillabek guilty of terrorism and sentenced him to "
        "16 years' imprisonment.",
        sentence=claim(names=["Anvar Tillabek"], when="2012-05-15", details_years=16),
    ),
    Told(
        "In December 2010 the UN Committee against Torture called on Kazakhstan to stay the extradition "
        "of the 28 men pending its review.",
        handover="feared",
    ),
    Told(
        "Officials rejected claims that the men had been beaten.",
        ill_treatment="denied",
    ),
    Told(
        "There is no evidence that the men were tortured.",
        ill_treatment=NOT_AS_FACT,
    ),
    Told(
        "Uzbekistan's request for the extradition of Anvar Tillabek was rejected.",
        extradition_refusal=1,
    ),
    Told(
        "Extraditing the men would put them at risk of torture.",
        handover=NOT_AS_FACT,
    ),
    Told(
        "The European Court of Human Rights asked Russia to suspend the deportation of Anvar Tillabek.",
        handover="feared",
    ),
    Told(
        "No refugees have been deported to Uzbekistan.",
        handover=claim(status="denied"),
    ),
    Told(
        "States must not extradite anyone to a country where he may be tortured.",
        ill_treatment=None,
    ),
    Told(
        "The Convention forbids returning anyone to a country where he may be tortured.",
        ill_treatment=None,
    ),
    Told(
        "Anyone who is deported to Uzbekistan risks torture.",
        ill_treatment=None,
    ),
    Told(
        "Twenty-eight people, among them four refugees, were extradited to Uzbekistan.",
        handover=28,
    ),
    Told(
        "A couple and their three children were deported to Tajikistan.",
        handover=5,
    ),
    Told(
        "Anvar Tillabek and his wife were deported to Tajikistan.",
        handover=claim(count=2, names=["Anvar Tillabek"]),
    ),
    Told(
        "UNHCR issued the 17 men asylum seeker certificates.",
        unhcr_recognition=claim(count=17, details_level="certificate"),
    ),
    Told(
        "Anvar Tillabek was granted asylum in Sweden.",
        asylum_grant=1,
    ),
    Told(
        "The men's lawyers appealed to a district court in Almaty, which rejected all the appeals in March 2011.",
        appeal="occurred",
    ),
    Told(
        "Uzbekistan has a long record of abducting asylum seekers abroad.",
        abduction=None,
    ),
    Told(
        "The Foreign Ministry declined to comment on the extradition of the 28 men.",
        handover=28,
    ),
    Told(
        "Police arrested 30 asylum seekers. Ten were released and the rest were deported to Uzbekistan.",
        handover=20,
    ),
    Told(
        "About 500 asylum seekers were deported to China.",
        handover=claim(count=500, bound="about"),
    ),
    Told(
        "Police arrested two men in Osh. The two, Anvar Tillabek and Zafar Ulugmurod, were deported.",
        handover=claim(count=2, names=["Anvar Tillabek", "Zafar Ulugmurod"]),
    ),
]

MISREAD = [
    Told(
        "A group of 29 asylum seekers held in Almaty since June 2010 could be extradited at any time, "
        "Amnesty International warned today.",
        detention=claim(count=29, when="2010-06/.."),
    ),
    Told(
        "The men's lawyer said they had been told that they would be handed over on Friday.",
        handover="expected",
    ),
    Told(
        "On 24 December 2010 the Committee requested the State party not to extradite the 28 "
        "complainants to Uzbekistan while their complaint was being considered.",
        handover="feared",
    ),
    Told(
        "The Committee concluded that the extradition of the complainants to Uzbekistan constituted a "
        "breach of article 3 of the Convention.",
        handover="occurred",
    ),
    Told(
        "“We are deeply concerned about the fate of the 28 men,” UNHCR spokeswoman Marta Lindqvar told a "
        "news briefing in Geneva.",
        statement=claim(actor="UNHCR (Marta Lindqvar)", count=28),
    ),
    Told(
        "Uzbekistan's request to extradite Anvar Tillabek was granted.",
        extradition_order=1,
    ),
    Told(
        "Anvar Tillabek fears being deported to Uzbekistan.",
        handover="feared",
    ),
    Told(
        "Amnesty International is calling on the authorities not to deport Anvar Tillabek.",
        handover="feared",
    ),
    Told(
        "The court authorised his extradition. Anvar Tillabek has appealed.",
        extradition_order=claim(names=["Anvar Tillabek"]),
    ),
    Told(
        "Refugees must never be returned to a country where they may be tortured.",
        ill_treatment=None,
    ),
    Told(
        "Kazakhstan deported all but two of the 14 refugees.",
        handover=12,
    ),
    Told(
        "Anvar Tillabek is wanted in Uzbekistan for religious extremism.",
        charge=claim(details_offences=("religious extremism",)),
    ),
    Told(
        "Anvar Tillabek was sentenced to 15 days of administrative arrest.",
        sentence=None,
    ),
    Told(
        "The court upheld the decision to extradite Anvar Tillabek.",
        appeal_dismissed=claim(details_against="extradition_order"),
    ),
    Told(
        "Three days after his release from prison, Anvar Tillabek was seized by masked men and driven away in a van.",
        release=claim(names=["Anvar Tillabek"]),
    ),
    Told(
        "Kazakhstan extradited 20 Uzbek and nine Tajik refugees.",
        handover=claim(count=29, nationalities=["TJ", "UZ"]),
    ),
    Told(
        "Anvar Tillabek was deported from Russia and Zafar Ulugmurod was deported from Ukraine.",
        handover=[claim(names=["Anvar Tillabek"], frm="RU"), claim(names=["Zafar Ulugmurod"], frm="UA")],
    ),
    Told(
        "Anvar Tillabek was accused of planning to leave the country.",
        departure=None,
    ),
    Told(
        "Thailand deported 109 Uighurs to China on 9 July 2015.\n\nThe government said that 170 women and "
        "children had been sent to Turkey.\n\nUNHCR condemned the deportation.",
        handover=claim(count=109, when="2015-07-09", frm="TH", to="CN"),
    ),
]


@pytest.mark.parametrize("told", MENDED, ids=repr)
def test_a_mended_construction_is_read(told: Told) -> None:
    assert not told.mistakes()


@pytest.mark.xfail(strict=True, reason="misread; when it is read, move it to MENDED")
@pytest.mark.parametrize("told", MISREAD, ids=repr)
def test_a_construction_is_still_misread(told: Told) -> None:
    assert not told.mistakes()
