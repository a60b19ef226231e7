"""The parts of a letter: addressee, salutation, closing words and signature."""

from __future__ import annotations

import re
from dataclasses import dataclass

from panoh.intake.dateline import read_dateline
from panoh.intake.masthead import outlet_in, parts_of
from panoh.intake.shape import ends_as_sentence

# The salutation stands within the first pieces, closing words within the last.
_SALUTATION_WITHIN, _CLOSING_WITHIN = 24, 12
# An address has no longer line; a signature of more lines is a list of signatories.
_LONGEST_LINE, _MOST_SIGNED = 120, 4

_SALUTATION = re.compile(
    r"(?:(?:my )?dear|your (?:excellency|honou?r|highness|holiness)|(?:your )?excellenc(?:y|ies)|honou?rable|"
    r"distinguished|to whom it may concern|ladies and gentlemen|sir|madam|уважаем\w+|дорог(?:ой|ая|ие)|"
    r"ваше превосходительство|hurmatli|ҳурматли|құрметті|урматтуу)\b[^.!?:;]{0,90}[,:!]",
    re.I,
)
_CLOSING = re.compile(
    r"(?:yours(?: (?:very )?(?:sincerely|faithfully|truly|respectfully))?|"
    r"(?:most |very )?(?:sincerely|respectfully|truly|faithfully|cordially)(?: yours| submitted)?|"
    r"(?:with )?(?:(?:my|our) )?(?:(?:best|kind|kindest|warm|warmest) )?(?:regards|wishes)|in solidarity|with respect|"
    r"(?:please )?accept[^.]{0,120}(?:consideration|respect|esteem)|с уважением|hurmat bilan|ҳурмат билан|құрметпен)"
    r"[,.!]?",
    re.I,
)
_SUBJECT = re.compile(r"(?:re|ref|о|касательно)\s?[:.]\s", re.I)
_OFFICE = re.compile(
    r"\b(?:president|prime minister|minister|ministry|mr|mrs|ms|dr|h\.e|his excellency|her excellency|prosecutor|"
    r"ambassador|embassy|chair(?:man|person|woman)?|director|secretary|commissioner|ombudsman|rapporteur|judge|"
    r"street|avenue|str|ave|road|square|p\.?o\.? box|fax|tel|via|republic|office|department|president's|администрация|"
    r"президент\w*|министр\w*|генеральн\w+|ул)\b|@|\d{3,}",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Letter:
    """Which pieces are the address, salutation and closing words, and which the signature, block by block."""

    formal: frozenset[int]
    signature: tuple[tuple[int, int], ...]
    publisher: str | None


def find_letter(texts: list[str], groups: list[int]) -> Letter | None:
    """The parts of a letter; None where the page is none."""
    greeted = next((at for at, text in enumerate(texts[:_SALUTATION_WITHIN]) if _SALUTATION.fullmatch(text)), None)
    first_end = max(0, len(texts) - _CLOSING_WITHIN)
    closed = next((at for at in range(first_end, len(texts)) if _CLOSING.fullmatch(texts[at])), None)
    if greeted is None and closed is None:
        return None
    formal: set[int] = set()
    if greeted is not None:
        formal |= {greeted, *_address(texts, groups, greeted)}
    signature: tuple[tuple[int, int], ...] = ()
    if closed is not None and (greeted is None or closed > greeted):
        formal.add(closed)
        signature = _signature(texts, groups, closed + 1)
    signed = [outlet_in(texts[at]) for first, end in signature for at in range(first, end)]
    return Letter(frozenset(formal), signature, next((name for name in signed if name is not None), None))


def _address(texts: list[str], groups: list[int], greeted: int) -> list[int]:
    """The lines of the address above the salutation; a date between is passed over, the title ends it."""
    found: list[int] = []
    at = greeted - 1
    while at >= 0:
        group = [index for index in range(at + 1) if groups[index] == groups[at]]
        dated = [index for index in group if read_dateline(texts[index]) is not None]
        if not dated and not _is_address([texts[index] for index in group]):
            break
        if dated and len(group) > 1:
            break
        found.extend(index for index in group if index not in dated and not _SUBJECT.match(texts[index]))
        at = group[0] - 1
    return found


def _is_address(lines: list[str]) -> bool:
    if any(len(line) > _LONGEST_LINE or (ends_as_sentence(line) and len(line.split()) > 6) for line in lines):
        return False
    is_short = all(len(line.split()) <= 8 for line in lines)
    has_office = any(_OFFICE.search(line) for line in lines)
    return is_short and (len(lines) > 1 or (has_office and len(parts_of(lines[0])) > 1) or _is_named(lines[0]))


def _is_named(line: str) -> bool:
    """A single line such as "President Jon Doe" or "Via fax: +7 ..."."""
    return _OFFICE.match(line) is not None and len(line.split()) <= 5


def _signature(texts: list[str], groups: list[int], first: int) -> tuple[tuple[int, int], ...]:
    """Name and office behind the closing words; the lines of one group are one block unless they are many."""
    found: list[tuple[int, int]] = []
    at = first
    while at < len(texts) and len(texts[at]) <= _LONGEST_LINE and len(found) < _CLOSING_WITHIN:
        end = at + 1
        while end < len(texts) and groups[end] == groups[at] and len(texts[end]) <= _LONGEST_LINE:
            end += 1
        found.extend([(at, end)] if end - at <= _MOST_SIGNED else [(line, line + 1) for line in range(at, end)])
        at = end
    return tuple(found)
