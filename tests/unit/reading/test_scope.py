"""How it is told: as fact, expected, feared, denied, or not as a happening at all."""

from __future__ import annotations

import pytest
from readings import NOT_AS_FACT, Told, claim

FACTS = [
    Told("Kazakhstan has extradited 28 men to Uzbekistan.", handover="occurred"),
    Told("Kazakhstan is extraditing 28 men to Uzbekistan.", handover="occurred"),
    Told("The 28 men were extradited.", handover="occurred"),
    Told("The 28 men got deported.", handover="occurred"),
    Told("The extradition of the 28 men took place on 9 June 2011.", handover="occurred"),
    Told("Kazakhstan carried out the extradition of 28 men.", handover="occurred"),
    Told("The 28 men were reportedly extradited to Uzbekistan.", handover="occurred"),
    Told("The 28 men are believed to have been handed over to Uzbekistan.", handover="occurred"),
    Told("The 28 men were arrested and deported to Uzbekistan.", arrest="occurred", handover="occurred"),
    Told(
        "The 28 men were arrested, detained for a year and deported to Uzbekistan.",
        arrest="occurred",
        detention="occurred",
        handover="occurred",
    ),
    Told("Kazakhstan managed to extradite the 28 men before the court could rule.", handover="occurred"),
    Told("Anvar Tillabek was the first to be deported.", handover="occurred"),
    Told("Anvar Tillabek was tortured in prison.", ill_treatment="occurred"),
    Told("Officers tortured Anvar Tillabek into confessing.", ill_treatment="occurred"),
    Told("Despite the appeals, Kazakhstan extradited 28 men to Uzbekistan.", handover="occurred"),
    Told("Kazakhstan went ahead with the extradition of 28 men.", handover="occurred"),
    Told("The men were not only arrested but also beaten.", arrest="occurred", ill_treatment="occurred"),
    Told("Although the court had not ruled on their appeals, 28 men were extradited.", handover="occurred"),
    Told("Nobody told the families that the 28 men had been extradited.", handover="occurred"),
    Told("Kazakhstan did not tell the lawyers that it had extradited 28 men.", handover="occurred"),
    Told("The men were deported without their lawyers being told.", handover="occurred"),
    Told("The men were deported without a court decision.", handover="occurred"),
    Told(
        "The men were deported even though they had applied for asylum.",
        handover="occurred",
        asylum_application="occurred",
    ),
    Told("By extraditing the 28 men, Kazakhstan violated the Convention.", handover="occurred"),
    Told("Kazakhstan violated the Convention when it extradited the 28 men.", handover="occurred"),
    Told("Kazakhstan should not have extradited the 28 men.", handover="occurred"),
    Told("Human Rights Watch demanded an investigation into the torture of Anvar Tillabek.", ill_treatment="occurred"),
    Told("Kazakhstan began extraditing the 28 men on 9 June 2011.", handover="occurred"),
    Told("Kazakhstan continued to hold the men in custody.", detention="occurred"),
    Told(
        "The men were taken away in handcuffs and flown to Tashkent, where they were handed over to the police.",
        handover="occurred",
    ),
    Told("The court allowed the extradition, and the 28 men were handed over to Uzbekistan.", handover="occurred"),
]

DENIED = [
    Told("Anvar Tillabek was not extradited.", handover="denied"),
    Told("Anvar Tillabek has not been tortured.", ill_treatment="denied"),
    Told("Anvar Tillabek has never been arrested.", arrest="denied"),
    Told("The ministry said that Anvar Tillabek wasn't tortured.", ill_treatment="denied"),
    Told(
        "Officials denied that Anvar Tillabek had been tortured.",
        ill_treatment=claim(status="denied", said="Officials"),
    ),
    Told("The ministry denied torturing Anvar Tillabek.", ill_treatment="denied"),
    Told("None of the 28 men was extradited.", handover="denied"),
    Told("Neither Anvar Tillabek nor his brother was deported.", handover=NOT_AS_FACT),
    Told("The men were not arrested or beaten.", arrest="denied", ill_treatment="denied"),
    Told("It is not true that Anvar Tillabek was deported.", handover="denied"),
    Told("The men were not charged in Kazakhstan.", charge="denied"),
    Told("Officials denied reports that 28 men had been extradited.", handover="denied"),
    Told("Uzbekistan denies that the men were tortured.", ill_treatment=claim(status="denied", said="Uzbekistan")),
    Told(
        "The men had never applied for asylum, the ministry said.",
        asylum_application=claim(status="denied", said="ministry"),
    ),
]

