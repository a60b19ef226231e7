"""What speaks for and against two people being one, beside their names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from panoh.linking.people.particulars import Particulars
from panoh.linking.people.weights import findings
from panoh.model.decision import IdentityId
from panoh.model.links import Reason
from panoh.names import compare

# Years between two births from which they are of two generations rather than of one slip.
FAR_APART = 10
# A relative's name that scores so much is the relative's.
RELATIVE_SCORE = 0.9


def evidence(one: Particulars, other: Particulars, linked: Mapping[IdentityId, IdentityId]) -> Iterator[Reason]:
    """Every finding about two people, but for their names.

    Args:
        linked: Person to the person that he has been decided to be; those who are alone may be left out.
    """
    birth = _birth(one, other)
    if birth is not None:
        yield birth
    for mark, find in _SHARED:
        reason = _shared(mark, find(one), find(other))
        if reason is not None:
            yield reason
    yield from _relatives(one, other)
    yield from _companions(one, other, linked)


# What two people have in common or not; the group says nothing where it differs: one report may name another.
_SHARED: tuple[tuple[str, Callable[[Particulars], Sequence[str]]], ...] = (
    ("nationality", lambda person: person.nationalities),
    ("place", lambda person: person.places),
    ("group", lambda person: person.groups),
)


def _shared(mark: str, one: Sequence[str], other: Sequence[str]) -> Reason | None:
    if not one or not other:
        return None
    known = {text.casefold(): text for text in one}
    common = [known[text.casefold()] for text in other if text.casefold() in known]
    if common:
        return findings()[f"{mark}_shared"].told(common[0])
    differs = findings().get(f"{mark}_differs")
    return differs.told(one[0], other[0]) if differs else None


def _birth(one: Particulars, other: Particulars) -> Reason | None:
    """The finding about two births; the most exact that both tell."""
    days = one.day_of_birth, other.day_of_birth
    if days[0] and days[1]:
        if days[0] == days[1]:
            return findings()["born_same_day"].told(f"{days[0]}")
        if days[0].year == days[1].year and (days[0].month, days[0].day) == (days[1].day, days[1].month):
            return findings()["born_day_month_swapped"].told(f"{days[0]}", f"{days[1]}")
    elif one.month_of_birth and one.month_of_birth == other.month_of_birth:
        return findings()["born_same_month"].told(one.month_of_birth)
    years = one.years_of_birth, other.years_of_birth
    if years[0] is None or years[1] is None:
        return None
    return _years(years[0], years[1])


def _years(one: tuple[int, int], other: tuple[int, int]) -> Reason:
    gap = max(one[0] - other[1], other[0] - one[1])
    told = _as_text(one), _as_text(other)
    if gap <= 0:
        return findings()["born_same_year"].told(min(told, key=len))
    mark = "born_year_apart" if gap == 1 else "born_apart" if gap < FAR_APART else "born_far_apart"
    return findings()[mark].told(*told)


def _as_text(years: tuple[int, int]) -> str:
    return f"{years[0]}" if years[0] == years[1] else f"{years[0]}–{years[1]}"


def _relatives(one: Particulars, other: Particulars) -> Iterator[Reason]:
    """One finding where any relative of the two has the same name."""
    for name in one.relatives:
        if any(compare(name, relative).score >= RELATIVE_SCORE for relative in other.relatives):
            yield findings()["relative_shared"].told(name)
            return


def _companions(one: Particulars, other: Particulars, linked: Mapping[IdentityId, IdentityId]) -> Iterator[Reason]:
    """One finding where both are named together with people who have been decided to be one."""
    beside = {linked.get(companion, companion) for companion in one.companions}
    common = sorted(beside & {linked.get(companion, companion) for companion in other.companions})
    if common:
        yield findings()["companions_shared"].told(common[0])
