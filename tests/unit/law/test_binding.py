"""Whether an instrument binds a state: both clocks, succession, leaving, limits, and what is not known."""

from __future__ import annotations

from datetime import date

import pytest

from panoh.law import UnknownInstrumentError, UnknownStateError, in_force
from panoh.law.binding import build_stretches
from panoh.law.instruments import instruments
from panoh.law.parties import COLUMNS, parse_parties
from panoh.model.legal import Answer, Reply

HEADER = ",".join(COLUMNS)


def answer(row: str, on: str, known_on: str | None = None) -> Answer:
    """The answer that a table of one row gives."""
    ((key, rows),) = parse_parties("parties.csv", f"{HEADER}\n{row}\n").items()
    known = date.fromisoformat(known_on) if known_on else None
    stretches = build_stretches(instruments()[key[0]], key[1], rows, known)
    return [stretch.answer for stretch in stretches if stretch.start <= date.fromisoformat(on)][-1]


@pytest.mark.parametrize(
    ("instrument", "state", "on", "known_on", "expected"),
    [
        ("CAT", "KZ", "1998-09-24", None, "no"),
        ("CAT", "KZ", "1998-09-25", None, "yes"),
        ("cat", "kz", "1998-09-25", None, "yes"),
        ("OP1", "Kazakhstan", "2009-09-30", None, "yes"),
        ("CAT", "KZ", "1998-09-25", "1998-08-25", "no"),
        ("CAT", "KZ", "1998-09-25", "1998-08-26", "yes"),
        ("CAT", "KZ", "1980-01-01", None, "no"),
        ("ECHR", "RU", "2022-09-15", None, "yes"),
        ("ECHR", "RU", "2022-09-16", None, "no"),
        ("ECHR", "RU", "2022-09-16", "2022-03-15", "yes"),
        ("ECHR", "GR", "1970-06-12", None, "yes"),
        ("ECHR", "GR", "1970-06-13", None, "no"),
        ("ECHR", "GR", "1974-11-28", None, "yes"),
        ("ICCPR-OP1", "BY", "2023-02-07", None, "yes"),
        ("ICCPR-OP1", "BY", "2023-02-08", None, "no"),
        ("CAT", "BA", "1992-03-05", None, "unknown"),
        ("CAT", "BA", "1992-03-06", None, "yes"),
        ("CAT", "BA", "1992-03-06", "1993-08-31", "unknown"),
        ("CRC-OP3", "IT", "2016-03-31", None, "no"),
        ("CRC-OP3", "IT", "2016-04-01", None, "unknown"),
        ("CRC-OP3", "IT", "2017-03-31", None, "yes"),
        ("RC51", "TG", "1962-02-26", None, "unknown"),
        ("RC51", "TG", "1962-02-27", None, "yes"),
        ("CIS-MINSK93", "UA", "2022-11-30", None, "yes"),
        ("CIS-MINSK93", "UA", "2022-12-01", None, "unknown"),
        ("ACHR", "VE", "2019-07-30", None, "no"),
        ("ACHR", "VE", "2019-07-31", None, "unknown"),
        ("CED31", "KZ", "2013-01-01", None, "unknown"),
        ("CAT22", "JP", "2015-01-01", None, "unknown"),
        ("ACHR", "US", "2015-01-01", None, "no"),
    ],
)
def test_it_answers_by_the_day_of_law_and_the_day_of_knowledge(
    instrument: str, state: str, on: str, known_on: str | None, expected: str
) -> None:
    known = date.fromisoformat(known_on) if known_on else None

    assert in_force(instrument, state, date.fromisoformat(on), known).reply == expected


def test_an_answer_tells_since_when_by_which_act_and_from_which_source() -> None:
    found = in_force("CAT", "KZ", date(2011, 6, 9))

    assert found.since == date(1998, 9, 25)
    assert found.until is None
    assert found.basis.startswith("Accession deposited 1998-08-26; in force 1998-09-25")
    assert found.source is not None
    assert "untreaties" in found.source
    assert (found.confidence, found.as_of) == ("verified-in-source", "2022-08")


def test_a_state_that_left_is_told_with_the_period_of_its_being_bound() -> None:
    found = in_force("ECHR", "RU", date(2023, 1, 10))

    assert (found.since, found.until) == (date(1998, 5, 5), date(2022, 9, 16))


def test_a_missing_row_is_unknown_and_says_that_it_is_no_no() -> None:
    found = in_force("CAT22", "JP", date(2015, 1, 1))

    assert found.reply is Reply.UNKNOWN
    assert "never means that it is not bound" in found.basis


def test_a_no_after_the_day_its_source_speaks_to_carries_a_caution() -> None:
    assert in_force("CAT22", "TM", date(2022, 12, 31)).cautions == ()
    assert in_force("CAT22", "TM", date(2023, 1, 1)).cautions == (
        "The source speaks to 2022: that the state joined later is not excluded.",
    )


def test_an_end_that_was_not_yet_notified_is_not_told() -> None:
    found = in_force("ECHR", "RU", date(2022, 9, 16), date(2022, 3, 15))

    assert found.until is None
    assert "excl" not in found.basis
    assert found.as_of == "2022-03-15"


def test_the_limits_of_being_bound_are_told() -> None:
    assert [limit.kind for limit in in_force("RC51", "TR", date(2015, 1, 1)).limits] == ["refugees-from-europe"]


def test_a_treaty_applied_provisionally_binds_and_says_so() -> None:
    row = "CED,XA,signature,2007-02-06,,,,,,well-known,2024,author,"
    provisional = "CED,XA,ratification,2007-02-06,2009-01-01,2009-01-01,provisional,,,well-known,2024,author,"

    assert answer(row, "2012-01-01").reply is Reply.NO
    assert answer(provisional, "2012-01-01").reply is Reply.YES
    assert "provisionally" in answer(provisional, "2012-01-01").basis


def test_a_day_from_memory_is_told_as_such() -> None:
    row = "CAT22,XA,declaration,,2002-03-04,2002-03-04,clause,,,day-uncertain,2024,author,"

    assert "not sure" in answer(row, "2012-01-01").cautions[0]


def test_an_uncertain_row_alone_never_gives_yes_or_no() -> None:
    row = "CAT22,XA,declaration,,2002-03-04,2002-03-04,clause,,,uncertain,2024,author,"

    assert answer(row, "2002-03-03").reply is Reply.NO
    assert answer(row, "2002-03-04").reply is Reply.UNKNOWN


def test_an_instrument_that_is_not_known_is_refused_with_those_that_are() -> None:
    with pytest.raises(
        UnknownInstrumentError, match=r"'CATT' is no instrument that Panoh knows. It knows: RC51, RP67, CAT"
    ):
        in_force("CATT", "KZ", date(2011, 6, 9))


def test_a_state_that_is_none_is_refused() -> None:
    with pytest.raises(UnknownStateError, match="'ZZ' is no state"):
        in_force("CAT", "ZZ", date(2011, 6, 9))
