"""What receive promises: the content decides, quotes are word for word, and bad input is told plainly."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from intake_documents import DATELINE, SENTENCE, TITLE, docx, html, mail, pdf, text_page
from intake_offsets import check_offsets

from panoh.intake import MAX_BYTES, paths_of, receive, receive_path, receiving
from panoh.intake.paths import Found
from panoh.model.errors import UnreadableError

TEXT = f"{TITLE}\r\n\r\n{DATELINE}\r\n\r\n“{SENTENCE[:-1]}” – it\xa0was said.\r\n"


def test_a_text_file_is_its_own_page() -> None:
    raw = b"\xef\xbb\xbf" + TEXT.encode()
    received = receive(raw, "report.txt")
    report, page = received.report, received.pages[0]

    assert page.text == TEXT
    assert (report.sha256, report.size) == (hashlib.sha256(raw).hexdigest(), len(raw))
    assert report.sha256.startswith(report.id)
    assert (report.media_type, report.headline, report.publisher) == ("text/plain", TITLE, "Example News")
    assert (report.published, report.language, report.notices) == (None, "en", ())
    check_offsets(received, lambda name: {"": TEXT}[name])


def test_control_characters_become_spaces_one_to_one() -> None:
    received = receive(SENTENCE.replace(" ", "\x00", 2).encode(), "report.txt")

    assert received.pages[0].text == SENTENCE
    assert received.report.notices == ("2 control characters were read as a space.",)


def test_windows_quotes_saved_as_latin_1_are_read() -> None:
    assert receive("It\x92s legal, he said.".encode(), "a.txt").pages[0].text == "It’s legal, he said."


def test_right_to_left_text_stays_in_its_logical_order_and_its_marks_are_said() -> None:
    text = "\u202bأعيد الرجال إلى أوزبكستان\u202c في 9 يونيو 2011."
    received = receive(text.encode(), "a.txt")

    assert received.pages[0].text == text
    assert "direction of writing" in received.report.notices[0]


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)

REFUSED: list[tuple[bytes, str, str]] = [
    (b"", "is empty", "saved or downloaded in full"),
    (b" \r\n\t \xc2\xa0\n", "holds only blanks", "saved or downloaded in full"),
    (b"\xff\xfe", "holds only blanks", "saved or downloaded in full"),
    (b"\x89PNG\r\n\x1a\n" + bytes(50), "is a picture", "OCR"),
    (b"\xff\xd8\xff\xe0" + bytes(50), "is a picture", "OCR"),
    (b"PK\x03\x04" + b"report.txt" + bytes(50), "is an archive", "Unpack"),
    (b"PK\x03\x04" + bytes(26) + b"xl/workbook.xml", "is a spreadsheet", "plain text"),
    (b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text", "OpenDocument", "DOCX"),
    (b"\x1f\x8b\x08" + bytes(50), "is an archive", "Unpack"),
    (b"\x7fELF" + bytes(50), "is a program", "report itself"),
    (b"MZ\x90\x00" + bytes(500), "is a program", "report itself"),
    (bytes(range(256)) * 20, "looks like a binary file", "text, HTML, PDF, DOCX"),
    (bytes(5000), "holds only blanks", "in full"),
    (b"{\\rtf1 text}", "Rich Text", "save it as DOCX"),
    (b"RIFF\x00\x00\x00\x00WAVE" + bytes(50), "sound or film", "transcript"),
    (OLE, "old Office file", "save it as DOCX"),
    (OLE + "WordDocument".encode("utf-16-le"), "old .doc format", "save it as DOCX"),
    (OLE + "EncryptedPackage".encode("utf-16-le"), "protected by a password", "without one"),
    (OLE + "__substg1.0_".encode("utf-16-le"), "Outlook message", ".eml"),
    (b"%PDF-1.7\n1 0 obj", "damaged or cut-off PDF", "Download it again"),
    (b"<html><body><script>x</script></body></html>", "web page without text", "browser"),
]


@pytest.mark.parametrize(("raw", "what", "remedy"), REFUSED)
def test_what_cannot_be_read_is_refused_with_reason_and_remedy(raw: bytes, what: str, remedy: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        receive(raw, "report.txt")

    assert caught.value.where == "report.txt"
    assert what in caught.value.what
    assert remedy in caught.value.remedy


def test_a_file_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(receiving, "MAX_BYTES", 100)

    with pytest.raises(UnreadableError, match="MB"):
        receive(TEXT.encode() * 2, "report.txt")


def test_a_text_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(receiving, "MAX_CHARACTERS", 100)

    with pytest.raises(UnreadableError, match="million characters"):
        receive(TEXT.encode(), "report.txt")


def test_the_limit_is_fifty_megabytes() -> None:
    assert MAX_BYTES == 50 * 1024 * 1024


@pytest.mark.parametrize(
    ("raw", "media_type"),
    [
        (TEXT.encode(), "text/plain"),
        (TEXT.encode("utf-16"), "text/plain"),
        (html(f"<p>{SENTENCE}").encode(), "text/html"),
        (html(f"<p>{SENTENCE}").encode("utf-16"), "text/html"),
        (f"<p>{SENTENCE}</p><p><b>{TITLE}</b></p>".encode(), "text/html"),
        (f"<?xml version='1.0'?><html><p>{SENTENCE}</p></html>".encode(), "text/html"),
        (f"if a < b and c > d, <b>: {SENTENCE}".encode(), "text/plain"),
        (pdf(text_page(TITLE, SENTENCE)), "application/pdf"),
        (docx(TITLE, SENTENCE), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (mail(SENTENCE), "message/rfc822"),
        (f"Note: a thing\nWarning: another\n\n{SENTENCE}".encode(), "text/plain"),
    ],
)
def test_the_content_tells_what_a_file_is(raw: bytes, media_type: str) -> None:
    assert receive(raw, "report").report.media_type == media_type


def test_a_server_may_name_the_character_set() -> None:
    raw = "Beyoğlu’nda bir öğretmen".encode("cp1254")

    assert (
        receive(raw, "a", media_type='text/plain; charset="windows-1254"').pages[0].text == "Beyoğlu’nda bir öğretmen"
    )


def test_the_same_bytes_are_read_the_same() -> None:
    assert receive(TEXT.encode(), "a.txt") == receive(TEXT.encode(), "a.txt")


def test_the_way_a_file_is_opened_is_told_when_it_fails(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    for path, what in [
        (tmp_path / "none.txt", "not there"),
        (tmp_path, "folder"),
        (pipe, "pipe or a device"),
        (Path("/dev/null"), "pipe or a device"),
        (Path("a\x00b"), "cannot be opened"),
    ]:
        with pytest.raises(UnreadableError, match=what):
            receive_path(path)


def test_a_file_without_permission_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "locked.txt"
    path.write_text(TEXT)

    def refuse(_self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)

    with pytest.raises(UnreadableError, match="may not be read by you"):
        receive_path(path)


def test_a_file_is_read_under_its_name(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(TEXT.encode())

    assert receive_path(path).report.origin == str(path)


def test_folders_give_their_reports_sorted_and_without_hidden_ones(tmp_path: Path) -> None:
    litter = (".hidden", "~$a.docx", "Thumbs.db", ".git/config.txt")
    for name in ("b.txt", "a.txt", "run.py", "README.md", "below/c.txt", *litter):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    (tmp_path / "empty").mkdir()
    once = tmp_path / "a.txt"

    assert paths_of([tmp_path, str(once), tmp_path / "run.py"]) == Found(
        (once, tmp_path / "b.txt", tmp_path / "below" / "c.txt", tmp_path / "run.py"), (tmp_path / "README.md",)
    )
    assert paths_of(["-", tmp_path / "gone", tmp_path / "empty"]).paths == (
        Path("-"),
        tmp_path / "gone",
        tmp_path / "empty",
    )


def test_slow_libraries_are_not_loaded_with_the_program() -> None:
    slow = "'pypdfium2', 'docx', 'lxml', 'charset_normalizer', 'email'"
    check = f"import sys, panoh.intake; print([name for name in ({slow}) if name in sys.modules])"

    assert subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True).stdout == "[]\n"
