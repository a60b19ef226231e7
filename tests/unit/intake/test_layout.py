"""What the pieces of a page are."""

from __future__ import annotations

import pytest

from panoh.intake import receive
from panoh.model.page import Role

BODY = "Umed Oltinsoev and 28 other men were handed over to Uzbekistan on June 9, the prosecutor of the city said."
MORE = "Their families had not been told of it, and their lawyers learned of it from the newspapers in the morning."


def roles(text: str) -> list[tuple[Role, str]]:
    page = receive(text.encode(), "report.txt").pages[0]
    return [(block.role, page.text[block.span.start : block.span.end]) for block in page.blocks]


def test_a_report_has_headline_date_line_byline_body_and_furniture() -> None:
    text = f"Men handed over\n\nExample News, 9 June 2011\n\nBy Jane Roe in Almaty\n\n{BODY}\n\nSupport our journalists"

    assert roles(text) == [
        (Role.HEADLINE, "Men handed over"),
        (Role.DATELINE, "Example News, 9 June 2011"),
        (Role.BYLINE, "By Jane Roe in Almaty"),
        (Role.BODY, BODY),
        (Role.FURNITURE, "Support our journalists"),
    ]


def test_the_second_copy_of_a_headline_is_furniture() -> None:
    assert roles(f"Men handed over\n\nMen handed over\n\n{BODY}")[:2] == [
        (Role.HEADLINE, "Men handed over"),
        (Role.FURNITURE, "Men handed over"),
    ]


def test_the_second_copy_of_a_paragraph_is_furniture() -> None:
    assert roles(f"Men handed over\n\n{BODY}\n\n{MORE}\n\n{BODY}")[3] == (Role.FURNITURE, BODY)


def test_a_publisher_on_the_line_above_the_date_belongs_to_the_date_line() -> None:
    received = receive(f"Men handed over\n\nExample Agency, Briefing Notes\n9 August 2006\n\n{BODY}".encode(), "a.txt")

    assert [block.role for block in received.pages[0].blocks][1:3] == [Role.DATELINE, Role.DATELINE]
    assert received.report.publisher == "Example Agency"


def test_a_date_line_at_the_head_of_the_first_paragraph_is_a_block() -> None:
    assert roles(f"Men handed over\n\n(Moscow, June 9, 2011) – {BODY}")[1:] == [
        (Role.DATELINE, "(Moscow, June 9, 2011) –"),
        (Role.BODY, BODY),
    ]


def test_a_heading_between_paragraphs_is_a_headline() -> None:
    assert roles(f"Men handed over\n\n{BODY}\n\nWhat the families say\n\n{MORE}")[2] == (
        Role.HEADLINE,
        "What the families say",
    )


def test_the_address_of_a_letter_is_furniture_and_its_signature_a_block_of_the_body() -> None:
    text = (
        "Letter on forced return\n\nExample Watch, March 27, 2006\n\nPresident Jon Doe\n"
        "Astana, Republic of Kazakhstan\n\n"
        f"Dear President Doe,\n\n{BODY}\n\nSincerely,\nJane Roe\nUzbekistan, Human rights"
    )

    assert roles(text)[2:] == [
        (Role.FURNITURE, "President Jon Doe"),
        (Role.FURNITURE, "Astana, Republic of Kazakhstan"),
        (Role.FURNITURE, "Dear President Doe,"),
        (Role.BODY, BODY),
        (Role.FURNITURE, "Sincerely,"),
        (Role.BODY, "Jane Roe\nUzbekistan, Human rights"),
    ]


def test_a_tag_line_at_the_end_is_furniture() -> None:
    assert roles(f"Men handed over\n\n{BODY}\n\nUzbekistan, Kazakstan")[-1][0] is Role.FURNITURE


