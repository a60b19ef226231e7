"""The arithmetic of comparing two encoded names; plain Python here, and the same lines compiled in `batch`.

Everything is flat: a name is a run of token numbers, a token a run of letter numbers and a row of `FIELDS` numbers.
Nothing in here may use what numba cannot compile: no strings, no classes, no comprehension over objects.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

Ints = Sequence[int]
Floats = Sequence[float]
Room = list[float]
Links = list[int]

# A row of the token table: where its letters and its other letters (as pinyin, without its ending or article) lie in
# the run of letters and how many they are, then what the part is.
FIELDS = 16
(START, LENGTH, OTHER, OTHER_LENGTH, OTHER_KIND, SCRIPT, ROLE, GENDER, ENDING, CLASS, SHORT, CLASSES_KNOWN) = (
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 15,
)  # fmt: skip
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
LINK_FEATURES, NAME_FEATURES = 20, 25
OUT, FEATURES, LOGITS = 3 * CELLS, 3 * CELLS + LINK_FEATURES, 3 * CELLS + LINK_FEATURES + NAME_FEATURES
ROOM = LOGITS + MOST_TOKENS * MOST_TOKENS
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


def align(
    letters: Ints, x: int, n: int, y: int, m: int, sx: int, sy: int, tables: Ints, room: Room
) -> tuple[float, float, float]:
    """The cheapest way to write one run of letters as the other.

    Args:
        letters: Runs of letter numbers.
        x, n, sx: Start, length and script of the first run; y, m, sy of the second.
        tables: The costs of letters.
        room: Room to work in.

    Returns:
        The cost of consonants, the cost of vowels, and the dearest single step, in hundredths of a nat.
    """
    size, gaps, vowels = tables[SIZE], tables[GAPS], tables[VOWELS]
    width, vowel_room, worst_room = MOST_LETTERS + 1, CELLS, 2 * CELLS
    for i in range(n + 1):
        u = letters[x + i - 1] if i else 0
        for j in range(m + 1):
            at = i * width + j
            if i == 0 and j == 0:
                room[at] = 0.0
                room[vowel_room + at] = 0.0
                room[worst_room + at] = 0.0
                continue
            v = letters[y + j - 1] if j else 0
            best, before, step, is_vowel = 1e9, 0, 0.0, 0
            if i and j:
                before, step = at - width - 1, tables[COSTS + u * size + v] * 1.0
                best, is_vowel = room[before] + step, tables[vowels + u] * tables[vowels + v]
            if i:
                gap = tables[gaps + u * SCRIPTS + sy] * 1.0
                if room[at - width] + gap < best:
                    before, step = at - width, gap
                    best, is_vowel = room[before] + step, tables[vowels + u]
            if j:
                gap = tables[gaps + v * SCRIPTS + sx] * 1.0
                if room[at - 1] + gap < best:
                    before, step = at - 1, gap
                    best, is_vowel = room[before] + step, tables[vowels + v]
            room[at] = best
            room[vowel_room + at] = room[vowel_room + before] + (step * is_vowel)
            room[worst_room + at] = max(room[worst_room + before], step)
    at = n * width + m
    return room[at] - room[vowel_room + at], room[vowel_room + at], room[worst_room + at]


def first_step(letters: Ints, x: int, n: int, y: int, m: int, sx: int, sy: int, tables: Ints) -> float:
    """What the first letters cost against each other, one of them left out if that is cheaper."""
    size, gaps = tables[SIZE], tables[GAPS]
    u, v = letters[x], letters[y]
    best = tables[COSTS + u * size + v]
    if n > 1:
        best = min(best, tables[gaps + u * SCRIPTS + sy] + tables[COSTS + letters[x + 1] * size + v])
    if m > 1:
        best = min(best, tables[gaps + v * SCRIPTS + sx] + tables[COSTS + u * size + letters[y + 1]])
    return best * 1.0


def shares_number(tokens: Ints, a: int, at_a: int, b: int, at_b: int) -> bool:
    """Whether two rows have one of the three numbers at these places in common."""
    for i in range(3):
        one = tokens[a * FIELDS + at_a + i]
        if one:
            for j in range(3):
                if one == tokens[b * FIELDS + at_b + j]:
                    return True
    return False


def is_known_different(tokens: Ints, a: int, b: int, tables: Ints) -> bool:
    """Whether the lexicon says that no name of the one is a name of the other."""
    for i in range(3):
        for j in range(3):
            one, other = tokens[a * FIELDS + CLASS + i], tokens[b * FIELDS + CLASS + j]
            if one and other:
                key = min(one, other) * 65536 + max(one, other)
                low, high = tables[DIFFERENT], tables[DIFFERENT] + tables[DIFFERENT_COUNT]
                while low < high:
                    middle = (low + high) // 2
                    if tables[middle] < key:
                        low = middle + 1
                    else:
                        high = middle
                if low < tables[DIFFERENT] + tables[DIFFERENT_COUNT] and tables[low] == key:
                    return True
    return False


def link_features(letters: Ints, tokens: Ints, a: int, b: int, tables: Ints, room: Room) -> None:
    """What two parts of two names have in common, written to `room` from OUT."""
    ra, rb = a * FIELDS, b * FIELDS
    sx, sy = tokens[ra + SCRIPT], tokens[rb + SCRIPT]
    x, n, y, m = tokens[ra + START], tokens[ra + LENGTH], tokens[rb + START], tokens[rb + LENGTH]
    consonants, vowels, worst = align(letters, x, n, y, m, sx, sy, tables, room)
    kind = 0
    ends_alike = tokens[ra + ENDING] == tokens[rb + ENDING]
    for way in range(1, 4):
        ox, on, oy, om = tokens[ra + START], tokens[ra + LENGTH], tokens[rb + START], tokens[rb + LENGTH]
        cost = 0.0
        if way & 1:
            ox, on, cost = tokens[ra + OTHER], tokens[ra + OTHER_LENGTH], cost + 60.0
        if way & 2:
            oy, om, cost = tokens[rb + OTHER], tokens[rb + OTHER_LENGTH], cost + 60.0
        if on == 0 or om == 0 or (ends_alike and (is_bare(tokens, ra, way & 1) or is_bare(tokens, rb, way & 2))):
            continue
        c, v, w = align(letters, ox, on, oy, om, sx, sy, tables, room)
        if c + v + cost < consonants + vowels:
            consonants, vowels, worst, kind = c + cost, v, w, way
            x, n, y, m = ox, on, oy, om
    room[OUT + 0] = min(consonants, COSTLIEST)
    room[OUT + 1] = min(vowels, COSTLIEST)
    room[OUT + 2] = worst
    room[OUT + 3] = (consonants + vowels) / (n + m)
    room[OUT + 4] = min(first_step(letters, x, n, y, m, sx, sy, tables), 400.0)
    room[OUT + 5] = min(n, m)
    room[OUT + 6] = abs(n - m)
    known = tokens[ra + CLASSES_KNOWN] + tokens[rb + CLASSES_KNOWN]
    same = shares_number(tokens, a, CLASS, b, CLASS)
    short = shares_number(tokens, a, SHORT, b, CLASS) or shares_number(tokens, a, CLASS, b, SHORT)
    room[OUT + 7] = 1.0 if same else 0.0
    room[OUT + 8] = 1.0 if known == 2 and not same else 0.0
    room[OUT + 9] = 1.0 if short and not same else 0.0
    room[OUT + 10] = 1.0 if not same and is_known_different(tokens, a, b, tables) else 0.0
    last_x, last_y = letters[x + n - 1], letters[y + m - 1]
    room[OUT + 11] = 1.0 if tables[tables[VOWELS] + last_x] != tables[tables[VOWELS] + last_y] else 0.0
    ea, eb = tokens[ra + ENDING], tokens[rb + ENDING]
    room[OUT + 12] = 1.0 if ea != eb and (ea == ZODA or eb == ZODA) else 0.0
    room[OUT + 13] = 1.0 if ea != eb and (ea == 0 or eb == 0) else 0.0
    ga, gb = tokens[ra + GENDER], tokens[rb + GENDER]
    room[OUT + 14] = 1.0 if ga + gb == 3 else 0.0
    room[OUT + 15] = 0.0
    for way in range(1, 3):
        if kind & way:
            room[OUT + 15] = max(room[OUT + 15], tokens[(ra if way == 1 else rb) + OTHER_KIND] * 1.0)
    room[OUT + 16] = pair_of_scripts(sx, sy)
    room[OUT + 17] = known
    room[OUT + 18] = 1.0 if tokens[ra + ROLE] == tokens[rb + ROLE] else 0.0
    room[OUT + 19] = consonants + vowels


def is_bare(tokens: Ints, row: int, is_taken: int) -> bool:
    """Whether the other letters of a token are taken, and are its letters without the ending."""
    return is_taken != 0 and tokens[row + OTHER_KIND] == WITHOUT_ENDING


def pair_of_scripts(one: int, other: int) -> float:
    """0 Latin, 1 Cyrillic, 2 Arabic twice; 3 Latin and Cyrillic, 4 Latin and Arabic, 5 Cyrillic and Arabic."""
    return float(one if one == other else 2 + one + other)


def initial_logit(letters: Ints, tokens: Ints, a: int, b: int, tables: Ints) -> float:
    """What an initial says: a little if it fits, a lot if it does not."""
    ra, rb = a * FIELDS, b * FIELDS
    cost = first_step(
        letters, tokens[ra + START], 1, tokens[rb + START], 1, tokens[ra + SCRIPT], tokens[rb + SCRIPT], tables
    )
    return 1.5 if cost < 150.0 else -2.5


def grown(trees: Floats, judge: int, room: Room, features: int) -> float:
    """The sum of the leaves that the features from `features` on fall into."""
    start = int(trees[judge])
    count = int(trees[start])
    total = trees[start + 1]
    for tree in range(count):
        at = int(trees[start + 2 + tree])
        while trees[at] >= 0.0:
            goes_left = room[features + int(trees[at])] <= trees[at + 1]
            at = int(trees[at + 2])
            if not goes_left:
                at += NODE
        total += trees[at + 3]
    return total


def link_logit(
    letters: Ints, tokens: Ints, a: int, b: int, tables: Ints, trees: Floats, room: Room, keys: Links, kept: Room
) -> float:
    """How much speaks for two parts being one name, as a logit; remembered where there is a memory."""
    if tokens[a * FIELDS + ROLE] == INITIAL or tokens[b * FIELDS + ROLE] == INITIAL:
        return initial_logit(letters, tokens, a, b, tables)
    at, slots = 0, len(keys)
    key = (a + 1) * 2147483648 + b
    if slots:
        at = ((a * 40503 + b) * 2654435761) % slots
        if keys[at] == key:
            return kept[at] * 1.0
    link_features(letters, tokens, a, b, tables, room)
    logit = grown(trees, LINKS, room, OUT)
    if slots:
        keys[at] = key
        kept[at] = logit
    return logit


def preference(tokens: Ints, a: int, b: int) -> float:
    """Which of two equal links to choose: parts of one role together, a father's name not with a given name."""
    one, other = tokens[a * FIELDS + ROLE], tokens[b * FIELDS + ROLE]
    if one == other:
        return 0.5
    return -1.0 if one + other == GIVEN + PATRONYMIC else 0.0


