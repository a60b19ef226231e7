"""Repair of roles: objects, recipients and participles that the parser hung on the wrong word."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from panoh.reading.analysis.types import Sentence, Token
from panoh.reading.graph import DITRANSITIVE

BE = frozenset({"was", "were", "is", "are", "been", "being", "be"})
# Verbs that are never passive, so that "accused of a plot died" has its verb at the end.
INTRANSITIVE = frozenset(
    {
        "die",
        "disappear",
        "vanish",
        "flee",
        "escape",
        "arrive",
        "appear",
        "go",
        "come",
        "fall",
        "remain",
        "begin",
        "stay",
    }
)


# Verbs that need an object, so that "was caught and pushed [VBD] back" is passive throughout.
TRANSITIVE = frozenset(
    {
        "push",
        "hand",
        "deport",
        "extradite",
        "expel",
        "bundle",
        "torture",
        "sentence",
        "jail",
        "charge",
        "arrest",
        "detain",
        "force",
        "place",
        "drag",
        "question",
        "interrogate",
        "convict",
        "transfer",
        "abduct",
        "kidnap",
        "kill",
        "execute",
    }
)


def with_passives(sentence: Sentence) -> Sentence:
    """ "Was [aux] denied [VBN] refugee status": a form of "be" makes a participle passive, and those joined to it."""
    tokens = list(sentence.tokens)
    for token in sentence.tokens:
        first = tokens[token.head] if token.deprel == "conj" else None
        if first is None or token.xpos != "VBD" or token.lemma not in TRANSITIVE or first.xpos != "VBN":
            continue
        own = any(t.head == token.index and t.deprel.startswith(("nsubj", "obj", "aux")) for t in tokens)
        if not own and any(t.head == first.index and t.deprel == "aux:pass" for t in tokens):
            tokens[token.index] = replace(token, xpos="VBN")
    for token in sentence.tokens:
        below = [t for t in tokens if t.head == token.index] if token.xpos == "VBN" and token.upos == "VERB" else []
        be = next((t for t in below if t.deprel == "aux" and t.text.lower() in BE), None)
        if be is None or any(t.deprel == "aux:pass" for t in below):
            continue
        tokens[be.index] = replace(be, deprel="aux:pass")
        for t in below:
            if t.deprel == "nsubj":
                tokens[t.index] = replace(t, deprel="nsubj:pass")
    return Sentence(sentence.start, sentence.end, tuple(tokens))


def with_root_verb(sentence: Sentence) -> Sentence:
    """ "Three men [root], one of them a minor, were caught [parataxis]": the men are the subject of the sentence."""
    tokens = list(sentence.tokens)
    root = next((t for t in tokens if t.head < 0), None)
    if (
        root is None
        or root.upos not in ("NOUN", "PROPN", "NUM")
        or any(t.head == root.index and t.deprel == "cop" for t in tokens)
    ):
        return sentence
    verb = next((t for t in tokens if t.head == root.index and t.deprel == "parataxis" and t.upos == "VERB"), None)
    below = [t for t in tokens if verb is not None and t.head == verb.index]
    finite = [t for t in below if t.deprel in ("aux", "aux:pass") and t.xpos in ("VBD", "VBZ", "VBP", "MD")]
    if verb is None or verb.index < root.index or not finite or finite[0].index < root.index:
        return sentence
    passive = any(t.deprel == "aux:pass" for t in below)
    for t in tokens:
        if t.head == verb.index and t.deprel.startswith("nsubj"):
            tokens[t.index] = replace(t, head=root.index, deprel="appos")
        elif t.head == root.index and t.index > verb.index:
            tokens[t.index] = replace(t, head=verb.index)
    tokens[verb.index] = replace(verb, head=-1, deprel="root")
    tokens[root.index] = replace(root, head=verb.index, deprel="nsubj:pass" if passive else "nsubj")
    return Sentence(sentence.start, sentence.end, tuple(tokens))


def with_phrases(sentence: Sentence) -> Sentence:
    """ "Returned to Turkey a businessman [flat] who had asked [advcl]": an article opens a phrase of its own."""
    tokens = list(sentence.tokens)
    for token in sentence.tokens:
        if token.deprel != "flat" or token.mask:
            continue
        if not any(t.head == token.index and t.deprel == "det" for t in tokens):
            continue
        verb = next((t for t in reversed(tokens[: token.index]) if t.upos in ("VERB", "PUNCT")), None)
        if verb is not None and verb.upos == "VERB" and not _is_below(tokens, verb, token):
            tokens[token.index] = replace(token, upos="NOUN", xpos="NN", head=verb.index, deprel="obj")
    for token in sentence.tokens:
        if token.deprel not in ("advcl", "ccomp"):
            continue
        own = {token.index, *(t.index for t in tokens if t.head == token.index and t.deprel == "aux")}
        who = next((t for t in tokens if t.head in own and t.text.lower() == "who"), None)
        if who is None or not 1 <= who.index <= token.index:
            continue
        noun = tokens[who.index - 1]
        if noun.upos == "NOUN" and not _is_below(tokens, noun, token):
            tokens[token.index] = replace(token, head=noun.index, deprel="acl:relcl")
    return Sentence(sentence.start, sentence.end, tuple(tokens))


def with_joined_infinitives(sentence: Sentence) -> Sentence:
    """ "Decided to reject the claims of A and B, and to expel [conj of B] them": joined to what was decided before."""
    tokens = list(sentence.tokens)
    for token in sentence.tokens:
        if token.deprel != "conj" or token.xpos != "VB" or not _is_infinitive(tokens, token):
            continue
        if tokens[token.head].upos == "VERB":
            continue
        before = next(
            (t for t in reversed(tokens[: token.index]) if t.xpos == "VB" and _is_infinitive(tokens, t)), None
        )
        if before is not None and not _is_below(tokens, before, token):
            tokens[token.index] = replace(token, head=before.index)
    return Sentence(sentence.start, sentence.end, tuple(tokens))


def _is_infinitive(tokens: list[Token], verb: Token) -> bool:
    return any(t.head == verb.index and t.text.lower() == "to" and t.index < verb.index for t in tokens)


def with_main_subject(sentence: Sentence) -> Sentence:
    """ "A man who fought, having spoken [nsubj: man] out, is believed": the subject is the main verb's."""
    tokens = list(sentence.tokens)
    for token in sentence.tokens:
        clause = tokens[token.head] if token.deprel == "nsubj" else None
        if clause is None or clause.deprel != "advcl" or clause.head < clause.index:
            continue
        having = any(t.head == clause.index and t.text.lower() == "having" and t.index > token.index for t in tokens)
        below = {t.deprel for t in tokens if t.head == clause.head}
        if having and not below & {"nsubj", "nsubj:pass"}:
            deprel = "nsubj:pass" if "aux:pass" in below else "nsubj"
            tokens[token.index] = replace(token, head=clause.head, deprel=deprel)
    return Sentence(sentence.start, sentence.end, tuple(tokens))


