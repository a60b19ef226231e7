"""Whether an instrument binds a state on a day, as known on a day: dated stretches, each with its answer."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from panoh.law.errors import UnknownStateError
from panoh.law.instruments import Instrument, instrument_named, instruments
from panoh.law.limits import limits
from panoh.law.parties import NOT_BOUND, Basis, Party, parties, sources
from panoh.model.legal import Answer, Confidence, Limit, Reply

# Acts that carry on what a predecessor state was bound by.
SUCCESSIONS = (Basis.SUCCESSION, Basis.SUCCESSION_UNDATED, Basis.CONTINUITY)
BASES = {
    Basis.CLAUSE: "by the treaty's own clause ({rule})",
    Basis.PUBLISHED: "as the depositary published it",
    Basis.SUCCESSION: "from the succession of the state, as the depositary counts it",
    Basis.SUCCESSION_UNDATED: "at the latest from the notification of succession",
    Basis.CONTINUITY: "continued from the predecessor state",
    Basis.YEAR_ONLY: "only the year of deposit is known",
    Basis.UNCHECKED: "from the entry into force of the instrument; the state's own day was not checked",
    Basis.PROVISIONAL: "applied provisionally (Vienna Convention on the Law of Treaties, art. 25)",
}
CAUTIONS = {
    Confidence.DAY_UNCERTAIN: "That the state is bound is known; the day is from memory and not sure.",
    Confidence.UNCERTAIN: "The only row on this is uncertain: check it with the depositary.",
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days from `start` on, until the next stretch begins, on which one answer holds."""

    start: date
    answer: Answer


def in_force(instrument: str, state: str, on: date, known_on: date | None = None) -> Answer:
    """Whether an instrument binds a state on a day.

    Args:
        instrument: Id such as `CAT`, `CAT22`, `ICCPR-OP1`, in any case.
        state: ISO 3166 alpha-2 code, or the name of a state.
        on: The day of law: that of the act that is judged.
        known_on: The day of knowledge: acts deposited or notified later are left out; None: all.

    Raises:
        UnknownInstrumentError, UnknownStateError: With what is known.
    """
    stretches = stretches_of(instrument_named(instrument).id, known_code(state), known_on)
    return stretches[bisect_right(stretches, on, key=_start) - 1].answer


def _start(stretch: Stretch) -> date:
    return stretch.start


def known_code(state: str) -> str:
    """The code of a state, from its code or its name.

    Raises:
        UnknownStateError: It is none.
    """
    code = state.strip().upper()
    if code in known_states():
        return code
    named = _codes_by_name().get(state.strip().casefold())
    if named is None:
        raise UnknownStateError(state, _codes_by_name())
    return named


@lru_cache(maxsize=1)
def known_states() -> frozenset[str]:
    """The codes of all states."""
    return frozenset(_codes_by_name().values())


@lru_cache(maxsize=1)
def _codes_by_name() -> Mapping[str, str]:
    from panoh.data.loader import states

    return {name.casefold(): found.code for found in states() for name in found.names}


# Every pair of the table, twice over.
@lru_cache(maxsize=4096)
def stretches_of(instrument: str, state: str, known_on: date | None = None) -> tuple[Stretch, ...]:
    """All stretches of an instrument and a state, from the first day on; each begins after the one before."""
    rows = parties().get((instrument, state), ())
    return build_stretches(instruments()[instrument], state, rows, known_on)


def build_stretches(
    instrument: Instrument, state: str, rows: tuple[Party, ...], known_on: date | None
) -> tuple[Stretch, ...]:
    """The stretches that rows give."""
    known = tuple(filter(None, (_as_known(row, known_on) for row in rows)))
    found = [Stretch(date.min, _before_the_instrument(instrument, state))]
    for row in known:
        # What was before a row's own day is told by the row before it.
        told = found[-1].start if row is not known[0] else date.min
        found += [stretch for stretch in _of_row(instrument, row, known_on) if stretch.start > told]
    if not known:
        found.append(Stretch(instrument.in_force, _nothing_known(instrument, state, rows, known_on)))
    return tuple(_in_order(found))


def _in_order(stretches: list[Stretch]) -> Iterator[Stretch]:
    """Without those that last no day because the next one begins with them."""
    following = [*stretches[1:], None]
    for stretch, after in zip(stretches, following, strict=True):
        if after is None or after.start > stretch.start:
            yield stretch


def _as_known(row: Party, known_on: date | None) -> Party | None:
    """The row as it was known on a day; None if its act was not done yet."""
    if known_on is None:
        return row
    if row.act not in NOT_BOUND:
        done = row.deposited.first if row.deposited else row.in_force
        if done is not None and done > known_on:
            return None
    if row.end_notified is not None and row.end_notified > known_on:
        return replace(row, end_notified=None, ended=None, note="")
    return row


def _before_the_instrument(instrument: Instrument, state: str) -> Answer:
    return Answer(
        instrument.id,
        state,
        Reply.NO,
        None,
        None,
        f"The instrument itself entered into force on {instrument.in_force}.",
        instrument.provision.source,
        instrument.provision.confidence,
        instrument.provision.as_of,
    )


def _nothing_known(instrument: Instrument, state: str, rows: tuple[Party, ...], known_on: date | None) -> Answer:
    """The answer where no row speaks: never researched, or no act done by the day of knowledge."""
    unknown = Answer(
        instrument.id, state, Reply.UNKNOWN, None, None,
        "Not researched: the table has no row for this state. A missing row never means that it is not bound.",
        None, None, None,
    )  # fmt: skip
    if not rows or known_on is None:
        return unknown
    row = rows[0]
    if row.basis in SUCCESSIONS:
        basis = f"By {known_on} no succession had been notified; the predecessor state may have been bound."
        return replace(unknown, basis=basis, source=_source(row), as_of=known_on.isoformat())
    return replace(
        unknown,
        reply=Reply.UNKNOWN if row.confidence is Confidence.UNCERTAIN else Reply.NO,
        basis=f"By {known_on} the record shows no act by which the state is bound.",
        source=_source(row),
        confidence=row.confidence,
        as_of=known_on.isoformat(),
    )


