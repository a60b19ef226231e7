"""Intake: a document as received becomes a report and its text, with the way back to every character."""

from panoh.intake.language import guess_language
from panoh.intake.paths import ENDINGS, paths_of
from panoh.intake.receiving import MAX_BYTES, MAX_CHARACTERS, Received, receive, receive_path

__all__ = [
    "ENDINGS",
    "MAX_BYTES",
    "MAX_CHARACTERS",
    "Received",
    "guess_language",
    "paths_of",
    "receive",
    "receive_path",
]
