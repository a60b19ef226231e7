"""Date lines: "RFE/RL's Kazakh Service, June 9, 2011", "(New York, 12 May 2010)", "Uznews.net, 10.06.2011"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from panoh.intake.masthead import is_document, is_outlet, is_place, is_state
from panoh.intake.words import word_set

# A date line is short; a longer paragraph with a date in it is a sentence.
_LONGEST = 160
_MOST_WORDS = 12
# "Committee against Torture, CAT/C/48/D/444/2010, distributed 11 July 2012" has seven words beside the date.
_MOST_BESIDE = 14

_MONTHS = word_set(
    "jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october "
    "nov november dec december "
    "янв фев мар апр июн июл авг сен сент окт ноя дек "
    "января январь февраля февраль марта март апреля апрель мая май июня июнь июля июль августа август сентября "
    "сентябрь октября октябрь ноября ноябрь декабря декабрь "
    "yanvar fevral mart aprel iyun iyul avgust sentyabr oktyabr noyabr dekabr "
    "январ феврал март апрел май июн июл август сентябр октябр ноябр декабр"
)
_DAYS = word_set(
    "mon monday tue tues tuesday wed wednesday thu thurs thursday fri friday sat saturday sun sunday "
    "понедельник вторник среда четверг пятница суббота воскресенье"
)
_YEAR = r"(?:19|20)\d\d(?:[ \xa0]?(?:г\.|года?|yil|йил))?(?!\d)"
_WORD = r"[^\W\d_]{3,10}"
# A word where a month should stand is looked up afterwards: a list of months here is slow to compile.
_DATE = re.compile(
    rf"(?<![\w/])(?:"
    rf"\d\d?(?:st|nd|rd|th)?[\s\xa0-]+(?:of\s+)?(?P<after>{_WORD})\.?,?[\s\xa0-]+(?:{_YEAR}|['’]?\d\d\b)|"
    rf"(?P<before>{_WORD})\.?[\s\xa0]+\d\d?(?:st|nd|rd|th)?(?:,|\s-)?[\s\xa0]+{_YEAR}|"
    rf"(?:19|20)\d\d[\s\xa0]+(?:yil|йил)[\s\xa0,]+\d\d?[\s-]+(?P<uzbek>{_WORD})|"
    rf"\d\d?[./-]\d\d?[./-](?:(?:19|20)\d\d|\d\d)(?:[ \xa0]?г\.)?|"
    rf"(?:19|20)\d\d[-./]\d\d?[-./]\d\d?(?:[Tt][\d:.+Zz-]+)?|"
    rf"(?P<alone>{_WORD})\.?,?[\s\xa0]+{_YEAR}"
    r")(?!\w)"
    r"(?:[,\s]*(?:at|в|@|-|\|)?\s*\d\d?[:.]\d\d(?::\d\d)?(?:\s*[ap]\.?m\.?)?(?:\s*(?:gmt|utc|msk|cet|est|edt))?)?"
)
_PARTIAL = re.compile(rf"(?<![\w/])(?:\d\d?(?:st|nd|rd|th)?\s+(?P<after>{_WORD})|(?P<before>{_WORD})\.?\s+\d\d?)(?!\w)")
_WEEKDAY = re.compile(r"([^\W\d_]+)\.?,?\s+$")
# A publisher's name begins with a letter or digit, has letters, and no number of a case in it.
_NAME = re.compile(r"(?!.*(?:\d/\d|№|\b[Nn]o\.? ?\d))\w(?=.*[^\W\d_].*[^\W\d_])")
_LABEL = re.compile(
    r"\b(?:publication date|date of publication|published|posted|updated|last updated|last modified|release date|date|"
    r"dated|issued|released|adopted|distributed|created|submitted|on|of|at|от|дата|опубликовано|обновлено|размещено|sana|"
    r"e'lon qilingan)\b\s*:?",
    re.I,
)
_UPDATED = re.compile(r"\W*(?:last )?(?:updated|modified|обновлено|янгиланган|yangilangan)\b", re.I)
_LEADING = re.compile(r"\b(?:on|in|of|since|until|by|from|at|в|с|до|от|к)$", re.I)
_EDGES = " \t\r\n\xa0,;:|/–—-()[]•·."
# Words that make a line a sentence, however short.
_VERBS = re.compile(
    r"\b(?:was|were|is|are|has|have|had|said|says|will|would|been|been|sent|told|they|he|she|who|that|after|born|"
    r"был[аи]?|сообщил[аи]?|заявил[аи]?|что|котор\w+|edi|bo'lgan)\b",
    re.I,
)
_PARTS = re.compile(r"[,\n|;•·]|\s[-–—]+\s|\d{1,2}:\d{2}|\s{3,}")


@dataclass(frozen=True, slots=True)
class Dateline:
    """A line that says who published a report, and when; `is_update` where the date is that of a later change."""

    publisher: str | None
    is_update: bool = False


def read_dateline(text: str) -> Dateline | None:
    """The date line that a whole paragraph is, or None.

    >>> read_dateline("IWPR, 2 Nov 10")
    Dateline(publisher='IWPR', is_update=False)
    >>> read_dateline("The men were sent back on 9 June 2011.") is None
    True
    """
    if len(text) > _LONGEST or not (found := find_dates(text)):
        return None
    start, end = found[-1]
    rest = text[:start] + "\n" + text[end:]
    if _VERBS.search(rest) or _is_sentence(text, start, end) or len(rest.split()) > _MOST_BESIDE:
        return None
    return Dateline(publisher_of(rest), _UPDATED.match(text) is not None)


def find_dates(text: str, *, with_partial: bool = False) -> list[tuple[int, int]]:
    """Where the dates of a line stand; `with_partial` also those without a year ("June 9").

    >>> find_dates("Osh, Tuesday, 20 November 2018")
    [(5, 30)]
    """
    if not any(map(str.isdigit, text)):
        return []
    lower = text.lower()
    if len(lower) != len(text):
        return []
    found: list[tuple[int, int]] = []
    for pattern in (_DATE, _PARTIAL) if with_partial else (_DATE,):
        at = 0
        while (match := pattern.search(lower, at)) is not None:
            word = match[match.lastgroup] if match.lastgroup else None
            is_new = all(match.end() <= start or end <= match.start() for start, end in found)
            at = match.end() if word is None or word in _MONTHS else match.start() + 1
            if is_new and (word is None or word in _MONTHS):
                found.append((_with_weekday(lower, match.start()), match.end()))
    return sorted(found)


def _with_weekday(lower: str, start: int) -> int:
    match = _WEEKDAY.search(lower[:start])
    return match.start() if match is not None and match[1] in _DAYS else start


def _is_sentence(text: str, start: int, end: int) -> bool:
    """Whether words go on for long after the date, or run into it, and the line ends in a stop."""
    after = text[end:].strip(_EDGES)
    before = text[:start].rstrip()
    if (leading := _LEADING.search(before)) is not None:
        # "Posted on 9 June", but not "Handed over on 9 June".
        return any(map(str.isalpha, _LABEL.sub("", before[: leading.start()])))
    joined = bool(before) and before[-1].isalpha() and _LABEL.search(before[-14:]) is None
    stop = text.rstrip().endswith((".", "!", "?")) and not text.rstrip().endswith(("г.", "m.", "Nov.", "Inc."))
    return (stop and (joined or len(before.split()) > 4)) or len(after.split()) > 7


def publisher_of(rest: str) -> str | None:
    """The publisher's name in what a date line holds beside the date."""
    whole = " ".join(rest.strip(_EDGES).split())
    if is_outlet(whole):
        return whole
    names: list[str] = []
    for part in _PARTS.split(_LABEL.sub(" , ", rest)):
        name = " ".join(part.strip(_EDGES).split())
        if part.strip().startswith("(") and "," not in rest.strip(" \n\t,")[:1]:
            name = name.strip("()")
        before, _, inside = name.partition(" (")
        if inside and is_place(before):
            name = inside
        if name.count("(") > name.count(")"):
            name += ")"
        if _NAME.match(name) and len(name.split()) <= _MOST_WORDS and not _is_other(name):
            names.append(name)
    return next((name for name in names if is_outlet(name)), names[0] if names else None)


def _is_other(name: str) -> bool:
    """Whether a name in a date line is a town, a state or a kind of document."""
    return is_document(name) or (not is_outlet(name) and (is_place(name) or is_state(name)))