EXPECTED = [
    Told("Anvar Tillabek will be extradited to Uzbekistan on 5 June 2011.", handover="expected"),
    Told("Anvar Tillabek is to be extradited to Uzbekistan on 5 June 2011.", handover="expected"),
    Told("Kazakhstan is about to extradite Anvar Tillabek to Uzbekistan.", handover="expected"),
    Told("Anvar Tillabek faces imminent extradition to Uzbekistan.", handover="expected"),
    Told("The extradition of Anvar Tillabek is imminent.", handover="expected"),
    Told("Prosecutors said that Anvar Tillabek will be extradited.", handover="expected"),
    Told("The prosecutor general announced that the 28 men would be extradited.", handover="expected"),
    Told("Anvar Tillabek is scheduled to be extradited on Friday.", handover="expected"),
    Told("Anvar Tillabek is due to be deported on Friday.", handover="expected"),
    Told("Kazakhstan is preparing to extradite Anvar Tillabek.", handover=NOT_AS_FACT),
]

FEARED = [
    Told("Anvar Tillabek could be extradited to Uzbekistan.", handover="feared"),
    Told("Anvar Tillabek may be extradited to Uzbekistan.", handover="feared"),
    Told("Anvar Tillabek faces extradition to Uzbekistan.", handover="feared"),
    Told("Anvar Tillabek is at risk of extradition to Uzbekistan.", handover="feared"),
    Told("Anvar Tillabek is at risk of being extradited to Uzbekistan.", handover="feared"),
    Told("Anvar Tillabek risks being deported to Uzbekistan.", handover="feared"),
    Told("His lawyer fears that Anvar Tillabek will be deported to Uzbekistan.", handover="feared"),
    Told("There are fears that Anvar Tillabek will be tortured.", ill_treatment="feared"),
    Told("Kazakhstan threatened to extradite Anvar Tillabek.", handover="feared"),
    Told("Kazakhstan wants to extradite Anvar Tillabek.", handover="feared"),
    Told("Kazakhstan should not extradite the 28 men.", handover="feared"),
    Told("Kazakhstan must not extradite the 28 men to Uzbekistan.", handover="feared"),
    Told(
        "Human Rights Watch urged Kazakhstan not to extradite the 28 men.",
        handover="feared",
        statement=claim(actor="Human Rights Watch"),
    ),
    Told(
        "Human Rights Watch called on Kazakhstan not to extradite the 28 men.",
        handover="feared",
        statement=claim(actor="Human Rights Watch"),
    ),
    Told(
        "Human Rights Watch called on Kazakhstan to halt the extradition of the 28 men.",
        handover="feared",
        statement=claim(actor="Human Rights Watch"),
    ),
    Told("Kazakhstan should refrain from extraditing the 28 men.", handover="feared"),
    Told("If returned to Uzbekistan, Anvar Tillabek would be tortured.", ill_treatment="feared"),
    Told("Anvar Tillabek would face torture in Uzbekistan.", ill_treatment="feared"),
    Told("Anvar Tillabek is at risk of torture if he is extradited.", ill_treatment="feared", handover=NOT_AS_FACT),
    Told("Anvar Tillabek faces a real risk of torture in Uzbekistan.", ill_treatment="feared"),
    Told("Anvar Tillabek could be tortured upon return to Uzbekistan.", ill_treatment="feared", handover=NOT_AS_FACT),
    Told("His family is afraid that Anvar Tillabek will be killed in prison.", death=NOT_AS_FACT),
    Told("The men should not be arrested or deported.", arrest=None, handover="feared"),
    Told("Anvar Tillabek fled because he feared being tortured.", ill_treatment="feared"),
    Told("Anvar Tillabek was afraid of being sent back to Uzbekistan.", handover="feared"),
    Told(
        "Human Rights Watch said the men would be at risk of torture if returned to Uzbekistan.",
        ill_treatment=claim(status="feared", said="Human Rights Watch"),
    ),
    Told("Human Rights Watch warned that the men could be tortured.", ill_treatment="feared"),
    Told("The men are likely to be tortured in Uzbekistan.", ill_treatment="feared"),
    Told("The men face torture and long prison terms in Uzbekistan.", ill_treatment="feared"),
    Told("There are substantial grounds for believing that he would be tortured.", ill_treatment="feared"),
    Told("The 28 men fear for their lives if they are sent back to Uzbekistan.", handover=NOT_AS_FACT),
    Told("The deportation of the 28 men would violate international law.", handover=NOT_AS_FACT),
    Told("The men are awaiting deportation to Uzbekistan.", handover=NOT_AS_FACT),
    Told("Anvar Tillabek has been threatened with deportation.", handover="feared"),
]

