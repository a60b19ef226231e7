"""A casebook as text for the terminal: which cases are in here, then each of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePath

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from panoh.casefile.paths import SEEN
from panoh.casefile.sentences import LostSupport
from panoh.casefile.titles import KNOWN_BY
from panoh.model import Bound, People, ReportId, Status
from panoh.model.casefile import (
    Account,
    Casebook,
    CaseFile,
    Conflict,
    ConflictState,
    Count,
    Happening,
    Person,
    Source,
)
from panoh.model.links import Origin, OriginId
from panoh.presentation.cells import how_many
from panoh.presentation.dates import date_in_words
from panoh.presentation.safe import printable, shortened
from panoh.presentation.words import KINDS, NOT_TOLD, STATUSES

INDENT = 2
# Lines of a summary that leave room for the prompt on a screen of 24.
SUMMARY_LINES = 20
Sources = Mapping[ReportId, Source]
Origins = Mapping[OriginId, Origin]
# A name, a speaker and a quotation are cut to this; the JSON and the page have them whole.
NAME, SPEAKER, QUOTE = 32, 40, 100
# More than these are counted, not listed; the JSON and the page have them all.
MOST_ACCOUNTS, MOST_COUNTS, MOST_CONFLICTS, MOST_HYPOTHESES = 6, 12, 12, 3


def casebook_text(console: Console, casebook: Casebook) -> str:
    """The whole casebook, as wide as the console is and in its colours."""
    with console.capture() as captured:
        console.print(_overview(casebook))
        for file in casebook.cases:
            for part in _case(file, console.width):
                console.print(part)
    return "".join(f"{line.rstrip()}\n" for line in captured.get().split("\n")[:-1])


def _overview(casebook: Casebook) -> RenderableType:
    """Which cases are in here, and what no case file could take."""
    own = sum(not source.in_passing for file in casebook.cases for source in file.sources)
    text = Text(f"{_counted(own, 'report')} in {_counted(len(casebook.cases), 'case')}\n", "bold")
    shown = casebook.cases[: SUMMARY_LINES - 2]
    for number, file in enumerate(shown, 1):
        text.append(f"{number:>3}  {printable(file.title)}", "not bold")
        text.append(f"  {_counted(len(file.sources), 'report')}{_alarm(file)}\n", "dim not bold")
    if len(casebook.cases) > len(shown):
        text.append(f"     and {len(casebook.cases) - len(shown)} more\n", "dim not bold")
    for one in casebook.apart[:MOST_ACCOUNTS]:
        claims = f", {_counted(len(one.tellings), 'claim')}" if one.tellings else ""
        text.append(f"! Apart: {_name(one.source)}{claims}: {one.why}\n", "yellow not bold")
    if len(casebook.apart) > MOST_ACCOUNTS:
        text.append(f"! and {len(casebook.apart) - MOST_ACCOUNTS} more apart\n", "yellow not bold")
    return text


def _alarm(file: CaseFile) -> str:
    open_conflicts = sum(conflict.state is not ConflictState.RESOLVED for conflict in file.conflicts)
    return f", {_counted(open_conflicts, 'disagreement')}" if open_conflicts else ""


def _case(file: CaseFile, width: int) -> Iterator[RenderableType]:
    yield Rule(Text(shortened(printable(file.title), width - 8), "bold"), align="left", style="blue")
    yield _summary(file)
    sources = {source.id: source for source in file.sources}
    origins = {origin.id: origin for origin in file.origins}
    yield from _section("Changed", (Text(change.words) for change in file.changes))
    yield from _section("People", (_person(person) for person in file.people))
    yield from _section("Timeline", (_happening(one, sources, origins, width) for one in file.happenings))
    yield from _section("How many", _counts(file.counts))
    yield from _section("Disagreements", _conflicts(file, sources))
    yield from _section("What no report tells", (Text(printable(gap.words)) for gap in file.gaps))


def _section(heading: str, parts: Iterable[RenderableType]) -> Iterator[RenderableType]:
    lines = list(parts)
    if lines:
        yield Text(heading, "bold")
        for line in lines:
            yield Padding(line, (0, 0, 0, INDENT))
        yield Text("")


def _summary(file: CaseFile) -> Text:
    """The case in at most a screen: reports, origins, what happened by the most origins, numbers, gaps."""
    passing = sum(source.in_passing for source in file.sources)
    own = len(file.sources) - passing
    also = f" and {_counted(passing, 'report')} in passing" if passing else ""
    text = Text(f"{_counted(own, 'report')}{also} · {_counted(len(file.people), 'person', 'people')} named\n", "dim")
    main = sorted(file.happenings, key=_rank)[: SUMMARY_LINES // 2]
    for happening in (one for one in file.happenings if one in main):
        text.append(f"{_what(happening)}: {_numbers(happening)}, {_when(happening)}", "not dim")
        text.append(f" ({_counted(happening.origins, 'origin')})\n", "dim")
    for count in file.counts:
        if count.unaccounted:
            text.append(f"{count.unaccounted} unaccounted for: {printable(count.of)}\n", "bold red")
    if file.conflicts:
        text.append(f"{_counted(len(file.conflicts), 'disagreement')}\n", "yellow")
    return text


def _rank(happening: Happening) -> tuple[int, int]:
    """What most origins tell comes first, then what a case is known by."""
    known = KNOWN_BY.index(happening.kind) if happening.kind in KNOWN_BY else len(KNOWN_BY)
    return -happening.origins, known


def _what(happening: Happening) -> str:
    status = STATUSES[happening.status]
    return f"{KINDS[happening.kind]}{f' ({status})' if status else ''}"


def _when(happening: Happening) -> str:
    """The date that all leave room for, else every date told."""
    if happening.when or not happening.dates:
        return date_in_words(happening.when.edtf) if happening.when else f"date {NOT_TOLD}"
    return " or ".join(date_in_words(moment.edtf) for moment in happening.dates)


def _how_many(people: People) -> str:
    """The number; only what is not exact is said."""
    return f"{people.count:,}" if people.bound is Bound.EXACT else how_many(people)


def _numbers(happening: Happening) -> str:
    """Every number told, each once, the most often told first."""
    told = [_how_many(a.telling.people) for a in happening.accounts if a.telling.people.count is not None]
    return " or ".join(sorted(dict.fromkeys(told), key=lambda one: -told.count(one))) or f"number {NOT_TOLD}"


def _person(person: Person) -> Text:
    text = Text(shortened(printable(person.names[0]), NAME), "bold")
    if len(person.names) > 1:
        text.append(f", also {', '.join(printable(name) for name in person.names[1:])}", "dim not bold")
    seen = person.last_seen
    if seen is None:
        text.append(f": last seen {NOT_TOLD}", "not bold yellow")
    else:
        silent = f", {_counted(seen.silent_days, 'day')} ago" if seen.silent_days is not None else ""
        text.append(f": last {KINDS[seen.kind]}, {date_in_words(seen.when.edtf)}{silent}", "not bold not dim")
    seen_then = (s for s in person.path if s.kind in SEEN and s.status is Status.OCCURRED)
    undated = dict.fromkeys(KINDS[station.kind] for station in seen_then if station.when is None)
    return text.append(f"; without a date: {', '.join(undated)}" if undated else "", "not bold dim")


def _happening(happening: Happening, sources: Sources, origins: Origins, width: int) -> RenderableType:
    text = Text(f"{_when(happening)}  ", "dim")
    text.append(_what(happening), "bold not dim")
    text.append(f": {_numbers(happening)} · {_counted(happening.origins, 'origin')}", "not bold not dim")
    by_origin: dict[OriginId, list[Account]] = {}
    for account in happening.accounts:
        by_origin.setdefault(account.origin, []).append(account)
    for number, (origin, accounts) in enumerate(by_origin.items()):
        if number == MOST_ACCOUNTS:
            text.append(f"\n    and {_counted(len(by_origin) - number, 'more origin')}", "dim")
            break
        text.append(f"\n    {_account(accounts, origins[origin], sources, width)}", "dim not bold")
    return text


def _account(accounts: list[Account], origin: Origin, sources: Sources, width: int) -> str:
    """One origin: who says it, how many, in which reports, in which words."""
    first = accounts[0].telling
    denied = ", denied" if first.status is Status.DENIED else ""
    label = shortened(printable(origin.label), SPEAKER) if origin.label else f"speaker {NOT_TOLD}"
    told = dict.fromkeys(_how_many(account.telling.people) for account in accounts)
    reports = ", ".join(dict.fromkeys(_name(sources[account.telling.report]) for account in accounts))
    line = f"{label}: {' or '.join(told)}{denied} [{reports}]"
    if first.words is None:
        return line
    return f"{line} “{shortened(printable(first.words.text), max(width - len(line) - 12, QUOTE // 2))}”"


def _name(source: Source) -> str:
    """The name of its file, without the folders."""
    return printable(PurePath(source.name).name)


def _counts(counts: Sequence[Count]) -> Iterator[RenderableType]:
    """The sets that most statements are about, in the order of the case."""
    if not counts:
        return
    most = sorted(counts, key=lambda one: (-len(one.tellings), -(one.lowest or 0)))[:MOST_COUNTS]
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for heading in ("of", "people", "named", "not named", "unaccounted for"):
        table.add_column(heading, justify="left" if heading == "of" else "right")
    for one in (one for one in counts if one in most):
        unnamed, lost = _number(one.unnamed), _number(one.unaccounted)
        table.add_row(printable(one.of), _range(one), str(one.named), unnamed, lost)
    yield table
    yield from _more(len(counts) - MOST_COUNTS)


def _conflicts(file: CaseFile, sources: Sources) -> Iterator[RenderableType]:
    for conflict in file.conflicts[:MOST_CONFLICTS]:
        yield _conflict(conflict, file, sources)
    yield from _more(len(file.conflicts) - MOST_CONFLICTS)


def _more(number: int) -> Iterator[RenderableType]:
    if number > 0:
        yield Text(f"and {number} more: --json and --html have them", "dim")


def _number(number: int | None) -> str:
    return "not known" if number is None else f"{number:,}"


def _range(count: Count) -> str:
    if count.lowest is None:
        return "not known"
    if count.highest is None:
        return f"at least {count.lowest:,}"
    return f"{count.lowest:,}" if count.lowest == count.highest else f"{count.lowest:,}–{count.highest:,}"


def _conflict(conflict: Conflict, file: CaseFile, sources: Sources) -> Text:
    tellings = {account.telling.id: account.telling for one in file.happenings for account in one.accounts}
    text = Text(printable(conflict.what), "bold")
    resolved = f" by {conflict.by}, {conflict.on}: {conflict.why}" if conflict.by else ""
    text.append(f"  {conflict.state}{resolved}", "yellow not bold")
    for claim in conflict.tellings:
        telling = tellings[claim]
        said = printable(telling.said_by.text) if telling.said_by else "the report"
        told = _how_many(telling.people)
        text.append(f"\n    {told}: {said} [{_name(sources[telling.report])}]", "not bold dim")
    for one in conflict.hypotheses[:MOST_HYPOTHESES]:
        text.append(f"\n    perhaps: {printable(one.words)}", "italic not bold")
    return text


def lost_text(name: str, losses: Iterable[LostSupport]) -> str:
    """What would fall without a report."""
    lines: list[str] = []
    for lost in losses:
        lines.append(f"Without {printable(name)}: {_counted(len(lost.tellings), 'claim')} would go.")
        lines.extend(f"  falls: {printable(sentence.words)}" for sentence in lost.fallen)
        lines.extend(f"  weaker: {printable(sentence.words)}" for sentence in lost.weakened)
    return "\n".join(lines) + "\n"


def _counted(number: int, noun: str, plural: str | None = None) -> str:
    return f"{number:,} {noun if number == 1 else plural or f'{noun}s'}"
