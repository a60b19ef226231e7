"""A report made ready for reading: its text, its parsed sentences, and the names, numbers and dates in them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Protocol, TypeVar

from panoh.model import Block, Page, Report, Role
from panoh.reading.analysis.types import Analyser, Mask, Sentence
from panoh.reading.entities import Entities, Entity, EntityKind, Flag, find_document_entities, find_entities
from panoh.reading.graph import Graph
from panoh.reading.repair import repair
from panoh.reading.values import DateKind, DateMention, Duration, NumberMention, find_values

# What the parser reads in place of a name, a body or a date: one plain word of the same kind.
# No name of a person is longer.
NAME_LENGTH = 120
FORMS = {"person": "Smith", "body": "Congress", "date": "Monday", "office": "minister"}


@dataclass(slots=True)
class Document:
    """One page of a report, ready for reading.

    Attributes:
        graphs: Parsed sentences of the body in order.
        headline: Characters of the headline block, or None.
        sections: For each sentence, the number of its paragraph.
    """

    page: Page
    published: str | None
    publisher: str | None
    graphs: list[Graph]
    paragraphs: list[int]
    headline: Block | None
    entities: Entities
    numbers: tuple[NumberMention, ...]
    dates: tuple[DateMention, ...]
    durations: tuple[Duration, ...]
    moments: list[str | None] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text of the page."""
        return self.page.text

    def numbers_in(self, start: int, end: int) -> Sequence[NumberMention]:
        """Numbers that lie in these characters."""
        return _inside(self.numbers, start, end)

    def entities_in(self, start: int, end: int) -> Sequence[Entity]:
        """Names that lie in these characters."""
        return _inside(self.entities.found, start, end)

    def full_name(self, start: int) -> str | None:
        """Fullest name of the person named at this character; None for a letter that stands for a name."""
        for entity in _inside(self.entities.found, start, start + NAME_LENGTH):
            if entity.start == start and entity.kind is EntityKind.PERSON:
                return None if Flag.PLACEHOLDER in entity.flags else self.entities.canonical(entity)
        return None

    def dates_in(self, start: int, end: int) -> list[int]:
        """Indexes of the dates that lie in these characters."""
        low = bisect_left(self.dates, start, key=lambda d: d.start)
        high = bisect_right(self.dates, end, key=lambda d: d.start)
        return [at for at in range(low, high) if self.dates[at].end <= end]

    def durations_in(self, start: int, end: int) -> Sequence[Duration]:
        """Lengths of time told in these characters."""
        return _inside(self.durations, start, end)


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_T = TypeVar("_T", bound=_Spanned)


def _inside(items: Sequence[_T], start: int, end: int) -> Sequence[_T]:
    low = bisect_left(items, start, key=lambda item: item.start)
    high = bisect_right(items, end, key=lambda item: item.start)
    return [item for item in items[low:high] if item.end <= end]


def _masks(entities: Entities, dates: Sequence[DateMention], start: int, end: int) -> list[Mask]:
    """Names of several words and dates in a paragraph, each as one word for the parser; the longer wins."""
    found = [
        Mask(e.start, e.end, e.kind, FORMS[e.kind])
        for e in _inside(entities.found, start, end)
        if e.kind in ("person", "body") or (e.kind == EntityKind.OFFICE and " " in e.text)
    ]
    found += [Mask(d.start, d.end, "date", FORMS["date"]) for d in _inside(dates, start, end)]
    found.sort(key=lambda mask: (mask.start - mask.end, mask.start))
    kept: list[Mask] = []
    for mask in found:
        if all(mask.end <= other.start or other.end <= mask.start for other in kept):
            kept.append(mask)
    return sorted(kept, key=lambda mask: mask.start)


def own_body(publisher: str | None) -> Entity | None:
    """The court or committee whose paper a report is: it speaks of itself as "the Committee"."""
    found = next(iter(find_entities(publisher, 0, len(publisher))), None) if publisher else None
    return found if found is not None and found.body_class in ("treaty_body", "court_international") else None


def _graph(sentence: Sentence, number: int, entities: Entities, forms: Mapping[str, str], own: Entity | None) -> Graph:
    """A sentence's graph that knows what its masked bodies are called."""
    graph = Graph(repair(sentence, forms), number)
    for token in sentence.tokens:
        # The tagger guesses lemmas of verbs it has not seen ("extradit"); known verbs are looked up.
        if token.xpos.startswith("VB") and not token.mask:
            graph.lemmas[token.index] = forms.get(graph.lowers[token.index], graph.lemmas[token.index])
    for token in sentence.tokens:
        if own is not None and token.text in ("Committee", "Court") and not token.mask:
            graph.inner[token.index] = ((token.text.lower(),), *(tuple(n.lower().split()) for n in (own.text, own.key)))
        if token.mask in (EntityKind.BODY, EntityKind.OFFICE):
            names = {token.text, *(e.key for e in _inside(entities.found, token.start, token.end))}
            graph.inner[token.index] = tuple(tuple(name.lower().replace("’", "'").split()) for name in sorted(names))
    return graph


def prepare(page: Page, analyser: Analyser, report: Report, forms: Mapping[str, str]) -> Document:
    """Find names, numbers and dates in a page, then parse its body around them."""
    text = page.text
    # A subheading further down is no headline of the report.
    opening = list(takewhile(lambda block: block.role is not Role.BODY, page.blocks))
    headline = next((block for block in opening if block.role is Role.HEADLINE), None)
    body = [block.span for block in page.blocks if block.role is Role.BODY]
    told = sorted([headline.span, *body] if headline else body)
    entities = find_document_entities(text, [(span.start, span.end) for span in told])
    values = find_values(text)
    dates = tuple(date for date in values.dates if date.kind is DateKind.DATE)
    own = own_body(report.publisher)
    graphs: list[Graph] = []
    paragraphs: list[int] = []
    for number, span in enumerate(body):
        masks = _masks(entities, dates, span.start, span.end)
        for sentence in analyser.analyse(text, span.start, span.end, masks):
            graphs.append(_graph(sentence, len(graphs), entities, forms, own))
            paragraphs.append(number)
    return Document(
        page,
        report.published,
        report.publisher,
        graphs,
        paragraphs,
        headline,
        entities,
        values.numbers,
        dates,
        values.durations,
    )
