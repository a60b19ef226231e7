"""Measures speed, memory and score, and writes them to benchmarks/results.

python benchmarks/run.py                    1 to 10,000 reports, and the score on the work half
python benchmarks/run.py --up-to 1000       a shorter run
python benchmarks/run.py --half frozen      the blind half: only when the reader stands, once
python benchmarks/run.py --only score --gold DIR
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent
BENCH = ROOT.parent / "shared" / "bench" / "reading"
PANOH = Path(sys.executable).with_name("panoh")
SIZES = (1, 10, 100, 1_000, 10_000)
STARTS = 7
READERS = ("panoh", "shallow")
LEVELS = ("found", "status", "core", "full")
LEVEL = re.compile(r"^(found|status|core|full)\s+P ([\d.]+) R ([\d.]+) F1 ([\d.]+)", re.M)
QUOTES = re.compile(r"^quotes found word for word (\d+)/(\d+)", re.M)


def measure_speed(up_to: int) -> list[dict[str, object]]:
    """Each casebook in a process of its own, by both readers."""
    rows = []
    for size in (size for size in SIZES if size <= up_to):
        for reader in READERS:
            command = [sys.executable, str(HERE / "speed.py"), str(size), reader]
            row = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
            print(
                f"{reader:8} {size:6,} reports  {row['sentences_per_cpu_s']:8} sentences/s  {row['peak_mb']} MB",
                flush=True,
            )
            rows.append(row)
    return rows


def measure_start() -> dict[str, object]:
    """Seconds and memory of the whole program for one small report, and for its version."""
    report = ROOT / "src" / "panoh" / "data" / "demo" / "03-prosecutor.txt"
    commands = {
        "panoh --version": [str(PANOH), "--version"],
        "panoh read --json (one report)": [str(PANOH), "read", "--json", str(report)],
    }
    return {name: _times(command) for name, command in commands.items()}


def _times(command: Sequence[str]) -> dict[str, float]:
    seconds, peak = [], 0
    for _ in range(STARTS):
        before = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        _, code, usage = os.wait4(process.pid, 0)
        if code:
            raise SystemExit(f"{command} ended with {code}")
        seconds.append(time.perf_counter() - before)
        peak = max(peak, usage.ru_maxrss)
    return {
        "median_s": round(statistics.median(seconds), 3),
        "best_s": round(min(seconds), 3),
        "peak_mb": round(peak / 1024, 1),
    }


def frozen_reports() -> dict[str, tuple[str, str]]:
    """The blind half: report to hashes of its text and its gold claims."""
    with (HERE / "reading" / "frozen.tsv").open(encoding="utf-8") as file:
        rows = csv.DictReader(file, delimiter="\t")
        return {row["report"]: (row["sha256_text"], row["sha256_gold"]) for row in rows}


def gather_half(half: str, gold: Path, target: Path) -> int:
    """Link the reports of one half into a folder; the other half is not opened. The number of reports."""
    frozen = frozen_reports()
    names = sorted(path.name.removesuffix(".gold.json") for path in gold.glob("*.gold.json"))
    chosen = [name for name in names if (name in frozen) == (half == "frozen")]
    for name in chosen:
        for suffix in (".txt", ".gold.json"):
            (target / f"{name}{suffix}").symlink_to((gold / f"{name}{suffix}").resolve())
        if half == "frozen":
            _check_unchanged(target, name, frozen[name])
    return len(chosen)


def _check_unchanged(folder: Path, name: str, hashes: tuple[str, str]) -> None:
    for suffix, expected in zip((".txt", ".gold.json"), hashes, strict=True):
        if hashlib.sha256((folder / f"{name}{suffix}").read_bytes()).hexdigest() != expected:
            raise SystemExit(f"{name}{suffix} is not the file that was frozen; the half is no longer blind.")


def measure_score(half: str, gold: Path, language: str) -> dict[str, object] | str:
    """Both readers by ../shared/bench/reading/score.py; a sentence where it is not there."""
    scorer = BENCH / "score.py"
    if not scorer.exists() or not gold.is_dir():
        return f"Not scored: {scorer if not scorer.exists() else gold} is not there."
    commands = {"panoh": f"{PANOH} read --json {{}}", "shallow": f"{sys.executable} {HERE / 'shallow.py'} {{}}"}
    with tempfile.TemporaryDirectory() as folder:
        reports = gather_half(half, gold, Path(folder))
        scores = {reader: _score(scorer, folder, command, language) for reader, command in commands.items()}
    return {"half": half, "reports": reports, "language": language, **scores}


def _score(scorer: Path, folder: str, command: str, language: str) -> dict[str, object]:
    arguments = [sys.executable, str(scorer), folder, "--run", command, "--only", language]
    told = subprocess.run(arguments, check=True, capture_output=True, text=True)
    quotes = QUOTES.search(told.stdout)
    return {
        **{level: {"P": float(p), "R": float(r), "F1": float(f)} for level, p, r, f in LEVEL.findall(told.stdout)},
        "quotes_found": f"{quotes[1]}/{quotes[2]}" if quotes else "none",
        "reports_that_failed": len(told.stderr.splitlines()),
    }


SPEED_COLUMNS = {
    "reader": "reader",
    "reports": "reports",
    "sentences": "sentences",
    "sentences_per_cpu_s": "sentences/s (CPU)",
    "sentences_per_wall_s": "sentences/s (wall)",
    "cpu_ms_per_sentence": "CPU ms per sentence",
    "peak_mb": "peak MB",
}


def _table(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> list[str]:
    lines = [headings, ["---"] * len(headings), *rows]
    return ["", *("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)]


def as_markdown(results: dict[str, object]) -> str:
    """The results as tables."""
    lines = [f"# Measurements, Panoh {results['version']}", "", f"{results['machine']}. Made by `make bench`."]
    start, speed = results.get("start"), results.get("speed")
    if isinstance(start, dict):
        rows = [(f"`{name}`", row["median_s"], row["best_s"], row["peak_mb"]) for name, row in start.items()]
        lines += _table(("start of the program", "median s", "best s", "peak MB"), rows)
    if isinstance(speed, list):
        lines += _table(tuple(SPEED_COLUMNS.values()), ([row[key] for key in SPEED_COLUMNS] for row in speed))
    return "\n".join(lines + _score_lines(results.get("score"))) + "\n"


def _score_lines(score: object) -> list[str]:
    if not isinstance(score, dict):
        return ["", str(score)] if score else []
    rows = []
    for reader in READERS:
        told = score[reader]
        for level in LEVELS:
            if level in told:
                numbers = [f"{told[level][name]:.3f}" for name in ("P", "R", "F1")]
                rows.append((reader, level, *numbers, told["quotes_found"], told["reports_that_failed"]))
    headings = ("reader", "level", "P", "R", "F1", "quotes word for word", "reports that failed")
    title = f"Score on the {score['half']} half ({score['language']}):"
    return ["", title, *_table(headings, rows)]


def main() -> None:
    """Measure what was asked for and write it down."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--up-to", type=int, default=SIZES[-1], help="largest casebook, in reports")
    parser.add_argument("--half", choices=("work", "frozen"), default="work")
    parser.add_argument("--gold", type=Path, default=BENCH / "dev", help="folder of texts with gold claims")
    parser.add_argument("--language", default="en")
    parser.add_argument("--only", choices=("speed", "start", "score"))
    parser.add_argument("--results", type=Path, default=HERE / "results")
    arguments = parser.parse_args()
    wanted = (arguments.only,) if arguments.only else ("start", "speed", "score")
    from panoh import __version__

    machine = (
        f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} processors"
    )
    results: dict[str, object] = {"version": __version__, "machine": machine}
    if "start" in wanted:
        results["start"] = measure_start()
    if "speed" in wanted:
        results["speed"] = measure_speed(arguments.up_to)
    if "score" in wanted:
        results["score"] = measure_score(arguments.half, arguments.gold, arguments.language)
    arguments.results.mkdir(parents=True, exist_ok=True)
    name = "-".join(
        ["bench", *([arguments.only] if arguments.only else []), *(["frozen"] if arguments.half == "frozen" else [])]
    )
    (arguments.results / f"{name}.json").write_text(json.dumps(results, indent=1) + "\n", "utf-8")
    (arguments.results / f"{name}.md").write_text(as_markdown(results), "utf-8")
    print(as_markdown(results))


if __name__ == "__main__":
    main()
