"""Copies of treebank sentences with names and dates put behind one word each, as the reader masks them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from prepare import Tree, Word

from panoh.reading.analysis.words import word_set

Group = tuple[tuple[int, ...], str]

# The same words as panoh.reading.document.FORMS.
PERSON, BODY, DATE = "Smith", "Parliament", "Monday"

_MONTHS = word_set(
    """january february march april may june july august september october november december
    jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec."""
)
_BODY_WORDS = word_set(
    """agency amnesty army association authority bureau centre center commission committee commissioner congress
    corporation corps council court department federation foundation group inc. institute league ministry nations
    office organization organisation party police service society tribunal union university watch"""
)
_NAME_PARTS = frozenset({"flat", "flat:name", "compound", "goeswith"})
_TITLES = word_set("mr. mrs. ms. dr. president minister prime judge general colonel king queen")


def masked_copies(trees: Iterable[Tree]) -> Iterator[Tree]:
    """A copy of each sentence in which a mask can be put; no copy of the others."""
    for tree in trees:
        copy = _mask(tree)
        if len(copy.words) < len(tree.words) or copy.words != tree.words:
            yield replace(copy, name=f"{tree.name}-masked")


def _mask(tree: Tree) -> Tree:
    children: dict[int, list[int]] = {}
    for number, word in enumerate(tree.words, 1):
        children.setdefault(word.head, []).append(number)
    groups: dict[int, Group] = {}
    taken: set[int] = set()
    for number in range(1, len(tree.words) + 1):
        found = _date(tree.words, children, number) or _name(tree.words, children, number)
        if found is not None and not taken & set(found[0]):
            groups[number] = found
            taken |= set(found[0])
    return _replaced(tree, groups, taken)


def _date(words: Sequence[Word], children: dict[int, list[int]], number: int) -> Group | None:
    """A month with its day and year: "June 9, 2011", "9 June", "June of 2011"."""
    near = [number, *children.get(number, ())]
    if not any(words[n - 1].form.lower() in _MONTHS and words[n - 1].upos == "PROPN" for n in near):
        return None
    if words[number - 1].upos not in ("PROPN", "NUM"):
        return None
    parts = {number}
    for child in children.get(number, ()):
        below = _subtree(children, child)
        if all(_is_of_date(words[n - 1]) for n in below):
            parts |= set(below)
    if not any(words[n - 1].form.lower() in _MONTHS for n in parts):
        return None
    return _contiguous(words, parts, number, DATE)


def _is_of_date(word: Word) -> bool:
    return word.upos in ("NUM", "PUNCT") or word.form == "of" or word.form.lower() in _MONTHS


def _name(words: Sequence[Word], children: dict[int, list[int]], number: int) -> Group | None:
    """A name of several words: "A. Sobiev", "Supreme Court"."""
    word = words[number - 1]
    if word.upos != "PROPN" or word.deprel.split(":")[0] in ("flat", "compound"):
        return None
    parts = {number}
    is_person = False
    for child in children.get(number, ()):
        below = _subtree(children, child)
        relation = words[child - 1].deprel
        is_part = relation in _NAME_PARTS and words[child - 1].form.lower() not in _TITLES
        if is_part and all(words[n - 1].upos == "PROPN" for n in below):
            parts |= set(below)
            is_person = is_person or relation.startswith("flat")
    if len(parts) < 2:
        return None
    if any(words[n - 1].form.lower() in _BODY_WORDS for n in parts):
        return _contiguous(words, parts, number, BODY)
    has_article = any(words[n - 1].deprel == "det" for n in children.get(number, ()))
    return _contiguous(words, parts, number, PERSON) if is_person and not has_article else None


def _contiguous(words: Sequence[Word], parts: set[int], number: int, form: str) -> Group | None:
    first, last = min(parts), max(parts)
    while words[last - 1].upos == "PUNCT":
        parts.discard(last)
        last = max(parts)
    if last - first + 1 != len(parts) or number not in parts:
        return None
    return tuple(sorted(parts)), form


def _subtree(children: dict[int, list[int]], top: int) -> list[int]:
    below = [top]
    for number in below:
        below += children.get(number, [])
    return below


def _replaced(tree: Tree, groups: dict[int, Group], taken: set[int]) -> Tree:
    owner = {part: number for number, (parts, _) in groups.items() for part in parts}
    kept = [n for n in range(1, len(tree.words) + 1) if n not in taken or n in groups]
    kept.sort(key=lambda n: groups[n][0][0] if n in groups else n)
    new_number = {old: new for new, old in enumerate(kept, 1)}
    words = []
    for old in kept:
        word = tree.words[old - 1]
        head = owner.get(word.head, word.head)
        if old in groups:
            parts, form = groups[old]
            space = tree.words[parts[-1] - 1].space_after
            word = replace(word, written=form, form=form, lemma=form, upos="PROPN", xpos="NNP", space_after=space)
        words.append(replace(word, head=new_number[head] if head else 0))
    return replace(tree, words=tuple(words))
