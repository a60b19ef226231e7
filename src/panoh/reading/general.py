"""Clauses about people in general: rules, habits and records, which tell of nobody of whom a report speaks."""

from __future__ import annotations

from panoh.reading.frames import Frame
from panoh.reading.graph import Graph
from panoh.reading.mentions import SINGULAR_PRONOUNS

ANYONE = frozenset({"anyone", "anybody", "everyone", "everybody", "whoever"})
# "A person", "an individual" under a rule are whoever it may be; with "any" and "every" other nouns are, too.
PERSON = frozenset({"person", "individual"})
EVERY = frozenset({"any", "every", "each"})
CASES = frozenset({"cases", "instances", "others"})
# "Routinely", "in the past", "a record of": what a state does, and no occasion.
HABITS = (
    ("routinely",),
    ("regularly",),
    ("often",),
    ("frequently",),
    ("commonly",),
    ("systematically",),
    ("typically",),
    ("usually",),
    ("always",),
    ("in", "the", "past"),
    ("over", "the", "years"),
    ("in", "recent", "years"),
    ("record", "of"),
    ("history", "of"),
    ("practice", "of"),
    ("pattern", "of"),
    ("notorious", "for"),
    ("known", "for"),
)
PRESENT_BE = frozenset({"is", "are"})


def is_general(frame: Frame) -> bool:
    """Whether a clause tells what happens to anyone, often, or in cases that are not told one by one."""
    graph, head = frame.graph, frame.head
    if _is_of_cases(frame):
        return True
    if not frame.people:
        return _is_whoever(graph, head)
    person = frame.people[0]
    if is_anyone(graph, person):
        return True
    if graph.lowers[person] in SINGULAR_PRONOUNS:
        # "Returning a person to a country where he may be tortured": "he" is that person.
        return any(is_anyone(graph, at) for at in range(person))
    return is_bare_plural(graph, person) and (_is_habit(graph) or _is_whoever(graph, head))


def is_anyone(graph: Graph, head: int) -> bool:
    """ "Anyone", "any refugee", "a person": whoever it may be."""
    if graph.lowers[head] in ANYONE:
        return True
    determiner = graph.child(head, "det")
    if determiner is None or graph.tokens[head].upos != "NOUN":
        return False
    lower = graph.lowers[determiner]
    return lower in EVERY or (graph.lemmas[head] in PERSON and lower in ("a", "an", "no"))


def is_bare_plural(graph: Graph, head: int) -> bool:
    """ "Refugees", "Uzbek asylum-seekers": no number, no article, no owner."""
    return graph.tokens[head].xpos in ("NNS", "NNPS") and graph.child(head, "det", "nummod", "nmod:poss") is None


def _is_habit(graph: Graph) -> bool:
    return any(
        tuple(graph.lowers[at : at + len(words)]) == words for at in range(len(graph.tokens)) for words in HABITS
    )


def _is_whoever(graph: Graph, head: int) -> bool:
    """ "Refugees who are sent back risk torture": a plural without article, and a present tense that names no day."""
    if head < 3 or graph.lowers[head - 1] not in PRESENT_BE or graph.lowers[head - 2] != "who":
        return False
    noun = head - 3
    return is_bare_plural(graph, noun) and graph.tokens[noun].upos == "NOUN"


def _is_of_cases(frame: Frame) -> bool:
    """ "Many cases in which people were tortured": what happens to others, and to nobody of whom this report tells."""
    graph, head = frame.graph, frame.head
    for at in range(head):
        if graph.lowers[at] not in CASES or graph.child(at, "det", "nmod:poss") is not None:
            continue
        opened = next((k for k in range(at + 1, min(at + 4, head)) if graph.lowers[k : k + 2] == ["in", "which"]), None)
        if opened is not None and all(
            is_bare_plural(graph, person) or graph.lowers[person] == "they" for person in frame.people[:1]
        ):
            return True
    return False
