"""Names in raw text, before the parser: people, states, nationalities, towns, bodies, offices."""

from panoh.reading.entities.find import find_document_entities, find_entities
from panoh.reading.entities.types import Entities, Entity, EntityKind, Flag

__all__ = ["Entities", "Entity", "EntityKind", "Flag", "find_document_entities", "find_entities"]