def link_parts(
    letters: Ints,
    tokens: Ints,
    one: Ints,
    n: int,
    other: Ints,
    m: int,
    tables: Ints,
    trees: Floats,
    room: Room,
    linked: Links,
    keys: Links,
    kept: Room,
) -> None:
    """Pair the parts of two names, the best fitting first.

    A part goes with one part at most; what is left over on one side stays alone.
    """
    for i in range(n):
        for j in range(m):
            room[LOGITS + i * MOST_TOKENS + j] = link_logit(
                letters, tokens, one[i], other[j], tables, trees, room, keys, kept
            )
    for i in range(MOST_TOKENS):
        linked[i] = -1
        linked[MOST_TOKENS + i] = -1
    for _ in range(min(n, m)):
        best, at_i, at_j = -1e9, 0, 0
        for i in range(n):
            if linked[i] < 0:
                for j in range(m):
                    if linked[MOST_TOKENS + j] < 0:
                        worth = room[LOGITS + i * MOST_TOKENS + j] + preference(tokens, one[i], other[j])
                        if worth > best:
                            best, at_i, at_j = worth, i, j
        linked[at_i] = at_j
        linked[MOST_TOKENS + at_j] = at_i


def join_parts(
    letters: Ints,
    tokens: Ints,
    one: Ints,
    n: int,
    other: Ints,
    m: int,
    tables: Ints,
    trees: Floats,
    room: Room,
    linked: Links,
    keys: Links,
    kept: Room,
    at: int,
) -> int:
    """Where two neighbouring parts together fit a part of the other name better, as Umar Ali fits Umarali, join them.

    `at` is 0 to join parts of the first name, MOST_TOKENS to join parts of the second (which is then `one`). Returns
    how many were joined. The logit of the link is the joined one's; the part that was free is marked -2.
    """
    joined = 0
    for i in range(n):
        if linked[at + i] != -1:
            continue
        for side in (-1, 1):
            k = i + side
            if k < 0 or k >= n or linked[at + k] < 0:
                continue
            whole = one[MOST_TOKENS + min(i, k)]
            j = linked[at + k]
            if whole < 0:
                continue
            if at == 0:
                place, logit = (
                    k * MOST_TOKENS + j,
                    link_logit(letters, tokens, whole, other[j], tables, trees, room, keys, kept),
                )
            else:
                place, logit = (
                    j * MOST_TOKENS + k,
                    link_logit(letters, tokens, other[j], whole, tables, trees, room, keys, kept),
                )
            if logit > FITS and logit > room[LOGITS + place] + JOIN_GAIN:
                room[LOGITS + place] = logit
                linked[at + i] = -2
                joined += 1
                break
    return joined


