"""A page of law for the terminal: replies, headings and items with a hanging indent, at a width that can be read."""

from __future__ import annotations

from dataclasses import dataclass, field

from rich.console import Console
from rich.table import Table
from rich.text import Text

from panoh.model.legal import Reply
from panoh.presentation.safe import printable

STYLES = {Reply.YES: "bold green", Reply.NO: "bold red", Reply.UNKNOWN: "bold yellow"}
# Lines longer than this are hard to read, however wide the window is.
READING_WIDTH = 116
LABEL_WIDTH = 9
INDENT = 2


@dataclass(slots=True)
class Page:
    """Lines in their order; a label stands left of the text, which wraps under itself."""

    rows: list[tuple[Text, Text]] = field(default_factory=list)

    def heading(self, text: str) -> None:
        """A heading, with a blank line above."""
        if self.rows:
            self.rows.append((Text(), Text()))
        self.rows.append((Text(), Text(printable(text), "bold blue")))

    def reply(self, reply: Reply, text: str) -> None:
        """A line that begins with yes, no or unknown."""
        self.item(reply.value.upper(), text, label_style=STYLES[reply])

    def item(self, label: str, text: str, *, style: str = "", label_style: str = "dim") -> None:
        """A label and its text."""
        self.rows.append((Text(label, label_style), Text(printable(text), style)))

    def text(self, console: Console) -> str:
        """The page as wide as the console is, and in its colours."""
        with console.capture() as captured:
            for label, text in self.rows:
                console.print(_line(min(console.width, READING_WIDTH), label, text))
        return "".join(f"{line.rstrip()}\n" for line in captured.get().split("\n")[:-1])


def _line(width: int, label: Text, text: Text) -> Table | Text:
    if not label:
        return text
    grid = Table.grid(padding=(0, 0, 0, INDENT))
    grid.add_column(width=LABEL_WIDTH)
    grid.add_column(width=width - LABEL_WIDTH - 2 * INDENT, overflow="fold")
    grid.add_row(label, text)
    return grid
