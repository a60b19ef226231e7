"""Date lines: "RFE/RL's Kazakh Service, June 9, 2011", "(New York, 12 May 2010)", "Uznews.net, 10.06.2011"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from panoh.intake.furniture import is_document, is_place

# A date line is short; a longer paragraph with a date in it is a sentence.
_LONGEST = 160

_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    "nov(?:ember)?|dec(?:ember)?|"
    "январ[ья]|феврал[ья]|марта?|апрел[ья]|ма[йя]|июн[ья]|июл[ья]|августа?|сентябр[ья]|октябр[ья]|ноябр[ья]|"
    "декабр[ья]|yanvar|fevral|mart|aprel|may|iyun|iyul|avgust|sentyabr|oktyabr|noyabr|dekabr|"
    "январ|феврал|март|апрел|май|июн|июл|август|сентябр|октябр|ноябр|декабр"
)
_DAYS = (
    "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|"
    "понедельник|вторник|среда|четверг|пятница|суббота|воскресенье"
)
_YEAR = r"(?:19|20)\d{2}(?:[ \xa0]?(?:г\.|года?|yil|йил))?"
_CLOCK = (
    r"(?:[,\s]*(?:at|в|@|-|\|)?\s*\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?(?:\s*(?:GMT|UTC|MSK|CET|EST|EDT))?)?"
)
DATE = (
    rf"(?:(?:{_DAYS}),?\s+)?(?:"
    rf"\d{{1,2}}(?:st|nd|rd|th)?[\s\xa0]+(?:of\s+)?(?:{_MONTHS})\.?,?[\s\xa0]+(?:{_YEAR}|['’]?\d{{2}}\b)|"
    rf"(?:{_MONTHS})\.?[\s\xa0]+\d{{1,2}}(?:st|nd|rd|th)?,?[\s\xa0]+{_YEAR}|"
    rf"\d{{1,2}}-(?:{_MONTHS})\.?-(?:{_YEAR}|\d{{2}}\b)|"
    rf"(?:19|20)\d{{2}}[\s\xa0]+(?:yil|йил)[\s\xa0,]+\d{{1,2}}[\s-]+(?:{_MONTHS})|"
    rf"\d{{1,2}}[./-]\d{{1,2}}[./-](?:(?:19|20)\d{{2}}|\d{{2}})(?:[ \xa0]?г\.)?|"
    rf"(?:19|20)\d{{2}}[-./]\d{{1,2}}[-./]\d{{1,2}}(?:T[\d:.+Z-]+)?|"
    rf"(?:{_MONTHS})\.?,?[\s\xa0]+{_YEAR}"
    rf"){_CLOCK}"
)
_DATE = re.compile(rf"(?<![\w/]){DATE}(?!\w)", re.I)
# A publisher's name begins with a letter or digit, has letters, and no number of a case in it.
_NAME = re.compile(r"(?!.*(?:\d/\d|№|\b[Nn]o\.? ?\d))\w(?=.*[^\W\d_].*[^\W\d_])")
_MOST_WORDS = 8
_LABEL = re.compile(
    r"\b(?:published|posted|updated|last updated|last modified|date|dated|issued|released|adopted|distributed|created|"
    r"submitted|on|of|at|от|дата|опубликовано|обновлено|размещено|sana|e'lon qilingan)\b\s*:?",
    re.I,
)
_LEADING = re.compile(r"\b(?:on|in|of|since|until|by|from|at|в|с|до|от|к)$", re.I)
_EDGES = " \t\r\n\xa0,;:|/–—-()[]•·."
# Words that make a line a sentence, however short.
_VERBS = re.compile(
    r"\b(?:was|were|is|are|has|have|had|said|says|will|would|been|been|sent|told|they|he|she|who|that|after|"
    r"был[аи]?|сообщил[аи]?|заявил[аи]?|что|котор\w+|edi|bo'lgan)\b",
    re.I,
)
# "(Moscow, June 9, 2011) – ..." and "GENEVA, 9 August 2006 (UNHCR) – ..." at the head of a paragraph.
_LEAD = re.compile(
    rf"(?:\((?P<inside>[^()]{{0,60}}?,?\s*{DATE})\)|[^\W\d_][^()\n.!?]{{0,50}},\s*{DATE}(?:\s*\([^()]{{1,40}}\))?)"
    r"\s*(?:--|–|—|-|\.\s--)\s+(?=\S)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """A line that says who published a report, and when."""

    publisher: str | None


def read_dateline(text: str) -> Dateline | None:
    """The date line that a whole paragraph is, or None.

    >>> read_dateline("IWPR, 2 Nov 10")
    Dateline(publisher='IWPR')
    >>> read_dateline("The men were sent back on 9 June 2011.") is None
    True
    """
    if len(text) > _LONGEST or (match := _last_date(text)) is None:
        return None
    rest = text[: match.start()] + "\n" + text[match.end() :]
    if _VERBS.search(rest) or _is_sentence(text, match):
        return None
    words = rest.split()
    # "Committee against Torture, CAT/C/48/D/444/2010, distributed 11 July 2012" has seven words beside the date.
    return Dateline(publisher_of(rest)) if len(words) <= 14 else None


def _last_date(text: str) -> re.Match[str] | None:
    found = list(_DATE.finditer(text))
    return found[-1] if found else None


def _is_sentence(text: str, date: re.Match[str]) -> bool:
    """Whether words go on for long after the date, or run into it, and the line ends in a stop."""
    after = text[date.end() :].strip(_EDGES)
    before = text[: date.start()].rstrip()
    if (leading := _LEADING.search(before)) is not None:
        # "Posted on 9 June", but not "Handed over on 9 June".
        return any(map(str.isalpha, _LABEL.sub("", before[: leading.start()])))
    joined = bool(before) and before[-1].isalpha() and _LABEL.search(before[-14:]) is None
    stop = text.rstrip().endswith((".", "!", "?")) and not text.rstrip().endswith(("г.", "m.", "Nov.", "Inc."))
    return (stop and (joined or len(before.split()) > 4)) or len(after.split()) > 7


def publisher_of(rest: str) -> str | None:
    """The publisher's name in what a date line holds beside the date."""
    for part in re.split(r"[,\n|;•·]|\s[-–—]+\s|\d{1,2}:\d{2}|\s{3,}", _LABEL.sub(" , ", rest)):
        name = " ".join(part.strip(_EDGES).split())
        if part.strip().startswith("(") and "," not in rest.strip(" \n\t,")[:1]:
            name = name.strip("()")
        before, _, inside = name.partition(" (")
        if inside and is_place(before):
            name = inside
        if name.count("(") > name.count(")"):
            name += ")"
        if _NAME.match(name) and not is_place(name) and not is_document(name) and len(name.split()) <= _MOST_WORDS:
            return name
    return None


def lead_length(text: str) -> int:
    """How many characters of a paragraph are a date line before its first sentence ("(Moscow, June 9, 2011) – ").

    >>> lead_length("(New York, 12 May 2010) – Kazakhstan should free them.")
    26
    """
    match = _LEAD.match(text)
    return match.end() if match is not None else 0
