"""Pages from templates: self-contained, escaped, with a policy that lets in nothing but their own style and script."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

FOLDER = Path(__file__).parent / "templates"


@cache
def environment() -> Environment:
    """Templates that escape every value and refuse a value that is not there; pages add their filters to it."""
    made = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style, script = _part("style.css"), _part("script.js")
    made.globals.update(style=style, script=script, style_hash=_hash(style), script_hash=_hash(script))
    return made


def _part(name: str) -> str:
    return (FOLDER / name).read_text("utf-8")


def _hash(text: str) -> str:
    """A part of the page as its content security policy names it."""
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
