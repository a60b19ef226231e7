"""Many sentences parsed side by side with the arc-standard system, as UDPipe's parser does one by one.

A transition is a number: 0 shifts, 1 + 2 * label attaches the second word of the stack to the first,
2 + 2 * label attaches the first to the second.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Ints: TypeAlias = NDArray[np.int32]
Bools: TypeAlias = NDArray[np.bool_]

NONE = -1
SHIFT = 0

# The words that the network sees, in UDPipe's notation. The order is that of Pool.nodes.
NODES = """stack 0
stack 1
stack 2
stack 3
buffer 0
buffer 1
buffer 2
stack 0,child 0
stack 0,child 1
stack 0,child -2
stack 0,child -1
stack 1,child 0
stack 1,child 1
stack 1,child -2
stack 1,child -1
stack 0,child 0,child 0
stack 0,child -1,child -1
stack 1,child 0,child 0
stack 1,child -1,child -1
stack 2,child -1
"""
NODE_COUNT = NODES.count("\n")


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence as numbers; place 0 of each array is the root.

    Attributes:
        values: One row a word: the numbers of its form and tags.
        heads: Head of each word, -1 for the root.
        labels: Number of each word's relation.
    """

    values: Ints
    heads: Ints
    labels: Ints


class Pool:
    """Sentences being parsed; row r of each array is one of them, column c its word c."""

    def __init__(self, examples: Iterator[Example], rows: int, width: int, root_label: int) -> None:
        self.examples = examples
        self.rows = np.arange(rows)
        self.root_label = root_label
        shape = (rows, width)
        self.done: list[tuple[Example, Ints, Ints]] = []
        self.current: list[Example | None] = [None] * rows
        self.values = np.zeros((*shape, 3), np.int32)
        self.gold_heads, self.gold_labels = np.full(shape, NONE, np.int32), np.zeros(shape, np.int32)
        self.first_child, self.last_child = np.zeros(shape, np.int32), np.zeros(shape, np.int32)
        self.heads, self.labels = np.full(shape, NONE, np.int32), np.full(shape, NONE, np.int32)
        self.children = np.full((*shape, 4), NONE, np.int32)  # child 0, 1, -2, -1
        self.stack = np.zeros(shape, np.int32)
        self.height = np.zeros(rows, np.int32)
        self.next, self.length = np.ones(rows, np.int32), np.zeros(rows, np.int32)
        for row in range(rows):
            self._refill(row)

    def _refill(self, row: int) -> None:
        example = next(self.examples, None)
        self.current[row] = example
        self.height[row], self.next[row], self.length[row] = 1, 1, 0
        if example is None:
            return
        size = len(example.heads)
        self.length[row] = size - 1
        self.values[row, :size] = example.values
        self.gold_heads[row, :size], self.gold_labels[row, :size] = example.heads, example.labels
        self.heads[row], self.labels[row], self.children[row] = NONE, NONE, NONE
        self.first_child[row], self.last_child[row] = self.values.shape[1], NONE
        np.minimum.at(self.first_child[row], example.heads[1:], np.arange(1, size, dtype=np.int32))
        np.maximum.at(self.last_child[row], example.heads[1:], np.arange(1, size, dtype=np.int32))

    @property
    def active(self) -> Bools:
        """Rows whose sentence is not yet parsed."""
        return (self.height > 1) | (self.next <= self.length)

    def stacked(self, depth: int) -> Ints:
        """The word at a depth of each stack, or NONE."""
        place = self.height - 1 - depth
        return np.where(place >= 0, self.stack[self.rows, np.maximum(place, 0)], NONE).astype(np.int32)

    def nodes(self) -> Ints:
        """The words of NODES, one row a sentence; NONE where there is none."""
        stack = [self.stacked(depth) for depth in range(4)]
        buffer = [np.where(self.next + k <= self.length, self.next + k, NONE).astype(np.int32) for k in range(3)]
        child = {(s, c): self._child(stack[s], c) for s in (0, 1) for c in range(4)}
        far = [self._child(child[s, c], c) for s in (0, 1) for c in (0, 3)]
        near = [child[s, c] for s in (0, 1) for c in range(4)]
        return np.stack([*stack, *buffer, *near, *far, self._child(stack[2], 3)], axis=1)

    def _child(self, words: Ints, which: int) -> Ints:
        found = self.children[self.rows, np.maximum(words, 0), which]
        return np.where(words > 0, found, NONE).astype(np.int32)

    def applicable(self, outcomes: int) -> Bools:
        """Which transitions each sentence allows, with a single root."""
        allowed = np.zeros((len(self.rows), outcomes), np.bool_)
        has_buffer, has_pair = self.next <= self.length, self.height > 2
        allowed[:, SHIFT] = has_buffer
        allowed[:, 1:] = has_pair[:, None]
        allowed[:, 1 + 2 * self.root_label] = False
        allowed[:, 2 + 2 * self.root_label] = (self.height == 2) & ~has_buffer
        return allowed

    def oracle(self) -> Ints:
        """The transition that loses the fewest right arcs, also after mistakes (a close guess, not exact)."""
        s0, s1 = np.maximum(self.stacked(0), 0), np.maximum(self.stacked(1), 0)
        has_buffer = self.next <= self.length
        head0, head1 = self.gold_heads[self.rows, s0], self.gold_heads[self.rows, s1]
        label0, label1 = self.gold_labels[self.rows, s0], self.gold_labels[self.rows, s1]
        waits0, waits1 = self._waits(s0, head0), self._waits(s1, head1)
        right = (head0 == s1) & (self.last_child[self.rows, s0] < self.next)
        left = head1 == s0
        below = self._is_stacked(head0, s1) | self._is_stacked(self.first_child[self.rows, s0], s1)
        goes_left = left | (~right & below & ~(waits1 & has_buffer))
        goes_left = np.where(label1 == self.root_label, False, np.where(label0 == self.root_label, True, goes_left))
        chosen = np.where(goes_left, 1 + 2 * label1, 2 + 2 * label0)
        shifts = has_buffer & ((s1 == 0) | (self.height < 2) | (~left & ~right & waits0))
        chosen = np.where(shifts, SHIFT, chosen)
        ends = (self.height == 2) & ~has_buffer
        return np.where(ends, 2 + 2 * self.root_label, chosen).astype(np.int32)

    def _waits(self, words: Ints, heads: Ints) -> Bools:
        """Whether an arc of these words can still come from the buffer."""
        return (heads >= self.next) | (self.last_child[self.rows, words] >= self.next)

    def _is_stacked(self, words: Ints, above: Ints) -> Bools:
        """Whether these words are in the stack, below others."""
        known = (words >= 0) & (words < above) & (words < self.next)
        free = self.heads[self.rows, np.clip(words, 0, self.heads.shape[1] - 1)] == NONE
        return np.asarray(known & free, np.bool_)

    def perform(self, transitions: Ints) -> None:
        """Do one transition in each sentence that is not yet parsed, then begin new sentences where it is."""
        active = self.active
        shift = np.flatnonzero(active & (transitions == SHIFT))
        self.stack[shift, self.height[shift]] = self.next[shift]
        self.height[shift] += 1
        self.next[shift] += 1
        arcs = np.flatnonzero(active & (transitions != SHIFT))
        first, second = self.stack[arcs, self.height[arcs] - 1], self.stack[arcs, self.height[arcs] - 2]
        to_left = transitions[arcs] % 2 == 1
        self._attach(arcs, np.where(to_left, second, first), np.where(to_left, first, second), transitions[arcs])
        self.height[arcs] -= 1
        self.stack[arcs, self.height[arcs] - 1] = np.where(to_left, first, second)
        for row in arcs[(self.height[arcs] <= 1) & (self.next[arcs] > self.length[arcs])]:
            example = self.current[row]
            if example is not None:
                size = len(example.heads)
                self.done.append((example, self.heads[row, :size].copy(), self.labels[row, :size].copy()))
            self._refill(row)

    def _attach(self, rows: NDArray[np.int64], child: Ints, head: Ints, transitions: Ints) -> None:
        self.heads[rows, child] = head
        self.labels[rows, child] = (transitions - 1) // 2
        old = self.children[rows, head]
        is_before = child < head
        before = np.stack([child, old[:, 0], np.where(old[:, 3] == NONE, NONE, old[:, 2]), old[:, 3]], axis=1)
        after = np.stack([old[:, 0], old[:, 1], old[:, 3], child], axis=1)
        is_first, is_second = old[:, 0] == NONE, (old[:, 0] != NONE) & (old[:, 1] == NONE)
        before[:, 3] = np.where(is_first, child, before[:, 3])
        before[:, 2] = np.where(is_second, child, before[:, 2])
        after[:, 0] = np.where(is_first, child, after[:, 0])
        after[:, 1] = np.where(is_second, child, after[:, 1])
        self.children[rows, head] = np.where(is_before[:, None], before, after)
