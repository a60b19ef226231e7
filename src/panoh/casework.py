"""Composes the stages of casework: reports and decisions become case files, as of a moment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from panoh.casefile.building import case_file
from panoh.casefile.changes import changes
from panoh.casefile.clocks import happened, published, source_of
from panoh.casefile.numbers import case_tellings
from panoh.casefile.panel import conflicts, counts
from panoh.law import position
from panoh.linking.cases import Group, Heap
from panoh.linking.identities import Rulings, rulings_of
from panoh.linking.linked import linked
from panoh.model import Claim, ClaimId, ReportId, Telling, ToldReport, Words
from panoh.model.alert import Alert
from panoh.model.casefile import Apart, Casebook, CaseFile, Clocks
from panoh.model.decision import Decision
from panoh.model.ledger import Ledger
from panoh.model.links import CaseId
from panoh.model.moment import Moment
from panoh.pipeline import ReadReport, shared
from panoh.watch import Patience, alerts, tracks_of

# Cases handed to a process together: the ways between processes cost less than the work.
AT_ONCE = 8
NO_CLAIM = "no claim was found in it"


def told(read: ReadReport) -> ToldReport:
    """A report that was read here, as casework takes it."""
    report = read.report
    pages = {claim.quote.page.number: claim.quote.page.text for claim in read.claims}
    return ToldReport(
        id=report.id,
        name=report.origin,
        tellings=tuple(_telling(claim, report.id) for claim in read.claims),
        publisher=report.publisher,
        published=Moment(report.published) if report.published else None,
        language=report.language,
        headline=report.headline,
        text="\n".join(pages[number] for number in sorted(pages)),
    )


def _telling(claim: Claim, report: ReportId) -> Telling:
    quote = claim.quote
    return Telling(
        id=claim.id,
        report=report,
        kind=claim.kind,
        status=claim.status,
        people=claim.people,
        words=Words(quote.text, quote.span.start, quote.page.number),
        when=claim.when,
        place=claim.place,
        from_state=claim.from_state,
        to_state=claim.to_state,
        actor=claim.actor,
        said_by=claim.said_by,
        details=claim.details,
    )


@dataclass(slots=True)
class Casework:
    """A heap of reports with what people have decided; the case files follow from both, and from nothing else.

    Attributes:
        clocks: What the case files leave out.
        rulings: What people have decided on who is one person.
        ledgers: Those of the case files made so far.
    """

    clocks: Clocks = field(default_factory=Clocks)
    rulings: Rulings = field(default_factory=dict)
    ledgers: dict[CaseId, Ledger] = field(default_factory=dict)
    _heap: Heap = field(default_factory=Heap)
    _reports: dict[ReportId, ToldReport] = field(default_factory=dict)
    _happened: set[ClaimId] = field(default_factory=set)
    _apart: list[Apart] = field(default_factory=list)

    def add(self, reports: Iterable[ToldReport]) -> None:
        """Take up reports; one that is here already is not taken twice."""
        kept, apart = published((_once(report) for report in reports), self.clocks.published_by)
        self._apart.extend(apart)
        for report in kept:
            if report.id not in self._reports:
                self._reports[report.id] = report
                self._take_up(report)

    def _take_up(self, report: ToldReport) -> None:
        if not report.tellings:
            self._apart.append(Apart(source_of(report), NO_CLAIM))
            return
        self._heap.add(report)
        told_by_then, doubtful = happened(report, self.clocks.happened_by)
        self._happened.update(told_by_then)
        if doubtful is not None:
            self._apart.append(doubtful)

    def casebook(self, *, jobs: int = 1) -> Casebook:
        """All case files, those of most reports first.

        Args:
            jobs: How many processes share the work.
        """
        files = self._files(self._heap.groups(), jobs)
        return Casebook(tuple(sorted(files, key=_size, reverse=True)), tuple(dict.fromkeys(self._apart)))

    def files_of(self, report: ReportId) -> tuple[CaseFile, ...]:
        """The case file of one report, then those of the cases it tells of in passing."""
        return tuple(self._files(self._heap.groups_of(report), jobs=1))

    def _files(self, groups: Iterable[Group], jobs: int) -> Iterator[CaseFile]:
        """The case files of groups; one of which nothing had happened yet has none."""
        kept = (group.keeping(self._happened) for group in groups)
        work = partial(worked_up, clocks=self.clocks, rulings=self.rulings)
        told = (group for group in kept if group.tellings)
        for file, ledger in shared(work, told, jobs=jobs, at_once=AT_ONCE):
            self.ledgers[file.id] = ledger
            yield file


def worked_up(group: Group, *, clocks: Clocks, rulings: Rulings) -> tuple[CaseFile, Ledger]:
    """The case file of one group of reports, and its ledger; they depend on nothing but what is given."""
    # Imported here: the solver behind it is heavy, and the help of a command needs none.
    from panoh.counting import count, disagreements, related

    link = linked(group, rulings)
    reports = {strand.report.id: strand.report for strand in (*group.main, *group.passing)}
    file = case_file(link, reports, clocks)
    ledger = count(related(case_tellings(link, reports)))
    differing = (
        one
        for happening in file.happenings
        for one in disagreements([account.telling for account in happening.accounts])
    )
    return replace(file, counts=counts(ledger), conflicts=conflicts(ledger, differing)), ledger


def _once(report: ToldReport) -> ToldReport:
    """The report with each telling once: a claim told twice in the same words is one."""
    return replace(report, tellings=tuple({telling.id: telling for telling in report.tellings}.values()))


def _size(file: CaseFile) -> tuple[int, int]:
    own = sum(not source.in_passing for source in file.sources)
    return own, sum(len(happening.accounts) for happening in file.happenings)


def casebook(
    reports: Sequence[ToldReport], clocks: Clocks, *, decisions: Iterable[Decision] = (), since: date | None = None
) -> Casebook:
    """The case files of a heap of reports, as of a moment.

    Args:
        since: Tell what changed after what had been published by this day.
    """
    return casebook_and_ledgers(reports, clocks, decisions=decisions, since=since)[0]


def casebook_and_ledgers(
    reports: Sequence[ToldReport],
    clocks: Clocks,
    *,
    decisions: Iterable[Decision] = (),
    since: date | None = None,
    jobs: int = 1,
) -> tuple[Casebook, Mapping[CaseId, Ledger]]:
    """The same with the ledger of each case, for who wants to draw where the people went.

    Args:
        jobs: How many processes share the work.
    """
    work = Casework(clocks, rulings_of(decisions))
    work.add(reports)
    now = work.casebook(jobs=jobs)
    if since is not None:
        before = casebook(reports, replace(clocks, published_by=since), decisions=decisions)
        now = replace(now, cases=tuple(replace(file, changes=changes(before.cases, file)) for file in now.cases))
    return now, work.ledgers


def alerts_on(
    reports: Sequence[ToldReport], on: date, patience: Patience, *, decisions: Iterable[Decision] = ()
) -> tuple[tuple[Alert, ...], tuple[Apart, ...]]:
    """What needs somebody's eyes on a day, from what was published by then; and what was left out, and why.

    The legal position of each subject is worked out from what was told by that day, in the law of that day.
    """
    book = casebook(reports, Clocks(published_by=on), decisions=decisions)
    tracks = tuple(track for file in book.cases for track in tracks_of(file))
    positions = {track.subject: position(track.events, on) for track in tracks if track.events}
    return alerts(book.cases, tracks, positions, on, patience), book.apart
