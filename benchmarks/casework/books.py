"""Generated casebooks: invented cases with reports that tell of them in part, copy each other and mistake numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from panoh.model import (
    Bound,
    ClaimId,
    Kind,
    Moment,
    People,
    ReportId,
    Speaker,
    State,
    Status,
    Telling,
    ToldReport,
    content_hash,
)

FROM, TO = ("KZ", "KG", "RU", "TR", "UA", "TH", "MY", "EG"), ("UZ", "TJ", "TM", "CN", "BY", "ER", "BH", "VN")
# Names are put together from syllables, so that two cases rarely share one by chance.
HEADS = "Al Bo Da El Fa Gha Hu Il Ja Ka La Man No Od Par Qah Ra Sa Ti Ul".split()
TAILS = "im bur vlat dor rhod ni san yos sur mol tif sur dir il viz hor shan id mur ug".split()
STEMS = "Ol Bar Cha Do Esh Fa Gu Ham Ino Jon Ka Lo Meh Nav Or Po Qa Roz San Til".split()
MIDDLES = "mosh fin shmat vud mur rang loq dam yat qul but lazor nat bah zuq yand mish mat ghin lo".split()
ENDINGS = ("ov", "ev", "zoda", "bekov", "qulov")
TOWNS = ("Nordhafen", "Steppenburg", "Qamishli Bozor", "Tollak", "Marvkent", "Obiravon", "Sangzor", "Dashtobod")
PAPERS = ("Steppe Wire", "Chashma Press", "Mountain Radio", "The Valley Daily", "Refuge Watch", "Central Bulletin")
SPEAKERS = ("Bakyt Sharshen", "Gulnora Isakbek", "Hanna Lindqvist", "Timur Abdyrazak", "Astrid Solheim", "Olim Navruz")
# The steps of a case, each some days after the one before.
STEPS = (
    (Kind.ARREST, 0),
    (Kind.DETENTION, 0),
    (Kind.CHARGE, 20),
    (Kind.ASYLUM_REFUSAL, 60),
    (Kind.EXTRADITION_REQUEST, 20),
    (Kind.EXTRADITION_ORDER, 60),
    (Kind.APPEAL, 10),
    (Kind.APPEAL_DISMISSED, 40),
    (Kind.INTERIM_MEASURES, 20),
    (Kind.HANDOVER, 15),
    (Kind.ILL_TREATMENT, 5),
    (Kind.STATEMENT, 1),
    (Kind.TRIAL, 90),
    (Kind.SENTENCE, 20),
)
DIRECTED = frozenset({Kind.EXTRADITION_REQUEST, Kind.EXTRADITION_ORDER, Kind.HANDOVER})


@dataclass(frozen=True)
class Truth:
    """An invented case as it was."""

    number: int
    people: int
    names: tuple[str, ...]
    ends: tuple[str, str]
    town: str
    days: tuple[date, ...]


def casebook(cases: int, *, claims_per_case: int = 100, seed: int = 2018) -> list[tuple[int, ToldReport]]:
    """Reports with the number of their case; the same for the same seed."""
    return [(case, report) for case in range(cases) for report in _reports(case, claims_per_case, seed)]


def _reports(case: int, claims: int, seed: int) -> Iterator[ToldReport]:
    random = Random(f"{seed} {case}")
    truth = _truth(case, random)
    told = number = 0
    while told < claims:
        report = _report(truth, number, random)
        told, number = told + len(report.tellings), number + 1
        yield report


def _truth(case: int, random: Random) -> Truth:
    people = random.choice((1, 1, 1, 2, 2, 3, 4, 5, 7, 9, 11, 14, 18, 23, 28))
    names = tuple(_name(random) for _ in range(people))
    day = date(2005, 1, 1) + timedelta(days=random.randrange(7000))
    days = []
    for _, after in STEPS:
        day += timedelta(days=random.randrange(after + 1))
        days.append(day)
    return Truth(case, people, names, (random.choice(FROM), random.choice(TO)), random.choice(TOWNS), tuple(days))


def _name(random: Random) -> str:
    given = random.choice(HEADS) + random.choice(TAILS)
    return f"{given} {random.choice(STEMS)}{random.choice(MIDDLES)}{random.choice(ENDINGS)}"


def _report(truth: Truth, number: int, random: Random) -> ToldReport:
    """A report published after some step, telling most of what was known by then."""
    last = random.randrange(len(STEPS))
    published = truth.days[last] + timedelta(days=random.randrange(6))
    steps = sorted({last, *(step for step in range(last + 1) if random.random() < 0.7)}, reverse=True)
    count = truth.people + (random.choice((-1, 1)) if truth.people > 5 and random.random() < 0.2 else 0)
    named = truth.names if truth.people <= 3 or random.random() < 0.3 else ()
    report = ReportId(content_hash("bench", str(truth.number), str(number)))
    people = People(max(count, len(named)), random.choice((Bound.EXACT, Bound.EXACT, Bound.AT_LEAST)), named)
    tellings = tuple(_telling(truth, report, step, people, random) for step in steps)
    name = f"{truth.number:05d}-{number:03d}.json"
    return ToldReport(report, name, tellings, random.choice(PAPERS), Moment(published.isoformat()), "en")


def _telling(truth: Truth, report: ReportId, step: int, people: People, random: Random) -> Telling:
    kind, day = STEPS[step][0], truth.days[step]
    shown = random.choice((day.isoformat(), day.isoformat(), day.isoformat()[:7], None))
    ends = truth.ends if kind in DIRECTED else (None, None)
    return Telling(
        id=ClaimId(content_hash(report, str(step))),
        report=report,
        kind=kind,
        status=Status.OCCURRED,
        people=people,
        when=Moment(shown) if shown else None,
        place=truth.town if kind is Kind.ARREST else None,
        from_state=State(ends[0]) if ends[0] else None,
        to_state=State(ends[1]) if ends[1] else None,
        said_by=Speaker(random.choice(SPEAKERS)) if random.random() < 0.5 else None,
    )
