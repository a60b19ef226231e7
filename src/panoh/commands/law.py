"""`panoh law`: what binds whom on a day, whether a hand-over is barred, what can still be asked for."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING

from panoh.commands.shared import OK, Parser, is_plain

if TYPE_CHECKING:
    from argparse import _SubParsersAction

EXAMPLES = """examples:
  panoh law in-force --instrument CAT --state KZ --on 2011-06-09
  panoh law in-force --instrument ECHR --state RU --on 2023-01-10 --known-on 2022-02-01
                                          as it was known before Russia was excluded

--on is the day of law: that of the act that is judged. --known-on is the day of knowledge.
"""


def add_to(commands: _SubParsersAction[Parser]) -> None:
    """Name the options of `panoh law` and what stands under it."""
    law = commands.add_parser(
        "law",
        help="what binds a state on a day, what bars a hand-over, what can be asked for",
        description="Answers from dated tables of treaties and procedures; says unknown where they do not tell.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    questions = law.add_subparsers(dest="question", metavar="QUESTION", parser_class=Parser, required=True)
    _add_in_force(questions)


def _add_in_force(questions: _SubParsersAction[Parser]) -> None:
    command = questions.add_parser(
        "in-force", help="does an instrument bind a state on a day, and since when", allow_abbrev=False
    )
    command.add_argument("--instrument", required=True, metavar="ID", help="such as CAT, CAT22, ICCPR-OP1, ECHR, RC51")
    command.add_argument("--state", required=True, metavar="CODE", help="ISO 3166 code, such as KZ")
    _add_common(command)
    command.set_defaults(run=_in_force)


def _add_common(command: Parser) -> None:
    command.add_argument("--on", required=True, type=day, metavar="DATE", help="the day of law, such as 2011-06-09")
    command.add_argument(
        "--known-on", type=day, metavar="DATE", help="the day of knowledge; all that is known if not given"
    )
    command.add_argument("--json", action="store_true", help="one JSON object, for other programs")
    command.add_argument("--no-color", action="store_true", help="no colours (NO_COLOR does the same)")


def day(text: str) -> date:
    """An option that is a day."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"'{text}' is no day. Write it like 2011-06-09") from error


def _in_force(arguments: argparse.Namespace) -> int:
    from panoh.law import in_force
    from panoh.presentation.law import answer_json, show_answer

    answer = in_force(arguments.instrument, arguments.state, arguments.on, arguments.known_on)
    if arguments.json:
        print(answer_json(answer, arguments.on, arguments.known_on))
    else:
        show_answer(answer, arguments.on, plain=is_plain(arguments))
    return OK
