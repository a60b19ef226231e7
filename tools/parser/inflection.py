"""Forms of English verbs and nouns for the tagger's dictionary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from prepare import Word

VOWELS = "aeiou"


def dictionary(verbs: Path, nouns: Path, adjectives: Path, words: Iterable[Word]) -> str:
    """Our lists of words and other readings of a treebank's, as rows of the tagger's dictionary: form, lemma, tags.

    A verb with "=" doubles its last consonant; an irregular one stands as "take:took:taken".
    """
    rows = companions(words)
    rows |= {(form, lemma, "VERB", tag, "_") for verb in _words(verbs) for form, lemma, tag in verb_forms(verb)}
    for noun in _words(nouns):
        rows |= {(noun, noun, "NOUN", "NN", "_"), (_with_s(noun), noun, "NOUN", "NNS", "_")}
    for adjective in _words(adjectives):
        rows |= {(adjective, adjective, upos, tag, "_") for upos, tag in (("ADJ", "JJ"), ("PROPN", "NNP"))}
        rows.add((f"{adjective}s", adjective, "PROPN", "NNPS", "_"))
    return "".join("\t".join(row) + "\n" for row in sorted(rows))


def _words(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [word for line in lines if not line.startswith("#") for word in line.split()]


def verb_forms(entry: str) -> Iterator[tuple[str, str, str]]:
    """Form, lemma and Penn tag of each form of a verb.

    >>> [form for form, _, _ in verb_forms("ban=")]
    ['ban', 'ban', 'bans', 'banning', 'banned', 'banned']
    >>> [form for form, _, _ in verb_forms("flee:fled:fled")]
    ['flee', 'flee', 'flees', 'fleeing', 'fled', 'fled']
    """
    lemma, *irregular = entry.rstrip("=").split(":")
    stem = lemma + lemma[-1] if entry.endswith("=") else lemma
    past, participle = irregular or (_past(stem), _past(stem))
    for tag, form in (
        ("VB", lemma),
        ("VBP", lemma),
        ("VBZ", _with_s(lemma)),
        ("VBG", _gerund(stem)),
        ("VBD", past),
        ("VBN", participle),
    ):
        yield form, lemma, tag


def _with_s(lemma: str) -> str:
    if lemma[-1] == "y" and lemma[-2] not in VOWELS:
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def _gerund(stem: str) -> str:
    if stem.endswith("ie"):
        return stem[:-2] + "ying"
    silent = stem.endswith("e") and not stem.endswith(("ee", "oe", "ye"))
    return (stem[:-1] if silent else stem) + "ing"


def _past(stem: str) -> str:
    if stem[-1] == "y" and stem[-2] not in VOWELS:
        return stem[:-1] + "ied"
    return stem + ("d" if stem.endswith("e") else "ed")


# A word seen this often has shown all its readings.
OFTEN = 8
# For each reading of a rare word, others that English gives such a word; the lemma is the form where it says "form".
COMPANIONS = {
    "NN": (("VERB", "VB", "form"), ("VERB", "VBP", "form"), ("PROPN", "NNP", "form")),
    "NNS": (("VERB", "VBZ", "lemma"), ("PROPN", "NNPS", "lemma")),
    "VB": (("NOUN", "NN", "form"),),
    "VBP": (("NOUN", "NN", "form"),),
    "VBZ": (("NOUN", "NNS", "lemma"),),
    "VBG": (("NOUN", "NN", "form"),),
    "JJ": (("NOUN", "NN", "form"), ("PROPN", "NNP", "form")),
    "NNP": (("NOUN", "NN", "form"), ("ADJ", "JJ", "form")),
    "NNPS": (("NOUN", "NNS", "lemma"),),
}
NOUN_ENDINGS = tuple("tion sion ness ity ment ist ism ance ence ency ancy er or logy ship hood ee y".split())
ALWAYS = {"VBD": ("VBN",), "VBN": ("VBD",), "VB": ("VBP",), "VBP": ("VB",)}


def companions(words: Iterable[Word]) -> set[tuple[str, ...]]:
    """Readings that a treebank does not show of its words, as rows of the tagger's dictionary."""
    counts = Counter((word.form, word.lemma, word.upos, word.xpos) for word in words)
    totals = Counter[str]()
    for (form, *_), count in counts.items():
        totals[form] += count
    rows: set[tuple[str, ...]] = set()
    for form, lemma, upos, xpos in counts:
        if upos == "VERB" and (xpos in ("VB", "VBP") or form.endswith("ed")):
            rows |= {(form, lemma, upos, other, "_") for other in ALWAYS.get(xpos, ())}
        if totals[form] >= OFTEN or not form.isalpha() or len(form) < 2:
            continue
        for other, tag, which in COMPANIONS.get(xpos, ()):
            is_name = other == "PROPN"
            if (is_name and not form.istitle()) or (other == "VERB" and form.endswith(NOUN_ENDINGS)):
                continue
            base = form if which == "form" else lemma
            rows.add((form, base if is_name else base.lower(), other, tag, "_"))
    return rows
