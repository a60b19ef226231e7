"""From bytes to text: the character set is found from the content, and every guess is said."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from dataclasses import dataclass

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# The sets that reports about Central Asia and its neighbours come in.
_LIKELY = ("cp1251", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic", "cp1252", "cp1250", "cp1254", "cp1256")
_CYRILLIC_SETS = ("cp1251", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic", "kz1048", "ptcp154")
# A guess needs no more than this much text, and the guesser is slow on more.
_SAMPLE = 40_000
_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.I)
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]+")
# How often a letter comes, in tenths of a percent of Russian text; letters of the neighbours as in their own.
_OFTEN = {
    **dict(zip("оеаинтсрвлкмдпуя", (110, 85, 80, 74, 67, 63, 55, 47, 45, 44, 35, 32, 30, 28, 26, 20), strict=True)),
    **dict(zip("ыьгзбчйхжшюцщэфёъ", (19, 17, 17, 17, 16, 14, 12, 10, 9, 7, 6, 5, 4, 3, 3, 1, 1), strict=True)),
    **dict(zip("қғіңөүәұһўҳїєґ", (20, 10, 20, 10, 8, 8, 5, 5, 1, 10, 10, 5, 5, 1), strict=True)),
}
# Right Cyrillic text scores some 55 to 60, and 10 more for small letters; read as another set it scores 20 to 40.
_IS_CYRILLIC = 45
_OUT_OF_SHAPE = re.compile(r"[а-яё][А-ЯЁ]|[А-Яа-яЁё][^\W\d_А-Яа-яЁёқғіңөүәұһўҳїєґҚҒІҢӨҮӘҰҺЎҲЇЄҐ]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and how it was got out of the bytes."""

    text: str
    charset: str
    notices: tuple[str, ...] = ()


