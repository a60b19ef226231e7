"""The date line at the head of a first paragraph: "BELGRADE, Serbia (AP) — ", "Paris, Vilnius, 14 June 2024. "."""

from __future__ import annotations

import re
from dataclasses import dataclass

from panoh.intake.dateline import find_dates
from panoh.intake.masthead import is_name, is_outlet, is_place, is_state, parts_of

# A date line before the first sentence is no longer.
_LONGEST = 110
# A town in capitals that is not in the gazetteer has at least so many letters; shorter words are abbreviations.
_SHORTEST_TOWN = 6

_DASH = re.compile(r"\s*(?:-{2,}|[–—])\s*|\s+-\s+|(?<=\))\s*-\s*")
_FULL_STOP = re.compile(r"\)?\s?[.:]\s+")
_AGENCY = re.compile(r"([^.,:;!?\n]{2,40})\.\s+(?=[\"'“‘«„]?[^\W\d_])")
_BEGINS = re.compile(r"[\"'“‘«„(\[]?[^\W_]")
_BRACKETS = re.compile(r"\(([^()]{2,60})\)")
_SPLIT = re.compile(r"[,/;.]\s+|[,/;()]|\s{2,}|\s+(?:and|и)\s+")
_ABBREVIATED = re.compile(r"\b(D\.C|St|Mt|U\.S|U\.K)\.(?=[\s,]|$)")


@dataclass(frozen=True, slots=True)
class Lead:
    """How many characters of a paragraph are a date line, and the agency it names."""

    length: int
    publisher: str | None


def read_lead(text: str) -> Lead | None:
    """The date line before a paragraph's first sentence, with the blanks behind it.

    >>> read_lead("BELGRADE, Serbia (AP) — A court has ruled.")
    Lead(length=24, publisher='AP')
    >>> read_lead("Umed Oltinsoev – a teacher – was held.") is None
    True
    """
    first = text[: _LONGEST + 10]
    for match in _DASH.finditer(first):
        if _begins_sentence(text, match.end()) and (lead := _read_head(first[: match.start()])) is not None:
            return _with_agency(text, match.end(), lead.publisher)
    return _read_stopped(text)


def _with_agency(text: str, at: int, publisher: str | None) -> Lead:
    """ "ALMATY, June 9 -- Interfax. Two men ..." """
    match = _AGENCY.match(text, at)
    if match is not None and is_outlet(match[1]):
        return Lead(match.end(), publisher or match[1])
    return Lead(at, publisher)


def _begins_sentence(text: str, at: int) -> bool:
    match = _BEGINS.match(text, at)
    return match is not None and not match[0][-1].islower()


def _read_stopped(text: str) -> Lead | None:
    """ "Paris, Vilnius, 14 June 2024. On 31 May ...", "Tuesday, 25 March 2025: The court ..." """
    head = text[:_LONGEST]
    dates = find_dates(head, with_partial=True)
    if not dates:
        return None
    start, end = dates[0]
    match = _FULL_STOP.match(text, end)
    if match is None or not _begins_sentence(text, match.end()):
        return None
    names = _names(head[:start])
    is_day = not names and start == 0 and find_dates(head) == dates[:1]
    return Lead(match.end(), None) if is_day or (names and all(_is_where(name) for name in names)) else None


def _read_head(head: str) -> Lead | None:
    """What stands before the dash, if it is only towns, states, dates and agencies."""
    head = head.strip()
    if not head or len(head) > _LONGEST:
        return None
    agencies = [name for group in _BRACKETS.findall(head) for name in _agencies(group)]
    dates = find_dates(head, with_partial=True)
    for start, end in reversed(dates):
        head = f"{head[:start]},{head[end:]}"
    is_bracketed = head.startswith("(")
    names = _names(head if is_bracketed else _BRACKETS.sub(",", head))
    outlets = [name for name in names if is_outlet(name)]
    publisher = next(iter((*outlets, *(() if is_bracketed else agencies))), None)
    if not names:
        return Lead(0, publisher) if dates or agencies else None
    has_more = bool(dates or agencies or len(names) > 1 or is_bracketed)
    first, *others = names
    is_known = _is_where(first) or first in outlets or _is_capital_town(first, has_more=has_more)
    if not is_known or not all(_is_where(name) or name in outlets or is_name(name) for name in others):
        return None
    return Lead(0, publisher)


def _names(head: str) -> list[str]:
    whole = head.strip(" ,.()")
    if is_outlet(whole) or is_place(whole):
        return [whole]
    parts = _SPLIT.split(_ABBREVIATED.sub(r"\1", head))
    return [name for part in parts if (name := part.strip(" \t\r\n\xa0,.;:()[]-–—"))]


def _agencies(group: str) -> list[str]:
    """The agency that brackets name; dates, towns and states are none."""
    if find_dates(group, with_partial=True):
        return []
    return [part for part in parts_of(group) if is_outlet(part) or not (is_place(part) or is_state(part))][:1]


def _is_where(name: str) -> bool:
    return is_place(name) or is_state(name)


def _is_capital_town(name: str, *, has_more: bool) -> bool:
    """A word in capitals where a town should stand; alone it must be too long for an abbreviation."""
    letters = name.replace("-", "").replace(" ", "").replace("'", "")
    return letters.isalpha() and name.isupper() and len(letters) >= (3 if has_more else _SHORTEST_TOWN)
