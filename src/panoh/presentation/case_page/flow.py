"""The geometry of the flow picture: how many people stood at each stage, and where they came from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

# In the units of the drawing; the page scales it to its width.
WIDTH, HEIGHT, BOX, GAP, TOP = 1000.0, 300.0, 16.0, 46.0, 30.0
RIGHT = 190.0


@dataclass(frozen=True, slots=True)
class Stage:
    """A set of people at one stage.

    Attributes:
        low: Fewest people that the statements allow.
        high: Most people that the statements allow; None where nothing bounds them.
        column: Its place from left to right, from 0.
    """

    id: str
    label: str
    low: int
    high: int | None
    column: int
    tone: str

    @property
    def most(self) -> int:
        """How many people are drawn, the doubtful ones among them."""
        return max(self.low, self.high or self.low, 1)

    @property
    def number(self) -> str:
        """The number as people read it.

        >>> Stage("s", "held", 28, 30, 0, "custody").number, Stage("s", "held", 4, None, 0, "custody").number
        ('28–30', 'at least 4')
        """
        if self.high is None:
            return f"at least {self.low}"
        return str(self.low) if self.low == self.high else f"{self.low}–{self.high}"


@dataclass(frozen=True, slots=True)
class Way:
    """People who went from one stage to another."""

    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Box:
    """A drawn stage; the sure part of its height is full, the rest is what the statements leave open."""

    stage: Stage
    x: float
    y: float
    height: float
    sure: float


@dataclass(frozen=True, slots=True)
class Ribbon:
    """A drawn way between two boxes."""

    path: str
    tone: str
    title: str


@dataclass(frozen=True, slots=True)
class Flow:
    """All that a template needs to draw."""

    height: float
    boxes: tuple[Box, ...]
    ribbons: tuple[Ribbon, ...]


def flow(stages: Sequence[Stage], ways: Sequence[Way]) -> Flow:
    """Lay out stages in columns, each as high as its people are many."""
    if not stages:
        return Flow(0, (), ())
    columns = sorted({stage.column for stage in stages})
    tallest = max(sum(stage.most for stage in stages if stage.column == column) for column in columns)
    unit = HEIGHT / tallest
    step = (WIDTH - RIGHT - BOX) / max(len(columns) - 1, 1)
    boxes: dict[str, Box] = {}
    for at, column in enumerate(columns):
        boxes.update(_column([stage for stage in stages if stage.column == column], at * step, unit))
    bottom = max(box.y + max(box.height, GAP) for box in boxes.values())
    return Flow(round(bottom + TOP / 2, 1), tuple(boxes.values()), _ribbons(boxes, ways, unit))


def _column(stages: Sequence[Stage], x: float, unit: float) -> dict[str, Box]:
    boxes, y = {}, TOP
    for stage in stages:
        height = max(stage.most * unit, 2.0)
        boxes[stage.id] = Box(stage, round(x, 1), round(y, 1), round(height, 1), round(stage.low * unit, 1))
        y += max(height, GAP) + GAP / 2
    return boxes


def _ribbons(boxes: Mapping[str, Box], ways: Sequence[Way], unit: float) -> tuple[Ribbon, ...]:
    """Each way as wide as its target, stacked along the box it leaves and never beyond it.

    Who went from custody to trial is also among those who were first arrested: ways to different columns may start at
    the same height, ways to one column may not.
    """
    left: dict[tuple[str, int], float] = {}
    entered = {name: box.y for name, box in boxes.items()}
    ribbons = []
    for way in ways:
        source, target = boxes[way.source], boxes[way.target]
        start = left.get((way.source, target.stage.column), source.y)
        room = source.y + source.height - start
        width = min(target.stage.most * unit, room, target.y + target.height - entered[way.target])
        if width <= 0:
            continue
        path = _path(source.x + BOX, start, target.x, entered[way.target], width)
        ribbons.append(Ribbon(path, target.stage.tone, f"{source.stage.label} → {target.stage.label}"))
        left[way.source, target.stage.column] = start + width
        entered[way.target] += width
    return tuple(ribbons)


def _path(x1: float, y1: float, x2: float, y2: float, width: float) -> str:
    """Two parallel curves, closed."""
    middle = (x1 + x2) / 2
    corners = [(x1, y1), (x2, y2), (x2, y2 + width), (x1, y1 + width), (x1, y1)]
    (start, *rest) = corners
    pieces = [f"M{start[0]:.1f} {start[1]:.1f}"]
    for (ax, ay), (bx, by) in pairwise([start, *rest]):
        pieces.append(
            f"L{bx:.1f} {by:.1f}" if ax == bx else f"C{middle:.1f} {ay:.1f} {middle:.1f} {by:.1f} {bx:.1f} {by:.1f}"
        )
    return "".join(pieces) + "Z"