def with_nouns(sentence: Sentence) -> Sentence:
    """ "Left the court's ruling [VBG] in force": what has an owner or an article, and no object, is a noun."""
    tokens = list(sentence.tokens)
    for token in sentence.tokens:
        if token.xpos != "VBG" or token.upos != "VERB":
            continue
        below = {t.deprel for t in tokens if t.head == token.index}
        owned = below & {"nmod:poss", "det"} and not below & {"aux", "aux:pass", "nsubj"}
        if owned and token.deprel in ("xcomp", "obj", "nsubj", "obl", "nmod", "ccomp", "advcl"):
            opened = below & {"mark", "case"}
            clausal = token.deprel in ("xcomp", "ccomp", "advcl")
            deprel = "obl" if clausal and opened else "obj" if clausal else token.deprel
            tokens[token.index] = replace(token, upos="NOUN", xpos="NN", lemma=token.text.lower(), deprel=deprel)
            for t in sentence.tokens:
                if (
                    t.head == token.index
                    and t.deprel == "obj"
                    and any(c.head == t.index and c.deprel == "case" for c in tokens)
                ):
                    tokens[t.index] = replace(t, deprel="nmod")
    return Sentence(sentence.start, sentence.end, tuple(tokens))


def with_reduced_relative(sentence: Sentence) -> Sentence:
    """ "Two brothers accused [verb] of plotting a coup died [acl]": the verb is the last one."""
    tokens = list(sentence.tokens)
    for last in sentence.tokens:
        if last.lemma not in INTRANSITIVE or last.deprel != "acl" or last.xpos not in ("VBN", "VBD"):
            continue
        first = next((t for t in reversed(tokens[: last.index]) if _is_bare_participle(tokens, t)), None)
        if first is None or first.head == last.index or _is_below(tokens, first, last):
            continue
        subject = next(t for t in tokens if t.head == first.index and t.deprel.startswith("nsubj"))
        tokens[last.index] = replace(last, xpos="VBD", head=first.head, deprel=first.deprel)
        tokens[subject.index] = replace(subject, head=last.index, deprel="nsubj")
        tokens[first.index] = replace(first, xpos="VBN", head=subject.index, deprel="acl")
        return Sentence(sentence.start, sentence.end, tuple(tokens))
    return sentence


