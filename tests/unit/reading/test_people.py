"""Who it happened to: counting, naming and following people through a text."""

from __future__ import annotations

import pytest
from readings import Told, claim

COUNTS = [
    Told("Kazakhstan extradited 28 men to Uzbekistan.", handover=claim(count=28, bound="exact")),
    Told("Police arrested 29 men. All but one of the 29 were extradited to Uzbekistan.", arrest=29, handover=28),
    Told("Police arrested 29 men. All but one of them were extradited to Uzbekistan.", arrest=29, handover=28),
    Told("All but one of the 29 men were extradited to Uzbekistan.", handover=28),
    Told(
        "Police arrested 29 men. With a single exception the men were extradited to Uzbekistan.", arrest=29, handover=28
    ),
    Told("Police arrested 29 men. The men, with one exception, were extradited to Uzbekistan.", arrest=29, handover=28),
    Told("Police arrested 29 men. With two exceptions, they were extradited to Uzbekistan.", arrest=29, handover=27),
    Told("Police arrested 29 men. Without exception the men were extradited to Uzbekistan.", arrest=29, handover=29),
    Told(
        "Kazakhstan deported 28 men to Uzbekistan. Seventeen of them had been recognized as refugees by UNHCR.",
        handover=28,
        unhcr_recognition=17,
    ),
    Told(
        "Police detained 29 asylum seekers in June. UNHCR recognized 17 of them as refugees.",
        arrest=29,
        unhcr_recognition=17,
    ),
    Told(
        "In June Kazakhstan extradited 28 refugees to Uzbekistan. Four others were sent back in the preceding months.",
        handover=[28, 4],
    ),
    Told("Police arrested 12 men on Monday. Four more were arrested on Tuesday.", arrest=[12, 4]),
    Told(
        "Police in Almaty arrested 32 men. Two of them were released. The other 30 were extradited to Uzbekistan.",
        arrest=32,
        release=2,
        handover=30,
    ),
    Told(
        "Police in Almaty arrested 30 men. Ten of them were released. The remaining 20 were deported to Uzbekistan.",
        release=10,
        handover=20,
    ),
    Told("Two Tajik men were arrested in Moscow. Both were deported to Tajikistan.", arrest=2, handover=2),
    Told("Both men were extradited to Tajikistan.", handover=2),
    Told("Four refugees and one asylum seeker were extradited to Uzbekistan.", handover=5),
    Told("Kyrgyzstan returned four refugees and one asylum seeker to Uzbekistan.", handover=5),
    Told("Police arrested 26 refugees and three asylum seekers.", arrest=29),
    Told("Kazakhstan extradited three Uzbeks and two Tajiks.", handover=5),
    Told("At least 40 refugees were deported to China.", handover=claim(count=40, bound="at_least")),
    Told("Some 30 men were deported to Uzbekistan.", handover=claim(count=30, bound="about")),
    Told("Up to 60 refugees were deported to China.", handover=claim(count=60, bound="at_most")),
    Told("No fewer than 20 refugees were deported to China.", handover=claim(count=20, bound="at_least")),
    Told("Thailand deported a group of about 100 Uighurs to China.", handover=claim(count=100, bound="about")),
    Told("The men belonged to a group of 29 who had been arrested in June.", arrest=29),
    Told(
        "Thailand deported more than 100 Uighurs, including 20 women and children, to China.",
        handover=claim(count=100, bound="at_least"),
    ),
    Told("Dozens of Uighurs were deported to China.", handover=claim(count=None)),
    Told("Several asylum seekers were deported to Uzbekistan.", handover=claim(count=None)),
    Told("A refugee was deported to Uzbekistan.", handover=1),
    Told("A dozen refugees were deported to China.", handover=12),
    Told("Two dozen men were arrested in Osh.", arrest=24),
    Told("One of the 29 men was released on bail.", release=1),
    Told("The 28 men, aged between 19 and 42, were extradited to Uzbekistan.", handover=28),
    Told("Anvar Tillabek, 38, was arrested in Osh.", arrest=claim(count=1, names=["Anvar Tillabek"])),
    Told("The 42-year-old refugee was arrested in Osh.", arrest=1),
    Told("A 34-year-old Uzbek asylum seeker was extradited on Friday.", handover=1),
    Told("The signatories of the 1951 Convention met in Geneva. Twelve refugees were deported to China.", handover=12),
    Told("On 24 May 2011 police arrested 12 men.", arrest=12),
    Told("Police arrested 12 men, two of them refugees.", arrest=12),
    Told(
        "At least nine of the 28 men were tortured after their return.", ill_treatment=claim(count=9, bound="at_least")
    ),
    Told("A pair of Uzbek refugees was extradited.", handover=2),
    Told(
        "Three men were arrested: Anvar Tillabek, Bekzod Norqulzoda and Zafar Ulugmurod.",
        arrest=claim(count=3, names=["Anvar Tillabek", "Bekzod Norqulzoda", "Zafar Ulugmurod"]),
    ),
    Told("Kazakhstan deported 28 of the 29 men.", handover=28),
    Told("Nine of the men were tortured.", ill_treatment=9),
    Told("All 28 men were extradited to Uzbekistan.", handover=28),
    Told("All of the 28 men were extradited.", handover=28),
    Told("All 28 were extradited to Uzbekistan.", handover=28),
    Told("Almost 30 refugees were deported to China.", handover=claim(count=30, bound="about")),
    Told("As many as 60 refugees were deported to China.", handover=claim(count=60, bound="at_most")),
    Told("Police arrested 15 people, including three women.", arrest=15),
    Told("Thailand deported 109 Uighurs to China in July 2015.", handover=109),
    Told("Hundreds of Uighurs were deported to China.", handover=claim(count=None, bound=None)),
    Told("Police arrested 29 men. Three of the men were beaten.", arrest=29, ill_treatment=3),
    Told("Of the 29 men, 17 had been recognized as refugees by UNHCR.", unhcr_recognition=17),
    Told(
        "Police arrested 45 people. Fifteen were released, but 30 remained in custody.",
        arrest=45,
        release=15,
        detention=30,
    ),
]

