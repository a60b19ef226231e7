"""A legal position on one screen: what bars, what asks for the hand-over, what was asked, what can still be asked."""

from __future__ import annotations

from panoh.model.legal import (
    Due,
    Finding,
    Force,
    Layer,
    LegalPosition,
    OpenStep,
    Provision,
    Reason,
    Remedy,
    Reply,
    Stage,
    Topic,
)
from panoh.presentation.law import day_in_words
from panoh.presentation.law_page import Page
from panoh.presentation.states import state_name

FORCES = {Force.ABSOLUTE: "absolutely", Force.QUALIFIED: "with exceptions"}
NOT_TOLD_STATE = "state not told"
NO_STATE = "Which state holds him is not told, or the claims disagree. Give it with --from."


def position_page(position: LegalPosition, *, explain: bool = False) -> Page:
    """The position for people; with the whole tree of reasons where asked for."""
    page = Page()
    page.heading(title(position))
    if position.holding is None:
        page.reply(Reply.UNKNOWN, NO_STATE)
        return page
    for layer in Layer:
        page.reply(position.barred(layer), summary(position, layer))
    _international(page, position)
    _domestic(page, position)
    remedies_section(page, position)
    if explain:
        page.heading("Why: each finding down to provisions and claims")
        for finding in position.findings:
            _tree(page, finding)
    return page


def title(position: LegalPosition) -> str:
    """`Kazakhstan → Uzbekistan, 8 June 2011`."""
    ends = [state_name(code) if code else NOT_TOLD_STATE for code in (position.holding, position.destination)]
    known = f", as known on {day_in_words(position.known_on)}" if position.known_on else ""
    return f"{' → '.join(ends)}, {day_in_words(position.on)}{known}"


def summary(position: LegalPosition, layer: Layer) -> str:
    """Whether a rule of a layer stands in the way, which, and how strongly."""
    bars = [finding for finding in position.about(Topic.BAR, layer) if finding.reply is Reply.YES]
    name = f"{layer.value} law".capitalize()
    if not bars:
        tail = "no rule is known to bar it; what is not known is listed below"
        return f"{name}: {tail if position.barred(layer) is Reply.UNKNOWN else 'no rule bars it'}."
    forces = " and ".join(FORCES[force] for force in Force if any(finding.force is force for finding in bars))
    return f"{name} bars the hand-over, {forces}: {', '.join(finding.rule for finding in bars)}."


def citation(finding: Finding) -> str:
    """The provision of a finding as a lawyer cites it."""
    return finding.reason.provision.citation if finding.reason.provision else finding.rule


def _international(page: Page, position: LegalPosition) -> None:
    layer = Layer.INTERNATIONAL
    page.heading("International law: each bar bites on substantial grounds for the fear it names")
    _bars(page, position, layer)
    duties = position.about(Topic.DUTY, layer)
    for reply, known in ((Reply.YES, "in force between the two states"), (Reply.UNKNOWN, "not known to bind both")):
        if cited := [citation(finding) for finding in duties if finding.reply is reply]:
            page.item("asks", f"{', '.join(cited)}: {known}")
    _precedence(page, position, layer)
    for topic in (Topic.MEASURE, Topic.MEASURE_IGNORED, Topic.VIOLATION):
        for finding in position.about(topic, layer):
            page.reply(finding.reply, f"{finding.asks} {_because(finding)}")


def _because(finding: Finding) -> str:
    """The step that decides: the reason itself; for a request who asked and when, and what stands in its way."""
    reason = finding.reason
    if finding.topic is Topic.MEASURE and reason.of:
        against = [step.says.rstrip(".") for step in reason.of[1:] if step.reply is not Reply.YES]
        told = "; ".join((reason.of[0].says, *against))
        return f"{told[:1].upper()}{told[1:]}."
    cited = f" ({reason.provision.citation})" if reason.provision else ""
    return f"{reason.says[:1].upper()}{reason.says[1:]}{cited}."


