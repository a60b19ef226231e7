"""Who is the source: the innermost holder that the report names."""

from __future__ import annotations

import pytest
from readings import Told, claim

INDIRECT = [
    Told("Kazakhstan extradited 28 men to Uzbekistan.", handover=claim(said=None)),
    Told("Human Rights Watch said that Kazakhstan had extradited 28 men.", handover=claim(said="Human Rights Watch")),
    Told("Human Rights Watch said Kazakhstan had extradited 28 men.", handover=claim(said="Human Rights Watch")),
    Told("Kazakhstan had extradited 28 men, said Human Rights Watch.", handover=claim(said="Human Rights Watch")),
    Told("Kazakhstan had extradited 28 men, Human Rights Watch said.", handover=claim(said="Human Rights Watch")),
    Told("Kazakhstan, Human Rights Watch said, had extradited 28 men.", handover=claim(said="Human Rights Watch")),
    Told("According to Human Rights Watch, Kazakhstan extradited 28 men.", handover=claim(said="Human Rights Watch")),
    Told("Kazakhstan extradited 28 men, according to Human Rights Watch.", handover=claim(said="Human Rights Watch")),
    Told("Kazakhstan has extradited 28 men, officials say.", handover=claim(said="officials")),
    Told(
        "Twenty-eight men have been extradited, rights activists have told the BBC.",
        handover=claim(said="rights activists"),
    ),
    Told(
        "The prosecutor general told the BBC that 28 men had been extradited.",
        handover=claim(said="prosecutor general"),
    ),
    Told(
        "A ministry official told reporters that 28 men had been extradited.", handover=claim(said="ministry official")
    ),
    Told("The Interior Ministry reported that 28 men had been deported.", handover=claim(said="Interior Ministry")),
    Told("The Interior Ministry confirmed that 28 men had been deported.", handover=claim(said="Interior Ministry")),
    Told(
        "The Interior Ministry announced on Friday that 28 men had been deported.",
        handover=claim(said="Interior Ministry"),
    ),
    Told("UNHCR believes that the men were tortured.", ill_treatment=claim(said="UNHCR")),
    Told("The families complained that the men had been tortured.", ill_treatment=claim(said="families")),
    Told("The families say that the men were tortured.", ill_treatment=claim(said="families")),
    Told(
        "Anvar Tillabek said that he had been tortured.",
        ill_treatment=claim(names=["Anvar Tillabek"], said="Anvar Tillabek"),
    ),
    Told("His lawyer said that Anvar Tillabek had been tortured.", ill_treatment=claim(said="lawyer")),
    Told("As Human Rights Watch reported, 28 men were extradited.", handover=claim(said="Human Rights Watch")),
    Told(
        "In a statement, Human Rights Watch said that 28 men had been extradited.",
        handover=claim(said="Human Rights Watch"),
    ),
    Told(
        "Human Rights Watch, which monitors the region, said that 28 men had been extradited.",
        handover=claim(said="Human Rights Watch"),
    ),
    Told(
        "Human Rights Watch accused Kazakhstan of extraditing 28 men to Uzbekistan.",
        handover=claim(said="Human Rights Watch"),
    ),
    Told("It was reported that 28 men had been extradited.", handover=claim(said=None)),
    Told(
        "Kazakhstan extradited 28 men, the prosecutor general's office said.",
        handover=claim(said="prosecutor general's office"),
    ),
    Told(
        "The state party submits that the complainant was not tortured.",
        ill_treatment=claim(status="denied", said="state party"),
    ),
    Told("The complainant claims that he was tortured.", ill_treatment=claim(said="complainant")),
    Told(
        "Twenty-eight men have been extradited to Uzbekistan, a human rights group says.",
        handover=claim(said="human rights group"),
    ),
    Told(
        "Twenty-eight men were extradited on 9 June, the Interior Ministry said in a statement.",
        handover=claim(said="Interior Ministry"),
    ),
    Told(
        "Relatives of the 28 men say they were tortured.", ill_treatment=claim(count=28, said="Relatives of the 28 men")
    ),
    Told(
        "Anvar Tillabek told the court that he had been beaten by police officers.",
        ill_treatment=claim(names=["Anvar Tillabek"], said="Anvar Tillabek"),
    ),
    Told(
        "Activists say that Anvar Tillabek was abducted by security officers.",
        abduction=claim(names=["Anvar Tillabek"], said="Activists"),
    ),
    Told(
        "His wife told Reuters that Anvar Tillabek had been arrested in Moscow.",
        arrest=claim(names=["Anvar Tillabek"], said="wife"),
    ),
    Told(
        "Uzbekistan says the men are terrorists. Human Rights Watch says that they were tortured.",
        ill_treatment=claim(said="Human Rights Watch"),
    ),
]