FOLLOWED = [
    Told(
        "Police arrested 29 men in Almaty in June 2010. They were extradited to Uzbekistan a year later.", handover=29
    ),
    Told(
        "Kazakhstan extradited 28 men to Uzbekistan. The men were charged with religious extremism.",
        handover=28,
        charge=28,
    ),
    Told("Kazakhstan extradited 28 men to Uzbekistan. They were charged with religious extremism.", charge=28),
    Told("Kazakhstan extradited 28 men to Uzbekistan. The 28 had been arrested in June 2010.", arrest=28),
    Told(
        "Kazakhstan extradited 28 men to Uzbekistan. The group had applied for asylum in Kazakhstan.",
        asylum_application=28,
    ),
    Told("Kazakhstan extradited 28 refugees to Uzbekistan. All were held in a prison in Tashkent.", detention=28),
    Told(
        "Kazakhstan extradited 28 men to Uzbekistan. Their applications for asylum had been rejected.",
        asylum_refusal=28,
    ),
    Told(
        "Anvar Tillabek was arrested in Osh. He was extradited to Uzbekistan.",
        arrest=1,
        handover=claim(count=1, names=["Anvar Tillabek"]),
    ),
    Told(
        "Anvar Tillabek was arrested in Osh. The refugee was extradited to Uzbekistan.",
        handover=claim(names=["Anvar Tillabek"]),
    ),
    Told(
        "Anvar Tillabek was arrested in Osh. Tillabek was extradited to Uzbekistan.",
        handover=claim(count=1, names=["Anvar Tillabek"]),
    ),
    Told(
        "Lola Sharafbek was arrested in Osh. She was extradited to Uzbekistan.",
        handover=claim(names=["Lola Sharafbek"]),
    ),
    Told(
        "Anvar Tillabek fled to Kyrgyzstan. His asylum application was rejected.",
        asylum_refusal=claim(names=["Anvar Tillabek"]),
    ),
    Told(
        "An Uzbek refugee was arrested in Osh on Monday. The man, Anvar Tillabek, was deported on Friday.",
        arrest=claim(count=1, names=["Anvar Tillabek"]),
        handover=claim(names=["Anvar Tillabek"]),
    ),
    Told(
        "Anvar Tillabek and Zafar Ulugmurod were arrested in Osh. They were deported to Uzbekistan.",
        arrest=2,
        handover=claim(count=2, names=["Anvar Tillabek", "Zafar Ulugmurod"]),
    ),
    Told(
        "Police arrested Anvar Tillabek, Zafar Ulugmurod and Bekzod Norqulzoda.",
        arrest=claim(count=3, names=["Anvar Tillabek", "Bekzod Norqulzoda", "Zafar Ulugmurod"]),
    ),
    Told(
        "Police arrested 29 men in Almaty. One of them, Anvar Tillabek, was tortured.",
        arrest=29,
        ill_treatment=claim(count=1, names=["Anvar Tillabek"]),
    ),
    Told(
        "Anvar Tillabek and 28 others were deported to Uzbekistan.", handover=claim(count=29, names=["Anvar Tillabek"])
    ),
    Told("Police arrested Anvar Tillabek and three other refugees.", arrest=4),
    Told(
        "Kazakhstan extradited 28 men, among them Anvar Tillabek, to Uzbekistan.",
        handover=claim(count=28, names=["Anvar Tillabek"]),
    ),
    Told(
        "Kazakhstan extradited 28 men, including Anvar Tillabek and Zafar Ulugmurod, to Uzbekistan.",
        handover=claim(count=28, names=["Anvar Tillabek", "Zafar Ulugmurod"]),
    ),
    Told("# Kazakhstan sends back 28 refugees\n\nKazakhstan has extradited the refugees to Uzbekistan.", handover=28),
    Told(
        "Twenty-nine asylum seekers fled to Kazakhstan.\n\nIn June they were arrested.\n\nThey were "
        "extradited to Uzbekistan.",
        arrival=29,
        arrest=29,
        handover=29,
    ),
    Told("Police arrested a refugee. He was beaten in custody.", arrest=1, ill_treatment=1),
    Told(
        "Uzbekistan requested the extradition of Anvar Tillabek. The court approved his extradition.",
        extradition_request=claim(names=["Anvar Tillabek"]),
        extradition_order=claim(names=["Anvar Tillabek"]),
    ),
    Told(
        "Anvar Tillabek, a refugee whom Kazakhstan deported to Uzbekistan, was sentenced to ten years in prison.",
        handover=claim(names=["Anvar Tillabek"]),
        sentence=claim(names=["Anvar Tillabek"], details_years=10),
    ),
    Told("The 28 men arrested in Almaty were extradited to Uzbekistan.", arrest=28, handover=28),
    Told("The 28 men, who had been arrested in Almaty, were extradited to Uzbekistan.", arrest=28, handover=28),
    Told("Kazakhstan extradited the 28 men to Uzbekistan, where they were tortured.", handover=28, ill_treatment=28),
    Told("Having been arrested in Almaty, the 28 men were extradited to Uzbekistan.", arrest=28, handover=28),
    Told(
        "After rejecting their appeals, Kazakhstan extradited 28 men to Uzbekistan.", appeal_dismissed=28, handover=28
    ),
    Told("Refugee Anvar Tillabek was deported to Uzbekistan.", handover=claim(count=1, names=["Anvar Tillabek"])),
    Told("The applicant, Anvar Tillabek, was arrested in Osh.", arrest=claim(count=1, names=["Anvar Tillabek"])),
    Told(
        "The complainant was arrested in Osh on 3 May 2010. He applied for asylum on 5 May 2010.",
        arrest=1,
        asylum_application=1,
    ),
    Told(
        "Human Rights Watch said Kazakhstan had extradited 28 refugees.\n\nThe refugees had fled "
        "Uzbekistan, it said.\n\nThey were arrested in Almaty in June 2010.",
        handover=28,
        arrest=28,
    ),
    Told("The lawyer visited the 28 men. They were extradited on Friday.", handover=28),
    Told("Kazakhstan extradited 28 men. Officials said they had been charged with extremism.", charge=28),
    Told(
        "Kazakhstan extradited 28 men to Uzbekistan. Four of them were sentenced to ten years in prison. "
        "The four had been tortured.",
        handover=28,
        sentence=4,
        ill_treatment=4,
    ),
    Told(
        "Anvar Tillabek, Zafar Ulugmurod and Bekzod Norqulzoda fled to Kyrgyzstan. All three were "
        "extradited to Uzbekistan.",
        arrival=3,
        handover=claim(count=3, names=["Anvar Tillabek", "Bekzod Norqulzoda", "Zafar Ulugmurod"]),
    ),
    Told(
        "Anvar Tillabek was deported in May. His brother was arrested in Tashkent.",
        handover=claim(names=["Anvar Tillabek"]),
    ),
    Told(
        "Anvar Tillabek's extradition was approved by the Supreme Court.",
        extradition_order=claim(names=["Anvar Tillabek"]),
    ),
    Told(
        "Mr. Tillabek was arrested in Osh. Anvar Tillabek had applied for asylum.",
        arrest=claim(names=["Anvar Tillabek"]),
        asylum_application=claim(names=["Anvar Tillabek"]),
    ),
    Told("The asylum seeker was deported to Uzbekistan.", handover=1),
    Told("The man was beaten by police officers.", ill_treatment=1),
    Told("The journalist Anvar Tillabek was abducted in Moscow.", abduction=claim(count=1, names=["Anvar Tillabek"])),
    Told("Anvar Tillabek, a journalist, was abducted in Moscow.", abduction=claim(count=1, names=["Anvar Tillabek"])),
    Told(
        "Opposition leader Anvar Tillabek was abducted in Moscow.", abduction=claim(count=1, names=["Anvar Tillabek"])
    ),
    Told(
        "Kyrgyzstan extradited Anvar Tillabek. Uzbekistan had put him on a wanted list.",
        handover=claim(names=["Anvar Tillabek"]),
        wanted=claim(names=["Anvar Tillabek"]),
    ),
]

