"""A web page's source as a tree of elements whose text keeps its place in the source; forgives what browsers do."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from panoh.intake.words import word_set

# Deeper elements are hung on the last level: no page needs more, and the walk down stays within the stack.
_DEEPEST = 150

VOID = word_set("area base br col embed hr img input link meta param source track wbr")
BLOCK = word_set(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol p pre section summary table "
    "tbody td tfoot th thead title tr ul"
)
# Elements whose text nobody reads on the page.
UNREAD = word_set(
    "script style noscript template iframe svg math button select textarea input object embed audio video canvas head "
    "title map datalist dialog noembed noframes applet"
)
HEADINGS = word_set("h1 h2 h3 h4 h5 h6")
_IN_HEAD = word_set("base link meta noscript script style template title")
# Elements whose content is not markup.
_RAW = word_set("script style textarea title xmp iframe noembed noframes")
_ENDED_BY: dict[str, frozenset[str]] = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "tr": frozenset({"tr", "td", "th"}),
    "option": frozenset({"option"}),
    "body": frozenset({"head"}),
}
_SCOPE = frozenset({"table", "ul", "ol", "dl", "html", "body", "article", "section", "select"})

_TAG = re.compile(
    r"<(?P<close>/?)(?P<name>[A-Za-z][^\s/><]*)(?P<attributes>(?:[^<>\"']|\"[^\"]{0,20000}\"|'[^']{0,20000}')*+)>"
)
_LOOSE = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z][^\s/><]*)(?P<attributes>[^>]*)>")
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+)))?")


@dataclass(slots=True)
class Leaf:
    """Characters of the source between two tags."""

    start: int
    end: int


@dataclass(slots=True)
class Node:
    """An element: its tag, its attributes as written, and what it holds.

    `measure` fills the rest: characters of text, those of them in links, the number of links, and whether the page's
    main heading is in it.
    """

    tag: str
    written: str = ""
    children: list[Node | Leaf] = field(default_factory=list)
    size: int = 0
    linked: int = 0
    links: int = 0
    has_title: bool = False

    @property
    def prose(self) -> int:
        """Characters of text outside of links."""
        return self.size - self.linked

    def attributes(self) -> dict[str, str]:
        """The attributes by name."""
        found: dict[str, str] = {}
        for name, double, single, bare in _ATTRIBUTE.findall(self.written):
            found.setdefault(name.lower(), html.unescape(double or single or bare))
        return found

    def walk(self) -> Iterator[Node]:
        """This element and all below it, in the order of the page."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(child for child in reversed(node.children) if isinstance(child, Node))

    def text(self, source: str) -> str:
        """The text in it, in one line."""
        pieces: list[str] = []
        for node in self.walk():
            pieces.extend(source[leaf.start : leaf.end] for leaf in node.children if isinstance(leaf, Leaf))
        return " ".join(html.unescape("".join(pieces)).split())


def parse(source: str) -> Node:
    """The tree of a page."""
    builder = _Builder(source)
    builder.build()
    return builder.root


class _Builder:
    def __init__(self, source: str) -> None:
        self.source = source
        self.root = Node("#page")
        self.stack = [self.root]
        self.last_close = source.rfind(">")
        self.has_title_end = True

    def build(self) -> None:
        """Read the source from its beginning to its end."""
        at = 0
        while at < len(self.source):
            mark = self.source.find("<", at)
            if mark < 0 or mark > self.last_close:
                self._leaf(at, len(self.source))
                return
            self._leaf(at, mark)
            at = self._markup(mark)

    def _leaf(self, start: int, end: int) -> None:
        if start < end:
            self.stack[-1].children.append(Leaf(start, end))

    def _markup(self, mark: int) -> int:
        """Read what begins at a "<" and give the place after it."""
        if self.source.startswith("<!--", mark):
            end = self.source.find("-->", mark + 4)
            return end + 3 if end >= 0 else len(self.source)
        if self.source[mark + 1 : mark + 2] in ("!", "?"):
            return self.source.find(">", mark) + 1
        match = _TAG.match(self.source, mark) or _LOOSE.match(self.source, mark)
        if match is None:
            self._leaf(mark, mark + 1)
            return mark + 1
        name = match["name"].lower()
        if match["close"]:
            self._close(name)
            return match.end()
        self._open(name, match["attributes"])
        return self._raw(name, match.end()) if name in _RAW else match.end()

    def _raw(self, name: str, at: int) -> int:
        if name == "title" and not self.has_title_end:
            return at
        closing = re.compile(rf"</{name}\b[^>]*>", re.I).search(self.source, at)
        if closing is None and name == "title":
            self.has_title_end = False
            return at
        end = closing.start() if closing is not None else len(self.source)
        self._leaf(at, end)
        self._close(name)
        return closing.end() if closing is not None else end

    def _open(self, name: str, written: str) -> None:
        if name in BLOCK:
            self._end_paragraph()
        if self.stack[-1].tag == "head" and name not in _IN_HEAD:
            self.stack.pop()
        if (ended := _ENDED_BY.get(name)) is not None:
            self._end(ended)
        node = Node(name, written)
        self.stack[-1].children.append(node)
        if name not in VOID and len(self.stack) < _DEEPEST:
            self.stack.append(node)

    def _end_paragraph(self) -> None:
        for depth in range(len(self.stack) - 1, 0, -1):
            tag = self.stack[depth].tag
            if tag == "p":
                del self.stack[depth:]
            if tag in BLOCK:
                return

    def _end(self, tags: frozenset[str]) -> None:
        """End the elements that the next one cannot stand in, up to the list or table they are all in."""
        for depth in range(len(self.stack) - 1, 0, -1):
            if self.stack[depth].tag in _SCOPE:
                return
            if self.stack[depth].tag in tags:
                del self.stack[depth:]

    def _close(self, name: str) -> None:
        for depth in range(len(self.stack) - 1, 0, -1):
            if self.stack[depth].tag == name:
                del self.stack[depth:]
                return
            # The end of a paragraph or of bold type says nothing about the cell it is in.
            if name not in BLOCK and self.stack[depth].tag in ("td", "table", "article", "body"):
                return


def measure(node: Node, source: str, *, in_link: bool = False) -> None:
    """Count the characters of text, and of text in links, in an element and all below it; unread text is none."""
    if node.tag in UNREAD:
        return
    inside = in_link or node.tag == "a"
    node.links, node.has_title = int(node.tag == "a"), node.tag == "h1"
    for child in node.children:
        if isinstance(child, Leaf):
            length = len(source[child.start : child.end].strip())
            node.size += length
            node.linked += length if inside else 0
        else:
            measure(child, source, in_link=inside)
            node.size += child.size
            node.linked += child.linked
            node.links += child.links
            node.has_title = node.has_title or child.has_title
