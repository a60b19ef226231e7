"""Sentences as newspapers, activists and courts write them: long, with several happenings in each."""

from __future__ import annotations

import pytest
from readings import NOT_AS_FACT, Told, claim

LEADS = [
    Told(
        "Kazakh authorities have extradited 28 Uzbek asylum seekers to Uzbekistan despite warnings from "
        "rights groups that they could be tortured.",
        handover=claim(count=28, frm="KZ", to="UZ", actor="Kazakh authorities"),
        ill_treatment="feared",
    ),
    Told(
        "BISHKEK -- Kyrgyz security officers have arrested a prominent Uzbek journalist who was seeking "
        "asylum in Kyrgyzstan, his lawyer said on Tuesday.",
        arrest=claim(count=1, said="lawyer"),
    ),
    Told(
        "Ukraine has deported ten Uzbek asylum seekers without considering their applications, in "
        "violation of international law, the UN refugee agency said Friday.",
        handover=claim(count=10, frm="UA"),
    ),
    Told(
        "An Uzbek refugee was kidnapped by unknown men in the Kyrgyz city of Osh on Monday night, a "
        "local human rights group reported.",
        abduction=claim(count=1, place="Osh"),
    ),
    Told(
        "A Moscow court on Tuesday ordered the deportation of Anvar Tillabek, a Tajik opposition "
        "activist wanted at home on charges of extremism.",
        extradition_order=claim(names=["Anvar Tillabek"]),
        charge=claim(names=["Anvar Tillabek"]),
    ),
    Told(
        "The Russian Supreme Court has upheld the extradition of two Uzbek citizens who say they will be "
        "tortured if they are sent home.",
        appeal_dismissed=2,
        ill_treatment=claim(status="feared", count=2),
        handover=NOT_AS_FACT,
    ),
    Told(
        "Twenty Tajik men, six of them recognized refugees, have gone missing in Moscow over the past "
        "two years, activists say.",
        handover=None,
    ),
    Told(
        "The mother of Anvar Tillabek, who was deported from Norway in October, says that her son was "
        "tortured in a prison in Dushanbe.",
        handover=claim(names=["Anvar Tillabek"], frm="NO"),
        ill_treatment=claim(names=["Anvar Tillabek"]),
    ),
    Told(
        "Kazakhstan's prosecutor general confirmed on Thursday that the 28 men had been handed over to "
        "Uzbek law enforcement agencies.",
        handover=claim(count=28),
    ),
    Told(
        "China has demanded that Kazakhstan return a Kazakh woman who crossed the border illegally in "
        "April, her lawyer told reporters.",
        extradition_request=1,
        arrival=claim(count=1),
    ),
    Told(
        "Anvar Tillabek, who has been recognized as a refugee by UNHCR, is being held in a detention "
        "center outside Kyiv.",
        unhcr_recognition=claim(names=["Anvar Tillabek"]),
        detention=claim(names=["Anvar Tillabek"]),
    ),
    Told(
        "Anvar Tillabek was taken from his apartment in Almaty by police officers who did not show a warrant.",
        arrest=claim(names=["Anvar Tillabek"], place="Almaty"),
    ),
    Told(
        "Tajik opposition activist Anvar Tillabek was detained in Minsk on an international warrant "
        "issued by Tajikistan.",
        arrest=claim(names=["Anvar Tillabek"], place="Minsk"),
        wanted=claim(names=["Anvar Tillabek"]),
    ),
]

BACKGROUND = [
    Told(
        "The men, most of whom had registered with UNHCR, were arrested in a series of raids that began in June 2010.",
        arrest="occurred",
    ),
    Told(
        "All of them had applied for asylum in Kazakhstan, but the authorities rejected their "
        "applications in August 2010 after a new law on refugees came into force.",
        asylum_refusal=claim(when="2010-08"),
        asylum_application="occurred",
    ),
    Told(
        "Uzbekistan accuses the men of belonging to a banned religious organization and of attempting to "
        "overthrow the government.",
        charge="occurred",
    ),
    Told("The charges carry a sentence of up to 15 years in prison.", sentence=None, charge=None),
    Told(
        "In September 2010 the prosecutor general's office signed an order for the extradition of the 28 men.",
        extradition_order=claim(count=28, when="2010-09", actor="prosecutor general's office"),
    ),
    Told("Torture is widespread in Uzbekistan.", ill_treatment=None),
    Told("Torture is systematic in Uzbekistan, according to the UN special rapporteur on torture.", ill_treatment=None),
    Told("In 2005 government forces shot hundreds of protesters in Andijan.", handover=None, death=NOT_AS_FACT),
    Told(
        "Under the Convention against Torture, Kazakhstan may not return people to a country where they "
        "are at risk of torture.",
        handover=None,
        ill_treatment=None,
    ),
    Told(
        "Kazakhstan is a party to the 1951 Refugee Convention, which prohibits the return of refugees to persecution.",
        handover=None,
    ),
    Told("Relatives who tried to visit the men in prison were turned away.", arrest=None, detention=None),
    Told("The wives of 12 of the men gathered outside the prison on Friday.", handover=None, arrest=None),
    Told(
        "Human Rights Watch has documented the torture of returned refugees in Uzbek prisons for many years.",
        handover=None,
    ),
    Told("Nothing is known about the fate of the 28 men.", incommunicado=28),
    Told("Their families have not heard from the 28 men since they were extradited.", incommunicado=28, handover=28),
    Told(
        "Neither his lawyer nor his family has been allowed to see Anvar Tillabek.",
        incommunicado=claim(names=["Anvar Tillabek"]),
    ),
]