def link_of_role(tokens: Ints, one: Ints, n: int, linked: Links, at: int, room: Room, role: int) -> float:
    """The logit of the first part of a role; `NOT_THERE` where no part has it."""
    for i in range(n):
        if tokens[one[i] * FIELDS + ROLE] == role:
            j = linked[at + i]
            if j == -2:
                continue
            if j == -1:
                return UNLINKED
            return room[LOGITS + i * MOST_TOKENS + j] * 1.0 if at == 0 else room[LOGITS + j * MOST_TOKENS + i] * 1.0
    return NOT_THERE


def gender_of(tokens: Ints, one: Ints, n: int) -> int:
    """1 man, 2 woman, 0 not told or contradictory."""
    man, woman = False, False
    for i in range(n):
        gender = tokens[one[i] * FIELDS + GENDER]
        man = man or gender == 1
        woman = woman or gender == 2
    return 0 if man == woman else (1 if man else 2)


def order_kind(n: int, linked: Links) -> int:
    """0 the same order, 1 one part moved to the other end, as family names are, 2 another order."""
    inversions, breaks, first, last = 0, 0, -1, -1
    for i in range(n):
        j = linked[i]
        if j >= 0:
            if first < 0:
                first = j
            elif j < last:
                breaks += 1
            last = j
            for k in range(i):
                if linked[k] > j:
                    inversions += 1
    if inversions == 0:
        return 0
    return 1 if breaks == 1 and last < first else 2


