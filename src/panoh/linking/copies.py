"""Finds reports that are one text: copies, lightly edited reprints, and translations of one another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from panoh.linking.spelling import tokens
from panoh.linking.times import Days, days_of
from panoh.model import Telling, ToldReport
from panoh.model.links import Derivation

if TYPE_CHECKING:
    from rensa import RMinHash

# Runs of so many words; texts by two hands share next to none of them.
RUN = 3
# Reprints with a new head and a cut tail share more of their runs than this; retellings in other words far less.
COPY_SHARE = 0.35
# 128 hashes estimate the share within about .04.
HASHES, SEED = 128, 2011
# A quotation of fewer words may agree by chance.
SHORTEST_QUOTE = 8
# The same share for two quotations, which are compared exactly.
QUOTE_SHARE = 0.6
# A translation is out within this many days and tells this share of the same things, at least this many.
TRANSLATION_DAYS, TRANSLATION_SHARE, FEWEST_TELLINGS = 2, 0.6, 4


class Texts:
    """The reports of a case, compared with each other; each is sketched once."""

    def __init__(self, reports: Iterable[ToldReport]) -> None:
        self._sketches: dict[str, RMinHash | None] = {report.id: _sketch(_text(report)) for report in reports}

    def relation(self, one: ToldReport, other: ToldReport) -> tuple[Derivation, str] | None:
        """How two reports are one text, and what was found; None where they are not."""
        mine, theirs = self._sketches[one.id], self._sketches[other.id]
        if mine is not None and theirs is not None and (share := mine.jaccard(theirs)) >= COPY_SHARE:
            return Derivation.COPY, f"about {share:.0%} of the words in the same order"
        if shared := _translated(one, other):
            return Derivation.TRANSLATION, f"{shared} claims alike, {one.language} and {other.language}"
        return None


def _text(report: ToldReport) -> str:
    """The text, or where a file of claims came instead, the words of its claims."""
    return report.text or " ".join(dict.fromkeys(t.words.text for t in report.tellings if t.words))


def _sketch(text: str) -> RMinHash | None:
    runs = _runs(text)
    if not runs:
        return None
    # Imported here: only a case file of several reports with their words needs it.
    from rensa import RMinHash

    sketch = RMinHash(num_perm=HASHES, seed=SEED)
    sketch.update(sorted(" ".join(run) for run in runs))
    return sketch


@lru_cache(maxsize=20_000)
def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = tokens(text)
    return frozenset(words[at : at + RUN] for at in range(len(words) - RUN + 1))


def same_words(one: Telling, other: Telling) -> bool:
    """Whether two tellings quote the same sentence, but for a few words."""
    if one.words is None or other.words is None:
        return False
    if min(len(one.words.text.split()), len(other.words.text.split())) < SHORTEST_QUOTE:
        return False
    mine, theirs = _runs(one.words.text), _runs(other.words.text)
    return len(mine & theirs) >= QUOTE_SHARE * len(mine | theirs)


def _translated(one: ToldReport, other: ToldReport) -> int:
    """How many claims two reports in different languages have in common, 0 where one is no translation of the other."""
    if not one.language or not other.language or one.language == other.language:
        return 0
    if not _within(days_of(one.published), days_of(other.published), TRANSLATION_DAYS):
        return 0
    mine, theirs = _contents(one.tellings), _contents(other.tellings)
    shared = len(mine & theirs)
    enough = shared >= FEWEST_TELLINGS and shared >= TRANSLATION_SHARE * max(len(mine), len(theirs))
    return shared if enough else 0


def _contents(tellings: Sequence[Telling]) -> set[tuple[object, ...]]:
    """What is told, whatever the language: kind, status, number, date and states."""
    return {(t.kind, t.status, t.people.count, t.people.bound, t.when, t.from_state, t.to_state) for t in tellings}


def _within(one: Days | None, other: Days | None, days: int) -> bool:
    return one is not None and other is not None and one.gap(other) <= days