def _bars(page: Page, position: LegalPosition, layer: Layer) -> None:
    """The bars that stand, those that may, and in one line each those that do not and those not researched."""
    bars = position.about(Topic.BAR, layer)
    silent = [finding for finding in bars if finding.reply is Reply.UNKNOWN and _is_unresearched(finding)]
    for reply in (Reply.YES, Reply.UNKNOWN):
        for finding in bars:
            if finding.reply is reply and finding not in silent:
                page.reply(reply, _bar_line(finding))
    closed = [citation(finding) for finding in bars if finding.reply is Reply.NO]
    if closed:
        page.reply(
            Reply.NO, f"{', '.join(closed)}: not in force for {state_name(position.holding or '')}, or not for him"
        )
    if silent:
        page.item("not known", f"{', '.join(finding.rule for finding in silent)}: not researched", label_style="yellow")


def _is_unresearched(finding: Finding) -> bool:
    """Whether the table has no row on it."""
    first = finding.reason.of[0] if finding.reason.of else finding.reason
    return first.provision is None or first.provision.rule == "none"


def _bar_line(finding: Finding) -> str:
    """`CAT art. 3: absolutely, for fear of torture; since 25 September 1998`."""
    force = FORCES[finding.force] if finding.force else ""
    fear = finding.condition.removeprefix("substantial grounds for fearing ")
    condition = f", for fear of {fear}" if fear else ""
    said = f": {finding.reason.says.rstrip('.')}" if finding.layer is Layer.DOMESTIC else ""
    open_steps = [step.says for step in finding.reason.of[1:] if step.reply is not Reply.YES]
    why = f" — {'; '.join(open_steps)}" if finding.reply is Reply.UNKNOWN and open_steps else ""
    cautions = f" [{' '.join(finding.cautions)}]" if finding.cautions else ""
    since = f"; since {day_in_words(finding.since)}" if finding.since else ""
    return f"{citation(finding)}: {force}{condition}{said}{since}{why}{cautions}"


def _precedence(page: Page, position: LegalPosition, layer: Layer) -> None:
    for finding in position.about(Topic.PRECEDENCE, layer):
        page.item("above", f"{finding.reason.says} ({citation(finding)})")


def _domestic(page: Page, position: LegalPosition) -> None:
    page.heading(f"Domestic law of {state_name(position.holding or '')}, apart from that")
    for stage in position.stages:
        page.item("stage", stage_line(stage))
        for step in stage.open_steps:
            if not step.is_remedy:
                page.item("next", step_line(step))
    for finding in position.about(Topic.STAY):
        page.reply(finding.reply, f"Hand-over stopped for now? {finding.reason.says} ({citation(finding)})")
    _bars(page, position, Layer.DOMESTIC)
    _precedence(page, position, Layer.DOMESTIC)


def stage_line(stage: Stage) -> str:
    """Where he stands in a procedure, and since when."""
    state = (stage.state or "not told").replace("_", " ")
    since = f" since {day_in_words(stage.since)}" if stage.since else ""
    return f"{stage.title}: {state}{since} ({stage.provision.citation})"


def step_line(step: OpenStep) -> str:
    """A step that can follow, by whom, until when."""
    due = f"; {due_line(step.due)}" if step.due else ""
    return f"{step.event}, by {step.actor} ({step.provision.citation}){due}"


def due_line(due: Due) -> str:
    """The last day of a time limit with the assumptions it was counted under."""
    last = f"last day {day_in_words(due.last_day)}" if due.last_day else "last day not known"
    longer = f", if extended {day_in_words(due.extendable_to)}" if due.extendable_to else ""
    assumed = f" [{' '.join(due.assumptions)}]" if due.assumptions else ""
    return f"{last}{longer}{assumed}"


def remedies_page(position: LegalPosition, *, fully: bool) -> Page:
    """What can be asked for, for people."""
    page = Page()
    page.heading(title(position))
    if position.holding is None:
        page.reply(Reply.UNKNOWN, NO_STATE)
    else:
        remedies_section(page, position, fully=fully)
    return page


