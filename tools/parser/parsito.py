"""Write a pipeline in the format that UDPipe 1 reads.

The layout is that of its own writer: a header, the tagger's bytes, then the parser packed with LZMA.
"""

from __future__ import annotations

import lzma
import struct
from collections.abc import Iterator, Sequence

import numpy as np
from network import Floats, Network
from transitions import NODES
from vocabulary import Vocabulary

NAME = b"\x12morphodita_parsito"
# Version 3 of the model format and the mark that follows it; the byte after says that there is no tokenizer.
HEADER = NAME + b"\x03\x7f\x7f\x00"
RELU = 2
# Bytes of an LZMA stream that may follow its last symbol.
LONGEST_MARK = 16
# The lower half of each weight carries nothing that the parser needs (LAS is the same); as zeros it packs well.
KEPT_BITS, HALF = np.uint32(0xFFFF0000), np.uint32(0x8000)


def pipelines(tagger: bytes, labels: Sequence[str], values: dict[str, Vocabulary], network: Network) -> Iterator[bytes]:
    """A whole pipeline: the tagger of a model that UDPipe wrote, and our parser.

    Python's packer ends its stream with a mark that UDPipe does not expect and whose length is not told.
    So there are several, and the right one is the one that UDPipe can load.
    """
    if not tagger.startswith(HEADER) or not tagger.endswith(b"\x00"):
        raise ValueError("not a model of UDPipe 1 with a tagger alone")
    data = _parser(labels, values, network)
    for packed in _packed(data):
        yield tagger[:-1] + b"\x01" + packed


def _parser(labels: Sequence[str], values: dict[str, Vocabulary], network: Network) -> bytes:
    weights = network.average
    parts = [_text("nn_versioned"), struct.pack("<BB", 2, 1), struct.pack("<H", len(labels))]
    parts += [_text(label) for label in labels]
    parts += [_text("projective"), _text(NODES), struct.pack("<H", len(values))]
    parts += [_text(name) for name in values]
    parts += [_embedding(vocabulary, weights[f"table{k}"]) for k, vocabulary in enumerate(values.values())]
    parts += [struct.pack("<B", RELU), _matrix(weights["w0"], weights["b0"]), _matrix(weights["w1"], weights["b1"])]
    return b"".join(parts)


def _text(text: str) -> bytes:
    data = text.encode()
    if len(data) < 255:
        return struct.pack("<B", len(data)) + data
    return struct.pack("<BI", 255, len(data)) + data


def _embedding(vocabulary: Vocabulary, table: Floats) -> bytes:
    words = b"".join(map(_text, vocabulary.words))
    size = struct.pack("<II", table.shape[1], len(vocabulary.words))
    return size + words + struct.pack("<B", 1) + _rounded(table[:-1])


def _matrix(weights: Floats, bias: Floats) -> bytes:
    rows = np.vstack([weights, bias])
    return struct.pack("<II", *rows.shape) + _rounded(rows)


def _rounded(weights: Floats) -> bytes:
    bits = np.ascontiguousarray(weights, np.float32).view(np.uint32)
    return bytes(((bits + HALF) & KEPT_BITS).tobytes())


def _packed(data: bytes) -> Iterator[bytes]:
    filters = [{"id": lzma.FILTER_LZMA1, "preset": 9, "dict_size": 1 << 24, "lc": 0, "lp": 2, "pb": 2}]
    alone = lzma.compress(data, lzma.FORMAT_ALONE, filters=filters)
    properties, whole = alone[:5], alone[13:]
    for mark in range(LONGEST_MARK):
        stream = whole[: len(whole) - mark]
        check = (len(data) * 19991 + len(stream) * 199999991 + 1234567890) & 0xFFFFFFFF
        yield struct.pack("<III", len(data), len(stream), check) + properties + stream
