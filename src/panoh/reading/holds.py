"""Holds: what the words over a happening do to it, by negation, modals and the words that govern it."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from panoh.data.ready import read_data
from panoh.model import LexiconError, Step
from panoh.reading.graph import CONTENT_NOUNS, VERBAL, Graph

NEGATIONS = frozenset({"not", "n't", "never", "neither", "nor"})
NEGATIVE_DETERMINERS = frozenset({"no", "neither", "none", "nobody", "nothing"})
EXPECTING_MODALS = frozenset({"will", "shall", "'ll"})
DEMANDING_MODALS = frozenset({"should", "must", "ought", "need"})
OPEN_MODALS = frozenset({"would", "could", "may", "might", "can", "'d"})


class Hold(StrEnum):
    """What a governing word does to what it governs."""

    DEMAND = "demand"
    FEAR = "fear"
    EXPECT = "expect"
    PREVENT = "prevent"
    DENY = "deny"
    ORDER = "order"
    CONDITION = "condition"
    HYPOTHETICAL = "hypothetical"
    LAW = "law"
    BELIEVE = "believe"
    PROMISE = "promise"
    WANT = "want"
    REVERSE = "reverse"


MODALS = (
    (EXPECTING_MODALS, Hold.EXPECT),
    (DEMANDING_MODALS, Hold.DEMAND),
    (OPEN_MODALS, Hold.HYPOTHETICAL),
)
# "Rejected claims that the men had been beaten."
DISMISSING = frozenset({"reject", "dismiss"})
# "Declined to comment on the extradition" denies no extradition.
ANSWERING = frozenset({"comment", "discuss", "explain", "answer", "speak"})
# Who says what the state will do.
OFFICIAL = frozenset(
    {
        "official",
        "officials",
        "minister",
        "ministry",
        "office",
        "government",
        "authority",
        "authorities",
        "police",
        "prosecutor",
        "service",
        "department",
        "governor",
        "embassy",
        "president",
    }
)
# "No fewer than 20" is no negation.
COMPARING = ("fewer", "less", "more", "longer")


@lru_cache(maxsize=4)
def load_scope(language: str = "en") -> dict[str, Hold]:
    """Governing lemmas and what each does.

    Raises:
        LexiconError: A class that does not exist, or no source.
    """
    name = f"scope/{language}.toml"
    raw = dict(read_data(name).table())
    if not raw.pop("source", ""):
        raise LexiconError(name, "the file", "no source", 'Say where the words come from: source = "...".')
    table: dict[str, Hold] = {}
    for key, lemmas in raw.items():
        if key not in set(Hold):
            raise LexiconError(name, key, "this class does not exist", f"Use one of {[h.value for h in Hold]}.")
        for lemma in lemmas:
            table.setdefault(lemma.lower(), Hold(key))
    return table


CONTENT = frozenset(
    {"xcomp", "ccomp", "acl", "csubj", "csubj:pass", "obj", "nsubj", "nsubj:pass", "obl", "nmod", "compound"}
)


def _own_hold(
    graph: Graph, at: int, used: tuple[int, ...], below: int = -1, *, joined: bool = False
) -> tuple[bool, Hold | None, str]:
    """Negation and modal that stand at a word itself.

    Args:
        below: The dependent whose own negation is known.
        joined: Whether the happening is in a clause joined to this word: "put in no claim and was deported" denies
            the claim alone.
    """
    negated, hold, word = False, None, ""
    for child in graph.children[at]:
        if joined and graph.tokens[child].deprel.split(":")[0] in ("obj", "obl"):
            continue
        if child in used:
            # "Accused of no crime": the crime is needed, the "no" before it is not.
            if child != below and _has_none(graph, child, used):
                negated, word = True, "no"
            continue
        if _negates(graph, child):
            negated, word = True, graph.lowers[child]
        elif hold is None:
            hold = _modal(graph, child)
            word = graph.lowers[child] if hold is not None else word
    if hold is None and _is_gerund_subject(graph, at):
        hold, word = Hold.HYPOTHETICAL, "would"
    if not negated and graph.lowers[max(0, at - 2) : at] == ["not", "to"]:
        # "Calling on them not to deport", wherever "not" was hung.
        negated, word = True, "not"
    if hold is None and graph.preposition(at) == "pending":
        hold, word = Hold.CONDITION, "pending"
    if hold is None and _is_yet_to(graph, at):
        hold, word = Hold.CONDITION, "yet"
    if hold is None and _is_inverted(graph, at):
        hold, word = Hold.CONDITION, "had"
    if hold is None and _is_to_be(graph, at):
        hold, word = Hold.EXPECT, "is to"
    if hold is Hold.DEMAND and any(graph.lowers[c] == "have" for c in graph.children[at]):
        # "Should not have extradited them" tells that it was done; "should have", that it was not.
        return (False, None, "should have") if negated else (False, Hold.LAW, "should have")
    return negated, hold, word


def _is_gerund_subject(graph: Graph, at: int) -> bool:
    """ "Extraditing the men would be unlawful": what opens a clause with a modal is thought of, not done."""
    token = graph.tokens[at]
    if at > 1 or token.xpos != "VBG" or token.deprel not in ("root", "csubj", "csubj:pass"):
        return False
    finite = next((t for t in graph.tokens[at + 1 :] if t.xpos in ("MD", "VBD", "VBZ", "VBP")), None)
    return finite is not None and finite.xpos == "MD"


def _is_announced(graph: Graph, at: int) -> bool:
    """ "The governor's office said that they would be deported": what an authority says will be done."""
    while graph.tokens[at].deprel == "conj":
        at = graph.tokens[at].head
    head = graph.tokens[at].head
    if head < 0 or graph.tokens[at].deprel != "ccomp" or graph.tokens[head].xpos != "VBD" or "if" in graph.lowers:
        return False
    subject = graph.own_subject(head)
    if subject is None:
        return False
    words = graph.inner_words(subject) if subject in graph.inner else {graph.lemmas[subject]}
    return not OFFICIAL.isdisjoint(words)


def _is_yet_to(graph: Graph, at: int) -> bool:
    """ "The court has yet to rule"."""
    return any(graph.lowers[c - 1 : c + 1] == ["yet", "to"] for c in graph.children[at])


def _is_inverted(graph: Graph, at: int) -> bool:
    """ "Would have faced torture had he been sent back": "had" before its subject is an "if"."""
    subject = graph.child(at, "nsubj", "nsubj:pass")
    had = next((c for c in graph.children[at] if graph.lowers[c] == "had"), None)
    return had is not None and subject == had + 1 and graph.tokens[-1].text != "?" and graph.tokens[at].xpos == "VBN"


def _negates(graph: Graph, child: int) -> bool:
    """Whether a dependent negates the word it hangs on: "not", "no", "without", "neither A nor B", "of no crime"."""
    relation, lower = graph.tokens[child].deprel.split(":")[0], graph.lowers[child]
    after = graph.lowers[child + 1] if child + 1 < len(graph.tokens) else ""
    if lower in NEGATIONS:
        return relation in ("advmod", "cc", "case", "mark", "det") and after != "only"
    if lower == "no":
        return relation == "det" and after not in COMPARING
    if lower == "without":
        return relation in ("case", "mark")
    if relation in ("nsubj", "obj", "obl"):
        return (relation == "nsubj" and lower in NEGATIVE_DETERMINERS) or _has_none(graph, child)
    return False


def _has_none(graph: Graph, noun: int, used: tuple[int, ...] = ()) -> bool:
    """Whether a noun phrase opens with "no", "none" or "neither" that is no part of the trigger."""
    return any(
        graph.lowers[c] in ("no", "none", "neither")
        and c not in used
        and graph.tokens[c].deprel in ("det", "cc:preconj")
        and graph.lowers[c + 1 : c + 2] not in ([word] for word in COMPARING)
        for c in graph.children[noun]
    )


def _modal(graph: Graph, child: int) -> Hold | None:
    """What an auxiliary or conjunction does to the verb it hangs on."""
    relation, lower = graph.tokens[child].deprel.split(":")[0], graph.lowers[child]
    if relation == "aux":
        return next((hold for words, hold in MODALS if lower in words), None)
    if relation == "mark" and lower in ("due", "about", "set"):
        return Hold.EXPECT
    if relation == "mark" and lower in ("if", "unless", "whether", "lest"):
        return Hold.CONDITION
    return None


def _is_to_be(graph: Graph, at: int) -> bool:
    """ "is to be extradited", "are to stand trial": a form of be, then to + infinitive."""
    to = next(
        (c for c in graph.children[at] if graph.lowers[c] == "to" and graph.tokens[c].deprel in ("mark", "aux")), None
    )
    return (
        to is not None
        and to > 0
        and graph.lemmas[to - 1] == "be"
        and graph.lowers[to - 1] in ("is", "are", "was", "were", "'s")
    )


def _is_told_as_done(graph: Graph, at: int) -> bool:
    """Whether a clause is a finite past or perfect: "had been extradited", "were deported"."""
    auxiliaries = {graph.lowers[c] for c in graph.children[at] if graph.tokens[c].deprel.startswith(("aux", "cop"))}
    if auxiliaries & (EXPECTING_MODALS | DEMANDING_MODALS | OPEN_MODALS) or any(
        graph.lowers[c] == "to" for c in graph.children[at]
    ):
        return False
    return bool(auxiliaries & {"had", "has", "have", "was", "were"}) or graph.tokens[at].xpos == "VBD"


def _relation(graph: Graph, at: int) -> str:
    """The relation upward; what a "claim" or "report" says is content, though "that" may be taken for a relative."""
    token = graph.tokens[at]
    is_content = token.deprel == "acl:relcl" and graph.lemmas[token.head] in CONTENT_NOUNS
    return "acl" if is_content else token.deprel


def _governor_hold(graph: Graph, at: int, holds: dict[str, Hold]) -> tuple[Hold | None, str]:
    """What the word above does to this one, by its lemma with particle or by its noun."""
    head = graph.tokens[at].head
    relation = _relation(graph, at)
    # "Afraid of being sent back", "warned against returning": a clause behind a preposition is content.
    behind = relation == "advcl" and any(
        graph.lowers[c] in ("of", "from", "against", "about") for c in graph.children[at]
    )
    purpose = (
        relation in ("advcl", "csubj", "acl")
        and not _is_selected(graph, head)
        and any(graph.lowers[c] == "to" for c in graph.children[at])
    )
    if head < 0 or (relation not in CONTENT and not purpose and not behind):
        return None, ""
    lemma = graph.lemmas[head]
    if relation == "ccomp" and _is_told_as_done(graph, at):
        told = holds.get(lemma)
        if told in (Hold.DEMAND, Hold.EXPECT, Hold.ORDER, Hold.WANT):
            # "Told reporters that they had been extradited" tells a fact; "told them to extradite" does not.
            return None, ""
    if lemma == "call" and relation == "obj":
        # "Called the deportation a disgrace" names it; "called for it" and "called on" somebody demand.
        return None, ""
    if lemma in DISMISSING and graph.lemmas[at] in CONTENT_NOUNS:
        return Hold.DENY, lemma
    after = graph.lowers[head + 1] if head + 1 < len(graph.tokens) else ""
    hold = holds.get(f"{lemma} {after}") or holds.get(lemma)
    if hold is None and purpose:
        return Hold.WANT, "to"
    if hold is None or (hold is Hold.DENY and graph.lemmas[at] in ANSWERING):
        return None, ""
    # "nsubj" of a fearing or preventing word is content only for nouns such as "extradition is feared".
    if (
        relation == "nsubj"
        and not graph.is_passive(head)
        and not (graph.tokens[head].upos == "ADJ" and hold in (Hold.EXPECT, Hold.FEAR))
    ):
        return None, ""
    if relation == "obl" and hold is Hold.PREVENT and graph.preposition(at) in ("at", "on", "upon", "by"):
        # "Suspended at the request of the court": the request was made.
        return None, ""
    if relation in ("obl", "nmod") and hold in (Hold.LAW, Hold.BELIEVE, Hold.ORDER, Hold.WANT):
        return None, ""
    return hold, lemma


def _is_selected(graph: Graph, head: int) -> bool:
    """ "The first to be extradited", "the only man to be released": told as fact."""
    return head >= 0 and any(
        graph.lowers[c] in ("first", "second", "third", "last", "only", "latest", "next")
        for c in (head, *graph.children[head])
    )


def _is_infinitive(graph: Graph, at: int) -> bool:
    """ "Refused to grant": what is joined with a subject of its own is joined to the refusing."""
    return any(graph.lowers[c] == "to" and graph.tokens[c].deprel in ("mark", "aux") for c in graph.children[at])


def _is_behind(graph: Graph, at: int) -> bool:
    return any(
        graph.lowers[c] in ("of", "from", "against", "about") and graph.tokens[c].deprel in ("mark", "case")
        for c in graph.children[at]
    )


def _before(graph: Graph, head: int, holds: dict[str, Hold]) -> tuple[Hold, str] | None:
    """ "Refrain from extraditing", "in danger, or of being sent back": by place, wherever the parser hung it."""
    if graph.lowers[max(0, head - 2) : head] == ["of", "being"]:
        feared = next((at for at in range(head - 3, -1, -1) if holds.get(graph.lemmas[at]) is Hold.FEAR), None)
        return None if feared is None else (Hold.FEAR, graph.lemmas[feared])
    if head < 2 or graph.lowers[head - 1] not in ("from", "against"):
        return None
    for at in range(head - 2, max(-1, head - 7), -1):
        hold = holds.get(graph.lemmas[at])
        if hold in (Hold.PREVENT, Hold.LAW, Hold.DEMAND):
            return hold, graph.lemmas[at]
    return None


def find_holds(
    graph: Graph, head: int, used: tuple[int, ...], holds: dict[str, Hold], speech: frozenset[str]
) -> tuple[bool, list[tuple[Hold, int]], list[Step]]:
    """Negation at the happening itself, and the holds over it with the word that each hangs on, innermost first."""
    steps: list[Step] = []
    found: list[tuple[Hold, int]] = []
    negated = False
    at, below, level, apart, joined = head, -1, 0, False, False
    placed = _before(graph, head, holds)
    if placed is not None:
        found.append((placed[0], head))
        steps.append(Step(f"scope.{placed[0]}", placed[1]))
    while at >= 0 and level < 8:
        token = graph.tokens[at]
        # A joined clause with a subject of its own has its own modals, but the same governor.
        negative, hold, word = (False, None, "") if apart else _own_hold(graph, at, used, below, joined=joined)
        if negative and at != head and speech and graph.lemmas[at] in speech:
            # "Did not say when they were extradited": the saying is denied, not what would be said.
            negative = False
        if negative:
            steps.append(Step("scope.negation", word))
            if found and found[-1][0] in (Hold.PREVENT, Hold.DENY):
                # "Did not prevent three others from being handed over": told as done.
                found.pop()
            elif all(h is Hold.BELIEVE for h, _ in found) and at != head and token.upos == "NOUN":
                # "There is no evidence that": not told to have been.
                found.append((Hold.LAW, at))
            elif not found:
                negated = not negated
            else:
                found.append((Hold.DENY, at))
        if hold is Hold.HYPOTHETICAL and word == "would" and _is_announced(graph, at):
            hold = Hold.EXPECT
        if hold is not None:
            found.append((hold, at))
            steps.append(Step(f"scope.{hold}", word))
        relation = _relation(graph, at)
        if relation in ("acl:relcl", "parataxis", "root", "appos") or (
            not _is_behind(graph, at)
            and relation == "advcl"
            and hold is None
            and not any(graph.lowers[c] == "to" for c in graph.children[at])
        ):
            break
        reduced = relation == "acl" and token.xpos in ("VBN", "VBG") and graph.child(at, "nsubj", "mark") is None
        if reduced and graph.lemmas[token.head] not in CONTENT_NOUNS:
            break
        governor, lemma = _governor_hold(graph, at, holds)
        if governor is not None:
            found.append((governor, token.head))
            steps.append(Step(f"scope.{governor}", lemma))
        apart = (apart and relation == "xcomp") or (
            relation == "conj" and graph.child(at, "nsubj", "aux", "mark") is not None
        )
        if apart and graph.tokens[token.head].upos not in VERBAL:
            break
        if apart and _is_infinitive(graph, token.head) and not _is_infinitive(graph, at):
            break
        joined = joined or relation == "conj"
        below, at, level = at, token.head, level + 1
        if (
            relation in ("obl", "nmod", "obj", "nsubj", "nsubj:pass")
            and governor is None
            and graph.tokens[at].upos in ("NOUN", "PROPN")
        ):
            if any(graph.lowers[c] == "no" for c in graph.children[at]):
                negated = True
                steps.append(Step("scope.negation", "no"))
            break
    return negated, found, steps
