"""Answers of law for people and for other programs."""

from __future__ import annotations

import json
import sys
from datetime import date

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from panoh.model.legal import Answer, Limit, Reply
from panoh.presentation.dates import date_in_words
from panoh.presentation.json_lines import Json
from panoh.presentation.states import state_name

STYLES = {Reply.YES: "bold green", Reply.NO: "bold red", Reply.UNKNOWN: "bold yellow"}
# Lines longer than this are hard to read, however wide the window is.
READING_WIDTH = 110
INDENT = 2


def law_console(*, plain: bool) -> Console:
    """The console that answers of law are shown on."""
    console = Console(no_color=plain, highlight=False, soft_wrap=False)
    return Console(
        no_color=plain,
        highlight=False,
        width=min(console.width, READING_WIDTH) if sys.stdout.isatty() else READING_WIDTH,
    )


def day_in_words(day: date | None) -> str:
    """A day for people."""
    return date_in_words(day.isoformat() if day else None)


def answer_json(answer: Answer, on: date, known_on: date | None) -> str:
    """An answer as one JSON object, unknown as null; the fields are told in docs/law/json.md."""
    return json.dumps(
        {
            "instrument": answer.instrument,
            "state": answer.state,
            "on": on.isoformat(),
            "known_on": iso(known_on),
            **answer_fields(answer),
        },
        ensure_ascii=False,
        indent=2,
    )


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
    return {
        "kind": limit.kind,
        "text": limit.text,
        "citation": limit.provision.citation,
        "source": limit.provision.source,
    }


def iso(day: date | None) -> str | None:
    """A day in JSON."""
    return day.isoformat() if day else None


def show_answer(answer: Answer, on: date, *, plain: bool) -> None:
    """An answer for people: one line that says it, and what it rests on."""
    console = law_console(plain=plain)
    said = Text(f"{answer.reply.value.upper()}  ", STYLES[answer.reply])
    said.append(_sentence(answer, on), "not bold default")
    console.print(said)
    lines = [
        ("basis", answer.basis),
        *(("limit", f"{limit.text} ({limit.provision.citation})") for limit in answer.limits),
        *(("check", caution) for caution in answer.cautions),
        ("source", answer.source or "none"),
        ("as of", f"{date_in_words(answer.as_of)}; {answer.confidence.value if answer.confidence else 'not known'}"),
    ]
    for label, text in lines:
        line = Text(f"{label:<7}", "dim")
        line.append(text, "yellow" if label == "check" else "not dim")
        console.print(Padding(line, (0, 0, 0, INDENT)))


def _sentence(answer: Answer, on: date) -> str:
    """What the answer says.

    `On 9 June 2011 CAT bound Kazakhstan, since 25 September 1998.`
    """
    what = f"On {day_in_words(on)} {answer.instrument}"
    who = state_name(answer.state)
    match answer.reply:
        case Reply.YES:
            since = f", since {day_in_words(answer.since)}" if answer.since else ", since when is not known"
            ended = f", until {day_in_words(answer.until)}" if answer.until else ""
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
    return f" It did from {day_in_words(answer.since)} to before {day_in_words(answer.until)}."
