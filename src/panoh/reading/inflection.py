"""Inflection: the forms of the verbs that reading looks for, so that a lemma the tagger guessed wrong is put right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from panoh.data.ready import read_data

VOWELS = frozenset("aeiou")
# Verbs of two syllables and more that double their last consonant all the same.
DOUBLING = frozenset(
    {
        "refer",
        "transfer",
        "deter",
        "admit",
        "commit",
        "permit",
        "submit",
        "remit",
        "expel",
        "rebel",
        "compel",
        "quarrel",
        "cancel",
        "level",
        "travel",
        "label",
        "model",
        "prefer",
        "occur",
        "incur",
        "defer",
        "kidnap",
        "worship",
        "smuggle",
    }
)


@lru_cache(maxsize=4)
def irregular_forms(language: str = "en") -> Mapping[str, tuple[str, ...]]:
    """Irregular verbs and their forms."""
    raw = read_data(f"words/{language}/irregular_verbs.toml").table()
    return {lemma: tuple(forms) for lemma, forms in raw["forms"].items()}


def verb_forms(lemma: str) -> set[str]:
    """All forms of an English verb.

    >>> sorted(verb_forms("deport"))
    ['deport', 'deported', 'deporting', 'deports']
    >>> sorted(verb_forms("deny"))
    ['denied', 'denies', 'deny', 'denying']
    >>> "expelled" in verb_forms("expel"), "extraditing" in verb_forms("extradite")
    (True, True)
    """
    irregular = irregular_forms()
    forms = {lemma, *irregular.get(lemma, ())}
    stem = lemma
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        stem = lemma[:-1]
    elif lemma in DOUBLING or _doubles(lemma):
        stem = lemma + lemma[-1]
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        forms.add(lemma + "es")
    elif lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        forms.add(lemma[:-1] + "ies")
    else:
        forms.add(lemma + "s")
    forms.add(lemma + "ing" if lemma.endswith("ee") else stem + "ing")
    if lemma not in irregular:
        if lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
            forms.add(lemma[:-1] + "ied")
        else:
            forms.add(stem + "ed" if not lemma.endswith("ee") else lemma + "d")
    return forms


def _doubles(lemma: str) -> bool:
    """Whether a verb of one syllable ends in one vowel and one consonant: "stop", "plan"."""
    if len(lemma) < 3 or sum(c in VOWELS for c in lemma) != 1:
        return False
    return lemma[-1] not in VOWELS | set("wxy") and lemma[-2] in VOWELS


def form_table(lemmas: Iterable[str]) -> dict[str, str]:
    """From each form to its verb; a form of two verbs goes to the one it is the plain form of, else to the first."""
    table: dict[str, str] = {}
    listed = set(lemmas)
    # "Worried" and "ruling", listed as words of their own, stay forms of worry and rule.
    inflected = {
        form for lemma in listed for form in verb_forms(lemma) if form != lemma and form.endswith(("ed", "ing"))
    }
    kept = sorted(listed - inflected)
    for lemma in kept:
        table[lemma] = lemma
    for lemma in kept:
        for form in verb_forms(lemma):
            table.setdefault(form, lemma)
    return table
