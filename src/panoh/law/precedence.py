"""Which rule prevails over which: rules of their own, each with its layer and citation; nothing is netted."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from panoh.law.instruments import instruments
from panoh.law.validity import Validity, validity_of
from panoh.law.yaml_file import Entry, Shape, read_list
from panoh.model import Kind
from panoh.model.legal import Layer, Provision

FILE = "precedence.yaml"
SHAPE: Shape = {
    "id": "text",
    "layer": "one of international|domestic",
    "state?": "text",
    "prevails": ["text"],
    "over": ["text"],
    "needs_both_parties?": "yes/no",
    "valid_from?": "date",
    "valid_to?": "date",
    "says": "text",
    "citation": "text",
    "source": "text",
    "confidence": "confidence",
    "as_of": "edtf",
}
HAND_OVER = "force:hand-over"
KIND = "kind:"


@dataclass(frozen=True, slots=True)
class Precedence:
    """One rule: what prevails, over what.

    Attributes:
        state: The state whose domestic law it is; None for international rules.
        prevails: Instruments, or kinds of claims.
        over: Instruments, or kinds of claims; treaties that ask for hand-overs stand here one by one.
    """

    id: str
    layer: Layer
    state: str | None
    prevails: frozenset[str]
    over: frozenset[str]
    needs_both_parties: bool
    validity: Validity
    says: str
    provision: Provision


@lru_cache(maxsize=1)
def precedence_rules() -> tuple[Precedence, ...]:
    """All rules in the order of the file."""
    return tuple(_rule(entry) for entry in read_list(FILE, SHAPE))


def _rule(entry: Entry) -> Precedence:
    return Precedence(
        id=entry.text("id"),
        layer=Layer(entry.text("layer")),
        state=entry.text("state") or None,
        prevails=_named(entry, "prevails"),
        over=_named(entry, "over"),
        needs_both_parties=entry.is_true("needs_both_parties"),
        validity=validity_of(entry),
        says=entry.text("says"),
        provision=Provision(
            entry.text("id"), entry.text("citation"), entry.text("source"), entry.confidence(), entry.text("as_of")
        ),
    )


def _named(entry: Entry, key: str) -> frozenset[str]:
    """The instruments and kinds that a list names; `kind:asylum_refusal` becomes the kind's own value."""
    found: set[str] = set()
    for name in entry.texts(key):
        if name == HAND_OVER:
            found |= {instrument.id for instrument in instruments().values() if instrument.force == "hand-over"}
        elif name.startswith(KIND) and name.removeprefix(KIND) in tuple(Kind):
            found.add(name.removeprefix(KIND))
        elif name in instruments():
            found.add(name)
        else:
            raise entry.error(
                f"'{name}' in {key} is neither instrument nor kind", f"Write CAT, {KIND}... or {HAND_OVER}."
            )
    return frozenset(found)
