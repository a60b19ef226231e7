"""The top of a page: title, publisher and date line in the orders in which people paste them."""

from __future__ import annotations

import pytest

from panoh.intake import receive
from panoh.model.page import Role

BODY = (
    "Umed Oltinsoev and ten other men were handed over to Tajikistan on 12 November, the prosecutor of the city said."
)
MORE = "Their families had not been told of it, and their lawyers learned of it from the newspapers in the morning."
TITLE = "Eleven men handed over to Tajikistan"
TEXT = f"{BODY}\n\n{MORE}"


def roles(text: str) -> list[tuple[Role, str]]:
    page = receive(text.encode(), "a.txt").pages[0]
    return [(block.role, page.text[block.span.start : block.span.end]) for block in page.blocks]


@pytest.mark.parametrize(
    "top",
    [
        f"{TITLE}\n\nChashma Press, 13 November 2018",
        f"{TITLE}\n\nChashma Press\n13 November 2018",
        f"{TITLE}\n\nChashma Press\n\n13 November 2018",
        f"{TITLE}\nChashma Press\n13 November 2018",
        f"{TITLE}\n13 November 2018\nChashma Press",
        f"{TITLE}\n\n13 November 2018 | Chashma Press",
        f"Chashma Press\n13 November 2018\n\n{TITLE}",
        f"Chashma Press, 13 November 2018\n\n{TITLE}",
        f"13 November 2018\nChashma Press\n\n{TITLE}",
        f"Chashma Press\n\n{TITLE}\n\n13 November 2018",
        f"Chashma Press\n\n{TITLE}\n\nNovember 13 - 2018 OSH",
        f"Chashma Press\n\n{TITLE}\n\nOsh, 13 November 2018",
        f"Chashma Press\n{TITLE}\n13 November 2018",
        f"13 November 2018\n\n{TITLE}\n\nChashma Press",
        f"Chashma Press\nPress release\n13 November 2018\n\n{TITLE}",
        f"Chashma Press\nCentral Asia\n\n{TITLE}\n\n13 November 2018",
        f"Chashma Press\n13 November 2018\n\n{TITLE}\n\nAP, LONDON",
        f"{TITLE}\n\nBy Jane Roe\nChashma Press\n13 November 2018",
        f"Delovaya Sreda\n13 November 2018\n\n{TITLE}",
        f"{TITLE}\n\nDelovaya Sreda\n13 November 2018",
        f"delovoy.example archive\n13 November 2018\n\n{TITLE}",
    ],
)
def test_title_and_publisher_are_found_in_any_order(top: str) -> None:
    received = receive(f"{top}\n\n{TEXT}".encode(), "a.txt")
    found = [block.role for block in received.pages[0].blocks]

    assert received.report.headline == TITLE
    assert received.report.publisher in ("Chashma Press", "Delovaya Sreda", "delovoy.example archive")
    assert found.count(Role.HEADLINE) == 1
    assert found.count(Role.BODY) == 2


@pytest.mark.parametrize(
    "title",
    [
        "Kyrgyzstan: where are the eleven?",
        '"I do not know why they let me go"',
        "“They are gone”",
        "Free them now!",
        "Men sent back to the U.S.",
        "Men Handed Over",
        "Kyrgyz court frees man (updated)",
        "They were handed over in the night.",
        "URGENT: Eleven Men At Risk",
        "Refuge Watch condemns hand-over",
    ],
)
def test_a_title_may_ask_cry_quote_or_be_short(title: str) -> None:
    received = receive(f"{title}\n\nMountain Radio, 24 November 2018\n\n{TEXT}".encode(), "a.txt")

    assert received.report.headline == title
    assert received.report.publisher == "Mountain Radio"


@pytest.mark.parametrize(
    ("top", "publisher"),
    [
        ("Refuge Watch\n9 June 2011", "Refuge Watch"),
        ("9 June 2011", None),
        ("Refuge Watch", "Refuge Watch"),
        ("Delovaya Sreda\n9 June 2011", "Delovaya Sreda"),
    ],
)
def test_a_report_without_a_title_has_none(top: str, publisher: str | None) -> None:
    received = receive(f"{top}\n\n{TEXT}".encode(), "a.txt")

    assert received.report.headline is None
    assert received.report.publisher == publisher


