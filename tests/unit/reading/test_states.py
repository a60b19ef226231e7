"""Who did it, and between which states and in which places."""

from __future__ import annotations

import pytest
from readings import Told, claim

BETWEEN = [
    Told("Kazakhstan extradited 28 men to Uzbekistan.", handover=claim(frm="KZ", to="UZ", actor="Kazakhstan")),
    Told("Kazakhstan has handed 28 men over to Uzbekistan.", handover=claim(frm="KZ", to="UZ")),
    Told("The 28 men were extradited from Kazakhstan to Uzbekistan.", handover=claim(frm="KZ", to="UZ")),
    Told(
        "The 28 men were extradited to Uzbekistan by Kazakhstan.", handover=claim(frm="KZ", to="UZ", actor="Kazakhstan")
    ),
    Told("Thailand sent 109 Uighurs back to China.", handover=claim(frm="TH", to="CN", actor="Thailand")),
    Told("Russia deported a Tajik asylum seeker.", handover=claim(frm="RU", to="TJ")),
    Told("Moscow deported Anvar Tillabek to Tajikistan.", handover=claim(frm="RU", to="TJ", actor="Moscow")),
    Told("Bishkek handed over Anvar Tillabek to Tashkent.", handover=claim(frm="KG", to="UZ", actor="Bishkek")),
    Told(
        "Kyrgyzstan extradited two refugees at the request of the Uzbek government.",
        handover=claim(frm="KG", to="UZ"),
        extradition_request=claim(to="UZ"),
    ),
    Told(
        "Kazakhstan's extradition of 28 men to Uzbekistan was unlawful.",
        handover=claim(frm="KZ", to="UZ", actor="Kazakhstan"),
    ),
    Told("The extradition of 28 men from Kazakhstan to Uzbekistan was unlawful.", handover=claim(frm="KZ", to="UZ")),
    Told(
        "The Kazakh authorities deported 28 men to Uzbekistan.",
        handover=claim(frm="KZ", to="UZ", actor="Kazakh authorities"),
    ),
    Told(
        "Uzbekistan requested the extradition of 28 men from Kazakhstan.",
        extradition_request=claim(frm="KZ", to="UZ", actor="Uzbekistan"),
    ),
    Told(
        "The Uzbek prosecutor general asked Kazakhstan to extradite 28 men.",
        extradition_request=claim(frm="KZ", to="UZ", actor="Uzbek prosecutor general"),
    ),
    Told(
        "Kazakhstan received a request from Uzbekistan for the extradition of 28 men.",
        extradition_request=claim(frm="KZ", to="UZ"),
    ),
    Told(
        "A court in Almaty ordered the extradition of Anvar Tillabek to Uzbekistan.",
        extradition_order=claim(frm="KZ", to="UZ"),
    ),
    Told(
        "Russia refused to extradite Anvar Tillabek to Uzbekistan.",
        extradition_refusal=claim(frm="RU", to="UZ", actor="Russia"),
    ),
    Told("Ukraine's Security Service handed over Anvar Tillabek to Uzbekistan.", handover=claim(frm="UA", to="UZ")),
    Told(
        "Anvar Tillabek fled Uzbekistan for Kyrgyzstan in 2005. He was deported in 2006.",
        handover=claim(frm="KG", to="UZ"),
    ),
    Told(
        "Anvar Tillabek was sent back to Uzbekistan. He had sought asylum in Ukraine.",
        handover=claim(frm="UA", to="UZ"),
    ),
    Told(
        "Uzbekistan assured Kazakhstan that the 28 men would not be tortured.",
        assurances=claim(to="UZ", actor="Uzbekistan"),
    ),
    Told(
        "The 28 men were flown from Almaty to Tashkent and handed over to the Uzbek authorities.",
        handover=claim(frm="KZ", to="UZ"),
    ),
    Told(
        "The refugees were arrested in Kazakhstan. They were extradited to Uzbekistan.",
        handover=claim(frm="KZ", to="UZ"),
    ),
    Told("Astana has extradited 28 refugees to Uzbekistan.", handover=claim(frm="KZ", to="UZ", actor="Astana")),
    Told("Anvar Tillabek was deported back to his native Tajikistan.", handover=claim(to="TJ")),
    Told(
        "Anvar Tillabek faces extradition from Ukraine to Uzbekistan.",
        handover=claim(status="feared", frm="UA", to="UZ"),
    ),
    Told(
        "A Kyrgyz court ruled that Anvar Tillabek could be extradited to Uzbekistan.",
        extradition_order=claim(frm="KG", to="UZ", actor="Kyrgyz court"),
    ),
    Told(
        "The men were expelled from Russia to Uzbekistan.",
        handover=claim(frm="RU", to="UZ", details_manner="expulsion"),
    ),
    Told(
        "Kazakhstan forcibly returned 28 men to Uzbekistan.", handover=claim(frm="KZ", to="UZ", details_manner="return")
    ),
    Told("Uzbekistan wants Kazakhstan to extradite the 28 men.", extradition_request=claim(frm="KZ", to="UZ")),
]

