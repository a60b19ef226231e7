"""What the examples in the name tables say against the tables."""

from __future__ import annotations

from collections.abc import Iterator

from panoh.data.ready import read_data
from panoh.names import inflection, letters, marks, pinyin
from panoh.names.letters import normal
from panoh.names.lexicon import lexicon
from panoh.names.name import Role
from panoh.names.parse import parse_name

SHORT: dict[str, Role] = {role.value[0]: role for role in Role if role not in (Role.PATRONYMIC, Role.PARTICLE)}
# p is the patronymic, a an article or another word that is no name.
SHORT |= {"p": Role.PATRONYMIC, "a": Role.PARTICLE}


def broken_names() -> Iterator[str]:
    """One line for each example that does not hold: letters, syllables, words, endings; the lexicon loads."""
    lexicon()
    yield from letters.proofs_that_fail()
    yield from pinyin.proofs_that_fail()
    yield from inflection.proofs_that_fail()
    found = read_data(marks.FILE).table()
    for entry in found["words"]:
        for text, roles in entry["examples"]:
            expected = [SHORT[short] for short in roles.split()]
            got = [part.role for part in parse_name(text).parts]
            if got != expected:
                yield f"{marks.FILE}, {entry['role']}: “{text}” is {', '.join(got)}, not {', '.join(expected)}"
    for entry in found["endings"]:
        for word, stem in entry["stems"]:
            ending = marks.marks().ending_of(normal(word))
            if ending is None or normal(word)[: -len(ending.letters)] != normal(stem):
                yield f"{marks.FILE}, {entry['role']}: {word} has not the stem {stem}"
