"""Turn a Universal Dependencies treebank into the words that our own tokenizer makes.

python tools/parser/prepare.py ../shared/data/ud/en_ewt-train.conllu.xz /tmp/parser/en_ewt-train.conllu
"""

from __future__ import annotations

import lzma
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from panoh.reading.analysis.english import uncapitalised
from panoh.reading.analysis.words import form_of

HYPHEN = "-"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a treebank.

    Attributes:
        written: As it stands in the text.
        form: What the parser reads for it.
        head: The number of its head, 0 for the root.
    """

    written: str
    form: str
    lemma: str
    upos: str
    xpos: str
    head: int
    deprel: str
    space_after: bool


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence of a treebank: where it comes from and its words."""

    name: str
    text: str
    starts_paragraph: bool
    words: tuple[Word, ...]


def read_treebank(path: Path) -> list[Tree]:
    """Every sentence of a CoNLL-U file, plain or packed with xz, in our words."""
    opener = lzma.open if path.suffix == ".xz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        return [begin_small(merge_hyphens(tree)) for tree in trees_of(file)]


def trees_of(lines: Iterable[str]) -> Iterator[Tree]:
    """The sentences of a text in CoNLL-U, with the treebank's own words."""
    return map(_tree, _blocks(lines))


def _blocks(lines: Iterable[str]) -> Iterator[list[str]]:
    block: list[str] = []
    for line in lines:
        if line.strip():
            block.append(line.rstrip("\n"))
        elif block:
            yield block
            block = []
    if block:
        yield block


def _tree(block: Sequence[str]) -> Tree:
    comments = [line for line in block if line.startswith("#")]
    rows = [line.split("\t") for line in block if not line.startswith("#")]
    glued_until = {int(row[0].split("-")[1]): row[9] for row in rows if "-" in row[0]}
    inside = {n for row in rows if "-" in row[0] for n in range(*map(int, row[0].split("-")))}
    words = []
    for row in rows:
        if not row[0].isdigit():
            continue
        number = int(row[0])
        misc = glued_until.get(number, row[9])
        space = number not in inside and "SpaceAfter=No" not in misc
        words.append(Word(row[1], form_of(row[1]), form_of(row[2]), row[3], row[4], int(row[6]), row[7], space))
    return Tree(
        name=_comment(comments, "sent_id"),
        text=_comment(comments, "text"),
        starts_paragraph=any(line.startswith(("# newpar", "# newdoc")) for line in comments),
        words=tuple(words),
    )


def _comment(comments: Iterable[str], key: str) -> str:
    start = f"# {key} = "
    return next((line.removeprefix(start) for line in comments if line.startswith(start)), "")


def merge_hyphens(tree: Tree) -> Tree:
    """Make one word of each hyphenated word, with the analysis of its head."""
    groups = _groups(tree.words)
    if len(groups) == len(tree.words):
        return tree
    new_number = {old + 1: new + 1 for new, group in enumerate(groups) for old in group}
    merged = []
    for group in groups:
        top = min(group, key=lambda place: _depth(tree.words, place))
        head = tree.words[top].head
        word = tree.words[top]
        if len(group) > 1:
            word = _merged(tree.words, group, top)
        merged.append(replace(word, head=new_number[head] if head else 0))
    return replace(tree, words=tuple(merged))


def begin_small(tree: Tree) -> Tree:
    """Read the first word as the analyser does: a common word in lower case."""
    first = next((place for place, word in enumerate(tree.words) if word.form[:1].isalnum()), None)
    if first is None:
        return tree
    words = list(tree.words)
    words[first] = replace(words[first], form=uncapitalised(words[first].form))
    return replace(tree, words=tuple(words))


def _groups(words: Sequence[Word]) -> list[list[int]]:
    groups: list[list[int]] = []
    for place in range(len(words)):
        if groups and (_is_joint(words, place) or _is_joint(words, place - 1)):
            groups[-1].append(place)
        else:
            groups.append([place])
    return groups


def _is_joint(words: Sequence[Word], place: int) -> bool:
    if not 0 < place < len(words) - 1 or words[place].form != HYPHEN:
        return False
    before, after = words[place - 1], words[place + 1]
    if before.space_after or words[place].space_after:
        return False
    return before.form[-1].isalnum() and after.form[0].isalnum()


def _depth(words: Sequence[Word], place: int) -> int:
    depth = 0
    while words[place].head:
        place = words[place].head - 1
        depth += 1
    return depth


def _merged(words: Sequence[Word], group: Sequence[int], top: int) -> Word:
    head = words[top]
    is_name = head.upos == "PROPN"
    parts = [words[p].lemma if p == top else words[p].form for p in group]
    lemma = "".join(parts if is_name else [part.lower() for part in parts])
    form = "".join(words[p].form for p in group)
    written = "".join(words[p].written for p in group)
    return replace(head, written=written, form=form, lemma=lemma, space_after=words[group[-1]].space_after)


def conllu(trees: Iterable[Tree]) -> str:
    """The sentences as CoNLL-U, without the columns that we do not learn."""
    lines: list[str] = []
    for tree in trees:
        lines += [f"# sent_id = {tree.name}"]
        for number, word in enumerate(tree.words, 1):
            misc = "_" if word.space_after else "SpaceAfter=No"
            row = (number, word.form, word.lemma, word.upos, word.xpos, "_", word.head, word.deprel, "_", misc)
            lines.append("\t".join(map(str, row)))
        lines.append("")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:3])
    target.write_text(conllu(read_treebank(source)), encoding="utf-8")