NATIONALITIES = [
    Told("Kazakhstan extradited 28 Uzbek men.", handover=claim(count=28, nationalities=["UZ"])),
    Told("Kazakhstan extradited 28 Uzbek asylum seekers.", handover=claim(count=28, nationalities=["UZ"])),
    Told("Kazakhstan extradited 28 Uzbek refugees.", handover=claim(nationalities=["UZ"])),
    Told("Russia deported three citizens of Tajikistan.", handover=claim(count=3, nationalities=["TJ"])),
    Told("Russia deported three Tajiks.", handover=claim(count=3, nationalities=["TJ"])),
    Told("Russia deported a Tajik national.", handover=claim(count=1, nationalities=["TJ"])),
    Told("Russia deported three ethnic Uzbeks.", handover=claim(count=3, nationalities=[])),
    Told(
        "Anvar Tillabek, a Tajik opposition activist, was deported from Russia.",
        handover=claim(names=["Anvar Tillabek"], nationalities=["TJ"]),
    ),
]

OTHERS = [
    Told("Officials arrested 12 men. The officials were from Tashkent.", arrest=12),
    Told("The wives of the 12 men said that their husbands had been arrested.", arrest=12),
    Told(
        "Five unidentified gunmen abducted Anvar Tillabek in Moscow.",
        abduction=claim(count=1, names=["Anvar Tillabek"]),
    ),
    Told("Two policemen beat the 12 refugees in their cells.", ill_treatment=12),
    Told("Three judges ordered the extradition of 12 men.", extradition_order=12),
    Told("Four lawyers complained that the 12 men had been deported.", handover=12),
    Told("Refugees should not be returned to countries where they face torture.", handover=None, ill_treatment=None),
    Told("Nobody may be returned to a country where he faces torture.", handover=None, ill_treatment=None),
    Told("The prosecutor extradited the files to Uzbekistan.", handover=None),
    Told("Police arrested 12 men. Hundreds of people protested in front of the embassy.", arrest=12),
    Told(
        "Marta Lindqvar of Human Rights Watch said that 12 men had been deported.", handover=claim(count=12, names=[])
    ),
    Told(
        "Judge Kanat Dosbolov ordered the extradition of Anvar Tillabek.",
        extradition_order=claim(names=["Anvar Tillabek"]),
    ),
    Told(
        "Anvar Tillabek was arrested in Osh, said his lawyer, Kanat Dosbolov.", arrest=claim(names=["Anvar Tillabek"])
    ),
]


@pytest.mark.parametrize("told", COUNTS, ids=repr)
def test_people_are_counted(told: Told) -> None:
    assert not told.mistakes()


@pytest.mark.parametrize("told", FOLLOWED, ids=repr)
def test_people_are_followed_through_a_text(told: Told) -> None:
    assert not told.mistakes()


@pytest.mark.parametrize("told", NATIONALITIES, ids=repr)
def test_nationalities_are_read(told: Told) -> None:
    assert not told.mistakes()


@pytest.mark.parametrize("told", OTHERS, ids=repr)
def test_those_who_act_speak_or_stand_by_are_not_the_people_concerned(told: Told) -> None:
    assert not told.mistakes()