SPOKESMEN = [
    Told(
        "Marta Lindqvar, a spokeswoman for UNHCR, said that 28 men had been deported.",
        handover=claim(said="UNHCR (Marta Lindqvar)"),
    ),
    Told(
        "UNHCR spokeswoman Marta Lindqvar said that 28 men had been deported.",
        handover=claim(said="UNHCR (Marta Lindqvar)"),
    ),
    Told(
        "Marta Lindqvar of Human Rights Watch said that 28 men had been deported.",
        handover=claim(said="Human Rights Watch (Marta Lindqvar)"),
    ),
    Told(
        "Marta Lindqvar, Central Asia researcher at Human Rights Watch, said that 28 men had been deported.",
        handover=claim(said="Human Rights Watch (Marta Lindqvar)"),
    ),
    Told(
        "Twenty-eight men had been deported, said Marta Lindqvar, Central Asia director at Amnesty International.",
        handover=claim(said="Amnesty International (Marta Lindqvar)"),
    ),
    Told(
        "Twenty-eight men were deported, Marta Lindqvar of Amnesty International told Reuters.",
        handover=claim(said="Amnesty International (Marta Lindqvar)"),
    ),
    Told(
        "UNHCR is concerned. The agency's spokeswoman, Marta Lindqvar, said that 28 men had been deported.",
        handover=claim(said="UNHCR (Marta Lindqvar)"),
    ),
    Told(
        "The Interior Ministry has refused to comment. A spokesman said that the 28 men had been deported.", handover=28
    ),
    Told(
        "Human Rights Watch is based in New York. The group said that 28 men had been deported.",
        handover=claim(count=28, said="Human Rights Watch"),
    ),
    Told("UNHCR has protested. The agency said that 28 men had been deported.", handover=claim(said="UNHCR")),
    Told(
        "Kanat Dosbolov, a lawyer, said that Anvar Tillabek had been tortured.",
        ill_treatment=claim(names=["Anvar Tillabek"], said="Kanat Dosbolov"),
    ),
    Told("Prosecutor Kanat Dosbolov said that 28 men had been extradited.", handover=claim(said="Kanat Dosbolov")),
    Told(
        "Marta Lindqvar of Human Rights Watch visited Almaty.\n\nTwenty-eight men had been deported, Lindqvar said.",
        handover=claim(said="Human Rights Watch (Marta Lindqvar)"),
    ),
]

