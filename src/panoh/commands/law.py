"""`panoh law`: what binds whom on a day, whether a hand-over is barred, what can still be asked for."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from panoh.commands.shared import OK, Parser, day, is_plain

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    from panoh.model.event import Event
    from panoh.model.legal import LegalPosition
    from panoh.presentation.law_page import Page

EXAMPLES = """examples:
  panoh law in-force --instrument CAT --state KZ --on 2011-06-09
  panoh law in-force --instrument ECHR --state RU --on 2022-10-01 --known-on 2022-02-01
                                          as it was known before Russia was excluded
  panoh law position --from KZ --to UZ --on 2011-06-08
  panoh law position --from RU --to UZ --on 2011-03-05 --event extradition_order=2011-03-01
  panoh law position --claims claims.jsonl --on 2011-06-08
                                          from what `panoh read --json` wrote
  panoh law position --claims claims.jsonl --person "Khikmat Zarifbekov" --on 2018-11-12
  panoh law remedies --from KG --to UZ --on 2006-08-01 --event unhcr_recognition=2006-01 --full

--on is the day of law: that of the act that is judged. --known-on is the day of knowledge.
--event KIND=DATE may go on with ,body=CAT or ,against=extradition_order or ,manner=deportation.
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
    in_force = questions.add_parser(
        "in-force", help="does an instrument bind a state on a day, and since when", allow_abbrev=False
    )
    in_force.add_argument("--instrument", required=True, metavar="ID", help="such as CAT, CAT22, ICCPR-OP1, ECHR, RC51")
    in_force.add_argument("--state", required=True, metavar="CODE", help="name or ISO 3166 code, such as KZ")
    _add_common(in_force)
    in_force.set_defaults(run=_in_force)
    position = questions.add_parser(
        "position", help="is a hand-over barred, by which rule, in which law", allow_abbrev=False
    )
    position.add_argument("--explain", action="store_true", help="show each reason down to its provision and claims")
    position.set_defaults(run=_position)
    remedies = questions.add_parser(
        "remedies", help="which remedies and interim measures can be asked for, how, until when", allow_abbrev=False
    )
    remedies.add_argument("--full", action="store_true", help="with who may ask, how, and what the request must say")
    remedies.set_defaults(run=_remedies)
    for command in (position, remedies):
        _add_path(command)
        _add_common(command)
        command.set_defaults(parser=command)


def _add_path(command: Parser) -> None:
    command.add_argument("--from", dest="holding", metavar="CODE", help="the state that holds the person")
    command.add_argument("--to", dest="destination", metavar="CODE", help="the state that asks for the person")
    command.add_argument(
        "--event", action="append", default=[], type=event, metavar="KIND=DATE", help="something that happened"
    )
    command.add_argument("--claims", metavar="FILE", help="claims, as `panoh read --json` writes them")
    command.add_argument(
        "--person", metavar="NAME", help="of the claims those that name this person, and those that name nobody"
    )


def _add_common(command: Parser) -> None:
    command.add_argument("--on", required=True, type=day, metavar="DATE", help="the day of law, such as 2011-06-09")
    command.add_argument("--known-on", type=day, metavar="DATE", help="the day of knowledge; all if not given")
    command.add_argument("--json", action="store_true", help="one JSON object, for other programs")
    command.add_argument("--no-color", action="store_true", help="no colours (NO_COLOR does the same)")


def event(text: str) -> Event:
    """An option that is a kind with its date, and more: `appeal=2011-03-01,against=asylum_refusal`."""
    from panoh.model import Kind, Moment, MomentError
    from panoh.model.event import Event

    told, *rest = text.split(",")
    kind, _, when = told.partition("=")
    further = dict(part.split("=", 1) for part in rest if "=" in part)
    if kind not in tuple(Kind):
        raise argparse.ArgumentTypeError(f"'{kind}' is no kind of claim. Known: {', '.join(Kind)}")
    if unknown := set(further) - {"body", "against", "manner"}:
        raise argparse.ArgumentTypeError(f"'{unknown.pop()}' is not known here. Use body, against or manner")
    try:
        return Event(Kind(kind), Moment(when), **further)  # type: ignore[arg-type]  # three texts, as checked above
    except MomentError as error:
        raise argparse.ArgumentTypeError(str(error).rstrip(".")) from error


def _in_force(arguments: argparse.Namespace) -> int:
    from panoh.law import in_force
    from panoh.presentation.law import answer_json, answer_page

    answer = in_force(arguments.instrument, arguments.state, arguments.on, arguments.known_on)
    if arguments.json:
        print(answer_json(answer, arguments.on, arguments.known_on))
    else:
        _show(answer_page(answer, arguments.on), arguments)
    return OK


def _show(page: Page, arguments: argparse.Namespace) -> None:
    from panoh.presentation.session import make_console

    print(page.text(make_console(sys.stdout, no_color=is_plain(arguments))), end="")


def _position(arguments: argparse.Namespace) -> int:
    from panoh.presentation.law_json import position_json
    from panoh.presentation.law_position import position_page

    position = _asked(arguments)
    if arguments.json:
        print(position_json(position))
    else:
        _show(position_page(position, explain=arguments.explain), arguments)
    return OK


def _remedies(arguments: argparse.Namespace) -> int:
    from panoh.presentation.law_json import remedies_json
    from panoh.presentation.law_position import remedies_page

    position = _asked(arguments)
    if arguments.json:
        print(remedies_json(position))
    else:
        _show(remedies_page(position, fully=arguments.full), arguments)
    return OK


def _asked(arguments: argparse.Namespace) -> LegalPosition:
    from panoh.law import position

    if arguments.holding is None and arguments.claims is None:
        arguments.parser.error("between which states? Give --from and --to, or --claims")
    told = _events_in(arguments.claims, arguments.person) if arguments.claims else ()
    events = (*arguments.event, *told)
    return position(
        events,
        arguments.on,
        holding=arguments.holding,
        destination=arguments.destination,
        known_on=arguments.known_on,
    )


def _events_in(name: str, person: str | None) -> tuple[Event, ...]:
    """What the claims of a file tell, as the path of one person or group; spellings are not compared here."""
    from panoh.exchange.claims_json import read_claims
    from panoh.model import UnreadableError
    from panoh.model.event import Event

    try:
        with open(name, encoding="utf-8") as file:
            reports = read_claims(file.read(), name)
    except OSError as error:
        raise UnreadableError(name, f"cannot be opened ({error.strerror})", "Check its name and rights.") from error
    tellings = [telling for report in reports for telling in report.tellings]
    if person is not None:
        known = {name for telling in tellings for name in telling.people.names}
        if person not in known:
            raise UnreadableError(
                name, f"no claim names '{person}'", f"It names: {', '.join(sorted(known)) or 'nobody'}."
            )
        tellings = [one for one in tellings if not one.people.names or person in one.people.names]
    return tuple(Event.from_telling(telling) for telling in tellings)
