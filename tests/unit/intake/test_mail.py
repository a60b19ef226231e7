"""E-mail: the text that people read, with subject, sender and day."""

from __future__ import annotations

import base64

import pytest
from intake_documents import SENTENCE, TITLE, mail
from intake_offsets import check_offsets

from panoh.intake import receive
from panoh.model.errors import UnreadableError
from panoh.model.page import Role

MULTI = (
    "From: =?utf-8?b?0KPQvNC10LQg0J7Qu9GC0LjQvdGB0L7QtdCy?= <a@example.org>\nSubject: =?koi8-r?Q?=F7=F9=E4=E1=FE=E1?=\n"
    "Date: Thu, 9 Jun 2011 23:00:00 -0700\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=B\n\n"
    "--B\nContent-Type: multipart/alternative; boundary=C\n\n"
    "--C\nContent-Type: text/html; charset=utf-8\n\n<html><body><p>As a page.</p></body></html>\n"
    "--C\nContent-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: base64\n\n{body}\n--C--\n"
    "--B\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=report.pdf\n\nx\n"
    "--B\nContent-Type: image/png; name=logo.png\n\nx\n--B--\n"
)


def test_subject_sender_and_day_are_read() -> None:
    received = receive(mail(SENTENCE), "letter.eml")
    report, page = received.report, received.pages[0]

    assert (report.headline, report.publisher, report.published) == (TITLE, "Jane Roe", "2011-06-09")
    assert [block.role for block in page.blocks] == [Role.HEADLINE, Role.BODY]
    check_offsets(received, lambda name: {"subject": TITLE, "part 1": SENTENCE}[name])


def test_plain_text_is_preferred_and_attachments_are_named() -> None:
    russian = "Двадцать девять человек переданы властям."
    raw = MULTI.format(body=base64.b64encode(russian.encode("koi8-r")).decode()).encode()
    received = receive(raw, "letter.eml")

    assert received.pages[0].text == f"ВЫДАЧА\n\n{russian}"
    assert received.report.publisher == "Умед Олтинсоев"
    assert received.report.notices == (
        "It has attachments that were not read: report.pdf (can be read: save it and give it), logo.png.",
    )


def test_a_letter_that_is_a_web_page_is_read_as_one() -> None:
    source = f"<html><body><p>{SENTENCE}</p><script>x</script></body></html>"
    received = receive(mail(source, kind="text/html"), "letter.eml")

    assert received.pages[0].text == f"{TITLE}\n\n{SENTENCE}"
    check_offsets(received, lambda name: {"subject": TITLE, "part 1": source}[name])


def test_a_letter_without_text_is_refused() -> None:
    with pytest.raises(UnreadableError, match="e-mail without text"):
        receive(mail("", kind="image/png"), "letter.eml")


def test_a_page_saved_by_a_browser_has_no_sender() -> None:
    raw = mail(
        f"<html><body><p>{SENTENCE}", kind="text/html", headers="Snapshot-Content-Location: https://example.org/\r\n"
    )

    assert receive(raw, "page.mht").report.publisher is None


@pytest.mark.parametrize("date", ["", "yesterday", "99 99 9999", "Thu, 41 Jun 2011 14:00:00"])
def test_a_date_that_is_none_is_passed_over(date: str) -> None:
    raw = mail(SENTENCE).replace(b"Thu, 9 Jun 2011 14:00:00 +0600", date.encode())

    assert receive(raw, "letter.eml").report.published is None
