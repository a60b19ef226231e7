"""Finds the numbers in a text and tells those that count people or things from the rest."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from panoh.model.claim import Bound
from panoh.reading.values.bounds import BOUND_GROUPS
from panoh.reading.values.company import has_other_unit, is_count, phone_numbers
from panoh.reading.values.dates import find_dates
from panoh.reading.values.durations import find_durations
from panoh.reading.values.number_grammar import DIGIT, NumberGrammar, number_grammar
from panoh.reading.values.tables import last_words, paragraph_end

Kind = Literal["count", "other"]
_DOZEN = 12
# Dates, lengths of time and telephone numbers may overlap one another, but so many never begin in one numeral.
_OVERLAPS = 8
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number where it stands on the page.

    Attributes:
        start: First character, with the words before it that bound it ("at least").
        end: Character after the last of the numeral.
        value: None where the words tell no number ("dozens").
        bound: What it says of the true number; None exactly when the value is None.
        vague: The words of a number that is not told.
        kind: "other" for ages, years, articles, sums and whatever else counts no people or things.
    """

    start: int
    end: int
    value: int | None
    bound: Bound | None
    vague: str | None
    kind: Kind


def find_numbers(
    text: str, language: str = "en", *, taken: Sequence[tuple[int, int]] | None = None
) -> tuple[NumberMention, ...]:
    """The numbers of a text in their order, without overlaps.

    Args:
        text: The page.
        language: Of the text.
        taken: Spans of its dates and lengths of time, where they have been found before.

    >>> [(m.value, m.bound.value, m.kind) for m in find_numbers("At least 28 men, one aged 38, were held.")]
    [(28, 'at_least', 'count'), (1, 'exact', 'count'), (38, 'exact', 'other')]
    """
    if taken is None:
        spans = [(date.start, date.end) for date in find_dates(text, language)]
        taken = spans + [(length.start, length.end) for length in find_durations(text, language)]
    grammar = number_grammar(language)
    outside = _Spans([*taken, *phone_numbers(text)])
    chosen: list[NumberMention] = []
    for mention in sorted(_candidates(text, grammar, language), key=lambda one: (one.start, -one.end)):
        if chosen and mention.start < chosen[-1].end:
            continue
        chosen.append(_marked(mention, outside))
    return tuple(chosen)


