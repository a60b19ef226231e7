"""Names in Russian cases put back into the nominative."""

from __future__ import annotations

from functools import cache
from itertools import product

from panoh.data.ready import read_data
from panoh.names.letters import normal
from panoh.names.lexicon import lexicon

FILE = "names/inflection.toml"
# Places of the columns in a row.
GENDER, KIND, NOMINATIVE, FIRST_CASE = 0, 1, 2, 3
CONSONANTS = frozenset("бвгджзклмнпрстфхцчшщ")
SHORTEST_STEM = 2


@cache
def _rows() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row) for row in read_data(FILE).table()["rows"])


def nominatives(text: str) -> tuple[str, ...]:
    """The nominatives that a Russian name in an oblique case may stand for; empty where it shows none.

    All parts must agree in case and gender, and a family name or patronymic must show it: Алиева alone may as well be
    a woman in the nominative, so the caller keeps the name as written beside these.

    >>> nominatives("Каримом Алиевым")
    ('Карим Алиев',)
    """
    words = text.split()
    cases = range(FIRST_CASE, len(_rows()[0]))
    found = (_put_back(words, case, gender) for case, gender in product(cases, ("m", "f")))
    return tuple(dict.fromkeys(name for name in found if name is not None))


def _put_back(words: list[str], case: int, gender: str) -> str | None:
    back = [_nominative(word, case, gender) for word in words]
    if not any(kind != "given" for _, kind in back if kind is not None):
        return None
    return " ".join(word for word, _ in back)


def _nominative(word: str, case: int, gender: str) -> tuple[str, str | None]:
    """The word in the nominative and what it is; the word itself where it does not decline, as Умарали."""
    for row in _rows():
        stem = word[: -len(row[case])]
        if row[GENDER] != gender or not word.endswith(row[case]) or len(stem) < SHORTEST_STEM:
            continue
        if row[KIND] != "given" or _is_given(stem, stem + row[NOMINATIVE], row[NOMINATIVE]):
            return stem + row[NOMINATIVE], row[KIND]
    return word, None


def _is_given(stem: str, nominative: str, ending: str) -> bool:
    """Whether the nominative is a known given name; an ending is not taken off a name that no list has."""
    return (stem[-1] in CONSONANTS or ending == "й" or ending == "ия") and lexicon().is_given(normal(nominative))


def proofs_that_fail() -> list[str]:
    """What the examples of the table say against it, one line each."""
    return [
        f"{FILE}: “{written}” gives {nominatives(written)}, not {expected}"
        for written, expected in read_data(FILE).table()["examples"]
        if expected not in nominatives(written)
    ]
