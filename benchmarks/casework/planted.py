"""Makes up cases whose truth is known: every person walks a path, speakers count truly, and some say what is false."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from panoh.model import Bound, Kind, Moment
from panoh.model.ledger import Basis, CaseTellings, CountStatement, PeopleSet, Relation, SetId, StatementId, Tie
from panoh.model.links import CaseId, OriginId, PersonId

TAKEN, LET_GO, HELD = SetId("taken"), SetId("let go"), SetId("held")
GRANTED, LEFT, DIED, EARLIER = SetId("granted"), SetId("left"), SetId("died"), SetId("earlier hand-over")
HANDED, BEHIND = SetId("hand-over"), SetId("behind")
REGISTERED, REFUSED, COMPLAINT = SetId("registered"), SetId("refused"), SetId("complaint")
TRIED, SENTENCED = SetId("tried"), SetId("sentenced")
FATES = (GRANTED, LEFT, DIED, EARLIER, HANDED, BEHIND)

SETS = (
    PeopleSet(TAKEN, "taken in the sweep", Kind.ARREST, when=Moment("2019-03-04")),
    PeopleSet(LET_GO, "let go the same week", Kind.RELEASE, when=Moment("2019-03-06")),
    PeopleSet(HELD, "kept", Kind.DETENTION, when=Moment("2019-03/2019-09")),
    PeopleSet(GRANTED, "given asylum", Kind.ASYLUM_GRANT, when=Moment("2019-05")),
    PeopleSet(LEFT, "resettled", Kind.DEPARTURE, when=Moment("2019-06")),
    PeopleSet(DIED, "died", Kind.DEATH, when=Moment("2019-06-20")),
    PeopleSet(EARLIER, "handed over in July", Kind.HANDOVER, when=Moment("2019-07-01")),
    PeopleSet(HANDED, "handed over in October", Kind.HANDOVER, when=Moment("2019-10-12")),
    PeopleSet(BEHIND, "still held in November", Kind.DETENTION, when=Moment("2019-11")),
    PeopleSet(REGISTERED, "registered with UNHCR", Kind.UNHCR_RECOGNITION),
    PeopleSet(REFUSED, "refused asylum", Kind.ASYLUM_REFUSAL, when=Moment("2019-04")),
    PeopleSet(COMPLAINT, "who complained", Kind.COMPLAINT, when=Moment("2019-08")),
    PeopleSet(TRIED, "tried", Kind.TRIAL, when=Moment("2020-01")),
    PeopleSet(SENTENCED, "sentenced", Kind.SENTENCE, when=Moment("2020-02")),
)


def _tie(tie: Tie, *sets: SetId, basis: Basis = Basis.TOLD) -> Relation:
    reason = f"{tie.value}: {', '.join(sets)}."
    return Relation(tie, sets, basis, reason, "" if basis is Basis.PROCESS else f"Not so: {reason}")


RELATIONS = (
    _tie(Tie.MADE_OF, TAKEN, LET_GO, HELD),
    *(_tie(Tie.WITHIN, fate, HELD) for fate in FATES),
    _tie(Tie.APART, *FATES, basis=Basis.PROCESS),
    _tie(Tie.WITHIN, REFUSED, HELD),
    _tie(Tie.APART, REFUSED, GRANTED, basis=Basis.ASSUMED),
    _tie(Tie.WITHIN, TRIED, HANDED, EARLIER, basis=Basis.PROCESS),
    _tie(Tie.WITHIN, SENTENCED, TRIED, basis=Basis.PROCESS),
)


@dataclass(frozen=True, slots=True)
class Planted:
    """A case with its truth.

    Attributes:
        truth: Who really is in each set.
        false: The statements that are not true.
        clashes: For each false statement, statements of which it is one and that cannot all hold.
    """

    case: CaseTellings
    truth: Mapping[SetId, frozenset[PersonId]]
    false: frozenset[StatementId]
    clashes: tuple[frozenset[StatementId], ...]


@dataclass(slots=True)
class _Case:
    rng: random.Random
    truth: dict[SetId, frozenset[PersonId]]
    statements: list[CountStatement] = field(default_factory=list)
    clashes: list[frozenset[StatementId]] = field(default_factory=list)
    false: set[StatementId] = field(default_factory=set)

    def say(
        self, of: SetId, count: int | None, bound: Bound | None = Bound.EXACT, named: Iterable[PersonId] = ()
    ) -> StatementId:
        number = len(self.statements)
        one = StatementId(f"t{number:03}")
        bound = None if count is None else bound
        self.statements.append(
            CountStatement(one, of, OriginId(f"o{number:03}"), count, bound, tuple(named), said_by=f"speaker {number}")
        )
        return one


def planted_case(seed: int, people: int | None = None) -> Planted:
    """The case of a seed: the same for the same seed and number of people."""
    rng = random.Random(seed)
    made = _Case(rng, _truth(rng, people or rng.randint(6, 60)))
    told = [of for of in made.truth if rng.random() < 0.7]
    for of in told:
        _tell_truly(made, of)
    for _ in range(rng.choice((0, 1, 1, 2))):
        rng.choice(PLANTS)(made)
    _copy_some(made)
    rng.shuffle(made.statements)
    case = CaseTellings(CaseId(f"planted {seed}"), SETS, tuple(made.statements), RELATIONS)
    return Planted(case, made.truth, frozenset(made.false), tuple(made.clashes))


def _truth(rng: random.Random, people: int) -> dict[SetId, frozenset[PersonId]]:
    everybody = [PersonId(f"p{number:04}") for number in range(people)]
    taken = everybody[: max(3, people - rng.randint(0, people // 5))]
    held = frozenset(taken[rng.randint(0, len(taken) // 3) :])
    fates: dict[SetId, set[PersonId]] = {fate: set() for fate in FATES}
    for person in sorted(held):
        fate = rng.choices((*FATES, None), (1, 1, 1, 2, 12, 2, 2))[0]
        if fate is not None:
            fates[fate].add(person)
    tried = _some(rng, fates[HANDED] | fates[EARLIER])
    return {
        TAKEN: frozenset(taken),
        LET_GO: frozenset(taken) - held,
        HELD: held,
        **{fate: frozenset(some) for fate, some in fates.items()},
        REGISTERED: _some(rng, everybody),
        REFUSED: _some(rng, held - fates[GRANTED]),
        COMPLAINT: _some(rng, everybody),
        TRIED: tried,
        SENTENCED: _some(rng, tried),
    }


def _some(rng: random.Random, people: Iterable[PersonId]) -> frozenset[PersonId]:
    share = rng.random()
    return frozenset(person for person in sorted(people) if rng.random() < share)


def _tell_truly(made: _Case, of: SetId) -> None:
    rng, true = made.rng, made.truth[of]
    size = len(true)
    for _ in range(rng.choice((1, 1, 2, 3))):
        match rng.choice(("exact", "exact", "least", "most", "about", "names")):
            case "exact":
                made.say(of, size)
            case "least":
                made.say(of, max(0, size - rng.randint(0, 3)), Bound.AT_LEAST)
            case "most":
                made.say(of, size + rng.randint(0, 3), Bound.AT_MOST)
            case "about":
                made.say(of, max(1, size), Bound.ABOUT)
            case _:
                made.say(of, None, named=_some(rng, true))


def _false(made: _Case, of: SetId, count: int | None, named: Iterable[PersonId] = ()) -> StatementId:
    one = made.say(of, count, named=named)
    made.false.add(one)
    return one


def _rival(made: _Case) -> None:
    """Two speakers, two numbers for one set."""
    of = made.rng.choice(tuple(made.truth))
    size = len(made.truth[of])
    true = made.say(of, size)
    wrong = size + made.rng.choice([step for step in (-2, -1, 1, 2) if size + step >= 0])
    made.clashes.append(frozenset((true, _false(made, of, wrong))))


def _too_many_inside(made: _Case) -> None:
    """More in a part than in the whole."""
    inner, outer = made.rng.choice(((REFUSED, HELD), (SENTENCED, TRIED), (HANDED, HELD), (HELD, TAKEN)))
    size = len(made.truth[outer])
    true = made.say(outer, size + made.rng.randint(0, 2), Bound.AT_MOST)
    wrong = size + made.rng.randint(3, 5)
    made.clashes.append(frozenset((true, _false(made, inner, wrong))))


def _wrong_sum(made: _Case) -> None:
    """Parts that do not add up to the whole."""
    parts = [made.say(of, len(made.truth[of])) for of in (LET_GO, HELD)]
    wrong = len(made.truth[TAKEN]) + made.rng.choice((-1, 1, 2))
    made.clashes.append(frozenset((*parts, _false(made, TAKEN, wrong))))


def _too_many_fates(made: _Case) -> None:
    """More handed over than were held and had not gone another way."""
    gone = [made.say(of, len(made.truth[of])) for of in (EARLIER, GRANTED) if made.truth[of]]
    held = made.say(HELD, len(made.truth[HELD]))
    wrong = len(made.truth[HELD]) - sum(len(made.truth[of]) for of in (EARLIER, GRANTED)) + 1
    made.clashes.append(frozenset((*gone, held, _false(made, HANDED, wrong))))


def _fewer_than_named(made: _Case) -> None:
    """A number smaller than the names in two lists."""
    of = made.rng.choice((TAKEN, HELD, HANDED))
    true = sorted(made.truth[of])
    if len(true) < 2:
        return _rival(made)
    middle = len(true) // 2
    lists = [made.say(of, None, named=some) for some in (true[: middle + 1], true[middle:])]
    made.clashes.append(frozenset((*lists, _false(made, of, len(true) - 1))))
    return None


def _in_two_places(made: _Case) -> None:
    """A person named among those handed over who is named as gone another way."""
    gone = [of for of in (GRANTED, LEFT, DIED) if made.truth[of]]
    if not gone:
        return _rival(made)
    of = made.rng.choice(gone)
    person = made.rng.choice(sorted(made.truth[of]))
    true = made.say(of, None, named=(person,))
    made.clashes.append(frozenset((true, _false(made, HANDED, None, named=(person,)))))
    return None


PLANTS: tuple[Callable[[_Case], None], ...] = (
    _rival,
    _too_many_inside,
    _wrong_sum,
    _too_many_fates,
    _fewer_than_named,
    _in_two_places,
)


def _copy_some(made: _Case) -> None:
    """Other papers print what an agency sent: the same words, the same origin."""
    for statement in tuple(made.statements):
        if made.rng.random() < 0.25:
            copy = StatementId(f"{statement.id} copied")
            made.statements.append(
                CountStatement(
                    copy, statement.of, statement.origin, statement.count, statement.bound, statement.named,
                    said_by=statement.said_by,
                )
            )  # fmt: skip
            if statement.id in made.false:
                made.false.add(copy)
