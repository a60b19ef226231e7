"""Claims in the making, for tests of what becomes of them."""

from __future__ import annotations

from itertools import count

from trees import tree

from panoh.model import Bound, Detail, Kind, Status
from panoh.reading.drafts import Draft
from panoh.reading.frames import Frame
from panoh.reading.graph import Graph
from panoh.reading.lexicon import load_lexicon
from panoh.reading.people import PeopleSet
from panoh.reading.sources import Holder

_numbers = count()


def people(size: int | None, *names: str, parent: PeopleSet | None = None) -> PeopleSet:
    """A set of people of its own."""
    return PeopleSet(next(_numbers), size, None if size is None else Bound.EXACT, list(names), parent=parent)


def draft(
    kind: Kind,
    who: PeopleSet | None,
    status: Status = Status.OCCURRED,
    *,
    when: str | None = None,
    actor: str | None = None,
    said_by: Holder | None = None,
    weak: bool = False,
    words: str = "it/PRP/nsubj>1 happened/VBD/root",
    **details: Detail,
) -> Draft:
    """A draft of a kind, told in a sentence of its own."""
    entry = next(entry for entry in load_lexicon().entries if entry.kind is kind)
    graph = Graph(tree(words), next(_numbers))
    head = next(token.index for token in graph.tokens if token.head < 0)
    made = Draft(
        Frame(entry, graph, head, (head,), (head,), (), "", None),
        kind,
        status,
        who,
        explicit=True,
        conditional=False,
        weak=weak,
    )
    made.when, made.said_by, made.details = when, said_by, dict(details)
    made.actor = None if actor is None else Holder(actor)
    return made
