"""Intake and reader together, on the demo casebook."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import edtf
import jsonschema
import pytest

from panoh.pipeline import ReadReport, Wishes, demo_casebook, read_all
from panoh.presentation.json_lines import json_line

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "docs" / "claims.schema.json").read_text("utf-8"))
# Closes every way out before Panoh starts.
NO_SOCKETS = """
import socket, sys
def refuse(*_, **__): raise RuntimeError("a socket was opened")
socket.socket = socket.create_connection = socket.getaddrinfo = refuse
from panoh.cli import main
sys.exit(main())
"""


@pytest.fixture(scope="module")
def demo() -> list[ReadReport]:
    outcomes = list(read_all(demo_casebook(), Wishes()))
    assert all(isinstance(outcome, ReadReport) for outcome in outcomes), outcomes
    return [outcome for outcome in outcomes if isinstance(outcome, ReadReport)]


def test_every_demo_report_is_read_and_claims_something(demo: list[ReadReport]) -> None:
    assert [read.report.origin for read in demo if not read.claims] == []
    assert len(demo) == 10


def test_every_demo_report_tells_its_day_and_publisher(demo: list[ReadReport]) -> None:
    assert [read.report.origin for read in demo if not (read.report.published and read.report.publisher)] == []


def test_the_two_officials_disagree(demo: list[ReadReport]) -> None:
    told = {
        read.report.origin: {claim.people.count for claim in read.claims if claim.kind == "handover"} for read in demo
    }

    assert 11 in told["03-prosecutor.txt"]
    assert 10 in told["05-ministry.txt"]


def test_every_quote_stands_word_for_word_at_its_place(demo: list[ReadReport]) -> None:
    for claim in (claim for read in demo for claim in read.claims):
        for quote in (claim.quote, *claim.evidence):
            assert quote.page.text[quote.span.start : quote.span.end] == quote.text


def test_the_json_of_the_demo_is_as_the_schema_says(demo: list[ReadReport]) -> None:
    for read in demo:
        jsonschema.validate(json.loads(json_line(read, explain=True)), SCHEMA)


def test_every_date_is_edtf(demo: list[ReadReport]) -> None:
    for claim in (claim for read in demo for claim in read.claims if claim.when):
        assert edtf.parse_edtf(claim.when.edtf)


def test_several_processes_find_the_same(demo: list[ReadReport]) -> None:
    shared = list(read_all(demo_casebook()[:4], Wishes(), jobs=2))

    assert [outcome.claims for outcome in shared if isinstance(outcome, ReadReport)] == [
        read.claims for read in demo[:4]
    ]


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_program_opens_no_socket_and_reads_the_same_in_every_process(demo: list[ReadReport], seed: str) -> None:
    # The order of Python's sets differs from seed to seed; what is read must not.
    command = [sys.executable, "-c", NO_SOCKETS, "demo", "--json"]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [json_line(read) for read in demo]


def test_a_reader_that_goes_away_is_no_error() -> None:
    command = f"set -o pipefail; {sys.executable} -m panoh.cli demo | head -n 1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (141, "")


def test_reading_loads_no_other_room_and_no_slow_library() -> None:
    others = {f"panoh.{room}" for room in ("casefile", "counting", "exchange", "law", "linking", "names", "watch")}
    slow = {"duckdb", "holidays", "icalendar", "jinja2", "numba", "numpy", "rich", "splink", "yaml", "z3"}
    check = (
        "import os, sys; from panoh.cli import main; sys.stdout = open(os.devnull, 'w'); "
        f"main(['read', '--demo', '--json']); print(sorted({others | slow} & set(sys.modules)), file=sys.stderr)"
    )

    ended = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert ended.stderr == "[]\n"
