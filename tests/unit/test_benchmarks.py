"""What measurements stand on: the same casebooks every time, and a blind half that stays blind."""

from __future__ import annotations

import hashlib
from itertools import islice
from pathlib import Path

import pytest
import run
from casebooks import casebook
from fuzz import an_input
from shallow import first_date, main_count, read_shallow, status_of


def test_a_casebook_is_the_same_for_the_same_seed() -> None:
    assert list(casebook(12)) == list(casebook(12))
    assert list(casebook(12)) == list(islice(casebook(50), 12))


def test_the_reports_of_a_casebook_differ() -> None:
    assert len({letter.raw for letter in casebook(40)}) == 40


def test_a_fuzzed_input_can_be_made_again() -> None:
    assert [an_input(number, 1) for number in range(30)] == [an_input(number, 1) for number in range(30)]


@pytest.fixture
def gold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two reports, a and b; b is frozen."""
    folder = tmp_path / "gold"
    folder.mkdir()
    for name in "ab":
        (folder / f"{name}.txt").write_text(name, "utf-8")
        (folder / f"{name}.gold.json").write_text("{}", "utf-8")
    hashes = (hashlib.sha256(b"b").hexdigest(), hashlib.sha256(b"{}").hexdigest())
    monkeypatch.setattr(run, "frozen_reports", lambda: {"b": hashes})
    return folder


@pytest.mark.parametrize(("half", "expected"), [("work", {"a"}), ("frozen", {"b"})])
def test_a_half_holds_its_own_reports_only(half: str, expected: set[str], gold: Path, tmp_path: Path) -> None:
    target = tmp_path / "half"
    target.mkdir()

    assert run.gather_half(half, gold, target) == 1
    assert {path.name.split(".")[0] for path in target.iterdir()} == expected


def test_a_frozen_report_that_was_changed_is_refused(gold: Path, tmp_path: Path) -> None:
    (gold / "b.txt").write_text("changed", "utf-8")
    target = tmp_path / "half"
    target.mkdir()

    with pytest.raises(SystemExit, match=r"b\.txt is not the file that was frozen"):
        run.gather_half("frozen", gold, target)


def test_without_the_gold_reports_it_says_so(tmp_path: Path) -> None:
    assert "is not there" in str(run.measure_score("work", tmp_path / "nowhere", "en"))


def test_the_shallow_reader_says_everything_of_the_main_set() -> None:
    text = "Kazakhstan extradited 28 men on June 9, 2011. The 28 men were detained in 2010. Four others fear torture."

    assert main_count(text) == 28
    assert first_date("on June 9, 2011", None) == "2011-06-09"
    assert first_date("in September", "2010") == "2010-09"
    assert status_of("they fear torture") == "feared"
    assert all(text[q["start"] : q["end"]] == q["text"] for q in (claim["quote"] for claim in read_shallow(text)))  # type: ignore[index]  # a quote is an object
