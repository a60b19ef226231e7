"""Drafts: one per frame, with people, status, source, date and states filled in, before they are merged."""

from __future__ import annotations

from dataclasses import dataclass, field

from panoh.model import Detail, Kind, Status, Step
from panoh.reading.details import details_of
from panoh.reading.document import Document
from panoh.reading.frames import Frame
from panoh.reading.general import is_general, is_label
from panoh.reading.holds import Hold
from panoh.reading.mentions import FIRST_PERSON, SINGULAR_PRONOUNS
from panoh.reading.people import Cast, PeopleSet
from panoh.reading.people.reference import implied
from panoh.reading.places import place_of
from panoh.reading.scope import scope_of
from panoh.reading.sources import Holder, Sources
from panoh.reading.states import StatesTold, states_of
from panoh.reading.values import Stretch
from panoh.reading.when import date_of

# Kinds in which the actor is who speaks, finds, complains or asks.
BY_ACTOR = frozenset({Kind.STATEMENT, Kind.FINDING, Kind.COMPLAINT, Kind.INTERIM_MEASURES})


# Roles in which a thing instead of people means that the happening is none of ours ("extradited the file").
DIRECT = frozenset({"obj", "subj", "iobj"})


ANYBODY = frozenset({"everyone", "everybody", "anyone", "anybody", "someone", "somebody", "nobody", "people"})
# "Detained" without a day tells of custody, not of the seizing: "had been detained in Osh".
HELD = frozenset({"detain"})


@dataclass(slots=True, eq=False)
class Draft:
    """A claim in the making."""

    frame: Frame
    kind: Kind
    status: Status
    people: PeopleSet | None
    explicit: bool
    conditional: bool
    weak: bool
    actor: Holder | None = None
    said_by: Holder | None = None
    date: int | None = None
    when: str | None = None
    place: str | None = None
    states: StatesTold = field(default_factory=lambda: StatesTold(None, None, None))
    details: dict[str, Detail] = field(default_factory=dict)
    steps: list[Step] = field(default_factory=list)
    # Whether its date opens a stretch: "since June".
    is_since: bool = False
    also: list[Draft] = field(default_factory=list)

    @property
    def order(self) -> int:
        """Place in the text."""
        return self.frame.graph.tokens[self.frame.head].start


def _people(frame: Frame, status: Status, cast: Cast) -> tuple[PeopleSet | None, bool, bool]:
    """The set, whether the clause names it, and whether the clause is about somebody else."""
    things, beside, meant_before = 0, False, False
    for role, head in ((role, head) for role, heads in frame.options for head in heads):
        if frame.graph.lowers[head] in ANYBODY and frame.graph.child(head, "det", "nummod", "amod") is None:
            return None, True, True
        mention = cast.mention(frame.graph, head)
        if mention is None:
            things += role == frame.people_role and cast.is_thing(frame.graph, head)
            continue
        found = cast.resolve(frame.graph, head)
        if found is not None and found.concerned:
            return found, True, False
        if found is not None:
            beside = True
            continue
        if frame.graph.has_no(head):
            # "No refugees have been deported" denies it of nobody in particular.
            return None, True, status is not Status.DENIED
        if mention.kind in ("people", "agent", "bystander", "speaker") and not (mention.definite and mention.plural):
            return None, True, True
        if frame.graph.lowers[head] in SINGULAR_PRONOUNS:
            return cast.somebody(frame.graph), True, False
        # "The men's lawyers appealed", where no sentence before tells who the men are.
        meant_before = meant_before or mention.kind == "people"
    if beside and not meant_before:
        return None, True, True
    if things and frame.people_role in DIRECT:
        return None, True, True
    meant = implied(cast, frame.graph, frame.head)
    return meant, meant is not None and frame.graph.number in meant.seen, False


def _is_anyone(kind: Kind, status: Status, people: PeopleSet | None) -> bool:
    """ "A country where he may be tortured": whoever is meant in general stands for those whom the report is about."""
    return (
        kind is Kind.ILL_TREATMENT
        and status is Status.FEARED
        and people is not None
        and people.size == 1
        and not people.names
        and not people.description
    )


