"""Finds people's names among the capitalised words that nothing else has claimed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from panoh.data import loader
from panoh.reading.entities.words import Word, begins_sentence, joined

# The least evidence that makes a person of several words, and of one.
ENOUGH_FOR_SEVERAL, ENOUGH_FOR_ONE = 2.0, 2.0
# In a heading a capital shows nothing: several words, one of them plainly a name.
ENOUGH_IN_HEADING = 3.5
# A run of more capitalised words than this is a heading.
LONGEST_NAME = 6
_AGE = re.compile(r",? ?\(?(?:aged )?\d{1,2}\)?\b(?!\d)")
_PINYIN = re.compile(
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxzcsryw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie"
    r"|in|iu|ou|ua|ue|ui|un|uo|[aeiouü])){1,2}"
)
_VIETNAMESE = re.compile(
    r"(?:ngh|ng|nh|th|tr|ph|kh|gh|gi|ch|qu|[bcdđghklmnprstvx])?[aăâeêioôơuưy\u0300-\u036f]{1,3}(?:ng|nh|ch|[cmnpt])?"
)
_KOREAN = re.compile(r"[A-Z][a-z]+-[a-z]+")
_INITIAL = re.compile(r"(?:[^\W\d_]\.?){1,3}")


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words that follow one another, with small particles between."""

    first: int
    after: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for and against a person, from the language's cues."""

    cues: loader.NameCues
    hints: loader.NameHints
    common: frozenset[str]
    roles: frozenset[str]
    kin: frozenset[str]
    suffix: re.Pattern[str]
    other_heads: frozenset[str]

    def is_common(self, fold: str) -> bool:
        """Whether the word is ordinary when written with a small letter."""
        if fold in self.common:
            return True
        stems = (
            fold[:-1] if fold.endswith(("s", "d")) else "",
            fold[:-2] if fold.endswith(("es", "ed")) else "",
            fold[:-3] if fold.endswith("ing") else "",
            fold[:-2] if fold.endswith("ly") else "",
        )
        return any(len(stem) > 3 and stem in self.common for stem in stems) or (
            "-" in fold and all(part in self.common or len(part) < 3 for part in fold.split("-"))
        )

    def is_hint(self, word: Word) -> bool:
        """Whether it is a known given name."""
        return word.text in self.hints.given or (word.text.isupper() and word.text.title() in self.hints.given)

    def has_name_ending(self, word: Word) -> bool:
        """Whether it ends as surnames and given names end."""
        return self.suffix.fullmatch(word.fold) is not None

    def is_chinese(self, words: Sequence[Word]) -> bool:
        """Whether the words are a name in Chinese order: a family name, then syllables, written together or apart."""
        return (
            2 <= len(words) <= 4
            and words[0].text.title() in self.hints.family_first
            and (
                all(_PINYIN.fullmatch(word.fold) or _KOREAN.fullmatch(word.text) for word in words[1:])
                or (len(words) > 2 and all(_VIETNAMESE.fullmatch(word.fold) for word in words[1:]))
            )
        )


@lru_cache(maxsize=4)
def evidence(language: str = "en") -> Evidence:
    """The cues of a language, made ready."""
    cues = loader.name_cues(language)
    nouns = loader.person_nouns(language)
    roles = {"concerned", "speaker", "agent", "bystander"}
    endings = "|".join(sorted(map(re.escape, cues.suffixes), key=len, reverse=True))
    return Evidence(
        cues,
        loader.name_hints(language),
        _ordinary_words(language),
        frozenset(noun.singular for noun in nouns if noun.roles & roles and " " not in noun.singular),
        frozenset(form for noun in nouns if "kin" in noun.roles for form in (noun.singular, noun.plural)),
        re.compile(rf".{{3,}}(?:{endings})"),
        frozenset(head.casefold() for head in cues.other_heads),
    )


def _ordinary_words(language: str) -> frozenset[str]:
    """Words that are no names by themselves: the treebank's, and the trade's own nouns and verbs."""
    forms = [form for noun in loader.person_nouns(language) for form in (noun.singular, noun.plural)]
    forms += [word.text for word in loader.speech(language) if " " not in word.text]
    small = (form for form in forms if form and form.islower())
    return loader.common_words(language) | loader.name_cues(language).ordinary | frozenset(small)


def is_initial(word: Word, text: str) -> bool:
    """Whether the word is a letter or letters with points, as in A. Karimov."""
    if len(word.text) == 1:
        return word.capital and text[word.end : word.end + 1] == "."
    return word.capital and word.text.endswith(".") and _INITIAL.fullmatch(word.text) is not None


def _is_particle(words: Sequence[Word], at: int, cues: loader.NameCues) -> bool:
    word = words[at]
    return not word.capital and (word.fold in cues.particles or word.fold.startswith(cues.prefixes))


def _name_gap(words: Sequence[Word], at: int, text: str) -> bool:
    """Whether the word can go on the name that the word before it is in."""
    if words[at - 1].possessive:
        return False
    if joined(words, at, text):
        return True
    return is_initial(words[at - 1], text) and words[at].gap in (".", ". ", ".\u00a0", " ", "")