def test_see_also_within_a_paragraph_is_read_and_alone_is_furniture() -> None:
    see = "(See also Cold Welcome for Men.)"

    assert [role for role, _ in roles(f"Men handed over\n\n{BODY} {see}\n\n{see}\n\n{MORE}")] == [
        Role.HEADLINE,
        Role.BODY,
        Role.FURNITURE,
        Role.BODY,
    ]


def test_a_text_without_a_headline_has_none() -> None:
    received = receive(f"{BODY}\n\n{MORE}".encode(), "a.txt")

    assert received.report.headline is None
    assert [block.role for block in received.pages[0].blocks] == [Role.BODY, Role.BODY]


def test_one_line_alone_is_body() -> None:
    assert roles("Men handed over") == [(Role.BODY, "Men handed over")]


def test_a_publisher_and_a_date_may_stand_above_the_headline() -> None:
    received = receive(f"Example Agency\n9 August 2006\n\nMen handed over\n\n{BODY}\n\n{MORE}".encode(), "a.txt")

    assert [block.role for block in received.pages[0].blocks] == [
        Role.DATELINE,
        Role.DATELINE,
        Role.HEADLINE,
        Role.BODY,
        Role.BODY,
    ]
    assert (received.report.publisher, received.report.headline) == ("Example Agency", "Men handed over")


def test_a_headline_right_above_the_date_is_no_publisher() -> None:
    received = receive(f"Kazakhstan hands over men\n9 June 2011\n{BODY}\n{MORE}\n{BODY[:50]}.\n".encode(), "a.txt")

    assert received.report.headline == "Kazakhstan hands over men"
    assert received.report.publisher is None


def test_titles_under_related_articles_are_furniture() -> None:
    text = f"Men handed over\n\n{BODY}\n\nRelated articles\n\nAnother thing happened\n\nA third thing"

    assert [role for role, _ in roles(text)] == [Role.HEADLINE, Role.BODY] + [Role.FURNITURE] * 3


def test_the_mark_of_a_press_release_is_no_headline() -> None:
    assert roles(f"FOR IMMEDIATE RELEASE\n\nMen handed over\n\n{BODY}")[:2] == [
        (Role.FURNITURE, "FOR IMMEDIATE RELEASE"),
        (Role.HEADLINE, "Men handed over"),
    ]


def test_the_head_of_a_document_in_columns_is_no_headline() -> None:
    assert roles(f"UNITED NATIONS          CAT\n\nDecision on the men\n\n{BODY}")[:2] == [
        (Role.BODY, "UNITED NATIONS          CAT"),
        (Role.HEADLINE, "Decision on the men"),
    ]


@pytest.mark.parametrize(
    ("items", "texts"),
    [
        (["- Free the men;", "- let them leave."], ["Free the men;", "let them leave."]),
        (["• Free the men.", "• Tell their families."], ["Free the men.", "Tell their families."]),
        (["1. Free the men.", "2. Tell their families."], ["Free the men.", "Tell their families."]),
        (["1) Free the men.", "2) Tell their families."], ["Free the men.", "Tell their families."]),
        (["(a) Free the men;", "(b) Tell their families."], ["Free the men;", "Tell their families."]),
        (["(i) Free the men;", "(ii) Tell their families."], ["Free the men;", "Tell their families."]),
        (["2.1 The men fled.", "2.2 They were held."], ["The men fled.", "They were held."]),
    ],
)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_each_point_of_a_list_is_a_block_without_its_bullet(items: list[str], texts: list[str], between: str) -> None:
    found = roles(f"Men handed over\n\n{BODY}\n\n{between.join(items)}\n\n{MORE}")

    assert found[2:4] == [(Role.BODY, text) for text in texts]


@pytest.mark.parametrize(
    "paragraph",
    [
        "29 men were held in Almaty for a year.",
        "A. Karimov was the judge in this case.",
        "9 June was the day of it all.",
    ],
)
def test_a_number_or_initial_is_no_bullet(paragraph: str) -> None:
    assert roles(f"Men handed over\n\n{BODY}\n\n{paragraph}\n\n{MORE}")[2] == (Role.BODY, paragraph)


