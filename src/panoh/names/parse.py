"""A name as it was written, taken apart into its parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from panoh.names.letters import normal, readings, respelled, script_of
from panoh.names.lexicon import lexicon
from panoh.names.marks import marks
from panoh.names.name import Name, Part, Role
from panoh.names.pinyin import uyghur_of

NICKNAME = re.compile(r"[\"“«„(]([^\"”»“)]{2,40})[\"”»“)]")
# Between the words of a name. Chinese writers put a middle dot between the parts of a foreign name.
BETWEEN = re.compile(r"[\s\u200f\u200e·•‧・,;/_]+")
INITIAL = re.compile(r"([^\W\d_])\.(?=[^\W\d_])")
HYPHENS = re.compile("[-‐‑–—]")
NOT_IN_A_NAME = "\u200c\u200d\u0640"
MAX_PARTS = 12
# Of two parts, one in -ovich may as well be a family name: Jovan Petrović.
FEWEST_WITH_FATHER = 3
ARABIC_ARTICLE = "ال"
# An article is taken off only where a name is left: الله keeps its own.
SHORTEST_WITH_ARTICLE = 5
SERVANT = frozenset(
    {"abd", "abdul", "abdel", "abdal", "abdol", "abdur", "abdu", "عبد", "абд", "абдул", "абдель", "abed"}
)
OF_FAITH = frozenset({"din", "deen", "dine", "دين", "дин"})
OF_GOD = frozenset({"alah", "ulah", "olah", "ula", "ulo", "اله", "алах", "улах", "ула", "уло"})


@dataclass(slots=True)
class _Word:
    """A word on its way to become a part."""

    text: str
    plain: str
    role: Role | None = None
    before_comma: bool = False


@lru_cache(maxsize=131072)
def parse_name(text: str) -> Name:
    """Take a name apart.

    >>> [(part.text, part.role.value, part.stem) for part in parse_name("Dr. Aziz Karim o‘g‘li Saidov").telling]
    [('Aziz', 'given', 'aziz'), ('Karim', 'patronymic', 'karim'), ('Saidov', 'family', 'saidov')]
    """
    shown = NICKNAME.sub(" ", text)
    words = list(_words(shown))
    for word, plain in zip(words, respelled(tuple(word.plain for word in words)), strict=True):
        word.plain = plain
    _mark_titles(words)
    _mark_particles(words)
    words = _joined(words)
    _mark_fathers(words)
    parts = _with_roles(words)
    nicknames = [_part(_Word(found, normal(found)), Role.NICKNAME) for found in NICKNAME.findall(text)]
    return Name(text, script_of(text), (*parts, *nicknames)[:MAX_PARTS])


def _words(text: str) -> Iterator[_Word]:
    """The words, apart at blanks, hyphens and the dots of initials; at most twice `MAX_PARTS`."""
    for mark in NOT_IN_A_NAME:
        text = text.replace(mark, "")
    family, comma, rest = text.partition(",")
    has_family_first = bool(comma) and bool(normal(rest.strip())) and "," not in rest
    pieces: list[tuple[str, bool]]
    pieces = [(piece, has_family_first) for piece in BETWEEN.split(family)] if has_family_first else []
    pieces += [(piece, False) for piece in BETWEEN.split(rest if has_family_first else text)]
    for piece, before_comma in pieces[: 2 * MAX_PARTS]:
        for word in (piece,) if _is_title(piece) else HYPHENS.split(INITIAL.sub(r"\1. ", piece).replace(". ", ".-")):
            if plain := _plain(word.strip(".")):
                yield from _without_article(_Word(word, plain, before_comma=before_comma))


def _is_title(piece: str) -> bool:
    return marks().has("title", normal(piece.strip(".")))


def _plain(word: str) -> str:
    """The word as the tables know it; Chinese characters as the Uyghur letters they stand for."""
    return (uyghur_of(word) or "") if script_of(word) == "Hani" else normal(word)


def _without_article(word: _Word) -> Iterator[_Word]:
    is_bare = not word.plain.startswith(ARABIC_ARTICLE) or len(word.plain) < SHORTEST_WITH_ARTICLE
    if not is_bare and not _is_title(word.plain):
        yield _Word(ARABIC_ARTICLE, ARABIC_ARTICLE, Role.PARTICLE)
        yield replace(word, text=word.text[len(ARABIC_ARTICLE) :], plain=word.plain[len(ARABIC_ARTICLE) :])
    else:
        yield word


def _mark_titles(words: list[_Word]) -> None:
    """Titles, as long as something is left that is none; in Arabic script only before the name."""
    rest = sum(not marks().has("title", word.plain) for word in words)
    for at, word in enumerate(words):
        before = words[at - 1] if at else None
        follows_name = before is not None and before.role is not Role.TITLE
        if not marks().has("title", word.plain) or rest == 0 or (follows_name and script_of(word.plain) == "Arab"):
            continue
        if before is None or not (before.role is Role.PARTICLE or marks().has("particle", before.plain)):
            word.role = Role.TITLE


def _mark_particles(words: list[_Word]) -> None:
    for at, word in enumerate(words):
        is_last = at + 1 == len(words)
        if word.role is None and not is_last and at + len(words) > 1 and _is_particle(word, at):
            word.role = Role.PARTICLE


def _is_particle(word: _Word, at: int) -> bool:
    return any(marks().has(role, word.plain) for role in ("particle", "kunya", "child_of_next")) and (
        at > 0 or not marks().has("child_of_next", word.plain)
    )


def _joined(words: list[_Word]) -> list[_Word]:
    """Abd al-Rahman and Salah al-Din are one name each, however they are spaced."""
    joined: list[_Word] = []
    skipped: list[_Word] = []
    for word in words:
        if (
            word.role is Role.PARTICLE
            and not marks().has("kunya", word.plain)
            and not marks().has("child_of_next", word.plain)
        ):
            skipped.append(word)
            continue
        last = joined[-1] if joined else None
        if last is not None and last.role is None and word.role is None and _is_one_name(last, word, bool(skipped)):
            between = "".join(particle.plain for particle in skipped)
            last.text = f"{last.text} {word.text}"
            last.plain = normal(last.plain + between + word.plain)
        else:
            joined += [*skipped, word]
        skipped = []
    return joined + skipped


def _is_one_name(last: _Word, word: _Word, has_article: bool) -> bool:
    if last.plain in SERVANT:
        return True
    return (has_article and word.plain in OF_FAITH) or word.plain in OF_GOD


def _mark_fathers(words: list[_Word]) -> None:
    for at, word in enumerate(words):
        if at and (marks().has("son_of_last", word.plain) or marks().has("daughter_of_last", word.plain)):
            word.role = Role.PARTICLE
            words[at - 1].role = words[at - 1].role or Role.PATRONYMIC
        elif at + 1 < len(words) and word.role is Role.PARTICLE and marks().has("child_of_next", word.plain):
            following = next((w for w in words[at + 1 :] if w.role is None), None)
            if following is not None:
                following.role = Role.PATRONYMIC


def _with_roles(words: list[_Word]) -> list[Part]:
    """Roles by form first, then by the lexicon, then by place."""
    parts = [_part(word, word.role) for word in words]
    plain = [at for at, word in enumerate(words) if word.role is None]
    shouted = _shouted(words, plain)
    guessed: dict[int, Role | None] = {at: _by_form(words[at], at in shouted, len(plain)) for at in plain}
    if plain and Role.FAMILY not in guessed.values() and len(plain) > 1:
        _guess_family(words, guessed)
    return [_part(words[at], guessed[at] or Role.GIVEN) if at in guessed else part for at, part in enumerate(parts)]


def _shouted(words: list[_Word], plain: list[int]) -> set[int]:
    """The words in capitals among others that are not: family names in the lists of many offices."""
    capitals = {at for at in plain if len(words[at].text) > 2 and words[at].text.isupper()}
    return capitals if len(capitals) < sum(len(words[at].text) > 2 for at in plain) else set()


def _by_form(word: _Word, is_shouted: bool, count: int) -> Role | None:
    if len(word.plain) == 1:
        return Role.INITIAL
    ending = marks().ending_of(word.plain)
    if ending is not None and ending.role is Role.PATRONYMIC and (ending.is_certain or count >= FEWEST_WITH_FATHER):
        return Role.PATRONYMIC
    if is_shouted or word.before_comma or (ending is not None and count > 1 and not lexicon().is_given(word.plain)):
        return Role.FAMILY
    return Role.GIVEN if lexicon().is_given(word.plain) else None


def _guess_family(words: list[_Word], guessed: dict[int, Role | None]) -> None:
    """The last word that is no known given name; failing that, the last that is neither patronymic nor initial."""
    open_words = [at for at, role in guessed.items() if role is None]
    others = [at for at, role in guessed.items() if role is Role.GIVEN]
    if open_words:
        guessed[open_words[-1]] = Role.FAMILY
    elif len(others) > 1:
        guessed[others[-1]] = Role.FAMILY


def _part(word: _Word, role: Role | None) -> Part:
    if role not in (Role.PATRONYMIC, Role.FAMILY, Role.GIVEN):
        return Part(word.text, role or Role.GIVEN, word.plain, readings(word.plain))
    ending = marks().ending_of(word.plain)
    if role is Role.PATRONYMIC:
        is_formed = ending is not None and ending.role is Role.PATRONYMIC
        stem = word.plain[: -len(ending.letters)] if ending is not None and is_formed else word.plain
        gender = ending.gender if ending is not None and is_formed else None
        return Part(word.text, role, stem, readings(stem), gender)
    if role is Role.GIVEN or ending is None:
        gender = lexicon().gender_of(word.plain) if role is Role.GIVEN else None
        return Part(word.text, role, word.plain, readings(word.plain), gender)
    kind = "father" if ending.role is Role.PATRONYMIC else ending.kind
    return Part(word.text, role, word.plain, readings(word.plain), ending.gender, kind)
