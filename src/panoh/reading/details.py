"""Details of a kind: offences, years, days in custody, facility, body."""

from __future__ import annotations

from panoh.model import Detail, Kind
from panoh.reading.document import Document
from panoh.reading.frames import Frame, fillers
from panoh.reading.graph import Graph
from panoh.reading.sources import phrase_text
from panoh.reading.when import clause_of

FACILITY_NOUNS = frozenset(
    {
        "prison",
        "jail",
        "center",
        "centre",
        "facility",
        "cell",
        "cells",
        "camp",
        "colony",
        "station",
        "house",
        "isolator",
        "headquarters",
        "basement",
        "barracks",
        "lockup",
        "sizo",
    }
)


def whole_phrase(document: Document, graph: Graph, head: int) -> str:
    """A noun phrase with the clauses and co-ordinations that hang on it: an exact piece of the text."""
    tokens = [graph.tokens[at] for at in graph.subtree(head)]
    start = next((t for t in tokens if t.upos not in ("ADP", "DET", "PUNCT", "CCONJ")), tokens[0])
    end = tokens[-1] if tokens[-1].upos != "PUNCT" else tokens[max(0, len(tokens) - 2)]
    return " ".join(document.text[start.start : max(end.end, start.end)].split())


def offences(document: Document, graph: Graph, head: int) -> tuple[str, ...]:
    """The offences that a phrase lists, one by one."""
    found = []
    heads = graph.conjuncts(head)
    for number, at in enumerate(heads):
        tokens = graph.subtree(at)
        if number == 0:
            cut = {k for other in heads[1:] for k in graph.subtree(other)}
            tokens = [k for k in tokens if k not in cut]
        tokens = [k for k in tokens if k >= at or graph.tokens[k].upos not in ("CCONJ", "PUNCT", "ADP", "DET")]
        while tokens and graph.tokens[tokens[-1]].upos in ("PUNCT", "CCONJ", "ADP"):
            tokens.pop()
        while tokens and graph.tokens[tokens[0]].upos in ("PUNCT", "CCONJ", "ADP", "DET", "SCONJ", "PART"):
            tokens.pop(0)
        if tokens:
            found.append(" ".join(document.text[graph.tokens[tokens[0]].start : graph.tokens[tokens[-1]].end].split()))
    return tuple(found)


def details_of(document: Document, frame: Frame) -> dict[str, Detail]:
    """Everything the kind's details ask for, as far as the clause tells it."""
    graph, entry = frame.graph, frame.entry
    out: dict[str, Detail] = {key: int(value) if value.isdigit() else value for key, value in entry.details}
    for key, paths in entry.detail_from:
        for path in paths:
            found = [at for at in fillers(graph, frame.head, path) if at not in frame.people]
            if found:
                out[key] = (
                    offences(document, graph, found[0])
                    if key == "offences"
                    else whole_phrase(document, graph, found[0])
                )
                break
    inside = clause_of(graph, frame.head)
    if entry.kind is Kind.DETENTION:
        _add_custody(document, graph, inside, out)
    if entry.kind is Kind.SENTENCE:
        years = next(
            (d.years for d in document.durations_in(graph.sentence.start, graph.sentence.end) if d.years), None
        )
        if years:
            out["years"] = int(years) if float(years).is_integer() else str(years)
    return out


def _add_custody(document: Document, graph: Graph, inside: set[int], out: dict[str, Detail]) -> None:
    for at in sorted(inside):
        if (
            graph.lemmas[at] in FACILITY_NOUNS
            and graph.preposition(at) in ("in", "at", "inside")
            and "facility" not in out
        ):
            out["facility"] = phrase_text(document, graph, at)
    low = min(graph.tokens[at].start for at in inside)
    high = max(graph.tokens[at].end for at in inside)
    for duration in document.durations_in(low, high):
        if duration.days and "days" not in out:
            out["days"] = duration.days
