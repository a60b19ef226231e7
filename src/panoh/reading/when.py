"""When: which date of a sentence belongs to which happening, and what the dates of a text force upon each other."""

from __future__ import annotations

from panoh.model import Kind
from panoh.reading.document import Document
from panoh.reading.frames import Frame
from panoh.reading.graph import Graph

# Kinds that are acts of speech: the day of the saying is theirs.
SPOKEN = frozenset(
    {
        Kind.STATEMENT,
        Kind.FINDING,
        Kind.DENIAL,
        Kind.EXTRADITION_ORDER,
        Kind.APPEAL_ALLOWED,
        Kind.APPEAL_DISMISSED,
        Kind.EXTRADITION_REFUSAL,
        Kind.INTERIM_MEASURES,
        Kind.COMPLAINT,
        Kind.EXTRADITION_REQUEST,
        Kind.ASSURANCES,
    }
)
# Words between a noun and the date behind it.
NOUN_REACH = 7
# Characters between two dates that are one: " on ", ", ".
SIDE_BY_SIDE = 5
# Speech verbs whose object is an act with a day of its own: "condemned the extradition on 9 June".
PRESUPPOSED = frozenset({"condemn", "criticise", "criticize", "denounce", "deplore", "protest", "confirm", "announce"})
# "Criticised them on Friday over the extradition": the day is that of the reaction.
REACTED_TO = frozenset({"over", "against", "about", "for", "at"})
# Relations whose subtree tells a happening of its own, with its own dates.
OWN_TIME = frozenset({"acl", "acl:relcl", "advcl", "ccomp", "conj", "parataxis", "csubj"})


def tree_distance(graph: Graph, one: int, other: int) -> int:
    """Number of steps between two words of a sentence in its tree."""
    above = {one: 0}
    for step, at in enumerate(graph.ancestors(one), 1):
        above.setdefault(at, step)
    at, steps = other, 0
    while at not in above:
        at, steps = graph.tokens[at].head, steps + 1
        if at < 0:
            return 99
    return above[at] + steps


def clause_of(graph: Graph, head: int, crowded: bool = False) -> set[int]:
    """Words that belong to a happening's own clause: below its trigger or, for a noun, below its governor."""
    if graph.tokens[head].upos == "NOUN" and crowded:
        return set(graph.subtree(head))
    top = head
    while graph.tokens[top].upos not in ("VERB", "AUX") and graph.tokens[top].head >= 0:
        if graph.tokens[top].deprel in ("root", "acl:relcl"):
            break
        top = graph.tokens[top].head
    if graph.tokens[top].deprel == "xcomp" and graph.is_passive(graph.tokens[top].head):
        # "On 12 June they are reported to have been deported".
        top = graph.tokens[top].head
    inside, stack = set(), [top]
    while stack:
        at = stack.pop()
        inside.add(at)
        for child in graph.children[at]:
            if graph.tokens[child].deprel not in OWN_TIME or child == head:
                stack.append(child)
    return inside


def exacter(document: Document, index: int) -> int:
    """ "Last year on October 30": of two dates that stand side by side and agree, the more exact."""
    told = document.moments[index]
    for other in (index - 1, index + 1):
        if 0 <= other < len(document.dates) and told:
            first, second = sorted((document.dates[index], document.dates[other]), key=lambda d: d.start)
            gap = document.text[first.end : second.start]
            finer = document.moments[other]
            if (
                len(gap) <= SIDE_BY_SIDE
                and gap.strip() in ("", "on", "in", ",")
                and finer
                and finer.startswith(told)
                and len(finer) > len(told)
            ):
                return other
    return index


