"""Finds every name in a piece of text or a whole report, longest first, none overlapping."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from panoh.reading.entities import bodies, gazetteer, names, persons
from panoh.reading.entities.gazetteer import Match
from panoh.reading.entities.persons import ENOUGH_FOR_ONE, ENOUGH_FOR_SEVERAL, ENOUGH_IN_HEADING, Evidence, Run
from panoh.reading.entities.types import Entities, Entity, EntityKind, Flag
from panoh.reading.entities.words import Word, begins_sentence, words_of

# A line with this share of its longer words capitalised is a heading in title case.
TITLE_CASE = 0.75
LEAST_HEADING_WORDS = 3
SOFT = frozenset({EntityKind.TOWN, EntityKind.OTHER_NAME, EntityKind.STATE})


@dataclass(frozen=True, slots=True)
class _Piece:
    """One block: where it ends, its words, what the lists and patterns found, and the runs left over."""

    end: int
    words: list[Word]
    matches: list[Match]
    runs: list[Run]
    heading: bool


def find_entities(text: str, start: int, end: int, language: str = "en") -> tuple[Entity, ...]:
    """Every name between two places of a text, in order, none overlapping another.

    >>> [(e.kind.value, e.text) for e in find_entities("Kazak police arrested Akmal Testov in Almaty.", 0, 45)]
    [('nationality', 'Kazak'), ('body', 'police'), ('person', 'Akmal Testov'), ('town', 'Almaty')]
    """
    return find_document_entities(text, ((start, end),), language).found


def find_document_entities(text: str, blocks: Sequence[tuple[int, int]], language: str = "en") -> Entities:
    """Every name of a report; what one paragraph shows of a name serves in all the others.

    Args:
        text: The page.
        blocks: Start and end of each paragraph or heading, in order.
        language: Of the word lists.
    """
    cue = persons.evidence(language)
    pieces = [_piece(text, start, end, cue, language) for start, end in blocks]
    people = [_people(piece, text, cue) for piece in pieces]
    known = _known_words(pieces, people)
    defined = _definitions(pieces)
    found: list[Entity] = []
    for piece, own in zip(pieces, people, strict=True):
        own = _with_known(piece, own, known, text, cue)
        found += _entities(piece, own, defined, text, cue)
    return _resolved(found, text)


def _piece(text: str, start: int, end: int, cue: Evidence, language: str) -> _Piece:
    words = words_of(text, start, end)
    listed = gazetteer.listed(words, text, language)
    finder = bodies.Finder(words, text, listed, language)
    plain = [
        finder.of_its_state(m)
        for m in listed
        if m.kind is not EntityKind.OFFICE and Flag.PATTERN not in m.flags and not _names_a_treaty(m, words, cue)
    ]
    named = {m.first for m in plain if m.kind is EntityKind.BODY}
    patterns = [m for m in finder.bodies() if m.first not in named]
    matches = _longest(plain + patterns + finder.held_offices())
    taken = [False] * len(words)
    kept = []
    for match in matches:
        if _is_soft(match, words, cue):
            continue
        kept.append(match)
        taken[match.first : match.after] = [True] * len(match)
    soft = [match for match in matches if match not in kept]
    heading = _is_heading(words, text, end)
    runs = [
        run
        for whole in persons.runs(words, text, taken, cue.cues)
        for part in (persons.parted(whole, words, cue) if heading else [whole])
        for run in _split(part, words, soft, text, cue)
    ]
    claimed = {at for run in runs for at in range(run.first, run.after)}
    kept += [match for match in soft if not claimed.intersection(range(match.first, match.after))]
    return _Piece(end, words, sorted(kept, key=lambda m: m.first), runs, heading)


def _names_a_treaty(match: Match, words: Sequence[Word], cue: Evidence) -> bool:
    """Whether a town only names a treaty: Minsk Convention."""
    return match.kind is EntityKind.TOWN and match.after < len(words) and words[match.after].text in cue.cues.treaties


def _longest(matches: Iterable[Match]) -> list[Match]:
    """Of matches that overlap, the longest; of equals, the first."""
    found: list[Match] = []
    held: set[int] = set()
    for match in sorted(matches, key=lambda m: (-len(m), m.first)):
        span = range(match.first, match.after)
        if not held.intersection(span):
            held.update(span)
            found.append(match)
    return sorted(found, key=lambda m: m.first)


def _is_soft(match: Match, words: Sequence[Word], cue: Evidence) -> bool:
    """Whether a listed name may also be part of a person's name: Jordan, Islam, Osman Kashgar."""
    if match.kind not in SOFT or len(match) != 1 or words[match.first].possessive:
        return False
    if match.kind is EntityKind.TOWN and Flag.CAPITAL not in match.flags:
        return True
    if words[match.first].text in cue.cues.state_surnames and _stands_by_name(match.first, words, cue):
        return True
    return cue.is_hint(words[match.first])