NOT_TOLD = [
    Told("The police wanted to arrest Anvar Tillabek.", arrest=None),
    Told("Anvar Tillabek fled to avoid being arrested.", arrest=None),
    Told("The police failed to arrest Anvar Tillabek.", arrest=NOT_AS_FACT),
    Told("Anvar Tillabek was afraid that he would be arrested.", arrest=None),
    Told("Anvar Tillabek should be released.", release=None),
    Told(
        "Human Rights Watch urged Kazakhstan to release Anvar Tillabek.",
        release=None,
        statement=claim(actor="Human Rights Watch"),
    ),
    Told("The police should release Anvar Tillabek immediately.", release=None),
    Told("If Anvar Tillabek is arrested, his lawyer will appeal.", arrest=None),
    Told(
        "The Convention against Torture prohibits states from extraditing people who may be tortured.",
        handover=None,
        ill_treatment=None,
    ),
    Told("International law prohibits the extradition of refugees.", handover=None),
    Told("Under Kazakh law, refugees cannot be extradited.", handover=None),
    Told("The law allows the police to detain foreigners for three days.", detention=None, arrest=None),
    Told("The treaty provides for the extradition of suspects.", handover=None),
    Told("Kazakhstan and Uzbekistan signed an extradition treaty in 1997.", handover=None),
    Told("Uzbekistan promised that the men would not be tortured.", ill_treatment=None, assurances="occurred"),
    Told(
        "Uzbekistan gave assurances that Anvar Tillabek would not be tortured.",
        ill_treatment=None,
        assurances="occurred",
    ),
    Told("The court will decide whether Anvar Tillabek is extradited.", handover=NOT_AS_FACT),
    Told("Activists prevented the deportation of Anvar Tillabek.", handover=NOT_AS_FACT),
    Told("The court prevented the government from deporting Anvar Tillabek.", handover=NOT_AS_FACT),
    Told("Anvar Tillabek narrowly escaped deportation to Uzbekistan.", handover=NOT_AS_FACT),
    Told("Officers tried to deport Anvar Tillabek to Uzbekistan.", handover=NOT_AS_FACT),
    Told("The deportation of Anvar Tillabek was halted.", handover=NOT_AS_FACT),
    Told("Before deporting anyone, states must examine the risk of torture.", handover=None, ill_treatment=None),
    Told("Anvar Tillabek wants to apply for asylum.", asylum_application=None),
    Told("Anvar Tillabek was not allowed to apply for asylum.", asylum_application=NOT_AS_FACT),
    Told("Refugees who are returned to Uzbekistan are routinely tortured.", handover=None),
    Told("The police threatened to arrest Anvar Tillabek.", arrest=None),
    Told("Anvar Tillabek asked the court to release him.", release=None),
    Told("The prosecutor demanded that Anvar Tillabek be sentenced to ten years in prison.", sentence=NOT_AS_FACT),
    Told(
        "The lawyer intends to appeal against the decision to deport Anvar Tillabek.",
        appeal=NOT_AS_FACT,
        handover=NOT_AS_FACT,
    ),
    Told("Kazakhstan must protect Anvar Tillabek from being arrested.", arrest=None),
    Told("UNHCR asked the authorities whether the men had been extradited.", handover=NOT_AS_FACT),
    Told("Asylum seekers have the right to appeal.", appeal=None),
]

