"""The parser's network: embeddings of the words seen, one hidden layer, one outcome for each transition."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from transitions import NODE_COUNT, Bools, Ints

Floats: TypeAlias = NDArray[np.float32]
Weights: TypeAlias = dict[str, Floats]

EPSILON = 1e-8


@dataclass(frozen=True, slots=True)
class Settings:
    """Sizes and habits of the network.

    Attributes:
        dimensions: Size of the embedding of each kind of value, in order.
        hidden: Size of the hidden layer.
        dropout: Share of the hidden layer that is silent in each step of training.
        input_dropout: Share of the values seen that are taken away in each step of training.
        rate: Adam's step at the start; it falls to a hundredth at the end.
        decay: How slowly the averaged weights, which are those kept, follow the trained ones.
    """

    dimensions: tuple[int, ...]
    hidden: int
    dropout: float = 0.5
    input_dropout: float = 0.1
    rate: float = 0.002
    decay: float = 0.999


class Network:
    """Embeddings and two layers, trained with Adam; row -1 of an embedding stands for no word and stays zero."""

    def __init__(self, settings: Settings, tables: list[Floats], outcomes: int, seed: int) -> None:
        self.settings = settings
        self.random = np.random.default_rng(seed)
        width = NODE_COUNT * sum(settings.dimensions)
        self.weights: Weights = {f"table{k}": table for k, table in enumerate(tables)}
        self.weights["w0"] = self._uniform(width, settings.hidden)
        self.weights["b0"] = np.zeros(settings.hidden, np.float32)
        self.weights["w1"] = self._uniform(settings.hidden, outcomes)
        self.weights["b1"] = np.zeros(outcomes, np.float32)
        self.average = {key: value.copy() for key, value in self.weights.items()}
        self.first = {key: np.zeros_like(value) for key, value in self.weights.items()}
        self.second = {key: np.zeros_like(value) for key, value in self.weights.items()}
        self.steps = 0

    def _uniform(self, rows: int, columns: int) -> Floats:
        reach = np.sqrt(6 / (rows + columns))
        return self.random.uniform(-reach, reach, (rows, columns)).astype(np.float32)

    def scores(self, ids: Ints, *, averaged: bool) -> Floats:
        """Scores of the transitions; `ids` has one row a sentence: for each node, the number of each value."""
        weights = self.average if averaged else self.weights
        hidden = np.maximum(self._input(ids, weights) @ weights["w0"] + weights["b0"], 0)
        return np.asarray(hidden @ weights["w1"] + weights["b1"], np.float32)

    def _input(self, ids: Ints, weights: Weights) -> Floats:
        parts = [weights[f"table{k}"][ids[:, :, k]] for k in range(ids.shape[2])]
        return np.concatenate(parts, axis=2).reshape(len(ids), -1)

    def learn(self, ids: Ints, wanted: Ints, counts: Bools, progress: float) -> tuple[Floats, float]:
        """One step of training; returns its scores and the mean loss of the rows that count."""
        weights, settings = self.weights, self.settings
        ids = np.where(self.random.random(ids.shape, np.float32) < settings.input_dropout, -1, ids)
        seen = self._input(ids, weights)
        kept = (self.random.random((len(ids), settings.hidden), np.float32) >= settings.dropout).astype(np.float32)
        kept /= 1 - settings.dropout
        hidden = np.maximum(seen @ weights["w0"] + weights["b0"], 0)
        dropped = hidden * kept
        scores = dropped @ weights["w1"] + weights["b1"]
        error, loss = self._error(scores, wanted, counts)
        back = (error @ weights["w1"].T) * kept * (hidden > 0)
        gradients = {"w1": dropped.T @ error, "b1": error.sum(0), "w0": seen.T @ back, "b0": back.sum(0)}
        to_input = (back @ weights["w0"].T).reshape(len(ids) * NODE_COUNT, -1)
        start = 0
        for k, size in enumerate(settings.dimensions):
            rows = ids[:, :, k].ravel() % len(weights[f"table{k}"])
            hits = sparse.csr_matrix(
                (np.ones(len(rows), np.float32), (rows, np.arange(len(rows)))),
                shape=(len(weights[f"table{k}"]), len(rows)),
            )
            gradients[f"table{k}"] = hits @ np.ascontiguousarray(to_input[:, start : start + size])
            gradients[f"table{k}"][-1] = 0
            start += size
        self._step(gradients, progress)
        return scores, loss

    def _error(self, scores: Floats, wanted: Ints, counts: Bools) -> tuple[Floats, float]:
        shares = np.exp(scores - scores.max(1, keepdims=True))
        shares /= shares.sum(1, keepdims=True)
        rows = np.arange(len(wanted))
        loss = -np.log(shares[rows, wanted] + EPSILON)[counts].mean()
        error = shares
        error[rows, wanted] -= 1
        error[~counts] = 0
        return error / max(1, counts.sum()), float(loss)

    def _step(self, gradients: Weights, progress: float) -> None:
        self.steps += 1
        rate = self.settings.rate * (1 - 0.99 * progress)
        rate *= np.sqrt(1 - 0.99**self.steps) / (1 - 0.9**self.steps)
        decay = min(self.settings.decay, (1 + self.steps) / (10 + self.steps))
        for key, gradient in gradients.items():
            first, second, weight, average = self.first[key], self.second[key], self.weights[key], self.average[key]
            first *= 0.9
            first += 0.1 * gradient
            second *= 0.99
            second += 0.01 * np.square(gradient)
            weight -= np.float32(rate) * first / (np.sqrt(second) + EPSILON)
            average *= np.float32(decay)
            average += np.float32(1 - decay) * weight