def date_of(document: Document, frame: Frame, others: list[Frame], speech: frozenset[str]) -> int | None:
    """Index of the date that tells when a happening was; None where its sentence gives none for it."""
    graph = frame.graph
    spoken = frame.head if frame.entry.kind in SPOKEN or graph.lemmas[frame.head] in speech else None
    spots = _spots(document, graph, spoken, speech)
    if not spots:
        return _when_clause(document, graph, frame.head)
    if frame.entry.kind in (Kind.STATEMENT, Kind.FINDING):
        said = [index for index, token in spots.items() if _of_speech(graph, token, speech)]
        if len(said) == 1:
            return said[0]
    taken = _right_behind(graph, spots, [f.head for f in others])
    if frame.head in taken.values():
        return next(index for index, head in taken.items() if head == frame.head)
    spots = {index: token for index, token in spots.items() if index not in taken}
    if not spots:
        return _when_clause(document, graph, frame.head)
    rivals = [f.head for f in others if f.head != frame.head]
    clause = clause_of(graph, frame.head, bool(rivals))
    best: tuple[int, int] | None = None
    for index, token in spots.items():
        if _is_of_another(graph, frame.head, token, rivals) or _is_of_reaction(graph, frame.head, token):
            continue
        distance = tree_distance(graph, frame.head, token)
        nearest = all(tree_distance(graph, rival, token) >= distance for rival in rivals)
        if token in clause:
            score = distance if nearest else distance + 4
        elif nearest and len(spots) == 1 and not _is_apart(graph, token, frame.head):
            score = distance + 6
        else:
            continue
        if best is None or score < best[0]:
            best = (score, index)
    if best is not None:
        return best[1]
    shared = _shared_date(graph, frame.head, spots)
    return shared if shared is not None else _when_clause(document, graph, frame.head)


def _is_of_another(graph: Graph, head: int, token: int, rivals: list[int]) -> bool:
    """ "The deportation of men who had come last month": the date of a happening told below this one."""
    above = set(graph.ancestors(token))
    return any(
        graph.tokens[rival].upos == "VERB" and rival in above and head in graph.ancestors(rival) for rival in rivals
    )


def _is_of_reaction(graph: Graph, head: int, token: int) -> bool:
    """ "Took it to task on Friday over its extradition of 28 men": what stands before a noun phrase is not in it."""
    if graph.tokens[head].upos != "NOUN" or token > head:
        return False
    opens = max((c for c in graph.children[head] if graph.tokens[c].deprel == "case" and c < head), default=head)
    if graph.lowers[opens] not in REACTED_TO:
        return False
    governor = next((at for at in graph.ancestors(head) if graph.tokens[at].upos == "VERB"), None)
    return governor is not None and token < opens


def _spots(document: Document, graph: Graph, own_speech: int | None, speech: frozenset[str]) -> dict[int, int]:
    """The dates of a sentence, each with its token; those of speech verbs only for what is speech itself."""
    spots = {}
    for index in document.dates_in(graph.sentence.start, graph.sentence.end):
        if document.dates[index].preposition in ("before", "until", "till"):
            continue
        token = _token_of(document, graph, index)
        if token is not None and not (own_speech is None and _of_speech(graph, token, speech)):
            spots[index] = token
    return spots


def spoken_dates(document: Document, graph: Graph, speech: frozenset[str]) -> list[tuple[int, int]]:
    """The verbs of saying of a sentence that have a day of their own, each with the index of its date."""
    found = []
    for index in document.dates_in(graph.sentence.start, graph.sentence.end):
        token = _token_of(document, graph, index)
        if token is None or not _of_speech(graph, token, speech):
            continue
        near = [at for at in (*range(token - 1, max(-1, token - 4), -1), graph.tokens[token].head) if at >= 0]
        verb = next((at for at in near if graph.tokens[at].upos == "VERB" and graph.lemmas[at] in speech), None)
        if verb is not None:
            found.append((verb, index))
    return found


