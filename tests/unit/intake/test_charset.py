"""Bytes become text, whatever they were written in."""

from __future__ import annotations

import pytest

from panoh.intake.charset import decode

RUSSIAN = "Двадцать девять беженцев переданы узбекским властям, сообщил «Фергане» прокурор — Умед Олтинсоев.\n"
UZBEK = "Қозоғистон 29 нафар ўзбек қочқинини Ўзбекистонга топширди, деб хабар берди прокурор.\n"
KAZAKH = "Қазақстан босқын өзбектерді Өзбекстанға қайтарды, деп хабарлады прокурор.\n"
ENGLISH = "The officer said “no one” knew — the men weren’t there, and the café owner agreed with him.\n"
TURKISH = "Kırgızistan’daki öğretmenler gözaltına alındı ve Türkiye’ye gönderildi, aileleri şaşırdı.\n"


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (RUSSIAN, "cp866"),
        (RUSSIAN, "iso8859_5"),
        (RUSSIAN.upper(), "cp1251"),
        (RUSSIAN.upper(), "koi8_r"),
        (RUSSIAN, "utf-8"),
        (RUSSIAN, "utf-8-sig"),
        (RUSSIAN, "utf-16"),
        (RUSSIAN, "utf-16-le"),
        (RUSSIAN, "utf-16-be"),
        (RUSSIAN, "utf-32"),
        (UZBEK, "utf-16-le"),
        (UZBEK, "utf-8"),
        (KAZAKH, "kz1048"),
        (ENGLISH, "cp1252"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (TURKISH, "cp1254"),
    ],
)
def test_the_character_set_is_found(text: str, charset: str) -> None:
    raw = text.encode(charset, "replace")

    assert decode(raw).text == raw.decode(charset)


def test_a_guess_is_said() -> None:
    assert decode(RUSSIAN.encode("cp1251")).notices == (
        "It does not say which characters it is written in; read as Windows-1251.",
    )


def test_a_page_that_names_its_character_set_is_believed() -> None:
    page = f'<meta http-equiv="Content-Type" content="text/html; charset=koi8-r"><p>{RUSSIAN}'.encode(
        "koi8_r", "replace"
    )

    assert decode(page).charset == "koi8-r"
    assert decode(page).notices == ()


def test_a_server_that_names_the_character_set_is_believed() -> None:
    assert decode("Beyoğlu".encode("cp1254"), "windows-1254").text == "Beyoğlu"


def test_a_wrong_declaration_does_not_beat_good_utf_8() -> None:
    assert decode(RUSSIAN.encode(), "windows-1251").text == RUSSIAN


@pytest.mark.parametrize("declared", ["no-such-set", "hex", "base64", "undefined", "idna", "\x00"])
def test_a_declaration_that_names_no_character_set_is_passed_over(declared: str) -> None:
    assert decode(RUSSIAN.encode("cp1251"), declared).text == RUSSIAN


def test_stray_windows_bytes_in_utf_8_are_read_and_said() -> None:
    decoded = decode(RUSSIAN.encode() * 2 + "It’s a “café”\n".encode("cp1252") + RUSSIAN.encode())

    assert decoded.text == RUSSIAN * 2 + "It’s a “café”\n" + RUSSIAN
    assert decoded.notices == ("It is UTF-8, but one line had stray bytes, read as Windows characters.",)


def test_a_stray_byte_in_a_line_of_utf_8_leaves_the_rest_of_the_line() -> None:
    assert (
        decode(RUSSIAN.encode() + "Олтинсоев said it".encode() + b"\x92s over").text
        == RUSSIAN + "Олтинсоев said it’s over"
    )


def test_a_cyrillic_line_of_windows_characters_in_utf_8_is_read() -> None:
    raw = RUSSIAN.encode() * 3 + RUSSIAN.encode("cp1251") + RUSSIAN.encode()

    assert decode(raw).text == RUSSIAN * 5


def test_bytes_that_the_declared_set_cannot_be_are_marked() -> None:
    decoded = decode(b"\x81\x8d plain words \x81")

    assert decoded.text == "\ufffd\ufffd plain words \ufffd"
    assert decoded.notices[-1] == "3 characters are not Windows-1252 and stand as \ufffd."
