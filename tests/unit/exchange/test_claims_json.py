"""Files of claims."""

import json

import pytest
from people import HANDED_OVER, UMED, read_report

from panoh.exchange.claims_json import ClaimFileError, read_claims
from panoh.model import Bound, Kind, Moment, State
from panoh.presentation.json_lines import json_line

LINE = json_line(read_report())


def changed(**fields: object) -> str:
    """The report with other fields in its first claim."""
    record = json.loads(LINE)
    record["claims"][0].update(fields)
    return json.dumps(record)


def test_what_panoh_read_writes_comes_back() -> None:
    (report,) = read_claims(LINE, "claims.jsonl")
    first = report.tellings[0]

    assert (report.id, report.name, report.publisher) == ("0123456789abcdef", "steppe.txt", "Steppe Wire")
    assert (first.kind, first.people.count, first.people.bound) == (Kind.HANDOVER, 10, Bound.EXACT)
    assert (first.when, first.to_state, first.detail("manner")) == (Moment("2018-11-13"), State("TJ"), "extradition")
    assert first.words is not None
    assert (first.words.text, first.words.page) == (HANDED_OVER, 1)
    assert UMED in first.people.names


def test_it_reads_a_report_on_each_line() -> None:
    assert len(read_claims(f"{LINE}\n\n{LINE}\n", "claims.jsonl")) == 2


def test_it_reads_one_report_over_many_lines() -> None:
    assert len(read_claims(json.dumps(json.loads(LINE), indent=1), "gold.json")) == 1


def test_a_report_without_a_hash_gets_one_from_what_it_says() -> None:
    text = '{"report": {"id": "7", "publisher": null}, "claims": []}'
    (once,), (again,) = read_claims(text, "a.json"), read_claims(text, "b.json")

    assert once.id == again.id
    assert len(once.id) == 16


def test_a_detail_without_a_value_is_not_told_and_a_fraction_is_kept_as_written() -> None:
    (report,) = read_claims(changed(details={"days": None, "years": 9.5}), "claims.jsonl")

    assert report.tellings[0].details == (("years", "9.5"),)


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("not json", 1, "no JSON"),
        (f"{LINE}\n{{oops", 2, "no JSON"),
        (f"{LINE}\n[]", 2, "the record is no object"),
        ('{"report": {}}', 1, "'claims' is no list"),
        (f"{LINE}\n{changed(kind='kidnap')}", 2, "claim 1: 'kidnap'"),
        (changed(when="9 June"), 1, "claim 1: '9 June' is not a date"),
        (changed(from_state="Kazakhstan"), 1, "claim 1: 'Kazakhstan' is no ISO 3166"),
        (changed(people={"count": "28", "bound": "exact"}), 1, "claim 1: 'count' is no whole number"),
        (changed(people={"count": 28, "bound": None}), 1, "claim 1: A count of people"),
        (changed(details={"years": [1]}), 1, "detail 'years'"),
        (changed(status=None), 1, "claim 1: 'status' is missing"),
    ],
)
def test_it_says_where_and_what_is_wrong(text: str, line: int, what: str) -> None:
    with pytest.raises(ClaimFileError) as caught:
        read_claims(text, "claims.jsonl")

    assert str(caught.value).startswith(f"claims.jsonl, line {line}: ")
    assert what in str(caught.value)
    assert "claims.schema.json" in str(caught.value)
