"""Mend the lemma of a regular English verb or plural that the tagger had to guess.

The tagger has seen two thousand verbs; of others it cannot know whether a silent "e" was cut off: it says "interrogat"
and "questione", or "authoritie" of a plural. Spelling decides most of them.
"""

from __future__ import annotations

import re

from panoh.reading.analysis.words import word_set

REGULAR_TAGS = frozenset({"VBD", "VBN", "VBG"})

_ENDING = re.compile(r"(?:ing|ed)$")

# What is left of a verb when "ed" or "ing" is cut off, if a silent "e" belongs to it.
_WITH_E = re.compile(
    r"""(?:
        [aeiouy].*[^aeou]at | iat | creat | stat             # interrogat, negotiat
      | [iy]z | [aeiouy].*is | [aeiouy].*[^aeiouy][aeou]s(?<!focus)  # organiz, criticis, refus, oppos
      | v | [aeinoru]c | [^q]u | [rd]g | [aeiouy].*ang        # receiv, forc, produc, continu, arrang
      | [bcdfgkptz]l | [^aeiouy]ur | [^aeiou]ir | uir         # resettl, tortur, inspir, requir
      | [aeiouy].*[^aeiou]u[td] | [aeiouy].*[^aeiou]id | [nlr]s | uad | crib | [^aeo]ap
      | ^[^aeiou]*[aeiou][bdfgklmnprst]                      # of one syllable: hop, ris
    )$""",
    re.VERBOSE,
)

# The same, if no "e" belongs to it.
_WITHOUT_E = re.compile(
    r"""(?:
        ion | ai[nldtm] | oi[dnlt] | ea[dtklmnp] | oo[dklmnprt] | ou[ntd] | w | [aeo]y | x | [cs]h | ss | ll | ff | ck
      | n[dtk] | [cp]t | l[tkdp] | r[knmdt]
    )$""",
    re.VERBOSE,
)
_DOUBLED = re.compile(r"(?:[^aeiou]|qu)[aeiou]([bdgmnprt])\1$")


S_TAGS = frozenset({"NNS", "VBZ"})

# Words in "-ie" whose plural is no sign of a "y".
_IN_IE = word_set(
    "belie calorie cookie die genie hippie lie movie pie prairie rookie selfie tie underlie untie vie zombie"
)

# Words in one "s" that take "es".
_IN_S = word_set(
    """alias apparatus atlas bias bonus bus cactus campus canvas caucus census chorus circus consensus corpus cosmos
    focus gas genius genus iris lens minibus minus nexus octopus plus prospectus status surplus syllabus virus walrus"""
)
_IN_EX = word_set("apex appendix codex complex cortex index matrix vertex vortex")


def mended_lemma(form: str, lemma: str, xpos: str) -> str:
    """The lemma, or a better one where spelling leaves no doubt.

    >>> mended_lemma("interrogating", "interrogat", "VBG"), mended_lemma("raided", "raide", "VBD")
    ('interrogate', 'raid')
    >>> mended_lemma("authorities", "authoritie", "NNS")
    'authority'
    """
    if xpos in REGULAR_TAGS:
        return _without_ed(form.lower(), lemma)
    return _without_s(form.lower(), lemma) if xpos in S_TAGS else lemma


def _without_ed(form: str, lemma: str) -> str:
    stem = _ENDING.sub("", form)
    if stem == form or len(stem) < 2:
        return lemma
    is_cut_short = lemma == stem[:-1] and stem[-1] not in (stem[-2], "k", "i")
    if lemma not in (stem, f"{stem}e") and not is_cut_short:
        return lemma
    if _DOUBLED.search(stem):
        return stem[:-1]
    if _WITH_E.search(stem):
        return f"{stem}e"
    return stem if is_cut_short or _WITHOUT_E.search(stem) else lemma


def _without_s(form: str, lemma: str) -> str:
    if form.endswith("ices") and lemma.endswith(("ex", "ix")) and lemma not in _IN_EX:
        return form[:-1]
    if not form.endswith("es") or lemma not in (form[:-1], form[:-2]):
        return lemma
    if form.endswith("ies"):
        return lemma if lemma in _IN_IE or len(form) < 5 else f"{form[:-3]}y"
    if form.endswith(("sses", "shes", "tches", "xes")):
        return form[:-2] if form != "axes" else lemma
    if lemma == form[:-1] or form.endswith(("ches", "oes", "zzes")) or lemma in _IN_S:
        return lemma
    return form[:-1]
