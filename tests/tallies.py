"""An invented case for tests of counting: men of Karasu, taken in May 2018, and who says how many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from panoh.model import Bound, ClaimId, Kind, Moment, ReportId, State, Words
from panoh.model.ledger import (
    Basis,
    CaseTellings,
    CountStatement,
    PeopleSet,
    Relation,
    SetId,
    StatementId,
    Tie,
)
from panoh.model.links import CaseId, OriginId, PersonId

TAKEN, LET_GO, KEPT = SetId("taken"), SetId("let go"), SetId("kept")
EARLIER, ASYLUM, HANDED_OVER = SetId("earlier"), SetId("asylum"), SetId("handed over")
COMPLAINANTS, LATER, IN_JUNE, LEFT_BEHIND = SetId("complainants"), SetId("later"), SetId("June"), SetId("left behind")
MEN = tuple(PersonId(f"man {number:02}") for number in range(1, 20))


def people(of: SetId, kind: Kind = Kind.DETENTION, when: str | None = None) -> PeopleSet:
    """A set of the invented case."""
    return PeopleSet(of, of, kind, when=Moment(when) if when else None, from_state=State("KG"))


KARASU = (
    people(TAKEN, Kind.ARREST, "2018-05-02"),
    people(LET_GO, Kind.RELEASE, "2018-05-03"),
    people(KEPT, Kind.DETENTION, "2018-05/2018-08"),
    people(EARLIER, Kind.HANDOVER, "2018-07-10"),
    people(ASYLUM, Kind.ASYLUM_GRANT, "2018-07-12"),
    people(HANDED_OVER, Kind.HANDOVER, "2018-08-30"),
    people(COMPLAINANTS, Kind.COMPLAINT, "2018-08-01"),
    people(LATER, Kind.ARREST, "2018-08-20"),
    people(IN_JUNE, Kind.DETENTION, "2018-08-29"),
    people(LEFT_BEHIND, Kind.DETENTION, "2018-09"),
)


def said(
    of: SetId,
    count: int | None = None,
    bound: Bound = Bound.EXACT,
    *,
    by: str = "a paper",
    named: Iterable[PersonId] = (),
    absent: Iterable[PersonId] = (),
    origin: str | None = None,
    when: str | None = None,
    nationalities: tuple[str, ...] = (),
    report: str | None = None,
) -> CountStatement:
    """What somebody says of a set; each speaker is an origin, unless another is given."""
    names = "+".join((*named, *absent))
    one = f"{of}, {count} {names}, {by}"
    return CountStatement(
        StatementId(one),
        of,
        OriginId(origin or by),
        count,
        None if count is None else bound,
        tuple(named),
        tuple(absent),
        by,
        ClaimId(one),
        Words(f"{count} {of}"),
        Moment(when) if when else None,
        nationalities,
        None if report is None else ReportId(report),
    )


def tie(how: Tie, *sets: SetId, basis: Basis = Basis.TOLD) -> Relation:
    """A relation of the invented case."""
    otherwise = "" if basis is Basis.PROCESS else "It was not so."
    return Relation(how, sets, basis, f"{how}: {', '.join(sets)}.", otherwise)


def case(
    statements: Sequence[CountStatement],
    relations: Sequence[Relation] = (),
    sets: Sequence[PeopleSet] = KARASU,
) -> CaseTellings:
    """A case of these statements."""
    return CaseTellings(CaseId("Karasu"), tuple(sets), tuple(statements), tuple(relations))


KARASU_RELATIONS = (
    tie(Tie.MADE_OF, TAKEN, LET_GO, KEPT),
    tie(Tie.WITHIN, EARLIER, KEPT),
    tie(Tie.WITHIN, ASYLUM, KEPT),
    tie(Tie.WITHIN, HANDED_OVER, KEPT),
    tie(Tie.APART, EARLIER, ASYLUM, HANDED_OVER, basis=Basis.PROCESS),
    tie(Tie.MADE_OF, IN_JUNE, COMPLAINANTS, LATER),
    tie(Tie.WITHIN, LEFT_BEHIND, IN_JUNE),
    tie(Tie.WITHIN, HANDED_OVER, IN_JUNE),
    tie(Tie.APART, LEFT_BEHIND, HANDED_OVER, basis=Basis.PROCESS),
)
# 21 taken, 6 let go: 15 kept. One was handed over before and one given asylum: 13. A deputy says 14; 14 complained.
KARASU_SAID = (
    said(TAKEN, 21, by="Ferghana Post"),
    said(TAKEN, 20, Bound.AT_LEAST, by="a witness"),
    said(LET_GO, 6, by="Ferghana Post"),
    said(KEPT, 15, by="Committee"),
    said(KEPT, by="Appeal", named=MEN[:11]),
    said(KEPT, by="court reports", named=MEN[11:15]),
    said(EARLIER, 1, by="Letter", named=MEN[:1]),
    said(ASYLUM, 1, by="Appeal", named=MEN[1:2]),
    said(HANDED_OVER, 13, Bound.AT_LEAST, by="Committee"),
    said(HANDED_OVER, 13, by="Foreign Ministry", origin="ministry"),
    said(HANDED_OVER, 13, by="Steppe Wire", origin="ministry"),
    said(HANDED_OVER, 14, by="deputy prosecutor"),
    said(COMPLAINANTS, 14, by="UN committee"),
    said(LATER, 2, by="Joint letter"),
    said(IN_JUNE, 16, by="Joint letter"),
    said(LEFT_BEHIND, 2, by="Caravan", named=MEN[15:17]),
)


def karasu() -> CaseTellings:
    """The whole case."""
    return case(KARASU_SAID, KARASU_RELATIONS)
