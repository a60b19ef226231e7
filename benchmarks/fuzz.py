"""Reads thousands of mutated and generated inputs and says whether Panoh stood: no fault, no hang, no wrong offset.

    python benchmarks/fuzz.py --inputs 10000 --seed 1
    python benchmarks/fuzz.py --first 5000 --inputs 5000      the second half, for another core

Inputs are the demo reports with bytes flipped, cut, repeated, shuffled, joined and re-encoded, and strings made of the
characters and words that readers stumble over. Each must give a report or a reason why not, within ten seconds of the
processor; each quote must stand at its place, and each character must map back into the original. Failing inputs are
kept in benchmarks/results/fuzz-*.bin and the exit code is 1.
"""

from __future__ import annotations

import argparse
import json
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from random import Random
from types import FrameType

from documents import docx, pdf

from panoh.model import Quote
from panoh.pipeline import Letter, ReadReport, UnreadReport, Wishes, demo_casebook, read_source, spare_the_tables
from panoh.presentation.json_lines import json_line

RESULTS = Path(__file__).parent / "results"
SECONDS_ALLOWED = 10
# Longer inputs test speed, not sturdiness.
LONGEST = 20_000
WORDS = (
    "28 all but one of the 29 men were was not handed over to Uzbekistan , . \" “ ” ' ’ ( ) [ ] — -- … 2010 June 31 "
    "February 30 9/11 and of them four others at least between to from XXXX 0 -1 999999999999 ½ ٢٨ Маҳкамов O'Neill "
    "U.N. No. 5 St. \u202e \u200b \ufeff \x00 \x1b[31m \r \n\n \t <p> </p> <html> &amp; &#x110000; =?utf-8?q?=FF?= "
    "the the the said say fear feared that that who whose which extradite extradition torture sentenced charged years :"
).split(" ")
ENCODINGS = ("utf-8", "utf-16", "utf-16-le", "utf-32", "cp1251", "koi8-r", "latin-1", "cp866", "shift_jis")

# What is mutated: the demo reports, and one of them as the formats that are not text.
SEEDS = (*(letter.raw for letter in demo_casebook()), *(make() for make in (docx, pdf) for _ in range(2)))

Mutation = Callable[[bytes, Random], bytes]


class TookTooLongError(Exception):
    """An input was not read within the time allowed."""


def _flip(raw: bytes, random: Random) -> bytes:
    changed = bytearray(raw)
    for _ in range(random.randint(1, 30)):
        changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def _cut(raw: bytes, random: Random) -> bytes:
    start, end = sorted((random.randrange(len(raw) + 1), random.randrange(len(raw) + 1)))
    return raw[start:end]


def _repeat(raw: bytes, random: Random) -> bytes:
    start = random.randrange(len(raw))
    return raw[:start] + raw[start : start + random.randint(1, 80)] * random.randint(2, 120) + raw[start:]


def _shuffle_words(raw: bytes, random: Random) -> bytes:
    words = raw.split(b" ")
    random.shuffle(words)
    return b" ".join(words)


def _without_spaces(raw: bytes, random: Random) -> bytes:
    return raw.replace(b" ", random.choice((b"", b"\n", b"\xc2\xa0", b"\t", b"\x00")))


def _recode(raw: bytes, random: Random) -> bytes:
    return raw.decode("utf-8", "replace").encode(random.choice(ENCODINGS), "replace")


def _sprinkle(raw: bytes, random: Random) -> bytes:
    words = raw.split(b" ")
    for _ in range(random.randint(1, 40)):
        words.insert(random.randrange(len(words) + 1), random.choice(WORDS).encode("utf-8", "surrogatepass"))
    return b" ".join(words)


def _change_case(raw: bytes, random: Random) -> bytes:
    return raw.upper() if random.random() < 0.5 else raw.lower()


MUTATIONS: tuple[Mutation, ...] = (
    _flip,
    _cut,
    _repeat,
    _shuffle_words,
    _without_spaces,
    _recode,
    _sprinkle,
    _change_case,
)


