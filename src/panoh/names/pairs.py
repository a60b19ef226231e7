"""A file of pairs of names, read at the door."""

from __future__ import annotations

from pathlib import Path

from panoh.model.errors import UnreadableError

COLUMNS = ("name_a", "name_b")


def read_pairs(path: Path) -> tuple[list[tuple[str, str]], list[tuple[int, str]]]:
    """The pairs of a tab-separated file with a header, and the rows that are none.

    Returns:
        The pairs in order, and for each bad row its line number and what is wrong with it.

    Raises:
        UnreadableError: Where the file cannot be read, or lacks the columns name_a and name_b.
    """
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableError(
            str(path), "it cannot be read as UTF-8 text", "Save it as UTF-8 and try again."
        ) from error
    header = lines[0].split("\t") if lines else []
    if not set(COLUMNS) <= set(header):
        remedy = "Write a first line that names the columns, with tabs between them."
        raise UnreadableError(str(path), "it has no columns name_a and name_b", remedy)
    at_one, at_other = (header.index(column) for column in COLUMNS)
    pairs, bad = [], []
    for number, line in enumerate(lines[1:], 2):
        cells = line.split("\t")
        if len(cells) != len(header):
            bad.append((number, f"it has {len(cells)} columns, not {len(header)}"))
        elif not cells[at_one].strip() or not cells[at_other].strip():
            bad.append((number, "a name is empty"))
        else:
            pairs.append((cells[at_one], cells[at_other]))
    return pairs, bad