def remedies_section(page: Page, position: LegalPosition, *, fully: bool = False) -> None:
    """What can be asked for; what is closed, and what could not be researched, in one line each."""
    page.heading("What can be asked for")
    closed = [remedy for remedy in position.remedies if remedy.open is Reply.NO]
    silent = [remedy for remedy in position.remedies if remedy.open is Reply.UNKNOWN and not _needs_look(remedy)]
    for remedy in position.remedies:
        if remedy not in closed and remedy not in silent:
            page.reply(remedy.open, remedy_line(remedy))
            if fully:
                _remedy_details(page, remedy)
    if fully:
        for remedy in (*closed, *silent):
            page.reply(remedy.open, f"{remedy.name}: {_why_not(remedy)}")
        return
    for reply, those in ((Reply.NO, closed), (Reply.UNKNOWN, silent)):
        if those:
            page.reply(reply, "; ".join(f"{remedy.name} ({_why_briefly(remedy)})" for remedy in those))


def _needs_look(remedy: Remedy) -> bool:
    """Whether more than a missing row or a missing fact stands between the person and a remedy."""
    return remedy.layer is Layer.DOMESTIC


def remedy_line(remedy: Remedy) -> str:
    """The remedy, who takes it, until when, and what it stops."""
    stops = {Reply.YES: "stops the hand-over", Reply.NO: "stops nothing by itself"}
    stop = stops.get(remedy.suspends, "whether it stops the hand-over is not known")
    if remedy.layer is Layer.INTERNATIONAL and remedy.suspends is Reply.YES:
        stop = "a measure obliges the state to hold off"
    due = f"; {due_line(remedy.due[0])}" if remedy.layer is Layer.DOMESTIC and remedy.due else ""
    who = f", by {'; '.join(remedy.who)}" if remedy.layer is Layer.DOMESTIC else ""
    dated = [due for due in remedy.due if due.last_day] if remedy.layer is Layer.INTERNATIONAL else []
    limit = f"; last day {day_in_words(dated[0].last_day)} ({dated[0].provision.citation})" if dated else ""
    return f"{remedy.name}{who}: {stop}{due}{limit}"


def _why_not(remedy: Remedy) -> str:
    """The steps that stand in the way."""
    return "; ".join(step.says.rstrip(".") for step in remedy.reason.of if step.reply is not Reply.YES)


def _why_briefly(remedy: Remedy) -> str:
    """The rules or facts that stand in the way, by their names."""
    steps = [step for step in remedy.reason.of if step.reply is remedy.open]
    return "; ".join(dict.fromkeys(_briefly(step) for step in steps))


def _briefly(step: Reason) -> str:
    rule = step.provision.rule if step.provision else ""
    if ":" in rule:
        return f"{rule.split(':')[0]} {'does not bind' if step.reply is Reply.NO else 'uncertain'}"
    return step.says.split(":")[0]


def _remedy_details(page: Page, remedy: Remedy) -> None:
    for label, text in (
        ("who", "; ".join(remedy.who)),
        ("until", " ".join(due_of_remedy(due) for due in remedy.due)),
        ("stops", remedy.suspends_why),
        ("standard", remedy.standard),
        ("before", remedy.exhaustion),
        ("how", "; ".join(remedy.how)),
        ("must say", ", ".join(remedy.fields)),
        ("check", " ".join(remedy.cautions)),
    ):
        if text:
            page.item(label, text)


def due_of_remedy(due: Due) -> str:
    """A time limit with its provision; one that counts no days in its own words."""
    words = due_line(due) if due.last_day or due.assumptions else due.what
    return f"{words} ({due.provision.citation})."


def _tree(page: Page, finding: Finding) -> None:
    page.reply(finding.reply, f"{finding.asks} [{finding.layer.value}]")
    stack = [(finding.reason, 0)]
    while stack:
        reason, depth = stack.pop()
        provision = reason.provision
        cited = f" ({_cited(provision)})" if provision else ""
        told = f" [claims {', '.join(reason.claims)}]" if reason.claims else ""
        page.item("·" * (depth + 1), f"{reason.says}{cited}{told}")
        stack += [(part, depth + 1) for part in reversed(reason.of)]


def _cited(provision: Provision) -> str:
    as_of = provision.as_of or "not told"
    return f"{provision.citation}; {provision.source}; {provision.confidence.value}; as of {as_of}"
