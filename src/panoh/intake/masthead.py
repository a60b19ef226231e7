"""Names at the head of a report: outlets, towns, kinds of document, reference numbers."""

from __future__ import annotations

import re
from functools import lru_cache

from panoh.data.ready import FOLDER
from panoh.intake.furniture import load_furniture
from panoh.intake.words import word_set

# A publisher's name has no more words.
_MOST_WORDS = 12
# A town's name has no more characters.
_LONGEST_PLACE = 40
_CONNECTORS = word_set("of for the and in on at to against de la des du et von und without with & и по за в")
_DOMAIN = re.compile(r"(?:www\.)?[\w-]{2,40}(?:\.[\w-]{2,40})?\.(?:[a-z]{2,4}|info|news|media|life|asia|рф)", re.I)
_REFERENCE = re.compile(r"(?:(?:ai )?index(?: number)?: ?)?[A-Z]{1,6}(?:[ /][A-Z\d.]{1,9}){2,}|UA:? ?\d{1,3}/\d{2,4}")
_PARTS = re.compile(r"[,\n|;•·()\[\]]|\s[-–—/]+\s|(?<=[A-ZА-Я]{3})/|\s{3,}")
_EDGES = " \t\r\n\xa0,;:|/–—-()[]•·.\"'“”«»"
_BODY_OF = re.compile(
    r"\b(?:centre|center|committee|association|union|council|commission|institute|foundation|initiative|network|"
    r"coalition|federation|league|society|forum|office|bureau|partnership|fund|campaign|reporters|lawyers|doctors) "
    r"(?:for|of|against|to|on|without|in)\b|^\w+ for (?:human rights|justice|freedom|peace|democracy|refugees)$",
    re.I,
)


@lru_cache(maxsize=1)
def _towns() -> str:
    return "\n" + (FOLDER / "places/towns.tsv").read_text("utf-8")


@lru_cache(maxsize=1)
def _states() -> str:
    return (FOLDER / "places/states.toml").read_text("utf-8")


@lru_cache(maxsize=1024)
def is_place(name: str) -> bool:
    """Whether a name is a town or province, also in capitals.

    >>> is_place("KHARTOUM"), is_place("New York"), is_place("New York Herald")
    (True, True, False)
    """
    if not 1 < len(name) <= _LONGEST_PLACE or "\t" in name or '"' in name:
        return False
    if name.casefold() in load_furniture().places:
        return True
    return any(f"\n{form}\t" in _towns() for form in _forms(name))


@lru_cache(maxsize=256)
def is_state(name: str) -> bool:
    """Whether a name is a state's ("Kyrgyzstan", "UK")."""
    if not 1 < len(name) <= _LONGEST_PLACE or '"' in name or "\\" in name:
        return False
    return any(f'"{form}"' in _states() for form in _forms(name))


def _forms(name: str) -> tuple[str, ...]:
    return (name, name.title()) if name.isupper() else (name,)


def is_document(name: str) -> bool:
    """Whether a name is a kind of document ("Press release"), or the number of one."""
    return name.casefold() in load_furniture().documents or _REFERENCE.fullmatch(name) is not None


def is_name(text: str) -> bool:
    """Whether all words but the small ones begin with a capital, as in a name or a title set in capitals."""
    words = text.split()
    if not words or len(words) > _MOST_WORDS or not any(map(str.isalpha, text)):
        return False
    return all(not word.lstrip("(\"'“«")[:1].islower() or word in _CONNECTORS for word in words)


def is_outlet(name: str) -> bool:
    """Whether a name is a newspaper's, an agency's or an organisation's, by the list or by how such names are made.

    >>> is_outlet("Radio Dabanga"), is_outlet("Uznews.net"), is_outlet("Men handed over")
    (True, True, False)
    """
    name = " ".join(name.strip(_EDGES).split())
    known = load_furniture()
    folded = name.casefold().removeprefix("the ")
    if folded in known.outlets or _DOMAIN.fullmatch(name):
        return True
    words = re.sub(r"['’]s\b", "", folded).split()
    if len(words) > 1 and is_state(name.split()[-1]):
        words.pop()
    if " ".join(words) in known.outlets:
        return True
    if len(words) < 2 or any(sign in name for sign in ",()") or not is_name(name) or words[0] in known.document_words:
        return False
    is_made_so = words[-1] in known.outlet_heads or words[0] in known.outlet_firsts
    return is_made_so or _BODY_OF.search(name) is not None


def parts_of(line: str) -> tuple[str, ...]:
    """The names that commas, dashes and brackets part in a line.

    >>> parts_of("AP, LONDON")
    ('AP', 'LONDON')
    """
    parts = (" ".join(part.strip(_EDGES).split()) for part in _PARTS.split(line))
    return tuple(part for part in parts if part)


def is_masthead(line: str) -> bool:
    """Whether a line is nothing but names of outlets, towns, states and kinds of document, one of them no state.

    >>> is_masthead("AP, LONDON"), is_masthead("Kazakhstan"), is_masthead("Osh: men taken away")
    (True, False, False)
    """
    if len(line) > 120:
        return False
    if is_outlet(line) or is_document(line.strip(_EDGES)):
        return True
    parts = parts_of(line)
    named = [is_outlet(part) or is_document(part) or is_place(part) for part in parts]
    return any(named) and all(known or is_state(part) for known, part in zip(named, parts, strict=True))


def outlet_in(line: str) -> str | None:
    """The first name of an outlet in a line ("Jane Roe, Director, Example Watch")."""
    if is_outlet(line):
        return " ".join(line.split()).strip(",;: ")
    return next((part for part in parts_of(line) if is_outlet(part)), None)
