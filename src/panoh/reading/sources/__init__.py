"""Who says a thing and who does it, in the report's words."""

from panoh.reading.sources.attribution import Sources
from panoh.reading.sources.holder import Holder, phrase_text

__all__ = ["Holder", "Sources", "phrase_text"]
