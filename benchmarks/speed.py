"""Measures one casebook in a process of its own: seconds, sentences, memory.

python benchmarks/speed.py REPORTS panoh|shallow     prints one line of JSON
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from casebooks import casebook  # the folder of this script is no package

from panoh.intake import receive
from panoh.pipeline import Letter, ReadReport, Wishes, read_source
from panoh.reading.analysis.splitting import split_sentences


def sentences_of(letter: Letter) -> int:
    """How many sentences intake and splitting find in a report."""
    pages = receive(letter.raw, letter.origin).pages
    return sum(
        len(split_sentences(page.text, block.span.start, block.span.end)) for page in pages for block in page.blocks
    )


def read_with_panoh(letter: Letter) -> int:
    """Read a report; the number of its claims."""
    outcome = read_source(letter, Wishes())
    if not isinstance(outcome, ReadReport):
        raise SystemExit(f"not read: {outcome}")
    return len(outcome.claims)


def read_with_shallow(letter: Letter) -> int:
    """The same by the reader without syntax."""
    from shallow import read_shallow

    return sum(len(read_shallow(page.text)) for page in receive(letter.raw, letter.origin).pages)


def measure(size: int, reader: str) -> dict[str, object]:
    """Read a casebook once, after one report to warm up (parser and lexicon are then in memory)."""
    read = {"panoh": read_with_panoh, "shallow": read_with_shallow}[reader]
    read(next(casebook(1, seed=1)))
    wall = cpu = 0.0
    sentences = claims = characters = 0
    for letter in casebook(size):
        sentences += sentences_of(letter)
        characters += len(letter.raw)
        wall_before, cpu_before = time.perf_counter(), time.process_time()
        claims += read(letter)
        wall, cpu = wall + time.perf_counter() - wall_before, cpu + time.process_time() - cpu_before
    # Kilobytes on Linux.
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "reader": reader, "reports": size, "sentences": sentences, "characters": characters, "claims": claims,
        "wall_s": round(wall, 3), "cpu_s": round(cpu, 3), "sentences_per_cpu_s": round(sentences / cpu, 1),
        "sentences_per_wall_s": round(sentences / wall, 1), "cpu_ms_per_sentence": round(1000 * cpu / sentences, 3),
        "peak_mb": round(peak, 1),
    }  # fmt: skip


if __name__ == "__main__":
    print(json.dumps(measure(int(sys.argv[1]), sys.argv[2])))
