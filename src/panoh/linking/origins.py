"""Traces tellings of one happening to their origins: copies, reprints and re-quoted speakers are one voice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from panoh.linking.copies import Texts, same_words
from panoh.linking.happenings import agree
from panoh.linking.times import days_of
from panoh.linking.voices import are_one_voice, credited, names_source, voice
from panoh.model import ClaimId, ReportId, Telling, ToldReport, content_hash
from panoh.model.links import Derivation, Derived, HappeningLink, Origin, OriginId

# An agency's text is printed within this many days.
AGENCY_DAYS = 3
# A statement is quoted, a report cited, within this many days.
QUOTING_DAYS = 31


def origins(
    happenings: Sequence[HappeningLink], tellings: Mapping[ClaimId, Telling], reports: Mapping[ReportId, ToldReport]
) -> tuple[Origin, ...]:
    """The origins of each happening, in the order of the happenings; each telling has exactly one."""
    tracing = _Tracing(reports)
    return tuple(
        origin for link in happenings for origin in tracing.trace(link, [tellings[one] for one in link.tellings])
    )


class _Tracing:
    """The reports of a case, whose texts are compared once."""

    def __init__(self, reports: Mapping[ReportId, ToldReport]) -> None:
        self._reports = reports
        self._texts = Texts(reports.values())
        self._related: dict[tuple[ReportId, ReportId], tuple[Derivation, str] | None] = {}

    def trace(self, link: HappeningLink, tellings: Sequence[Telling]) -> Iterator[Origin]:
        """Each telling goes back to the first one before it that it can have come from."""
        ordered = sorted(tellings, key=self._published)
        roots: dict[ClaimId, list[Telling]] = {}
        root_of: dict[ClaimId, ClaimId] = {}
        trees: dict[ClaimId, list[Derived]] = {}
        for at, telling in enumerate(ordered):
            branch = next(filter(None, (self._derived(telling, earlier) for earlier in ordered[:at])), None)
            root = root_of[branch.comes_from] if branch else telling.id
            root_of[telling.id] = root
            roots.setdefault(root, []).append(telling)
            trees.setdefault(root, []).extend([branch] if branch else [])
        for root, members in roots.items():
            yield self._origin(link, members, tuple(trees[root]))

    def _published(self, telling: Telling) -> tuple[int, bool, str]:
        """The earliest first, a month by its end; on one day, what a publisher himself says before what he quotes."""
        days = days_of(self._reports[telling.report].published)
        return days.last if days else 2**31, voice(telling) is not None, telling.id

    def _origin(self, link: HappeningLink, members: Sequence[Telling], tree: tuple[Derived, ...]) -> Origin:
        root = members[0]
        identity = OriginId(content_hash("origin", link.id, root.id))
        return Origin(identity, link.id, self._source(root), tuple(telling.id for telling in members), tree)

    def _derived(self, telling: Telling, earlier: Telling) -> Derived | None:
        """Why a telling goes back to an earlier one; None where it does not."""
        found = None if telling.report == earlier.report else self._copied(telling, earlier)
        found = found or self._quoted(telling, earlier)
        return Derived(telling.id, earlier.id, *found) if found else None

    def _copied(self, telling: Telling, earlier: Telling) -> tuple[Derivation, str] | None:
        one, other = self._reports[telling.report], self._reports[earlier.report]
        if (related := self._relation(one, other)) is not None:
            return related
        if same_words(telling, earlier):
            return Derivation.COPY, "the same sentence"
        shared = credited(one.publisher or "") & credited(other.publisher or "")
        if shared and self._days_apart(telling, earlier, AGENCY_DAYS):
            return Derivation.AGENCY, f"both print {min(shared)}"
        return None

    def _relation(self, one: ToldReport, other: ToldReport) -> tuple[Derivation, str] | None:
        pair = (one.id, other.id)
        if pair not in self._related:
            self._related[pair] = self._texts.relation(one, other)
        return self._related[pair]

    def _quoted(self, telling: Telling, earlier: Telling) -> tuple[Derivation, str] | None:
        """Re-quotation: the same mouth or newsroom says the same number within a month."""
        if not agree(telling.people, earlier.people) or not self._days_apart(telling, earlier, QUOTING_DAYS):
            return None
        said, said_before = self._source(telling), self._source(earlier)
        if said is None or said_before is None:
            return None
        if voice(telling) and not voice(earlier) and names_source(said, said_before):
            return Derivation.NAMED_SOURCE, f"{said}, whose own report is here"
        return (Derivation.SAME_SPEAKER, f"{said} and {said_before}") if are_one_voice(said, said_before) else None

    def _source(self, telling: Telling) -> str | None:
        """Who speaks: whom the report names, or who publishes it."""
        return voice(telling) or self._reports[telling.report].publisher

    def _days_apart(self, one: Telling, other: Telling, most: int) -> bool:
        """Whether two reports came out so close together; without a date nobody can say that they did not."""
        mine, theirs = (days_of(self._reports[telling.report].published) for telling in (one, other))
        return mine is None or theirs is None or mine.gap(theirs) <= most
