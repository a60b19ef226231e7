"""What else belongs to a kind: offences, custody, years, manner, level, what an appeal is against."""

from __future__ import annotations

import pytest
from readings import Told, claim

DETAILS = [
    Told("Anvar Tillabek was charged with terrorism.", charge=claim(details_offences=("terrorism",))),
    Told(
        "Anvar Tillabek was charged with terrorism, religious extremism and membership of a banned group.",
        charge=claim(details_offences=("terrorism", "religious extremism", "membership of a banned group")),
    ),
    Told(
        "Uzbekistan accused the 28 men of religious extremism.",
        charge=claim(count=28, details_offences=("religious extremism",)),
    ),
    Told("Anvar Tillabek is wanted on charges of terrorism.", charge=claim(details_offences=("terrorism",))),
    Told("A court sentenced Anvar Tillabek to 12 years in prison.", sentence=claim(details_years=12)),
    Told("Anvar Tillabek was sentenced to ten years' imprisonment.", sentence=claim(details_years=10)),
    Told("Anvar Tillabek received a five-year prison sentence.", sentence=claim(details_years=5)),
    Told("Anvar Tillabek was jailed for eight years.", sentence=claim(details_years=8)),
    Told("Anvar Tillabek was sentenced to life imprisonment.", sentence=claim(count=1)),
    Told("Anvar Tillabek was held for 15 days.", detention=claim(details_days=15)),
    Told("The men were held in custody for a year.", detention=claim(details_days=365)),
    Told("The men were detained for three months in Osh.", detention=claim(details_days=90, place="Osh")),
    Told(
        "Anvar Tillabek is being held in an immigration detention center.",
        detention=claim(details_facility="immigration detention center"),
    ),
    Told("Kazakhstan extradited 28 men.", handover=claim(details_manner="extradition")),
    Told("Kazakhstan deported 28 men.", handover=claim(details_manner="deportation")),
    Told("Kazakhstan expelled 28 men.", handover=claim(details_manner="expulsion")),
    Told("Kazakhstan sent 28 men back to Uzbekistan.", handover=claim(details_manner="return")),
    Told("UNHCR recognized Anvar Tillabek as a refugee.", unhcr_recognition=claim(details_level="refugee")),
    Told(
        "The 17 men had registered with UNHCR as asylum seekers.",
        unhcr_recognition=claim(count=17, details_level="registered"),
    ),
    Told("Anvar Tillabek appealed against the extradition order.", appeal=claim(details_against="extradition_order")),
    Told("Anvar Tillabek appealed against the refusal of asylum.", appeal=claim(details_against="asylum_refusal")),
    Told(
        "The court dismissed his appeal against the extradition order. Anvar Tillabek was deported.",
        appeal_dismissed=claim(details_against="extradition_order"),
    ),
    Told(
        "The court upheld the refusal to grant Anvar Tillabek asylum.",
        appeal_dismissed=claim(details_against="asylum_refusal"),
    ),
    Told("The court set aside the extradition order against Anvar Tillabek.", extradition_order=None),
    Told("Anvar Tillabek lodged a complaint with the Committee against Torture.", complaint=claim(count=1)),
    Told("Anvar Tillabek was held incommunicado for two weeks.", incommunicado=1),
    Told("The whereabouts of the 28 men are unknown.", incommunicado=28),
    Told("Anvar Tillabek was resettled in Sweden.", departure=1),
    Told("Anvar Tillabek left for Norway in May 2011.", departure=claim(when="2011-05")),
    Told("Kyrgyzstan granted Anvar Tillabek refugee status.", asylum_grant=claim(count=1, actor="Kyrgyzstan")),
    Told("Anvar Tillabek pleaded not guilty.", denial=1),
    Told("Anvar Tillabek denies the charges.", denial=claim(names=["Anvar Tillabek"])),
    Told(
        "The trial of the 28 men began in Tashkent on 5 May 2011.",
        trial=claim(count=28, place="Tashkent", when="2011-05-05"),
    ),
    Told("Interpol issued a red notice for Anvar Tillabek.", wanted=1),
    Told("UNHCR withdrew the refugee status of the 17 men.", unhcr_withdrawal=17),
    Told("Anvar Tillabek crossed the border into Kyrgyzstan in May 2005.", arrival=claim(when="2005-05")),
    Told("Anvar Tillabek was found dead in his cell.", death=1),
    Told("Anvar Tillabek was moved from Almaty to a prison in Astana.", transfer=1),
]


@pytest.mark.parametrize("told", DETAILS, ids=repr)
def test_a_kind_has_its_details(told: Told) -> None:
    assert not told.mistakes()
