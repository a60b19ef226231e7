"""What a web page's head tells about the report: title, publisher, day, language."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date

from panoh.intake.draft import Facts
from panoh.intake.markup import Node

_DAY_NAMES = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "dc.date",
    "dc.date.issued",
    "dcterms.date",
    "dcterms.issued",
    "dcterms.created",
    "citation_publication_date",
    "citation_date",
    "parsely-pub-date",
    "sailthru.date",
    "article.published",
    "published-date",
    "date.issued",
    "cxenseparse:recs:publishtime",
)
_DAY = re.compile(
    r"((?:19|20)\d{2})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?!\d))?)?(?=$|[T\s])|"
    r"((?:19|20)\d{2})(\d{2})(\d{2})(?=$|T)"
)
# The parts of JSON-LD that are looked through; more would be a trap, not a page.
_MOST_PARTS = 2000


def facts_of(page: Node, source: str) -> Facts:
    """The facts in a page's head."""
    metas = _metas(page)
    linked = _linked(page, source)
    title = next((node.text(source) for node in page.walk() if node.tag == "title"), None)
    publisher = metas.get("og:site_name") or linked.get("publisher") or metas.get("dc.publisher")
    headline = metas.get("og:title") or linked.get("headline") or title
    return Facts(
        headline=_without_site(headline, publisher) if headline else None,
        publisher=publisher or None,
        published=_published(page, metas, linked),
        language=_language(page),
    )


def _metas(page: Node) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in page.walk():
        if node.tag != "meta":
            continue
        attributes = node.attributes()
        content = " ".join(attributes.get("content", "").split())
        for key in ("property", "name", "itemprop"):
            if content and (name := attributes.get(key)):
                found.setdefault(name.lower(), content)
    return found


def _linked(page: Node, source: str) -> dict[str, str]:
    """Headline, day and publisher from the page's JSON-LD."""
    found: dict[str, str] = {}
    for node in page.walk():
        if node.tag != "script" or "ld+json" not in node.written.lower():
            continue
        raw = "".join(source[child.start : child.end] for child in node.children if not isinstance(child, Node))
        try:
            table = json.loads(raw)
        except (ValueError, RecursionError):
            continue
        for part in _parts(table):
            for key in ("datePublished", "headline"):
                if isinstance(value := part.get(key), str):
                    found.setdefault(key, " ".join(value.split()))
            publisher = part.get("publisher")
            name = publisher.get("name") if isinstance(publisher, dict) else None
            if isinstance(name, str):
                found.setdefault("publisher", " ".join(name.split()))
    return found


def _parts(table: object) -> Iterator[dict[str, object]]:
    waiting = [table]
    for _ in range(_MOST_PARTS):
        if not waiting:
            return
        part = waiting.pop(0)
        if isinstance(part, dict):
            yield part
            waiting.extend(part.values())
        elif isinstance(part, list):
            waiting.extend(part)


def _published(page: Node, metas: dict[str, str], linked: dict[str, str]) -> str | None:
    told = [metas[name] for name in _DAY_NAMES if name in metas]
    if "datePublished" in linked:
        told.insert(1 if "article:published_time" in metas else 0, linked["datePublished"])
    for node in page.walk():
        if node.tag == "time" and (written := node.attributes().get("datetime")):
            told.append(written)
            break
    return next((day for day in map(day_of, told) if day is not None), None)


def day_of(written: str) -> str | None:
    """The day, month or year that a machine-readable date begins with, as EDTF.

    >>> day_of("2011-06-09T14:30:00+06:00"), day_of("2011/6"), day_of("yesterday")
    ('2011-06-09', '2011-06', None)
    """
    match = _DAY.match(written.strip())
    if match is None:
        return None
    year, month, day = match[1] or match[4], match[2] or match[5], match[3] or match[6]
    try:
        whole = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    return whole.isoformat()[: 10 if day else 7 if month else 4]


def _language(page: Node) -> str | None:
    for node in page.walk():
        if node.tag == "html":
            code = node.attributes().get("lang", "") or node.attributes().get("xml:lang", "")
            code = re.split(r"[-_]", code.strip().lower())[0]
            return code if len(code) == 2 and code.isascii() and code.isalpha() else None
    return None


def _without_site(title: str, publisher: str | None) -> str:
    """A title without the site's name at its end or beginning.

    >>> _without_site("Refugees Handed Over | IWPR", "IWPR")
    'Refugees Handed Over'
    """
    if publisher:
        name = re.escape(publisher)
        title = re.sub(rf"\s*[|–—:»•·-]+\s*{name}\s*$|^\s*{name}\s*[|–—:»•·-]+\s*", "", title, flags=re.I) or title
    parts = re.split(r"\s+[|»•]\s+", title)
    # "Headline | Section | Site": the headline is the longest by far.
    longest = max(parts, key=len)
    return longest if len(parts) > 1 and len(longest) > 0.5 * len(title) else title
