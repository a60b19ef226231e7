"""What bars a hand-over and what asks for one: international rules, and apart from them the domestic ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache

from panoh.law.instruments import Instrument, instruments
from panoh.law.limits import FROM_EUROPE, europe
from panoh.law.path import Fact, Path, has_asylum, is_applicant, is_citizen, seeks_asylum
from panoh.law.procedures import DomesticBar, Jurisdiction, is_uncertain, jurisdictions
from panoh.law.reasons import all_of, bound, fact_reason
from panoh.model.legal import Answer, Confidence, Finding, Force, Layer, Limit, Provision, Reason, Reply, Topic

UNION = "EU"
UNION_CHARTER = "EU-CHARTER"
# Whom a bar covers that no claim of the 32 kinds tells.
NOT_TOLD = {
    "child": "it covers children; his age is not told",
    "lawful-resident": "it covers those lawfully resident; whether he was is not told",
    "group-or-national": "it covers nationals, and groups removed without looking at each; neither is told",
    "political-refugee": "it covers political refugees; no claim tells of such a status",
}
DOMESTIC_FACTS: dict[str, Callable[[Path], Fact]] = {
    "refugee": seeks_asylum,
    "applicant": is_applicant,
    "granted": has_asylum,
    "citizen": is_citizen,
}
# A person's findings stay the same on most of his days.
FINDINGS_KEPT = 16384
ANYONE = Fact("it covers any person", Reply.YES)


@lru_cache(maxsize=1)
def _bars() -> tuple[tuple[Instrument, ...], tuple[Instrument, ...]]:
    """The instruments that bar hand-overs: of people in general, and of refugees."""
    every = tuple(instrument for instrument in instruments().values() if instrument.is_bar)
    return (
        tuple(instrument for instrument in every if instrument.covers != "refugee"),
        tuple(instrument for instrument in every if instrument.covers == "refugee"),
    )


@lru_cache(maxsize=FINDINGS_KEPT)
def bars_for_anyone(holding: str, on: date, known_on: date | None) -> tuple[Finding, ...]:
    """The bars of international law that do not ask who the person is, or ask what no claim tells."""
    found = []
    for instrument in _bars()[0]:
        untold = NOT_TOLD.get(instrument.covers)
        fact = Fact(untold, Reply.UNKNOWN) if untold else ANYONE
        found.append(bar_finding(instrument, bound(instrument.id, holding, on, known_on), (fact_reason(fact),)))
    return tuple(found)


def bars_for_refugees(path: Path, on: date, known_on: date | None) -> tuple[Finding, ...]:
    """The bars of refugee law: whether he seeks asylum, where he fled from, what the instrument needs besides."""
    assert path.holding is not None  # the caller asks only then
    return _bars_for_refugees(seeks_asylum(path), path.holding, path.destination, on, known_on)


@lru_cache(maxsize=FINDINGS_KEPT)
def _bars_for_refugees(
    seeking: Fact, holding: str, destination: str | None, on: date, known_on: date | None
) -> tuple[Finding, ...]:
    found = []
    for instrument in _bars()[1]:
        binding = bound(instrument.id, holding, on, known_on)
        steps = [fact_reason(seeking), *_narrowed(binding[0], destination)]
        if instrument.needs is not None:
            _, needed = bound(instrument.needs, holding, on, known_on)
            steps.append(Reason(instrument.needs_why, needed.reply, instrument.provision, of=(needed,)))
        found.append(bar_finding(instrument, binding, tuple(steps)))
    return tuple(found)


def _narrowed(answer: Answer, destination: str | None) -> Iterator[Reason]:
    for limit in answer.limits:
        if limit.kind == FROM_EUROPE:
            yield _from_europe(limit, destination)


def _from_europe(limit: Limit, destination: str | None) -> Reason:
    if destination is None:
        return Reason(f"{limit.text}; where he fled from is not told", Reply.UNKNOWN, limit.provision)
    inside = destination in europe()
    says = f"{limit.text}; {destination} is {'a' if inside else 'no'} European state for this rule"
    return Reason(says, Reply.YES if inside else Reply.NO, limit.provision)


def bar_finding(instrument: Instrument, binding: tuple[Answer, Reason], covers: tuple[Reason, ...]) -> Finding:
    """Whether an instrument's bar binds the state towards him; whether the danger is real is never found here."""
    answer, bound_step = binding
    reply = all_of((answer.reply, *(step.reply or Reply.UNKNOWN for step in covers)))
    steps = (bound_step, *covers) if answer.reply is not Reply.NO else (bound_step,)
    exceptions = f" Exceptions: {instrument.exceptions}." if instrument.exceptions else ""
    return Finding(
        topic=Topic.BAR,
        layer=Layer.INTERNATIONAL,
        rule=instrument.id,
        asks=f"Does {instrument.provision.citation} bar a hand-over by {answer.state}?",
        reply=reply,
        reason=Reason(f"{instrument.says}.{exceptions}", reply, instrument.provision, of=steps),
        force=Force(instrument.force),
        condition=f"substantial grounds for fearing {instrument.harm}",
        cautions=(*answer.cautions, *(f"{limit.text} ({limit.provision.citation})" for limit in answer.limits)),
        since=answer.since if answer.reply is Reply.YES else None,
    )


