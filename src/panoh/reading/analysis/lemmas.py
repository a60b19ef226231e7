"""Mend the lemma of a regular English verb that the tagger had to guess.

The tagger has seen two thousand verbs; of others it cannot know whether a silent "e" was cut off: it says "interrogat"
and "questione". Spelling decides most of them.
"""

from __future__ import annotations

import re

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


def mended_lemma(form: str, lemma: str, xpos: str) -> str:
    """The lemma, or a better one where spelling leaves no doubt.

    >>> mended_lemma("interrogating", "interrogat", "VBG"), mended_lemma("raided", "raide", "VBD")
    ('interrogate', 'raid')
    """
    stem = _ENDING.sub("", form.lower())
    if xpos not in REGULAR_TAGS or stem == form.lower() or len(stem) < 2:
        return lemma
    is_cut_short = lemma == stem[:-1] and stem[-1] not in (stem[-2], "k", "i")
    if lemma not in (stem, f"{stem}e") and not is_cut_short:
        return lemma
    if _DOUBLED.search(stem):
        return stem[:-1]
    if _WITH_E.search(stem):
        return f"{stem}e"
    return stem if is_cut_short or _WITHOUT_E.search(stem) else lemma
