"""What the pieces of a page are."""

from __future__ import annotations

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