def name_features(tokens: Ints, one: Ints, n: int, other: Ints, m: int, room: Room, linked: Links, joined: int) -> None:
    """What a pair of linked names is judged by, written to `room` from FEATURES."""
    weakest, second, third, best, total = NOT_THERE, NOT_THERE, NOT_THERE, -99.0, 0.0
    fitting, failing, crossing, moved, evidence, known, weak_roles, linked_initials = 0, 0, 0, 0, 0.0, 0, 0, 0
    for i in range(n):
        j = linked[i]
        if j < 0:
            continue
        a, b = one[i] * FIELDS, other[j] * FIELDS
        logit = room[LOGITS + i * MOST_TOKENS + j]
        roles = tokens[a + ROLE] * 5 + tokens[b + ROLE]
        total += max(-6.0, min(6.0, logit))
        best = max(best, logit)
        if logit < weakest:
            weakest, second, third, weak_roles = logit, weakest, second, roles
        elif logit < second:
            second, third = logit, second
        elif logit < third:
            third = logit
        if tokens[a + ROLE] == INITIAL or tokens[b + ROLE] == INITIAL:
            linked_initials += 1
        if logit < FITS:
            failing += 1
            continue
        fitting += 1
        evidence += min(tokens[a + LENGTH], tokens[b + LENGTH])
        known += 1 if tokens[a + CLASSES_KNOWN] + tokens[b + CLASSES_KNOWN] else 0
        if roles == PATRONYMIC or roles == PATRONYMIC * 5:
            crossing += 1
        elif tokens[a + ROLE] != tokens[b + ROLE]:
            moved += 1
    room[FEATURES + 0] = min(n, m)
    room[FEATURES + 1] = abs(n - m) - joined
    room[FEATURES + 2] = weakest
    room[FEATURES + 3] = second
    room[FEATURES + 4] = third
    room[FEATURES + 5] = best
    room[FEATURES + 6] = total
    room[FEATURES + 7] = min(
        link_of_role(tokens, one, n, linked, 0, room, GIVEN),
        link_of_role(tokens, other, m, linked, MOST_TOKENS, room, GIVEN),
    )
    room[FEATURES + 8] = min(
        link_of_role(tokens, one, n, linked, 0, room, FAMILY),
        link_of_role(tokens, other, m, linked, MOST_TOKENS, room, FAMILY),
    )
    room[FEATURES + 9] = patronymic_link(tokens, one, n, other, m, room)
    room[FEATURES + 10] = crossing
    room[FEATURES + 11] = 1.0 if gender_of(tokens, one, n) + gender_of(tokens, other, m) == 3 else 0.0
    room[FEATURES + 12] = order_kind(n, linked)
    room[FEATURES + 13] = pair_of_scripts(tokens[one[0] * FIELDS + SCRIPT], tokens[other[0] * FIELDS + SCRIPT])
    room[FEATURES + 14] = linked_initials
    room[FEATURES + 15] = joined
    room[FEATURES + 16] = fitting
    room[FEATURES + 17] = failing
    room[FEATURES + 18] = moved
    room[FEATURES + 19] = evidence
    room[FEATURES + 20] = known
    room[FEATURES + 21] = weak_roles
    room[FEATURES + 22] = room[LOGITS + 0]
    room[FEATURES + 23] = room[LOGITS + (n - 1) * MOST_TOKENS + m - 1]
    room[FEATURES + 24] = max(n, m)


