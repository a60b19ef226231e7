"""A legal position and its remedies as JSON, the tree of reasons whole; docs/law.md tells the fields."""

from __future__ import annotations

import json

from panoh.model.legal import Due, Finding, Layer, LegalPosition, OpenStep, Provision, Reason, Remedy, Stage
from panoh.presentation.json_lines import Json
from panoh.presentation.law import iso


def position_json(position: LegalPosition) -> str:
    """The whole position as one JSON object."""
    fields: dict[str, Json] = {
        **_asked(position),
        "barred": {layer.value: position.barred(layer).value for layer in Layer},
        "findings": [_finding(finding) for finding in position.findings],
        "stages": [_stage(stage) for stage in position.stages],
        "remedies": [_remedy(remedy) for remedy in position.remedies],
    }
    return json.dumps(fields, ensure_ascii=False, indent=2)


def remedies_json(position: LegalPosition) -> str:
    """What can be asked for as one JSON object."""
    fields: dict[str, Json] = {**_asked(position), "remedies": [_remedy(remedy) for remedy in position.remedies]}
    return json.dumps(fields, ensure_ascii=False, indent=2)


def _asked(position: LegalPosition) -> dict[str, Json]:
    return {
        "from": position.holding,
        "to": position.destination,
        "on": iso(position.on),
        "known_on": iso(position.known_on),
    }


def _finding(finding: Finding) -> Json:
    return {
        "topic": finding.topic.value,
        "layer": finding.layer.value,
        "rule": finding.rule,
        "asks": finding.asks,
        "answer": finding.reply.value,
        "force": finding.force.value if finding.force else None,
        "condition": finding.condition or None,
        "since": iso(finding.since),
        "cautions": list(finding.cautions),
        "reason": _reason(finding.reason),
    }


def _reason(reason: Reason) -> Json:
    return {
        "says": reason.says,
        "answer": reason.reply.value if reason.reply else None,
        "provision": _provision(reason.provision) if reason.provision else None,
        "claims": list(reason.claims),
        "of": [_reason(part) for part in reason.of],
    }


def _provision(provision: Provision) -> Json:
    return {
        "rule": provision.rule,
        "citation": provision.citation,
        "source": provision.source,
        "confidence": provision.confidence.value,
        "as_of": provision.as_of,
    }


def _stage(stage: Stage) -> Json:
    return {
        "procedure": stage.procedure,
        "title": stage.title,
        "state": stage.state,
        "since": iso(stage.since),
        "provision": _provision(stage.provision),
        "claims": list(stage.claims),
        "open_steps": [_step(step) for step in stage.open_steps],
    }


def _step(step: OpenStep) -> Json:
    return {
        "event": step.event,
        "actor": step.actor,
        "to": step.to,
        "is_remedy": step.is_remedy,
        "suspends": step.suspends.value,
        "suspends_why": step.suspends_why or None,
        "provision": _provision(step.provision),
        "due": _due(step.due) if step.due else None,
    }


def _due(due: Due) -> Json:
    return {
        "what": due.what,
        "last_day": iso(due.last_day),
        "begun": iso(due.begun),
        "extendable_to": iso(due.extendable_to),
        "timezone": due.timezone,
        "assumptions": list(due.assumptions),
        "provision": _provision(due.provision),
    }


def _remedy(remedy: Remedy) -> Json:
    return {
        "id": remedy.id,
        "name": remedy.name,
        "body": remedy.body,
        "layer": remedy.layer.value,
        "open": remedy.open.value,
        "who": list(remedy.who),
        "how": list(remedy.how),
        "suspends": remedy.suspends.value,
        "suspends_why": remedy.suspends_why or None,
        "standard": remedy.standard or None,
        "exhaustion": remedy.exhaustion or None,
        "due": [_due(due) for due in remedy.due],
        "fields": list(remedy.fields),
        "cautions": list(remedy.cautions),
        "reason": _reason(remedy.reason),
    }
