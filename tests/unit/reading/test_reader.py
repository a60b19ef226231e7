"""One happening is one claim: what tells the same is put together, what tells another thing is kept apart."""

from __future__ import annotations

from dataclasses import replace

import pytest
from readings import Told, claim, page_of, read_text

from panoh.model import MomentError, Report, ReportId
from panoh.reading.reader import read

ONE = [
    Told(
        "Kazakhstan extradited 28 men to Uzbekistan. The extradition took place on 9 June 2011.",
        handover=claim(count=28, when="2011-06-09"),
    ),
    Told(
        "Kazakhstan has extradited 28 men.\n\nThe 28 men were extradited to Uzbekistan on 9 June 2011.",
        handover=claim(count=28, when="2011-06-09", to="UZ"),
    ),
    Told(
        "# Kazakhstan extradites 28 men\n\nKazakhstan extradited 28 men to Uzbekistan on 9 June 2011.",
        handover=claim(count=28),
    ),
    Told(
        "Kazakhstan extradited 28 men in June 2011. They were sent back on 9 June 2011.",
        handover=claim(count=28, when="2011-06-09"),
    ),
    Told(
        "Police arrested 29 men in Almaty. Their arrest in June 2010 caused an outcry.",
        arrest=claim(count=29, when="2010-06", place="Almaty"),
    ),
    Told(
        "Anvar Tillabek was deported to Uzbekistan. Tillabek was deported on 3 May 2011.",
        handover=claim(count=1, when="2011-05-03"),
    ),
    Told(
        "Kazakhstan extradited 28 men. Human Rights Watch said the men were extradited on 9 June 2011.",
        handover=claim(count=28, when="2011-06-09"),
    ),
    Told(
        "Kazakhstan ordered the extradition of 28 men. The prosecutor general's office ordered their "
        "extradition in May 2011.",
        extradition_order=claim(count=28, when="2011-05", actor="prosecutor general's office"),
    ),
    Told("Kazakhstan extradited 28 men, among them four refugees.", handover=28),
    Told(
        "The court rejected the appeal of Anvar Tillabek. The appeal was rejected on 3 May 2011.",
        appeal_dismissed=claim(count=1, when="2011-05-03"),
    ),
    Told(
        "Anvar Tillabek may be tortured in Uzbekistan. His lawyer fears that he will be tortured.",
        ill_treatment=claim(status="feared", names=["Anvar Tillabek"]),
    ),
]

APART = [
    Told(
        "Kazakhstan extradited 28 men on 9 June 2011. It extradited four others in October 2010.",
        handover=[claim(count=28, when="2011-06-09"), claim(count=4, when="2010-10")],
    ),
    Told(
        "Anvar Tillabek was arrested on 3 May 2009 and released. He was arrested again on 10 June 2010.",
        arrest=[claim(when="2009-05-03"), claim(when="2010-06-10")],
    ),
    Told(
        "The prosecutor general ordered the extradition of 28 men. They were extradited on 9 June 2011.",
        extradition_order=28,
        handover=28,
    ),
    Told("Police arrested 29 men in June 2010. The men were held in a prison in Almaty.", arrest=29, detention=29),
    Told(
        "Anvar Tillabek applied for asylum. His application was rejected. He appealed, but the court "
        "dismissed his appeal.",
        asylum_application=1,
        asylum_refusal=1,
        appeal=1,
        appeal_dismissed=1,
    ),
    Told(
        "Kazakhstan extradited 28 men. Uzbekistan denied that they had been tortured, but Amnesty "
        "International said they were tortured.",
        ill_treatment=["denied", "occurred"],
    ),
]

IDLE = [
    Told(
        "Anvar Tillabek faced extradition to Uzbekistan. He was extradited on 9 June 2011.",
        handover=claim(count=1, when="2011-06-09"),
    ),
    Told(
        "Human Rights Watch urged Kazakhstan not to extradite the 28 men. They were extradited on 9 June 2011.",
        handover=claim(count=28),
        statement=claim(actor="Human Rights Watch"),
    ),
    Told(
        "Anvar Tillabek was deported. Zafar Ulugmurod still faces deportation to Uzbekistan.",
        handover=[claim(names=["Anvar Tillabek"]), claim(status="feared", names=["Zafar Ulugmurod"])],
    ),
    Told(
        "Kazakhstan extradited 28 men. The other man could be extradited at any time.", handover=["occurred", "feared"]
    ),
    Told(
        "The prosecutor general's office announced that 28 men would be extradited. They were extradited "
        "on 9 June 2011.",
        extradition_order=28,
        handover=28,
    ),
    Told(
        "Anvar Tillabek was deported to Uzbekistan. Zafar Ulugmurod could be deported to Uzbekistan.",
        handover=[claim(names=["Anvar Tillabek"]), claim(status="feared", names=["Zafar Ulugmurod"])],
    ),
]

