"""The top of a page: which line is the title, and which name the publisher, the day and the writer."""

from __future__ import annotations

from dataclasses import dataclass, field

from panoh.intake.dateline import publisher_of, read_dateline
from panoh.intake.draft import Hint, Piece
from panoh.intake.masthead import is_document, is_masthead, is_name, is_outlet, outlet_in, parts_of
from panoh.intake.shape import (
    HEADLINE,
    can_be_title,
    ends_as_sentence,
    is_byline,
    is_in_columns,
    is_title_with_stop,
    is_writer,
)
from panoh.model.page import Role

# Headline, date line and byline stand within so many pieces.
_WITHIN = 12
# A sentence under the title, above the date, is no longer.
_STANDFIRST = 400
# A section's name above the title ("Central Asia") has no more words; a title has more.
_KICKER_WORDS = 2
# A name of so many words beside a date is a publisher's, where nothing else could be the title.
_SHORT_NAME = 2
# A line beside a date that is no name is a publisher's if it has no more words, and another line is the title.
_SHORT_LINE = 4
# Names of organisations seldom have so many words.
_TITLE_WORDS = 6
# A subtitle of so many words is read as a sentence.
_SENTENCE_WORDS = 8
_LONGEST_BESIDE = 90
# Named over the organ that publishes.
_PARENTS = ("united nations", "un", "council of europe", "european union")


@dataclass(slots=True)
class Top:
    """What the top of a page tells."""

    roles: dict[int, Role] = field(default_factory=dict)
    publishers: list[str] = field(default_factory=list)
    updates: list[int] = field(default_factory=list)
    candidates: list[int] = field(default_factory=list)

    @property
    def publisher(self) -> str | None:
        """The first name that is surely an outlet's, else the first; the UN only where no organ of it is named."""
        sure = [name for name in self.publishers if is_outlet(name)]
        organs = [name for name in sure if name.casefold() not in _PARENTS]
        return next(iter((*organs, *sure, *self.publishers)), None)

    @property
    def has_title(self) -> bool:
        """Whether a line before could be the title."""
        return bool(self.candidates) or Role.HEADLINE in self.roles.values()

    def add_publisher(self, name: str | None) -> None:
        """Keep a name that may be the publisher's."""
        if name is not None:
            self.publishers.append(name)


def read_top(texts: list[str], pieces: tuple[Piece, ...], waiting: list[int]) -> Top:
    """Find title, date line, publisher and byline among the pieces without a role."""
    top = Top()
    titled = any(pieces[index].hint is Hint.TITLE for index in waiting[:_WITHIN])
    for place, index in enumerate(waiting[:_WITHIN]):
        if _mark_named(top, texts[index], pieces[index], index):
            continue
        if is_in_columns(texts[index]):
            continue
        if can_be_title(texts[index]):
            top.candidates.append(index)
        elif not _has_more_above(texts, pieces, waiting[place : place + 4]):
            break
        elif place == 0 and not titled and is_title_with_stop(texts[index]):
            top.candidates.append(index)
    _choose_title(top, texts, pieces, titled=titled)
    _drop_sections(top, texts, pieces)
    _drop_updates(top)
    return top


def _mark_named(top: Top, text: str, piece: Piece, index: int) -> bool:
    """Title by the format's word, byline, date line, or a line of names."""
    if piece.hint is Hint.TITLE:
        top.roles[index] = Role.HEADLINE
    elif piece.hint is Hint.BYLINE or is_byline(text) or (top.has_title and is_writer(text)):
        top.roles[index] = Role.BYLINE
    elif (line := read_dateline(text)) is not None:
        top.roles[index] = Role.DATELINE
        top.add_publisher(line.publisher)
        if line.is_update:
            top.updates.append(index)
    elif is_masthead(text):
        top.roles[index] = Role.DATELINE
        top.add_publisher(publisher_of(text) if outlet_in(text) is not None else None)
    else:
        return False
    return True


def _has_more_above(texts: list[str], pieces: tuple[Piece, ...], following: list[int]) -> bool:
    """Whether a sentence at the top is a standfirst: a date line, byline or title comes within the next pieces."""
    first, *others = following
    if len(texts[first]) > _STANDFIRST:
        return False
    for index in others[:2]:
        hint, text = pieces[index].hint, texts[index]
        if hint in (Hint.TITLE, Hint.BYLINE, Hint.DATELINE) or is_byline(text) or read_dateline(text) is not None:
            return True
        if ends_as_sentence(text):
            return False
    return False


