"""Which part of a web page is the report, judged by elements, by class names and by how much of a part is links."""

from __future__ import annotations

import re

from panoh.intake.markup import BLOCK, HEADINGS, UNREAD, Leaf, Node
from panoh.intake.words import word_set

_ASIDE = word_set("nav aside footer form menu header")
_ASIDE_ROLES = word_set("navigation banner contentinfo complementary search dialog alert menu menubar toolbar")
# Words in the names of classes and ids ("cookie-banner", "shareButtons"); and whole names only.
_ASIDE_WORDS = word_set(
    "cookie cookies consent gdpr share sharing sharebar social socials related recommended recommendations newsletter "
    "subscribe subscription signup promo promoted advert advertisement banner sidebar breadcrumb breadcrumbs footer "
    "menu nav navbar navigation popup modal overlay toolbar pagination pager donate donation mostread trending "
    "copyright disclaimer rating ratings paywall contact contacts contactbox bio authorbox akismet postmetadata"
)
_ASIDE_NAMES = word_set(
    "ad ads hidden lang langs languages login print search skip tag tags tag-list tag-links taglist post-tags "
    "entry-tags teasers widget author-info author-box author-card about-author noprint"
)
_COMMENT_WORDS = word_set("comment comments commentlist commentaires kommentare disqus respond reactions")
# What stands above the report and belongs to it, on pages that mark the report without it.
_LEAD_WORDS = word_set(
    "lead lede leadtext intro standfirst abstract summary teaser subtitle dek kicker byline author date dateline "
    "datetime published pubdate posted timestamp"
)
_LEAD_PROPERTIES = word_set("headline description datePublished author")
_BODY_CLASS = re.compile(
    r"\b(?:article|story|post|entry|news|content|text|node|page|body)[-_]{0,2}(?:body|content|text|full|detail)\b"
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)

# A part with more than this share of the page's prose is the report, whatever its class is called.
_TOO_MUCH_TO_DROP, _TOO_MUCH_OF_A_TAG, _TOO_MUCH_OF_COMMENTS = 0.35, 0.5, 0.9
# The part that holds the report has at least this share of the page's prose.
_ENOUGH = 0.5
# Of a list of links at least so much of the text is links; a paragraph that is a link is a signpost.
_LINK_LIST, _LINK_ONLY, _LONG_LINK = 0.6, 0.9, 200
# Longest lead above the report.
_LEAD = 800


class Chooser:
    """Chooses what of a page is the report.

    Attributes:
        dropped: The ids of the elements beside the report.
    """

    def __init__(self, page: Node, source: str) -> None:
        self.page, self.source = page, source
        self.prose = max(1, page.prose)
        self.dropped: set[int] = set()
        self._choose(page, within=False)

    def _choose(self, node: Node, *, within: bool) -> None:
        for child in node.children:
            if isinstance(child, Leaf):
                continue
            if self._is_beside(child, within=within):
                self.dropped.add(id(child))
                self.prose = max(1, self.prose - child.prose)
            else:
                self._choose(child, within=within or child.tag in ("article", "main"))

    def _is_beside(self, node: Node, *, within: bool) -> bool:
        if node.tag in UNREAD:
            return True
        if node.tag in ("html", "body") or node.tag in HEADINGS:
            return False
        share = node.prose / self.prose
        attributes = node.attributes() if node.written else {}
        if "hidden" in attributes or _HIDDEN.search(attributes.get("style", "")):
            return share < _TOO_MUCH_OF_A_TAG
        if node.tag in _ASIDE or attributes.get("role", "").lower() in _ASIDE_ROLES:
            is_masthead = node.tag == "header" and (within or node.has_title)
            return not is_masthead and share < _TOO_MUCH_OF_A_TAG
        if node.tag not in ("article", "main") and not node.has_title and share < _most_to_drop(attributes):
            return True
        return share < _TOO_MUCH_TO_DROP and _is_links(node)

    def main(self) -> Node:
        """The element that holds the report: the fullest article, else the page."""
        ranks: tuple[list[Node], ...] = ([], [], [])
        body = self.page
        for node in self._kept():
            if (rank := _rank(node)) is not None:
                ranks[rank].append(node)
            if node.tag == "body":
                body = node
        for nodes in ranks:
            fullest = max(nodes, key=lambda node: node.prose, default=None)
            if fullest is not None and fullest.prose >= _ENOUGH * self.prose:
                return fullest
        return body if body.size >= 0.8 * self.page.size else self.page

    def _kept(self) -> list[Node]:
        """The elements that are not dropped, in the order of the page."""
        found, waiting = [], [self.page]
        while waiting:
            node = waiting.pop()
            found.append(node)
            inside = [child for child in node.children if isinstance(child, Node) and id(child) not in self.dropped]
            waiting.extend(reversed(inside))
        return found

    def above(self, main: Node, headline: str | None) -> tuple[Node, ...]:
        """What belongs to the report but stands outside of its element: the main heading, lead, day and author."""
        if main is self.page:
            return ()
        kept = self._kept()
        before = kept[: next(place for place, node in enumerate(kept) if node is main)]
        within = {id(node) for node in (*main.walk(), *_around(main, kept))}
        titles = [] if main.has_title else [node for node in kept if node.tag == "h1" and node.size]
        matching = [node for node in titles if headline and _same(node.text(self.source), headline)]
        leads = [node for node in before if _is_lead(node) and not node.has_title and id(node) not in within]
        wanted = {id(node) for node in (*(matching or titles)[:1], *leads)}
        return _outermost([node for node in kept if id(node) in wanted])


