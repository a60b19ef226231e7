"""Draws docs/picture.svg from what Panoh really prints for a report of the demo casebook.

python tools/picture.py
"""

from __future__ import annotations

import io
import re
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from panoh.pipeline import ReadReport, Wishes, demo_casebook, read_source
from panoh.presentation.session import DEMO_BANNER
from panoh.presentation.table import Look, report_text

PICTURE = Path(__file__).parents[1] / "docs" / "picture.svg"
SHOWN = "05-ministry.txt"
WIDTH = 118
# The picture ends at the first gap between two claims after this line: a glance, not the whole report.
LINES = 34
WHITE, BLACK = (255, 255, 255), (36, 41, 47)
COLOURS = [
    BLACK,
    (179, 29, 40),
    (17, 99, 41),
    (149, 94, 0),
    (9, 80, 170),
    (130, 60, 170),
    (0, 110, 120),
    (110, 119, 129),
]
THEME = TerminalTheme(WHITE, BLACK, COLOURS, COLOURS)


def shown_lines() -> list[str]:
    """The first lines of the report as the terminal gets them."""
    letter = next(letter for letter in demo_casebook() if letter.origin == SHOWN)
    read = read_source(letter, Wishes())
    if not isinstance(read, ReadReport):
        raise SystemExit(str(read))
    console = Console(file=io.StringIO(), force_terminal=True, color_system="standard", width=WIDTH, highlight=False)
    lines = report_text(console, read, Look(banner=DEMO_BANNER)).split("\n")
    end = next((at for at in range(LINES, len(lines)) if not lines[at].strip()), len(lines))
    return lines[:end]


def main() -> None:
    """Draw it."""
    canvas = Console(file=io.StringIO(), record=True, width=WIDTH, force_terminal=True)
    canvas.print(f"$ panoh read {SHOWN}\n", highlight=False)
    for line in shown_lines():
        canvas.print(Text.from_ansi(line))
    canvas.print()
    svg = canvas.export_svg(title="panoh", theme=THEME, unique_id="panoh")
    # Nothing is fetched from anywhere: the font is the reader's own.
    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    svg = re.sub(r"[ \t]+\n", "\n", svg).replace("Fira Code, monospace", "ui-monospace, Menlo, Consolas, monospace")
    PICTURE.write_text(svg, "utf-8")


if __name__ == "__main__":
    main()
