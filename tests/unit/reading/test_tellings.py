"""Each kind of happening is told in many ways; rules, habits, demands and possibilities tell none."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from panoh.model import Status
from panoh.reading.proof import read_sentence

TESTS = Path(__file__).parents[2]
TELLINGS: dict[str, Any] = tomllib.loads((TESTS / "tellings.toml").read_text(encoding="utf-8"))
NOTHING: dict[str, Any] = tomllib.loads((TESTS / "nothing_told.toml").read_text(encoding="utf-8"))
READ = [(kind, text) for kind, texts in TELLINGS.items() if kind != "missed" for text in texts]
MISSED = [(kind, text) for kind, texts in TELLINGS["missed"].items() for text in texts]
# A voice is raised, a state is asked to hold off, custody goes on, a charge stands, whatever else is only possible.
TOLD_ALL_THE_SAME = ("statement", "interim_measures", "detention", "charge")


def is_told(kind: str, text: str) -> bool:
    """Whether a sentence is read as telling a kind as a fact."""
    return any(claim.kind == kind and claim.status is Status.OCCURRED for claim in read_sentence(text))


def told_wrongly(row: dict[str, Any]) -> list[str]:
    """Kinds that a sentence is read as telling though it does not."""
    return [
        str(claim.kind)
        for claim in read_sentence(row["text"])
        if claim.kind not in row["may"] or (claim.status is Status.OCCURRED and claim.kind not in TOLD_ALL_THE_SAME)
    ]


@pytest.mark.parametrize(("kind", "text"), READ)
def test_a_way_of_telling_is_read(kind: str, text: str) -> None:
    assert is_told(kind, text)


@pytest.mark.xfail(strict=True, reason="not read yet; when it is, move it up in tellings.toml")
@pytest.mark.parametrize(("kind", "text"), MISSED)
def test_a_way_of_telling_is_not_read_yet(kind: str, text: str) -> None:
    assert is_told(kind, text)


@pytest.mark.parametrize("row", NOTHING["sentence"], ids=lambda row: row["text"][:60])
def test_what_happens_to_nobody_is_no_claim(row: dict[str, Any]) -> None:
    assert told_wrongly(row) == []


@pytest.mark.xfail(strict=True, reason="read as a fact; when it is not, move it up in nothing_told.toml")
@pytest.mark.parametrize("row", NOTHING["missed"], ids=lambda row: row["text"][:60])
def test_what_happens_to_nobody_is_still_read(row: dict[str, Any]) -> None:
    assert told_wrongly(row) == []