def _lodger(frame: Frame, cast: Cast, sources: Sources) -> Holder | None:
    """ "His lawyers turned to the Court": who lodged the complaint for those concerned."""
    for _, heads in frame.options:
        for head in heads:
            mention = cast.mention(frame.graph, head)
            if mention is not None and mention.kind in ("bystander", "speaker", "agent"):
                return sources.holders.holder(frame.graph, head)
    return None


def _must(frame: Frame) -> bool:
    """ "Must be extradited", "is to be extradited"."""
    graph = frame.graph
    return any(graph.lowers[c] in ("must", "to", "shall", "should") for c in graph.children[frame.head])


def _decider(frame: Frame, holds: dict[str, Hold]) -> int | None:
    """The court or office that decides, rules or orders in the same sentence, whatever the syntax between."""
    graph = frame.graph
    for token in graph.tokens:
        if token.upos == "VERB" and holds.get(graph.lemmas[token.index]) is Hold.ORDER and token.index != frame.head:
            subject = graph.subject(token.index)
            if subject is not None and (
                graph.tokens[subject].mask == "body"
                or graph.lemmas[subject] in ("court", "judge", "prosecutor", "ministry", "minister", "authority")
            ):
                return subject
    return None


def _is_background(people: PeopleSet | None, cast: Cast) -> bool:
    """ "Nearly 200 people lost their lives in the unrest": a crowd that is larger than those the report is about."""
    if people is None or cast.main is None or people is cast.main or people.names or people.parent is not None:
        return False
    return people.count is None or people.count > (cast.main.count or 1)


def _is_stretch(document: Document, draft: Draft) -> bool:
    """ "Detained between June 2010 and May 2011": custody, not the day of the seizing."""
    graph = draft.frame.graph
    if graph.lemmas[draft.frame.head] not in HELD or draft.date is None:
        return False
    date = document.dates[draft.date]
    return isinstance(date.expr, Stretch) or date.preposition in ("since", "until")


def _is_since(document: Document, draft: Draft) -> bool:
    """ "Arrested on 9 June and in detention since", "and remains in custody": the arrest opens custody."""
    graph, head = draft.frame.graph, draft.frame.head
    if draft.kind is not Kind.DETENTION or draft.date is None:
        return False
    start = document.dates[draft.date].start
    below = graph.subtree(head)
    own = any(graph.tokens[at].start <= start < graph.tokens[at].end for at in below)
    words = {graph.lemmas[head], *(graph.lemmas[at] for at in graph.children[head])}
    bare = any(graph.lowers[at] == "since" and graph.tokens[at].deprel == "advmod" for at in below)
    return not own and (bare or bool(words & {"remain", "stay"}))


def _is_held(frame: Frame, *, dated: bool) -> bool:
    """ "Is detained", "had been detained" tell of custody; with a day, "had been detained on 9 June" of the seizing."""
    graph = frame.graph
    auxiliaries = [c for c in graph.children[frame.head] if graph.tokens[c].deprel.startswith("aux")]
    present = any(graph.lowers[c] in ("is", "are", "being") for c in auxiliaries)
    perfect = any(graph.lemmas[c] == "have" for c in auxiliaries)
    return (
        graph.lemmas[frame.head] in HELD
        and (present or (perfect and not dated))
        and graph.is_passive(frame.head)
        and "subj" not in graph.roles(frame.head)
    )


