"""The rules in YAML: nothing moves or goes unseen, every rule begins on its day, mistakes are told with their line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
import yaml
from lawbook.rules_told import EXPECTED, all_told, files, told

from panoh.law import LawFileError, position
from panoh.law.deadlines import conventions
from panoh.law.precedence import precedence_rules
from panoh.law.procedures import jurisdictions, parse_jurisdiction
from panoh.law.remedy_rules import parse_remedy, remedy_rules
from panoh.law.yaml_file import FOLDER, parse_entry, parse_list
from panoh.model.legal import Confidence, Reply, Topic

LINES = EXPECTED.read_text("utf-8").splitlines()
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
BARS = [
    (place.state, bar.id, first)
    for place in jurisdictions().values()
    for procedure in place.procedures
    for bar in procedure.bars
    if (first := bar.validity.first or procedure.validity.first) and place.state != "EU"
]


def test_the_rules_are_those_that_were_reviewed() -> None:
    assert list(all_told()) == LINES


def mutants(document: Any) -> Iterator[Any]:
    """The document with one date or number moved by one, or one entry dropped."""
    if isinstance(document, dict):
        for key, value in document.items():
            yield from ({**document, key: changed} for changed in mutants(value))
    elif isinstance(document, list):
        for number, value in enumerate(document):
            if isinstance(value, dict):
                yield [*document[:number], *document[number + 1 :]]
            yield from ([*document[:number], changed, *document[number + 1 :]] for changed in mutants(value))
    elif DAY.fullmatch(document):
        yield from ((date.fromisoformat(document) + timedelta(days=days)).isoformat() for days in (-1, 1))
    elif document.isdigit():
        yield from (str(int(document) + by) for by in (-1, 1))


@pytest.mark.parametrize("name", files())
def test_no_date_or_number_of_a_rule_can_be_moved_and_no_entry_dropped_unseen(name: str) -> None:
    document = yaml.load((FOLDER / name).read_text("utf-8"), Loader=yaml.CBaseLoader)
    expected = [line for line in LINES if line.split(" ")[0].startswith(name)]
    dump = yaml.CSafeDumper
    seen = 0

    for mutant in mutants(document):
        seen += 1
        try:
            assert list(told(name, yaml.dump(mutant, Dumper=dump, sort_keys=False))) != expected
        except LawFileError:
            continue  # refused by the loader: seen
    assert seen


@pytest.mark.parametrize(("state", "rule", "first"), BARS)
def test_a_domestic_bar_begins_on_its_day(state: str, rule: str, first: date) -> None:
    def reply(on: date) -> Reply:
        (found,) = (one for one in position((), on, holding=state).about(Topic.BAR) if one.rule == rule)
        return found.reply

    assert reply(first - timedelta(days=1)) is Reply.NO
    assert reply(first) is not Reply.NO


def test_every_convention_and_kind_that_a_rule_names_is_there() -> None:
    used = {procedure.convention for procedure in _limits()}

    assert used <= set(conventions())


def _limits() -> Iterator[Any]:
    for place in jurisdictions().values():
        for procedure in place.procedures:
            yield from (step.limit for step in procedure.transitions if step.limit)
    for rule in remedy_rules():
        yield from (limit.limit for limit in rule.limits if limit.limit)


def test_every_rule_of_precedence_has_a_citation() -> None:
    assert all(rule.provision.citation and rule.provision.source for rule in precedence_rules())


def test_an_uncertain_rule_alone_bars_nothing_and_stops_nothing() -> None:
    for place in jurisdictions().values():
        found = position((), date(2024, 1, 1), holding=place.state) if place.state != "EU" else None
        for one in found.about(Topic.BAR) if found else ():
            if one.reason.provision and one.reason.provision.confidence is Confidence.UNCERTAIN:
                assert one.reply is not Reply.YES


KG = (FOLDER / "national" / "kg.yaml").read_text("utf-8")
CAT = (FOLDER / "international" / "cat-art22.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("timezone:", "time_zone:", "line 5: the key 'time_zone' is not known here. Use one of: state, title"),
        ("as_of: 2026-11-23", "as_of: soon", "line 7: 'soon' is not a date such as 2011-06-09"),
        ("valid_from: 2002-03-25", "valid_from: 2002-03-35", "'2002-03-35' is not a day such as 2011-06-09"),
        ('        citation: "practice (2013-03-01)"\n', "", "'citation' is missing. Add citation: ..."),
        ("confidence: verified-in-source", "confidence: sure", "'sure' is not one of verified-in-source|well-known"),
        ("by: [appeal]", "by: [complain]", "'complain' is not one of arrival|"),
        ("to: city_court", "to: moon_court", "'moon_court' is no state of kg-extradition-practice"),
        (
            '        suspends_why: "whether it stops the hand-over was not found"\n',
            "",
            "it does not say why it suspends or not",
        ),
        ("        suspends: unknown\n", "", "a remedy does not say whether it suspends"),
        ("id: kg-city", "id: kg-district", "the id 'kg-district' stands twice"),
        ("state: KG", "state: KG\nstate: KZ", "line 3: the key 'state' stands twice"),
        ("title: ", "title: [", "it is not YAML"),
        ("missing:\n", "missing: nothing\nnothing:\n", "a list is wanted here"),
        ("timezone: Asia/Bishkek", "timezone:", "'timezone' is empty. Write what it is: timezone: ..."),
        ("timezone: Asia/Bishkek", 'timezone: ""', "a text is empty"),
    ],
)
def test_a_wrong_procedure_is_refused_with_file_and_line(old: str, new: str, said: str) -> None:
    with pytest.raises(LawFileError) as refused:
        parse_jurisdiction("national/kg.yaml", KG.replace(old, new, 1))

    assert str(refused.value).startswith("national/kg.yaml, line ")
    assert said in str(refused.value)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("needs: [CAT, CAT22]", "needs: [CAT, CAT99]", "'CAT99' is no instrument of instruments.yaml"),
        (
            '  - text: "the person"\n    citation',
            '  - text: "the person"\n    cited',
            "the key 'cited' is not known here",
        ),
        ("valid_to: 2011-01-31", "valid_to: 2011-01-31\n      valid_from: 2012-01-01", "valid_to is before valid_from"),
    ],
)
def test_a_wrong_remedy_is_refused_with_file_and_line(old: str, new: str, said: str) -> None:
    with pytest.raises(LawFileError, match=r"international/cat-art22.yaml, line \d+: ") as refused:
        parse_remedy("international/cat-art22.yaml", CAT.replace(old, new, 1))

    assert said in str(refused.value)


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(LawFileError, match=r"empty.yaml, line 1: the file is empty. Write at least one entry"):
        parse_entry("empty.yaml", "# nothing\n", {"id": "text"})


def test_free_text_with_a_comma_in_a_flow_mapping_is_refused_and_not_cut() -> None:
    with pytest.raises(LawFileError, match=r"rule.yaml, line 1: the key 'colons too' is not known here"):
        parse_list("rule.yaml", "- {id: a, says: commas, colons too}\n", {"id": "text", "says": "text"})
