"""Statements, relations and cases of the ledger refuse what cannot be."""

from __future__ import annotations

import pytest
from tallies import KEPT, TAKEN, case, said

from panoh.model import Bound, ModelValueError
from panoh.model.ledger import Basis, CountStatement, Range, Relation, SetId, StatementId, Tie
from panoh.model.links import OriginId


def test_a_count_and_its_bound_go_together() -> None:
    with pytest.raises(ModelValueError, match="go together"):
        CountStatement(StatementId("a"), KEPT, OriginId("o"), 3)
    with pytest.raises(ModelValueError, match="below zero"):
        CountStatement(StatementId("a"), KEPT, OriginId("o"), -1, Bound.EXACT)


def test_a_relation_ties_different_sets() -> None:
    with pytest.raises(ModelValueError, match="two or more different sets"):
        Relation(Tie.APART, (KEPT, KEPT), Basis.TOLD, "no")
    with pytest.raises(ModelValueError, match="two or more others"):
        Relation(Tie.MADE_OF, (TAKEN, KEPT), Basis.TOLD, "no")


def test_a_case_knows_every_set_that_is_spoken_of() -> None:
    with pytest.raises(ModelValueError, match="no set 'elsewhere'"):
        case([said(SetId("elsewhere"), 3)])


def test_two_statements_have_two_ids() -> None:
    with pytest.raises(ModelValueError, match="an id of its own"):
        case([said(KEPT, 3), said(KEPT, 3)])


def test_an_open_range_has_every_larger_number() -> None:
    assert Range(3, None).has(4000)
    assert not Range(3, 5).has(6)
