"""The parts of a letter are found."""

from __future__ import annotations

import pytest

from panoh.intake import receive
from panoh.model.page import Role

BODY = "We write about Umed Oltinsoev, who was handed over to Tajikistan on 12 November, as we learned from his wife."
MORE = "We ask you to have his case examined, and to tell his family where he is being held and on what grounds."


def roles(text: str) -> list[tuple[Role, str]]:
    page = receive(text.encode(), "letter.txt").pages[0]
    return [(block.role, page.text[block.span.start : block.span.end]) for block in page.blocks]


@pytest.mark.parametrize(
    "salutation",
    [
        "Dear President Doe,",
        "Dear Sir or Madam:",
        "Your Excellency,",
        "Excellency,",
        "To whom it may concern:",
        "Dear colleagues,",
        "Уважаемый господин президент!",
    ],
)
def test_the_salutation_is_furniture(salutation: str) -> None:
    assert roles(f"{salutation}\n\n{BODY}\n\n{MORE}\n\nJane Roe") == [
        (Role.FURNITURE, salutation),
        (Role.BODY, BODY),
        (Role.BODY, MORE),
        (Role.BODY, "Jane Roe"),
    ]


def test_a_letter_without_a_title_begins_with_its_address() -> None:
    address = "President Jon Doe\n1 Main Street\nBishkek, Kyrgyzstan"
    text = f"{address}\n\n9 June 2011\n\nDear President Doe,\n\n{BODY}\n\n{MORE}"

    assert [role for role, _ in roles(text)] == [
        *[Role.FURNITURE] * 3,
        Role.DATELINE,
        Role.FURNITURE,
        Role.BODY,
        Role.BODY,
    ]


def test_the_title_and_the_standfirst_above_the_address_stay() -> None:
    lead = "Refuge Watch wrote to the president of Kyrgyzstan today about the eleven men."
    top = "Refuge Watch\n9 June 2011\n\nOpen letter to President Doe"
    text = f"{top}\n\n{lead}\n\nDear President Doe,\n\n{BODY}\n\n{MORE}"

    assert roles(text)[:5] == [
        (Role.DATELINE, "Refuge Watch"),
        (Role.DATELINE, "9 June 2011"),
        (Role.HEADLINE, "Open letter to President Doe"),
        (Role.BODY, lead),
        (Role.FURNITURE, "Dear President Doe,"),
    ]


@pytest.mark.parametrize(
    "closing", ["Sincerely,", "Yours faithfully,", "With best regards", "Respectfully,", "С уважением,"]
)
def test_the_signature_is_a_block_of_the_body(closing: str) -> None:
    text = f"Letter on the eleven men\n\nDear Mr Doe,\n\n{BODY}\n\n{closing}\n\nJane Roe\nDirector, Refuge Watch"

    assert roles(text)[-2:] == [(Role.FURNITURE, closing), (Role.BODY, "Jane Roe\nDirector, Refuge Watch")]


def test_a_letter_that_names_no_publisher_is_its_signatorys() -> None:
    text = f"Dear Mr Doe,\n\n{BODY}\n\nSincerely,\n\nJane Roe\nDirector, Refuge Watch"

    assert receive(text.encode(), "letter.txt").report.publisher == "Refuge Watch"


def test_the_subject_of_a_letter_is_its_title() -> None:
    text = f"To: Committee against Torture\nRe: Eleven v. Kyrgyzstan\n\nDear Members,\n\n{BODY}\n\n{MORE}"

    assert roles(text)[:3] == [
        (Role.FURNITURE, "To: Committee against Torture"),
        (Role.HEADLINE, "Re: Eleven v. Kyrgyzstan"),
        (Role.FURNITURE, "Dear Members,"),
    ]


def test_many_signatories_stand_each_alone() -> None:
    names = ["Jane Roe", "John Doe", "Ann Poe", "Jim Moe", "Kim Loe", "Tim Coe"]
    text = f"Dear Mr Doe,\n\n{BODY}\n\nSincerely,\n\n" + "\n".join(names)

    assert roles(text)[-6:] == [(Role.BODY, name) for name in names]
