"""The kernel, first part: two tokens aligned letter by letter, and judged."""

from __future__ import annotations

from panoh.names.places import (
    BY_CONSONANTS,
    BY_LEXICON,
    BY_VOWELS,
    CELLS,
    CLASS,
    CLASSES_KNOWN,
    COSTLIEST,
    COSTS,
    DIFFERENT,
    DIFFERENT_COUNT,
    ENDING,
    FIELDS,
    GAPS,
    GENDER,
    HOPELESS,
    HOPELESS_BONES,
    INITIAL,
    KEPT,
    LENGTH,
    LINKS,
    LOGITS,
    MOST_LETTERS,
    NODE,
    OTHER,
    OTHER_COST,
    OTHER_KIND,
    OTHER_LENGTH,
    OUT,
    PERHAPS,
    ROLE,
    SCRIPT,
    SCRIPTS,
    SHORT,
    SIZE,
    START,
    SURE,
    VOWELS,
    WITHOUT_ENDING,
    ZODA,
    Floats,
    Ints,
    Links,
    Room,
)  # fmt: skip


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
        The cost of consonants, the cost of vowels, and the dearest consonant, in hundredths of a nat.
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
            room[worst_room + at] = max(room[worst_room + before], step * (1 - is_vowel))
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
    kind = align_best(letters, tokens, a * FIELDS, b * FIELDS, tables, room)
    lexicon_features(tokens, a, b, tables, room)
    form_features(tokens, a * FIELDS, b * FIELDS, kind, room)


def align_best(letters: Ints, tokens: Ints, ra: int, rb: int, tables: Ints, room: Room) -> int:
    """Align two tokens in the cheapest of their writings; 1 if the first's other letters were taken, 2 the second's."""
    sx, sy = tokens[ra + SCRIPT], tokens[rb + SCRIPT]
    x, n, y, m = tokens[ra + START], tokens[ra + LENGTH], tokens[rb + START], tokens[rb + LENGTH]
    consonants, vowels, worst = align(letters, x, n, y, m, sx, sy, tables, room)
    kind = 0
    ends_alike = tokens[ra + ENDING] == tokens[rb + ENDING]
    for way in range(1, 4):
        ox, on, oy, om = tokens[ra + START], tokens[ra + LENGTH], tokens[rb + START], tokens[rb + LENGTH]
        cost = 0.0
        if way & 1:
            ox, on, cost = tokens[ra + OTHER], tokens[ra + OTHER_LENGTH], cost + OTHER_COST
        if way & 2:
            oy, om, cost = tokens[rb + OTHER], tokens[rb + OTHER_LENGTH], cost + OTHER_COST
        if on == 0 or om == 0 or (ends_alike and (is_bare(tokens, ra, way & 1) or is_bare(tokens, rb, way & 2))):
            continue
        c, v, w = align(letters, ox, on, oy, om, sx, sy, tables, room)
        if c + v + cost < consonants + vowels:
            consonants, vowels, worst, kind = c + cost, v, w, way
            x, n, y, m = ox, on, oy, om
    room[OUT] = min(consonants, COSTLIEST)
    room[OUT + 1] = min(vowels, COSTLIEST)
    room[OUT + 2] = worst
    room[OUT + 3] = (consonants + vowels) / (n + m)
    room[OUT + 4] = min(first_step(letters, x, n, y, m, sx, sy, tables), 400.0)
    room[OUT + 5] = min(n, m)
    room[OUT + 6] = abs(n - m)
    ends = tables[tables[VOWELS] + letters[x + n - 1]], tables[tables[VOWELS] + letters[y + m - 1]]
    room[OUT + 11] = 1.0 if ends[0] != ends[1] else 0.0
    room[OUT + 19] = consonants + vowels
    return kind


def lexicon_features(tokens: Ints, a: int, b: int, tables: Ints, room: Room) -> None:
    """What the lexicon of given names says of two tokens."""
    known = tokens[a * FIELDS + CLASSES_KNOWN] + tokens[b * FIELDS + CLASSES_KNOWN]
    same = shares_number(tokens, a, CLASS, b, CLASS)
    short = shares_number(tokens, a, SHORT, b, CLASS) or shares_number(tokens, a, CLASS, b, SHORT)
    room[OUT + 7] = 1.0 if same else 0.0
    room[OUT + 8] = 1.0 if known == 2 and not same else 0.0
    room[OUT + 9] = 1.0 if short and not same else 0.0
    room[OUT + 10] = 1.0 if not same and is_known_different(tokens, a, b, tables) else 0.0
    room[OUT + 17] = known


