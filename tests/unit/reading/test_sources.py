"""Who is the source, in the many ways in which a report says so."""

from __future__ import annotations

import pytest
from readings import fields, read_text

PUBLISHED = "2011-06-17"


def told(kind: str, field: str, text: str) -> list[object]:
    """What the claims of a kind say in one field."""
    return [fields(claim)[field] for claim in read_text(text, published=PUBLISHED) if claim.kind == kind]


SOURCES = [
    ("handover", "Officials", "Officials said that 28 men had been extradited to Uzbekistan."),
    ("handover", "officials", "28 men were extradited to Uzbekistan on Thursday, officials said on Friday."),
    ("handover", "officials", "The 28 men, officials said, were extradited to Uzbekistan on Thursday."),
    (
        "handover",
        "Interior Ministry (Jan Novak)",
        ("Twenty-eight men were extradited to Uzbekistan, said Jan Novak, a spokesman for the Interior Ministry."),
    ),
    (
        "handover",
        "Interior Ministry (Jan Novak)",
        (
            "The Interior Ministry's press secretary, Jan Novak, told Reuters that 28 men had been "
            "extradited to Uzbekistan."
        ),
    ),
    (
        "handover",
        "Interior Ministry (Jan Novak)",
        (
            "Twenty-eight men were extradited to Uzbekistan, the Interior Ministry's press secretary,"
            " Jan Novak, told Reuters."
        ),
    ),
    (
        "handover",
        "Interior Ministry",
        ("The Interior Ministry told Reuters by telephone that 28 men had been extradited to Uzbekistan."),
    ),
    ("handover", "Jan Novak", "Jan Novak told AFP by phone that 28 men had been extradited to Uzbekistan."),
    ("handover", "men's lawyer", "By the account of the men's lawyer, 28 of them were extradited to Uzbekistan."),
    ("handover", "families", "In the words of the families, the 28 men were extradited to Uzbekistan at night."),
    ("handover", "Interior Ministry", "By the Interior Ministry's account, 28 men were extradited to Uzbekistan."),
    (
        "handover",
        "Human Rights Watch",
        "In the view of Human Rights Watch, the 28 men were extradited to Uzbekistan unlawfully.",
    ),
    (
        "handover",
        "Interior Ministry",
        ("Citing the Interior Ministry, Interfax reported that 28 men had been extradited to Uzbekistan."),
    ),
    (
        "handover",
        "Interior Ministry",
        ("Interfax, citing the Interior Ministry, reported that 28 men had been extradited to Uzbekistan."),
    ),
    (
        "handover",
        "Interior Ministry",
        ("Twenty-eight men were extradited to Uzbekistan, Interfax reported, citing the Interior Ministry."),
    ),
    ("handover", "lawyer", "Interfax quoted a lawyer as saying that 28 men had been extradited to Uzbekistan."),
    ("handover", "lawyer", "A lawyer was quoted as saying that 28 men had been extradited to Uzbekistan."),
    ("handover", "Interior Ministry", "The Interior Ministry confirmed the extradition of 28 men to Uzbekistan."),
    (
        "handover",
        "Interior Ministry",
        "The extradition of 28 men to Uzbekistan was confirmed by the Interior Ministry.",
    ),
    (
        "handover",
        "Interior Ministry",
        ("Twenty-eight men have been extradited to Uzbekistan. The Interior Ministry confirmed this on Friday."),
    ),
    (
        "handover",
        "Interior Ministry",
        ("Twenty-eight men have been extradited to Uzbekistan. This was confirmed by the Interior Ministry."),
    ),
    (
        "handover",
        "Interior Ministry",
        (
            "Twenty-eight men have been extradited to Uzbekistan. Confirmation came from the Interior"
            " Ministry on Friday."
        ),
    ),
    ("handover", "guards", "Relatives learned from guards that the 28 men had been extradited to Uzbekistan."),
    (
        "handover",
        "prosecutor's office",
        ("The prosecutor's office informed the families that the 28 men had been extradited to Uzbekistan."),
    ),
    (
        "handover",
        "prosecutor's office",
        ("The families were informed by the prosecutor's office that the 28 men had been extradited to Uzbekistan."),
    ),
    ("handover", "guards", "The families were told by guards that the 28 men had been extradited to Uzbekistan."),
    ("handover", "guards", "Families say they were told by guards that the 28 men had been extradited to Uzbekistan."),
    ("handover", "guards", "The families said guards had told them that the 28 men had been extradited to Uzbekistan."),
    (
        "handover",
        "Interior Ministry",
        "In a statement, the Interior Ministry said that 28 men had been extradited to Uzbekistan.",
    ),
    (
        "handover",
        "Interior Ministry",
        "A statement from the Interior Ministry said that 28 men had been extradited to Uzbekistan.",
    ),
    (
        "handover",
        "Interior Ministry",
        "A statement by the Interior Ministry says that 28 men were extradited to Uzbekistan.",
    ),
    (
        "handover",
        "Amnesty International",
        "A report by Amnesty International says that 28 men were extradited to Uzbekistan.",
    ),
    ("handover", "lawyers", "The lawyers wrote in a letter that 28 men had been extradited to Uzbekistan."),
    ("abduction", "Witnesses", "Witnesses saw masked men bundle the two refugees into a car."),
    ("abduction", "witnesses", "Two refugees were bundled into a car by masked men, witnesses said."),
    ("abduction", "Neighbours", "Neighbours watched as masked men bundled the two refugees into a car."),
    ("abduction", "Witnesses", "Witnesses described how the two refugees had been bundled into a car."),
    ("handover", "Interior Ministry", "The Interior Ministry admitted that 28 men had been extradited to Uzbekistan."),
    ("arrest", "Interior Ministry", "The Interior Ministry reported the arrest of five asylum seekers in Almaty."),
    (
        "handover",
        "Interior Ministry",
        "It was announced by the Interior Ministry that 28 men had been extradited to Uzbekistan.",
    ),
    (
        "handover",
        "source close to the case",
        "On Friday, said a source close to the case, 28 men were extradited to Uzbekistan.",
    ),
    (
        "handover",
        "source in the Interior Ministry",
        "A source in the Interior Ministry said that 28 men had been extradited to Uzbekistan.",
    ),
    ("handover", "lawyer", '"They were extradited on Thursday," the lawyer said of the 28 men.'),
    (
        "handover",
        "Jan Novak",
        '"The 28 men were extradited on Thursday," said Jan Novak. "Their families were not told."',
    ),
    ("handover", "Jan Novak", '"Nobody told us," Jan Novak said. "The 28 men were extradited on Thursday."'),
    ("handover", "Jan Novak", 'Jan Novak was angry. "The 28 men were extradited on Thursday," he said.'),
    (
        "ill_treatment",
        "Jan Novak",
        ('Jan Novak is an activist. "The government knows that the 28 men may be tortured in Uzbekistan," he said.'),
    ),
    (
        "handover",
        "lawyer",
        "Human Rights Watch said a lawyer had told it that 28 men had been extradited to Uzbekistan.",
    ),
    ("handover", "Jan Novak", "Jan Novak, the men's lawyer, said the 28 had been extradited to Uzbekistan."),
    ("handover", "Jan Novak", "Jan Novak, who represents the men, said the 28 had been extradited to Uzbekistan."),
    ("handover", "Jan Novak", "The men's lawyer Jan Novak said the 28 had been extradited to Uzbekistan."),
    (
        "handover",
        "Jan Novak",
        "Jan Novak visited the men. To Reuters he said that the 28 had been extradited to Uzbekistan.",
    ),
    (
        "ill_treatment",
        "Amnesty International",
        "Amnesty International expressed fear that the 28 men would be tortured in Uzbekistan.",
    ),
    ("ill_treatment", "human rights groups", "The 28 men may be tortured in Uzbekistan, human rights groups warn."),
    (
        "ill_treatment",
        "human rights groups",
        ("In Uzbekistan the 28 men may be tortured, human rights groups warn, pointing out that others were."),
    ),
    (
        "ill_treatment",
        "Amnesty International",
        "Amnesty International is concerned that the 28 men will be tortured in Uzbekistan.",
    ),
    (
        "ill_treatment",
        "Amnesty International",
        "There are fears at Amnesty International that the 28 men will be tortured in Uzbekistan.",
    ),
    (
        "ill_treatment",
        "Amnesty International",
        "Amnesty International believes the 28 men are at risk of torture in Uzbekistan.",
    ),
    (
        "handover",
        "Interior Ministry",
        "The Interior Ministry made it known that 28 men had been extradited to Uzbekistan.",
    ),
    (
        "handover",
        "Interior Ministry",
        ("As the Interior Ministry put it, the 28 men were extradited to Uzbekistan in accordance with the law."),
    ),
    ("handover", "Interior Ministry", "As the Interior Ministry confirmed, the 28 men were extradited to Uzbekistan."),
    (
        "handover",
        "Interior Ministry",
        "The 28 men were extradited to Uzbekistan, as the Interior Ministry confirmed on Friday.",
    ),
    ("handover", "wives", "The wives recall that the 28 men were extradited to Uzbekistan at night."),
    ("handover", "Jan Novak", "Asked by reporters, Jan Novak said the 28 men had been extradited to Uzbekistan."),
    (
        "handover",
        "deputy minister",
        ("The deputy minister told a news conference that the 28 men had been extradited to Uzbekistan."),
    ),
    (
        "handover",
        "deputy minister",
        ("The deputy minister, speaking to journalists in Astana, said the 28 men had been extradited to Uzbekistan."),
    ),
    ("arrest", "police", "Five asylum seekers were arrested in Almaty on Monday, according to police."),
    ("arrest", "police", "According to police, five asylum seekers were arrested in Almaty on Monday."),
    (
        "arrest",
        "city's police chief",
        "Five asylum seekers were arrested in Almaty on Monday, according to the city's police chief.",
    ),
    (
        "handover",
        "spokesman of the Interior Ministry",
        (
            "A plane with the 28 men on board has left: they were extradited to Uzbekistan, reporters"
            " heard from a spokesman of the Interior Ministry."
        ),
    ),
    (
        "handover",
        "security official",
        "28 men were extradited to Uzbekistan, Interfax learned from a security official.",
    ),
    ("handover", None, "It was reported that 28 men had been extradited to Uzbekistan."),
    ("handover", None, "The families were told that the 28 men had been extradited to Uzbekistan."),
    ("handover", None, "The 28 men were extradited to Uzbekistan. Human Rights Watch condemned the extradition."),
    ("handover", None, "Human Rights Watch condemned the extradition of 28 men to Uzbekistan."),
    ("handover", None, "UNHCR deplores that the 28 men were extradited to Uzbekistan."),
    ("handover", None, "The lawyer was told by phone that the 28 men had been extradited to Uzbekistan."),
    (
        "charge",
        "Interior Ministry",
        "The Interior Ministry said the 28 men were accused of terrorism. The men deny the charges.",
    ),
    ("charge", None, "The 28 men, who deny the charges, are accused of terrorism."),
    ("charge", None, "The men are accused of terrorism. They deny the charges."),
    (
        "handover",
        "Interior Ministry",
        ("The Interior Ministry let it be known on Friday that 28 men had been extradited to Uzbekistan."),
    ),
    (
        "handover",
        "Interior Ministry",
        "The Interior Ministry's statement said that 28 men had been extradited to Uzbekistan.",
    ),
    (
        "handover",
        "Interior Ministry",
        "The Interior Ministry informed the lawyer that Anvar Tillabek had been deported.",
    ),
    ("handover", "Interior Ministry", "The Interior Ministry informed the lawyer of the extradition of the 28 men."),
    ("handover", "Interior Ministry", "The Interior Ministry notified the families of the extradition of the 28 men."),
    ("incommunicado", "wife", "Nothing has been heard of Anvar Tillabek since, his wife said."),
    (
        "incommunicado",
        "Zulfiya Tillabek",
        (
            "Zulfiya Tillabek, the wife of Anvar Tillabek, went to the prison. She has heard nothing "
            "of him since, she said."
        ),
    ),
    (
        "handover",
        "Jan Novak",
        (
            "Jan Novak, director of the group Sabr, said that a lawyer would be sent. The 28 men had "
            "been extradited to Uzbekistan, he added."
        ),
    ),
    ("handover", "Sabr", "The group Sabr said that 28 men had been extradited to Uzbekistan."),
    (
        "handover",
        "rights groups",
        ('"We have learned that the 28 men were extradited to Uzbekistan," rights groups said in a joint letter.'),
    ),
    (
        "handover",
        "Three ministers",
        ("Three ministers spoke at a press conference. They said that the 28 men had been extradited to Uzbekistan."),
    ),
    (
        "handover",
        "prime minister",
        ("The 28 men were extradited to Uzbekistan, the prime minister said, adding that they were criminals."),
    ),
    ("handover", "Jan Novak", "Foreign Minister Jan Novak said that the 28 men had been extradited to Uzbekistan."),
    (
        "handover",
        "UN human rights chief (Jan Novak)",
        (
            "The 28 men were extradited to Uzbekistan on Thursday, in plain violation, said UN human "
            "rights chief Jan Novak, of international law."
        ),
    ),
]

