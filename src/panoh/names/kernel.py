"""The arithmetic of comparing two encoded names; plain Python here, and the same lines compiled in `batch`.

Everything is flat: a name is a run of token numbers, a token a run of letter numbers and a row of `FIELDS` numbers.
Nothing in here may use what numba cannot compile: no strings, no classes, no comprehension over objects. That is why
its functions take more arguments than others in this house.
"""

from __future__ import annotations

from typing import Any

from panoh.names.kernel_links import (
    grown,
    link_logit,
    pair_of_scripts,
    set_link,
)  # fmt: skip
from panoh.names.places import (
    ALIKE,
    BEST,
    BY_CONSONANTS,
    BY_LEXICON,
    BY_VOWELS,
    CLASSES_KNOWN,
    CONSONANTS,
    COUNT,
    CROSSING,
    DEAREST,
    DOUBT,
    EVIDENCE,
    FAILING,
    FAMILY,
    FAMILY_LINK,
    FATHERS_LINK,
    FEATURES,
    FEWER,
    FIELDS,
    FIRSTS,
    FITS,
    FITTING,
    GENDER,
    GENDERS,
    GIVEN,
    GIVEN_LINK,
    INITIAL,
    INITIALS,
    JOIN_GAIN,
    JOINED,
    KNOWN,
    LASTS,
    LENGTH,
    LOGITS,
    MORE,
    MOST_TOKENS,
    MOVED,
    NAME_FEATURES,
    NAMES,
    NOT_THERE,
    ORDER,
    PATRONYMIC,
    ROLE,
    SCRIPT,
    SCRIPT_PAIR,
    SECOND,
    SWAPPED,
    THIRD,
    TOTAL,
    UNLINKED,
    UNMATCHED,
    VOWEL_COST,
    WEAK_ROLES,
    WEAKEST,
    Floats,
    Ints,
    Links,
    Room,
)  # fmt: skip


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
            logit = link_logit(letters, tokens, one[i], other[j], tables, trees, room, keys, kept)
            set_link(room, i * MOST_TOKENS + j, logit)
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
                set_link(room, place, logit)
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
    for k in range(NAME_FEATURES):
        room[FEATURES + k] = 0.0
    room[WEAKEST], room[SECOND], room[THIRD], room[BEST] = NOT_THERE, NOT_THERE, NOT_THERE, -99.0
    for i in range(n):
        if linked[i] >= 0:
            add_link(tokens, one[i] * FIELDS, other[linked[i]] * FIELDS, i * MOST_TOKENS + linked[i], room)
    room[CONSONANTS] /= max(room[EVIDENCE], 1.0)
    room[VOWEL_COST] /= max(room[EVIDENCE], 1.0)
    room[FEWER], room[MORE], room[UNMATCHED], room[JOINED] = min(n, m), max(n, m), abs(n - m) - joined, joined
    room[GIVEN_LINK] = link_of_both(tokens, one, n, other, m, linked, room, GIVEN)
    room[FAMILY_LINK] = link_of_both(tokens, one, n, other, m, linked, room, FAMILY)
    room[FATHERS_LINK] = patronymic_link(tokens, one, n, other, m, room)
    room[GENDERS] = 1.0 if gender_of(tokens, one, n) + gender_of(tokens, other, m) == 3 else 0.0
    room[ORDER] = order_kind(n, linked)
    room[SCRIPT_PAIR] = pair_of_scripts(tokens[one[0] * FIELDS + SCRIPT], tokens[other[0] * FIELDS + SCRIPT])
    room[FIRSTS], room[LASTS] = room[LOGITS], room[LOGITS + (n - 1) * MOST_TOKENS + m - 1]
    room[SWAPPED] = swapped(tokens, one, n, other, linked)


def add_link(tokens: Ints, a: int, b: int, place: int, room: Room) -> None:
    """Add what one link says to the features of the pair."""
    logit, word = room[LOGITS + place], room[BY_LEXICON + place]
    one, other = tokens[a + ROLE], tokens[b + ROLE]
    room[TOTAL] += max(-6.0, min(6.0, logit))
    room[BEST] = max(room[BEST], logit)
    room[DOUBT] = min(room[DOUBT], word)
    room[ALIKE] += 1.0 if word > 0.0 else 0.0
    if logit < room[WEAKEST]:
        room[WEAKEST], room[SECOND], room[THIRD] = logit, room[WEAKEST], room[SECOND]
        room[WEAK_ROLES] = min(one, other) * 5 + max(one, other)
    elif logit < room[SECOND]:
        room[SECOND], room[THIRD] = logit, room[SECOND]
    elif logit < room[THIRD]:
        room[THIRD] = logit
    room[INITIALS] += 1.0 if one == INITIAL or other == INITIAL else 0.0
    if logit < FITS:
        room[FAILING] += 1.0
        return
    room[FITTING] += 1.0
    room[DEAREST] = max(room[DEAREST], room[BY_CONSONANTS + place])
    room[CONSONANTS] += room[BY_CONSONANTS + place]
    room[VOWEL_COST] += room[BY_VOWELS + place]
    room[EVIDENCE] += min(tokens[a + LENGTH], tokens[b + LENGTH])
    room[KNOWN] += 1.0 if tokens[a + CLASSES_KNOWN] + tokens[b + CLASSES_KNOWN] else 0.0
    if min(one, other) == GIVEN and max(one, other) == PATRONYMIC:
        room[CROSSING] += 1.0
    elif one != other:
        room[MOVED] += 1.0


def link_of_both(tokens: Ints, one: Ints, n: int, other: Ints, m: int, linked: Links, room: Room, role: int) -> float:
    """The lower of what the first part of a role, in either name, is linked by."""
    first = link_of_role(tokens, one, n, linked, 0, room, role)
    return min(first, link_of_role(tokens, other, m, linked, MOST_TOKENS, room, role))


def swapped(tokens: Ints, one: Ints, n: int, other: Ints, linked: Links) -> int:
    """How many pairs of given and fathers' names stand in the other order: Khalil Ibrahim is not Ibrahim Khalil."""
    found = 0
    for i in range(n):
        for k in range(i):
            if linked[i] >= 0 and linked[k] > linked[i]:
                own = tokens[one[i] * FIELDS + ROLE] <= PATRONYMIC and tokens[one[k] * FIELDS + ROLE] <= PATRONYMIC
                there = other[linked[i]] * FIELDS, other[linked[k]] * FIELDS
                if own and tokens[there[0] + ROLE] <= PATRONYMIC and tokens[there[1] + ROLE] <= PATRONYMIC:
                    found += 1
    return found


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
    if room[BEST] < FITS:
        return UNLINKED
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
