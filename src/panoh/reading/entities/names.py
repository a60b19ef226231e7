"""Compares people's names as a report writes them: full names, surnames alone, initials, capitals."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache


@lru_cache(maxsize=4096)
def plain(word: str) -> str:
    """A name's word without case, accents, apostrophes and hyphens.

    >>> plain("Ne’matulla"), plain("KHÂN")
    ('nematulla', 'khan')
    """
    if word.isascii() and word.isalpha():
        return word.casefold()
    stripped = unicodedata.normalize("NFKD", word.casefold())
    return "".join(character for character in stripped if character.isalpha())


# One report's spellings of one sound, the longer first. Vowels that tell names apart (Hasan, Husan) stay apart.
_SOUNDS = (
    ("dzh", "j"),
    ("zh", "j"),
    ("dj", "j"),
    ("kh", "h"),
    ("x", "h"),
    ("gh", "g"),
    ("q", "k"),
    ("w", "v"),
    ("y", "i"),
    ("e", "i"),
    ("o", "a"),
)


@lru_cache(maxsize=4096)
def sound(word: str) -> str:
    """A plain word in one spelling for what reports spell in several ways.

    >>> sound("tadzhibayev") == sound("tajiboev"), sound("hasan") == sound("husan")
    (True, False)
    """
    for spelt, same in _SOUNDS:
        word = word.replace(spelt, same)
    return "".join(letter for letter, before in zip(word, " " + word, strict=False) if letter != before)


def words_in(name: str) -> tuple[str, ...]:
    """A name's words, plain; initials keep their letter alone."""
    return tuple(filter(None, (plain(part) for part in name.replace(".", " ").split())))


def _same_word(one: str, other: str) -> bool:
    if len(one) > 1 and len(other) > 1:
        return sound(one) == sound(other)
    return one == other or (len(one) == 1 and other.startswith(one)) or (len(other) == 1 and one.startswith(other))


def is_short_for(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether the short name can be the full one with words left out or put as initials, in either order.

    >>> is_short_for(("a", "karimov"), ("akmal", "karimov"))
    True
    """
    if len(short) > len(full) or not short or not any(len(word) > 1 for word in short):
        return False
    rest = list(full)
    if not {sound(word) for word in short if len(word) > 1} & {sound(word) for word in full if len(word) > 1}:
        return False
    for word in sorted(short, key=len, reverse=True):
        fitting = next((other for other in rest if _same_word(word, other)), None)
        if fitting is None:
            return False
        rest.remove(fitting)
    return True


def full_names(mentions: Iterable[str]) -> tuple[dict[str, str], frozenset[str]]:
    """The fullest form of each mention, and the mentions that fit more than one person.

    A mention that fits several people who are not one another's short form stays as it is.
    """
    forms = list(dict.fromkeys(mentions))
    split = {form: words_in(form) for form in forms}
    order = sorted(forms, key=lambda form: (-len(split[form]), -sum(map(len, split[form])), form.isupper()))
    bearers: dict[str, dict[str, None]] = {}
    full: dict[str, str] = {}
    ambiguous: set[str] = set()
    for form in order:
        sounds = {sound(word) for word in split[form] if len(word) > 1}
        sharing = dict.fromkeys(person for one in sorted(sounds) for person in bearers.get(one, ()))
        fitting = [person for person in sharing if is_short_for(split[form], split[person])]
        if len(fitting) == 1:
            full[form] = fitting[0]
        elif fitting:
            full[form] = form
            ambiguous.add(form)
        else:
            full[form] = form
            for one in sounds:
                bearers.setdefault(one, {})[form] = None
    return _mixed_case(full), frozenset(ambiguous)


def _mixed_case(full: dict[str, str]) -> dict[str, str]:
    """Prefer, of forms with the same words, one that is not all in capitals."""
    better: dict[str, str] = {}
    for form, person in full.items():
        if person.isupper() and not form.isupper() and sorted(words_in(form)) == sorted(words_in(person)):
            better[person] = form
    return {form: better.get(person, person) for form, person in full.items()}
