"""Invented people for tests, and a report about them. None of them exists; use them by name."""

from __future__ import annotations

from panoh.model import (
    Block,
    Bound,
    Claim,
    Kind,
    Moment,
    Page,
    People,
    Quote,
    Report,
    ReportId,
    Role,
    Run,
    Span,
    Speaker,
    State,
    Status,
    Step,
)
from panoh.pipeline import DateSource, ReadReport

UMED = "Umed Oltinsoev"
HIKMAT = "Hikmat Zarifbekov"
NURIDDIN = "Nuriddin Gulmahmadzod"
SPOKESMAN = "Interior Ministry (Bakyt Sharshen)"

HANDED_OVER = "Kyrgyzstan handed over ten men, among them Umed Oltinsoev and Hikmat Zarifbekov, on 13 November."
FEARED = "Their families fear that they are being tortured."
TEXT = f"Ten men returned\n\n{HANDED_OVER} {FEARED}"


def page(text: str = TEXT) -> Page:
    """A page with a headline and one paragraph."""
    body = text.index("\n\n") + 2
    blocks = (Block(Span(0, body - 2), Role.HEADLINE), Block(Span(body, len(text)), Role.BODY))
    return Page(ReportId("0123456789abcdef"), 1, text, blocks, (Run(0, len(text), "", 0),))


def quote(words: str, on: Page | None = None) -> Quote:
    """Words of a page as a quote."""
    where = on or page()
    start = where.text.index(words)
    return Quote(where, Span(start, start + len(words)), words)


def report(**changes: object) -> Report:
    """A report of the invented Steppe Wire."""
    fields: dict[str, object] = {
        "id": ReportId("0123456789abcdef"),
        "sha256": "0123456789abcdef" * 4,
        "size": len(TEXT),
        "media_type": "text/plain",
        "origin": "steppe.txt",
        "headline": "Ten men returned",
        "publisher": "Steppe Wire",
        "published": "2018-11-15",
        "language": "en",
    }
    return Report(**{**fields, **changes})  # type: ignore[arg-type]  # a test may change any field


def hand_over() -> Claim:
    """Ten men handed over, as a ministry says."""
    return Claim(
        kind=Kind.HANDOVER,
        status=Status.OCCURRED,
        people=People(10, Bound.EXACT, (UMED, HIKMAT), ("TJ",), "men"),
        quote=quote(HANDED_OVER),
        when=Moment("2018-11-13"),
        from_state=State("KG"),
        to_state=State("TJ"),
        actor="Kyrgyzstan",
        said_by=Speaker(SPOKESMAN),
        details=(("manner", "extradition"),),
        entry="handover.hand-over",
        why=(Step("trigger", "handed over"), Step("people", "ten men")),
    )


def feared_torture() -> Claim:
    """What their families fear."""
    return Claim(
        kind=Kind.ILL_TREATMENT,
        status=Status.FEARED,
        people=People(),
        quote=quote(FEARED),
        said_by=Speaker("families"),
        evidence=(quote(HANDED_OVER),),
        entry="ill_treatment.torture",
    )


def read_report(**changes: object) -> ReadReport:
    """The report with its two claims."""
    return ReadReport(report(**changes), (hand_over(), feared_torture()), DateSource.FILE)
