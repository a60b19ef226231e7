"""Mentions of people: what one noun phrase says about how many, who and of what nationality they are."""

from __future__ import annotations

from dataclasses import dataclass, replace

from panoh.model import Bound
from panoh.reading.document import Document
from panoh.reading.entities import Flag
from panoh.reading.graph import Graph
from panoh.reading.values.numbers import NumberMention
from panoh.reading.words import Words

PLURAL_PRONOUNS = frozenset(
    {"they", "them", "their", "theirs", "themselves", "these", "those", "all", "both", "most", "some", "none", "many"}
)
SINGULAR_PRONOUNS = frozenset({"he", "him", "his", "she", "her", "hers", "himself", "herself"})
FIRST_PERSON = frozenset({"i", "we", "us", "our", "my", "me", "you", "your"})
DEFINITE = frozenset({"the", "these", "those", "this", "that", "all", "both", "such", "said"})
OTHER = frozenset({"other", "others", "another", "more", "further", "additional", "fellow"})
# "Rights groups", "the opposition party" are no sets of people concerned; "the group" may be.
ORGANISED = frozenset({"group", "party", "cell", "delegation"})
VAGUE_HEADS = frozenset(
    {
        "some",
        "many",
        "most",
        "several",
        "few",
        "others",
        "dozens",
        "hundreds",
        "scores",
        "thousands",
        "majority",
        "number",
        "handful",
    }
)
ORDINALS = frozenset(
    {
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "last",
        "former",
        "latter",
    }
)
# Tokens between "with" and "exception": "a single", "the notable".
EXCEPTION_REACH = 4
REST = frozenset({"rest", "remaining", "remainder", "remain"})
CITIZEN = frozenset({"citizen", "national", "subject"})
PLURAL_NAMES = frozenset({"group", "party", "family"})


@dataclass(frozen=True, slots=True)
class Mention:
    """What one noun phrase tells of people.

    Attributes:
        kind: Class of its head noun: "people", "agent", "speaker", "bystander", "group", "name", "pronoun", "number".
        count: How many, or None.
        excepted: For "all but one of the 29": 1.
        part_of: Token that heads the phrase of the set it is part of ("17 of *them*"), or None.
        other: Whether it is told apart from an earlier set ("four others").
        rest: Whether it is what is left of a set ("the remaining 20").
    """

    graph: Graph
    head: int
    kind: str
    count: int | None
    bound: Bound | None
    vague: bool
    names: tuple[str, ...]
    nationalities: tuple[str, ...]
    description: str
    plural: bool
    definite: bool
    part_of: int | None = None
    excepted: int | None = None
    other: bool = False
    rest: bool = False
    ordinal: bool = False


def _number_at(document: Document, graph: Graph, index: int) -> NumberMention | None:
    token = graph.tokens[index]
    for number in document.numbers_in(max(0, token.start - 40), token.end + 20):
        if number.kind == "count" and number.start < token.end and token.start < number.end:
            return number
    return None


def _own_number(document: Document, graph: Graph, head: int) -> NumberMention | None:
    """The number of a phrase: its head, or what counts its head."""
    candidates = [head] if graph.tokens[head].upos in ("NUM", "NOUN", "DET", "PRON", "ADJ") else []
    candidates += [c for c in graph.children[head] if graph.tokens[c].upos == "NUM" and graph.preposition(c) == "than"]
    candidates += [
        c
        for c in graph.children[head]
        if graph.tokens[c].deprel.split(":")[0] in ("nummod", "amod", "det", "compound", "cc")
    ]
    for at in candidates:
        number = _number_at(document, graph, at)
        if number is not None:
            return number
    return None


def name_behind(graph: Graph, head: int) -> int | None:
    """ "The director of the schools, Aydin Demir,": a name right behind a phrase, wherever the parser hung it."""
    last = max(graph.phrase(head))
    after = [t for t in graph.tokens[last + 1 : last + 5] if t.deprel != "nmod:desc"][:3]
    if len(after) > 1 and after[0].text == "," and after[1].mask == "person":
        closed = len(after) > 2 and after[2].text in (",", ".", ")", "-", "–", "—")
        return after[1].index if closed else None
    return None


def _is_subject(graph: Graph, head: int, spot: int) -> bool:
    """ "The men Tan refers to": a name right behind a noun and before a verb opens a relative clause."""
    bare = all(graph.tokens[k].text not in (",", ":", "(", "–", "—", "-") for k in range(head + 1, spot))
    after = graph.tokens[spot + 1] if spot + 1 < len(graph.tokens) else None
    return (
        bare and after is not None and after.xpos in ("VBD", "VBZ", "VBP", "MD") and graph.tokens[spot].deprel != "flat"
    )


