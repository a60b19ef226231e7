"""Names as numbers: letters, rows of the token table, and places in a name, as `kernel` takes them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache, lru_cache, reduce
from itertools import pairwise
from operator import and_, or_

from panoh.names import places
from panoh.names.letters import ALIKE, SCRIPTS, all_graphemes, grapheme_readings, graphemes, normal, script_of
from panoh.names.lexicon import lexicon
from panoh.names.marks import marks
from panoh.names.name import Gender, Name, Part, Role
from panoh.names.pinyin import looks_chinese, uyghur_of
from panoh.names.places import MOST_LETTERS, MOST_TOKENS

ROLES = {
    Role.GIVEN: places.GIVEN,
    Role.PATRONYMIC: places.PATRONYMIC,
    Role.FAMILY: places.FAMILY,
    Role.INITIAL: places.INITIAL,
    Role.NICKNAME: places.NICKNAME,
}
GENDERS = {None: 0, Gender.MAN: 1, Gender.WOMAN: 2}
ENDINGS = {None: 0, "ov": places.OV, "sky": places.SKY, "zoda": places.ZODA, "father": places.FATHER, "other": 0}
VOWELS = frozenset("aeiouy")
# Latin names that carry the Arabic article without a hyphen, as ALNAQBI.
ARTICLES = ("al", "el")
SHORTEST_WITH_ARTICLE = 6
# The Tajik and Persian link to the next word, as Абдуллоҳи Ғурбатӣ.
IZAFET, HAS_VOWEL = "иi", "аеёиоуыэюяaeiouy"
SHORTEST_WITH_IZAFET = 5
# Names written as one or as two, as Umar Ali, are short; those of Abd and of Din are joined by the parser.
LONGEST_JOINED, JOINED_ROLES = 14, frozenset({Role.GIVEN, Role.FAMILY, Role.PATRONYMIC})


@cache
def letter_numbers() -> dict[str, dict[str, int]]:
    """The number of each grapheme, by script; 0 is none."""
    numbers, at = {}, 1
    for script in SCRIPTS:
        numbers[script] = {g: at + k for k, g in enumerate(sorted(all_graphemes()[script]))}
        at += len(numbers[script])
    return numbers


@cache
def vowel_flags() -> list[bool]:
    """For each letter number, whether some reading of it is a vowel or silence."""
    flags = [True]
    for script in SCRIPTS:
        found = grapheme_readings(script)
        flags += [any({*reading} <= VOWELS for reading in found[g]) for g in sorted(all_graphemes()[script])]
    return flags


@cache
def bones_of_letters() -> list[tuple[int, int]]:
    """For each letter number, the kinds of consonants that all its readings have, and that any has, as bits."""
    bits = {letter: 1 << at if kind else 0 for at, (kind, letters) in enumerate(ALIKE.items()) for letter in letters}
    found = [(0, 0)]
    for script in SCRIPTS:
        for grapheme in sorted(all_graphemes()[script]):
            masks = [reduce(or_, (bits[c] for c in r), 0) for r in grapheme_readings(script)[grapheme]]
            found.append((reduce(and_, masks), reduce(or_, masks)))
    return found


@dataclass(frozen=True, slots=True)
class Token:
    """One telling part as numbers: its letters, its other letters, and what `places.FIELDS` tells of it."""

    script: int
    letters: tuple[int, ...]
    other: tuple[int, ...]
    other_kind: int
    role: int
    gender: int
    ending: int
    classes: tuple[int, ...]
    shorts: tuple[int, ...]


@dataclass(slots=True)
class TokenTable:
    """The distinct tokens met so far, as the flat runs of numbers that `kernel` takes."""

    letters: list[int] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    numbers: dict[Token, int] = field(default_factory=dict)

    def number_of(self, token: Token) -> int:
        """The token's number, given out when it is first met."""
        number = self.numbers.get(token)
        if number is None:
            number = self.numbers[token] = len(self.numbers)
            self._add(token)
        return number

    def _add(self, token: Token) -> None:
        start = len(self.letters)
        self.letters += [*token.letters, *token.other]
        classes, shorts = _three(token.classes), _three(token.shorts)
        other = (start + len(token.letters), len(token.other), token.other_kind)
        self.rows += [start, len(token.letters), *other, token.script, token.role, token.gender, token.ending]
        bones = bones_of_letters()
        sure = reduce(or_, (bones[letter][0] for letter in token.letters), 0)
        perhaps = reduce(or_, (bones[letter][1] for letter in (*token.letters, *token.other)), 0)
        self.rows += [*classes, *shorts, int(bool(token.classes)), sure, perhaps]

    def place(self, name: Name) -> list[int]:
        """A name as the row of numbers that `kernel` takes."""
        tokens = tokens_of(name)
        joins = [self.number_of(joined) if joined is not None else -1 for joined in joins_of(name)]
        row = [self.number_of(token) for token in tokens]
        return [*row, *[-1] * (MOST_TOKENS - len(row)), *joins, *[-1] * (MOST_TOKENS - len(joins)), len(row)]


