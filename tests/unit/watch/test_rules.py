"""Each rule of what needs eyes holds for its own examples; a broken file says what is wrong."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from events import day, track

from panoh.data import ready
from panoh.model import LexiconError
from panoh.model.alert import AlertKind
from panoh.watch import rules as module
from panoh.watch.rules import FILE, rules
from panoh.watch.triggered import triggered


def examples() -> Iterator[tuple[AlertKind, str, bool]]:
    for rule in rules().values():
        yield from ((rule.kind, line, True) for line in rule.yes)
        yield from ((rule.kind, line, False) for line in rule.no)


@pytest.mark.parametrize(("kind", "line", "stands"), list(examples()))
def test_an_example_holds(kind: AlertKind, line: str, stands: bool) -> None:
    events, on = line.split(" | ")

    assert (kind in {alert.kind for alert in triggered(track(events), day(on))}) is stands


def test_every_kind_of_alert_has_a_rule() -> None:
    assert set(rules()) == set(AlertKind)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('kind = "moved"', 'kind = "move"', "'move' is not known here"),
        ('triggers = ["assurances"]', 'triggers = ["assurance"]', "'assurance' is not known here"),
        ("rank_days = 1\n", "", "'rank_days' is missing"),
        ("keeps_days = 60", "keeps_day = 60", "'keeps_day' is not known here"),
        ("keeps_days = 60", 'keeps_days = "60"', "'keeps_days' is not a number"),
        ('kind = "silence"', 'kind = "moved"', "there is no rule for silence"),
    ],
)
def test_a_broken_file_names_what_is_wrong(monkeypatch: pytest.MonkeyPatch, old: str, new: str, message: str) -> None:
    text = (ready.FOLDER / FILE).read_text("utf-8")
    assert old in text
    monkeypatch.setattr(module, "read_data", lambda path: ready.DataFile(text.replace(old, new)))

    with pytest.raises(LexiconError, match=message):
        rules.__wrapped__()


def test_a_rule_without_examples_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = (ready.FOLDER / FILE).read_text("utf-8").splitlines()
    without = "\n".join(line for line in lines if not line.startswith(("  ", "]", "yes", "no =", "triggers = [\n")))
    monkeypatch.setattr(module, "read_data", lambda path: ready.DataFile(without))

    with pytest.raises(LexiconError, match="no examples"):
        rules.__wrapped__()
