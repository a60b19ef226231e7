"""Word documents: paragraphs, their place in the XML, and damaged or hostile files."""

from __future__ import annotations

import io
import zipfile

import docx as python_docx
import pytest
from intake_documents import DATELINE, SENTENCE, TITLE, document_xml, docx, docx_of
from intake_offsets import check_offsets

from panoh.intake import Received, receive
from panoh.model.errors import UnreadableError
from panoh.model.page import Role


def read(raw: bytes) -> Received:
    received = receive(raw, "report.docx")
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        xml = archive.read("word/document.xml").decode()
    check_offsets(received, lambda name: {"word/document.xml": xml}[name])
    return received


def texts(received: Received) -> list[str]:
    page = received.pages[0]
    return [page.text[block.span.start : block.span.end] for block in page.blocks]


def test_a_document_made_by_a_word_processor_is_read() -> None:
    document = python_docx.Document()
    document.add_heading(TITLE, 0)
    document.add_paragraph(DATELINE)
    document.add_paragraph("Umed ").add_run("Oltinsoev & <others>").bold = True
    document.add_table(1, 1).cell(0, 0).text = "Олтинсоев"
    out = io.BytesIO()
    document.save(out)

    received = read(out.getvalue())

    assert texts(received) == [TITLE, DATELINE, "Umed Oltinsoev & <others>", "Олтинсоев"]
    assert [block.role for block in received.pages[0].blocks][:2] == [Role.HEADLINE, Role.DATELINE]
    assert received.report.media_type.endswith("wordprocessingml.document")


def test_line_breaks_tabs_and_special_hyphens_are_kept() -> None:
    inside = (
        "<w:p><w:r><w:t>non</w:t><w:noBreakHyphen/><w:t>refoulement</w:t>"
        "<w:tab/><w:t>x</w:t><w:br/><w:t>y</w:t></w:r></w:p>"
    )

    assert read(docx_of(document_xml(inside))).pages[0].text == "non\u2011refoulement\tx\ny"


def test_deleted_text_and_fallbacks_are_left_out_and_said() -> None:
    inside = (
        f"<w:p><w:r><w:t>{SENTENCE}</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t> New.</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
    )
    received = read(docx_of(document_xml(inside)))

    assert texts(received) == [f"{SENTENCE} New."]
    assert received.report.notices == ("It has tracked changes; it was read as if all were accepted.",)


def test_a_wrong_name_is_no_hindrance_and_is_said() -> None:
    report = receive(docx(TITLE, SENTENCE), "report.pdf").report

    assert report.notices == ("Its name ends in .pdf, but it is a Word document (DOCX), and was read as that.",)


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9, 0.99])
def test_a_document_cut_off_is_refused(share: float) -> None:
    raw = docx(TITLE, SENTENCE * 50)

    with pytest.raises(UnreadableError, match="damaged or cut-off Word document"):
        receive(raw[: int(share * len(raw))], "report.docx")


def test_damaged_xml_is_read_up_to_the_damage() -> None:
    received = read(docx_of(document_xml(f"<w:p><w:r><w:t>{SENTENCE}</w:t></w:r></w:p><w:p><w:r><w:t>x</w:q>")))

    assert texts(received)[0] == SENTENCE
    assert received.report.notices == ("Its XML is damaged; it was read up to the damage.",)


def test_a_zip_bomb_is_refused() -> None:
    with pytest.raises(UnreadableError, match="unpacks to far more"):
        receive(docx_of(document_xml("<w:p/>" * 1_000_000)), "report.docx")


def test_entities_are_refused() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + document_xml(
        "<w:p><w:r><w:t>&b;</w:t></w:r></w:p>"
    )

    with pytest.raises(UnreadableError, match="XML entities"):
        receive(docx_of(bomb.replace('<?xml version="1.0" encoding="UTF-8"?>', "")), "report.docx")


def test_a_document_without_text_is_refused() -> None:
    with pytest.raises(UnreadableError, match="without text"):
        receive(docx(), "report.docx")


def test_notes_that_are_not_read_are_said() -> None:
    out = io.BytesIO(docx(TITLE, SENTENCE))
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("word/footnotes.xml", "<x/>")

    assert receive(out.getvalue(), "a.docx").report.notices == ("Its footnotes were not read.",)