def runs(words: Sequence[Word], text: str, taken: Sequence[bool], cues: loader.NameCues) -> list[Run]:
    """Every run of capitalised words that are not taken; particles only inside or as a last word after a name."""
    found, at, count = [], 0, len(words)
    while at < count:
        starts = words[at].capital or (words[at].fold.startswith(cues.prefixes) and len(words[at].fold) > 4)
        if taken[at] or not starts:
            at += 1
            continue
        after, look = at + 1, at + 1
        while look < count and not taken[look] and _name_gap(words, look, text):
            if words[look].capital:
                after = look + 1
            elif not _is_particle(words, look, cues):
                break
            elif words[look].fold in cues.family_words or words[look].fold.startswith(cues.prefixes):
                after = look + 1
            look += 1
        found.append(Run(at, after))
        at = after
    return found


def trimmed(run: Run, words: Sequence[Word], cue: Evidence) -> Run:
    """The run without titles, days, months and ordinary words at its start or end."""
    first, after = run.first, run.after
    while first < after and _falls_off(words, first, run, cue):
        first += 1
    while after > first and (
        words[after - 1].text in cue.cues.months
        or words[after - 1].text in cue.cues.days
        or (after - first > 1 and words[after - 1].text in cue.cues.titles and cue.is_common(words[after - 1].fold))
    ):
        after -= 1
    return Run(first, after)


def parted(run: Run, words: Sequence[Word], cue: Evidence) -> list[Run]:
    """A heading's run cut at the words that are ordinary when written small."""
    pieces, first = [], run.first
    for at in range(run.first, run.after + 1):
        if at == run.after or (cue.is_common(words[at].fold) and not cue.is_hint(words[at])):
            if first < at:
                pieces.append(Run(first, at))
            first = at + 1
    return pieces


def _falls_off(words: Sequence[Word], at: int, run: Run, cue: Evidence) -> bool:
    word = words[at]
    last = at + 1 == run.after
    if not last and cue.is_chinese(words[at : run.after]):
        return False
    if word.text in cue.cues.days or word.text in cue.cues.months:
        return last or not cue.is_hint(word)
    if word.text in cue.cues.titles or f"{word.text}." in cue.cues.titles:
        return not cue.is_hint(word) or not last
    if cue.is_hint(word) or (not last and word.text in cue.hints.family_first and at + 2 == run.after):
        return False
    return begins_sentence(words, at) and cue.is_common(word.fold)


def score(run: Run, words: Sequence[Word], text: str, cue: Evidence) -> float:
    """How much speaks for a person; at least 2 is enough."""
    inside = words[run.first : run.after]
    named = [word for word in inside if word.capital and not is_initial(word, text)]
    if not named or len(inside) > LONGEST_NAME:
        return -9.0
    total = _context(run, words, text, cue)
    if cue.is_chinese(inside):
        return total + 3.0
    hinted = sum(cue.is_hint(word) for word in named)
    ending = sum(cue.has_name_ending(word) and not cue.is_common(word.fold) for word in named)
    if any(word.fold in cue.other_heads and not cue.is_hint(word) for word in named):
        return -9.0
    total += min(hinted, 2) * 2.0 + min(ending, 2) * 1.5
    family = len(inside) == 2 and named[0].text in cue.hints.family_first
    common = sum(cue.is_common(word.fold) and not cue.is_hint(word) for word in named[family:])
    total -= common * (1.0 if hinted or ending else 2.5)
    if len(inside) > 1:
        total += 2.0 + (1.0 if any(is_initial(word, text) for word in inside) else 0.0)
    elif named[0].text.isupper():
        total -= 3.0
    elif begins_sentence(words, run.first) and not hinted:
        total -= 0.5
    return total + (0.5 if ending and len(inside) == 1 else 0.0)


def _context(run: Run, words: Sequence[Word], text: str, cue: Evidence) -> float:
    """What the words before and after the run say."""
    total = 0.0
    if run.first > 0:
        total += _before(words, run, cue)
    last = words[run.after - 1]
    if _AGE.match(text, last.end) and not text.startswith(("-", "–"), last.end):
        total += 2.0
    return total + (_after(last, words[run.after], cue) if run.after < len(words) else 0.0)


def _after(last: Word, following: Word, cue: Evidence) -> float:
    if following.gap == " " and following.fold in cue.cues.speaks:
        return 1.5
    if last.possessive and following.fold in cue.kin:
        return 2.0
    if following.gap == ", " and following.fold in cue.cues.apposition_who:
        return 1.5
    return 0.5 if following.gap == ", " and following.fold in cue.cues.apposition_article else 0.0


def _before(words: Sequence[Word], run: Run, cue: Evidence) -> float:
    before, gap = words[run.first - 1], words[run.first].gap
    if gap.strip(" .,") or "\n" in gap or before.possessive:
        return 0.0
    title = before.text if gap == " " else before.text + "."
    if gap in (" ", ". ") and (before.text in cue.cues.strong_titles or title in cue.cues.strong_titles):
        return 3.0
    if gap in (" ", ", ") and before.fold in cue.kin:
        return 2.0
    if gap in (" ", ", ") and before.fold in cue.roles:
        return 2.0
    if gap == " " and before.fold in ("the", "a", "an"):
        return -3.0
    single = run.after == run.first + 1
    if gap == " " and before.fold in (cue.cues.place_prepositions if single else cue.cues.inside_prepositions):
        return -1.0
    return 0.0