def _stands_by_name(at: int, words: Sequence[Word], cue: Evidence) -> bool:
    """Whether a word has a plain name or a title before it, or a plain name behind: Anvar Israel, Mr. Jordan."""
    if at and words[at].gap in (" ", ". "):
        before = words[at - 1]
        if {before.text, f"{before.text}."} & cue.cues.strong_titles or (
            words[at].gap == " " and _is_namelike(before, cue)
        ):
            return True
    return at + 1 < len(words) and words[at + 1].gap == " " and _is_namelike(words[at + 1], cue)


def _is_namelike(word: Word, cue: Evidence) -> bool:
    return word.capital and not cue.is_common(word.fold) and (cue.is_hint(word) or cue.has_name_ending(word))


def _split(whole: Run, words: Sequence[Word], soft: Sequence[Match], text: str, cue: Evidence) -> list[Run]:
    """The run with its soft words inside where a person is likely, else the runs between them."""
    run = persons.trimmed(whole, words, cue)
    inside = [match for match in soft if run.first <= match.first < run.after]
    if not inside or cue.is_chinese(words[run.first : run.after]):
        return [run] if run.first < run.after else []
    free = [at for at in range(run.first, run.after) if words[at].capital and all(m.first != at for m in inside)]
    likely = any(cue.is_hint(words[at]) or cue.has_name_ending(words[at]) for at in range(run.first, run.after))
    placed = run.first > 0 and words[run.first - 1].fold in cue.cues.place_prepositions
    placed = placed and not cue.is_hint(words[run.first])
    leads = any(match.first == run.first and not cue.is_hint(words[match.first]) for match in inside)
    # "Osman Testov", where Osman is a town, too: of two words the second is plainly a name.
    leads = leads and not (run.after - run.first == 2 and _is_namelike(words[run.first + 1], cue))
    titled = run.first > 0 and bool(
        {words[run.first - 1].text, f"{words[run.first - 1].text}."} & cue.cues.strong_titles
    )
    if titled and not free:
        return [run]
    if free and likely and not placed and not leads and persons.score(run, words, text, cue) >= ENOUGH_FOR_SEVERAL:
        return [run]
    pieces, first = [], run.first
    for match in [*inside, Match(run.after, run.after + 1, EntityKind.TOWN, "")]:
        if first < match.first:
            pieces.append(persons.trimmed(Run(first, match.first), words, cue))
        first = match.after
    return [piece for piece in pieces if piece.first < piece.after]


def _is_heading(words: Sequence[Word], text: str, end: int) -> bool:
    """Whether a block is a heading in title case or capitals, where a capital says nothing."""
    longer = [word for word in words if len(word.text) > 3]
    if len(longer) < LEAST_HEADING_WORDS or text[:end].rstrip()[-1:] in (".", "!", ";", ",", ":"):
        return False
    return sum(word.capital for word in longer) >= TITLE_CASE * len(longer)


def _is_person(run: Run, piece: _Piece, text: str, cue: Evidence) -> bool:
    enough = ENOUGH_FOR_ONE if run.after - run.first == 1 else ENOUGH_FOR_SEVERAL
    if piece.heading:
        enough = ENOUGH_IN_HEADING
    return persons.score(run, piece.words, text, cue) >= enough


def _people(piece: _Piece, text: str, cue: Evidence) -> list[Run]:
    return [run for run in piece.runs if _is_person(run, piece, text, cue)]


def _known_words(pieces: Sequence[_Piece], people: Sequence[Sequence[Run]]) -> frozenset[str]:
    """Plain words of every person's name found outside headings."""
    return frozenset(
        names.plain(word.text)
        for piece, own in zip(pieces, people, strict=True)
        for run in own
        for word in piece.words[run.first : run.after]
        if word.capital and len(word.text) > 2
    )


def _with_known(piece: _Piece, own: list[Run], known: frozenset[str], text: str, cue: Evidence) -> list[Run]:
    """The people of a block and the runs in it whose words the report elsewhere shows to be names."""
    found = list(own)
    for run in piece.runs:
        if run in own:
            continue
        at = run.first
        while at < run.after:
            after = at
            while after < run.after and names.plain(piece.words[after].text) in known:
                after += 1
            if after > at and not all(cue.is_common(word.fold) for word in piece.words[at:after]):
                found.append(Run(at, after))
            at = max(after, at + 1)
    return sorted(found, key=lambda run: run.first)


