"""English paragraphs to parsed sentences, with every token in place on the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from panoh.data.loader import common_words
from panoh.reading.analysis.asides import Aside, find_aside, joined
from panoh.reading.analysis.lemmas import mended_lemma
from panoh.reading.analysis.pipeline import ENGLISH, Parsed, load_pipeline, parse
from panoh.reading.analysis.splitting import split_sentences
from panoh.reading.analysis.types import Mask, Sentence, Token
from panoh.reading.analysis.words import Span, cut_words, form_of

# A "sentence" with more tokens is a list or a table; the parser's time must stay small.
LONGEST_SENTENCE = 250


@dataclass(frozen=True, slots=True)
class _Piece:
    """A token before it is parsed."""

    span: Span
    form: str
    mask: Mask | None


class EnglishAnalyser:
    """Analyser for English: own sentences and words, tags and trees by UDPipe."""

    def analyse(self, text: str, start: int, end: int, masks: Sequence[Mask] = ()) -> list[Sentence]:
        """Parse the characters from `start` to `end` of a page (one paragraph).

        A mask that overlaps an earlier one, or goes beyond the paragraph, is left out.
        """
        used = _usable(masks, start, end)
        closed = [Span(mask.start, mask.end) for mask in used]
        pieces: list[list[_Piece]] = []
        for span in split_sentences(text, start, end, closed):
            inside = [mask for mask in used if span.start <= mask.start < span.end]
            pieces += _portions(_begun_small(list(_pieces(text, span, inside))))
        parsed = parse(load_pipeline(ENGLISH), [_forms(sentence) for sentence in pieces])
        _part_asides(pieces, parsed)
        return [_sentence(text, *pair) for pair in zip(pieces, parsed, strict=True)]


def _forms(pieces: Sequence[_Piece]) -> list[str]:
    return [piece.form for piece in pieces]


def _part_asides(pieces: Sequence[Sequence[_Piece]], parsed: list[list[Parsed]]) -> None:
    """Parse sentences that have a clause of saying inside them anew, without it and it alone."""
    found: list[tuple[int, Aside]] = []
    parts: list[list[str]] = []
    for number, sentence in enumerate(pieces):
        forms = _forms(sentence)
        aside = find_aside(forms, parsed[number], [piece.mask is not None for piece in sentence])
        if aside is not None:
            found.append((number, aside))
            parts += [[forms[at] for at in aside.rest(len(forms))], [*(forms[at] for at in aside.inside()), "."]]
    anew = parse(load_pipeline(ENGLISH), parts)
    for (number, aside), rest, clause in zip(found, anew[::2], anew[1::2], strict=True):
        whole = joined(len(pieces[number]), aside, rest, clause)
        if whole is not None:
            parsed[number] = whole


def _usable(masks: Sequence[Mask], start: int, end: int) -> list[Mask]:
    used: list[Mask] = []
    place = start
    for mask in sorted(masks, key=lambda mask: (mask.start, -mask.end)):
        if place <= mask.start < mask.end <= end:
            used.append(mask)
            place = mask.end
    return used


def _pieces(text: str, sentence: Span, masks: Sequence[Mask]) -> Iterator[_Piece]:
    place = sentence.start
    for mask in masks:
        yield from _words(text, Span(place, mask.start), closes_sentence=False)
        yield _Piece(Span(mask.start, mask.end), form_of(mask.form), mask)
        place = mask.end
    yield from _words(text, Span(place, sentence.end), closes_sentence=True)


def _words(text: str, span: Span, *, closes_sentence: bool) -> Iterator[_Piece]:
    for word in cut_words(text, span.start, span.end, closes_sentence=closes_sentence):
        yield _Piece(word, form_of(text[word.start : word.end]), None)


def _begun_small(pieces: list[_Piece]) -> list[_Piece]:
    """The first word in lower case where it is a common word: "Three Uzbeks" is no name for the tagger."""
    first = next((at for at, piece in enumerate(pieces) if piece.form[:1].isalnum()), None)
    if first is None or pieces[first].mask is not None:
        return pieces
    pieces[first] = replace(pieces[first], form=uncapitalised(pieces[first].form))
    return pieces


def uncapitalised(form: str) -> str:
    """The first word of a sentence as it would be written further on, as far as that is certain.

    >>> uncapitalised("Twenty-nine"), uncapitalised("Kazakhstan"), uncapitalised("UNHCR")
    ('twenty-nine', 'Kazakhstan', 'UNHCR')
    """
    is_capitalised = len(form) > 1 and form[0].isupper() and form[1:].islower()
    is_common = is_capitalised and set(form.lower().split("-")) <= common_words()
    return form.lower() if is_common else form


def _portions(pieces: list[_Piece]) -> Iterator[list[_Piece]]:
    """The sentence whole, or in portions that the parser can take."""
    while len(pieces) > LONGEST_SENTENCE:
        cut = _best_cut(pieces)
        yield pieces[:cut]
        pieces = pieces[cut:]
    if pieces:
        yield pieces


def _best_cut(pieces: Sequence[_Piece]) -> int:
    for marks in (";:", ","):
        for place in range(LONGEST_SENTENCE, LONGEST_SENTENCE // 2, -1):
            if pieces[place - 1].form in marks:
                return place
    return LONGEST_SENTENCE


def _sentence(text: str, pieces: Sequence[_Piece], parsed: Sequence[Parsed]) -> Sentence:
    tokens = tuple(_token(text, *row) for row in zip(range(len(pieces)), pieces, parsed, strict=True))
    return Sentence(tokens[0].start, tokens[-1].end, tokens)


def _token(text: str, index: int, piece: _Piece, word: Parsed) -> Token:
    start, end = piece.span.start, piece.span.end
    return Token(
        index=index,
        text=text[start:end],
        start=start,
        end=end,
        lemma=mended_lemma(piece.form, word.lemma, word.xpos) if piece.mask is None else piece.mask.form,
        upos=word.upos,
        xpos=word.xpos,
        head=word.head,
        deprel=word.deprel,
        mask="" if piece.mask is None else piece.mask.kind,
    )