VOICES = [
    Told(
        "“Kazakhstan had no right to send these men back,” said Marta Lindqvar, Central Asia director at "
        "Human Rights Watch.",
        statement=claim(actor="Human Rights Watch (Marta Lindqvar)"),
    ),
    Told(
        "Amnesty International urged the Kazakh authorities to stop the extradition and to release the "
        "28 men immediately.",
        statement=claim(actor="Amnesty International"),
        release=None,
        handover="feared",
    ),
    Told(
        "The ministry's spokesman, Kanat Dosbolov, denied that the 28 men had been beaten in custody.",
        ill_treatment=claim(status="denied", count=28),
    ),
    Told(
        "Kanat Dosbolov, an official at the prosecutor general's office, told Human Rights Watch by "
        "telephone that the 28 men had been extradited.",
        handover=claim(count=28),
    ),
    Told("The government insists that the men are not refugees but criminals.", charge=None, asylum_refusal=None),
    Told(
        "Human Rights Watch wrote to the president on 3 May 2011, urging him not to extradite the 28 men.",
        statement=claim(when="2011-05-03"),
        handover="feared",
    ),
    Told(
        "UNHCR has called the deportation of the 11 men a violation of international law.",
        statement=claim(actor="UNHCR"),
        handover=11,
    ),
]

COURTS = [
    Told(
        "The applicant, Anvar Tillabek, was remanded in custody on 5 May 2010 pending extradition.",
        detention=claim(names=["Anvar Tillabek"]),
    ),
    Told(
        "On 3 May 2010 the Deputy Prosecutor General granted the request for the extradition of Anvar Tillabek.",
        extradition_order=claim(names=["Anvar Tillabek"], when="2010-05-03"),
    ),
    Told(
        "On 3 May 2010 Anvar Tillabek was placed on a wanted list by the Tashkent prosecutor's office.",
        wanted=claim(names=["Anvar Tillabek"], when="2010-05-03"),
    ),
    Told(
        "On 7 June 2010 the Federal Migration Service refused the application of Anvar Tillabek for refugee status.",
        asylum_refusal=claim(names=["Anvar Tillabek"], when="2010-06-07", actor="Federal Migration Service"),
    ),
    Told(
        "On 9 July 2010 the Moscow City Court dismissed an appeal by Anvar Tillabek against the extradition order.",
        appeal_dismissed=claim(names=["Anvar Tillabek"], when="2010-07-09", details_against="extradition_order"),
    ),
    Told(
        "The Court held that the extradition of Anvar Tillabek to Uzbekistan would violate Article 3 of "
        "the Convention.",
        finding=claim(names=["Anvar Tillabek"]),
        handover=NOT_AS_FACT,
    ),
    Told(
        "The Supreme Court quashed the extradition order and ordered the release of Anvar Tillabek.",
        extradition_refusal=claim(names=["Anvar Tillabek"]),
    ),
]


@pytest.mark.parametrize("told", LEADS, ids=repr)
def test_a_first_sentence_is_read(told: Told) -> None:
    assert not told.mistakes()


@pytest.mark.parametrize("told", BACKGROUND, ids=repr)
def test_background_is_read(told: Told) -> None:
    assert not told.mistakes()


@pytest.mark.parametrize("told", VOICES, ids=repr)
def test_voices_are_read(told: Told) -> None:
    assert not told.mistakes()


@pytest.mark.parametrize("told", COURTS, ids=repr)
def test_the_style_of_courts_is_read(told: Told) -> None:
    assert not told.mistakes()