def _definitions(pieces: Sequence[_Piece]) -> dict[str, Match]:
    found: dict[str, Match] = {}
    for piece in pieces:
        ends = {match.after: match for match in piece.matches if match.kind is EntityKind.BODY}
        found.update(bodies.definitions(piece.words, ends))
    return found


def _entities(
    piece: _Piece, people: Sequence[Run], defined: dict[str, Match], text: str, cue: Evidence
) -> list[Entity]:
    found = [_listed_entity(match, piece.words, text) for match in piece.matches]
    held = {at for run in people for at in range(run.first, run.after)}
    for run in people:
        found.append(_entity(run, piece, EntityKind.PERSON, text))
    for run in piece.runs:
        if held.isdisjoint(range(run.first, run.after)) and not piece.heading:
            other = _other(run, piece, defined, text, cue)
            found += [other] if other is not None else []
    return found


def _listed_entity(match: Match, words: Sequence[Word], text: str) -> Entity:
    flags = set(match.flags)
    last = words[match.after - 1]
    if last.possessive:
        flags.add(Flag.POSSESSIVE)
    before = words[match.first - 1] if match.first else None
    if match.kind is EntityKind.NATIONALITY and before is not None:
        if before.fold == "ethnic":
            flags.add(Flag.ETHNIC)
        if before.fold in ("in", "into") and len(match) == 1 and text[last.end : last.end + 1] in (".", ",", ";"):
            flags.add(Flag.LANGUAGE)
    if text.startswith(("-language", "-speaking", " language"), last.end):
        flags.add(Flag.LANGUAGE)
    start = words[match.first].start
    return Entity(
        start,
        last.end,
        match.kind,
        text[start : last.end],
        match.key,
        match.state,
        match.body_class,
        frozenset(flags),
    )


def _entity(run: Run, piece: _Piece, kind: EntityKind, text: str) -> Entity:
    start, last = piece.words[run.first].start, piece.words[run.after - 1]
    end = last.end
    if persons.is_initial(last, text) and text[end - 1] != "." and end < piece.end:
        end += 1
    flags = {Flag.POSSESSIVE} if last.possessive else set()
    if run.after - run.first == 1 and kind is EntityKind.PERSON:
        flags.add(Flag.SINGLE)
    return Entity(start, end, kind, text[start:end], " ".join(text[start:end].split()), None, None, frozenset(flags))


def _other(run: Run, piece: _Piece, defined: dict[str, Match], text: str, cue: Evidence) -> Entity | None:
    """A placeholder letter, a defined abbreviation, or a name of something else; None for an ordinary word."""
    words = piece.words
    inside = words[run.first : run.after]
    if len(inside) == 1 and inside[0].text in defined:
        match, word = defined[inside[0].text], inside[0]
        flags = frozenset({Flag.DEFINED})
        return Entity(word.start, word.end, EntityKind.BODY, word.text, match.key, match.state, match.body_class, flags)
    if all(persons.is_initial(word, text) for word in inside):
        if begins_sentence(words, run.first) and run.after < len(words) and words[run.after].capital:
            return None
        entity = _entity(run, piece, EntityKind.PERSON, text)
        return replace(entity, flags=entity.flags | {Flag.PLACEHOLDER})
    if (
        all(cue.is_common(word.fold) for word in inside)
        or (len(inside) == 1 and begins_sentence(words, run.first))
        or any(len(word.text) == 1 for word in inside)
    ):
        return None
    return _entity(run, piece, EntityKind.OTHER_NAME, text)


def _resolved(found: list[Entity], text: str) -> Entities:
    """Keys of people set to their fullest names; overlaps, should any be left, cut to the longest."""
    people = [e.key for e in found if e.kind is EntityKind.PERSON and Flag.PLACEHOLDER not in e.flags]
    full, ambiguous = names.full_names(people)
    keyed = []
    for entity in found:
        if entity.kind is EntityKind.PERSON and entity.key in full:
            flags = entity.flags | ({Flag.AMBIGUOUS} if entity.key in ambiguous else frozenset())
            entity = replace(entity, key=full[entity.key], flags=flags)
        keyed.append(entity)
    kept: list[Entity] = []
    for entity in sorted(keyed, key=lambda e: (e.start, -e.end)):
        if not kept or entity.start >= kept[-1].end:
            kept.append(entity)
    return Entities(tuple(kept), {entity.key: entity.key for entity in kept if entity.kind is EntityKind.PERSON})
