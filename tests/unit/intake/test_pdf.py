"""PDF files: paragraphs over line and page ends, and pages that cannot be read."""

from __future__ import annotations

import io

import pypdfium2 as pdfium
import pytest
from intake_documents import DATELINE, TITLE, pdf, text_page
from intake_offsets import check_offsets

from panoh.intake import Received, receive
from panoh.model.errors import UnreadableError
from panoh.model.page import Role

FIRST = (
    "Umed Oltinsoev and 28 other men were handed over to Uzbe-",
    "kistan on June 9, the prosecutor of the city said, and no",
    "lawyer was there.",
)


def read(raw: bytes) -> Received:
    received = receive(raw, "report.pdf")
    document = pdfium.PdfDocument(raw)
    parts = {}
    for number, page in enumerate(document, 1):
        words = page.get_textpage()
        parts[f"page {number}"] = words.get_text_range()
        words.close()
        page.close()
    document.close()
    check_offsets(received, lambda name: parts[name])
    return received


def texts(received: Received) -> list[str]:
    page = received.pages[0]
    return [page.text[block.span.start : block.span.end] for block in page.blocks]


def test_lines_are_joined_to_paragraphs_and_broken_words_made_whole() -> None:
    received = read(pdf(text_page(TITLE, DATELINE, "", *FIRST, "", "They were gone.")))

    assert texts(received) == [
        TITLE,
        DATELINE,
        "Umed Oltinsoev and 28 other men were handed over to Uzbekistan on June 9, the prosecutor of the city said, "
        "and no\nlawyer was there.",
        "They were gone.",
    ]
    assert received.report.headline == TITLE
    assert received.report.publisher == "Example News"


@pytest.mark.parametrize(
    ("lines", "word"),
    [
        (("The men had applied to be asylum-", "seekers in the country."), "asylum-seekers"),
        (("The men were to be handed over to Uzbe-", "kistan in the night."), "Uzbekistan"),
        (("The hand-over was called a hand-", "over by all in the country."), "hand-over by"),
        (("There were twenty-", "nine men in the cell of the city."), "twenty-nine"),
    ],
)
def test_a_hyphen_at_a_line_end_is_kept_where_it_belongs(lines: tuple[str, str], word: str) -> None:
    assert word in read(pdf(text_page(*lines))).pages[0].text


def test_a_sentence_goes_on_over_the_end_of_a_page() -> None:
    one = text_page("Report on returns", *FIRST[:2], "of the men had a lawyer when they were taken to the")
    two = text_page("Report on returns", "airport in the night of June 8.", "", "They were gone.")
    received = read(pdf(one, two))
    page = received.pages[0]

    assert "to the\nairport in the night" in page.text
    assert page.text.count("Report on returns") == 1
    assert page.source(page.text.index("airport")).part == "page 2"


def test_heads_feet_and_numbers_of_pages_are_left_out() -> None:
    pages = [
        [
            (60, 820, "Example Watch | Returns"),
            *text_page(f"Paragraph {word} of the report says a thing."),
            (290, 20, str(number)),
        ]
        for number, word in enumerate(("one", "two", "three"), 1)
    ]

    assert texts(read(pdf(*pages))) == [
        "Example Watch | Returns",
        *(f"Paragraph {word} of the report says a thing." for word in ("one", "two", "three")),
    ]


def test_a_larger_heading_stands_alone() -> None:
    received = read(pdf(text_page(*FIRST, "", "Background of the case", "", *FIRST[1:], "They were gone.")))

    assert received.pages[0].blocks[1].role is Role.HEADLINE


def test_a_pdf_of_pictures_is_refused_with_the_remedy() -> None:
    with pytest.raises(UnreadableError, match="pictures, with no text in it") as caught:
        receive(pdf([], [], scanned=(1, 2)), "scan.pdf")

    assert caught.value.where == "scan.pdf"
    assert "OCR" in caught.value.remedy


def test_pages_that_are_pictures_are_named() -> None:
    notices = read(pdf(text_page(*FIRST), [], text_page("The end."), [], scanned=(2, 4))).report.notices

    assert notices[0].startswith("Pages 2, 4 are pictures without text and were not read.")


def test_a_blank_page_is_not_worth_a_word() -> None:
    assert read(pdf(text_page(*FIRST), [])).report.notices == ()


@pytest.mark.parametrize("share", [0.02, 0.1])
def test_a_pdf_cut_off_is_refused(share: float) -> None:
    raw = pdf(text_page(*FIRST))

    with pytest.raises(UnreadableError, match="damaged or cut-off PDF"):
        receive(raw[: int(share * len(raw))], "report.pdf")


def test_a_pdf_with_a_password_is_refused() -> None:
    raw = pdf(text_page(*FIRST))
    locked = raw.replace(
        b"/Root 1 0 R",
        b"/Root 1 0 R /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <"
        + b"41" * 32
        + b"> /U <"
        + b"42" * 32
        + b"> >>",
    )

    with pytest.raises(UnreadableError, match="protected by a password"):
        receive(locked, "report.pdf")


def test_junk_before_the_pdf_is_passed_over() -> None:
    assert receive(b"junk\n" + pdf(text_page(*FIRST)), "report.pdf").report.media_type == "application/pdf"


def test_the_helper_makes_pdfs_that_can_be_saved_again() -> None:
    document = pdfium.PdfDocument(pdf(text_page(*FIRST)))
    out = io.BytesIO()
    document.save(out)
    document.close()

    assert texts(read(out.getvalue()))[0].startswith("Umed Oltinsoev")
