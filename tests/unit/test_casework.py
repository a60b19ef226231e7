"""Reports and decisions become case files: the trust tests of casework among them."""

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import permutations

import pytest
from people import read_report
from tellings import people, report, telling

from panoh.casefile.sentences import sentences, without
from panoh.casework import Casework, casebook, told
from panoh.model import Moment, ToldReport
from panoh.model.casefile import CaseFile, Clocks
from panoh.model.decision import Decision, IdentityId, Judgement

WAY = "KG>TJ"
APPEAL = report(
    "appeal",
    telling("arrest", people(11, "Umed Oltinsoev"), when="2017-03-14", place="Osh"),
    telling("detention", people(11), when="2017-03-14/.."),
    telling("extradition_order", people(11), when="2018-10-24", way=WAY),
    telling("handover", people(11), way=WAY, status="feared"),
    published="2018-11-02",
    publisher="Refuge Watch",
)
PROSECUTOR = report(
    "prosecutor",
    telling(
        "handover", people(11), when="2018-11-13", way=WAY, said_by="Bakyt Sharshen", words="Eleven were handed over."
    ),
    telling("extradition_order", people(11), when="2018-10-24", way=WAY),
    published="2018-11-13",
    publisher="Steppe Wire",
)
MINISTRY = report(
    "ministry",
    telling("handover", people(10), when="2018-11-13", way=WAY, said_by="Interior Ministry"),
    telling("arrest", people(10), when="2017-03", place="Osh"),
    published="2018-11-15",
    publisher="Chashma Press",
)
COURT = report(
    "court",
    telling("sentence", people(1, "Умед Олтинсоев"), when="2019-06-12", place="Dushanbe"),
    telling("handover", people(11), when="2018-11-13", way=WAY),
    published="2019-06-19",
    publisher="Mountain Radio",
)
UNDATED = report("undated", telling("handover", people(11), when="2018-11-13", way=WAY), published=None)
ALL = (APPEAL, PROSECUTOR, MINISTRY, COURT)


def only(*reports: ToldReport, **clocks: date) -> CaseFile:
    """The one case file of some reports."""
    (file,) = casebook(reports, Clocks(**clocks)).cases
    return file


def test_rival_numbers_and_dates_stand_side_by_side() -> None:
    handover = next(one for one in only(*ALL).happenings if one.kind == "handover" and one.status == "occurred")

    assert [account.telling.people.count for account in handover.accounts] == [11, 10, 11]
    assert handover.when == Moment("2018-11-13")
    assert handover.origins == 3


def test_numbers_that_cannot_both_hold_are_a_disagreement_with_both_tellings() -> None:
    tellings = {claim for conflict in only(*ALL).conflicts for claim in conflict.tellings}

    assert {PROSECUTOR.tellings[0].id, MINISTRY.tellings[0].id} <= tellings


# Trust test 6: "at least 11" and "11" are no conflict.
def test_a_floor_and_a_number_above_it_are_no_disagreement() -> None:
    floor = report("floor", telling("handover", people(11, bound="at_least"), when="2018-11-13", way=WAY))

    assert only(PROSECUTOR, floor).conflicts == ()


def test_the_counts_panel_gives_the_range_and_who_is_named() -> None:
    lines = {count.of: count for count in only(*ALL).counts}
    handed_over = lines["handed over, 2018-11-13"]

    assert (handed_over.lowest, handed_over.highest, handed_over.named) == (10, 11, 0)
    assert lines["arrested, 2017-03-14"].named == 1


def test_processes_that_share_the_work_change_nothing() -> None:
    work = Casework()
    work.add((*ALL, UNDATED))

    assert work.casebook(jobs=2) == work.casebook()


def test_the_title_adopts_no_number() -> None:
    assert only(*ALL).title == "10 or 11 people, Kyrgyzstan to Tajikistan, 2018-11-13"


def test_a_person_walks_one_path_under_every_spelling() -> None:
    (umed,) = only(*ALL).people

    assert umed.names == ("Umed Oltinsoev", "Умед Олтинсоев")
    assert [station.kind for station in umed.path] == ["arrest", "sentence"]
    assert umed.last_seen is not None
    assert (umed.last_seen.when, umed.last_seen.place) == (Moment("2019-06-12"), "Dushanbe")


def test_silence_is_counted_to_the_day_of_the_case_file() -> None:
    (umed,) = only(*ALL, published_by=date(2019, 7, 12)).people
    (early,) = only(*ALL, published_by=date(2018, 11, 13)).people

    assert umed.last_seen is not None
    assert umed.last_seen.silent_days == 30
    assert early.last_seen is not None
    assert early.last_seen.kind == "arrest"


def test_a_case_file_without_a_day_counts_no_silence() -> None:
    (umed,) = only(*ALL).people

    assert umed.last_seen is not None
    assert umed.last_seen.silent_days is None


def test_what_no_report_tells_is_said() -> None:
    words = " ".join(gap.words for gap in only(APPEAL, PROSECUTOR).gaps)

    assert "No report says by name where these are since 2017-03-14 (arrest): Umed Oltinsoev." in words
    assert "what became of the people after the hand-over of 2018-11-13" in words


def test_as_of_a_day_only_what_had_been_published_is_known() -> None:
    file = only(*ALL, published_by=date(2018, 11, 13))

    assert {source.name for source in file.sources} == {"appeal.txt", "prosecutor.txt"}


def test_what_had_happened_by_a_day_may_have_been_told_later() -> None:
    file = only(*ALL, happened_by=date(2018, 10, 24))

    assert {one.kind for one in file.happenings if one.status == "occurred"} == {
        "arrest",
        "detention",
        "extradition_order",
    }