def _of_speech(graph: Graph, token: int, speech: frozenset[str]) -> bool:
    """Whether a date tells when somebody spoke: "the agency said on Thursday"."""
    head = graph.tokens[token].head
    # "Human Rights Watch said on 17 June": right behind the verb of saying, whatever the tree.
    for at in range(token - 1, max(-1, token - 4), -1):
        if graph.lowers[at] in (",", ";"):
            break
        if graph.tokens[at].upos == "VERB":
            # "Confirmed on 12 June that they had been sent home": of the saying; "confirmed the extradition on 9 June".
            tells = graph.child(at, "ccomp") is not None
            return graph.lemmas[at] in speech and (tells or graph.lemmas[at] not in PRESUPPOSED)
    if head < 0 or graph.lemmas[head] not in speech:
        return False
    if graph.tokens[head].deprel == "parataxis":
        return True
    things = [c for c in graph.children[head] if graph.tokens[c].deprel == "obj"]
    if graph.lemmas[head] in PRESUPPOSED and any(c < token for c in things):
        # "Condemned the extradition of 28 men on 9 June": of what is condemned.
        return False
    # "On 12 June 200 people are reported to have been deported": of what is reported.
    raised = graph.is_passive(head) and graph.child(head, "xcomp") is not None
    content = graph.child(head, "ccomp", "parataxis", "obj", "xcomp") is not None
    return graph.tokens[head].upos == "VERB" and content and not raised


def _is_apart(graph: Graph, token: int, head: int) -> bool:
    """Whether a date hangs on a noun or a clause that has nothing to do with the trigger."""
    between: list[int] = []
    for at in graph.ancestors(token):
        if at == head:
            return any(graph.tokens[k].deprel in ("acl:relcl", "acl", "advcl") for k in between)
        between.append(at)
    above = set(between)
    return any(
        graph.tokens[at].deprel in ("acl:relcl", "acl", "nmod", "advcl") and at not in set(graph.ancestors(head))
        for at in above
    )


def _right_behind(graph: Graph, spots: dict[int, int], heads: list[int]) -> dict[int, int]:
    """Dates that stand right behind a noun that tells a happening: "the extradition of 28 men on 9 June"."""
    taken = {}
    for index, token in spots.items():
        before = [h for h in heads if h < token and graph.tokens[h].upos == "NOUN"]
        if before and len(heads) > 1:
            nearest = max(before)
            between = graph.tokens[nearest + 1 : token]
            if len(between) <= NOUN_REACH and not any(t.upos in ("VERB", "AUX") or t.text == "," for t in between):
                taken[index] = nearest
    return taken


def _shared_date(graph: Graph, head: int, spots: dict[int, int]) -> int | None:
    """ "Turned to the authorities in May and asked for asylum": joined verbs share the date of the first."""
    for index, token in spots.items():
        top = head
        while graph.tokens[top].deprel == "conj" and graph.tokens[top].head >= 0:
            top = graph.tokens[top].head
        subject = graph.child(top, "nsubj")
        if top != head and graph.tokens[token].head == top and subject is not None and token < subject:
            return index
    at = head
    while graph.tokens[at].deprel == "conj" and graph.child(at, "nsubj") is None:
        at = graph.tokens[at].head
        inside = clause_of(graph, at)
        found = [index for index, token in spots.items() if token in inside]
        if len(found) == 1:
            return found[0]
    return None


def _when_clause(document: Document, graph: Graph, head: int) -> int | None:
    """The date that a "when" clause explains: "in June, when police held 45", "held until June, when ..."."""
    for at in (head, *graph.ancestors(head)):
        when = next((c for c in graph.children[at] if graph.lowers[c] == "when"), None)
        if when is None or graph.tokens[at].head < 0:
            continue
        dates = document.dates_in(graph.sentence.start, graph.sentence.end)
        places = {index: _token_of(document, graph, index) for index in dates}
        behind = [index for index, token in places.items() if token is not None and token in (when - 1, when - 2)]
        if behind:
            return behind[-1]
        outer = clause_of(graph, graph.tokens[at].head)
        found = [index for index, token in places.items() if token in outer]
        return found[0] if len(found) == 1 else None
    return None


def _token_of(document: Document, graph: Graph, index: int) -> int | None:
    start = document.dates[index].start
    return next((t.index for t in graph.tokens if t.start <= start < t.end), None)