def patronymic_link(tokens: Ints, one: Ints, n: int, other: Ints, m: int, room: Room) -> float:
    """How well the fathers' names fit; `NOT_THERE` where not both names have one."""
    for i in range(n):
        if tokens[one[i] * FIELDS + ROLE] == PATRONYMIC:
            for j in range(m):
                if tokens[other[j] * FIELDS + ROLE] == PATRONYMIC:
                    return room[LOGITS + i * MOST_TOKENS + j] * 1.0
    return NOT_THERE


def name_logit(
    letters: Ints,
    tokens: Ints,
    one: Ints,
    other: Ints,
    tables: Ints,
    trees: Floats,
    room: Room,
    linked: Links,
    keys: Links,
    kept: Room,
) -> float:
    """How much speaks for two names being one person's, as a logit."""
    n, m = one[COUNT], other[COUNT]
    if n == 0 or m == 0:
        return UNLINKED
    link_parts(letters, tokens, one, n, other, m, tables, trees, room, linked, keys, kept)
    joined = join_parts(letters, tokens, one, n, other, m, tables, trees, room, linked, keys, kept, 0)
    joined += join_parts(letters, tokens, other, m, one, n, tables, trees, room, linked, keys, kept, MOST_TOKENS)
    name_features(tokens, one, n, other, m, room, linked, joined)
    return grown(trees, NAMES, room, FEATURES)


def score_pairs(
    letters: Ints,
    tokens: Ints,
    ones: Any,
    others: Any,
    pairs: Any,
    tables: Ints,
    trees: Floats,
    room: Room,
    linked: Links,
    keys: Links,
    kept: Room,
    scores: Any,
) -> None:
    """The logit of each pair of rows of two lists of names, written to `scores`."""
    for at in range(len(pairs)):
        one, other = ones[pairs[at, 0]], others[pairs[at, 1]]
        scores[at] = name_logit(letters, tokens, one, other, tables, trees, room, linked, keys, kept)
