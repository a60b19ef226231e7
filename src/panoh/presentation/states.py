"""State codes in words."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def _names() -> Mapping[str, str]:
    text = (files("panoh") / "data" / "places" / "states.toml").read_text("utf-8")
    return {state["code"]: state["names"][0] for state in tomllib.loads(text)["state"]}


def state_name(code: str) -> str:
    """The name of a state, its code where the table does not have it.

    >>> state_name("KG"), state_name("ZZ")
    ('Kyrgyzstan', 'ZZ')
    """
    return _names().get(code, code)
