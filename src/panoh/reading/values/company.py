"""Tells from its neighbours whether a numeral counts people and things, or is an age, an article, a sum or a label."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from panoh.reading.values.tables import choice, expand, last_words, open_table, spaced

# "Ismoil, 38," and "Ismoil (38)": a grown person's age in figures behind a word.
_NAME_BEFORE = re.compile(r"(?:[^\W\d_][\w’'.-]*|\)),\s+$")
_AGE_AFTER = re.compile(r"\s*(?:[,;)]|\.(?:\s|$)|\band\b)")
# "HY 602", "AB 1234567": short words in capitals stand before numbers of flights and passports.
_LEAST_CODE, _LONGEST_CODE = 2, 3
_LEAST_AGE = 10
# A list of articles is followed back so many numerals to its label.
_LONGEST_LIST = 12
# "444/2010", "1.5", "10:30", "IK-5", "#7": figures that go on from others.
_GOES_ON = re.compile(r"(?:[/#№§$€£¥₽₸+]\s?|\w[.,:/–-])$")
_GOES_ON_AFTER = re.compile(r"(?:[./:]\d|/\w|[A-Za-z]\b|[%$€£°])")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
# "+7 727 245 11 22": eight figures or more in groups.
_PHONE = re.compile(r"\+?\(?\d{1,4}\)?(?:[ \u00a0()-]{1,2}\d{2,4}){3,}")
_LIST_BEFORE = re.compile(r"(\d+(?:\s*\([a-z0-9]+\))?)(?:,|,?\s+(?:and|or|to)|\s*[–-])\s*$")
_PARAGRAPH = re.compile(r"(\d+)((?:\.\d+)+\.?|[.)])?\s+(\S)(\w*)")


@dataclass(frozen=True, slots=True)
class _Rules:
    """What the words around a numeral say, in a language."""

    words: Mapping[str, frozenset[str]]
    after: re.Pattern[str]


@cache
def _rules(language: str) -> _Rules:
    table = open_table("numbers", language)
    units = "(?:{hyphen}| )" + table["duration"]["adjective"] + choice(table["duration_units"]) + r"s?\b"
    after = expand("(?:" + "|".join([*table["other"]["after"], units]) + ")", table["grammar"])
    words = {key: frozenset(value) for key, value in table["other"].items() if key != "after"}
    return _Rules(words, re.compile(spaced(after), re.IGNORECASE))


def is_count(match: re.Match[str], places: tuple[int, int, int], language: str) -> bool:
    """Whether a numeral counts something.

    Args:
        match: What was found on the page.
        places: Where the mention begins, with its bound words; where the numeral itself begins and ends.
        language: Whose words stand around it.
    """
    rules, text, (start, figures, end) = _rules(language), match.string, places
    if has_other_unit(match, end, language):
        return False
    if _is_told_age(text, start, end, rules):
        return False
    if not text[figures].isdigit():
        return not (text[figures].isupper() and _has_label(text, start, rules, capital_only=True))
    return not (
        _is_year_alone(text, figures, end)
        or _GOES_ON.search(text, max(0, figures - 2), figures)
        or _GOES_ON_AFTER.match(text, end)
        or _is_age(text, figures, end)
        or _is_paragraph_number(text, figures, rules)
        or _has_label(text, start, rules)
        or _is_listed(text, figures, end, rules)
    )


def has_other_unit(match: re.Match[str], end: int, language: str) -> bool:
    """Whether money, a distance, a time or the like follows a number that ends there."""
    return _rules(language).after.match(match.string, end, match.endpos) is not None


def phone_numbers(text: str) -> list[tuple[int, int]]:
    """Where telephone numbers stand."""
    return [match.span() for match in _PHONE.finditer(text) if sum(map(str.isdigit, match[0])) >= len("12345678")]


def _is_told_age(text: str, start: int, end: int, rules: _Rules) -> bool:
    """ "Aged 38", "who is 52"."""
    before = last_words(text, start, 2)
    if not before:
        return False
    if before[-1].lstrip("(,") in rules.words["ages"]:
        return True
    is_of_a_person = before[-1] in rules.words["age_verbs"] and before[0] in rules.words["age_subjects"]
    return is_of_a_person and _AGE_AFTER.match(text, end) is not None


def _is_age(text: str, start: int, end: int) -> bool:
    """ "Ismoil, 38," and "(38)"."""
    if end - start != len("38") or not text[start:end].isdecimal() or int(text[start:end]) < _LEAST_AGE:
        return False
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        return True
    return _NAME_BEFORE.search(text, max(0, start - 30), start) is not None and _AGE_AFTER.match(text, end) is not None


def _is_year_alone(text: str, start: int, end: int) -> bool:
    """Four figures such as 1951, where no small word follows that they could count."""
    if _YEAR.fullmatch(text, start, end) is None:
        return False
    return re.match(r"\s+[a-z]", text[end : end + 4]) is None


def _is_paragraph_number(text: str, start: int, rules: _Rules) -> bool:
    """ "2.1 The author", "7. The State party" where a line begins."""
    if text[text.rfind("\n", 0, start) + 1 : start].strip():
        return False
    match = _PARAGRAPH.match(text, start)
    if match is None or match[2] in (".", ")"):
        return match is not None
    if not match[3].isupper():
        return False
    return match[2] is not None or (match[3] + match[4]).lower() in rules.words["numbering_before"]


def _has_label(text: str, start: int, rules: _Rules, capital_only: bool = False) -> bool:
    """ "Article 3", "No. 5", "Prison 18"."""
    left = text[max(0, start - 30) : start]
    words = left[left.rfind("\n") + 1 :].split()
    if not words:
        return False
    word = words[-1].lstrip("([“\"'").rstrip(".:")
    if word.isupper() and _LEAST_CODE <= len(word) <= _LONGEST_CODE and word.isalpha():
        return not capital_only
    has_capital, plain = word[:1].isupper(), word.lower()
    if capital_only and not has_capital:
        return False
    return plain in rules.words["labels"] or (has_capital and plain in rules.words["capital_labels"])


def _is_listed(text: str, start: int, end: int, rules: _Rules) -> bool:
    """ "6" in "articles 3, 5 and 6": led back through the list to its label."""
    following = re.match(r"\s+([a-z-]+)", text[end : end + 20])
    if following is not None and following[1] not in rules.words["list_words"]:
        return False
    place = start
    for _ in range(_LONGEST_LIST):
        before = _LIST_BEFORE.search(text, max(0, place - 30), place)
        if before is None:
            return False
        place = before.start(1)
        if _has_label(text, place, rules) or _is_told_age(text, place, before.end(1), rules):
            return True
    return False
