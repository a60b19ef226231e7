"""Groups reports into cases: which reports are about the same people on the same way, and what else they tell of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations
from math import log2

from panoh.linking import weighing
from panoh.linking.candidates import Index
from panoh.linking.clusters import clusters
from panoh.linking.profiles import Profile, merged, profile_of
from panoh.linking.strands import Strand, strands
from panoh.model import ClaimId, ReportId, Telling, ToldReport
from panoh.model.links import Join

# Two reports with nothing to find them by: what is left of the prior once the states agree.
UNWEIGHED = -6.0
# At or below this no case may hold both: a contradiction that no agreement outweighs.
NEVER = -12.0
# Two groups whose pairs, on average, speak against each other this much are not joined by what they tell together.
AGAINST = -5.0
# What is told in passing is little: it must point to a case this clearly.
PASSING = 3.0
# A part of a heap: main strands of one case, by number, in order.
Part = tuple[int, ...]


@dataclass(frozen=True)
class Group:
    """The reports of one case, and the strands of others that tell of it in passing."""

    main: tuple[Strand, ...]
    passing: tuple[Strand, ...]
    joins: tuple[Join, ...]

    @property
    def reports(self) -> tuple[ToldReport, ...]:
        """Those whose main matter it is."""
        return tuple(strand.report for strand in self.main)

    def keeping(self, claims: Set[ClaimId]) -> Group:
        """The group with these of its tellings only, and without the reports that then tell nothing."""
        return Group(_kept(self.main, claims), _kept(self.passing, claims), self.joins)

    @cached_property
    def tellings(self) -> tuple[Telling, ...]:
        """All of them, in the order of the reports."""
        return tuple(telling for strand in (*self.main, *self.passing) for telling in strand.tellings)


def _kept(strands: Iterable[Strand], claims: Set[ClaimId]) -> tuple[Strand, ...]:
    kept = (replace(one, tellings=tuple(t for t in one.tellings if t.id in claims)) for one in strands)
    return tuple(strand for strand in kept if strand.tellings)


class Heap:
    """Reports as they come in, grouped into cases; what comes in later regroups only what it touches.

    The cases do not depend on the order in which the reports came.
    """

    def __init__(self, reports: Iterable[ToldReport] = ()) -> None:
        self._index = Index()
        self._strands: list[Strand] = []
        self._profiles: list[Profile] = []
        self._bits: dict[int, dict[int, float]] = defaultdict(dict)
        self._by_report: dict[ReportId, list[int]] = {}
        # Areas: main strands that a chain of pairs, each alike by itself, ties together. No case reaches beyond one.
        self._area: dict[int, int] = {}
        self._members: dict[int, list[int]] = {}
        self._parts: dict[int, tuple[Part, ...]] = {}
        for report in reports:
            self.add(report)

    def add(self, report: ToldReport) -> None:
        """Take up a report; one that is here already is not taken twice."""
        if report.id not in self._by_report:
            self._by_report[report.id] = [self._take_up(strand) for strand in strands(report)]

    def groups(self) -> tuple[Group, ...]:
        """All cases, by their first report; those that are only told of in passing come last."""
        parts = sorted((part for area in self._members for part in self._parts_of(area)), key=self._order_of_part)
        strays = [(n,) for n, strand in enumerate(self._strands) if not strand.is_main and self._home(n) == (n,)]
        return tuple(self._group(part) for part in (*parts, *strays))

    def groups_of(self, report: ReportId) -> tuple[Group, ...]:
        """The case of a report, then those it tells of in passing."""
        homes = dict.fromkeys(self._home(number) for number in self._by_report[report])
        return tuple(self._group(part) for part in homes)

    def _take_up(self, strand: Strand) -> int:
        number, profile = len(self._strands), profile_of(strand)
        self._strands.append(strand)
        self._profiles.append(profile)
        if strand.is_main:
            self._area[number], self._members[number] = number, [number]
        for other in self._index.add(number, profile):
            if self._strands[other].report.id == strand.report.id:
                continue
            bits = weighing.bits(self._profiles[other], profile)
            self._bits[other][number] = self._bits[number][other] = bits
            if bits > 0 and strand.is_main and self._strands[other].is_main:
                self._unite(self._area[other], self._area[number])
        self._parts.pop(self._area.get(number, -1), None)
        return number

    def _unite(self, one: int, other: int) -> None:
        if one == other:
            return
        for area in (one, other):
            self._parts.pop(area, None)
        moved = self._members.pop(other)
        self._members[one].extend(moved)
        self._area.update(dict.fromkeys(moved, one))

    def _parts_of(self, area: int) -> tuple[Part, ...]:
        if area not in self._parts:
            self._parts[area] = self._parted(sorted(self._members[area], key=self._order))
        return self._parts[area]

    def _order(self, number: int) -> tuple[int, str]:
        """By day of publication, those without one last."""
        published = self._profiles[number].published
        return published.first if published else 2**31, self._strands[number].report.id

    def _order_of_part(self, part: Part) -> tuple[int, str]:
        return self._order(part[0])

    def _parted(self, members: Sequence[int]) -> tuple[Part, ...]:
        """The cases of an area: first by pairs, then by what whole groups tell together."""
        place = {number: at for at, number in enumerate(members)}
        bits = {
            (place[one], place[other]): weight
            for one in members
            for other, weight in self._bits[one].items()
            if other in place and place[one] < place[other]
        }
        parts = {tuple(part) for part in clusters(members, bits, unweighed=UNWEIGHED, never=NEVER)}
        weighed: dict[tuple[Part, Part], float] = {}
        while (best := self._likest(parts, weighed)) is not None:
            parts -= set(best)
            parts.add(tuple(sorted((*best[0], *best[1]), key=self._order)))
        return tuple(sorted(parts, key=self._order_of_part))

    def _likest(self, parts: Set[Part], weighed: dict[tuple[Part, Part], float]) -> tuple[Part, Part] | None:
        """The two groups that speak most clearly of one case when put together; what was weighed before is kept."""
        part_of = {number: part for part in parts for number in part}
        pairs = {
            (part_of[one], part_of[other])
            for one in part_of
            for other, bits in self._bits[one].items()
            if bits > 0 and one < other and other in part_of and part_of[one] != part_of[other]
        }
        for pair in pairs - weighed.keys():
            weighed[pair] = self._together(*pair)
        best = max(pairs, key=lambda pair: (weighed[pair], pair), default=None)
        return best if best is not None and weighed[best] > 0 else None

    def _together(self, one: Part, other: Part) -> float:
        """Bits for two groups being of one case; below zero where a pair must stay apart or most speak against it."""
        pairs = [self._bits[a].get(b, UNWEIGHED) for a in one for b in other]
        if min(pairs) <= NEVER or sum(pairs) < AGAINST * len(pairs):
            return NEVER
        # The more pairs were looked at, the likelier that one agrees by chance.
        return weighing.bits(self._shown(one), self._shown(other)) - log2(len(pairs))

    def _shown(self, part: Part) -> Profile:
        return merged([self._profiles[number] for number in part])

    def _home(self, number: int) -> Part:
        """The case that a strand belongs to; one told in passing that points to no case is a case of its own."""
        if number in self._area:
            return next(part for part in self._parts_of(self._area[number]) if number in part)
        own = self._home(self._by_report[self._strands[number].report.id][0])
        near = {self._home(other) for other, bits in self._bits[number].items() if bits > 0 and other in self._area}
        bits, best = max(((self._pull(number, part), part) for part in near - {own}), default=(0.0, own))
        return best if bits >= PASSING else (number,)

    def _pull(self, number: int, part: Part) -> float:
        """How clearly a strand points to a case: to its likest report, or to all of them together."""
        likest = max(self._bits[number].get(member, UNWEIGHED) for member in part)
        together = weighing.bits(self._profiles[number], self._shown(part)) - log2(len(part))
        return max(likest, together)

    def _group(self, part: Part) -> Group:
        if part[0] not in self._area:
            return Group((), (self._strands[part[0]],), ())
        near = {n for member in part for n in self._bits[member] if n not in self._area and self._home(n) == part}
        passing = tuple(self._strands[n] for n in sorted(near, key=self._order))
        return Group(tuple(self._strands[n] for n in part), passing, tuple(self._joins(part)))

    def _joins(self, part: Part) -> Iterator[Join]:
        """The strongest pairs that hold a case together: a tree over its reports."""
        pairs = [(-self._bits[a][b], a, b) for a, b in combinations(part, 2) if b in self._bits[a]]
        tied = {number: number for number in part}
        for _, one, other in sorted(pairs):
            if tied[one] != tied[other]:
                tied = {number: tied[one] if root == tied[other] else root for number, root in tied.items()}
                reasons = weighing.weigh(self._profiles[one], self._profiles[other])
                yield Join(
                    self._strands[one].report.id, self._strands[other].report.id, reasons, self._bits[one][other]
                )
