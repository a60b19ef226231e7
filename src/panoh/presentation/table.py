"""A read report as a table for people: who, when, where, by whom, who says so, and the words under each row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from panoh.model import Claim, Status
from panoh.pipeline import DateSource, ReadReport
from panoh.presentation import cells
from panoh.presentation.dates import date_in_words
from panoh.presentation.safe import printable, shortened
from panoh.presentation.words import NOT_TOLD, language_name

# Below this width six columns are too narrow to read: the fields are stacked.
TABLE_WIDTH = 100
# Quotes are shown in at most this many lines; the JSON has them whole.
QUOTE_LINES = 2
HEADINGS = ("What", "Who and how many", "When", "Where", "By whom", "Who says so")
# Shares of the width, in the order of the headings.
SHARES = (17, 27, 16, 18, 17, 17)
STATUS_STYLES = {
    Status.OCCURRED: "bold",
    Status.EXPECTED: "bold magenta",
    Status.FEARED: "bold yellow",
    Status.DENIED: "bold cyan",
}
DATED_BY = {
    DateSource.PERSON: "date given by you",
    DateSource.FILE: "date told by the file",
    DateSource.TEXT: "date found in the text",
    None: "date not told: give it with --published",
}
HASH_SHOWN = 12
INDENT = 2


@dataclass(frozen=True, slots=True)
class Look:
    """How to show a report.

    Attributes:
        explain: Show under each claim the rules that made it.
        banner: A line above the report, such as that its people are invented.
    """

    explain: bool = False
    banner: str = ""


def report_text(console: Console, read: ReadReport, look: Look) -> str:
    """The header of a report and its claims, as wide as the console is and in its colours."""
    with console.capture() as captured:
        console.print(_header(console.width, read, look))
        if read.claims:
            _print_claims(console, read.claims, look)
        else:
            nothing = Text("No claim found. That is no proof that the report makes none.", "yellow")
            console.print(Padding(nothing, (0, INDENT, 1, INDENT)))
    return "".join(f"{line.rstrip()}\n" for line in captured.get().split("\n")[:-1])


def _print_claims(console: Console, claims: tuple[Claim, ...], look: Look) -> None:
    wide = console.width >= TABLE_WIDTH
    if wide:
        console.print(_row(console.width, [Text(heading, "dim") for heading in HEADINGS]))
    for _, same_words in groupby(claims, key=lambda claim: (claim.quote.page.number, claim.quote.span)):
        group = list(same_words)
        for number, claim in enumerate(group):
            if number and not wide:
                console.print()
            console.print(_row(console.width, _fields(claim)) if wide else _stacked(claim))
            if look.explain:
                console.print(_explanation(claim))
        console.print(_words(console.width, group[0]))
    console.print(Text(f"{len(claims)} claim{'' if len(claims) == 1 else 's'}\n", "dim"))


def _header(width: int, read: ReadReport, look: Look) -> RenderableType:
    report = read.report
    headline = printable(report.headline or "No headline")
    lines: list[RenderableType] = [Rule(Text(shortened(headline, width - 8), "bold"), align="left", style="blue")]
    if look.banner:
        lines.append(Text(look.banner, "bold yellow"))
    dated = f"{date_in_words(report.published)} ({DATED_BY[read.dated_by]})" if report.published else DATED_BY[None]
    publisher = printable(report.publisher) if report.publisher else f"publisher {NOT_TOLD}"
    lines.append(Text(" · ".join((publisher, dated, language_name(report.language)))))
    lines.append(Text(f"{printable(report.origin)} · sha256 {report.sha256[:HASH_SHOWN]}", "dim"))
    lines.extend(Text(f"! {printable(notice)}", "yellow") for notice in report.notices)
    return Padding(Group(*lines), (0, 0, 1, 0))


def _fields(claim: Claim) -> list[Text]:
    """The cells of a claim in the order of the headings."""
    what = Text(cells.what(claim), STATUS_STYLES[claim.status])
    if more := cells.details(claim):
        what.append(f"\n{more}", "dim not bold")
    who = Text(cells.how_many(claim.people), "bold" if claim.people.count is not None else "dim")
    if described := cells.who(claim.people):
        who.append(f"\n{described}", "not bold not dim")
    plain = (cells.when(claim), cells.where(claim), cells.actor(claim), cells.said_by(claim))
    return [what, who, *(Text(field, "dim" if field == NOT_TOLD else "") for field in plain)]


def _row(width: int, fields: list[Text]) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    room = width - 2 * len(SHARES)
    for share in SHARES:
        grid.add_column(width=room * share // sum(SHARES), overflow="fold")
    grid.add_row(*fields)
    return grid


def _stacked(claim: Claim) -> Table:
    """One field below the other, for narrow windows."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(width=max(cell_len(heading) for heading in HEADINGS), style="dim")
    grid.add_column(overflow="fold")
    for heading, field in zip(HEADINGS, _fields(claim), strict=True):
        grid.add_row(heading, field)
    return grid


def _words(width: int, claim: Claim) -> Padding:
    room = QUOTE_LINES * (width - 2 * INDENT) - len(cells.position(claim)) - INDENT
    text = Text(f"“{shortened(printable(claim.quote.text), room)}”", "italic green")
    text.append(f"  {cells.position(claim)}", "dim not italic")
    return Padding(text, (0, INDENT, 1, INDENT))


def _explanation(claim: Claim) -> Padding:
    return Padding(Text("\n".join(_reasons(claim)), "dim"), (0, INDENT, 0, INDENT))


def _reasons(claim: Claim) -> Iterator[str]:
    yield f"found by {claim.entry or 'no entry'}, claim {claim.id}"
    for step in claim.why:
        yield f"  {step.rule}: {printable(step.found)}"