def form_features(tokens: Ints, ra: int, rb: int, kind: int, room: Room) -> None:
    """What the endings, genders, scripts and roles of two tokens say."""
    one, other = tokens[ra + ENDING], tokens[rb + ENDING]
    room[OUT + 12] = 1.0 if one != other and (one == ZODA or other == ZODA) else 0.0
    room[OUT + 13] = 1.0 if one != other and (one == 0 or other == 0) else 0.0
    room[OUT + 14] = 1.0 if tokens[ra + GENDER] + tokens[rb + GENDER] == 3 else 0.0
    room[OUT + 15] = 0.0
    if kind & 1:
        room[OUT + 15] = tokens[ra + OTHER_KIND] * 1.0
    if kind & 2:
        room[OUT + 15] = max(room[OUT + 15], tokens[rb + OTHER_KIND] * 1.0)
    room[OUT + 16] = pair_of_scripts(tokens[ra + SCRIPT], tokens[rb + SCRIPT])
    room[OUT + 18] = 1.0 if tokens[ra + ROLE] == tokens[rb + ROLE] else 0.0


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
        room[OUT], room[OUT + 1], room[OUT + 7], room[OUT + 8], room[OUT + 10] = 0.0, 0.0, 0.0, 0.0, 0.0
        return initial_logit(letters, tokens, a, b, tables)
    if is_hopeless(tokens, a, b):
        known = tokens[a * FIELDS + CLASSES_KNOWN] + tokens[b * FIELDS + CLASSES_KNOWN]
        room[OUT], room[OUT + 1], room[OUT + 7], room[OUT + 10] = COSTLIEST, COSTLIEST, 0.0, 0.0
        room[OUT + 8] = 1.0 if known == 2 else 0.0
        return HOPELESS
    at, slots = 0, len(keys)
    key = (a + 1) * 2147483648 + b
    if slots:
        at = ((a * 40503 + b) * 2654435761) % slots
        if keys[at] == key:
            recalled(room, kept, at * KEPT)
            return kept[at * KEPT] * 1.0
    link_features(letters, tokens, a, b, tables, room)
    logit = grown(trees, LINKS, room, OUT)
    if slots:
        keys[at] = key
        kept[at * KEPT] = logit
        kept[at * KEPT + 1] = room[OUT]
        kept[at * KEPT + 2] = room[OUT + 1]
        kept[at * KEPT + 3] = word_of_lexicon(room)
    return logit


def is_hopeless(tokens: Ints, a: int, b: int) -> bool:
    """Whether the tokens lack too many of each other's consonants, and the lexicon knows no bridge: most pairs do."""
    ra, rb = a * FIELDS, b * FIELDS
    lacking = ones(tokens[ra + SURE] & ~tokens[rb + PERHAPS]) + ones(tokens[rb + SURE] & ~tokens[ra + PERHAPS])
    if lacking < HOPELESS_BONES:
        return False
    if shares_number(tokens, a, CLASS, b, CLASS) or shares_number(tokens, a, SHORT, b, CLASS):
        return False
    return not shares_number(tokens, a, CLASS, b, SHORT)


def ones(bits: int) -> int:
    """How many bits are set."""
    count = 0
    while bits:
        bits &= bits - 1
        count += 1
    return count


def recalled(room: Room, kept: Room, at: int) -> None:
    """Put what the memory kept beside a logit where `link_features` would have put it."""
    room[OUT] = kept[at + 1]
    room[OUT + 1] = kept[at + 2]
    word = kept[at + 3]
    room[OUT + 7] = 1.0 if word > 0.0 else 0.0
    room[OUT + 8] = 1.0 if word < 0.0 else 0.0
    room[OUT + 10] = 1.0 if word < -1.0 else 0.0


def word_of_lexicon(room: Room) -> float:
    """1 one name, 0 nothing, -1 two names, -2 two that are known to look alike."""
    return room[OUT + 7] - max(room[OUT + 8], 2.0 * room[OUT + 10])


def set_link(room: Room, place: int, logit: float) -> None:
    """Note a logit and what stands beside it."""
    room[LOGITS + place] = logit
    room[BY_CONSONANTS + place] = room[OUT]
    room[BY_VOWELS + place] = room[OUT + 1]
    room[BY_LEXICON + place] = word_of_lexicon(room)
