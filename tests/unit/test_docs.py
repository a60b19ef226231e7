"""The documents say what the program does."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from panoh.cli import main

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted((*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")))
LINK = re.compile(r"\]\((?!https?://|#)([^)#]+)")
PANOH_OPTION = re.compile(r"panoh (?:read|demo|case)[^\n`]*?(--[a-z-]+)")
# Fields that say what they are.
SHOWN_BY_NAME = frozenset({"id", "name", "publisher", "language", "headline", "place", "kind", "words", "happening"})
MAKE = re.compile(r"`?make ([a-z]+)`?")


@pytest.fixture
def known(capsys: pytest.CaptureFixture[str]) -> str:
    """The help of every command."""
    for arguments in (["--help"], ["read", "--help"], ["demo", "--help"], ["case", "--help"]):
        with pytest.raises(SystemExit):
            main(arguments)
    return capsys.readouterr().out


def fields_of(schema: object) -> Iterator[str]:
    """The names of all fields in a JSON Schema."""
    if isinstance(schema, dict):
        yield from schema.get("properties", {})
        for part in schema.values():
            yield from fields_of(part)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_somewhere(document: Path) -> None:
    assert [link for link in LINK.findall(document.read_text("utf-8")) if not (document.parent / link).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_option_told_exists(document: Path, known: str) -> None:
    assert [option for option in PANOH_OPTION.findall(document.read_text("utf-8")) if option not in known] == []


def test_every_make_target_is_explained_by_make_help() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    told = set(MAKE.findall((ROOT / "README.md").read_text("utf-8") + (ROOT / "CONTRIBUTING.md").read_text("utf-8")))

    assert [target for target in told if not re.search(rf"^{target}:.*## ", makefile, re.M)] == []


@pytest.mark.parametrize(("schema", "document"), [("claims.schema.json", "json.md"), ("case.schema.json", "case.md")])
def test_every_json_field_is_explained(schema: str, document: str) -> None:
    explained = (ROOT / "docs" / document).read_text("utf-8")
    fields = fields_of(json.loads((ROOT / "docs" / schema).read_text("utf-8")))

    assert [field for field in fields if f"`{field}`" not in explained and field not in SHOWN_BY_NAME] == []