def test_a_report_without_a_date_is_never_silently_inside() -> None:
    book = casebook((*ALL, UNDATED, UNDATED), Clocks(published_by=date(2018, 11, 20)))

    assert all(source.name != "undated.txt" for file in book.cases for source in file.sources)
    assert [one.source.name for one in book.apart] == ["undated.txt"]


def test_a_report_without_claims_stands_apart_with_the_reason() -> None:
    book = casebook([report("empty")], Clocks())

    assert book.cases == ()
    assert book.apart[0].why == "no claim was found in it"


def test_what_changed_since_a_day_is_told() -> None:
    (file,) = casebook(ALL, Clocks(), since=date(2018, 11, 13)).cases
    words = [change.words for change in file.changes]

    assert "New report: ministry.txt (Chashma Press, 2018-11-15)." in words
    assert "New: sentence of 1, 2019-06-12." in words
    assert any(one.startswith("Told by 3 origins, before by 1: handover of 10 or 11") for one in words)
    assert not any("appeal.txt" in one for one in words)


def test_nothing_changed_since_the_last_day() -> None:
    (file,) = casebook(ALL, Clocks(), since=date(2020, 1, 1)).cases

    assert file.changes == ()


def test_the_two_clocks_run_together() -> None:
    file = only(*ALL, happened_by=date(2018, 11, 13), published_by=date(2018, 11, 13))

    assert {source.name for source in file.sources} == {"appeal.txt", "prosecutor.txt"}
    assert file.people[0].last_seen is not None
    assert file.people[0].last_seen.silent_days == 609


def test_the_same_heap_in_any_order_gives_the_same_casebook() -> None:
    whole = casebook(ALL, Clocks())

    assert all(casebook(order, Clocks()) == whole for order in permutations(ALL))


def test_one_more_report_rebuilds_the_case_as_all_at_once_would() -> None:
    work = Casework()
    work.add(ALL[:3])
    work.casebook()
    work.add([COURT])

    assert work.files_of(COURT.id) == casebook(ALL, Clocks()).cases


# Trust test 2: delete a source, and the claims and sentences that lose support are listed.
def test_without_a_source_the_claims_and_sentences_that_lose_support_are_listed() -> None:
    file = only(*ALL)
    lost = without(file, COURT.id)

    assert lost.tellings == tuple(sorted(one.id for one in COURT.tellings))
    assert {sentence.words for sentence in lost.fallen} == {
        "sentence of 1, 2019-06-12.",
        "Umed Oltinsoev: sentence, 2019-06-12.",
        "How many: sentenced, 2019-06-12.",
    }
    assert "handover of 10 or 11, 2018-11-13." in {sentence.words for sentence in lost.weakened}


def test_what_falls_without_a_source_is_what_a_casebook_without_it_does_not_say() -> None:
    fallen = {sentence.words for sentence in without(only(*ALL), COURT.id).fallen}
    still_said = {sentence.words for sentence in sentences(only(APPEAL, PROSECUTOR, MINISTRY))}

    assert not fallen & still_said


def test_no_sentence_is_without_support() -> None:
    file = only(*ALL)
    known = {one.id for each in ALL for one in each.tellings}

    assert all(sentence.tellings and known.issuperset(sentence.tellings) for sentence in sentences(file))


# Trust test 4: merge two people, then split them, and everything returns; the log shows both.
def test_a_merge_and_a_split_bring_everything_back() -> None:
    handed = telling("handover", people(11, "Homid Zarifov"), when="2018-11-13", way=WAY)
    reports = (*ALL, report("list", handed, published="2018-11-16"))
    before = casebook(reports, Clocks())
    one, other = sorted(IdentityId(person.id) for person in before.cases[0].people)
    merge = Decision(one, other, Judgement.SAME, "Astrid Solheim", datetime(2019, 7, 1, tzinfo=UTC))
    split = replace(merge, judgement=Judgement.WITHDRAWN, at=datetime(2019, 7, 2, tzinfo=UTC), replaces=merge.id)
    log = [merge, split]

    assert [len(casebook(reports, Clocks(), decisions=log[:made]).cases[0].people) for made in range(3)] == [2, 1, 2]
    assert casebook(reports, Clocks(), decisions=log) == before
    assert [(one.judgement, one.by) for one in log] == [("same", "Astrid Solheim"), ("withdrawn", "Astrid Solheim")]


# Trust test 5: two sources with the same agency text are counted as one origin.
def test_the_same_agency_text_in_two_papers_is_one_origin() -> None:
    text = (
        "Kyrgyzstan has handed over eleven men to Tajikistan, a prosecutor in the south said on Tuesday. "
        "The men had asked for asylum and were taken from a detention centre at night, their lawyers told reporters."
    )
    handed = telling("handover", people(11), when="2018-11-13", way=WAY)
    file = only(
        report("wire", handed, text=text, publisher="Steppe Wire"),
        report("daily", handed, text=f"{text} Our paper adds a map.", publisher="The Valley Daily"),
    )

    assert [(one.origins, len(one.accounts)) for one in file.happenings] == [(1, 2)]
    assert "words in the same order" in file.origins[0].tree[0].found


def test_a_report_that_was_read_is_told_with_its_words() -> None:
    read = read_report()
    one = told(read)

    assert [t.id for t in one.tellings] == [claim.id for claim in read.claims]
    assert one.tellings[0].words is not None
    assert one.text[one.tellings[0].words.start :].startswith(one.tellings[0].words.text)
    assert one.published == Moment("2018-11-15")


@pytest.mark.parametrize("published", [None])
def test_a_report_read_without_a_date_has_none(published: str | None) -> None:
    assert told(read_report(published=published)).published is None
