"""State codes in words."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from panoh.data.loader import states


@cache
def _names() -> Mapping[str, str]:
    return {state.code: state.names[0] for state in states()}


def state_name(code: str) -> str:
    """The name of a state, its code where the table does not have it.

    >>> state_name("KG"), state_name("ZZ")
    ('Kyrgyzstan', 'ZZ')
    """
    return _names().get(code, code)
