"""Reads a YAML file of law against a closed schema; what is wrong is told with file and line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

from panoh.law.errors import LawFileError
from panoh.model import Moment, MomentError
from panoh.model.legal import Confidence

if TYPE_CHECKING:
    from yaml.nodes import MappingNode, Node

FOLDER = Path(__file__).parent.parent / "data" / "law"

# What a key may hold: "text", "date" (a day), "edtf" (a day, month or year), "number", "yes/no", "confidence",
# "one of a|b|c", [kind] for a list, a mapping for an entry of its own. A key that ends in "?" may be left out.
Shape = Mapping[str, "Kind"]
Kind = str | list["Kind"] | Shape


@dataclass(frozen=True, slots=True)
class Entry:
    """A mapping of the file, checked: its values and the line where it begins."""

    file: str
    line: int
    values: Mapping[str, object]

    def text(self, key: str) -> str:
        """A text; "" where it is left out."""
        return cast("str", self.values.get(key, ""))

    def day(self, key: str) -> date | None:
        """A day; None where it is left out."""
        return cast("date | None", self.values.get(key))

    def number(self, key: str) -> int:
        """A whole number that must be there."""
        return cast("int", self.values[key])

    def is_true(self, key: str) -> bool:
        """A yes or no; no where it is left out."""
        return bool(self.values.get(key))

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty where it is left out."""
        return cast("tuple[str, ...]", self.values.get(key, ()))

    def entry(self, key: str) -> Entry | None:
        """An entry of its own; None where it is left out."""
        return cast("Entry | None", self.values.get(key))

    def entries(self, key: str) -> tuple[Entry, ...]:
        """A list of entries; empty where it is left out."""
        return cast("tuple[Entry, ...]", self.values.get(key, ()))

    def confidence(self) -> Confidence:
        """How well the entry is known."""
        return Confidence(self.text("confidence"))

    def error(self, what: str, remedy: str) -> LawFileError:
        """A mistake in this entry."""
        return LawFileError(self.file, self.line, what, remedy)


def read_entry(name: str, shape: Shape) -> Entry:
    """The file as one entry.

    Raises:
        LawFileError: Naming file, line, what is wrong and what to do.
    """
    return parse_entry(name, (FOLDER / name).read_text("utf-8"), shape)


def read_list(name: str, shape: Shape) -> tuple[Entry, ...]:
    """The file as a list of entries."""
    return parse_list(name, (FOLDER / name).read_text("utf-8"), shape)


def parse_entry(name: str, text: str, shape: Shape) -> Entry:
    """One entry from the text of its file."""
    return cast("Entry", _value(name, _composed(name, text), shape))


def parse_list(name: str, text: str, shape: Shape) -> tuple[Entry, ...]:
    """A list of entries from the text of its file; no id stands twice."""
    found = cast("tuple[Entry, ...]", _value(name, _composed(name, text), [shape]))
    refuse_twice(found)
    return found


def parse_mapping(name: str, text: str) -> dict[str, str]:
    """Texts by their ids, from the text of their file."""
    node = _composed(name, text)
    found: dict[str, str] = {}
    for key, value in cast("MappingNode", node).value:
        if key.value in found:
            raise LawFileError(name, key.start_mark.line + 1, f"'{key.value}' stands twice", "Take one of the two out.")
        found[key.value] = cast("str", _scalar(name, value, "text"))
    return found


def refuse_twice(entries: tuple[Entry, ...]) -> None:
    """Refuse an id that stands twice."""
    seen: set[str] = set()
    for entry in entries:
        if "id" in entry.values and entry.text("id") in seen:
            raise entry.error(f"the id '{entry.text('id')}' stands twice", "Take one of the two out.")
        seen.add(entry.text("id"))


def _composed(name: str, text: str) -> Node:
    # Imported here: only a command about law needs YAML.
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        node = yaml.compose(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise LawFileError(name, line, f"it is not YAML ({error.problem})", "Quote the text of that line.") from error
    if node is None:
        raise LawFileError(name, 1, "the file is empty", "Write at least one entry.")
    return node


def _value(name: str, node: Node, kind: Kind) -> object:
    line = node.start_mark.line + 1
    match kind:
        case str():
            return _scalar(name, node, kind)
        case list():
            if not isinstance(node.value, list) or node.tag.endswith(":map"):
                raise LawFileError(
                    name, line, "a list is wanted here", "Write it as '- ...', one entry after the other."
                )
            return tuple(_value(name, item, kind[0]) for item in node.value)
        case _:
            if not node.tag.endswith(":map"):
                raise LawFileError(name, line, "keys and values are wanted here", f"Use: {', '.join(kind)}.")
            return Entry(name, line, dict(_fields(name, cast("MappingNode", node), kind)))


def _fields(name: str, node: MappingNode, shape: Shape) -> Iterator[tuple[str, object]]:
    known = {key.rstrip("?"): kind for key, kind in shape.items()}
    seen: set[str] = set()
    for key_node, value in node.value:
        key, line = str(key_node.value), key_node.start_mark.line + 1
        if key not in known:
            raise LawFileError(name, line, f"the key '{key}' is not known here", f"Use one of: {', '.join(known)}.")
        if key in seen:
            raise LawFileError(name, line, f"the key '{key}' stands twice", "Take one of the two out.")
        seen.add(key)
        if value.tag.endswith(":null"):
            if f"{key}?" not in shape:
                raise LawFileError(name, line, f"'{key}' is empty", f"Write what it is: {key}: ...")
            continue
        yield key, _value(name, value, known[key])
    for key in shape:
        if not key.endswith("?") and key not in seen:
            raise LawFileError(name, node.start_mark.line + 1, f"'{key}' is missing", f"Add {key}: ...")


def _scalar(name: str, node: Node, kind: str) -> object:
    line = node.start_mark.line + 1
    if not isinstance(node.value, str):
        raise LawFileError(name, line, "a single value is wanted here", "Quote the text, commas and colons included.")
    text = str(node.value)
    if not text.strip():
        raise LawFileError(name, line, "a text is empty", "Write it, or leave the key out.")
    wrong = LawFileError(name, line, f"'{text}' is not {_KINDS.get(kind, kind)}", "Write it like that.")
    match kind:
        case "text":
            return text
        case "date" | "number":
            try:
                return date.fromisoformat(text) if kind == "date" else int(text)
            except ValueError as error:
                raise wrong from error
        case "edtf":
            try:
                return Moment(text).edtf
            except MomentError as error:
                raise wrong from error
        case "yes/no":
            if text not in ("true", "false"):
                raise wrong
            return text == "true"
        case "confidence":
            kind = "one of " + "|".join(Confidence)
    if text not in kind.removeprefix("one of ").split("|"):
        raise LawFileError(name, line, f"'{text}' is not {kind}", "Write one of them.")
    return text


_KINDS = {
    "date": "a day such as 2011-06-09",
    "edtf": "a date such as 2011-06-09, 2011-06 or 2011",
    "number": "a whole number",
    "yes/no": "true or false",
}
