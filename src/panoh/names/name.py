"""What a name is once it has been taken apart."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a part of a name is."""

    GIVEN = "given"
    PATRONYMIC = "patronymic"
    FAMILY = "family"
    PARTICLE = "particle"
    TITLE = "title"
    NICKNAME = "nickname"
    INITIAL = "initial"


# The parts that tell one person from another; particles and titles come and go.
TELLING = frozenset({Role.GIVEN, Role.PATRONYMIC, Role.FAMILY, Role.INITIAL, Role.NICKNAME})


class Gender(StrEnum):
    """The gender that a name's form tells of; None elsewhere is not known."""

    MAN = "m"
    WOMAN = "f"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a name.

    Attributes:
        text: As it was written.
        role: What it is, by its form, its place and the lexicon of given names.
        stem: The name inside a patronymic or a family name, such as Марат in Маратович; else the part itself.
        readings: The stem in letters that no script owns, up to three, the likeliest first.
        gender: What the form tells of the bearer; None where it tells nothing.
        ending: The kind of family name ("ov", "sky", "zoda", "father" for -ovich, "other"); None for none.
    """

    text: str
    role: Role
    stem: str
    readings: tuple[str, ...] = ()
    gender: Gender | None = None
    ending: str | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it was written and the parts it has.

    Attributes:
        text: As it was written.
        script: ISO 15924 code of most of its letters: Latn, Cyrl, Arab, Hani; Zyyy where it is none of these.
        parts: In the order of writing.
    """

    text: str
    script: str
    parts: tuple[Part, ...]

    @property
    def telling(self) -> tuple[Part, ...]:
        """The parts that tell one person from another."""
        return tuple(part for part in self.parts if part.role in TELLING)
