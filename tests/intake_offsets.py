"""Checks that every character of a page leads back to where it stands in the original."""

from __future__ import annotations

import html
from collections.abc import Callable

from panoh.intake import Received


def check_offsets(received: Received, part: Callable[[str], str]) -> None:
    """Cut the original at each run and compare; `part` gives the decoded text of a part by its name."""
    for page in received.pages:
        for run in page.runs:
            written = part(run.part)[run.source :]
            for offset, character in enumerate(page.text[run.start : run.start + run.length]):
                assert is_same(character, written[offset:]), (run, offset, character, written[offset : offset + 20])
        for block in page.blocks:
            assert 0 <= block.span.start < block.span.end <= len(page.text)
        for one, two in zip(page.blocks, page.blocks[1:], strict=False):
            assert one.span.end <= two.span.start


def is_same(character: str, written: str) -> bool:
    """A character stands as it is, as a blank, as an entity, or as the mark of a broken word."""
    if written.startswith(character):
        return True
    if written.startswith("&"):
        return character in html.unescape(written[:40]) or character in " \x80"
    if character == "-":
        return written[0] == "\ufffe"
    if character == "\n":
        return written[0] == "\r"
    # Line breaks are blanks, and what cannot be printed was read as one (or as what Windows prints for it).
    return (character == " " and (written[0] in "\t\r\n\f" or not written[0].isprintable())) or "\x80" <= written[
        0
    ] <= "\x9f"
