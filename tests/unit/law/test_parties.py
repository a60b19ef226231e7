"""The table of accessions: every row around its days, arithmetic, second sources, mutations, what is refused."""

from __future__ import annotations

from itertools import groupby

import pytest
from lawbook.expected import (
    DISAGREEING,
    Pair,
    expected_bindings,
    second_sources,
    wrong_by_arithmetic,
    wrong_by_expectation,
    wrong_by_second_source,
)
from lawbook.mutations import uncaught

from panoh.law import LawFileError
from panoh.law.binding import known_states
from panoh.law.instruments import instruments
from panoh.law.parties import COLUMNS, parse_parties, parties, sources

PAIRS = sorted({*parties(), *expected_bindings()})
BY_INSTRUMENT = {name: list(pairs) for name, pairs in groupby(PAIRS, key=lambda pair: pair[0])}
HEADER = ",".join(COLUMNS)
ROW = "CAT,XA,accession,,1998-08-26,1998-09-25,clause,,,well-known,2024,author,"


def test_no_row_is_lost() -> None:
    assert sum(len(rows) for rows in parties().values()) == 1706
    assert sum(len(lines) for lines in expected_bindings().values()) == 1706


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_a_row_answers_rightly_the_day_before_and_the_day_of(pair: Pair) -> None:
    assert list(wrong_by_expectation(pair, parties().get(pair, ()))) == []


@pytest.mark.parametrize("name", BY_INSTRUMENT)
def test_entry_into_force_follows_from_the_deposit_by_the_treatys_own_clause(name: str) -> None:
    assert [wrong for pair in BY_INSTRUMENT[name] for wrong in wrong_by_arithmetic(parties()[pair])] == []


@pytest.mark.parametrize("name", BY_INSTRUMENT)
def test_no_row_contradicts_its_second_source_save_where_that_is_known(name: str) -> None:
    assert [wrong for pair in BY_INSTRUMENT[name] for wrong in wrong_by_second_source(pair, parties()[pair])] == []


def test_the_known_disagreements_are_those_of_the_delivered_data() -> None:
    told = [second for seconds in second_sources().values() for second in seconds if not second.agrees]

    assert len(told) == DISAGREEING


@pytest.mark.parametrize("name", BY_INSTRUMENT)
def test_no_date_can_be_moved_by_a_day_and_no_row_dropped_unseen(name: str) -> None:
    assert list(uncaught(parties(), iter(BY_INSTRUMENT[name]))) == []


def test_every_state_of_the_table_is_a_state() -> None:
    assert {state for _, state in parties()} <= known_states()


def test_every_source_is_used() -> None:
    used = {source for rows in parties().values() for row in rows for source in row.source.split()}

    assert used == set(sources())


def test_every_instrument_names_instruments_that_are_there() -> None:
    for found in instruments().values():
        assert {found.parent, found.needs, found.complaint} - {None} <= set(instruments())


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (ROW.replace("CAT,", "CTA,"), "line 3: 'CTA' is no instrument of instruments.yaml"),
        (ROW.replace("XA", "Kazakhstan"), "line 3: 'Kazakhstan' is no ISO 3166 alpha-2 code"),
        (ROW.replace("accession", "joined"), "line 3: 'joined' is not known in act"),
        (ROW.replace("clause", "guess"), "line 3: 'guess' is not known in basis"),
        (ROW.replace("well-known", "sure"), "line 3: 'sure' is not known in confidence"),
        (ROW.replace(",author,", ",,"), "line 3: the source is missing"),
        (ROW.replace(",author,", ",rumour,"), "line 3: the source 'rumour' is not in sources.yaml"),
        (ROW.replace(",2024,", ",,"), "line 3: as_of is missing"),
        (ROW.replace("1998-09-25", ""), "line 3: the day of entry into force is missing"),
        (ROW.replace(",clause,", ",,"), "line 3: the basis is missing"),
        (ROW.replace("1998-09-25", "1998-09-31"), "line 3: '1998-09-31' in in_force is no day"),
        (ROW.replace("1998-08-26", "August"), "line 3: 'August' in deposited is no date"),
        (ROW.replace("1998-09-25", "1980-01-01"), "line 3: it begins before the instrument did"),
        (ROW.replace("clause,,", "clause,,1997-01-01"), "line 3: it ends before it begins"),
        (ROW + ",more", "line 3: it has 14 cells"),
        (f"{ROW.replace('XA', 'XB')}\n{ROW.replace('XA', 'XB')}", "line 4: the state has a row that has not ended"),
    ],
)
def test_a_wrong_row_is_refused_with_its_line_and_what_to_do(row: str, said: str) -> None:
    with pytest.raises(LawFileError) as refused:
        parse_parties("parties.csv", f"{HEADER}\n{ROW}\n{row}\n")

    assert str(refused.value).startswith(f"parties.csv, {said}")
    assert refused.value.remedy


def test_other_columns_are_refused() -> None:
    with pytest.raises(LawFileError, match=r"parties.csv, line 1: the columns are instrument, state. They must be"):
        parse_parties("parties.csv", "instrument,state\n")
