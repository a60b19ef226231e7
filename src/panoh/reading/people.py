"""Sets of people in a report: who "the 28", "all but one of the 29", "four others" and "they" are."""

from __future__ import annotations

from dataclasses import dataclass, field

from panoh.model import Bound, People
from panoh.reading.document import Document
from panoh.reading.graph import Graph
from panoh.reading.mentions import FIRST_PERSON, ORDINALS, OTHER, SINGULAR_PRONOUNS, VAGUE_HEADS, Mention, mention_at
from panoh.reading.naming import beside_name
from panoh.reading.words import Words

# Nouns that may denote the people a case is about; others act, speak or stand by.
CONCERNED = frozenset({"people", "name", "number", "pronoun", "group"})
# A noun that no list has may still be a person by its ending: "whistleblower", "gynaecologist".
PEOPLE_ENDINGS = ("er", "or", "ist", "ian", "ee", "man", "woman", "eer")
# How many sentences back a pronoun looks for a set before the report's main set is taken.
PRONOUN_REACH = 3
# Weight of a set told in headline or first paragraph against one mention in the body.
LEAD_WEIGHT = 3.0


@dataclass(slots=True, eq=False)
class PeopleSet:
    """A set of people as told so far; grows while a report is read."""

    number: int
    count: int | None = None
    bound: Bound | None = None
    names: list[str] = field(default_factory=list)
    nationalities: list[str] = field(default_factory=list)
    description: str = ""
    plural: bool = True
    parent: PeopleSet | None = None
    concerned: bool = True
    seen: list[int] = field(default_factory=list)
    led: list[int] = field(default_factory=list)
    last: tuple[int, int] = (-1, -1)
    parts: list[PeopleSet] = field(default_factory=list)

    def people(self) -> People:
        """The set as a claim carries it."""
        count = self.count
        bound = self.bound
        if count is None and self.names:
            count, bound = len(self.names), Bound.EXACT
        nationalities = self.nationalities or (self.parent.nationalities if self.parent else [])
        names = self.names if count is None or len(self.names) <= count else self.names[:count]
        return People(count, bound if count is not None else None, tuple(names), tuple(nationalities), self.description)

    @property
    def size(self) -> int | None:
        """Count, or the number of names."""
        return self.count if self.count is not None else (len(self.names) or None)


