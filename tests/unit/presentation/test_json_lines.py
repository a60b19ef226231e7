"""JSON for programs."""

import json
from pathlib import Path

import jsonschema
from people import HANDED_OVER, TEXT, read_report

from panoh.model import Bound, Kind, Status
from panoh.presentation.json_lines import json_line

SCHEMA = json.loads((Path(__file__).parents[3] / "docs" / "claims.schema.json").read_text("utf-8"))


def test_a_report_is_one_line() -> None:
    assert "\n" not in json_line(read_report())


def test_it_is_as_the_schema_says() -> None:
    jsonschema.validate(json.loads(json_line(read_report())), SCHEMA)
    jsonschema.validate(json.loads(json_line(read_report(publisher=None, published=None), explain=True)), SCHEMA)


def test_the_schema_is_a_schema_and_closed() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    told = json.loads(json_line(read_report()))
    told["claims"][0]["surprise"] = 1

    assert not jsonschema.Draft202012Validator(SCHEMA).is_valid(told)


def test_the_schema_knows_every_kind_status_and_bound() -> None:
    claim, people = SCHEMA["$defs"]["claim"]["properties"], SCHEMA["$defs"]["people"]["properties"]

    assert claim["kind"]["enum"] == list(Kind)
    assert claim["status"]["enum"] == list(Status)
    assert people["bound"]["enum"] == [*Bound, None]


def test_the_quote_is_an_exact_piece_of_the_text() -> None:
    quote = json.loads(json_line(read_report()))["claims"][0]["quote"]

    assert quote["text"] == HANDED_OVER == TEXT[quote["start"] : quote["end"]]


def test_unknown_is_null() -> None:
    claim = json.loads(json_line(read_report()))["claims"][1]

    assert [claim[key] for key in ("when", "place", "from_state", "to_state", "actor")] == [None] * 5
    assert claim["people"] == {"count": None, "bound": None, "names": [], "nationalities": [], "description": None}


def test_the_rules_are_told_only_when_asked_for() -> None:
    assert "why" not in json.loads(json_line(read_report()))["claims"][0]
    assert json.loads(json_line(read_report(), explain=True))["claims"][0]["why"][0] == {
        "rule": "trigger",
        "found": "handed over",
    }