def _around(node: Node, kept: list[Node]) -> list[Node]:
    """The elements that an element is in."""
    outer = {id(child): parent for parent in kept for child in parent.children}
    found: list[Node] = []
    while (parent := outer.get(id(node))) is not None:
        found.append(parent)
        node = parent
    return found


def _outermost(nodes: list[Node]) -> tuple[Node, ...]:
    """The elements that are in no other of them."""
    below = {id(inner) for node in nodes for inner in node.walk() if inner is not node}
    return tuple(node for node in nodes if id(node) not in below)


def _is_lead(node: Node) -> bool:
    if not 0 < node.size <= _LEAD or node.linked > 0.5 * node.size or (not node.written and node.tag != "time"):
        return False
    attributes = node.attributes()
    return (
        node.tag == "time" or attributes.get("itemprop") in _LEAD_PROPERTIES or bool(names_of(attributes) & _LEAD_WORDS)
    )


def _most_to_drop(attributes: dict[str, str]) -> float:
    """The share of the page's prose up to which an element with these names is beside the report; 0 for none."""
    words = names_of(attributes)
    if words & _COMMENT_WORDS:
        return _TOO_MUCH_OF_COMMENTS
    whole = set(f"{attributes.get('class', '')} {attributes.get('id', '')}".lower().split())
    return _TOO_MUCH_TO_DROP if words & _ASIDE_WORDS or whole & _ASIDE_NAMES else 0.0


def _is_links(node: Node) -> bool:
    """A list of links, or a paragraph that is nothing but a link."""
    if not node.size or node.tag not in BLOCK:
        return False
    density = node.linked / node.size
    if node.tag in ("p", "li", "td", "dd"):
        return density > _LINK_ONLY and node.size < _LONG_LINK
    return density > _LINK_LIST and node.links > 1 and not node.has_title


def _same(one: str, two: str) -> bool:
    one, two = one.casefold(), two.casefold()
    return one in two or two in one


def names_of(attributes: dict[str, str]) -> set[str]:
    """The words in an element's class and id ("shareButtons" is "share" and "buttons")."""
    named = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    named = re.sub(r"([a-z])([A-Z])", r"\1-\2", named).lower()
    return set(re.split(r"[\s_-]+", named)) | set(named.split())


def _rank(node: Node) -> int | None:
    """How surely an element is the one that holds the report: 0 best."""
    if node.tag == "article":
        return 0
    if not node.written and node.tag != "main":
        return None
    attributes = node.attributes()
    if node.tag == "main" or attributes.get("role") == "main" or attributes.get("itemprop") == "articleBody":
        return 1
    named = f"{attributes.get('class', '')} {attributes.get('id', '')}".lower()
    return 2 if node.tag in ("div", "section", "td") and _BODY_CLASS.search(named) else None