def decode(raw: bytes, declared: str | None = None) -> Decoded:
    """Decode bytes: by byte order mark, as strict UTF-8, as declared, else by a guess that is said.

    >>> decode("Ташкент".encode("utf-8")).charset
    'utf-8'
    """
    for mark, charset in _BOMS:
        if raw.startswith(mark):
            return _decode_as(raw[len(mark) :], charset)
    if b"\x00" in raw and (wide := _guess_utf16(raw)) is not None:
        return _decode_as(raw, wide, "It has no byte order mark; read as UTF-16.")
    try:
        return Decoded(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    if _is_mostly_utf8(raw):
        return _decode_mixed(raw)
    return _decode_narrow(raw, declared)


def _decode_narrow(raw: bytes, declared: str | None) -> Decoded:
    charset = _known(declared) or _declared_inside(raw)
    if charset is not None and _can_decode(raw, charset):
        return _decode_as(raw, charset)
    charset = guess_charset(raw)
    return _decode_as(raw, charset, f"It does not say which characters it is written in; read as {_shown(charset)}.")


def _decode_as(raw: bytes, charset: str, notice: str | None = None) -> Decoded:
    notices = (notice,) if notice is not None else ()
    try:
        return Decoded(raw.decode(charset), charset, notices)
    except UnicodeDecodeError:
        text = raw.decode(charset, "replace")
    lost = text.count("\ufffd")
    return Decoded(text, charset, (*notices, f"{lost} characters are not {_shown(charset)} and stand as \ufffd."))


def _shown(charset: str) -> str:
    names = {"cp1251": "Windows-1251", "cp1252": "Windows-1252", "koi8_r": "KOI8-R", "iso8859_5": "ISO 8859-5"}
    return names.get(charset, charset.replace("_", "-"))


def _known(name: str | None) -> str | None:
    if name is None:
        return None
    try:
        found = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    if not getattr(found, "_is_text_encoding", True) or found.name in ("utf-8", "idna", "punycode", "undefined"):
        return None
    # The web reads Latin-1 and ASCII as Windows-1252, and so do the people who declare them.
    return "cp1252" if found.name in ("iso8859-1", "ascii") else found.name


def _declared_inside(raw: bytes) -> str | None:
    """The character set that a page names in its own head."""
    head = raw[:4096]
    match = _DECLARED.search(head) if b"<" in head else None
    return _known(match[1].decode("ascii")) if match is not None else None


def _can_decode(raw: bytes, charset: str) -> bool:
    try:
        raw.decode(charset)
    except (UnicodeError, ValueError):
        return False
    return True


def _guess_utf16(raw: bytes) -> str | None:
    """UTF-16 without a mark: one of the two orders gives letters and spaces, the other does not."""
    sample = raw[: _SAMPLE & ~1]
    sample = sample[: len(sample) & ~1]
    best, share = None, 0.0
    for charset in ("utf-16-le", "utf-16-be"):
        text = sample.decode(charset, "replace")
        good = sum(_is_likely(character) for character in text)
        if text and good / len(text) > share:
            best, share = charset, good / len(text)
    # Nine in ten characters of a text are ordinary; of bytes read in the wrong width hardly any are.
    return best if share > 0.9 else None


def _is_likely(character: str) -> bool:
    code = ord(character)
    return 0x20 <= code < 0x250 or 0x400 <= code < 0x530 or 0x600 <= code < 0x700 or character in "\t\r\n–—‘’“”…•ʻʼ"


def _is_mostly_utf8(raw: bytes) -> bool:
    """Whether the valid longer sequences outnumber the stray bytes."""
    valid = _MULTIBYTE.findall(raw)
    high = sum(map(len, _HIGH.findall(raw)))
    return bool(valid) and 2 * sum(map(len, valid)) > high and len(valid) >= high - sum(map(len, valid))


def _decode_mixed(raw: bytes) -> Decoded:
    """Lines that are UTF-8 as they are; of the others the stray bytes as Windows-1252 (Cyrillic lines as 1251)."""
    lines, strays = [], 0
    for line in raw.splitlines(keepends=True):
        try:
            lines.append(line.decode("utf-8"))
        except UnicodeDecodeError:
            lines.append(_decode_line(line))
            strays += 1
    where = "one line" if strays == 1 else f"{strays} lines"
    return Decoded("".join(lines), "utf-8", (f"It is UTF-8, but {where} had stray bytes, read as Windows characters.",))


def _decode_line(line: bytes) -> str:
    if _MULTIBYTE.search(line) is None and guess_charset(line) == "cp1251":
        return line.decode("cp1251", "replace")
    text, at = [], 0
    for match in _MULTIBYTE.finditer(line):
        text.append(line[at : match.start()].decode("cp1252", "replace"))
        text.append(match[0].decode("utf-8", "replace"))
        at = match.end()
    return "".join(text) + line[at:].decode("cp1252", "replace")


def guess_charset(raw: bytes) -> str:
    """The likeliest one-byte character set; Windows-1252 where nothing speaks for another."""
    sample = raw[:_SAMPLE]
    runs = _HIGH.findall(sample)
    high = sum(map(len, runs))
    # In Cyrillic whole words are high characters; in Latin script they stand alone among plain letters.
    if high < 1.6 * len(runs) + 1:
        return "cp1254" if _looks_turkish(sample) else "cp1252"
    best, most = max(((name, _cyrillic_score(sample, name)) for name in _CYRILLIC_SETS), key=lambda pair: pair[1])
    return best if most > _IS_CYRILLIC else _guess_with_library(sample)


def _cyrillic_score(sample: bytes, charset: str) -> float:
    """How common the letters are that the high bytes stand for, less those that no word is shaped like."""
    text = sample.decode(charset, "replace")
    counts = Counter(character for character in text if character > "\x7f")
    high = max(1, counts.total())
    letters = sum(_OFTEN.get(character.lower(), 0) * number for character, number in counts.items())
    small = sum(number for character, number in counts.items() if character.islower())
    return (letters + 10 * small - 100 * len(_OUT_OF_SHAPE.findall(text))) / high


def _looks_turkish(sample: bytes) -> bool:
    """Whether ğ, ı and ş (which Windows-1252 reads as ð, ý and þ) are there."""
    return sum(sample.count(letter) for letter in (b"\xf0", b"\xfd", b"\xfe")) > 0.2 * len(_HIGH.findall(sample)) + 1


def _guess_with_library(sample: bytes) -> str:
    from charset_normalizer import from_bytes  # slow to import, and seldom needed

    best = from_bytes(sample, cp_isolation=list(_LIKELY)).best()
    return best.encoding if best is not None else "cp1252"