def _three(numbers: tuple[int, ...]) -> tuple[int, int, int]:
    first, second, third = (*numbers, 0, 0, 0)[:3]
    return first, second, third


def _parts_of(name: Name) -> tuple[Part, ...]:
    return tuple(part for part in name.telling if _letters(part.stem))[:MOST_TOKENS]


@lru_cache(maxsize=131072)
def tokens_of(name: Name) -> tuple[Token, ...]:
    """The telling parts of a name, at most `MOST_TOKENS`, as numbers."""
    return tuple(_token(part) for part in _parts_of(name))


@lru_cache(maxsize=131072)
def joins_of(name: Name) -> tuple[Token | None, ...]:
    """Each two neighbouring parts written as one, None where they are no names that are so joined."""
    parts = _parts_of(name)
    return tuple(_joined(one, other) for one, other in pairwise(parts))


def _joined(one: Part, other: Part) -> Token | None:
    if not {one.role, other.role} <= JOINED_ROLES or one.ending or len(one.stem) + len(other.stem) > LONGEST_JOINED:
        return None
    return _token(replace(other, stem=normal(one.stem + other.stem), role=other.role))


@lru_cache(maxsize=262144)
def _letters(stem: str) -> tuple[int, ...]:
    script = script_of(stem)
    numbers = letter_numbers().get(script, {})
    return tuple(numbers[g] for g in graphemes(stem) if g in numbers)[:MOST_LETTERS]


@lru_cache(maxsize=262144)
def _token(part: Part) -> Token:
    kind, other = _other(part)
    return Token(
        SCRIPTS.index(script_of(part.stem)),
        _letters(part.stem),
        _letters(other) if other else (),
        kind,
        ROLES[part.role],
        GENDERS[part.gender],
        ENDINGS[part.ending],
        tuple(number + 1 for number in lexicon().classes_of(part.stem)),
        tuple(number + 1 for number in lexicon().short_of(part.stem)),
    )


def _other(part: Part) -> tuple[int, str | None]:
    """Another way to take the letters of a part: as pinyin, without its ending, without an article grown on."""
    stem = part.stem
    ending = marks().ending_of(stem)
    comes_off = part.ending in ("ov", "zoda", "father")
    if ending is not None and comes_off and part.role is not Role.PATRONYMIC and len(stem) - len(ending.letters) > 2:
        return places.WITHOUT_ENDING, stem[: -len(ending.letters)]
    if part.role is not Role.PATRONYMIC and (uyghur := uyghur_of(stem)) is not None and looks_chinese(stem):
        return places.AS_PINYIN, uyghur
    if stem.startswith(ARTICLES) and len(stem) >= SHORTEST_WITH_ARTICLE and stem[2] not in VOWELS:
        return places.WITHOUT_ARTICLE, stem[2:]
    if (
        part.role is Role.GIVEN
        and len(stem) > SHORTEST_WITH_IZAFET
        and stem[-1] in IZAFET
        and stem[-2] not in HAS_VOWEL
    ):
        return places.WITHOUT_ARTICLE, stem[:-1]
    return places.NO_OTHER, None