DECISIONS = [
    Told("The prosecutor general ordered that the 28 men be extradited.", extradition_order=28, handover=None),
    Told("The court ordered the extradition of Anvar Tillabek.", extradition_order=1, handover=None),
    Told("The court ruled that Anvar Tillabek must be extradited.", extradition_order=1, handover=None),
    Told("The court ruled that Anvar Tillabek could be extradited.", extradition_order=1, handover=None),
    Told("The court decided to extradite Anvar Tillabek.", extradition_order=1, handover=None),
    Told("The prosecutor general decided to hand over the 28 men to Uzbekistan.", extradition_order=28, handover=None),
    Told("The prosecutor general approved the extradition of the 28 men.", extradition_order=28, handover=None),
    Told("The court refused to extradite Anvar Tillabek.", extradition_refusal=1, handover=NOT_AS_FACT),
    Told(
        "The prosecutor general decided not to extradite Anvar Tillabek.", extradition_refusal=1, handover=NOT_AS_FACT
    ),
    Told(
        "The decision not to extradite Anvar Tillabek was welcomed by his lawyer.",
        extradition_refusal=1,
        handover=NOT_AS_FACT,
    ),
    Told("The court ruled against the extradition of Anvar Tillabek.", extradition_refusal=1, handover=NOT_AS_FACT),
    Told("The court rejected the request to extradite Anvar Tillabek.", extradition_refusal=1, handover=NOT_AS_FACT),
    Told("The court blocked the extradition of Anvar Tillabek.", handover=NOT_AS_FACT, extradition_order=None),
    Told("The court annulled the order to extradite Anvar Tillabek.", extradition_refusal=1, handover=NOT_AS_FACT),
    Told("The court upheld the decision to extradite Anvar Tillabek.", appeal_dismissed=1, handover=NOT_AS_FACT),
    Told("Uzbekistan asked Kazakhstan to extradite the 28 men.", extradition_request=28, handover=None),
    Told("Uzbekistan demanded the extradition of the 28 men.", extradition_request=28, handover=None),
    Told("Uzbekistan is seeking the extradition of Anvar Tillabek.", extradition_request=1, handover=None),
    Told(
        "The Committee against Torture asked Kazakhstan not to extradite the 28 men.",
        interim_measures=28,
        handover="feared",
    ),
    Told("A court approved the deportation of Anvar Tillabek to Uzbekistan.", extradition_order=1, handover=None),
    Told("The prosecutor refused the extradition of Anvar Tillabek.", extradition_refusal=1, handover=NOT_AS_FACT),
    Told(
        "The Supreme Court overturned the decision to extradite Anvar Tillabek.",
        handover=NOT_AS_FACT,
        extradition_order=NOT_AS_FACT,
    ),
]


@pytest.mark.parametrize("told", FACTS, ids=repr)
def test_what_is_told_as_fact_occurred(told: Told) -> None:
    assert not told.mistakes()


@pytest.mark.parametrize("told", DENIED, ids=repr)
def test_what_is_negated_is_denied(told: Told) -> None:
    assert not told.mistakes()


@pytest.mark.parametrize("told", EXPECTED, ids=repr)
def test_what_is_announced_dated_or_imminent_is_expected(told: Told) -> None:
    assert not told.mistakes()


@pytest.mark.parametrize("told", FEARED, ids=repr)
def test_what_is_possible_or_urged_against_is_feared(told: Told) -> None:
    assert not told.mistakes()


@pytest.mark.parametrize("told", NOT_TOLD, ids=repr)
def test_wishes_conditions_and_law_are_no_happenings(told: Told) -> None:
    assert not told.mistakes()


@pytest.mark.parametrize("told", DECISIONS, ids=repr)
def test_a_decision_is_not_its_execution(told: Told) -> None:
    assert not told.mistakes()
