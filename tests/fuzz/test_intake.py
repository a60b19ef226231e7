"""Whatever bytes come in: a report whose every offset leads to the original, or a clear refusal; and in time."""

from __future__ import annotations

import io
import time
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from intake_documents import DATELINE, SENTENCE, TITLE, document_xml, docx, docx_of, html, mail, pdf, text_page
from intake_offsets import check_offsets

from panoh.intake import Received, receive
from panoh.intake.charset import decode
from panoh.intake.furniture import LONGEST, is_furniture
from panoh.intake.paragraphs import split_plain
from panoh.model.errors import UnreadableError

SECONDS = 5.0
RUSSIAN = "Двадцать девять беженцев из Узбекистана переданы узбекским властям, сообщил прокурор."

VALID = (
    f"{TITLE}\n\n{DATELINE}\n\n{SENTENCE}\n".encode(),
    RUSSIAN.encode("cp1251"),
    RUSSIAN.encode("utf-16"),
    html(f"<h1>{TITLE}</h1><p>{DATELINE}<p>{SENTENCE}&amp;&nbsp;x<ul><li>a</ul><table><tr><td>1<td>2</table>").encode(),
    pdf(text_page(TITLE, DATELINE, "", SENTENCE), text_page(SENTENCE)),
    docx(TITLE, DATELINE, f"{SENTENCE} &amp; {RUSSIAN}"),
    mail(f"Dear all,\r\n\r\n{SENTENCE}\r\n"),
    mail(html(f"<p>{SENTENCE}"), kind="text/html"),
)
BLOWS = st.lists(st.tuples(st.integers(0, 10**6), st.binary(max_size=6), st.integers(0, 40)), max_size=8)
MANY = settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))


def read_or_refuse(raw: bytes) -> Received | None:
    """Read within the time allowed; anything but a report or a refusal fails the test."""
    start = time.process_time()
    try:
        received = receive(raw, "report")
    except UnreadableError:
        return None
    finally:
        assert time.process_time() - start < SECONDS
    for page in received.pages:
        for block in page.blocks:
            assert page.text[block.span.start : block.span.end].strip()
        assert all(one.span.end <= two.span.start for one, two in zip(page.blocks, page.blocks[1:], strict=False))
        for offset in (0, len(page.text) // 2, len(page.text)):
            page.source(offset)
    return received


@MANY
@given(st.binary(max_size=2000))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    read_or_refuse(raw)


@MANY
@given(st.sampled_from(VALID), BLOWS)
def test_a_damaged_document_is_read_or_refused(raw: bytes, blows: list[tuple[int, bytes, int]]) -> None:
    for at, put, lost in blows:
        at %= len(raw) + 1
        raw = raw[:at] + put + raw[at + lost :]
    read_or_refuse(raw)


@MANY
@given(st.sampled_from(VALID), st.integers(0, 10**6))
def test_a_document_cut_off_is_read_or_refused(raw: bytes, length: int) -> None:
    read_or_refuse(raw[: length % len(raw)])


@MANY
@given(st.text(max_size=600))
def test_any_text_leads_back_to_its_file(text: str) -> None:
    received = read_or_refuse(text.encode("utf-8", "replace"))
    if received is not None and received.report.media_type == "text/plain":
        source = decode(text.encode("utf-8", "replace")).text
        check_offsets(received, lambda name: source)


MARKUP = st.lists(
    st.sampled_from(
        [
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<b>",
            "</b>",
            "<br>",
            "<table><tr><td>",
            "</td>",
            "</table>",
            "<li>",
            "<ul>",
            "<h1>",
            "</h1>",
            "<pre>",
            "</pre>",
            "&amp;",
            "&nbsp;",
            "&#8217;",
            "&#0;",
            "&bogus;",
            "&",
            "<",
            ">",
            "<!--",
            "-->",
            "<a href='x'>",
            "</a>",
            "<script>",
            "</script>",
            "<article>",
            "</article>",
            " ",
            "\n",
            "\t\n ",
            "\xa0",
            "Men were sent back.",
            "Узбекистан",
            "9 June 2011",
            "<p class=byline>",
            "<title>",
            "<![CDATA[",
            "<?x?>",
            "\x00",
        ]
    ),
    max_size=60,
)


WORD_XML = st.lists(
    st.sampled_from(
        [
            "<w:p>",
            "</w:p>",
            "<w:r><w:t>",
            "</w:t></w:r>",
            "Men &amp; women",
            "<w:br/>",
            "<w:tab/>",
            "é",
            "Ў",
            "\n",
            "&#233;",
            "<w:p><w:r><w:t>",
            "</w:t></w:r></w:p>",
            "<w:del>",
            "</w:del>",
            "\r\n",
            " ",
        ]
    ),
    max_size=30,
)


@MANY
@given(MARKUP)
def test_any_markup_leads_back_to_its_source(parts: list[str]) -> None:
    source = "<html><body>" + "".join(parts)
    received = read_or_refuse(source.encode())
    if received is not None:
        check_offsets(received, lambda name: source)


@MANY
@given(WORD_XML)
def test_any_word_xml_leads_back_to_its_source(parts: list[str]) -> None:
    xml = document_xml("".join(parts))
    received = read_or_refuse(docx_of(xml))
    if received is not None:
        check_offsets(received, lambda name: xml)


@MANY
@given(st.text(st.sampled_from("ab. ,\n\r\t\x0cА-•"), max_size=300))
def test_paragraphs_hold_every_letter_once(text: str) -> None:
    inside = "".join(text[piece.span.start : piece.span.end] for piece in split_plain(text))

    assert [c for c in inside if c.isalpha()] == [c for c in text if c.isalpha()]


TRAPS = [
    b"<" * 1_000_000,
    b"<a " * 300_000,
    b"<div>" * 200_000,
    b"<!--" * 200_000,
    b"<p><table>" * 30_000,
    b"&" * 1_000_000,
    b"a:b\n" * 50_000,
    b"From: x\nDate: y\n" + b"X: y\n z\n" * 30_000,
    b"word " * 400_000,
    b"word\n" * 50_000,
    b"\n" * 1_000_000 + b"x",
    "Ў".encode() * 500_000,
    b"%PDF-1.4 obj" + b" 0 obj<<" * 100_000,
    b"<p>x" * 30_000,
    mail("x").replace(b"text/plain", b"multipart/mixed; boundary=B") + b"--B\nContent-Type: text/plain\n\nx\n" * 20_000,
    b"<a '" * 100_000,
    b"<html><title>" * 30_000,
    b"By " + b"A" * 200 + b"!\n" + b"Aa" * 100 + b"\n",
]


@pytest.mark.parametrize("trap", range(len(TRAPS)))
def test_a_file_built_to_take_long_is_done_in_time(trap: int) -> None:
    read_or_refuse(TRAPS[trap])


@MANY
@given(st.text(st.sampled_from("aAx19.,:| />@()-"), min_size=LONGEST - 20, max_size=LONGEST))
def test_no_line_takes_the_furniture_list_long(line: str) -> None:
    start = time.process_time()
    is_furniture(line, at_edge=True)

    assert time.process_time() - start < 1.0


def test_a_zip_that_lies_about_its_size_is_refused_or_read() -> None:
    raw = bytearray(docx(TITLE, SENTENCE))
    with zipfile.ZipFile(io.BytesIO(bytes(raw))) as archive:
        size = archive.getinfo("word/document.xml").file_size
    lie = bytes(raw).replace(size.to_bytes(4, "little"), (2**31).to_bytes(4, "little"))

    with pytest.raises(UnreadableError):
        receive(lie, "report.docx")
