"""Repair: known slips of tagger and parser, each put right by a function that leaves other sentences as they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from panoh.reading.analysis.types import Sentence, Token
from panoh.reading.repair_roles import (
    with_caused,
    with_joined_infinitives,
    with_main_subject,
    with_mistaken_objects,
    with_nouns,
    with_objects,
    with_passives,
    with_phrases,
    with_recipients,
    with_reduced_relative,
    with_root_verb,
)
from panoh.reading.repair_told import with_told_clauses

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "PRON"})


def repair(sentence: Sentence, forms: Mapping[str, str]) -> Sentence:
    """A sentence with the known slips of tagger and parser put right.

    Args:
        forms: From each form of the verbs that reading looks for to its lemma.
    """
    for mend in (
        with_root_verb,
        with_phrases,
        with_joined_infinitives,
        with_passives,
        with_main_subject,
        with_nouns,
        with_objects,
        with_caused,
        with_recipients,
        _with_main_verb,
        with_reduced_relative,
        _with_opening,
        _with_who,
        _with_after,
        _with_counted_heads,
        _with_found_guilty,
    ):
        sentence = mend(sentence)
    sentence = with_mistaken_objects(_with_perfect(_with_known_verbs(sentence, forms)))
    sentence = with_told_clauses(_with_plain_verb(sentence, forms))
    return _with_verb(_without_dates_as_people(sentence))


def _with_plain_verb(sentence: Sentence, forms: Mapping[str, str]) -> Sentence:
    """ "Rights activists [VBZ] warn [NOUN] of torture": a plural before a plain verb that the tagger exchanged."""
    tokens = list(sentence.tokens)
    for noun, verb in pairwise(sentence.tokens):
        exchanged = noun.xpos == "VBZ" and verb.upos == "NOUN" and verb.xpos == "NN" and verb.head == noun.index
        if not exchanged or forms.get(verb.text.lower()) != verb.text.lower() or noun.text.lower() in forms:
            continue
        for t in sentence.tokens:
            if t.head == noun.index and t.index > verb.index:
                tokens[t.index] = replace(t, head=verb.index)
        tokens[verb.index] = replace(verb, upos="VERB", xpos="VBP", head=noun.head, deprel=noun.deprel)
        tokens[noun.index] = replace(noun, upos="NOUN", xpos="NNS", head=verb.index, deprel="nsubj")
        for t in tokens:
            if t.head == noun.index and t.deprel == "nsubj":
                tokens[t.index] = replace(t, deprel="compound")
    return Sentence(sentence.start, sentence.end, tuple(tokens))


def _with_who(sentence: Sentence) -> Sentence:
    """ "A citizen of Uzbekistan who is held": "who" is the citizen, and never the state."""
    tokens = list(sentence.tokens)
    for token in sentence.tokens:
        above = tokens[token.head] if token.head >= 0 else None
        if (
            token.deprel != "acl:relcl"
            or above is None
            or above.upos != "PROPN"
            or above.mask
            or above.deprel != "nmod"
        ):
            continue
        opens = any(t.text.lower() in ("who", "whom") and above.index < t.index < token.index for t in tokens)
        if opens and tokens[above.head].upos == "NOUN":
            tokens[token.index] = replace(token, head=above.head)
    for token in sentence.tokens:
        # "Whom they accuse of extremism and who is held": joined to the clause, not to "extremism".
        above = tokens[token.head] if token.head >= 0 else None
        if token.deprel != "conj" or token.upos != "VERB" or above is None or above.upos == "VERB":
            continue
        if any(t.head == token.index and t.text.lower() == "who" and t.deprel.startswith("nsubj") for t in tokens):
            while above.deprel != "acl:relcl" and above.head >= 0:
                above = tokens[above.head]
            if above.deprel == "acl:relcl" and above.index < token.index:
                tokens[token.index] = replace(token, head=above.index)
    return Sentence(sentence.start, sentence.end, tuple(tokens))


def _with_main_verb(sentence: Sentence) -> Sentence:
    """ "Twenty men who had fled have been expelled": joined to "fled" by no "and", it is the verb of the sentence."""
    tokens = list(sentence.tokens)
    root = next((t for t in tokens if t.head < 0), None)
    if root is None or root.upos not in NOMINAL:
        return sentence
    for token in sentence.tokens:
        above = tokens[token.head] if token.head >= 0 else None
        below = {t.deprel for t in tokens if t.head == token.index}
        if token.deprel != "conj" or token.upos != "VERB" or "cc" in below or not below & {"aux", "aux:pass"}:
            continue
        if above is not None and above.deprel == "acl:relcl" and above.head == root.index:
            tokens[token.index] = replace(token, head=-1, deprel="root")
            tokens[root.index] = replace(
                root, head=token.index, deprel="nsubj:pass" if "aux:pass" in below else "nsubj"
            )
            return Sentence(sentence.start, sentence.end, tuple(tokens))
    return sentence


def _with_opening(sentence: Sentence) -> Sentence:
    """ "By returning the men, the state broke the law, the group said": what opens belongs to what is said."""
    tokens = list(sentence.tokens)
    for token in sentence.tokens:
        if token.deprel != "advcl" or token.head < token.index:
            continue
        said = next((t for t in tokens if t.head == token.head and t.deprel == "ccomp"), None)
        if said is not None and token.index < said.index < token.head:
            tokens[token.index] = replace(token, head=said.index)
    return Sentence(sentence.start, sentence.end, tuple(tokens))


def _with_after(sentence: Sentence) -> Sentence:
    """ "Sent back on a request, after being held": the clause tells when they were sent, and modifies no noun."""
    tokens = list(sentence.tokens)
    for token in sentence.tokens:
        if token.deprel != "acl" or token.xpos not in ("VBG", "VBN") or token.head < 0:
            continue
        opened = any(t.head == token.index and t.text.lower() in ("after", "before", "while") for t in tokens)
        above = tokens[token.head]
        while opened and above.upos != "VERB" and above.head >= 0:
            above = tokens[above.head]
        if opened and above.upos == "VERB" and above.index < token.index:
            tokens[token.index] = replace(token, head=above.index, deprel="advcl")
    return Sentence(sentence.start, sentence.end, tuple(tokens))


def _with_counted_heads(sentence: Sentence) -> Sentence:
    """ "About 500 asylum seekers": the number counts the seekers, though it was hung on "asylum"."""
    tokens = list(sentence.tokens)
    for token in sentence.tokens:
        if token.deprel != "nummod" or token.head < 0:
            continue
        counted = tokens[token.head]
        while counted.deprel in ("compound", "amod") and counted.head > counted.index > token.index:
            counted = tokens[counted.head]
        if counted.index != token.head and counted.xpos == "NNS":
            tokens[token.index] = replace(token, head=counted.index)
        for t in sentence.tokens:
            # "Of 28 Uzbeks": the preposition belongs to the Uzbeks.
            if t.head == token.index and t.deprel == "case" and counted.upos in NOMINAL:
                tokens[t.index] = replace(t, head=counted.index)
    return Sentence(sentence.start, sentence.end, tuple(tokens))


def _with_found_guilty(sentence: Sentence) -> Sentence:
    """ "Found Anvar guilty and sentenced him": who is guilty is the object, and "found" goes on."""
    tokens = list(sentence.tokens)
    for token in sentence.tokens:
        if token.text.lower() != "guilty" or token.head < 0 or tokens[token.head].lemma != "find":
            continue
        found = tokens[token.head]
        subject = next((t for t in tokens if t.head == token.index and t.deprel == "nsubj"), None)
        if subject is None:
            continue
        tokens[subject.index] = replace(subject, head=found.index, deprel="obj")
        tokens[token.index] = replace(token, deprel="xcomp")
        for t in sentence.tokens:
            if t.head == token.index and t.deprel == "conj" and t.upos == "VERB":
                tokens[t.index] = replace(t, head=found.index)
    return Sentence(sentence.start, sentence.end, tuple(tokens))


def _with_perfect(sentence: Sentence) -> Sentence:
    """ "Had [VERB] earlier recognised [obj] 17": the participle is the verb, "had" its auxiliary."""
    tokens = list(sentence.tokens)
    for token in sentence.tokens:
        had = tokens[token.head] if token.head >= 0 else None
        if (
            token.xpos != "VBN"
            or token.deprel != "obj"
            or had is None
            or had.lemma != "have"
            or had.index > token.index
        ):
            continue
        for t in sentence.tokens:
            if t.head == had.index and t.index != token.index:
                tokens[t.index] = replace(t, head=token.index)
            if t.head == token.index and t.deprel == "nummod":
                tokens[t.index] = replace(t, deprel="obj")
        tokens[token.index] = replace(token, head=had.head, deprel=had.deprel)
        tokens[had.index] = replace(had, upos="AUX", head=token.index, deprel="aux")
    return Sentence(sentence.start, sentence.end, tuple(tokens))


def _with_known_verbs(sentence: Sentence, forms: Mapping[str, str]) -> Sentence:
    """ "He committed [ADJ] suicide", "the prosecutor decided [NOUN] not to": a past form with a subject is a verb."""
    tokens = list(sentence.tokens)
    for token in sentence.tokens:
        lower = token.text.lower()
        if token.upos not in ("NOUN", "ADJ", "PROPN") or token.mask or not lower.endswith("ed") or lower not in forms:
            continue
        below = [t for t in tokens if t.head == token.index]
        if not any(t.deprel.startswith("nsubj") for t in below):
            continue
        copula = any(t.deprel == "cop" for t in below)
        tokens[token.index] = replace(token, upos="VERB", xpos="VBN" if copula else "VBD", lemma=forms[lower])
        for t in below if copula else ():
            changed = {"cop": "aux:pass", "nsubj": "nsubj:pass"}.get(t.deprel, t.deprel)
            tokens[t.index] = replace(t, deprel=changed)
    return Sentence(sentence.start, sentence.end, tuple(tokens))


def _without_dates_as_people(sentence: Sentence) -> Sentence:
    """ "Detained the 20 two days later": the number is the object, the date beside it tells when."""
    tokens = list(sentence.tokens)
    for token in sentence.tokens:
        rivals = [t for t in sentence.tokens if t.head == token.head and t.deprel == token.deprel]
        if token.mask == "date" and token.deprel.startswith(("nsubj", "obj")) and len(rivals) > 1:
            # "He is currently being held", "are now in prison": two subjects, and one of them is a time.
            tokens[token.index] = replace(token, deprel="obl:unmarked")
            continue
        named = tokens[token.head] if token.head > token.index else None
        if token.mask == "date" and named is not None and named.mask in ("body", "person") and named.head >= 0:
            # "On 17 June Human Rights Watch condemned ...": no part of the name.
            tokens[token.index] = replace(token, head=named.head, deprel="obl")
            for other in sentence.tokens:
                if other.deprel == "case" and other.head == named.index and other.index < token.index:
                    tokens[other.index] = replace(other, head=token.index)
            continue
        before = tokens[token.index - 1] if token.index else None
        if (
            token.mask == "date"
            and before is not None
            and before.upos == "NUM"
            and before.head == token.index
            and token.head >= 0
        ):
            deprel = token.deprel if token.deprel in ("obj", "nsubj", "nsubj:pass") else "obj"
            tokens[before.index] = replace(before, head=token.head, deprel=deprel)
            tokens[token.index] = replace(token, deprel="obl:unmarked")
            for other in sentence.tokens:
                if other.head == token.index and other.index < before.index:
                    tokens[other.index] = replace(other, head=before.index)
    return Sentence(sentence.start, sentence.end, tuple(tokens))


def _with_verb(sentence: Sentence) -> Sentence:
    """Make "the four men [root] denied [acl] ..." into a clause again; other sentences stay as they are.

    "Denied" after a noun can be a past tense or a participle. Where the whole sentence has no finite verb, it is the
    verb of the sentence, and the noun before it is its subject; so too where only what it tells has one: "the minister
    confirmed that they had gone".
    """
    tokens = sentence.tokens
    root = next((t for t in tokens if t.head < 0), None)
    if root is None or root.upos not in NOMINAL:
        return sentence
    verb = next(
        (
            t
            for t in tokens
            if t.index > root.index
            and t.xpos == "VBN"
            and t.head in (root.index, root.index + 2)
            and t.deprel in ("acl", "amod", "parataxis", "appos")
        ),
        None,
    )
    if verb is None or any(t.head == verb.index and t.deprel == "aux:pass" for t in tokens):
        return sentence
    told = [t for t in tokens if t.head == verb.index and t.deprel == "ccomp"]
    if any(t.xpos in FINITE and not (told and t.index > verb.index) for t in tokens):
        return sentence
    changed = [_changed(t, root, verb) for t in tokens]
    return Sentence(sentence.start, sentence.end, tuple(changed))


def _changed(token: Token, root: Token, verb: Token) -> Token:
    if token.index == verb.index:
        return replace(token, xpos="VBD", upos="VERB", head=-1, deprel="root")
    if token.index == root.index:
        return replace(token, head=verb.index, deprel="nsubj")
    if token.head == root.index and token.index > verb.index:
        deprel = "obl" if token.deprel == "nmod" else token.deprel
        return replace(token, head=verb.index, deprel=deprel)
    if token.index == verb.head and verb.head != root.index:
        return replace(token, head=verb.index, deprel="obj")
    return token
