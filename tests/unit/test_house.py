"""Rules of the house that no other tool checks."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "panoh"
CORE = sorted(
    path
    for room in ("model", "data", "intake", "reading", "linking", "casefile", "law", "exchange")
    for path in (SOURCE / room).rglob("*.py")
)
# A clock, the environment, or a way out of the machine.
FORBIDDEN = (
    "datetime.now",
    "datetime.today",
    "date.today",
    "time.time",
    "os.environ",
    "os.getenv",
    "getenv",
    "urlopen",
)


def test_the_core_is_looked_at() -> None:
    assert CORE


@pytest.mark.parametrize("path", CORE, ids=lambda path: str(path.relative_to(SOURCE)))
def test_the_core_asks_neither_clock_nor_environment_nor_network(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    asked = {ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute | ast.Name)}

    assert not [name for name in asked if name.endswith(FORBIDDEN)]
    assert "urllib.request" not in path.read_text("utf-8")


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.py")), ids=lambda path: str(path.relative_to(SOURCE)))
def test_every_file_says_in_its_first_line_what_it_is_for(path: Path) -> None:
    text = path.read_text("utf-8")

    assert not text or ast.get_docstring(ast.parse(text))
