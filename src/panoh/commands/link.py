"""`panoh link`: lists of people in, clusters of rows that may be one person out."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from panoh.commands.shared import OK, SOME_UNREAD, Parser

if TYPE_CHECKING:
    from argparse import _SubParsersAction
    from collections.abc import Iterator, Sequence

    from panoh.linking.batch.link import Linked

EXAMPLES = """examples:
  panoh link prisoners.csv courts.csv --out clusters.csv
  panoh link list.csv --out clusters.csv --map "Кто=name" --map "Примечание=-"
  panoh link A.csv B.csv --out clusters.csv --each-file-a-list --decisions decided.csv
  panoh link big.csv --out clusters.csv --engine spark

Columns are known by their headers, in many languages; --map says what is not. Rows that are no rows, and values that
could not be used, are written beside the result, with their line. What is found is a suggestion: a person decides.
"""


def add_to(commands: _SubParsersAction[Parser]) -> None:
    """Name the options of the command."""
    command = commands.add_parser(
        "link",
        help="find the rows of lists that may be one person",
        description="Finds the rows of lists (CSV) that may be one person, across scripts and spellings.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    command.add_argument("lists", nargs="+", type=Path, metavar="FILE", help="a list: CSV with a header")
    command.add_argument("--out", required=True, type=Path, metavar="FILE", help="where to write the clusters (CSV)")
    command.add_argument(
        "--map",
        action="append",
        default=[],
        type=_mapping,
        metavar="COLUMN=FIELD",
        help="what a column is; - for nothing",
    )
    command.add_argument(
        "--also", action="append", default=[], metavar="COLUMN", help="a further column to compare, as text"
    )
    command.add_argument("--encoding", default="utf-8", help="of the lists (default utf-8)")
    command.add_argument("--ages-at", type=_day, metavar="DAY", help="the day that ages are of: 2011-06-09")
    command.add_argument("--solar", action="store_true", help="years of birth such as 1359 are solar Hijri")
    command.add_argument("--each-file-a-list", action="store_true", help="nobody stands twice in one file")
    command.add_argument(
        "--decisions", type=Path, metavar="FILE", help="what was decided: same, different, unsure (CSV)"
    )
    command.add_argument("--bom", action="store_true", help="begin the results with a byte order mark, for Excel")
    command.add_argument("--engine", choices=("duckdb", "spark"), default="duckdb", help="what does the work")
    command.add_argument(
        "--work", type=Path, metavar="FOLDER", help="where unfinished work is kept (default: beside the result)"
    )
    command.set_defaults(run=_run)


def _mapping(text: str) -> tuple[str, str]:
    column, equals, name = text.rpartition("=")
    if not equals or not column or not name:
        raise argparse.ArgumentTypeError(f"'{text}' is no mapping. Write COLUMN=FIELD, such as 'Кто=name'")
    return column, name


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"'{text}' is no day. Write it as 2011-06-09") from error


def _run(arguments: argparse.Namespace) -> int:
    from panoh.linking.batch.grouping import read_decisions
    from panoh.linking.batch.job import Job
    from panoh.linking.batch.link import link
    from panoh.linking.batch.output import CLUSTER_HEADER, cluster_rows, write_csv
    from panoh.linking.batch.records import ReadingWishes
    from panoh.linking.batch.tables import ListWishes

    reading = ReadingWishes(arguments.ages_at, arguments.each_file_a_list, arguments.solar)
    wishes = ListWishes(arguments.encoding, tuple(arguments.map), tuple(arguments.also), reading)
    # Spark starts its workers with any Python it finds; they need this one, which knows Panoh.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    job = Job(_named(arguments.lists), wishes, arguments.engine == "spark")
    work = arguments.work or arguments.out.with_name(arguments.out.name + ".work")
    decisions = read_decisions(arguments.decisions) if arguments.decisions else ()
    found = link(job, work, decisions, _tell)
    write_csv(arguments.out, CLUSTER_HEADER, cluster_rows(found.read, found.clusters), bom=arguments.bom)
    for line in (*_unused(found), *_contradictions(found), *_counts(found, arguments.out)):
        print(line)
    return _aside(found, arguments.out, bom=arguments.bom)


def _tell(line: str) -> None:
    print(f"panoh: {line}", file=sys.stderr, flush=True)


def _named(paths: Sequence[Path]) -> dict[str, Path]:
    """The lists by their file names; two of one name are told apart by their folders."""
    names = [path.name for path in paths]
    return {path.name if names.count(path.name) == 1 else str(path): path for path in paths}


def _unused(found: Linked) -> Iterator[str]:
    for name, columns in found.unused.items():
        yield f"{name}: not used: {', '.join(columns)}. Say what a column is with --map, or compare it with --also."


def _contradictions(found: Linked) -> Iterator[str]:
    for one in found.clusters.contradictions:
        chain = ", ".join(f"{same.first} = {same.second} ({same.by})" for same in one.chain)
        different = f"{one.different.first} ≠ {one.different.second} ({one.different.by})"
        yield f"Decisions contradict each other, and nothing was joined by them: {chain}, yet {different}."


def _counts(found: Linked, out: Path) -> Iterator[str]:
    import numpy as np

    sizes = np.bincount(found.clusters.cluster)
    shared = sizes[sizes > 1]
    yield (
        f"{sizes.sum():,} records; {shared.sum():,} of them are probably of {len(shared):,} people who stand more than "
        f"once. These are suggestions: look at them before you rely on them. Written: {out}"
    )


def _aside(found: Linked, out: Path, *, bom: bool) -> int:
    """Tell what could not be used; the exit code."""
    from panoh.linking.batch.output import ASIDE_HEADER, aside_rows, write_csv

    if not found.aside:
        return OK
    path = out.with_name(f"{out.stem}.set-aside.csv")
    write_csv(path, ASIDE_HEADER, aside_rows(found.aside), bom=bom)
    rows = sum(one.is_row for one in found.aside)
    print(f"{rows:,} rows and {len(found.aside) - rows:,} values could not be used. Each with its line: {path}")
    return SOME_UNREAD if rows else OK
