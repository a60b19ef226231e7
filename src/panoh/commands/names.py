"""`panoh names`: a name taken apart, two names beside each other, a list of pairs scored."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from panoh.commands.shared import OK, SOME_UNREAD, Parser

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    from panoh.names import Comparison, Name

NAMES_EXAMPLES = """examples:
  panoh names compare "Karim Aliyev" "Алиев Карим Рустамович"
  panoh names parse "Dilfuza Rustam qizi Saidova"
  panoh names score pairs.tsv --out scores.tsv    columns name_a and name_b, with a header
"""


def add_to(commands: _SubParsersAction[Parser]) -> None:
    """Name the options of the command."""
    names = commands.add_parser(
        "names",
        help="compare names across spellings and scripts",
        description="Compares names across spellings and scripts, and says why. A suggestion, never a decision.",
        epilog=NAMES_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    names.set_defaults(run=lambda _: names.error("say what to do: compare, parse or score"))
    actions = names.add_subparsers(metavar="ACTION", parser_class=Parser)
    compare = actions.add_parser("compare", help="whether two names can be one person's", allow_abbrev=False)
    compare.add_argument("one", metavar="A")
    compare.add_argument("other", metavar="B")
    compare.set_defaults(run=_compare)
    parse = actions.add_parser("parse", help="the parts of a name and what each is", allow_abbrev=False)
    parse.add_argument("name", metavar="A")
    parse.set_defaults(run=_parse)
    for action in (compare, parse):
        action.add_argument("--json", action="store_true", help="one JSON object")
    score = actions.add_parser("score", help="score a list of pairs", allow_abbrev=False)
    score.add_argument("pairs", metavar="PAIRS.tsv", type=Path, help="columns name_a and name_b, with a header")
    score.add_argument("--out", metavar="SCORES.tsv", type=Path, required=True, help="where the scores go")
    score.set_defaults(run=_score)


def _compare(arguments: argparse.Namespace) -> int:
    from panoh.names import compare

    found = compare(arguments.one, arguments.other)
    if arguments.json:
        print(json.dumps(_of_comparison(found), ensure_ascii=False))
        return OK
    print(f"{found.verdict}  {found.score:.2f}")
    for reason in found.reasons:
        print(f"  {reason.fit:<11}  {reason.text}")
    return OK


def _of_comparison(found: Comparison) -> dict[str, object]:
    reasons = [
        {"fit": reason.fit, "a": reason.one, "b": reason.other, "text": reason.text, "logit": round(reason.logit, 2)}
        for reason in found.reasons
    ]
    return {"verdict": found.verdict, "score": round(found.score, 4), "reasons": reasons}


def _parse(arguments: argparse.Namespace) -> int:
    from panoh.names import parse_name

    found = parse_name(arguments.name)
    if arguments.json:
        print(json.dumps(_of_name(found), ensure_ascii=False))
        return OK
    for part in found.parts:
        gender = {"m": "a man's", "f": "a woman's"}.get(part.gender or "", "")
        print("  ".join(filter(None, (f"{part.role:<10}", part.text, f"[{', '.join(part.readings)}]", gender))))
    return OK


def _of_name(found: Name) -> dict[str, object]:
    parts = [
        {"text": p.text, "role": p.role, "stem": p.stem, "readings": p.readings, "gender": p.gender, "ending": p.ending}
        for p in found.parts
    ]
    return {"text": found.text, "script": found.script, "parts": parts}


def _score(arguments: argparse.Namespace) -> int:
    from panoh.names import compare
    from panoh.names.pairs import read_pairs

    pairs, bad = read_pairs(arguments.pairs)
    for number, what in bad:
        print(f"panoh: {arguments.pairs}, line {number}: {what}. The row is left out.", file=sys.stderr)
    with arguments.out.open("w", encoding="utf-8", newline="") as out:
        out.write("name_a\tname_b\tscore\tverdict\n")
        for one, other in pairs:
            found = compare(one, other)
            out.write(f"{one}\t{other}\t{found.score:.6f}\t{found.verdict}\n")
    print(f"{len(pairs)} pairs scored, {len(bad)} rows left out: {arguments.out}", file=sys.stderr)
    return SOME_UNREAD if bad else OK