class _Spans:
    """Spans in which no number counts anything, to be asked about from left to right."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self._left = sorted(spans, reverse=True)

    def meet(self, start: int, end: int) -> bool:
        """Whether a span overlaps one of them; those that end before it are done with."""
        while self._left and self._left[-1][1] <= start:
            self._left.pop()
        return any(first < end and start < last for first, last in self._left[-_OVERLAPS:])


def _marked(mention: NumberMention, outside: _Spans) -> NumberMention:
    """A number inside a date, a length of time or a telephone number counts nothing."""
    if outside.meet(mention.start, mention.end):
        return NumberMention(mention.start, mention.end, mention.value, mention.bound, mention.vague, "other")
    return mention


def _bound(match: re.Match[str]) -> Bound | None:
    """The words before a number, in their plain meaning."""
    return next((Bound(group) for group in BOUND_GROUPS if match[group]), None)


def _candidates(text: str, grammar: NumberGrammar, language: str) -> Iterator[NumberMention]:
    """Every reading of every place where a number can begin; they may overlap."""
    end = -1
    for word in _WORD.finditer(text):
        first = word[0]
        if word.start() > end:
            end = paragraph_end(text, word.start())
        for name in grammar.opens.get(DIGIT if first[0].isdigit() else first.lower(), ()):
            match = grammar.forms[name].match(text, word.start(), end)
            mention = None if match is None else _READERS[name](match, grammar, language)
            if mention is not None:
                yield mention


def _read(match: re.Match[str], grammar: NumberGrammar, language: str) -> NumberMention | None:
    """What a numeral says; None for "one" as a pronoun and "both ... and"."""
    text = match.string
    figures, end, value = _value(match, grammar)
    if _is_no_number(match, figures, end, grammar):
        return None
    start, bound = match.start(), _bound(match)
    if bound is not None and _belongs_to_verb(match, grammar):
        start, bound = figures, None
    if bound is None and (after := grammar.trailing.match(text, end, match.endpos)) is not None:
        bound = _bound(after)
    if end == match.end() and (match["n2"] or match["n3"]):
        bound = bound or Bound.AT_LEAST
    kind: Kind = "count" if value and is_count(match, (start, figures, end), language) else "other"
    return NumberMention(start, end, value, None if value is None else bound or Bound.EXACT, None, kind)


def _value(match: re.Match[str], grammar: NumberGrammar) -> tuple[int, int, int | None]:
    """Where the numeral stands, without its bound words, and how much it says; of a range the lower end."""
    if match["dozen"]:
        group = next((name for name in ("half", "dozens", "dozen") if match[name]), "dozen")
        count = 0.5 if match["half"] else (grammar.numerals.value_of(match["dozens"]) or 1 if match["dozens"] else 1)
        return match.start(group), match.end(), int(count * _DOZEN)
    if match["group"]:
        return match.start("group"), match.end(), grammar.groups[match["group"].lower()]
    start, value = match.start("open") if match["open"] else match.start("n"), grammar.numerals.value_of(match["n"])
    upper = grammar.numerals.value_of(match["n2"] or match["n3"] or "")
    is_range = upper is not None and value is not None and value < upper and (match["open"] or not match["pair"])
    return (start, match.end(), value) if is_range else (match.start("n"), match.end("n"), value)


def _is_no_number(match: re.Match[str], figures: int, end: int, grammar: NumberGrammar) -> bool:
    """ "No one", "one another", "both by land and by sea"; ordinals in figures."""
    text, word = match.string, match.string[figures:end].lower()
    if re.match(r"(?:st|nd|rd|th)\b", text[end : end + 3]):
        return True
    if word == "both":
        return _is_conjunction(text[end : end + 80], grammar)
    if word != "one" or match.start() != figures:
        return False
    before, after = last_words(text, figures, 1), re.match(r"[\s-]+([a-z]+)", text[end : end + 20])
    if after is not None and after[1] in grammar.words["one_counts_before"]:
        before = [word for word in before if word not in grammar.words["one_may_count_after"]]
    if before and before[0] in grammar.words["one_not_after"] and not text[figures].isupper():
        return True
    return after is not None and after[1] in grammar.words["one_not_before"]


def _is_conjunction(following: str, grammar: NumberGrammar) -> bool:
    """Whether "and" comes soon after "both", before any verb."""
    first, joint, _ = grammar.both_ends.split(following, maxsplit=1)[0].partition(grammar.both_joins)
    return bool(joint) and len(first.split()) <= grammar.both_reach and not grammar.both_verbs.search(first)


def _belongs_to_verb(match: re.Match[str], grammar: NumberGrammar) -> bool:
    """ "Told about 28 men", "handed over 28 men"."""
    words = match[0].lower().split()
    rule = grammar.bound_not_after.get(words[0])
    before = last_words(match.string, match.start(), 1)
    return rule is not None and bool(before) and rule.fullmatch(before[0]) is not None


def _read_fraction(match: re.Match[str], grammar: NumberGrammar, language: str) -> NumberMention | None:
    """ "Half of the 29" is about 14; "half of them" is not told."""
    name = next(name for name in grammar.fractions if match[name])
    whole = grammar.numerals.value_of(match["whole"]) if match["whole"] else None
    if whole is None:
        return NumberMention(match.start(), match.end(), None, None, match[0].lower(), "count")
    top, bottom = grammar.fractions[name]
    is_exact = whole * top % bottom == 0
    bound = _bound(match) or (Bound.EXACT if is_exact else Bound.ABOUT)
    return NumberMention(match.start(), match.end(), whole * top // bottom, bound, None, "count")


def _read_vague(match: re.Match[str], grammar: NumberGrammar, language: str) -> NumberMention | None:
    """ "Dozens", "several", "a number of"; not where the number follows ("a group of 28")."""
    text = match.string
    before = last_words(text, match.start(), 1)
    if before and before[0] in grammar.words["vague_not_after"]:
        return None
    if match[0].lower().endswith("of") and grammar.forms["number"].match(text, match.end() + 1, match.endpos):
        return None
    kind: Kind = "other" if has_other_unit(match, match.end(), language) else "count"
    return NumberMention(match.start(), match.end(), None, None, match["vague"].lower(), kind)


_READERS: dict[str, Callable[[re.Match[str], NumberGrammar, str], NumberMention | None]] = {
    "number": _read, "fraction": _read_fraction, "vague": _read_vague,
}  # fmt: skip
