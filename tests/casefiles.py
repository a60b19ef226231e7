"""An invented case file with all that a page has to show: rival numbers, unsure dates, silence, what is not told."""

from __future__ import annotations

from datetime import date

from panoh.model import Bound, ClaimId, Kind, Moment, People, ReportId, Speaker, State, Status, Telling, Words
from panoh.model.casefile import (
    Account,
    Casebook,
    CaseFile,
    Clocks,
    Conflict,
    Count,
    Gap,
    Happening,
    Hypothesis,
    LastSeen,
    Person,
    Source,
    Station,
)
from panoh.model.ledger import Basis, Ledger, PeopleSet, Quantity, Range, Relation, SetId, Tie
from panoh.model.links import CaseId, HappeningId, OriginId, PersonId

CASE = CaseId("c1")
NEWS, LETTER = ReportId("r1"), ReportId("r2")


def telling(name: str, report: ReportId, kind: Kind, count: int, words: str, **more: object) -> Telling:
    """A telling with the fields that a page shows."""
    names = more.pop("names", ())
    people = People(count, Bound.EXACT, names=names, nationalities=("UZ",), description="asylum-seekers")  # type: ignore[arg-type]
    return Telling(ClaimId(name), report, kind, Status.OCCURRED, people, Words(words, 0, 1), **more)  # type: ignore[arg-type]


HELD = telling("t1", NEWS, Kind.DETENTION, 6, "Six men are in custody <since> May.", when=Moment("2018-05/.."))
OVER_NEWS = telling(
    "t2", NEWS, Kind.HANDOVER, 4, "Four of them were handed over on 3 October.",
    when=Moment("2018-10-03"), from_state=State("KZ"), to_state=State("UZ"), said_by=Speaker("prosecutor's office"),
)  # fmt: skip
OVER_LETTER = telling(
    "t3", LETTER, Kind.HANDOVER, 5, "Five men, Botir Qoraev among them, were put on a train in October.",
    when=Moment("2018-10"), names=("Botir Qoraev",),
)  # fmt: skip
SENTENCE = telling("t4", LETTER, Kind.SENTENCE, 1, "Botir Qoraev got nine years.", names=("Botir Qoraev",))


def _happening(name: str, *tellings: Telling, when: Moment | None, dates: tuple[Moment, ...]) -> Happening:
    accounts = tuple(Account(one, OriginId(f"o-{one.id}")) for one in tellings)
    return Happening(HappeningId(name), tellings[0].kind, Status.OCCURRED, when, dates, accounts, len(tellings))


def _person() -> Person:
    path = (
        Station(HappeningId("h2"), Kind.HANDOVER, Status.OCCURRED, Moment("2018-10-03"), (ClaimId("t3"),)),
        Station(HappeningId("h3"), Kind.SENTENCE, Status.OCCURRED, None, (ClaimId("t4"),)),
    )
    seen = LastSeen(HappeningId("h2"), Kind.HANDOVER, Moment("2018-10-03"), None, 90)
    return Person(PersonId("p1"), ("Botir Qoraev", "Ботир Кораев"), path, seen)


def _conflict() -> Conflict:
    why = Hypothesis("Five counts the men taken out of the prison, one of whom was not handed over.", (ClaimId("t3"),))
    return Conflict("How many were handed over: 4 or 5", (ClaimId("t2"), ClaimId("t3")), (why,))


def casebook() -> Casebook:
    """One case, two reports, three happenings."""
    case = CaseFile(
        id=CASE,
        title="Six asylum-seekers, Kazakhstan to Uzbekistan, 2018 (invented)",
        clocks=Clocks(published_by=date(2019, 1, 1)),
        sources=(
            Source(NEWS, "news.txt", "Invented News", Moment("2018-10-05"), "en", "Men handed over"),
            Source(LETTER, "letter.eml", None, Moment("2018-11"), "ru"),
        ),
        people=(_person(),),
        happenings=(
            _happening("h1", HELD, when=Moment("2018-05/.."), dates=(Moment("2018-05/.."),)),
            _happening("h2", OVER_NEWS, OVER_LETTER, when=None, dates=(Moment("2018-10-03"), Moment("2018-10"))),
            _happening("h3", SENTENCE, when=None, dates=()),
        ),
        origins=(),
        counts=(
            Count("handed over", 4, 5, 1, 3, None),
            Count("held", 6, 6, 1, 5, 1),
            Count("sentenced", 1, None, 1, 0, None),
        ),
        conflicts=(_conflict(),),
        gaps=(Gap("No report says where the sixth man is since October 2018."),),
    )
    return Casebook((case,))


def _quantity(of: SetId, numbers: Range, unaccounted: Range | None) -> Quantity:
    return Quantity(
        of=of, told=(), spread=numbers, range=numbers, fewest=numbers, named=(), unnamed=None, unaccounted=unaccounted
    )


def ledger() -> Ledger:
    """The numbers of the same case."""
    held, over, sentenced = SetId("held"), SetId("over"), SetId("sentenced")
    sets = (
        PeopleSet(held, "held", Kind.DETENTION),
        PeopleSet(over, "handed over", Kind.HANDOVER),
        PeopleSet(sentenced, "sentenced", Kind.SENTENCE),
    )
    numbers = (
        _quantity(held, Range(6, 6), Range(1, 2)),
        _quantity(over, Range(4, 5), None),
        _quantity(sentenced, Range(1, None), None),
    )
    relations = (
        Relation(Tie.WITHIN, (over, held), Basis.PROCESS, "Who is handed over was held."),
        Relation(Tie.WITHIN, (sentenced, over), Basis.ASSUMED, "Who is sentenced there was handed over."),
    )
    return Ledger(CASE, sets, (), relations, numbers, (), (), ())
