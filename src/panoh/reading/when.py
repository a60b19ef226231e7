"""When: which date of a sentence belongs to which happening, and what the dates of a text force upon each other."""

from __future__ import annotations

from panoh.reading.document import Document
from panoh.reading.frames import Frame
from panoh.reading.graph import Graph

# Relations whose subtree tells a happening of its own, with its own dates.
OWN_TIME = frozenset({"acl", "acl:relcl", "advcl", "ccomp", "conj", "parataxis", "csubj"})


def tree_distance(graph: Graph, one: int, other: int) -> int:
    """Number of steps between two words of a sentence in its tree."""
    above = {one: 0}
    for step, at in enumerate(graph.ancestors(one), 1):
        above.setdefault(at, step)
    at, steps = other, 0
    while at not in above:
        at, steps = graph.tokens[at].head, steps + 1
        if at < 0:
            return 99
    return above[at] + steps


def _clause(graph: Graph, head: int, crowded: bool = False) -> set[int]:
    """Words that belong to a happening's own clause: below its trigger or, for a noun, below its governor."""
    if graph.tokens[head].upos == "NOUN" and crowded:
        return set(graph.subtree(head))
    top = head
    while graph.tokens[top].upos not in ("VERB", "AUX") and graph.tokens[top].head >= 0:
        if graph.tokens[top].deprel in ("root", "acl:relcl"):
            break
        top = graph.tokens[top].head
    inside, stack = set(), [top]
    while stack:
        at = stack.pop()
        inside.add(at)
        for child in graph.children[at]:
            if graph.tokens[child].deprel not in OWN_TIME or child == head:
                stack.append(child)
    return inside


def date_of(document: Document, frame: Frame, others: list[Frame]) -> int | None:
    """Index of the date that tells when a happening was; None where its sentence gives none for it."""
    graph = frame.graph
    found = document.dates_in(graph.sentence.start, graph.sentence.end)
    if not found:
        return None
    spots = {}
    for index in found:
        date = document.dates[index]
        token = next((t.index for t in graph.tokens if t.start <= date.start < t.end), None)
        if token is not None:
            spots[index] = token
    if not spots:
        return None
    rivals = [f.head for f in others if f.graph is graph and f.head != frame.head]
    clause = _clause(graph, frame.head, bool(rivals))
    best: tuple[int, int] | None = None
    for index, token in spots.items():
        distance = tree_distance(graph, frame.head, token)
        nearer = any(tree_distance(graph, rival, token) < distance for rival in rivals)
        if token in clause and not (nearer and rivals):
            score = distance
        elif token in clause:
            score = distance + 4
        elif not rivals and len(spots) == 1 and graph.tokens[token].deprel not in ("nmod",):
            score = distance + 6
        else:
            continue
        if best is None or score < best[0]:
            best = (score, index)
    if best is None:
        return _when_clause(document, graph, frame.head, spots)
    return best[1]


def _when_clause(document: Document, graph: Graph, head: int, spots: dict[int, int]) -> int | None:
    """The date of the clause that a "when" clause belongs to: "in June, when police detained 45 people"."""
    for at in (head, *graph.ancestors(head)):
        if any(graph.lowers[c] == "when" for c in graph.children[at]) and graph.tokens[at].head >= 0:
            outer = _clause(graph, graph.tokens[at].head)
            found = [index for index, token in spots.items() if token in outer]
            return found[0] if len(found) == 1 else None
    return None
