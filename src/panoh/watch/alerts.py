"""All alerts of a casebook on a day, the ones with the least time left first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from panoh.model.alert import Alert, AlertKind, Subject
from panoh.model.casefile import CaseFile
from panoh.model.legal import LegalPosition
from panoh.watch.beside import contradictions, others_handed_over, silence
from panoh.watch.deadlines import deadlines
from panoh.watch.track import Track
from panoh.watch.triggered import triggered


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a thing may last before it is worth an alert, in days.

    Attributes:
        silence: Without anything told.
        deadline: Before the end of a deadline.
        pattern: Since other people were handed over between the same states.
    """

    silence: int = 30
    deadline: int = 14
    pattern: int = 365


def alerts(
    cases: Sequence[CaseFile],
    tracks: Sequence[Track],
    positions: Mapping[Subject, LegalPosition],
    on: date,
    patience: Patience = Patience(),
) -> tuple[Alert, ...]:
    """What needs somebody's eyes on a day.

    Args:
        tracks: Those of the cases.
        positions: The legal position of each subject on that day; one without has no alerts about deadlines.
    """
    found = [alert for case in cases for alert in contradictions(case, on)]
    for track in tracks:
        found += _of_track(track, tracks, positions.get(track.subject), on, patience)
    order = list(AlertKind)
    return tuple(sorted(found, key=lambda alert: (alert.rank_days, order.index(alert.kind), alert.subject.code)))


def _of_track(
    track: Track, all_tracks: Sequence[Track], position: LegalPosition | None, on: date, patience: Patience
) -> Iterator[Alert]:
    yield from triggered(track, on)
    yield from silence(track, on, days=patience.silence)
    yield from others_handed_over(track, all_tracks, on, days=patience.pattern)
    if position is not None:
        yield from deadlines(track.subject, position, near_days=patience.deadline)
