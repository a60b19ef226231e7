"""The floor to compare with: a reader that knows the lexicon's words and no syntax.

    python benchmarks/shallow.py FILE     claims of a report as JSON

A kind is found where a trigger of the lexicon stands in a sentence, with the words its entry needs anywhere in the
same sentence. Everything is said of the main set of people, which is the number most often written in the text; the
date is the first one in the sentence. That is how event coders without a parser work.
"""

from __future__ import annotations

import json
import re
import sys
from calendar import month_name
from collections import Counter
from functools import lru_cache
from pathlib import Path

from panoh.reading.lexicon import Entry, load_lexicon

SENTENCE = re.compile(r"[^\n.!?]+(?:[.!?](?![\s”\"’)]*[A-Z“\"])[^\n.!?]*)*[.!?]*[”\"’)]*")
MONTHS = {name.lower(): number for number, name in enumerate(month_name) if name}
MONTH = "|".join(MONTHS)
DATE = re.compile(rf"(?:(\d{{1,2}}) )?\b({MONTH})\b(?: (\d{{1,2}}))?,?(?: (\d{{4}}))?", re.IGNORECASE)
COUNTED = "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
NUMBER_WORDS = {word: number for number, word in enumerate(COUNTED.split(), 2)}
NUMBER = re.compile(rf"\b(?:(\d{{1,3}})|({'|'.join(NUMBER_WORDS)})) (?!years?|months?|weeks?|days?|percent)[a-z]", re.I)
FEARED = re.compile(r"\b(?:fear\w*|risk\w*|danger|would|could|may|might|face[sd]?)\b", re.I)
DENIED = re.compile(r"\b(?:not|never|no|denie[sd]|deny)\b", re.I)
# Letters of a word that its regular forms share: carry, carried.
BEGINNING = 2
# Irregular verbs of the trade: forms beside those that a rule makes.
IRREGULAR = {
    "be": "is|are|was|were|been",
    "beat": "beaten",
    "bring": "brought",
    "find": "found",
    "flee": "fled",
    "fly": "flown|flew",
    "give": "gave|given",
    "go": "went|gone",
    "hold": "held",
    "keep": "kept",
    "leave": "left",
    "lose": "lost",
    "say": "said",
    "seek": "sought",
    "send": "sent",
    "take": "took|taken",
    "tell": "told",
    "throw": "threw|thrown",
    "uphold": "upheld",
    "win": "won",
}


def _forms(lemma: str) -> str:
    """A pattern for the forms of a word."""
    stem = re.escape(lemma)
    if lemma.endswith("y"):
        return rf"{stem}|{re.escape(lemma[:-1])}(?:ied|ies)|{stem}ing"
    regular = rf"{stem}(?:s|es|d|ed|ing|{re.escape(lemma[-1])}ed|{re.escape(lemma[-1])}ing)?"
    dropped = rf"|{re.escape(lemma[:-1])}ing" if lemma.endswith("e") else ""
    return f"{regular}{dropped}" + (f"|{IRREGULAR[lemma]}" if lemma in IRREGULAR else "")


def _sequence(words: tuple[str, ...], gap: str) -> str:
    wild = {"_": r"\w+", "*": r"(?:\w+ ){0,3}\w*"}
    return gap.join(wild.get(word, f"(?:{_forms(word)})") for word in words)


def _entry_patterns(entry: Entry) -> tuple[re.Pattern[str], list[re.Pattern[str]]]:
    gap = r"\b(?:\W+\w+){0,6}?\W+" if entry.shape == "verb" else r"\W+"
    trigger = "|".join(_sequence(words, gap) for words in entry.triggers)
    needs = ["|".join(_sequence(words, r"\W+") for words in sorted(need.words)) for need in entry.needs if need.words]
    return re.compile(rf"\b(?:{trigger})\b", re.I), [re.compile(rf"\b(?:{need})\b", re.I) for need in needs]


def _beginnings(entry: Entry) -> frozenset[str]:
    """How the first word of a trigger can begin: a sentence without any of them need not be searched."""
    firsts = {words[0] for words in entry.triggers}
    forms = {form for first in firsts for form in (first, *IRREGULAR.get(first, first).split("|"))}
    return frozenset(form[:BEGINNING] for form in forms)


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[Entry, frozenset[str], re.Pattern[str], list[re.Pattern[str]]], ...]:
    entries = (entry for entry in load_lexicon().entries if not entry.weak)
    return tuple((entry, _beginnings(entry), *_entry_patterns(entry)) for entry in entries)


def main_count(text: str) -> int | None:
    """The number of people most often written."""
    found = [
        int(match[1]) if match[1] else NUMBER_WORDS[match[2].lower()] for match in NUMBER.finditer(DATE.sub(" ", text))
    ]
    return Counter(found).most_common(1)[0][0] if found else None


def first_date(sentence: str, year: str | None) -> str | None:
    """The first date, with the report's year where none is written."""
    match = DATE.search(sentence)
    if match is None or not (match[4] or year):
        return None
    day = match[1] or match[3]
    month = f"{match[4] or year}-{MONTHS[match[2].lower()]:02d}"
    return f"{month}-{int(day):02d}" if day else month


def status_of(sentence: str) -> str:
    """Whether the sentence sounds as if it had happened."""
    if FEARED.search(sentence):
        return "feared"
    return "denied" if DENIED.search(sentence) else "occurred"


def read_shallow(text: str) -> list[dict[str, object]]:
    """The claims of a text, in the schema of `panoh read --json` as far as this reader has it."""
    count = main_count(text)
    year = next(iter(re.findall(r"\b(?:19|20)\d\d\b", text)), None)
    claims: dict[tuple[str, str], dict[str, object]] = {}
    for match in SENTENCE.finditer(text):
        sentence = match[0].strip()
        beginnings = {word[:BEGINNING] for word in re.findall(r"\w+", sentence.lower())}
        for entry, begins, trigger, needs in _patterns():
            if (
                begins.isdisjoint(beginnings)
                or not trigger.search(sentence)
                or not all(need.search(sentence) for need in needs)
            ):
                continue
            status = entry.status or status_of(sentence)
            start = match.start() + match[0].index(sentence)
            people = {"count": count, "bound": "exact" if count else None, "names": [], "nationalities": []}
            claim = {"kind": entry.kind, "status": status, "people": people, "when": first_date(sentence, year),
                     "quote": {"text": sentence, "start": start, "end": start + len(sentence)}}  # fmt: skip
            claims.setdefault((entry.kind, status), claim)
    return list(claims.values())


if __name__ == "__main__":
    print(json.dumps({"claims": read_shallow(Path(sys.argv[1]).read_text("utf-8"))}, ensure_ascii=False))
