"""The words in which kinds, statuses, details and languages are shown to people."""

from __future__ import annotations

from panoh.model import Kind, Status

NOT_TOLD = "not told"

KINDS = {
    Kind.ARRIVAL: "arrival",
    Kind.ASYLUM_APPLICATION: "asylum application",
    Kind.ASYLUM_REFUSAL: "asylum refused",
    Kind.ASYLUM_GRANT: "asylum granted",
    Kind.UNHCR_RECOGNITION: "UNHCR recognition",
    Kind.UNHCR_WITHDRAWAL: "UNHCR refusal",
    Kind.APPEAL: "appeal",
    Kind.APPEAL_DISMISSED: "appeal dismissed",
    Kind.APPEAL_ALLOWED: "appeal allowed",
    Kind.ARREST: "arrest",
    Kind.DETENTION: "detention",
    Kind.TRANSFER: "transfer",
    Kind.RELEASE: "release",
    Kind.ABDUCTION: "abduction",
    Kind.WANTED: "wanted",
    Kind.EXTRADITION_REQUEST: "extradition request",
    Kind.EXTRADITION_ORDER: "order to hand over",
    Kind.EXTRADITION_REFUSAL: "hand-over refused",
    Kind.INTERIM_MEASURES: "interim measures",
    Kind.HANDOVER: "hand-over",
    Kind.ASSURANCES: "assurances",
    Kind.CHARGE: "charge",
    Kind.TRIAL: "trial",
    Kind.SENTENCE: "sentence",
    Kind.ILL_TREATMENT: "ill-treatment",
    Kind.INCOMMUNICADO: "no contact",
    Kind.DEATH: "death",
    Kind.DEPARTURE: "departure",
    Kind.DENIAL: "denies the charges",
    Kind.COMPLAINT: "complaint",
    Kind.FINDING: "finding",
    Kind.STATEMENT: "statement",
}

# What is told as fact needs no word beside its kind.
STATUSES = {Status.OCCURRED: "", Status.EXPECTED: "expected", Status.FEARED: "feared", Status.DENIED: "denied"}

# Details by key; {} is the value.
DETAILS = {
    "against": "against {}",
    "body": "{}",
    "days": "{} days",
    "facility": "{}",
    "level": "{}",
    "manner": "{}",
    "offences": "{}",
    "years": "{} years",
}

LANGUAGES = {
    "ar": "Arabic",
    "de": "German",
    "en": "English",
    "fa": "Persian",
    "fr": "French",
    "kk": "Kazakh",
    "ky": "Kyrgyz",
    "ru": "Russian",
    "tg": "Tajik",
    "tk": "Turkmen",
    "tr": "Turkish",
    "ug": "Uyghur",
    "uk": "Ukrainian",
    "uz": "Uzbek",
    "zh": "Chinese",
}


def language_name(code: str | None) -> str:
    """The language in words, its code where the words are not known here.

    >>> language_name("en"), language_name("xx"), language_name(None)
    ('English', 'language xx', 'language not known')
    """
    if code is None:
        return "language not known"
    return LANGUAGES.get(code, f"language {code}")
