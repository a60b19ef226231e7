"""Where everything stands in the flat runs of numbers that the kernel works on."""

from __future__ import annotations

from collections.abc import Sequence

Ints = Sequence[int]
Floats = Sequence[float]
Room = list[float]
Links = list[int]

# A row of the token table: where its letters and its other letters (as pinyin, without its ending or article) lie in
# the run of letters and how many they are, then what the part is, and the kinds of consonants it surely or perhaps has.
FIELDS = 18
(
    START, LENGTH, OTHER, OTHER_LENGTH, OTHER_KIND, SCRIPT, ROLE, GENDER, ENDING, CLASS, SHORT, CLASSES_KNOWN,
    SURE, PERHAPS,
) = (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 15, 16, 17)  # fmt: skip
GIVEN, PATRONYMIC, FAMILY, INITIAL, NICKNAME = 0, 1, 2, 3, 4
NO_OTHER, AS_PINYIN, WITHOUT_ENDING, WITHOUT_ARTICLE = 0, 1, 2, 3
OV, SKY, ZODA, FATHER = 1, 2, 3, 4
SCRIPTS = 3
# Most letters of a token, most tokens of a name.
MOST_LETTERS, MOST_TOKENS = 24, 8
# Places in `tables`: how many letters there are, where the costs of leaving one out, the vowels and the pairs known to
# differ begin, and how many of those there are. The costs of pairs of letters begin at COSTS.
SIZE, GAPS, VOWELS, DIFFERENT, DIFFERENT_COUNT, COSTS = 0, 1, 2, 3, 4, 8
# Places in `trees`: where the judge of links and the judge of names begin. A judge is its number of trees, the sum to
# begin with, the first node of each tree, then nodes of NODE numbers: feature (-1 for a leaf), threshold, left, value.
LINKS, NAMES, NODE = 0, 1, 4
# Places in `room`: three tables of an alignment, the features of a link, the features of a pair of names, the logits of
# links (part i with part j at i * MOST_TOKENS + j). `linked` has, for each part of the first name, the place it goes
# with in the second, then the same for the second: -1 for none, -2 for a part joined to its neighbour.
CELLS = (MOST_LETTERS + 1) * (MOST_LETTERS + 1)
LINK_FEATURES, NAME_FEATURES = 20, 31
OUT, FEATURES, LOGITS = 3 * CELLS, 3 * CELLS + LINK_FEATURES, 3 * CELLS + LINK_FEATURES + NAME_FEATURES
# Beside each logit: what consonants and vowels cost, and what the lexicon says (1 one name, -1 two, -2 look-alikes).
LINK = MOST_TOKENS * MOST_TOKENS
BY_CONSONANTS, BY_VOWELS, BY_LEXICON, ROOM = LOGITS + LINK, LOGITS + 2 * LINK, LOGITS + 3 * LINK, LOGITS + 4 * LINK
# What the memory of links keeps for each: the logit and the three beside it.
KEPT = 4
# The features of a pair of names, by their place in `room`.
(
    FEWER, UNMATCHED, WEAKEST, SECOND, THIRD, BEST, TOTAL, GIVEN_LINK, FAMILY_LINK, FATHERS_LINK, CROSSING, GENDERS,
    ORDER, SCRIPT_PAIR, INITIALS, JOINED, FITTING, FAILING, MOVED, EVIDENCE, KNOWN, WEAK_ROLES, FIRSTS, LASTS, MORE,
    SWAPPED, DEAREST, CONSONANTS, VOWEL_COST, DOUBT, ALIKE,
) = range(FEATURES, FEATURES + NAME_FEATURES)  # fmt: skip
# A name is a row of its tokens, of its neighbours joined, and of how many tokens it has.
COUNT, NAME_WIDTH = 2 * MOST_TOKENS, 2 * MOST_TOKENS + 1
# The logit of a part that nothing is linked to.
UNLINKED = -6.0
# Where there is no such part or link.
NOT_THERE = 12.0
# A link below this is none; above it, two parts fit.
FITS = 0.0
JOIN_GAIN = 1.5
COSTLIEST = 2000.0
# So many consonants of two tokens without any like them in the other, and they are not aligned: there is no hope.
HOPELESS_BONES, HOPELESS = 3, -4.1
# What it costs to take a token's other letters instead of its own.
OTHER_COST = 60.0
