"""A set of people as a report tells it, growing while it is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from panoh.model import Bound, People

# Nouns that may denote the people a case is about; others act, speak or stand by.
CONCERNED = frozenset({"people", "name", "number", "pronoun", "group"})
# A noun that no list has may still be a person by its ending: "whistleblower", "gynaecologist".
PEOPLE_ENDINGS = ("er", "or", "ist", "ian", "ee", "man", "woman", "eer")
# How many sentences back a pronoun looks for a set before the report's main set is taken.
PRONOUN_REACH = 3
# Weight of a set told in headline or first paragraph against one mention in the body.
LEAD_WEIGHT = 3.0


@dataclass(slots=True, eq=False)
class PeopleSet:
    """A set of people as told so far; grows while a report is read."""

    number: int
    count: int | None = None
    bound: Bound | None = None
    names: list[str] = field(default_factory=list)
    nationalities: list[str] = field(default_factory=list)
    description: str = ""
    plural: bool = True
    parent: PeopleSet | None = None
    concerned: bool = True
    seen: list[int] = field(default_factory=list)
    led: list[int] = field(default_factory=list)
    last: tuple[int, int] = (-1, -1)
    parts: list[PeopleSet] = field(default_factory=list)

    def people(self) -> People:
        """The set as a claim carries it."""
        count = self.count
        bound = self.bound
        if count is None and self.names:
            count, bound = len(self.names), Bound.EXACT
        nationalities = self.nationalities or (self.parent.nationalities if self.parent else [])
        names = self.names if count is None or len(self.names) <= count else self.names[:count]
        return People(count, bound if count is not None else None, tuple(names), tuple(nationalities), self.description)

    @property
    def size(self) -> int | None:
        """Count, or the number of names."""
        return self.count if self.count is not None else (len(self.names) or None)
