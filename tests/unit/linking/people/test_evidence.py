"""What speaks for and against two people being one, beside their names."""

from __future__ import annotations

from datetime import date

import pytest

from panoh.linking.people.evidence import evidence
from panoh.linking.people.particulars import Age, Particulars
from panoh.linking.people.weights import findings
from panoh.model.decision import IdentityId
from panoh.model.errors import ModelValueError
from panoh.model.moment import Moment

AT_31 = Age(31, date(2011, 6, 9))


def person(name: str = "Umed Oltinsoev", born: str | None = None, **more: object) -> Particulars:
    return Particulars(IdentityId(name), name, Moment(born) if born else None, **more)  # type: ignore[arg-type]  # any field


@pytest.mark.parametrize(
    ("one", "other", "mark"),
    [
        ("1980-05-03", "1980-05-03", "born_same_day"),
        ("1980-05-03", "1980-03-05", "born_day_month_swapped"),
        ("1980-05-03", "1980-05", "born_same_month"),
        ("1980-05-03", "1980", "born_same_year"),
        # 1 January is a year.
        ("1980-01-01", "1980-05-03", "born_same_year"),
        ("1980-01-01", "1980-01-01", "born_same_year"),
        ("1980-05-03", "1980-09-20", "born_same_year"),
        ("1980", "1981-02-02", "born_year_apart"),
        ("1980", "1984", "born_apart"),
        ("1951", "1980", "born_far_apart"),
    ],
)
def test_births_are_compared_as_exactly_as_both_tell_them(one: str, other: str, mark: str) -> None:
    assert [reason.mark for reason in evidence(person(born=one), person(born=other), {})] == [mark]


@pytest.mark.parametrize(
    ("born", "mark"),
    [
        ("1979", "born_same_year"),
        ("1980-05-03", "born_same_year"),
        ("1981", "born_year_apart"),
        ("1970", "born_apart"),
    ],
)
def test_an_age_on_a_day_is_two_years(born: str, mark: str) -> None:
    assert [reason.mark for reason in evidence(person(age=AT_31), person(born=born), {})] == [mark]


def test_what_only_one_tells_says_nothing() -> None:
    one = person(
        born="1980", nationalities=("UZ",), places=("Osh",), groups=("the 28",), relatives=("Anvar Oltinsoev",)
    )

    assert list(evidence(one, person(), {})) == []


@pytest.mark.parametrize(
    ("field", "one", "other", "mark"),
    [
        ("nationalities", ("UZ",), ("KZ", "UZ"), "nationality_shared"),
        ("nationalities", ("UZ",), ("TJ",), "nationality_differs"),
        ("places", ("Osh",), ("osh",), "place_shared"),
        ("places", ("Osh",), ("Jalalabad",), "place_differs"),
        ("groups", ("the 28",), ("the 28",), "group_shared"),
    ],
)
def test_what_both_tell_speaks(field: str, one: tuple[str, ...], other: tuple[str, ...], mark: str) -> None:
    assert [reason.mark for reason in evidence(person(**{field: one}), person(**{field: other}), {})] == [mark]


def test_another_group_says_nothing() -> None:
    assert list(evidence(person(groups=("the 28",)), person(groups=("families",)), {})) == []


def test_a_relative_of_the_same_name_speaks_in_any_script() -> None:
    (reason,) = evidence(person(relatives=("Zarina Oltinsoeva",)), person(relatives=("Зарина Олтинсоева",)), {})

    assert (reason.mark, reason.bits > 0) == ("relative_shared", True)


def test_being_named_beside_somebody_known_to_be_one_person_speaks() -> None:
    one, other = person(companions=(IdentityId("a"),)), person(companions=(IdentityId("b"),))

    assert list(evidence(one, other, {})) == []
    (reason,) = evidence(one, other, {IdentityId("b"): IdentityId("a")})
    assert reason.mark == "companions_shared"


def test_what_speaks_against_has_no_bits_above_zero() -> None:
    for finding in findings().values():
        assert ("apart" in finding.id or "differs" in finding.id) == (finding.bits <= 0)


def test_a_person_without_a_name_cannot_be_linked() -> None:
    with pytest.raises(ModelValueError, match="has a name"):
        person(" ")
