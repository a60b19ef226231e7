"""Who does it, also where he is told beside the words that tell it."""

from __future__ import annotations

import pytest
from readings import fields, read_text

PUBLISHED = "2011-06-17"


def told(kind: str, field: str, text: str) -> list[object]:
    """What the claims of a kind say in one field."""
    return [fields(claim)[field] for claim in read_text(text, published=PUBLISHED) if claim.kind == kind]


ACTORS = [
    ("handover", "Kazakh authorities", "The Kazakh authorities extradited 28 men to Uzbekistan."),
    ("handover", "Kazakh authorities", "Twenty-eight men were extradited to Uzbekistan by the Kazakh authorities."),
    (
        "handover",
        "government of Kazakhstan",
        "By returning 28 men to Uzbekistan, the government of Kazakhstan has broken the law.",
    ),
    ("handover", "Kazakhstan", "Human Rights Watch criticised Kazakhstan for extraditing 28 men to Uzbekistan."),
    ("handover", "Kazakhstan", "Human Rights Watch condemned Kazakhstan's extradition of 28 men to Uzbekistan."),
    ("handover", "Kazakhstan", "Human Rights Watch condemned the extradition of 28 men by Kazakhstan."),
    ("handover", "Kazakhstan", "Human Rights Watch took Kazakhstan to task over its extradition of 28 men."),
    ("handover", "Thailand", "Twenty refugees whom Thailand had held for years were deported by it to China."),
    ("charge", "Uzbek authorities", "They are accused of terrorism by the Uzbek authorities."),
    ("charge", "Uzbekistan", "Uzbekistan accuses the 28 men of religious extremism."),
    ("charge", "Uzbekistan", "The men, whom Uzbekistan accuses of religious extremism, were arrested."),
    ("arrest", "Police", "Police stood ready at the airport. They arrested the five refugees."),
    (
        "arrest",
        "Immigration police",
        "Immigration police came to the house at night, took five refugees away and arrested them.",
    ),
    ("arrest", "Almaty police", "Five refugees were arrested on Monday by Almaty police."),
    ("arrest", "Officers of the Security Service", "Officers of the Security Service arrested five refugees in Osh."),
    ("abduction", "unidentified men", "Anvar Tillabek was seized by unidentified men in Moscow."),
    ("abduction", "Masked men", "Masked men bundled Anvar Tillabek into a car."),
    ("abduction", "Men in plain clothes", "Men in plain clothes bundled Anvar Tillabek into a car."),
    (
        "asylum_refusal",
        "Migration Service",
        "The Migration Service turned down the asylum claims of the five refugees.",
    ),
    ("asylum_refusal", "Migration Service", "The Migration Service refused to grant the five refugees asylum."),
    ("asylum_refusal", "Migration Service", "The five men were refused asylum by the Migration Service."),
    ("asylum_refusal", "special commission", "A special commission rejected the asylum applications of the 28 men."),
    ("appeal_dismissed", "Supreme Court", "The Supreme Court rejected the appeal of the five refugees."),
    ("appeal_dismissed", "Supreme Court", "The appeal of the five refugees was rejected by the Supreme Court."),
    ("appeal_dismissed", "Supreme Court", "The men appealed to the Supreme Court, which upheld the refusal of asylum."),
    ("extradition_order", "Supreme Court", "The Supreme Court ordered that Anvar Tillabek be extradited."),
    (
        "extradition_order",
        "Supreme Court",
        "The case went to the Supreme Court, which ordered that Anvar Tillabek be extradited.",
    ),
    ("extradition_order", "prosecutor general", "The prosecutor general decided to extradite the 28 men."),
    (
        "extradition_order",
        "prosecutor general",
        "The prosecutor general's decision to extradite the 28 men was announced.",
    ),
    (
        "extradition_order",
        "migration authorities",
        "Orders to deport the two men, issued by the migration authorities, were upheld by a court.",
    ),
    ("extradition_order", "migration authorities", "The migration authorities issued orders to deport the two men."),
    (
        "extradition_order",
        "court in Almaty",
        "A court in Almaty ruled that the 28 men must be extradited to Uzbekistan.",
    ),
    ("extradition_request", "Uzbekistan", "Uzbekistan has requested the extradition of the 28 men."),
    (
        "extradition_request",
        "Uzbek prosecutor general",
        "At the request of the Uzbek prosecutor general for their extradition, the 28 men were held.",
    ),
    (
        "assurances",
        "Uzbek government",
        "The Uzbek government gave diplomatic assurances that the men would not be tortured.",
    ),
    ("assurances", "Tashkent", "Tashkent promised that the men would not be tortured."),
    (
        "assurances",
        "Prosecutor General of Uzbekistan",
        ("Officials said the Prosecutor General of Uzbekistan had guaranteed that the 28 men would not be tortured."),
    ),
    ("sentence", "court in Tashkent", "A court in Tashkent sentenced Anvar Tillabek to ten years in prison."),
    (
        "sentence",
        "Osh City Court",
        (
            "On 15 May 2012 the Osh City Court found Anvar Tillabek guilty of terrorism and sentenced"
            " him to 16 years' imprisonment."
        ),
    ),
    ("unhcr_recognition", "UNHCR", "The 17 men were recognised as refugees by UNHCR."),
    ("unhcr_recognition", "UNHCR", "UNHCR issued certificates to the 17 men."),
    (
        "statement",
        "Amnesty International",
        "Amnesty International expressed concern over the extradition of the 28 men.",
    ),
    (
        "statement",
        "Human Rights Watch (Marta Lindqvar)",
        '"We deplore the extradition of the 28 men," said Marta Lindqvar of Human Rights Watch.',
    ),
    ("statement", "UNHCR", "UNHCR is gravely worried about the fate of the 28 men."),
    ("statement", "UNHCR", "UNHCR voiced concern about the 28 men."),
    (
        "statement",
        "European Union",
        "The European Union, which Finland presides over, condemned the extradition of the 28 men.",
    ),
    ("statement", "UN experts", "UN experts urged Thailand not to deport the 48 refugees."),
    ("ill_treatment", "Guards", "Guards beat the five refugees with sticks."),
    ("ill_treatment", "police officers", "The five refugees were beaten by police officers."),
    ("release", "court", "A court released the five refugees."),
    ("complaint", "men's lawyer", "The men's lawyer lodged a complaint with the UN Committee against Torture."),
    (
        "complaint",
        "Amnesty International",
        ("Amnesty International submitted a complaint to the Committee against Torture on behalf of the 28 men."),
    ),
    (
        "interim_measures",
        "UN Committee against Torture",
        "The UN Committee against Torture asked Kazakhstan not to extradite the 28 men.",
    ),
    ("wanted", "Interpol", "Interpol issued a red notice for Anvar Tillabek."),
    ("detention", "National Security Service", "Anvar Tillabek is being held by the Uzbek National Security Service."),
    ("detention", "Thailand", "Thailand has kept the 40 refugees locked up since 2014."),
    ("detention", "Kazakh side", "The Kazakh side kept the 28 men in custody for a year."),
]

