"""The day of a happening, of its telling, and of what is told in another sentence."""

from __future__ import annotations

import pytest
from readings import fields, read_text

PUBLISHED = "2011-06-17"


def told(kind: str, field: str, text: str) -> list[object]:
    """What the claims of a kind say in one field."""
    return [fields(claim)[field] for claim in read_text(text, published=PUBLISHED) if claim.kind == kind]


DAYS = [
    (
        "handover",
        "2011-06-09",
        (
            "By returning 28 men to Uzbekistan, the government broke the law, Human Rights Watch said"
            " today. The returns took place on June 9, 2011."
        ),
    ),
    (
        "handover",
        "2011-06-09",
        "Kazakhstan has extradited 28 men to Uzbekistan. The extradition took place on 9 June 2011.",
    ),
    ("handover", "2011-06-09", "Kazakhstan has extradited 28 men to Uzbekistan. It happened on 9 June 2011."),
    (
        "handover",
        "2011-06-16",
        (
            "Human Rights Watch criticised Kazakhstan on Friday over the extradition of 28 men. The "
            "men were handed over on Thursday."
        ),
    ),
    ("handover", None, "Human Rights Watch criticised Kazakhstan on Friday over the extradition of 28 men."),
    ("handover", None, "Activists protested on Monday against the deportation of 28 men to Uzbekistan."),
    ("handover", None, "On Monday UNHCR condemned the deportation of 28 men to Uzbekistan."),
    ("statement", "2011-06-13", "On Monday UNHCR condemned the deportation of 28 men to Uzbekistan."),
    (
        "handover",
        "2011-06-09",
        "On 17 June 2011 Human Rights Watch condemned the extradition of 28 men on 9 June 2011.",
    ),
    (
        "statement",
        "2011-06-17",
        "On 17 June 2011 Human Rights Watch condemned the extradition of 28 men on 9 June 2011.",
    ),
    ("handover", "2011-06-09", "UNHCR regrets that 28 men were extradited to Uzbekistan on 9 June."),
    (
        "handover",
        "2011-06-11",
        ("A security official confirmed on 12 June that 200 refugees had been sent home to Eritrea a day earlier."),
    ),
    ("handover", None, "A security official confirmed on 12 June that 200 refugees had been sent home to Eritrea."),
    (
        "sentence",
        "2011-06-10",
        ("A court in Tajikistan has sentenced Anvar Tillabek to 20 years in prison. The verdict came on June 10."),
    ),
    (
        "sentence",
        "2011-06-10",
        ("Anvar Tillabek has been sentenced to 20 years in prison. The verdict was delivered on 10 June."),
    ),
    (
        "detention",
        "2010-06/2011-06-09",
        ("The 28 men had been held in Almaty since June 2010. They were extradited to Uzbekistan on 9 June 2011."),
    ),
    (
        "detention",
        "2010-06/2011-06-09",
        ("The 28 men, who had been in custody since June 2010, were extradited to Uzbekistan on 9 June 2011."),
    ),
    (
        "detention",
        "2010/2011-06-09",
        ("The 28 men were extradited to Uzbekistan on 9 June. They had been in custody since last year."),
    ),
    ("detention", "2010-06/..", "The 28 men have been held in Almaty since June 2010."),
    ("detention", "2011-06-17", "Four other refugees are still in detention in Almaty."),
    ("detention", "2011-06-17", "Four refugees are currently held in Almaty."),
    ("detention", "2010-05-03/..", "Anvar Tillabek was arrested on 3 May 2010 and remains in custody."),
    (
        "detention",
        "2010-05-03/2010-07-24",
        (
            "Police arrested Anvar Tillabek on 3 May 2010, and from then on he was held in a prison. "
            "He was released on 24 July 2010."
        ),
    ),
    ("handover", "2011-06", "The men were arrested in June 2010 and held until June 2011, when they were extradited."),
    ("arrest", "2010-05-03", "Two weeks after his arrest on 3 May 2010, Anvar Tillabek was deported."),
    ("arrest", "2010-05-03", "Anvar Tillabek was arrested on 3 May 2010. He was deported two weeks later."),
    ("arrest", "2010-06", "In June 2010, when the refugees were arrested, nobody was told."),
    (
        "extradition_request",
        "2010",
        "The men have been in jail since last year, when Uzbekistan requested their extradition.",
    ),
    ("arrest", "2011-06-16", "It was on Thursday that police arrested the 28 refugees."),
    ("arrest", "2011-06-16", "It was on Thursday that the police detained 28 refugees in Almaty."),
    ("incommunicado", "2011-06-09/..", "Nothing has been heard of the 28 men since they were extradited on 9 June."),
    (
        "incommunicado",
        "2011-05-30/..",
        "Anvar Tillabek was led away on 30 May. His family has heard nothing of him since.",
    ),
    ("appeal_dismissed", "2011-02-14", "The court rejected the appeal of the 28 men on 14 February."),
    ("charge", "2011-05", "In May the 28 men were charged with terrorism."),
    ("abduction", "2011-06-12", "Two refugees went missing in Osh on Sunday."),
    ("abduction", "2011-06-12", "Two refugees have been missing since Sunday."),
    ("arrest", "2011-06-16", "Officials said on Friday that the 28 men had been arrested the day before."),
    ("arrest", "2011-06-16", "Officials said on Friday that the 28 men had been arrested on Thursday."),
    ("handover", "2011-06-16", "The 28 men were extradited on Thursday, officials said on Friday."),
    ("handover", "2011-06-17", "The 28 men were extradited today, officials said."),
    ("release", "2011-06-15", "Anvar Tillabek was released on Wednesday after his arrest on 3 May."),
    ("arrest", "2011-05-03", "Anvar Tillabek was released on Wednesday after his arrest on 3 May."),
    (
        "asylum_application",
        "2010-02-01/2010-02-06",
        "Between 1 and 6 February 2010 the nine refugees applied for asylum.",
    ),
    ("handover", "2011-06-09~", "Around 9 June the 28 men were extradited to Uzbekistan."),
    (
        "handover",
        "2011-03",
        "Anvar Tillabek, whom Austria extradited in March, has been sentenced to 20 years in prison.",
    ),
    ("extradition_order", "2010-09-08", "On September 8, 2010, a court decided to extradite the 28 men."),
    (
        "interim_measures",
        "2010-12",
        ("In December 2010 the UN Committee against Torture asked Kazakhstan not to extradite the 28 men."),
    ),
    ("death", "2009-07", "Anvar Tillabek died in custody in July 2009."),
    (
        "handover",
        "2009-12-19",
        "Late on Saturday, 19 December 2009, the government put the 20 refugees on a plane to China.",
    ),
    ("statement", "2011-06-17", '"We deplore the extradition of the 28 men," Human Rights Watch said today.'),
    ("statement", "2011-06-16", "UNHCR on Thursday condemned the extradition of the 28 men."),
]

# Read wrongly so far: a row that reads right moves into the table above.
MISREAD = [
    ("handover", "2010-05-17", "Two weeks after his arrest on 3 May 2010, Anvar Tillabek was deported."),
    ("handover", "2010-05-17", "Anvar Tillabek was arrested on 3 May 2010. He was deported two weeks later."),
    ("arrest", "2010-11-27", "Police stood ready as the couple landed on 27 November 2010. They arrested the refugee."),
]


@pytest.mark.parametrize(("kind", "wanted", "text"), DAYS)
def test_each_happening_has_its_own_day(kind: str, wanted: str | None, text: str) -> None:
    assert wanted in told(kind, "when", text)


@pytest.mark.parametrize(("kind", "wanted", "text"), MISREAD)
@pytest.mark.xfail(strict=True, reason="misread so far")
def test_what_is_still_misread(kind: str, wanted: str | None, text: str) -> None:
    assert wanted in told(kind, "when", text)