def generated(random: Random) -> bytes:
    """A text of stumbling words, or of characters from all over Unicode."""
    if random.random() < 0.5:
        return " ".join(random.choices(WORDS, k=random.randint(1, 300))).encode()
    characters = (
        chr(random.choice((random.randrange(32, 127), random.randrange(0x2FFF)))) for _ in range(random.randint(1, 800))
    )
    return "".join(characters).encode("utf-8", "surrogatepass")


def an_input(number: int, seed: int) -> bytes:
    """The input of a number; the same for the same seed."""
    random = Random(f"{seed} {number}")
    if random.random() < 0.2:
        return generated(random)
    raw = random.choice(SEEDS)
    for _ in range(random.randint(1, 3)):
        raw = random.choice(MUTATIONS)(raw or b"x", random)[:LONGEST]
    return raw


def complaint_about(letter: Letter) -> str:
    """What went wrong with an input; "" if Panoh stood."""
    outcome = read_source(letter, Wishes())
    if isinstance(outcome, UnreadReport):
        return outcome.what if outcome.what.startswith("Panoh made a mistake") else ""
    return _broken_offset(outcome) or _broken_json(outcome)


def _broken_offset(read: ReadReport) -> str:
    for quote in (quote for claim in read.claims for quote in (claim.quote, *claim.evidence)):
        if quote.page.text[quote.span.start : quote.span.end] != quote.text:
            return "a quote does not stand at its place"
        if not _maps_back(quote):
            return "places in the original run backwards within a quote"
    return ""


def _maps_back(quote: Quote) -> bool:
    points = [quote.page.source(at) for at in range(quote.span.start, quote.span.end)]
    return all(a.part != b.part or a.offset <= b.offset for a, b in pairwise(points))


def _broken_json(read: ReadReport) -> str:
    told = json.loads(json_line(read, explain=True))
    return "" if len(told["claims"]) == len(read.claims) else "claims were lost in the JSON"


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise TookTooLongError


def run(numbers: range, seed: int) -> tuple[Counter[str], list[tuple[int, str]], float]:
    """Read all inputs: how they came out, what failed, and the longest time one took of the processor."""
    signal.signal(signal.SIGPROF, _stop)
    came_out: Counter[str] = Counter()
    failed: list[tuple[int, str]] = []
    longest = 0.0
    for done, number in enumerate(numbers, start=1):
        raw = an_input(number, seed)
        before = time.process_time()
        # Of the processor, not of the clock: a busy machine is no fault of Panoh's.
        signal.setitimer(signal.ITIMER_PROF, SECONDS_ALLOWED)
        try:
            complaint = complaint_about(Letter(f"input {number}", raw))
        except TookTooLongError:
            complaint = f"took more than {SECONDS_ALLOWED} s"
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        took = time.process_time() - before
        if took > SECONDS_ALLOWED:
            complaint = f"took more than {SECONDS_ALLOWED} s"
        longest = max(longest, took)
        came_out[complaint or "stood"] += 1
        if complaint:
            failed.append((number, complaint))
        if done % 500 == 0:
            print(f"{done:,} inputs, {len(failed)} failed, longest {longest:.2f} s", file=sys.stderr, flush=True)
    return came_out, failed, longest


def main() -> int:
    """Run, tell, keep what failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inputs", type=int, default=10_000)
    parser.add_argument("--first", type=int, default=0, metavar="NUMBER", help="number of the first input")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    spare_the_tables()
    numbers = range(arguments.first, arguments.first + arguments.inputs)
    came_out, failed, longest = run(numbers, arguments.seed)
    RESULTS.mkdir(exist_ok=True)
    for number, _ in failed[:20]:
        (RESULTS / f"fuzz-{arguments.seed}-{number}.bin").write_bytes(an_input(number, arguments.seed))
    told = {
        "inputs": arguments.inputs,
        "first": arguments.first,
        "seed": arguments.seed,
        "longest_cpu_s": round(longest, 3),
        "came_out": dict(came_out),
    }
    (RESULTS / "fuzz.json").write_text(json.dumps(told, indent=1) + "\n", "utf-8")
    print(json.dumps(told, indent=1))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
