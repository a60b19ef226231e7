"""An answer on one instrument and one state, for people and for other programs."""

from __future__ import annotations

import json
from datetime import date

from panoh.model.legal import Answer, Limit, Reply
from panoh.presentation.dates import date_in_words
from panoh.presentation.json_lines import Json
from panoh.presentation.law_page import Page
from panoh.presentation.states import state_name


def day_in_words(day: date | None) -> str:
    """A day for people.

    >>> day_in_words(date(2011, 6, 9))
    '9 June 2011'
    """
    return date_in_words(day.isoformat() if day else None)


def iso(day: date | None) -> str | None:
    """A day in JSON."""
    return day.isoformat() if day else None


def answer_json(answer: Answer, on: date, known_on: date | None) -> str:
    """An answer as one JSON object, unknown as null; docs/law.md tells the fields."""
    asked = {"instrument": answer.instrument, "state": answer.state, "on": iso(on), "known_on": iso(known_on)}
    return json.dumps({**asked, **answer_fields(answer)}, ensure_ascii=False, indent=2)


def answer_fields(answer: Answer) -> dict[str, Json]:
    """The fields of an answer beside what was asked."""
    return {
        "answer": answer.reply.value,
        "since": iso(answer.since),
        "until": iso(answer.until),
        "basis": answer.basis,
        "source": answer.source,
        "confidence": answer.confidence.value if answer.confidence else None,
        "as_of": answer.as_of,
        "cautions": list(answer.cautions),
        "limits": [limit_fields(limit) for limit in answer.limits],
    }


def limit_fields(limit: Limit) -> dict[str, Json]:
    """The fields of a limit."""
    provision = limit.provision
    return {"kind": limit.kind, "text": limit.text, "citation": provision.citation, "source": provision.source}


def answer_page(answer: Answer, on: date) -> Page:
    """An answer for people: one line that says it, and what it rests on."""
    page = Page()
    page.reply(answer.reply, answer_sentence(answer, on))
    page.item("basis", answer.basis)
    for limit in answer.limits:
        page.item("limit", f"{limit.text} ({limit.provision.citation})")
    for caution in answer.cautions:
        page.item("check", caution, style="yellow")
    page.item("source", answer.source or "none")
    confidence = answer.confidence.value if answer.confidence else "not known"
    page.item("as of", f"{date_in_words(answer.as_of)}; {confidence}")
    return page


def answer_sentence(answer: Answer, on: date) -> str:
    """What the answer says: `On 9 June 2011 CAT bound Kazakhstan, since 25 September 1998.`"""
    what, who = f"On {day_in_words(on)} {answer.instrument}", state_name(answer.state)
    match answer.reply:
        case Reply.YES:
            since = f", since {day_in_words(answer.since)}" if answer.since else ", since when is not known"
            ended = f", until it ended on {day_in_words(answer.until)}" if answer.until else ""
            return f"{what} bound {who}{since}{ended}."
        case Reply.NO:
            return f"{what} did not bind {who}.{_when_else(answer, on)}"
        case Reply.UNKNOWN:
            return f"{what}: whether it bound {who} is not known."


def _when_else(answer: Answer, on: date) -> str:
    if answer.since is None:
        return ""
    if answer.since > on:
        return f" It does from {day_in_words(answer.since)}."
    return f" It did from {day_in_words(answer.since)}; it ended on {day_in_words(answer.until)}."
