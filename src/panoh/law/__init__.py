"""The dated rules of law, and the engine that answers from them: yes, no or unknown, with reasons."""

from panoh.law.binding import in_force
from panoh.law.errors import LawFileError, UnknownInstrumentError, UnknownStateError
from panoh.law.path import custody_days
from panoh.law.positions import does_it_allow, followed, position, remedies

__all__ = [
    "LawFileError",
    "UnknownInstrumentError",
    "UnknownStateError",
    "custody_days",
    "does_it_allow",
    "followed",
    "in_force",
    "position",
    "remedies",
]