def names_of(document: Document, graph: Graph, head: int) -> tuple[str, ...]:
    """Full names in a phrase: its head, modifiers, appositions."""
    found: list[str] = []
    spots = [head] + [
        c
        for c in graph.children[head]
        if graph.tokens[c].deprel.split(":")[0] in ("appos", "flat", "compound", "parataxis")
        or (
            graph.tokens[c].deprel.startswith("nmod")
            and graph.preposition(c) is None
            and graph.tokens[c].deprel != "nmod:poss"
        )
    ]
    behind = name_behind(graph, head)
    if behind is not None and behind not in spots:
        spots.append(behind)
    for spot in spots:
        if spot > head and _is_subject(graph, head, spot):
            continue
        for at in graph.conjuncts(spot) if spot != head else [spot]:
            if graph.tokens[at].mask == "person":
                name = document.full_name(graph.tokens[at].start)
                if name and name not in found:
                    found.append(name)
    return tuple(found)


def _nationalities(document: Document, graph: Graph, head: int, words: Words) -> tuple[str, ...]:
    """Codes told by adjective, demonym, "citizens of X" or "from X"."""
    codes: list[str] = []
    before = [at for at in graph.phrase(head) if at < head and graph.tokens[at].head != head]
    for at in (
        head,
        *(c for c in graph.children[head] if graph.tokens[c].deprel in ("amod", "compound", "nmod", "appos", "flat")),
        *before,
    ):
        token = graph.tokens[at]
        preposition = graph.preposition(at) if at != head else None
        route = preposition == "from" and "to" in graph.lowers[at + 1 : at + 3]
        if (
            preposition not in (None, "of", "from")
            or route
            or (preposition == "of" and graph.lemmas[head] not in CITIZEN)
        ):
            continue
        for entity in document.entities_in(token.start, token.end):
            state = entity.kind == "state" and preposition is not None
            if (
                (state or entity.kind == "nationality")
                and Flag.ETHNIC not in entity.flags
                and entity.state
                and entity.state not in codes
            ):
                codes.append(entity.state)
        if at != head and graph.lemmas[at] in CITIZEN:
            codes.extend(code for code in _nationalities(document, graph, at, words) if code not in codes)
    return tuple(codes)


def _kind(graph: Graph, head: int, words: Words) -> str | None:
    token = graph.tokens[head]
    lower, lemma = graph.lowers[head], graph.lemmas[head]
    if token.mask == "person":
        return "name"
    if token.mask:
        return None
    if lower in PLURAL_PRONOUNS or lower in SINGULAR_PRONOUNS:
        return "pronoun"
    if (
        lower == "more"
        and token.deprel.startswith(("nsubj", "obj", "obl", "nmod"))
        and graph.child(head, "nummod") is not None
    ):
        return "number"
    if lower in ("fewer", "less") and graph.lowers[head + 1 : head + 2] == ["than"]:
        return "number"
    if (
        lower in VAGUE_HEADS
        and token.upos in ("NOUN", "PRON", "ADJ", "NUM", "DET")
        and token.deprel not in ("det", "amod")
    ):
        return "number"
    noun = words.people_class(lemma) or words.people_class(lower)
    if (
        noun == "group"
        and (token.xpos == "NNS" or graph.child(head, "compound", "amod") is not None)
        and lemma in ORGANISED
    ):
        return None
    if noun is not None:
        return noun
    if token.upos in ("NOUN", "PROPN") and _has_name(graph, head):
        # "The herder Anvar Petrov": whoever bears a name is a person, though no list has the noun.
        return "people"
    if token.upos == "NUM" or lower in (
        "other",
        "others",
        "another",
        "rest",
        "remainder",
        "half",
        "dozen",
        "pair",
        "couple",
        "trio",
    ):
        return "number"
    return None


def _has_name(graph: Graph, head: int) -> bool:
    """Whether a person's name follows a noun without a comma."""
    for child in graph.children[head]:
        token = graph.tokens[child]
        if token.mask == "person" and child > head and token.deprel in ("appos", "flat"):
            return all(graph.tokens[k].upos in ("NOUN", "ADJ", "PROPN") for k in range(head + 1, child))
    return False


def mention_at(document: Document, graph: Graph, head: int, words: Words) -> Mention | None:
    """Read one noun phrase; None where it does not speak of people."""
    relation = graph.tokens[head].deprel
    if relation == "nummod" or (
        relation in ("compound", "amod") and not graph.tokens[head].mask and graph.tokens[head].upos != "PROPN"
    ):
        return None
    kind = _kind(graph, head, words)
    demonym = None if kind else _demonym(document, graph, head)
    token = graph.tokens[head]
    number = _own_number(document, graph, head)
    if (
        kind is None
        and graph.lowers[head] in ORDINALS
        and token.deprel.split(":")[0] in ("nsubj", "obj", "obl", "nmod")
        and graph.child(head, "det") is not None
    ):
        return Mention(graph, head, "number", 1, Bound.EXACT, False, (), (), "", False, True, ordinal=True)
    if kind is None and demonym is None:
        return None
    if (
        kind == "number"
        and number is None
        and graph.lowers[head] not in VAGUE_HEADS
        and graph.lowers[head] not in ("other", "another", "rest", "remainder")
    ):
        return None
    lowers = {
        graph.lowers[c]
        for c in graph.children[head]
        if graph.tokens[c].deprel
        in ("det", "amod", "nmod:poss", "case", "det:predet", "nummod", "advmod", "cc:preconj")
    }
    names = names_of(document, graph, head)
    mention = Mention(
        graph,
        head,
        kind or "people",
        number.value if number else (len(names) or None),
        number.bound if number else (Bound.EXACT if names else None),
        number is not None and number.value is None,
        names,
        _nationalities(document, graph, head, words),
        token.text.lower() if kind != "name" else "",
        _is_plural(graph, head, number),
        bool(lowers & DEFINITE) or kind == "pronoun" or graph.child(head, "nmod:poss") is not None,
        other=bool((lowers | {graph.lowers[head]}) & OTHER),
        rest=bool((lowers | {graph.lowers[head]}) & REST),
        ordinal=bool(lowers & ORDINALS) and token.xpos != "NNS",
    )
    if mention.kind == "group" and mention.count is None:
        mention = _group_of(document, graph, head, mention)
    return _with_parts(document, graph, head, mention)