@pytest.mark.parametrize(
    "heading",
    [
        "Background",
        "What the families say",
        "What next?",
        "II. The law",
        '"Nobody told us"',
        "The trial of 2010",
        "Human rights",
    ],
)
def test_a_short_line_between_paragraphs_is_a_heading(heading: str) -> None:
    assert roles(f"Men handed over\n\n{BODY}\n\n{heading}\n\n{MORE}")[2] == (Role.HEADLINE, heading)


def test_a_heading_may_stand_over_a_list() -> None:
    found = roles(f"Men handed over\n\n{BODY}\n\nRecommendations\n\n- Free the men.\n- Tell their families.\n\n{MORE}")

    assert found[2] == (Role.HEADLINE, "Recommendations")


def test_two_headings_may_stand_one_over_the_other() -> None:
    found = roles(f"Men handed over\n\n{BODY}\n\nThe law\n\nAdmissibility\n\n{MORE}")

    assert [role for role, _ in found[2:]] == [Role.HEADLINE, Role.HEADLINE, Role.BODY]


def test_names_behind_a_colon_are_no_headings() -> None:
    text = f"Men handed over\n\n{BODY} The men are:\n\nUmed Oltinsoev\n\n{MORE}"

    assert roles(text)[2] == (Role.BODY, "Umed Oltinsoev")


def test_a_list_of_names_is_body() -> None:
    names = ["Umed Oltinsoev, born 1984", "Hikmat Zarifbekov, born 1990", "Jahongir Nurmatjonov, born 1979"]
    text = f"Where are they?\n\nRefuge Watch, 9 June 2011\n\n{BODY}\n\n" + "\n".join(names) + f"\n\n{MORE}"

    assert roles(text)[3:6] == [(Role.BODY, name) for name in names]


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Jane Roe / Example News",
        "© Example News 2011",
        "Image credit: Jane Roe",
        "Read also: Families wait for news",
        "Related: Families wait for news",
        "Share on Facebook",
        "E-mail: press@example.org",
        "Tel: +7 727 000 00 00",
        "This website uses cookies to improve your experience.",
        "Updated 2 hours ago",
        "Reading time: 4 minutes",
        "Advertisement",
        "Article continues below",
        "FILE - The detention centre in Osh, Kyrgyzstan, on 9 June 2011.",
        "The detention centre in Osh (AP Photo/Jane Roe, File)",
        "The detention centre in Osh [File: Jane Roe/Reuters]",
        "Watch: The mothers of Osh",
    ],
)
def test_what_a_page_says_of_itself_is_furniture(line: str) -> None:
    found = roles(f"Men handed over\n\nExample News, 9 June 2011\n\n{BODY}\n\n{line}\n\n{MORE}")

    assert found[3] == (Role.FURNITURE, line)
    assert [role for role, _ in found if role is Role.BODY] == [Role.BODY] * 2


def test_tags_at_the_end_are_furniture() -> None:
    assert roles(f"Men handed over\n\n{BODY}\n\n{MORE}\n\nTags: Kyrgyzstan, extradition")[-1][0] is Role.FURNITURE


def test_all_that_readers_wrote_is_furniture() -> None:
    text = f"Men handed over\n\n{BODY}\n\n{MORE}\n\nComments (2)\n\nJohn\n\nI heard that they were freed.\n\nWho?"

    assert [role for role, _ in roles(text)] == [Role.HEADLINE, Role.BODY, Role.BODY] + [Role.FURNITURE] * 4


def test_every_block_is_cut_at_its_first_and_last_character() -> None:
    page = receive(f"Men handed over\n\nOSH (AP) — {BODY}\n\n  -  {MORE}".encode(), "a.txt").pages[0]

    assert [page.text[block.span.start : block.span.end] for block in page.blocks] == [
        "Men handed over",
        "OSH (AP) —",
        BODY,
        MORE,
    ]