def draft_of(
    frame: Frame, rivals: list[Frame], document: Document, cast: Cast, sources: Sources, holds: dict[str, Hold]
) -> Draft | None:
    """One frame as a draft; None where it tells no happening to those concerned."""
    kind = frame.entry.kind
    scope = scope_of(frame.graph, frame.head, frame.used, kind, frame.entry.status, holds, sources.speech)
    status = scope.status
    if kind is Kind.HANDOVER and scope.ordered:
        kind = Kind.EXTRADITION_REFUSAL if scope.negated else Kind.EXTRADITION_ORDER
    decider = (
        _decider(frame, holds) if kind is Kind.HANDOVER and status in (Status.EXPECTED, None) and _must(frame) else None
    )
    if decider is not None:
        kind, status = Kind.EXTRADITION_ORDER, Status.OCCURRED
    if status is None:
        return None
    general = kind not in BY_ACTOR and is_general(frame)
    # What awaits anyone who is sent back awaits those whom the report is about.
    awaits = kind is Kind.ILL_TREATMENT and status is Status.FEARED and cast.is_told_elsewhere(frame.graph)
    if general and not awaits:
        return None
    people, explicit, elsewhere = (cast.main, False, False) if general else _people(frame, status, cast)
    if elsewhere and kind not in BY_ACTOR:
        return None
    if kind is Kind.DEATH and _is_background(people, cast):
        return None
    if (people is None and kind in BY_ACTOR) or _is_anyone(kind, status, people):
        people = implied(cast, frame.graph, frame.head) if people is None else cast.main
    speaker, said = sources.speaker_of(frame.graph, frame.head)
    if speaker is None and status is Status.FEARED:
        fearing = {lemma for lemma, hold in holds.items() if hold is Hold.FEAR}
        speaker = sources.who_fears(frame.graph, frame.head, fearing)
        said = [Step("attribution.fear", speaker.text)] if speaker is not None else said
    actor = sources.actors.of(frame)
    if decider is not None:
        actor = sources.holders.actor(frame.graph, decider)
    if kind is Kind.COMPLAINT and actor is None:
        actor = _lodger(frame, cast, sources)
    if kind is Kind.STATEMENT and frame.actor is not None and frame.graph.lowers[frame.actor] in FIRST_PERSON:
        actor = sources.affiliations.publisher()
    if (
        actor is not None
        and people is not None
        and actor.graph >= 0
        and cast.resolve(document.graphs[actor.graph], actor.token) is people
    ):
        actor = None
    label = kind not in BY_ACTOR and is_label(frame) and cast.is_told_elsewhere(frame.graph)
    draft = Draft(
        frame,
        kind,
        status,
        people,
        explicit and not label,
        scope.conditional,
        frame.entry.weak or label,
        actor,
        speaker,
    )
    draft.steps = [Step("lexicon", frame.entry.id), *scope.steps, *said]
    if kind is Kind.STATEMENT:
        draft.actor = actor or speaker
        draft.said_by = None
        if draft.actor is None or cast.evidence.get(draft.actor.person, 0.0) > 0.0:
            return None
    elif kind in (Kind.FINDING, Kind.INTERIM_MEASURES) and actor is None:
        draft.actor, draft.said_by = sources.affiliations.own_body() or speaker, None
    elif kind in BY_ACTOR or (speaker and actor and speaker.text == actor.text and kind is not Kind.DENIAL):
        draft.said_by = None
    if kind is Kind.DENIAL and actor is not None and draft.said_by is None:
        draft.said_by = actor
    draft.date = date_of(document, frame, rivals, sources.speech)
    if draft.date is not None:
        preposition = document.dates[draft.date].preposition
        draft.is_since = preposition in ("since", "from") or _is_since(document, draft)
    coming = status is Status.FEARED or (status is Status.OCCURRED and frame.graph.tokens[frame.head].upos == "NOUN")
    if kind is Kind.HANDOVER and coming and {"imminent", "imminently"} & set(frame.graph.lowers):
        draft.status = Status.EXPECTED
    if draft.kind is Kind.ARREST and (_is_stretch(document, draft) or _is_held(frame, dated=draft.date is not None)):
        draft.kind = Kind.DETENTION
        draft.steps.append(Step("kind.held", frame.graph.tokens[frame.head].text))
    draft.states = states_of(document, frame)
    draft.place = place_of(document, frame, draft.actor)
    draft.details = details_of(document, frame)
    return draft
