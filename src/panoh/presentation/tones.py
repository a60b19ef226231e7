"""The colour groups in which kinds are shown, so that the eye finds custody and hand-over first."""

from __future__ import annotations

from enum import StrEnum

from panoh.model import Kind


class Tone(StrEnum):
    """A group of kinds that share a colour."""

    PROTECTION = "protection"
    CUSTODY = "custody"
    DECISION = "decision"
    REMEDY = "remedy"
    HANDOVER = "handover"
    AFTERMATH = "aftermath"
    FREEDOM = "freedom"
    VOICE = "voice"


TONES = {
    Kind.ARRIVAL: Tone.PROTECTION,
    Kind.ASYLUM_APPLICATION: Tone.PROTECTION,
    Kind.ASYLUM_REFUSAL: Tone.DECISION,
    Kind.ASYLUM_GRANT: Tone.PROTECTION,
    Kind.UNHCR_RECOGNITION: Tone.PROTECTION,
    Kind.UNHCR_WITHDRAWAL: Tone.DECISION,
    Kind.APPEAL: Tone.REMEDY,
    Kind.APPEAL_DISMISSED: Tone.DECISION,
    Kind.APPEAL_ALLOWED: Tone.REMEDY,
    Kind.ARREST: Tone.CUSTODY,
    Kind.DETENTION: Tone.CUSTODY,
    Kind.TRANSFER: Tone.CUSTODY,
    Kind.RELEASE: Tone.FREEDOM,
    Kind.ABDUCTION: Tone.HANDOVER,
    Kind.WANTED: Tone.DECISION,
    Kind.EXTRADITION_REQUEST: Tone.DECISION,
    Kind.EXTRADITION_ORDER: Tone.DECISION,
    Kind.EXTRADITION_REFUSAL: Tone.FREEDOM,
    Kind.INTERIM_MEASURES: Tone.REMEDY,
    Kind.HANDOVER: Tone.HANDOVER,
    Kind.ASSURANCES: Tone.DECISION,
    Kind.CHARGE: Tone.AFTERMATH,
    Kind.TRIAL: Tone.AFTERMATH,
    Kind.SENTENCE: Tone.AFTERMATH,
    Kind.ILL_TREATMENT: Tone.AFTERMATH,
    Kind.INCOMMUNICADO: Tone.AFTERMATH,
    Kind.DEATH: Tone.AFTERMATH,
    Kind.DEPARTURE: Tone.FREEDOM,
    Kind.DENIAL: Tone.VOICE,
    Kind.COMPLAINT: Tone.REMEDY,
    Kind.FINDING: Tone.REMEDY,
    Kind.STATEMENT: Tone.VOICE,
}