ACTORS = [
    Told("Police arrested 29 men.", arrest=claim(actor="Police")),
    Told("Kazakh police arrested 29 men.", arrest=claim(actor="Kazakh police")),
    Told("The 29 men were arrested by Kazakh police.", arrest=claim(actor="Kazakh police")),
    Told(
        "The 29 men arrested by Kazakh police were extradited.",
        arrest=claim(actor="Kazakh police"),
        handover=claim(actor=None),
    ),
    Told("The 29 men whom Kazakh police arrested were extradited.", arrest=claim(count=29, actor="Kazakh police")),
    Told(
        "Kazakh police, who arrested the 29 men, tortured them.",
        arrest=claim(actor="Kazakh police"),
        ill_treatment=claim(actor="Kazakh police"),
    ),
    Told(
        "Security officers arrested and beat Anvar Tillabek.",
        arrest=claim(actor="Security officers"),
        ill_treatment=claim(actor="Security officers"),
    ),
    Told("The 29 men were arrested.", arrest=claim(actor=None)),
    Told("UNHCR recognized the 17 men as refugees.", unhcr_recognition=claim(count=17, actor="UNHCR")),
    Told("Seventeen men were recognized as refugees by UNHCR.", unhcr_recognition=claim(count=17, actor="UNHCR")),
    Told(
        "The prosecutor general ordered the extradition of the 28 men.",
        extradition_order=claim(actor="prosecutor general"),
    ),
    Told(
        "The extradition of the 28 men was ordered by the prosecutor general.",
        extradition_order=claim(actor="prosecutor general"),
    ),
    Told("A court sentenced Anvar Tillabek to ten years in prison.", sentence=claim(actor="court", details_years=10)),
    Told(
        "The migration service rejected the asylum applications of the 29 men.",
        asylum_refusal=claim(count=29, actor="migration service"),
    ),
    Told(
        "The asylum applications of the 29 men were rejected by the migration service.",
        asylum_refusal=claim(count=29, actor="migration service"),
    ),
    Told(
        "The Supreme Court dismissed the appeal of Anvar Tillabek.",
        appeal_dismissed=claim(count=1, actor="Supreme Court"),
    ),
    Told("Anvar Tillabek appealed to the Supreme Court.", appeal=claim(count=1, actor=None)),
    Told(
        "Agents of the security service abducted Anvar Tillabek in Moscow.",
        abduction=claim(actor="Agents of the security service", place="Moscow"),
    ),
    Told("Uzbekistan put Anvar Tillabek on a wanted list.", wanted=claim(count=1, actor="Uzbekistan")),
    Told(
        "The Committee against Torture found that Kazakhstan had violated the Convention by extraditing 28 men.",
        finding=claim(actor="Committee against Torture"),
        handover=28,
    ),
    Told("Anvar Tillabek was detained by Russian border guards.", arrest=claim(actor="Russian border guards")),
    Told(
        "The arrest of Anvar Tillabek by the security service caused an outcry.", arrest=claim(actor="security service")
    ),
    Told("Guards at the prison beat Anvar Tillabek.", ill_treatment=claim(names=["Anvar Tillabek"])),
    Told("Anvar Tillabek died in prison.", death=claim(count=1, actor=None)),
]

PLACES = [
    Told("Police arrested 29 men in Almaty.", arrest=claim(place="Almaty", actor="Police")),
    Told(
        "The men were arrested in Almaty and held in Astana.",
        arrest=claim(place="Almaty"),
        detention=claim(place="Astana"),
    ),
    Told("A court in Tashkent sentenced Anvar Tillabek to ten years in prison.", sentence=claim(place="Tashkent")),
    Told("Anvar Tillabek was abducted near Moscow.", abduction=claim(place="Moscow")),
    Told("The 28 men were arrested in Kazakhstan.", arrest=claim(place=None)),
    Told("Anvar Tillabek was transferred from a prison in Osh to a prison in Bishkek.", transfer=1),
]


@pytest.mark.parametrize("told", BETWEEN, ids=repr)
def test_people_go_from_one_state_to_another(told: Told) -> None:
    assert not told.mistakes()


@pytest.mark.parametrize("told", ACTORS, ids=repr)
def test_who_acts_is_found_in_any_construction(told: Told) -> None:
    assert not told.mistakes()


@pytest.mark.parametrize("told", PLACES, ids=repr)
def test_a_place_is_a_town_and_never_a_country(told: Told) -> None:
    assert not told.mistakes()
