"""The pages of docs/law are what the data give, diagrams included."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from panoh.law.procedures import jurisdictions

ROOT = Path(__file__).parents[3]
ARROW = re.compile(r"^    (\S+) --> (\S+?)(?:: .*)?$", re.M)


@pytest.fixture(scope="module")
def law_docs() -> ModuleType:
    """tools/law_docs.py."""
    spec = importlib.util.spec_from_file_location("law_docs", ROOT / "tools" / "law_docs.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_pages_are_what_the_data_give(law_docs: ModuleType) -> None:
    assert law_docs.is_fresh(), "docs/law is older than src/panoh/data/law. Run make data."


@pytest.mark.parametrize("state", jurisdictions())
def test_a_diagram_has_every_transition_and_no_label_that_mermaid_would_cut(state: str) -> None:
    page = (ROOT / "docs" / "law" / f"{state.lower()}.md").read_text("utf-8")
    drawn = [pair for pair in ARROW.findall(page) if pair[0] != "[*]"]
    steps = [(one.source, one.target) for proc in jurisdictions()[state].procedures for one in proc.transitions]

    assert drawn == steps
    for block in re.findall(r"```mermaid\n(.*?)```", page, re.S):
        assert all(line.count(":") <= 1 and ";" not in line for line in block.splitlines())


def test_a_page_tells_sources_and_what_was_not_found() -> None:
    page = (ROOT / "docs" / "law" / "kz.md").read_text("utf-8")

    assert "As of 2026-11-23" in page
    assert "**Not found:**" in page
    assert "kodeksy-kz.com" in page