# Read wrongly so far: a row that reads right moves into the table above.
MISREAD = [
    ("charge", "Uzbek authorities", "What the men are accused of by the Uzbek authorities is religious extremism."),
    (
        "arrest",
        "State Security Service",
        "It was on 7 February that Ukraine's State Security Service picked up the ten refugees.",
    ),
    (
        "extradition_request",
        "Uzbek government",
        "Their arrest followed a request by the Uzbek government that they be extradited.",
    ),
    (
        "assurances",
        "Uzbek government",
        "That none of the men will be tortured has been promised by the Uzbek government.",
    ),
    ("unhcr_recognition", "UNHCR", "The 17 men had been given refugee status by the Almaty office of UNHCR."),
    (
        "statement",
        "activists and human rights groups",
        "Activists and human rights groups condemned the extradition of the 28 men.",
    ),
    (
        "statement",
        "UNHCR spokeswoman Marta Lindqvar",
        (
            "“We are deeply concerned about the fate of the 28 men,” UNHCR spokeswoman Marta Lindqvar"
            " told a news briefing in Geneva."
        ),
    ),
    ("incommunicado", "security officers", "Security officers held the men incommunicado for a month."),
]


@pytest.mark.parametrize(("kind", "wanted", "text"), ACTORS)
def test_the_actor_is_who_does_that_very_act(kind: str, wanted: str | None, text: str) -> None:
    assert wanted in told(kind, "actor", text)


@pytest.mark.parametrize(("kind", "wanted", "text"), MISREAD)
@pytest.mark.xfail(strict=True, reason="misread so far")
def test_what_is_still_misread(kind: str, wanted: str | None, text: str) -> None:
    assert wanted in told(kind, "actor", text)
