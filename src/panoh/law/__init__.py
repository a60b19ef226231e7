"""The dated rules of law, and the engine that answers from them: yes, no or unknown, with reasons."""

from panoh.law.binding import in_force
from panoh.law.errors import LawFileError, UnknownInstrumentError, UnknownStateError

__all__ = ["LawFileError", "UnknownInstrumentError", "UnknownStateError", "in_force"]
