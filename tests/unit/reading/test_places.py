"""Where it happened: the town, facility town or region nearest to the act."""

from __future__ import annotations

import pytest
from readings import fields, read_text

PUBLISHED = "2011-06-17"


def told(kind: str, field: str, text: str) -> list[object]:
    """What the claims of a kind say in one field."""
    return [fields(claim)[field] for claim in read_text(text, published=PUBLISHED) if claim.kind == kind]


PLACES = [
    ("detention", "Almaty", "The 28 men were held in a detention centre in Almaty."),
    ("detention", "Almaty", "The 28 men were held in Almaty, Kazakhstan's biggest city."),
    ("detention", "Almaty", "He was fetched from the prison in Almaty in which he had been held."),
    ("detention", "Almaty", "Anvar Tillabek was led out of the detention center in Almaty, where he had been held."),
    ("detention", "Bangkok", "The 48 Uighurs were kept at Bangkok's immigration centre."),
    ("detention", "Osh", "The five men were kept in a remand prison in Osh, in the south of Kyrgyzstan."),
    ("detention", "St Petersburg", "Anvar Tillabek is detained in a pre-trial detention centre in St Petersburg."),
    ("detention", "Shallal", "Hundreds of refugees are being detained in Shallal, to the south of Aswan."),
    ("arrest", "Moscow", "Anvar Tillabek was arrested in Moscow on Monday."),
    ("arrest", "Moscow", "Moscow police arrested Anvar Tillabek on Monday."),
    ("arrest", "Bangkok", "Police arrested the refugee at the airport in Bangkok."),
    ("arrest", "Belgrade", "Anvar Tillabek was arrested at Belgrade airport."),
    ("arrest", "Almaty", "Thirty refugees were detained on 9 June in Almaty."),
    ("arrest", None, "Thirty refugees were arrested in Kazakhstan on 9 June."),
    ("abduction", "Osh", "Two men were last seen in Osh on 23 August."),
    ("abduction", "Moscow", "Anvar Tillabek was seized by unidentified men in Moscow."),
    ("handover", "Dushanbe", "Anvar Tillabek was extradited to Dushanbe early in March."),
    ("handover", "Tashkent", "The men were flown to Tashkent and handed over to the security service."),
    ("handover", "Bangkok", "The refugees were deported from Bangkok to Urumqi."),
    ("transfer", "Zhanatas", "Anvar Tillabek was transferred to a prison in Zhanatas."),
    ("transfer", "Shallal", "About 270 Eritreans were moved to a camp in Shallal from police stations in Hurghada."),
    ("appeal_dismissed", "Almaty", "The Almaty Appeals Court rejected the appeal of the 28 men."),
    ("appeal_dismissed", "Almaty", "A court in Almaty rejected the appeal of the 28 men."),
    (
        "extradition_order",
        "Aktobe",
        "The regional court of Aktobe decided that Anvar Tillabek must be extradited to Uzbekistan.",
    ),
    ("extradition_order", "Almaty", "A district court in Almaty ordered the extradition of the 28 men."),
    ("sentence", "Andijan", "A court in Andijan sentenced Anvar Tillabek to ten years in prison."),
    ("sentence", "Osh", "The Osh City Court sentenced Anvar Tillabek to ten years in prison."),
    ("trial", "Tashkent", "The trial of the 12 men opened in Tashkent on Monday."),
    ("release", "Edirne", "Anvar Tillabek was released from a deportation centre in Edirne."),
    ("asylum_application", "Kyiv", "The ten men applied for asylum in Kyiv."),
    ("arrival", "Oral", "Anvar Tillabek arrived in Oral in July."),
    ("death", "Jaslyk", "Anvar Tillabek died in Jaslyk prison."),
    (
        "statement",
        "Geneva",
        (
            "UNHCR spokeswoman Marta Lindqvar told a briefing in Geneva that the agency deplored the "
            "extradition of the 28 men."
        ),
    ),
    ("arrest", None, '"We knew of the arrest of the 28 men," said Marta Lindqvar, UNHCR\'s spokeswoman in Kyiv.'),
    ("handover", None, "The 28 men were extradited to Uzbekistan, an official in Astana said."),
    ("detention", "south of Kazakhstan", "Anvar Tillabek is being held in the south of Kazakhstan."),
]

# Read wrongly so far: a row that reads right moves into the table above.
MISREAD = [
    ("detention", "Tashkent", "The men are in a Tashkent prison."),
    (
        "handover",
        "Dostuk",
        "It was through the Dostuk checkpoint that the four refugees were handed over to Uzbekistan.",
    ),
    (
        "asylum_application",
        "Phnom Penh",
        "The 20 refugees turned to the Phnom Penh office of UNHCR and applied for refugee status.",
    ),
    (
        "asylum_application",
        "Crimea",
        "Nine refugees from Uzbekistan living in Crimea asked the authorities for asylum.",
    ),
    ("arrest", "Almaty", '"We knew of the arrests in Almaty," said Marta Lindqvar, UNHCR\'s spokeswoman in Kyiv.'),
]


@pytest.mark.parametrize(("kind", "wanted", "text"), PLACES)
def test_the_place_is_the_one_nearest_to_the_act(kind: str, wanted: str | None, text: str) -> None:
    assert wanted in told(kind, "place", text)


@pytest.mark.parametrize(("kind", "wanted", "text"), MISREAD)
@pytest.mark.xfail(strict=True, reason="misread so far")
def test_what_is_still_misread(kind: str, wanted: str | None, text: str) -> None:
    assert wanted in told(kind, "place", text)