DIRECT = [
    Told(
        '"They were tortured," said Marta Lindqvar of Amnesty International. "They were beaten in prison."',
        ill_treatment=claim(said="Amnesty International (Marta Lindqvar)"),
    ),
    Told('"Kazakhstan extradited 28 men to Uzbekistan," Kanat Dosbolov said.', handover=claim(said="Kanat Dosbolov")),
    Told('Kanat Dosbolov said: "Kazakhstan extradited 28 men to Uzbekistan."', handover=claim(said="Kanat Dosbolov")),
    Told(
        '"Kazakhstan," said Kanat Dosbolov, "has extradited 28 men to Uzbekistan."',
        handover=claim(said="Kanat Dosbolov"),
    ),
    Told(
        '"Twenty-eight men were extradited," the lawyer Kanat Dosbolov told Reuters.',
        handover=claim(said="Kanat Dosbolov"),
    ),
    Told(
        "“Twenty-eight men were extradited,” Kanat Dosbolov said. “They were tortured in Tashkent.”",
        handover=claim(said="Kanat Dosbolov"),
        ill_treatment=claim(said="Kanat Dosbolov"),
    ),
    Told(
        "Kanat Dosbolov said that 28 men had been extradited. He added that they had been tortured.",
        handover=claim(said="Kanat Dosbolov"),
        ill_treatment=claim(said="Kanat Dosbolov"),
    ),
    Told(
        "Human Rights Watch said that 28 men had been extradited. It said that they had been tortured.",
        handover=claim(said="Human Rights Watch"),
        ill_treatment=claim(said="Human Rights Watch"),
    ),
    Told(
        "Officials said that 28 men had been extradited. They added that the men had been charged with extremism.",
        handover=claim(said="Officials"),
        charge=claim(said="Officials"),
    ),
    Told(
        "Kanat Dosbolov said the men had been arrested, and Marta Lindqvar said they had been tortured.",
        arrest=claim(said="Kanat Dosbolov"),
        ill_treatment=claim(said="Marta Lindqvar"),
    ),
    Told(
        "Kazakhstan has extradited 28 men to Uzbekistan. A prosecution service officer confirmed it by phone.",
        handover=claim(said="prosecution service officer"),
    ),
    Told(
        "Kazakhstan has extradited 28 men to Uzbekistan. The Interior Ministry confirmed the extradition.",
        handover=claim(said="Interior Ministry"),
    ),
    Told(
        "Marta Lindqvar said that the lawyer had told her that Anvar Tillabek had been beaten.",
        ill_treatment=claim(said="lawyer"),
    ),
]

NOT_THE_SOURCE = [
    Told(
        "Human Rights Watch condemned the extradition of 28 men to Uzbekistan.",
        handover=claim(said=None),
        statement=claim(actor="Human Rights Watch"),
    ),
    Told(
        "Amnesty International criticized Kazakhstan for extraditing 28 men.",
        handover=claim(said=None),
        statement=claim(actor="Amnesty International"),
    ),
    Told(
        "Kazakhstan extradited 28 men. Human Rights Watch condemned the decision.",
        handover=claim(said=None),
        statement=claim(actor="Human Rights Watch"),
    ),
    Told("The ministry did not say when the 28 men were extradited.", handover=claim(said=None)),
    Told("The ministry refused to confirm that the 28 men had been extradited.", extradition_refusal=None),
    Told("The lawyer was told that Anvar Tillabek had been extradited.", handover=claim(said=None)),
    Told(
        "Human Rights Watch said that the law was bad. Kazakhstan extradited 28 men on 9 June 2011.",
        handover=claim(said=None),
    ),
    Told("Anvar Tillabek, who said that he was innocent, was extradited.", handover=claim(said=None)),
]

SECTIONS = [
    Told(
        "The facts as submitted by the complainants\n\nOn 9 June 2010 the complainants were arrested in Almaty.",
        arrest=claim(said="complainants"),
    ),
    Told(
        "The facts as presented by the author\n\nOn 9 June 2010 the author was arrested in Osh.",
        arrest=claim(said="author"),
    ),
    Told("Factual background\n\nOn 9 June 2010 the applicant was arrested in Osh.", arrest=claim(said=None)),
    Told(
        "The facts as submitted by the complainant\n\nThe complainant was arrested in Osh.\n\nConsideration "
        "of the merits\n\nThe complainant was extradited to Uzbekistan.",
        arrest=claim(said="complainant"),
        handover=claim(said=None),
    ),
]


@pytest.mark.parametrize("told", INDIRECT, ids=repr)
def test_reported_speech_names_its_source(told: Told) -> None:
    assert not told.mistakes()


@pytest.mark.parametrize("told", SPOKESMEN, ids=repr)
def test_a_person_speaks_for_his_body(told: Told) -> None:
    assert not told.mistakes()


@pytest.mark.parametrize("told", DIRECT, ids=repr)
def test_direct_speech_and_what_follows_it_have_a_source(told: Told) -> None:
    assert not told.mistakes()


@pytest.mark.parametrize("told", NOT_THE_SOURCE, ids=repr)
def test_who_condemns_or_does_not_say_is_no_source(told: Told) -> None:
    assert not told.mistakes()


@pytest.mark.parametrize("told", SECTIONS, ids=repr)
def test_a_heading_tells_whose_account_follows(told: Told) -> None:
    assert not told.mistakes()