def _is_bare_participle(tokens: list[Token], verb: Token) -> bool:
    """Whether a verb could be a participle that follows its noun: "brothers accused of"."""
    below = [t for t in tokens if t.head == verb.index]
    subject = next((t for t in below if t.deprel.startswith("nsubj")), None)
    return (
        verb.upos == "VERB"
        and verb.xpos in ("VBN", "VBD")
        and subject is not None
        and subject.index == verb.index - 1
        and not any(t.deprel.startswith(("aux", "obj")) for t in below)
    )


def with_objects(sentence: Sentence) -> Sentence:
    """ "Granted asylum [obj of Sweden] in Sweden", "taken off the bus [obj of handed] and handed over": an object
    belongs to the verb before it, never to a noun, nor to a verb behind an "and".
    """
    tokens = list(sentence.tokens)
    for token in sentence.tokens:
        above = tokens[token.head] if token.head >= 0 else None
        if token.deprel != "obj" or above is None:
            continue
        crossed = above.index > token.index and any(
            t.head == above.index and t.deprel == "cc" and token.index < t.index < above.index for t in tokens
        )
        if above.upos in ("VERB", "AUX", "ADJ") and not crossed:
            continue
        verb = next((t for t in reversed(tokens[: token.index]) if t.upos in ("VERB", "PUNCT")), None)
        if verb is not None and verb.upos == "VERB" and not _is_below(tokens, verb, token):
            tokens[token.index] = replace(token, head=verb.index)
    return Sentence(sentence.start, sentence.end, tuple(tokens))


def with_mistaken_objects(sentence: Sentence) -> Sentence:
    """ "Escaped deportation [appos]": a bare noun right behind its verb is the object."""
    tokens = list(sentence.tokens)
    for verb, noun in pairwise(sentence.tokens):
        mistaken = noun.head == verb.index and noun.upos == "NOUN" and noun.deprel in ("appos", "flat", "dep")
        if mistaken and verb.upos == "VERB" and not any(t.head == verb.index and t.deprel == "obj" for t in tokens):
            tokens[noun.index] = replace(noun, deprel="obj")
    return Sentence(sentence.start, sentence.end, tuple(tokens))


def _is_below(tokens: list[Token], one: Token, other: Token) -> bool:
    """Whether a token hangs on another, at however many removes."""
    while one.head >= 0:
        if one.head == other.index:
            return True
        one = tokens[one.head]
    return False


def with_caused(sentence: Sentence) -> Sentence:
    """ "Had his bid rejected and his appeal dismissed": a participle behind the object of "have" is what was done."""
    tokens = list(sentence.tokens)
    for token in sentence.tokens:
        had = tokens[token.head] if token.head >= 0 else None
        if token.deprel != "obj" or had is None or had.lemma != "have" or had.upos != "VERB" or had.index > token.index:
            continue
        done = next((t for t in tokens[token.index + 1 :] if _is_done_to(tokens, t, token)), None)
        if done is None or any(t.head == done.index and t.deprel in ("obj", "nsubj") for t in tokens):
            continue
        tokens[done.index] = replace(done, xpos="VBN", head=had.index, deprel="xcomp")
        for joined in [t for t in tokens if t.head == done.index and t.deprel == "conj" and t.xpos == "VBN"]:
            below = [t for t in tokens if t.head == joined.index]
            if any(t.upos == "AUX" for t in below):
                continue
            for t in below:
                if t.deprel == "nsubj":
                    tokens[t.index] = replace(t, deprel="nsubj:pass")
    return Sentence(sentence.start, sentence.end, tuple(tokens))


def _is_done_to(tokens: list[Token], verb: Token, thing: Token) -> bool:
    """Whether a participle may tell what was done to the object of "have"."""
    return (
        verb.upos == "VERB"
        and verb.xpos in ("VBN", "VBD")
        and verb.deprel in ("acl", "xcomp", "ccomp", "advcl", "dep", "amod")
        and (verb.head == thing.head or _is_below(tokens, verb, thing))
    )


def with_recipients(sentence: Sentence) -> Sentence:
    """ "Denied the two men protection", "grant Anvar Petrov asylum": people before a thing given are no part of it."""
    tokens = list(sentence.tokens)
    for token in sentence.tokens:
        thing = tokens[token.head] if token.head >= 0 else None
        is_people = token.mask == "person" or (token.xpos == "NNS" and token.upos == "NOUN")
        if not is_people or token.deprel != "compound" or thing is None or thing.deprel != "obj":
            continue
        verb = tokens[thing.head]
        if verb.lemma not in DITRANSITIVE or not verb.index < token.index < thing.index:
            continue
        tokens[token.index] = replace(token, head=verb.index, deprel="iobj")
        for t in sentence.tokens:
            if t.head == thing.index and verb.index < t.index < token.index and t.deprel in ("det", "nummod"):
                tokens[t.index] = replace(tokens[t.index], head=token.index)
    return Sentence(sentence.start, sentence.end, tuple(tokens))
