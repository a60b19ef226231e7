"""Tellings joined into happenings."""

import pytest
from tellings import people, report, telling

from panoh.linking.happenings import happenings
from panoh.model import Status, Telling


def joined(one: Telling, other: Telling) -> bool:
    """Whether tellings of two reports are of one happening."""
    first, second = report("a", one), report("b", other)
    return len(happenings((*first.tellings, *second.tellings))) == 1


HANDED = telling("handover", people(28), when="2018-11-13", way="KG>TJ")


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (telling("handover", people(28, bound="at_least"), when="2018-11", way="KG>TJ"), True),
        (telling("handover", people(29), when="2018-11-13", way="KG>TJ"), True),
        (telling("handover", people(29), when="2018-11-12", way="KG>TJ"), True),
        (telling("handover", people(28), way="KG>TJ"), True),
        (telling("handover", people(28), when="2018-11-13", way="KG>TJ", status="denied"), True),
        (telling("handover", people(28), when="2018-11-13", way="KG>TJ", status="feared"), False),
        (telling("handover", people(28), when="2018-11-13", way="KG>UZ"), False),
        (telling("handover", people(28), when="2019-03-01", way="KG>TJ"), False),
        (telling("handover", people(4), when="2018-11-03", way="KG>TJ"), False),
        (telling("arrest", people(28), when="2018-11-13"), False),
    ],
)
def test_kind_people_time_and_states_decide(other: Telling, expected: bool) -> None:
    assert joined(HANDED, other) is expected


def test_a_report_tells_one_happening_once() -> None:
    told = report("a", HANDED, telling("handover", people(28), when="2018-11-13", way="KG>TJ"))

    assert len(happenings(told.tellings)) == 2


def test_two_sources_in_one_report_may_differ_on_one_happening() -> None:
    told = report(
        "a",
        telling("handover", people(29), when="2018-11-13", said_by="a prosecutor"),
        telling("handover", people(28), when="2018-11-13", said_by="a ministry"),
    )

    assert len(happenings(told.tellings)) == 1


def test_a_denial_makes_nothing_unhappened() -> None:
    first = report("a", HANDED)
    denied = telling("handover", people(28), when="2018-11-13", way="KG>TJ", status="denied")
    (link,) = happenings((*first.tellings, *report("b", denied).tellings))

    assert link.status is Status.OCCURRED


def test_people_named_otherwise_are_others() -> None:
    assert not joined(telling("arrest", people(1, "Umed Oltinsoev")), telling("arrest", people(1, "Hikmat Zarifbekov")))


def test_statements_are_their_speakers() -> None:
    one = telling("statement", people(28), actor="Refuge Watch (Hanna Lindqvist)")

    assert joined(one, telling("statement", people(28), actor="Refuge Watch"))
    assert not joined(one, telling("statement", people(28), actor="European Union"))


def test_each_happening_tells_why() -> None:
    tellings = (*report("a", HANDED).tellings, *report("b", HANDED).tellings)
    (link,) = happenings(tellings)

    assert {"count", "day", "only_ones"} <= {reason.mark for reason in link.reasons}