@lru_cache(maxsize=FINDINGS_KEPT)
def duties(holding: str, destination: str | None, on: date, known_on: date | None) -> tuple[Finding, ...]:
    """The treaties that ask for hand-overs between the two states."""
    if destination is None:
        return ()
    asking = [instrument for instrument in instruments().values() if instrument.force == "hand-over"]
    return tuple(_duty(instrument, holding, destination, on, known_on) for instrument in asking)


def _duty(instrument: Instrument, holding: str, destination: str, on: date, known_on: date | None) -> Finding:
    ends = tuple(bound(instrument.id, state, on, known_on) for state in (holding, destination))
    reply = all_of(answer.reply for answer, _ in ends)
    return Finding(
        topic=Topic.DUTY,
        layer=Layer.INTERNATIONAL,
        rule=instrument.id,
        asks=f"Does {instrument.provision.citation} ask {holding} to hand people over to {destination}?",
        reply=reply,
        reason=Reason(f"{instrument.says}.", reply, instrument.provision, of=tuple(step for _, step in ends)),
        cautions=tuple(caution for answer, _ in ends for caution in answer.cautions),
    )


def domestic_bars(path: Path, on: date, known_on: date | None) -> tuple[Finding, ...]:
    """The bars of domestic law of the state that holds him, those of Union law among them where it is a member."""
    assert path.holding is not None  # the caller asks only then
    facts = tuple((name, DOMESTIC_FACTS[name](path)) for name in _facts_needed(path.holding, on, known_on))
    return _domestic_bars(facts, path.holding, on, known_on)


@lru_cache(maxsize=4096)
def _facts_needed(holding: str, on: date, known_on: date | None) -> tuple[str, ...]:
    """What of a person the bars of a state ask."""
    places = _places(holding, on, known_on)
    asked = {bar.covers for place in places for procedure in place.procedures for bar in procedure.bars}
    return tuple(sorted(asked & set(DOMESTIC_FACTS)))


@lru_cache(maxsize=FINDINGS_KEPT)
def _domestic_bars(
    facts: tuple[tuple[str, Fact], ...], holding: str, on: date, known_on: date | None
) -> tuple[Finding, ...]:
    told = dict(facts)
    return tuple(
        # A bar holds while its procedure's law does.
        _domestic_bar(
            bar,
            holding,
            told.get(bar.covers, ANYONE),
            holds=bar.validity.holds_on(on) and procedure.validity.holds_on(on),
            since=bar.validity.first or procedure.validity.first,
        )
        for place in _places(holding, on, known_on)
        for procedure in place.procedures
        for bar in procedure.bars
    )


@lru_cache(maxsize=4096)
def _places(holding: str, on: date, known_on: date | None) -> tuple[Jurisdiction, ...]:
    own = jurisdictions().get(holding)
    member, _ = bound(UNION_CHARTER, holding, on, known_on)
    union = jurisdictions()[UNION] if member.reply is Reply.YES else None
    return tuple(place for place in (own, union) if place is not None)


def _domestic_bar(bar: DomesticBar, holding: str, fact: Fact, *, holds: bool, since: date | None) -> Finding:
    validity = f"in force since {since}" if since else "its first day is not told"
    steps: tuple[Reason, ...] = (Reason(validity, Reply.YES, bar.provision), fact_reason(fact))
    reply = fact.reply
    cautions: tuple[str, ...] = ()
    if not holds:
        when = f"it holds from {since}" if since and not bar.validity.last else "its law does not hold on the day"
        reply, steps = Reply.NO, (Reason(f"not in force on the day: {when}", Reply.NO, bar.provision),)
    elif is_uncertain(bar.provision):
        reply = Reply.NO if reply is Reply.NO else Reply.UNKNOWN
        cautions = ("The only source is uncertain: read the law.",)
    return Finding(
        topic=Topic.BAR,
        layer=Layer.DOMESTIC,
        rule=bar.id,
        asks=f"Does {bar.provision.citation} bar a hand-over by {holding}?",
        reply=reply,
        reason=Reason(f"{bar.says}.", reply, bar.provision, of=steps),
        force=bar.force,
        cautions=cautions,
        since=since if holds else None,
    )


def nothing_domestic(holding: str) -> Finding:
    """What is said of a state whose domestic law is not in the tables."""
    says = f"The domestic law of {holding} is not in the tables: not researched, which does not mean that nothing bars."
    provision = Provision("none", f"domestic law of {holding}", "none", Confidence.UNCERTAIN)
    return Finding(
        topic=Topic.BAR,
        layer=Layer.DOMESTIC,
        rule="none",
        asks=f"Does domestic law bar a hand-over by {holding}?",
        reply=Reply.UNKNOWN,
        reason=Reason(says, Reply.UNKNOWN, provision),
    )