STATEMENTS = [
    Told(
        "Human Rights Watch condemned the extradition of 28 men. Human Rights Watch urged Kazakhstan to "
        "stop extraditions.",
        statement=claim(actor="Human Rights Watch"),
    ),
    Told(
        "Human Rights Watch condemned the extradition of 28 men. Marta Lindqvar of Human Rights Watch "
        "urged Kazakhstan to stop extraditions.",
        statement=claim(),
    ),
    Told(
        "Human Rights Watch condemned the extradition of 28 men. Amnesty International also condemned the extradition.",
        statement=[claim(actor="Human Rights Watch"), claim(actor="Amnesty International")],
    ),
    Told(
        "Human Rights Watch and Amnesty International condemned the extradition of 28 men.",
        statement=claim(actor="Human Rights Watch and Amnesty International"),
    ),
    Told(
        "UNHCR expressed concern about the deportation of 28 men.", statement=claim(count=28, actor="UNHCR", said=None)
    ),
    Told("Human Rights Watch said that 28 men had been extradited.", statement=None),
]


@pytest.mark.parametrize("told", ONE, ids=repr)
def test_the_same_happening_told_twice_is_one_claim(told: Told) -> None:
    assert not told.mistakes()


@pytest.mark.parametrize("told", APART, ids=repr)
def test_other_people_or_another_occasion_make_another_claim(told: Told) -> None:
    assert not told.mistakes()


@pytest.mark.parametrize("told", IDLE, ids=repr)
def test_a_danger_falls_away_where_the_thing_has_happened(told: Told) -> None:
    assert not told.mistakes()


@pytest.mark.parametrize("told", STATEMENTS, ids=repr)
def test_a_speaker_makes_one_statement(told: Told) -> None:
    assert not told.mistakes()


REPORT = Report(ReportId("example"), "", 0, "text/plain", "example", language="en")
PAGE = page_of("Kazakhstan extradited 28 men on 9 June.")


def test_the_date_that_a_person_gives_wins_over_the_one_in_the_file() -> None:
    read_report = read(replace(REPORT, published="2009-07-01"), (PAGE,), published="2011-07-01")

    assert read_report.report.published == "2011-07-01"
    assert [claim.when and claim.when.edtf for claim in read_report.claims] == ["2011-06-09"]


def test_a_report_without_a_date_is_read_and_says_how_to_give_one() -> None:
    read_report = read(REPORT, (PAGE,))

    assert len(read_report.claims) == 1
    assert any("--published" in notice for notice in read_report.notices)


def test_a_date_that_is_none_is_refused() -> None:
    with pytest.raises(MomentError):
        read(REPORT, (PAGE,), published="yesterday")


def test_a_language_that_cannot_be_read_gives_a_notice_and_no_claim() -> None:
    read_report = read(REPORT, (PAGE,), language="fi")

    assert read_report.claims == ()
    assert any("'fi'" in notice for notice in read_report.notices)


def test_a_report_of_no_pages_has_no_claims() -> None:
    assert read(REPORT, ()).claims == ()


def test_the_pages_of_a_report_are_read_in_order() -> None:
    other = page_of("Anvar Tillabek was tortured.")

    assert [str(claim.kind) for claim in read(REPORT, (PAGE, other)).claims] == ["handover", "ill_treatment"]


def test_a_claim_quotes_its_sentence_and_points_to_the_other_tellings() -> None:
    first, second = "Kazakhstan extradited 28 men.", "The 28 men were extradited on 9 June 2011."

    (only,) = read_text(f"{first} {second}")
    assert {only.quote.text, *(quote.text for quote in only.evidence)} == {first, second}


def test_a_claim_says_which_rules_made_it() -> None:
    (only,) = read_text("Human Rights Watch said that 28 men had been extradited on 9 June 2011.")

    assert only.entry.startswith("handover.")
    assert only.why[0].rule == "lexicon"
    assert any(step.rule.startswith("attribution") for step in only.why)
