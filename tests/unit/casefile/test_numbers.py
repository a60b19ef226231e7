"""What a case tells of numbers, put to the ledger."""

from tellings import people, report, telling

from panoh.casefile.numbers import case_tellings
from panoh.linking.cases import Heap
from panoh.linking.linked import linked
from panoh.model import Telling, ToldReport
from panoh.model.ledger import CaseTellings


def put(*tellings: Telling) -> CaseTellings:
    """The question that one report's tellings put."""
    return asked(report("a", *tellings))


def asked(*reports: ToldReport) -> CaseTellings:
    """The question that the one case of some reports puts."""
    (group,) = Heap(reports).groups()
    return case_tellings(linked(group, {}), {one.id: one for one in reports})


HANDED = telling("handover", people(11, "Umed Oltinsoev"), when="2018-11-13", way="KG>TJ", said_by="a ministry")


def test_a_happening_is_a_set_and_its_telling_a_statement() -> None:
    case = put(HANDED)
    (people_set,), (statement,) = case.sets, case.statements

    assert people_set.label == "handed over, 2018-11-13"
    assert people_set.to_state is not None
    assert people_set.to_state.code == "TJ"
    assert (statement.count, len(statement.named), statement.said_by) == (11, 1, "a ministry")


def test_who_is_denied_to_be_among_them_is_absent_and_no_number_is_told() -> None:
    denied = telling("handover", people(11, "Umed Oltinsoev"), when="2018-11-13", way="KG>TJ", status="denied")
    said, gainsaid = sorted(asked(report("a", HANDED), report("b", denied)).statements, key=lambda one: len(one.absent))

    assert (said.count, len(said.named), len(said.absent)) == (11, 1, 0)
    assert (gainsaid.count, len(gainsaid.named), gainsaid.absent) == (None, 0, said.named)


def test_what_is_said_feared_or_expected_makes_no_set() -> None:
    feared = telling("handover", people(11), status="feared")
    expected = telling("trial", people(11), status="expected")
    statement = telling("statement", people(11), actor="Refuge Watch")

    assert put(feared, expected, statement).sets == ()


def test_two_sets_of_one_label_are_told_apart() -> None:
    labels = [one.label for one in put(telling("charge", people(11)), telling("charge", people(4))).sets]

    assert labels == ["charge", "charge (2)"]
