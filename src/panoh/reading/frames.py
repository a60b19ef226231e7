"""Frames: where a sentence's words and roles meet an entry of the lexicon."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from panoh.model import Kind
from panoh.reading.graph import VERBAL, Graph
from panoh.reading.lexicon import Entry, Lexicon, Need

# How far behind its verb a particle may stand: "send 28 asylum-seekers from Uzbekistan back".
PARTICLE_REACH = 9
# How far a prepositional phrase is looked for where the parser hung it elsewhere.
PHRASE_REACH = 10
PLAIN_ROLES = frozenset({"obj", "subj", "comp", "iobj", "poss", "head", "amod", "compound", "lightsubj", "lightobj"})
# Who urges or asks a state not to hand somebody over tells of the danger, too.
URGING = frozenset({Kind.STATEMENT, Kind.INTERIM_MEASURES})
NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "PRON", "ADJ", "DET"})


Words = Mapping[str, tuple[tuple[str, ...], ...]]


@dataclass(frozen=True, slots=True)
class Frame:
    """An entry found in a sentence.

    Attributes:
        head: The trigger's token.
        used: Tokens of trigger and needed words; a negation among them is part of the idiom.
        covers: Tokens whose own happenings this frame tells already: the trigger, and words that fill a role.
        people: Tokens that head the phrases naming the people, by the first role that is filled.
        people_role: That role, or "" where none is filled.
        options: All roles that are filled, in the entry's order, with their tokens.
        actor: Token that heads the phrase naming who acts, or None.
        actor_role: The role it was found in.
    """

    entry: Entry
    graph: Graph
    head: int
    used: tuple[int, ...]
    covers: tuple[int, ...]
    people: tuple[int, ...]
    people_role: str
    actor: int | None
    actor_role: str = ""
    options: tuple[tuple[str, tuple[int, ...]], ...] = ()


def fillers(graph: Graph, head: int, path: str) -> list[int]:
    """Tokens that a role path leads to from a trigger, e.g. "obj.of"."""
    found = [head]
    for step in path.split("."):
        if step == "trigger":
            continue
        if step == "governor":
            found = [graph.tokens[at].head for at in found if graph.tokens[at].head >= 0]
        else:
            found = [filler for at in found for filler in _step(graph, at, step)]
        if not found:
            break
    return found


def _step(graph: Graph, at: int, role: str) -> tuple[int, ...] | list[int]:
    """The fillers of one role; a phrase that the parser hung on the verb's object counts as the verb's own."""
    found = graph.roles(at).get(role, ())
    if found or role in PLAIN_ROLES or graph.tokens[at].upos not in VERBAL:
        return found
    return [filler for held in graph.roles(at).get("obj", ()) for filler in graph.roles(held).get(role, ())]


def sequence_at(graph: Graph, at: int, words: tuple[str, ...]) -> bool:
    """Whether words (lemmas or forms) stand in order from a token on, or inside the name that it masks."""
    if at in graph.inner:
        return any(
            words == name[k : k + len(words)] for name in graph.inner[at] for k in range(len(name) - len(words) + 1)
        ) or any(
            # "Police van": the name is the first word of it.
            len(name) < len(words) and words[: len(name)] == name and sequence_at(graph, at + 1, words[len(name) :])
            for name in graph.inner[at]
        )
    if at + len(words) > len(graph.tokens):
        return False
    return all(word in (graph.lemmas[at + k], graph.lowers[at + k]) for k, word in enumerate(words))


def _words_in(graph: Graph, indexes: Iterable[int], words: Words) -> tuple[int, ...] | None:
    for at in indexes:
        if at in graph.inner:
            if any(
                sequence_at(graph, at, sequence) for word in graph.inner_words(at) for sequence in words.get(word, ())
            ):
                return (at,)
            continue
        lemma, lower = graph.lemmas[at], graph.lowers[at]
        for sequence in (*words.get(lemma, ()), *(words.get(lower, ()) if lower != lemma else ())):
            if len(sequence) == 1 or sequence_at(graph, at, sequence):
                return tuple(range(at, at + len(sequence)))
    return None


def _after_preposition(graph: Graph, head: int, preposition: str, words: Words) -> tuple[int, ...] | None:
    """The needed words a few tokens behind a preposition that the parser hung elsewhere."""
    last = min(len(graph.tokens), head + 1 + PHRASE_REACH)
    for at in range(head + 1, last):
        if graph.lowers[at] == preposition:
            return _words_in(graph, range(at + 1, min(at + 6, len(graph.tokens))), words)
        if graph.tokens[at].upos == "VERB" and graph.tokens[at].xpos in ("VBD", "VBZ", "VBP"):
            return None
    return None


def _met(graph: Graph, head: int, need: Need) -> tuple[int, ...] | None:
    """Tokens that meet a need; None where it is not met."""
    role = need.role
    if role == "sentence":
        return _words_in(graph, range(len(graph.tokens)), need.words)
    if role == "clause":
        return _words_in(graph, graph.subtree(head), need.words)
    if role in ("trigger", "governor"):
        at = head if role == "trigger" else graph.tokens[head].head
        return None if at < 0 else _words_in(graph, graph.phrase(at) if role == "trigger" else [at], need.words)
    found = fillers(graph, head, role)
    if not need.words and found:
        return tuple(found[:1])
    for filler in found:
        inside = graph.subtree(filler) if role.endswith("comp") else graph.phrase(filler)
        hit = _words_in(graph, inside, need.words)
        if hit is None and len(graph.conjuncts(filler)) > 1:
            hit = _words_in(graph, [i for c in graph.conjuncts(filler) for i in graph.phrase(c)], need.words)
        if hit is not None:
            return hit
    if "." not in role and role not in PLAIN_ROLES and not need.words:
        behind = [f for obj in graph.roles(head).get("obj", ()) for f in graph.roles(obj).get(role, ())]
        return tuple(behind[:1]) if behind else None
    if "." not in role and role not in ("obj", "subj", "comp", "iobj", "poss", "head", "amod", "compound"):
        return _after_preposition(graph, head, role, need.words)
    return None


def _trigger_at(graph: Graph, at: int, words: tuple[str, ...], entry: Entry) -> tuple[int, tuple[int, ...]] | None:
    """Head and tokens of a trigger that starts at a token; None where it does not."""
    token = graph.tokens[at]
    if entry.shape == "verb":
        if token.upos not in VERBAL and not (token.xpos in ("VBN", "VBG", "VBD") and token.deprel != "compound"):
            return None
        used = [at]
        for word in words[1:]:
            end = min(at + 1 + PARTICLE_REACH, len(graph.tokens))
            spot = next((k for k in range(at + 1, end) if graph.lowers[k] == word), None)
            if spot is None or any(graph.tokens[k].xpos in ("VBD", "VBZ", "VBP", "MD") for k in range(at + 1, spot)):
                return None
            used.append(spot)
        return at, tuple(used)
    if entry.shape == "phrase":
        return _phrase_at(graph, at, words)
    if not sequence_at(graph, at, words):
        return None
    head = at + len(words) - 1
    allowed = ("NOUN", "PROPN") if entry.shape == "noun" else ("ADJ", "VERB", "NOUN")
    if graph.tokens[head].upos not in allowed:
        return None
    return head, tuple(range(at, head + 1))


def _phrase_at(graph: Graph, at: int, words: tuple[str, ...]) -> tuple[int, tuple[int, ...]] | None:
    """A sequence in which "_" is any one token and "*" up to three."""
    used = [at]
    place = at + 1
    slack = 0
    for word in words[1:]:
        if word == "*":
            slack = 3
            continue
        spot = next(
            (
                k
                for k in range(place, min(place + slack + 1, len(graph.tokens)))
                if word == "_" or word in (graph.lemmas[k], graph.lowers[k])
            ),
            None,
        )
        if spot is None:
            return None
        used.append(spot)
        place, slack = spot + 1, 0
    inside = set(used)
    heads = [k for k in used if graph.tokens[k].head not in inside]
    # The content word leads, not the preposition before it.
    heads.sort(key=lambda k: graph.tokens[k].upos in ("ADP", "DET", "PART", "CCONJ", "AUX", "PUNCT"))
    return (heads or used)[0], tuple(used)


def _behind_particle(graph: Graph, verb: int, used: tuple[int, ...]) -> int | None:
    """ "Handed over the men": the object, where the parser took the particle for a preposition."""
    for at in () if graph.is_passive(verb) else used:
        head = graph.tokens[at].head
        if graph.tokens[at].deprel == "case" and head > at and graph.tokens[head].head == verb:
            return head
    return None


def _match(graph: Graph, at: int, words: tuple[str, ...], entry: Entry) -> Frame | None:
    place = _trigger_at(graph, at, words, entry)
    if place is None:
        return None
    head, used = place
    tokens, covers = list(used), list(used)
    for need in entry.needs:
        hit = _met(graph, head, need)
        if hit is None:
            return None
        tokens.extend(hit)
        if need.words and need.role not in ("sentence", "clause", "governor"):
            covers.extend(hit)
    if any(_met(graph, head, need) is not None for need in entry.never):
        return None
    options: list[tuple[str, tuple[int, ...]]] = []
    hung = _behind_particle(graph, head, used) if entry.shape == "verb" and len(words) > 1 else None
    for path in entry.people:
        found = tuple(f for f in fillers(graph, head, path) if graph.tokens[f].upos in NOMINAL or graph.tokens[f].mask)
        if path == "comp.subj":
            # "Refuse to say": who would say is who refuses, and not whom it is about.
            found = tuple(f for f in found if f != graph.subject(head))
        if not found and path == "obj" and hung is not None:
            found = (hung,)
        if found:
            options.append((path, found))
    people_role, people = options[0] if options else ("", ())
    actor, actor_role = next(
        (
            (f, path)
            for path in entry.actor
            for f in fillers(graph, head, path)
            if f not in people and f != head and graph.tokens[f].mask != "date"
        ),
        (None, ""),
    )
    if actor is None and entry.actor and "subj" in entry.actor:
        actor = next(iter(graph.roles(head).get("shared", ())), None)
    return Frame(
        entry,
        graph,
        head,
        tuple(dict.fromkeys(tokens)),
        tuple(dict.fromkeys(covers)),
        people,
        people_role,
        actor,
        actor_role,
        tuple(options),
    )


def find_frames(graph: Graph, lexicon: Lexicon, is_told: Callable[[Frame], bool] = lambda _: True) -> list[Frame]:
    """All frames of a sentence; a more particular entry covers the words of a more general one.

    Args:
        is_told: Whether a frame tells a happening at all; "should halt the deportation" tells no halt and so covers
            no deportation.
    """
    found: list[Frame] = []
    for at, lemma in enumerate(graph.lemmas):
        keys = {lemma, graph.lowers[at]}
        for key in sorted(keys):
            for words, entry in lexicon.by_lemma.get(key, ()):
                frame = _match(graph, at, words, entry)
                if frame is not None:
                    found.append(frame)
    found.sort(key=lambda f: (-len(f.used), f.entry.weak, f.people_role not in ("obj", "of", "iobj"), f.head))
    kept: list[Frame] = []
    covering: list[Frame] = []
    for frame in found:
        if not any(
            (
                frame.head in other.covers
                and other.head != frame.head
                and (frame.entry.weak or (frame.entry.kind is Kind.HANDOVER and other.entry.kind not in URGING))
            )
            or (other.head == frame.head and other.entry.kind == frame.entry.kind)
            for other in covering
        ):
            kept.append(frame)
            if is_told(frame):
                covering.append(frame)
    return sorted(kept, key=lambda f: f.head)
