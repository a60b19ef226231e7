"""Events and days in the words of an alert."""

from __future__ import annotations

from datetime import date

from panoh.model import Kind, Moment, Status
from panoh.model.event import Event

# As the beginning of a sentence.
EVENTS = {
    Kind.ARRIVAL: "Arrived",
    Kind.ASYLUM_APPLICATION: "Asylum applied for",
    Kind.ASYLUM_REFUSAL: "Asylum refused",
    Kind.ASYLUM_GRANT: "Asylum granted",
    Kind.UNHCR_RECOGNITION: "Recognised by UNHCR",
    Kind.UNHCR_WITHDRAWAL: "UNHCR refused or withdrew",
    Kind.APPEAL: "Appeal lodged",
    Kind.APPEAL_DISMISSED: "Appeal dismissed",
    Kind.APPEAL_ALLOWED: "Appeal allowed",
    Kind.ARREST: "Arrested",
    Kind.DETENTION: "In custody",
    Kind.TRANSFER: "Moved",
    Kind.RELEASE: "Released",
    Kind.ABDUCTION: "Taken or vanished",
    Kind.WANTED: "Put on a wanted list",
    Kind.EXTRADITION_REQUEST: "Asked for by the other state",
    Kind.EXTRADITION_ORDER: "Ordered to be handed over",
    Kind.EXTRADITION_REFUSAL: "Hand-over refused",
    Kind.INTERIM_MEASURES: "An international body asked the state to hold off",
    Kind.HANDOVER: "Handed over",
    Kind.ASSURANCES: "Assurances given",
    Kind.CHARGE: "Charged",
    Kind.TRIAL: "On trial",
    Kind.SENTENCE: "Sentenced",
    Kind.ILL_TREATMENT: "Ill-treated",
    Kind.INCOMMUNICADO: "No contact",
    Kind.DEATH: "Died",
    Kind.DEPARTURE: "Left for another country",
    Kind.DENIAL: "Denied the charges",
    Kind.COMPLAINT: "Complaint to an international body",
    Kind.FINDING: "An international body found a violation",
    Kind.STATEMENT: "Somebody spoke out",
}
STATUSES = {
    Status.OCCURRED: "{}",
    Status.EXPECTED: "{}: expected",
    Status.FEARED: "{}: feared",
    Status.DENIED: "{}: denied",
}


def event_in_words(event: Event) -> str:
    """The event as the beginning of a sentence.

    >>> event_in_words(Event(Kind.HANDOVER, status=Status.EXPECTED))
    'Handed over: expected'
    """
    return STATUSES[event.status].format(EVENTS[event.kind])


def day_in_words(when: Moment | None, known_on: date | None) -> str:
    """When it happened, else when it was told, in EDTF.

    >>> day_in_words(Moment("2010-09"), None), day_in_words(None, date(2010, 9, 8)), day_in_words(None, None)
    ('2010-09', '2010-09-08', 'no day told')
    """
    if when is not None:
        return when.edtf
    return known_on.isoformat() if known_on else "no day told"
