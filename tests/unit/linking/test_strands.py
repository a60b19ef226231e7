"""A report parted into its main matter and what it tells in passing."""

from tellings import people, report, telling

from panoh.linking.strands import strands
from panoh.model import Kind, ToldReport


def kinds(one: ToldReport) -> list[list[Kind]]:
    """The kinds of each strand, the main one first."""
    return [[t.kind for t in strand.tellings] for strand in strands(one)]


def test_a_report_of_one_group_is_one_strand() -> None:
    told = report("a", telling("arrest", people(5), when="2018-01-03"), telling("handover", people(5), way="KG>TJ"))

    assert kinds(told) == [["arrest", "handover"]]


def test_five_handed_over_before_five_were_taken_are_others() -> None:
    told = report(
        "a",
        telling("abduction", people(5, called="asylum-seekers missing in Osh"), when="2018-08-16", place="Osh"),
        telling("unhcr_recognition", people(5, called="the five missing")),
        telling("handover", people(5, called="another five, extradited"), when="2018-08-09", way="KG>TJ"),
    )

    assert kinds(told) == [["abduction", "unhcr_recognition"], ["handover"]]


def test_what_is_told_first_is_the_main_matter() -> None:
    told = report(
        "a",
        telling("handover", people(5), when="2018-08-09", way="KG>TJ"),
        telling("arrest", people(1, "Umed Oltinsoev"), when="2018-09-01"),
    )

    assert kinds(told) == [["handover"], ["arrest"]]


def test_people_on_another_way_are_others_with_all_that_is_told_of_them() -> None:
    told = report(
        "a",
        telling("handover", people(28), way="KG>TJ"),
        telling("charge", people(1, called="ethnic Uyghur teacher", of="CN")),
        telling("handover", people(1, called="ethnic Uyghur teacher", of="CN"), way="KG>CN"),
    )

    assert kinds(told) == [["handover"], ["charge", "handover"]]


def test_whoever_is_named_in_both_is_no_other() -> None:
    told = report(
        "a",
        telling("extradition_request", people(2, "Umed Oltinsoev", "Hikmat Zarifbekov"), way="KG>TJ"),
        telling("extradition_request", people(1, "Umed Oltinsoev"), way="KG>UZ"),
    )

    assert len(strands(told)) == 1


def test_arrested_again_after_the_hand_over_is_no_other_by_custody_alone() -> None:
    told = report(
        "a",
        telling("handover", people(5), when="2018-08-09", way="KG>TJ"),
        telling("detention", people(5), when="2018-09-01", place="Dushanbe"),
    )

    assert len(strands(told)) == 1


def test_a_report_without_claims_is_an_empty_strand() -> None:
    assert kinds(report("a")) == [[]]