def _source(row: Party) -> str:
    return "; ".join(sources()[source] for source in row.source.split())


def _of_row(instrument: Instrument, row: Party, known_on: date | None) -> Iterator[Stretch]:
    """The stretches of one row: before, while, after, and once more from where its source no longer speaks."""
    plain = list(_plain(instrument, row))
    spoken_until = row.as_of.after if known_on is None else known_on + timedelta(days=1)
    as_of = row.as_of.edtf if known_on is None else min(row.as_of.edtf, known_on.isoformat())
    for number, (start, answer) in enumerate(plain):
        answer = replace(answer, as_of=as_of)
        yield Stretch(start, answer)
        following = plain[number + 1][0] if number + 1 < len(plain) else date.max
        # A state that left does not come back unseen in a table that has its leaving; it may join unseen.
        if spoken_until and start < spoken_until < following and answer.reply is Reply.NO and row.ended is None:
            caution = f"The source speaks to {as_of}: that the state joined later is not excluded."
            yield Stretch(spoken_until, replace(answer, cautions=(*answer.cautions, caution)))


def _plain(instrument: Instrument, row: Party) -> Iterator[tuple[date, Answer]]:
    """First days and answers of a row, by the act."""
    answer = _answer(instrument, row)
    opening = instrument.in_force
    if row.act in NOT_BOUND:
        is_sure = row.confidence is not Confidence.UNCERTAIN
        yield opening, replace(answer, reply=Reply.NO if is_sure else Reply.UNKNOWN)
        return
    begins = _first_day(instrument, row)
    bound = replace(answer, since=begins, until=row.ended)
    if row.basis in SUCCESSIONS:
        basis = f"Before its succession the predecessor state may have been bound. {answer.basis}"
        yield opening, replace(bound, reply=Reply.UNKNOWN, basis=basis)
    elif begins and begins > opening:
        yield opening, replace(bound, reply=Reply.NO, basis=f"Not yet bound. {answer.basis}")
    yield from _while_bound(instrument, row, bound, begins or opening)


def _while_bound(instrument: Instrument, row: Party, bound: Answer, begins: date) -> Iterator[tuple[date, Answer]]:
    if row.confidence is Confidence.UNCERTAIN:
        yield begins, replace(bound, reply=Reply.UNKNOWN, since=None)
        return
    if row.basis is Basis.YEAR_ONLY and row.deposited and row.deposited.after and instrument.clause:
        yield begins, replace(bound, reply=Reply.UNKNOWN, since=None)
        begins = instrument.clause.day_after(row.deposited.after - timedelta(days=1))
        bound = replace(bound, since=None)
    yield begins, replace(bound, reply=Reply.YES, limits=_limits(row))
    if row.ended:
        yield row.ended, replace(bound, reply=Reply.NO, basis=f"No longer bound from {row.ended}: {row.note}.")
    elif row.end_notified:
        yield row.end_notified, replace(bound, reply=Reply.UNKNOWN, basis=f"{row.note}.")


def _first_day(instrument: Instrument, row: Party) -> date | None:
    """First day bound, or the first on which it may be; None where nothing tells it."""
    if row.in_force:
        return row.in_force
    if row.deposited is None or row.deposited.first is None:
        return None
    if row.basis is Basis.YEAR_ONLY and instrument.clause:
        return max(instrument.clause.day_after(row.deposited.first), instrument.in_force)
    return max(row.deposited.first, instrument.in_force)


def _answer(instrument: Instrument, row: Party) -> Answer:
    """What is the same in all stretches of a row."""
    caution = CAUTIONS.get(row.confidence)
    return Answer(
        instrument=row.instrument,
        state=row.state,
        reply=Reply.UNKNOWN,
        since=None,
        until=None,
        basis=_basis(instrument, row),
        source=_source(row),
        confidence=row.confidence,
        as_of=row.as_of.edtf,
        cautions=(caution,) if caution else (),
    )


def _basis(instrument: Instrument, row: Party) -> str:
    """The act and the clause, a sentence.

    `Accession deposited 1998-08-26; in force 1998-09-25, by the treaty's own clause (30th day after deposit).`
    """
    note = f" {row.note[:1].upper()}{row.note[1:]}." if row.note and not row.ended else ""
    signed = f", signed {row.signed}" if row.signed else ""
    if row.act == "none":
        return f"The record was searched and shows no act by which the state is bound.{note}"
    if row.act == "signature":
        duty = "it may not defeat the object of the treaty (Vienna Convention on the Law of Treaties, art. 18)"
        return f"Signature only{signed}: not bound, though {duty}.{note}"
    deposited = f" deposited {row.deposited.edtf}" if row.deposited else ", day of deposit not known"
    when = f"; in force {row.in_force}" if row.in_force else ""
    how = BASES.get(row.basis, "").format(rule=instrument.entry_rule)
    return f"{row.act.capitalize()}{deposited}{signed}{when}{', ' if how else ''}{how}.{note}"


def _limits(row: Party) -> tuple[Limit, ...]:
    return tuple(dated.limit for dated in limits().get((row.instrument, row.state), ()))


def limits_from(instrument: str, state: str) -> tuple[tuple[date, Limit], ...]:
    """The limits that set a first day of their own, such as the acceptance of individual petition."""
    return tuple((d.since, d.limit) for d in limits().get((instrument, state), ()) if d.since)
