"""Places: the town, facility town or region where a happening was, told in its clause or around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile

from panoh.model import Kind
from panoh.reading.document import NAME_LENGTH, Document
from panoh.reading.entities import find_entities
from panoh.reading.frames import Frame
from panoh.reading.graph import Graph
from panoh.reading.sources import Holder
from panoh.reading.when import clause_of

COMPASS = frozenset({"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"})
WITHIN = frozenset({"in", "at", "near", "outside", "around", "inside", "within", "of", "through", "via"})
# Of what moves people: the place to which comes first, and the one from which is none.
MOVING = frozenset({Kind.TRANSFER, Kind.ARRIVAL})
TOWARDS = frozenset({"to", "into", "towards"})
# Courts, police and prosecutors bear the name of their town.
TOWN_BODIES = frozenset({"domestic_court", "domestic_authority"})
# "The Almaty office of UNHCR" stands in Almaty; "the Moscow Helsinki Group" is only called so.
SEATED = TOWN_BODIES | {"un_body"}
NAMING = frozenset({"compound", "nmod:poss", "appos"})


def place_of(document: Document, frame: Frame, actor: Holder | None) -> str | None:
    """The place that is told nearest to a happening; None where none is told."""
    graph, kind = frame.graph, frame.entry.kind
    inside = clause_of(graph, frame.head)
    if kind is Kind.STATEMENT:
        # "Told a briefing in Geneva that it deplored": where it was said.
        inside |= clause_of(graph, next(t.index for t in graph.tokens if t.head < 0))
    found = dict(_named(document, graph, inside))
    if kind in MOVING:
        goals = {at: name for at, name in found.items() if _is_goal(graph, at, frame.head)}
        found = goals or {at: name for at, name in found.items() if not _is_origin(graph, at, frame.head)}
    else:
        found = {at: name for at, name in found.items() if not _is_goal(graph, at, frame.head)} or (
            found if kind is Kind.HANDOVER else {}
        )
    if found:
        return found[min(found, key=lambda at: abs(at - frame.head))]
    return (
        _around(document, frame)
        or _town_of_body(document, graph, frame.actor)
        or (_town_of_body(document, document.graphs[actor.graph], actor.token) if actor and actor.graph >= 0 else None)
        or _region(document, graph, inside)
    )


def _named(document: Document, graph: Graph, inside: Iterable[int]) -> Iterable[tuple[int, str]]:
    """The towns among these words that tell where, and names that no list knows behind "in"."""
    for at in inside:
        token = graph.tokens[at]
        if token.mask in ("person", "date", "office") or _is_beside(graph, at):
            continue
        told = graph.preposition(at) in WITHIN | TOWARDS | {"from"}
        entities = document.entities_in(token.start, token.start + NAME_LENGTH)
        here = [e for e in entities if e.start <= token.start < e.end]
        town = next((e for e in here if e.kind == "town" and e.start == token.start), None)
        if token.mask and not any(e.body_class in SEATED for e in here):
            continue
        if town is not None and (told or token.mask or token.deprel in NAMING or _opens(graph, at, town.end)):
            yield at, town.text
        elif not any(e.kind in ("state", "nationality", "body", "town") for e in here) and _is_new_name(graph, at):
            yield at, token.text


def _opens(graph: Graph, at: int, end: int) -> bool:
    """ "In St Petersburg": the preposition hangs on the last word of the name."""
    last = next((t.index for t in graph.tokens[at:] if t.end == end), at)
    return last != at and graph.preposition(last) in WITHIN | TOWARDS | {"from"}


def _is_new_name(graph: Graph, at: int) -> bool:
    token = graph.tokens[at]
    if token.upos != "PROPN" or not token.text[:1].isupper() or token.text.isupper():
        return False
    return graph.preposition(at) in ("in", "near") and graph.child(at, "compound", "flat", "det", "amod") is None


def _is_beside(graph: Graph, at: int) -> bool:
    """ "In Shallal, to the south of Aswan": Aswan is where it is not."""
    above = graph.tokens[at].head
    return above >= 0 and graph.lemmas[above] in COMPASS and graph.preposition(at) == "of"


def _is_goal(graph: Graph, at: int, trigger: int) -> bool:
    return any(graph.preposition(k) in TOWARDS for k in _between(graph, at, trigger))


def _is_origin(graph: Graph, at: int, trigger: int) -> bool:
    return any(graph.preposition(k) == "from" for k in _between(graph, at, trigger))


def _between(graph: Graph, at: int, trigger: int) -> Iterator[int]:
    """A word and those above it, below the trigger."""
    above = [at, *graph.ancestors(at)]
    return takewhile(lambda k: k != trigger, above) if trigger in above else iter(())


def _around(document: Document, frame: Frame) -> str | None:
    """ "The prison in Almaty in which he had been held": the place of the noun that the clause explains."""
    graph = frame.graph
    for at in (frame.head, *graph.ancestors(frame.head)):
        if graph.tokens[at].deprel != "acl:relcl":
            continue
        words = {graph.lowers[k] for k in graph.subtree(at)}
        if not words & {"which", "where"}:
            return None
        found = dict(_named(document, graph, graph.subtree(graph.tokens[at].head)))
        below = set(graph.subtree(at))
        return next((name for k, name in sorted(found.items()) if k not in below), None)
    return None


def _town_of_body(document: Document, graph: Graph, at: int | None) -> str | None:
    """ "The St Petersburg City Court", "the regional court of Aktobe", "Almaty police": where it sits."""
    if at is None:
        return None
    token = graph.tokens[at]
    for entity in document.entities_in(token.start, token.end):
        if entity.body_class not in TOWN_BODIES:
            continue
        words = entity.text.split()
        pieces = [" ".join(words[:end]) for end in range(len(words) - 1, 0, -1)]
        pieces += [" ".join(words[start:]) for start in range(1, len(words))]
        for piece in pieces:
            found = next(iter(find_entities(piece, 0, len(piece))), None)
            if found is not None and found.kind == "town" and found.text == piece:
                return piece
    return None


def _region(document: Document, graph: Graph, inside: Iterable[int]) -> str | None:
    """ "The south of Kazakhstan", "the west of the country": as much as is told."""
    for at in sorted(inside):
        below = [c for c in graph.children[at] if graph.preposition(c) == "of"]
        if graph.lemmas[at] in COMPASS and below and graph.preposition(at) in ("in", "from", "near"):
            return " ".join(
                document.text[graph.tokens[at].start : graph.tokens[max(graph.phrase(below[0]))].end].split()
            )
    return None
