"""Forms of English verbs and nouns for the tagger's dictionary."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

VOWELS = "aeiou"


def dictionary(verbs: Path, nouns: Path) -> str:
    """Two lists of words as UDPipe's tagger reads a dictionary: form, lemma, tags.

    A verb with "=" doubles its last consonant; an irregular one stands as "take:took:taken".
    """
    rows = {(form, lemma, "VERB", tag, "_") for verb in _words(verbs) for form, lemma, tag in verb_forms(verb)}
    for noun in _words(nouns):
        rows |= {(noun, noun, "NOUN", "NN", "_"), (_with_s(noun), noun, "NOUN", "NNS", "_")}
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