@pytest.mark.parametrize(
    "standfirst",
    [
        "The UN refugee agency says that it was not told.",
        "The men were taken from their cells in the night and nobody told their families where to",
    ],
)
@pytest.mark.parametrize(
    "order", ["{title}\n\n{lead}\n\n{date}", "{date}\n\n{title}\n\n{lead}", "{title}\n\n{date}\n\n{lead}"]
)
def test_a_standfirst_is_body(order: str, standfirst: str) -> None:
    top = order.format(title=TITLE, lead=standfirst, date="Chashma Press\n13 November 2018")

    found = roles(f"{top}\n\n{TEXT}")

    assert (Role.BODY, standfirst) in found
    assert (Role.HEADLINE, TITLE) in found
    assert (Role.DATELINE, "13 November 2018") in found


def test_the_agency_in_a_date_line_is_the_publisher_where_none_is_told() -> None:
    received = receive(f"{TITLE}\n\nOSH (AP) — {TEXT}".encode(), "a.txt")

    assert received.report.publisher == "AP"


def test_the_publisher_told_at_the_top_is_kept() -> None:
    received = receive(f"{TITLE}\n\nChashma Press, 13 November 2018\n\nOSH (AP) — {TEXT}".encode(), "a.txt")

    assert received.report.publisher == "Chashma Press"


def test_a_date_line_behind_the_standfirst_is_split_off_exactly() -> None:
    found = roles(f"{TITLE}\n\nThe men's families were not told.\n\nOSH, Kyrgyzstan (AP) — {TEXT}")

    assert found[2:4] == [(Role.DATELINE, "OSH, Kyrgyzstan (AP) —"), (Role.BODY, BODY)]


def test_the_day_of_an_update_is_furniture_where_the_first_day_is_told() -> None:
    found = roles(f"{TITLE}\n\nPublished: 13 November 2018\nUpdated: 15 November 2018\n\n{TEXT}")

    assert found[1:3] == [
        (Role.DATELINE, "Published: 13 November 2018"),
        (Role.FURNITURE, "Updated: 15 November 2018"),
    ]


def test_the_only_day_told_is_kept_though_it_is_an_updates() -> None:
    assert roles(f"{TITLE}\n\nUpdated: 15 November 2018\n\n{TEXT}")[1][0] is Role.DATELINE


def test_a_title_in_capitals_may_end_as_organisations_names_do() -> None:
    title = "Activist Arrested After Visit To Human Rights Centre"

    assert receive(f"{title}\n\n9 June 2011\n\n{TEXT}".encode(), "a.txt").report.headline == title


def test_a_writer_and_a_town_under_the_title_are_the_byline() -> None:
    found = roles(f"{TITLE}\n\nJane Roe in Osh\n13 November 2018\n\n{TEXT}")

    assert found[1] == (Role.BYLINE, "Jane Roe in Osh")


def test_a_title_may_be_made_like_a_byline() -> None:
    received = receive(f"Tajik Men Arrested in Osh\n\n13 November 2018\n\n{TEXT}".encode(), "a.txt")

    assert received.report.headline == "Tajik Men Arrested in Osh"


def test_the_office_of_an_organisation_above_the_title_is_its_publisher() -> None:
    received = receive(
        f"UNHCR Kyrgyzstan\nPress Release\nBishkek, 13 November 2018\n\n{TITLE}\n\n{TEXT}".encode(), "a.txt"
    )

    assert (received.report.headline, received.report.publisher) == (TITLE, "UNHCR Kyrgyzstan")


def test_single_lines_of_any_length_are_paragraphs_of_their_own() -> None:
    text = f"13.11.2018 14:05\n{TITLE}\nOsh (24.kg) - {BODY}\nThey were wanted for a long time, he said.\nviews: 345"

    assert [role for role, _ in roles(text)] == [
        Role.DATELINE,
        Role.HEADLINE,
        Role.DATELINE,
        Role.BODY,
        Role.BODY,
        Role.FURNITURE,
    ]