def _choose_title(top: Top, texts: list[str], pieces: tuple[Piece, ...], *, titled: bool) -> None:
    beside = [index for index in top.candidates if _is_beside_date(top, pieces, index)]
    is_other = len(beside) < len(top.candidates)
    weak = [index for index in beside if _is_like_publisher(texts[index], or_short=is_other)]
    title = next((index for index, role in top.roles.items() if role is Role.HEADLINE), None)
    if not titled:
        title = _title_among(top, texts, pieces, weak)
        if title is not None:
            top.roles[title] = Role.HEADLINE
            if title in top.candidates:
                top.candidates.remove(title)
    for index in top.candidates:
        _mark_rest(top, texts, pieces, index, title)


def _title_among(top: Top, texts: list[str], pieces: tuple[Piece, ...], weak: list[int]) -> int | None:
    """The title: a line that is no name beside a date; without one, the likeliest of the names."""
    if len(pieces) < 2:
        return None
    strong = [index for index in top.candidates if index not in weak and not texts[index][:1].islower()]
    if strong:
        return _past_kicker(texts, strong)
    if weak:
        is_told = top.publisher is not None or len(weak) > 1
        return weak[0] if is_told or len(texts[weak[0]].split()) > _SHORT_NAME else None
    # "Activist Arrested After Visit To Human Rights Centre" ends as the names of organisations do.
    lines = [index for index, role in top.roles.items() if role is Role.DATELINE]
    long = [index for index in lines if len(texts[index].split()) >= _TITLE_WORDS]
    apart = [index for index in long if not _is_beside_date(top, pieces, index) and read_dateline(texts[index]) is None]
    return apart[0] if apart else None


def _is_like_publisher(text: str, *, or_short: bool) -> bool:
    return len(text) <= _LONGEST_BESIDE and (is_name(text) or (or_short and len(text.split()) <= _SHORT_LINE))


def _past_kicker(texts: list[str], strong: list[int]) -> int:
    first = strong[0]
    if len(strong) > 1 and len(texts[first].split()) <= _KICKER_WORDS and is_name(texts[first]):
        return strong[1] if len(texts[strong[1]].split()) > _KICKER_WORDS + 1 else first
    return first


def _is_beside_date(top: Top, pieces: tuple[Piece, ...], index: int) -> bool:
    """Whether a date line stands right above or below, with no blank line between."""
    return any(
        top.roles.get(near) is Role.DATELINE and pieces[near].group == pieces[index].group
        for near in (index - 1, index + 1)
    )


def _mark_rest(top: Top, texts: list[str], pieces: tuple[Piece, ...], index: int, title: int | None) -> None:
    """What is neither title nor date line: publisher beside the date, section above, subtitle below, or body."""
    text = texts[index]
    if _is_beside_date(top, pieces, index) and len(text) <= _LONGEST_BESIDE:
        top.roles[index] = Role.DATELINE
        top.add_publisher(publisher_of(text) if _is_like_publisher(text, or_short=title is not None) else None)
    elif title is not None and index < title and len(text.split()) <= 2 * _KICKER_WORDS:
        top.roles[index] = Role.FURNITURE
    elif pieces[index].hint is Hint.HEADING or (title is not None and _is_subtitle(text, index, title)):
        top.roles[index] = Role.HEADLINE


def _is_subtitle(text: str, index: int, title: int) -> bool:
    return index == title + 1 and len(text.split()) < _SENTENCE_WORDS and len(text) <= HEADLINE


def _drop_sections(top: Top, texts: list[str], pieces: tuple[Piece, ...]) -> None:
    """A kind of document or a section of the site ("Central Asia") that stands away from the date tells nothing."""
    for index, role in list(top.roles.items()):
        is_kind = role is Role.DATELINE and all(map(is_document, (texts[index], *parts_of(texts[index]))))
        if is_kind and not _is_beside_date(top, pieces, index):
            top.roles[index] = Role.FURNITURE


def _drop_updates(top: Top) -> None:
    """The day of an update is not the report's where the day of publishing is told too."""
    dated = [index for index, role in top.roles.items() if role is Role.DATELINE]
    if top.updates and len(dated) > len(top.updates):
        top.roles.update(dict.fromkeys(top.updates, Role.FURNITURE))