# Read wrongly so far: a row that reads right moves into the table above.
MISREAD = [
    (
        "handover",
        "Interior Ministry",
        (
            "Twenty-eight men have been extradited to Uzbekistan. An officer of the Interior Ministry"
            " confirmed by phone that they were no longer in the country."
        ),
    ),
    ("arrest", "Interior Ministry", "The Interior Ministry announced the arrest of five asylum seekers."),
    ("handover", "activists", "Activists speak of the extradition of 28 men to Uzbekistan."),
    (
        "handover",
        "sources close to the government",
        "28 men have been extradited to Uzbekistan, sources close to the government say.",
    ),
    (
        "handover",
        "spokesman for the ministry",
        ("To Human Rights Watch a spokesman for the ministry said that the 28 men had been extradited to Uzbekistan."),
    ),
    (
        "ill_treatment",
        "Amnesty International",
        "The 28 men, Amnesty International fears, will be tortured in Uzbekistan.",
    ),
    ("ill_treatment", "activists", "Activists believe that the 28 men face torture in Uzbekistan."),
    ("ill_treatment", "relatives", "For their relatives there is no doubt that the 28 men were tortured."),
    (
        "handover",
        "Interior Ministry",
        "The families heard of the extradition of the 28 men from the Interior Ministry.",
    ),
]


@pytest.mark.parametrize(("kind", "wanted", "text"), SOURCES)
def test_the_source_is_who_is_nearest_to_the_fact(kind: str, wanted: str | None, text: str) -> None:
    assert wanted in told(kind, "said", text)


@pytest.mark.parametrize(("kind", "wanted", "text"), MISREAD)
@pytest.mark.xfail(strict=True, reason="misread so far")
def test_what_is_still_misread(kind: str, wanted: str | None, text: str) -> None:
    assert wanted in told(kind, "said", text)
