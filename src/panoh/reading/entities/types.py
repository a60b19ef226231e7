"""What is found by its name in a report: people, states, nationalities, towns, bodies, offices, other names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class EntityKind(StrEnum):
    """What a name is the name of."""

    PERSON = "person"
    STATE = "state"
    NATIONALITY = "nationality"
    TOWN = "town"
    BODY = "body"
    OFFICE = "office"
    OTHER_NAME = "other_name"


class Flag(StrEnum):
    """What else is known of a mention.

    Attributes:
        CAPITAL: A capital city, which may stand for its state ("Tashkent demands").
        ADJECTIVE: An adjective of nationality, which may also be a person ("an Uzbek").
        DEMONYM: A plural or other form that only people bear ("Uzbeks", "Turk").
        ETHNIC: "ethnic Uzbek", which tells no nationality.
        LANGUAGE: "in Uzbek", "Uzbek-language".
        PROVINCE: A place of no known population: a province, a region, a small town.
        SHARED: The same name in several states; the largest is given.
        PEOPLE: A people without a state of its own; FAITH, REGION, INSTRUMENT: a faith, a part of the world, a treaty.
        PLACEHOLDER: A letter for a name ("X.", "Mr. A.").
        SINGLE: A person by one word only.
        AMBIGUOUS: A single word that fits several people of the report.
        POSSESSIVE: Followed by 's.
        PATTERN: A body found by how it is named, not by an entry.
        DEFINED: An abbreviation the report itself defines.
        SMALL: Written with a small first letter.
    """

    CAPITAL = "capital"
    ADJECTIVE = "adjective"
    DEMONYM = "demonym"
    ETHNIC = "ethnic"
    LANGUAGE = "language"
    PROVINCE = "province"
    SHARED = "shared"
    PEOPLE = "people"
    FAITH = "faith"
    REGION = "region"
    INSTRUMENT = "instrument"
    PLACEHOLDER = "placeholder"
    SINGLE = "single"
    AMBIGUOUS = "ambiguous"
    POSSESSIVE = "possessive"
    PATTERN = "pattern"
    DEFINED = "defined"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class Entity:
    """A mention.

    Attributes:
        start: First character on the page.
        end: Character after the last; a following 's is outside.
        text: The characters themselves.
        key: The same for every mention of the same thing: a state's code, a body's name, a town's name, a person's
            fullest name in the report.
        state: ISO 3166 alpha-2 code of a state, nationality or town, or of the state a body belongs to; None if not
            told, or if two are joined ("Kyrgyz-Uzbek", key "KG-UZ").
        body_class: Of a body or office: un_body, ngo, domestic_court ...
    """

    start: int
    end: int
    kind: EntityKind
    text: str
    key: str
    state: str | None = None
    body_class: str | None = None
    flags: frozenset[Flag] = frozenset()


@dataclass(frozen=True, slots=True)
class Entities:
    """Every mention of a report, in order, none overlapping another.

    Attributes:
        found: The mentions.
        full_names: Of each person's key the fullest name as the report writes it.
    """

    found: tuple[Entity, ...]
    full_names: Mapping[str, str] = field(default_factory=dict)

    def canonical(self, entity: Entity) -> str:
        """The fullest name of the person, or the key of anything else."""
        return self.full_names.get(entity.key, entity.key)

    def within(self, start: int, end: int) -> tuple[Entity, ...]:
        """The mentions that lie inside these characters."""
        return tuple(entity for entity in self.found if start <= entity.start and entity.end <= end)