def _group_of(document: Document, graph: Graph, head: int, mention: Mention) -> Mention:
    """ "A group of about 500 asylum-seekers": the number stands behind."""
    for child in graph.children[head]:
        if graph.preposition(child) == "of":
            number = _own_number(document, graph, child)
            if number is not None and number.value is not None:
                return replace(mention, count=number.value, bound=number.bound, kind="people", plural=True)
    return mention


def _demonym(document: Document, graph: Graph, head: int) -> str | None:
    token = graph.tokens[head]
    if token.upos not in ("NOUN", "PROPN", "ADJ") or token.deprel in ("amod", "compound"):
        return None
    for entity in document.entities_in(token.start, token.end):
        counted = graph.child(head, "nummod") is not None
        if entity.kind == "nationality" and (
            Flag.DEMONYM in entity.flags or (counted and Flag.ADJECTIVE in entity.flags)
        ):
            return entity.state
    return None


def _is_plural(graph: Graph, head: int, number: NumberMention | None) -> bool:
    token = graph.tokens[head]
    if number is not None:
        return number.value != 1
    if token.mask == "person":
        return False
    lower = graph.lowers[head]
    if lower in SINGULAR_PRONOUNS or lower in ("one", "another"):
        return False
    return (
        token.xpos in ("NNS", "NNPS")
        or lower in PLURAL_PRONOUNS
        or lower in PLURAL_NAMES
        or lower in ("people", "others", "rest", "remainder")
    )


def _with_parts(document: Document, graph: Graph, head: int, mention: Mention) -> Mention:
    """Add what "of them", "all but one" and "and 28 others" say."""
    for child in graph.children[head]:
        token = graph.tokens[child]
        if token.deprel in ("nmod", "obl") and graph.preposition(child) in ("of", "among", "out of"):
            part_head = (
                mention.kind in ("number", "pronoun")
                or mention.count is not None
                or graph.lowers[head] in ("all", "most", "some", "none")
            )
            if part_head and (graph.tokens[child].upos in ("PRON", "NUM", "NOUN", "PROPN", "DET")):
                mention = replace(mention, part_of=child)
    return _with_exception(document, graph, head, mention)


def _with_exception(document: Document, graph: Graph, head: int, mention: Mention) -> Mention:
    """ "All but one of the 29", "all the men except two", "with one exception the men"."""
    apart = _exceptions(document, graph, head)
    if apart is not None and mention.definite and mention.plural and mention.count is None:
        return replace(mention, excepted=apart)
    if graph.lowers[max(0, head - 2) : head] == ["all", "but"]:
        number = _number_at(document, graph, head)
        if number is not None and number.value is not None:
            return replace(mention, excepted=number.value, count=None, bound=None, names=())
    all_at = (
        head
        if graph.lowers[head] == "all"
        else next((c for c in graph.children[head] if graph.lowers[c] == "all"), None)
    )
    if all_at is None:
        return mention
    for at in range(all_at + 1, min(all_at + 6, len(graph.tokens) - 1)):
        if graph.lowers[at] in ("but", "except", "bar", "save"):
            number = _number_at(document, graph, at + 1)
            if number is not None and number.value is not None:
                return replace(mention, excepted=number.value, count=None, bound=None, names=())
    return mention


def _exceptions(document: Document, graph: Graph, head: int) -> int | None:
    """How many a sentence that begins or goes on "with a single exception" leaves out of its subject."""
    if not graph.tokens[head].deprel.startswith("nsubj") or "exception" not in graph.lemmas:
        return None
    at = graph.lemmas.index("exception")
    before = graph.lowers[max(0, at - EXCEPTION_REACH) : at]
    if "with" not in before:
        return None
    number = _number_at(document, graph, at - 1)
    if number is None and graph.lowers[at + 1 : at + 2] == ["of"]:
        number = _number_at(document, graph, at + 2)
        return number.value if number is not None else None
    return number.value if number is not None else 1
