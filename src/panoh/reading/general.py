"""Clauses about people in general: rules, habits and records, which tell of nobody of whom a report speaks."""

from __future__ import annotations

from panoh.model import Kind
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
# What a rule does, and what it stands in.
RULING = frozenset({"prohibit", "forbid", "oblige", "require", "allow", "permit", "ban", "bar", "guarantee", "provide"})
RULES = frozenset(
    {"convention", "law", "article", "treaty", "covenant", "principle", "constitution", "code", "protocol"}
)
# Crowds of whom it is told what was done to them in their country, and who are not those whom a report follows.
CROWDS = frozenset({"thousands", "hundreds", "scores", "millions", "tens"})


DONE_AT_HOME = frozenset(
    {
        Kind.DEATH,
        Kind.SENTENCE,
        Kind.DETENTION,
        Kind.ARREST,
        Kind.ILL_TREATMENT,
        Kind.CHARGE,
        Kind.TRIAL,
        Kind.ABDUCTION,
    }
)


def is_general(frame: Frame) -> bool:
    """Whether a clause tells what happens to anyone, often, or in cases that are not told one by one."""
    graph, head = frame.graph, frame.head
    if _is_of_cases(frame):
        return True
    if graph.lowers[0] in ANYONE or any(graph.lowers[at] == "whoever" for at in range(head)) or is_anyone(graph, head):
        # "Before any extradition": none is told.
        return True
    if not frame.people:
        dead = frame.entry.kind is Kind.DEATH and not CROWDS.isdisjoint(graph.lowers[:head])
        return dead or _is_whoever(graph, head) or _is_rule(graph)
    person = frame.people[0]
    if is_anyone(graph, person) or _is_crowd(frame, person):
        return True
    if graph.lowers[person] in SINGULAR_PRONOUNS:
        # "Returning a person to a country where he may be tortured": "he" is that person.
        return any(is_anyone(graph, at) for at in range(person))
    if graph.lowers[person] == "those" or (graph.tokens[person].xpos == "NNS" and _is_owned(graph, person)):
        return _is_habit(graph)
    return is_bare_plural(graph, person) and (_is_habit(graph) or _is_whoever(graph, head) or _is_rule(graph))


def is_label(frame: Frame) -> bool:
    """ "The detained men": only calls them so, where nothing else tells it."""
    graph, noun = frame.graph, frame.graph.tokens[frame.head].head
    if frame.entry.shape != "verb" or graph.tokens[frame.head].deprel != "amod" or noun not in frame.people:
        return False
    return any(graph.lowers[c] in ("the", "these", "those") for c in graph.children[noun])


def is_anyone(graph: Graph, head: int) -> bool:
    """ "Anyone", "any refugee", "a person": whoever it may be."""
    if graph.lowers[head] in ANYONE:
        return True
    if graph.lowers[head] == "one" and graph.has_no(head) and graph.tokens[head].head >= 0:
        return any(
            graph.lowers[c] in ("should", "must", "may", "shall") for c in graph.children[graph.tokens[head].head]
        )
    determiner = graph.child(head, "det")
    if determiner is None or graph.tokens[head].upos != "NOUN":
        return False
    lower = graph.lowers[determiner]
    if lower in ("a", "an") and _is_supposed(graph, graph.tokens[head].head):
        return True
    return lower in EVERY or (graph.lemmas[head] in PERSON and lower in ("a", "an", "no"))


def _is_supposed(graph: Graph, verb: int) -> bool:
    """ "If a refugee is returned", "where a person runs a risk": supposed, in the present."""
    if verb < 0 or not any(graph.lowers[c] in ("if", "where", "whenever") for c in graph.children[verb]):
        return False
    finite = {graph.tokens[at].xpos for at in (verb, *graph.children[verb])}
    return bool(finite & {"VBZ", "VBP"}) and not finite & {"VBD"}


def _is_crowd(frame: Frame, person: int) -> bool:
    """ "Thousands of Muslims have been jailed"."""
    graph = frame.graph
    seeking = any(graph.lemmas[at] in ("refugee", "seeker", "asylum-seeker") for at in graph.phrase(person))
    told = graph.lowers[person] in CROWDS and any(graph.preposition(c) == "of" for c in graph.children[person])
    return told and not seeking and frame.entry.kind in DONE_AT_HOME


def _is_owned(graph: Graph, person: int) -> bool:
    """ "Its opponents": somebody's, and not told which."""
    return any(graph.lowers[c] in ("its", "their", "his") for c in graph.children[person])


def _is_rule(graph: Graph) -> bool:
    """ "The Convention prohibits extradition where there is a risk of torture"."""
    return any(
        graph.lemmas[token.index] in RULING
        and token.xpos in ("VBZ", "VBP")
        and (subject := graph.own_subject(token.index)) is not None
        and graph.lemmas[subject] in RULES
        for token in graph.tokens
    )


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