class Cast:
    """Everybody a report speaks of, resolved in reading order."""

    def __init__(self, document: Document, words: Words, evidence: dict[str, float] | None = None) -> None:
        self.document = document
        self.words = words
        self.sets: list[PeopleSet] = []
        self.evidence = evidence or {}
        self.main: PeopleSet | None = None
        self.main_key: tuple[int | None, tuple[str, ...]] | None = None
        self._resolved: dict[tuple[int, int], PeopleSet | None] = {}
        self._ordinals: dict[str, PeopleSet] = {}
        self._mentions: dict[tuple[int, int], Mention | None] = {}

    # -- reading -----------------------------------------------------------------------------------

    def mention(self, graph: Graph, head: int) -> Mention | None:
        """What a phrase says of people; None where it does not speak of people."""
        key = (graph.number, head)
        if key not in self._mentions:
            self._mentions[key] = mention_at(self.document, graph, head, self.words)
        return self._mentions[key]

    def read(self) -> None:
        """Resolve every mention of people in order."""
        for graph in self.document.graphs:
            self._sums(graph)
            for token in graph.tokens:
                if token.upos in ("NOUN", "PROPN", "NUM", "PRON", "DET", "ADJ") or token.mask:
                    self.resolve(graph, token.index)

    def resolve(self, graph: Graph, head: int) -> PeopleSet | None:
        """The set that a phrase speaks of; None where it speaks of nobody concerned."""
        key = (graph.number, head)
        if key in self._resolved:
            return self._resolved[key]
        self._resolved[key] = None
        mention = self.mention(graph, head)
        found = None if mention is None else self._set_of(mention)
        if found is not None:
            self._note(found, graph, head)
            if self.main is None and found.concerned and self._is_main(found):
                self.main = found
        self._resolved[key] = found
        return found

    def _is_main(self, found: PeopleSet) -> bool:
        """Whether a set is the one that the first reading found the report to be about; its names may come later."""
        if self.main_key is None:
            return False
        count, names = self.main_key
        return found.size == (count or len(names)) and set(found.names) <= set(names)

    def _note(self, found: PeopleSet, graph: Graph, head: int) -> None:
        token = graph.tokens[head]
        found.last = max(found.last, (graph.number, head))
        if token.deprel.startswith("nsubj") and token.head >= 0 and graph.tokens[token.head].deprel in ("root", "ccomp", "conj", "parataxis"):
            found.led.append(graph.number)
        if not found.seen or found.seen[-1] != graph.number:
            found.seen.append(graph.number)

    # -- one mention -------------------------------------------------------------------------------

    def _set_of(self, mention: Mention) -> PeopleSet | None:
        if mention.graph.lowers[mention.head] in FIRST_PERSON:
            return None
        if mention.excepted is not None:
            return self._all_but(mention)
        joined = self._joined(mention)
        if joined is not None:
            return joined
        if mention.names and (mention.kind in ("name", "people", "number") or not mention.plural):
            return self._named(mention)
        if mention.kind not in CONCERNED:
            return self._bystanders(mention)
        if mention.ordinal:
            return self._ordinal(mention)
        if mention.part_of is not None:
            return self._part(mention)
        if mention.graph.lowers[mention.head] in VAGUE_HEADS:
            return self._new(mention)
        if mention.kind == "pronoun":
            return self._pronoun(mention)
        if mention.rest and (mention.definite or mention.count is None):
            return self._rest(mention)
        if mention.count is not None:
            return self._counted(mention)
        if mention.vague:
            return self._new(mention)
        if mention.definite:
            return self._definite(mention)
        return self._indefinite(mention)

    def _new(self, mention: Mention, parent: PeopleSet | None = None) -> PeopleSet:
        made = PeopleSet(len(self.sets), mention.count, mention.bound, list(mention.names), list(mention.nationalities),
                         mention.description, mention.plural, parent)
        self.sets.append(made)
        if parent is not None:
            parent.parts.append(made)
        return made

    def _enrich(self, found: PeopleSet, mention: Mention) -> PeopleSet:
        for code in mention.nationalities:
            if code not in found.nationalities:
                found.nationalities.append(code)
        if not found.description and mention.description and mention.kind != "pronoun":
            found.description = mention.description
        for name in mention.names:
            if name not in found.names and (found.count is None or len(found.names) < found.count):
                found.names.append(name)
        return found

    def _ordinal(self, mention: Mention) -> PeopleSet:
        """ "The first of them", "the fifth man": one of the set in focus; the same ordinal is the same man."""
        lower = next((w for w in (mention.graph.lowers[k] for k in (mention.head, *mention.graph.children[mention.head])) if w in ORDINALS), "")
        if lower in self._ordinals:
            return self._ordinals[lower]
        made = self._new(mention, self._recent(mention.graph, plural=True) or self.main)
        made.count, made.bound, made.plural = 1, Bound.EXACT, False
        self._ordinals[lower] = made
        return made

    def _joined(self, mention: Mention) -> PeopleSet | None:
        """ "Four refugees and one asylum-seeker", "A, B and C", "T and 28 others": the sum of what is joined."""
        graph = mention.graph
        others = [c for c in graph.children[mention.head] if graph.tokens[c].deprel == "conj"]
        linear = self._and_others(mention)
        if linear is not None:
            return linear
        if not others or graph.tokens[mention.head].deprel == "conj":
            return None
        parts = [mention] + [m for m in (self.mention(graph, c) for c in others) if m is not None]
        if len(parts) < 2 or len(parts) != len(others) + 1 or any(p.kind not in CONCERNED or p.kind == "pronoun" for p in parts):
            return None
        if any(p.count is None for p in parts):
            return None
        names = tuple(name for p in parts for name in p.names)
        codes = tuple(dict.fromkeys(code for p in parts for code in p.nationalities))
        total = sum(p.count or 0 for p in parts)
        bound = next((p.bound for p in parts if p.bound is not Bound.EXACT), Bound.EXACT)
        for part in parts[1:]:
            if part.names and len(part.names) == part.count:
                self._resolved[(graph.number, part.head)] = self._named(part)
        known = self._known(total, codes, names)
        made = known or PeopleSet(len(self.sets), total, bound, [], list(codes), parts[-1].description)
        if known is None:
            self.sets.append(made)
        made.names.extend(name for name in names if name not in made.names)
        return made

    def _sums(self, graph: Graph) -> None:
        """ "Four refugees and one asylum-seeker": one set of five, wherever the parser hung the parts."""
        numbers = [n for n in self.document.numbers_in(graph.sentence.start, graph.sentence.end) if n.kind == "count" and n.value]
        for one, other in zip(numbers, numbers[1:], strict=False):
            between = self.document.text[one.end : other.start]
            if not between.rstrip().endswith(" and") or len(between.split()) > 4 or "," in between:
                continue
            heads = [self._noun_behind(graph, one.end, other.start), self._noun_behind(graph, other.end, graph.sentence.end)]
            mentions = [self.mention(graph, h) if h is not None else None for h in heads]
            if any(m is None or m.kind not in ("people",) for m in mentions):
                continue
            total = (one.value or 0) + (other.value or 0)
            codes = tuple(dict.fromkeys(code for m in mentions if m for code in m.nationalities))
            made = self._known(total, codes)
            if made is None:
                made = PeopleSet(len(self.sets), total, one.bound or Bound.EXACT, [], list(codes), mentions[0].description if mentions[0] else "")
                self.sets.append(made)
            made.seen.append(graph.number)
            for head in heads:
                if head is not None:
                    self._resolved[(graph.number, head)] = made

    def _noun_behind(self, graph: Graph, start: int, end: int) -> int | None:
        """The first noun for people in a stretch of text."""
        return next((t.index for t in graph.tokens if start <= t.start < min(end, start + 40) and t.upos == "NOUN"
                     and t.deprel not in ("compound", "amod") and self.words.people_class(graph.lemmas[t.index]) == "people"), None)

    def _and_others(self, mention: Mention) -> PeopleSet | None:
        """ "T and 28 others", wherever the parser hung the others."""
        graph, at = mention.graph, mention.head
        if mention.kind != "name" or at + 3 >= len(graph.tokens) or graph.lowers[at + 1] != "and":
            return None
        if not set(graph.lowers[at + 2 : at + 5]) & OTHER:
            return None
        token = graph.tokens[at + 2]
        number = next((n for n in self.document.numbers_in(token.start, token.end + 1) if n.value), None)
        if number is None or number.value is None:
            return None
        total = number.value + len(mention.names)
        known = self._known(total, ())
        made = known or PeopleSet(len(self.sets), total, number.bound or Bound.EXACT, list(mention.names), list(mention.nationalities), "")
        if known is None:
            self.sets.append(made)
        for spot in range(at + 2, min(at + 6, len(graph.tokens))):
            self._resolved[(graph.number, spot)] = made
        return made

    def _known(self, count: int, codes: tuple[str, ...], names: tuple[str, ...] = ()) -> PeopleSet | None:
        """The latest set of this size that nothing speaks against."""
        fitting = [
            s for s in self.sets
            if s.count == count and s.concerned and (not codes or not s.nationalities or set(codes) & set(s.nationalities))
            and (not names or not s.names or set(names) <= set(s.names) or len(s.names) + len(names) <= count)
        ]
        if not fitting:
            return None
        return max(fitting, key=lambda s: (s.seen[-1] if s.seen else -1, s is self.main))

    def _named(self, mention: Mention) -> PeopleSet | None:
        names = mention.names
        if mention.count is not None and mention.count > len(names):
            found = self._known(mention.count, mention.nationalities) or self._new(mention)
            return self._enrich(found, mention)
        if len(names) == 1:
            for known in self.sets:
                if known.names == [names[0]] and known.size == 1:
                    self._name_details(mention, known)
                    return self._enrich(known, mention)
            if self.main is not None and not self.main.names and self.main_key == (1, names):
                self._name_details(mention, self.main)
                return self._enrich(self.main, mention)
            waiting = self._unnamed_single(mention)
            if waiting is not None:
                return self._enrich(waiting, mention)
        else:
            same = self._known(len(names), mention.nationalities, names)
            if same is not None:
                return self._enrich(same, mention)
        whole = self._whole(mention.graph, mention.part_of) if mention.part_of is not None else None
        made = self._new(mention, whole if whole is not None and whole.concerned else None)
        made.count, made.bound, made.plural = len(names), Bound.EXACT, len(names) > 1
        if len(names) == 1:
            made.concerned = self._is_concerned(mention)
            self._name_details(mention, made)
        return made

    def _unnamed_single(self, mention: Mention) -> PeopleSet | None:
        """ "A citizen of Uzbekistan ... The man, Sobir Karimov": the one told before, without a name."""
        if mention.kind != "people":
            return None
        for known in reversed(self.sets):
            if known.count == 1 and not known.names and known.concerned and known.seen:
                close = mention.graph.number - known.seen[-1] <= PRONOUN_REACH
                return known if close and mention.definite else None
        return None

    def _name_details(self, mention: Mention, made: PeopleSet) -> None:
        """What stands beside a name: "Khairullo Tursunov, an asylum seeker and a citizen of X"."""
        graph = mention.graph
        near = [c for c in graph.children[mention.head] if graph.tokens[c].deprel in ("appos", "amod", "compound", "flat", "nmod")]
        linear = beside_name(graph, mention.head, self.words)
        for child in near if linear is None or linear in near else [*near, linear]:
            if child != mention.head:
                beside = self.mention(graph, child)
                if beside is not None and beside.kind in ("people", "number") and not beside.plural:
                    self._enrich(made, beside)
                    self._resolved[(graph.number, child)] = made

    def _is_concerned(self, mention: Mention) -> bool:
        """Whether a named person is one of those the case is about, rather than one who speaks or acts."""
        return self.evidence.get(mention.names[0], 0.0) > 0.0

    def _bystanders(self, mention: Mention) -> PeopleSet | None:
        made = self._new(mention)
        made.concerned = False
        return made

    def _all_but(self, mention: Mention) -> PeopleSet | None:
        base: PeopleSet | None = None
        graph = mention.graph
        for child in graph.subtree(mention.head):
            if child != mention.head and graph.preposition(child) in ("of", "among") and child in graph.subtree(mention.head):
                base = self.resolve(graph, child)
                if base is not None:
                    break
        base = base or self._base_of_exception(mention)
        if base is None or base.count is None or mention.excepted is None:
            return base
        remaining = base.count - mention.excepted
        known = self._known(remaining, tuple(base.nationalities))
        made = known or PeopleSet(len(self.sets), remaining, base.bound, [], list(base.nationalities), base.description, parent=base)
        if known is None:
            self.sets.append(made)
        return made

    def _base_of_exception(self, mention: Mention) -> PeopleSet | None:
        """The set of "all but one": one whose remainder is known, else the latest."""
        plural = [s for s in self.sets if s.concerned and s.count and s.count > 1 and s.seen]
        plural.sort(key=lambda s: -s.seen[-1])
        counts = {s.count for s in plural}
        for candidate in plural:
            if candidate.count is not None and mention.excepted is not None and candidate.count - mention.excepted in counts:
                return candidate
        return plural[0] if plural else None

    def _part(self, mention: Mention) -> PeopleSet | None:
        whole = self._whole(mention.graph, mention.part_of) if mention.part_of is not None else None
        if whole is None or not whole.concerned:
            return self._counted(mention) if mention.count is not None else None
        lower = mention.graph.lowers[mention.head]
        if lower in ("all", "each", "both", "every") or (mention.count == whole.count and mention.count is not None):
            return self._enrich(whole, mention)
        if mention.count is None:
            return whole if lower in ("none", "any") else self._new(mention, whole)
        for known in whole.parts:
            if known.count == mention.count and not mention.other:
                return self._enrich(known, mention)
        made = self._new(mention, whole)
        made.description = made.description if mention.kind == "people" else whole.description
        return made

    def _whole(self, graph: Graph, index: int) -> PeopleSet | None:
        """The set that a part is of; "of their number" is of them."""
        if graph.lowers[index] in ("whom", "which"):
            return next((s for s in (self._resolved.get((graph.number, at)) for at in range(index - 1, -1, -1)) if s is not None and s.plural), None)
        owner = graph.child(index, "nmod:poss")
        if graph.lemmas[index] in ("number", "group") and owner is not None:
            return self.resolve(graph, owner)
        return self.resolve(graph, index)

    def _rest(self, mention: Mention) -> PeopleSet | None:
        if mention.count is not None:
            return self._counted(mention)
        for known in reversed(self.sets):
            if known.parts and known.count is not None and known.parts[-1].count is not None:
                left = known.count - (known.parts[-1].count or 0)
                return self._known(left, ()) or self._made(left, known, mention)
        return None

    def _made(self, count: int, parent: PeopleSet, mention: Mention) -> PeopleSet | None:
        if count <= 0:
            return None
        made = self._new(mention, parent)
        made.count, made.bound = count, parent.bound
        return made

    def _counted(self, mention: Mention) -> PeopleSet:
        assert mention.count is not None
        known = self._known(mention.count, mention.nationalities)
        if known is not None and mention.other and not mention.definite:
            fresh = mention.graph.number not in known.seen
            known = None if fresh else known
        if mention.count == 1 and known is not None:
            known = known if mention.definite and not known.names else None
            if mention.definite and known is None:
                known = self._singular(mention)
        if known is not None:
            if known.bound is Bound.EXACT or mention.bound is Bound.EXACT:
                return self._enrich(known, mention)
            return self._enrich(known, mention)
        return self._new(mention)

    # -- reference without a number ----------------------------------------------------------------

    def _recent(self, graph: Graph, *, plural: bool) -> PeopleSet | None:
        """The set of this number spoken of last, within reach."""
        fitting = [s for s in self.sets if s.concerned and s.seen and (s.size != 1 if plural else s.size == 1)
                   and graph.number - s.seen[-1] <= PRONOUN_REACH]
        if not fitting:
            return None
        if not plural:
            fitting = [s for s in fitting if s.names or s is self.main] or fitting
        last = max(s.seen[-1] for s in fitting)
        latest = [s for s in fitting if s.seen[-1] == last]
        if plural:
            here = [s for s in fitting if s.seen[-1] == graph.number and s.parent is None and s.size is not None]
            if len(here) == 1:
                return here[0]
            before = [s for s in fitting if graph.number - 1 in s.led and s.parent is None and s.size is not None]
            if before and self.main not in here:
                return before[-1]
        if self.main in (fitting if plural else latest):
            return self.main
        return max(latest, key=lambda s: (s.size is not None, not plural or s.parent is None, last in s.led, s.last))

    def _pronoun(self, mention: Mention) -> PeopleSet | None:
        lower = mention.graph.lowers[mention.head]
        if lower in SINGULAR_PRONOUNS:
            return self._singular(mention)
        if lower in ("some", "many", "most", "none", "these", "those", "all", "both"):
            if lower == "both" or mention.graph.tokens[mention.head].deprel in ("det", "det:predet"):
                two = [s for s in self.sets if s.count == 2 and s.concerned]
                return two[-1] if lower == "both" and two else None
            if lower in ("some", "many"):
                return None
        speaking = self._speaking_plural(mention)
        if speaking:
            return None
        return self._recent(mention.graph, plural=True) or (self.main if self.main and self.main.size != 1 else None)

    def _speaking_plural(self, mention: Mention) -> bool:
        """Whether "they" stands for people who are not concerned and were the last subject (officials, wives)."""
        previous = [s for s in self.sets if s.seen and mention.graph.number - s.seen[-1] <= 1 and s.plural]
        if not previous:
            return False
        last = max(previous, key=lambda s: (s.seen[-1], s.number))
        others = [s for s in previous if s.concerned]
        return not last.concerned and not others

    def _singular(self, mention: Mention) -> PeopleSet | None:
        recent = self._recent(mention.graph, plural=False)
        if recent is not None:
            return recent
        if self.main is not None and self.main.size == 1:
            return self.main
        if self.main is None or mention.kind == "pronoun":
            return None
        made = self._new(mention, self.main)
        made.count, made.bound, made.plural = 1, Bound.EXACT, False
        return made

    def _definite(self, mention: Mention) -> PeopleSet | None:
        if not mention.plural:
            single = self._singular(mention)
            return self._enrich(single, mention) if single is not None else None
        wanted = set(mention.nationalities)

        def fits(candidate: PeopleSet | None) -> bool:
            return candidate is not None and candidate.concerned and candidate.size != 1 and (
                not wanted or not candidate.nationalities or bool(wanted & set(candidate.nationalities)))

        recent = self._recent(mention.graph, plural=True)
        near = self.main is not None and bool(self.main.seen) and mention.graph.number - self.main.seen[-1] <= 2 * PRONOUN_REACH
        for candidate in (self.main, recent) if near else (recent, self.main):
            if fits(candidate) and candidate is not None:
                return self._enrich(candidate, mention)
        return None

    def _indefinite(self, mention: Mention) -> PeopleSet | None:
        if mention.plural and mention.kind == "people" and self.main_key and self.main is None:
            return self._lead(mention)
        if not mention.plural and mention.kind == "people":
            determiner = mention.graph.child(mention.head, "det")
            if determiner is None or mention.graph.lowers[determiner] in ("no", "any", "every"):
                return None
            made = self._new(mention)
            made.count, made.bound, made.plural = 1, Bound.EXACT, False
            return made
        return None

    def _lead(self, mention: Mention) -> PeopleSet | None:
        """ "People who fled ..." in the first paragraph are those whom the report counts further down."""
        count, names = self.main_key or (None, ())
        if count == 1 or any(mention.graph.lowers[c] in ("no", "any") for c in mention.graph.children[mention.head]):
            return None
        if self.main is None:
            made = self._new(mention)
            made.count, made.bound, made.names = count, Bound.EXACT if count else None, list(names)
            self.main = made
        return self.main

    def is_thing(self, graph: Graph, head: int) -> bool:
        """Whether a phrase that does not speak of people speaks of a thing, rather than of people by an unknown noun."""
        token = graph.tokens[head]
        if token.mask or token.upos not in ("NOUN", "PROPN"):
            return bool(token.mask and token.mask != "person")
        return not graph.lemmas[head].endswith(PEOPLE_ENDINGS)

    def implied(self, graph: Graph, trigger: int) -> PeopleSet | None:
        """The set that a clause is about though it does not name it: told in the same sentence, else in focus, else main."""
        here = [s for s in self.sets if s.concerned and graph.number in s.seen and s.size is not None]
        led = [s for s in here if graph.number in s.led]
        if len(led) == 1:
            return led[0]
        if self.main in here or not here:
            return self.main if here else self._in_focus(graph)
        before = [s for s in here if s.last[0] == graph.number and s.last[1] < trigger] or here
        return max(before, key=lambda s: s.last)

    def _in_focus(self, graph: Graph) -> PeopleSet | None:
        """The set of the sentence before, where it is not the main one and the main one is not told there."""
        recent = [s for s in self.sets if s.concerned and s.size is not None and graph.number - 1 in s.seen]
        return self.main if self.main in recent or not recent else recent[-1]

    def somebody(self, graph: Graph) -> PeopleSet:
        """One whom only a pronoun names."""
        made = PeopleSet(len(self.sets), 1, Bound.EXACT, plural=False, parent=self.main if self.main and self.main.size != 1 else None)
        made.seen.append(graph.number)
        self.sets.append(made)
        return made
