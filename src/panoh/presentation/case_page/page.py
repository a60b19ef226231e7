"""Draws a casebook as one self-contained page that works offline, by keyboard and on paper."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass

from panoh.model import ClaimId, Moment
from panoh.model.casefile import Account, Casebook, CaseFile, Clocks, Conflict, ConflictState, Happening, Source
from panoh.model.ledger import Ledger
from panoh.model.links import CaseId
from panoh.presentation.case_page.flow import BOX, Flow, flow
from panoh.presentation.case_page.stages import stages_of
from panoh.presentation.case_page.timeline import LABELS, ROW, TOP, WIDTH, Entry, Timeline, timeline
from panoh.presentation.cells import details, how_many, who
from panoh.presentation.dates import date_in_words
from panoh.presentation.safe import shortened
from panoh.presentation.states import state_name
from panoh.presentation.templating import environment
from panoh.presentation.tones import TONES, Tone
from panoh.presentation.words import KINDS, STATUSES, language_name

# Characters of a label that fit beside the timeline.
LABEL = 44
TONE_WORDS = {
    Tone.PROTECTION: "asylum and protection",
    Tone.CUSTODY: "custody",
    Tone.DECISION: "decisions against",
    Tone.REMEDY: "remedies",
    Tone.HANDOVER: "hand-over, abduction",
    Tone.FREEDOM: "released, left, spared",
    Tone.AFTERMATH: "what came after",
    Tone.VOICE: "what was said",
}


@dataclass(frozen=True, slots=True)
class CasePage:
    """One case as the template takes it."""

    case: CaseFile
    timeline: Timeline
    flow: Flow
    accounts: Mapping[ClaimId, Account]
    sources: Mapping[str, Source]

    @property
    def open_conflicts(self) -> tuple[Conflict, ...]:
        """Disagreements that nobody has resolved."""
        return tuple(conflict for conflict in self.case.conflicts if conflict.state is not ConflictState.RESOLVED)


def page(casebook: Casebook, ledgers: Mapping[CaseId, Ledger], *, title: str) -> str:
    """The whole page as HTML.

    Args:
        ledgers: By case id; a case without one has no flow picture.
        title: Of the page, for people.
    """
    cases = [_case_page(case, ledgers.get(case.id)) for case in casebook.cases]
    pages = environment()
    pages.filters.update(
        moment=_moment, kind=KINDS.__getitem__, happening=happening_in_words, clocks=clocks_in_words,
        details=details, how_many=how_many, who=who, state=state_name, language=language_name,
    )  # fmt: skip
    pages.globals.update(TONES=TONES, TONE_WORDS=TONE_WORDS, WIDTH=WIDTH, LABELS=LABELS, ROW=ROW, TOP=TOP, BOX=BOX)
    return pages.get_template("page.html").render(title=title, cases=cases, apart=casebook.apart)


def _case_page(case: CaseFile, ledger: Ledger | None) -> CasePage:
    disputed = {claim for conflict in case.conflicts for claim in conflict.tellings}
    stages, ways = stages_of(ledger) if ledger else ((), ())
    return CasePage(
        case=case,
        timeline=timeline([_entry(happening, disputed) for happening in case.happenings]),
        flow=flow(stages, ways),
        accounts={account.telling.id: account for h in case.happenings for account in h.accounts},
        sources={source.id: source for source in case.sources},
    )


def _entry(happening: Happening, disputed: Set[ClaimId]) -> Entry:
    return Entry(
        happening.id,
        (happening.when,) if happening.when else happening.dates,
        shortened(happening_in_words(happening), LABEL),
        TONES[happening.kind],
        disputed=any(account.telling.id in disputed for account in happening.accounts),
    )


def happening_in_words(happening: Happening) -> str:
    """The kind, how it is told, and to how many: `hand-over of 28 or 29`."""
    status = STATUSES[happening.status]
    kind = f"{KINDS[happening.kind]} ({status})" if status else KINDS[happening.kind]
    numbers = sorted({a.telling.people.count for a in happening.accounts if a.telling.people.count is not None})
    if not numbers:
        return kind
    names = [a.telling.people.names for a in happening.accounts if a.telling.people.names]
    if numbers == [1] and names:
        return f"{kind}: {names[0][0]}"
    return f"{kind} of {' or '.join(f'{number:,}' for number in numbers)}"


def clocks_in_words(clocks: Clocks) -> str:
    """What the case file leaves out, "" where it leaves out nothing."""
    parts = []
    if clocks.published_by:
        parts.append(f"published by {date_in_words(clocks.published_by.isoformat())}")
    if clocks.happened_by:
        parts.append(f"happened by {date_in_words(clocks.happened_by.isoformat())}")
    return "Only what had been " + " and had ".join(parts) + "." if parts else ""


def _moment(when: Moment | None) -> str:
    return date_in_words(when.edtf if when else None)
