"""A job from lists to clusters, through the command as people run it."""

from __future__ import annotations

import csv
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytest.importorskip("splink")

A = """№,Ф.И.О.,Год рождения,Гражданство
1,Умед Каримович Олтинсоев,1980,Таджикистан
2,Ҳикмат Зарифбеков,1975-04-09,Таджикистан
3,Нуриддин Гулмаҳмадзод,,Таджикистан
"""
B = """Name,Born,Country
Umed Oltinsoev,03.05.1980,TJ
Hikmat Zarifbekov,09.04.1975,TJ
Bakyt Sharshen,1990,KG
Umed Oltinsoev
"""


def panoh(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "panoh.cli", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=600)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def lists(tmp_path: Path) -> tuple[Path, Path]:
    for name, text in (("A.csv", A), ("B.csv", B)):
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path / "A.csv", tmp_path / "B.csv"


def together(path: Path) -> set[frozenset[str]]:
    clusters: dict[str, set[str]] = {}
    for row in rows(path):
        clusters.setdefault(row["cluster"], set()).add(f"{row['file']}:{row['id']}")
    return {frozenset(members) for members in clusters.values() if len(members) > 1}


def test_two_lists_in_two_scripts_are_linked_and_a_bad_row_is_set_aside(lists: tuple[Path, Path]) -> None:
    out = lists[0].with_name("out.csv")
    told = panoh("link", *lists, "--out", out)

    assert told.returncode == 1, told.stderr
    assert together(out) == {frozenset({"A.csv:1", "B.csv:2"}), frozenset({"A.csv:2", "B.csv:3"})}
    (aside,) = rows(out.with_name("out.set-aside.csv"))
    assert (aside["file"], aside["line"], aside["left_out"]) == ("B.csv", "5", "row")
    assert "Traceback" not in told.stderr


def test_decisions_override_and_a_contradiction_is_told(lists: tuple[Path, Path]) -> None:
    decided = lists[0].with_name("decided.csv")
    decided.write_text(
        "first,second,judgement,by,at,note\n"
        "A.csv:1,B.csv:2,different,Alice,2026-03-01T12:00Z,\n"
        "A.csv:3,B.csv:4,same,Alice,2026-03-01T12:00Z,\n"
        "A.csv:2,A.csv:3,same,Alice,2026-03-01T12:00Z,\n"
        "A.csv:2,B.csv:4,different,Bob,2026-03-01T12:00Z,\n"
    )
    out = lists[0].with_name("out.csv")
    told = panoh("link", *lists, "--out", out, "--decisions", decided)

    assert together(out) == {frozenset({"A.csv:2", "B.csv:3"})}
    assert "Decisions contradict each other" in told.stdout


def test_a_killed_job_goes_on_and_comes_to_the_same(lists: tuple[Path, Path]) -> None:
    out, work = lists[0].with_name("out.csv"), lists[0].with_name("work")
    command = [sys.executable, "-m", "panoh.cli", "link", *map(str, lists), "--out", str(out), "--work", str(work)]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL, start_new_session=True)
    while process.poll() is None and not list(work.glob("*/names.parquet")):
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    assert not out.exists()

    panoh("link", *lists, "--out", out, "--work", work)
    first = out.read_bytes()
    panoh("link", *lists, "--out", out, "--work", lists[0].with_name("other"))
    assert out.read_bytes() == first


def test_a_column_that_nobody_knows_is_told(lists: tuple[Path, Path]) -> None:
    lists[0].write_text("Кто,Примечание\nУмед Олтинсоев,x\n", "utf-8")

    assert "--map 'Кто=name'" in panoh("link", lists[0], "--out", lists[0].with_name("out.csv")).stderr
