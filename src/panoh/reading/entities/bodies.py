"""Finds bodies and offices that have no entry by how they are named: a head, what stands before it, a tail after it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from panoh.data import loader
from panoh.reading.entities.gazetteer import Match
from panoh.reading.entities.types import EntityKind, Flag
from panoh.reading.entities.words import Word, begins_sentence, joined

# A name of a body with more words than this is a sentence that was misread.
LONGEST = 14
PLACES = frozenset({EntityKind.STATE, EntityKind.TOWN})
STOPS_RIGHT = PLACES | {EntityKind.NATIONALITY}
STOPS_LEFT = frozenset({EntityKind.NATIONALITY, EntityKind.STATE})
_LISTS = re.compile(r"[,&]\s?")


class Finder:
    """One text's words with the matches of the lists, by the word they begin and end at."""

    def __init__(self, words: Sequence[Word], text: str, matches: Sequence[Match], language: str) -> None:
        self.words, self.text = words, text
        self.patterns, self.offices = loader.body_patterns(language), loader.offices(language)
        self.common = loader.common_words(language)
        self.cues = loader.name_cues(language)
        self.begin: dict[int, Match] = {}
        self.finish: dict[int, Match] = {}
        for match in matches:
            self.begin[match.first] = match
            for held in range(match.first, match.after):
                self.finish.setdefault(held, match)

    def of_its_state(self, match: Match) -> Match:
        """A listed service with the state that the text gives it: "the Kyrgyz National Security Service"."""
        if match.kind is not EntityKind.BODY or match.body_class != "domestic_authority":
            return match
        return replace(match, state=self._state(match.first, match.after, match.after) or match.state)

    def bodies(self) -> list[Match]:
        """Bodies by their heads, and listed phrases with what stands around them."""
        found = []
        for at, word in enumerate(self.words):
            listed = self.begin.get(at)
            if listed is not None and listed.kind is EntityKind.BODY and Flag.PATTERN in listed.flags:
                found.append(self._body(listed.first, listed.after, listed.body_class))
            head = word.fold if word.fold in self.patterns.heads else None
            if head is not None:
                match = self._body(at, at + 1, self.patterns.heads[head])
                if len(match) > 1 and self._is_named(match, at):
                    found.append(match)
        return found

    def _is_named(self, match: Match, head: int) -> bool:
        """Whether a head has enough around it to name a body."""
        word, words = self.words[head], self.words[match.first : match.after]
        if word.capital and match.body_class in self.patterns.named_only:
            others = [other for at, other in enumerate(words, match.first) if at != head]
            ordinary = all(other.fold in self.common or other.fold in self.cues.ordinary for other in others)
            return bool(others) and not (ordinary and word.fold in self.patterns.weak_heads)
        if word.capital:
            return True
        if match.body_class in self.patterns.named_only or word.fold in self.patterns.facilities:
            return False
        before = self.finish.get(head - 1)
        if match.first < head and before is not None and before.kind is EntityKind.TOWN and before.after == head:
            return word.fold in self.patterns.towns_own
        return match.first < head or (word.fold in self.patterns.towns_own and any(w.capital for w in words))

    def _body(self, first: int, after: int, body_class: str | None) -> Match:
        capital = self.words[first].capital
        start = self._left(first, capital=self.words[after - 1].capital)
        end = self._right(after, capital=capital or self.words[after - 1].capital)
        state = self._state(start, after, end)
        inner = [f"{word.text}'s" if word.possessive else word.text for word in self.words[start : end - 1]]
        key = " ".join([*inner, self.words[end - 1].text])
        flags = {Flag.PATTERN} | (set() if self.words[start].capital else {Flag.SMALL})
        return Match(start, end, EntityKind.BODY, key, state, body_class, frozenset(flags))

    def _left(self, first: int, *, capital: bool) -> int:
        """The first word of the body whose head or phrase begins at `first`."""
        at = first
        while at > 0 and first - at < LONGEST and joined(self.words, at, self.text):
            before = self.words[at - 1]
            listed = self.finish.get(at - 1)
            if listed is not None and listed.kind is EntityKind.TOWN and listed.after == at:
                return listed.first if not before.possessive else at
            if listed is not None and listed.kind in STOPS_LEFT:
                return at
            modifier = before.key in self.patterns.modifiers
            if before.capital and (capital or modifier):
                if self._is_ordinary_start(at - 1) or (before.possessive and not modifier):
                    return at
            elif not modifier:
                return at
            at -= 1
        return at

    def _is_ordinary_start(self, at: int) -> bool:
        word = self.words[at]
        if word.fold in self.patterns.never_inside or word.text in self.cues.days or word.text in self.cues.months:
            return True
        known = word.fold in self.common or word.fold in self.cues.ordinary
        return begins_sentence(self.words, at) and known and word.fold not in self.patterns.modifiers

    def _right(self, after: int, *, capital: bool) -> int:
        """The word after the last of the body whose head or phrase ends before `after`."""
        words = self.words
        if after >= len(words) or words[after - 1].possessive:
            return after
        if words[after].fold not in self.patterns.tail_prepositions:
            return after
        if not capital and words[after].fold != "of":
            return after
        end, at = after, after
        while at < len(words) and at - after < LONGEST and self._runs_on(at):
            word = words[at]
            place = self.begin.get(at)
            if place is not None and word.capital and place.kind in STOPS_RIGHT:
                end = self._place_end(place) if place.kind in PLACES and words[at - 1].fold != "and" else end
                break
            if word.capital and capital and word.fold not in self.patterns.never_inside:
                if self._begins_a_name(at, after):
                    break
                end = at + 1
                if word.possessive:
                    break
            elif not self._links(at):
                break
            at += 1
        return end

    def _begins_a_name(self, at: int, after: int) -> bool:
        """Whether a tail of ordinary words is over and the holder's name begins: Minister of Justice Akmal ..."""
        before = self.words[at - 1]
        if at == after or not before.capital:
            return False
        return before.fold in self.common and self.words[at].fold not in self.common

    def _links(self, at: int) -> bool:
        """Whether a word with a small letter leads on inside a tail."""
        fold = self.words[at].fold
        if fold == "the" and self.words[at - 1].fold == "and":
            return False
        return fold in self.patterns.tail_links or fold in self.patterns.divisions

    def _runs_on(self, at: int) -> bool:
        if joined(self.words, at, self.text):
            return True
        word, following = self.words[at], self.words[at + 1 : at + 3]
        if _LISTS.fullmatch(word.gap) is None or not word.capital or word.text.isupper() or at in self.begin:
            return False
        return any(other.fold == "and" for other in following)

    def _place_end(self, place: Match) -> int:
        after = place.after
        if after == len(self.words) or self.words[after].fold not in self.patterns.divisions:
            return after
        return after + joined(self.words, after, self.text)

    def _state(self, start: int, head_after: int, end: int) -> str | None:
        """The state a body belongs to: told in its tail, just before it, or by its town."""
        for at in range(head_after, end):
            inside = self.begin.get(at)
            if inside is not None and inside.state is not None:
                return inside.state
        before = self.finish.get(start - 1)
        if before is not None and before.kind in STOPS_LEFT and joined(self.words, start, self.text):
            return before.state
        inside = self.begin.get(start) if start < head_after else None
        return inside.state if inside is not None and inside.kind in PLACES else None

    def held_offices(self) -> list[Match]:
        """Offices with the words before and the tail after them."""
        found = []
        for match in self.begin.values():
            if match.kind is not EntityKind.OFFICE:
                continue
            start, capital = match.first, self.words[match.first].capital
            while start > 0 and self._is_office_modifier(start - 1) and joined(self.words, start, self.text):
                start -= 1
            end = self._right(match.after, capital=capital) if self._has_tail(match.after) else match.after
            if end == match.after and len(match) == 1 and start == match.first and not capital:
                continue
            key = " ".join(word.fold for word in self.words[start:end])
            flags = frozenset() if self.words[start].capital else frozenset({Flag.SMALL})
            state = self._state(start, match.after, end)
            found.append(Match(start, end, EntityKind.OFFICE, key, state, match.body_class, flags))
        return found

    def _is_office_modifier(self, at: int) -> bool:
        return self.words[at].fold in self.offices.modifiers

    def _has_tail(self, after: int) -> bool:
        return after < len(self.words) and self.words[after].fold in ("of", "for", "on")


def definitions(words: Sequence[Word], matches: Mapping[int, Match]) -> dict[str, Match]:
    """Abbreviations that the text itself defines: 'Somebody's Rights Group (SRG)'.

    Args:
        words: The text's words.
        matches: Bodies by the word after their last.
    """
    found: dict[str, Match] = {}
    for at in range(1, len(words)):
        word, body = words[at], matches.get(at)
        opened = word.gap.strip() in ("(", "(“", '("')
        if body is not None and opened and word.text[:3].isupper() and len(word.text) > 1:
            found[word.text] = body
    return found
