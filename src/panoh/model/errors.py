"""The mistakes Panoh can tell a person about: what is wrong, where, and what to do next."""

from __future__ import annotations


class PanohError(Exception):
    """Base of every error whose message is meant for the person at the keyboard."""


class QuoteNotOnPageError(PanohError):
    """A quote does not stand, character for character, at its span."""

    def __init__(self, page_text_length: int, start: int, end: int) -> None:
        super().__init__(
            f"The quote does not stand at characters {start} to {end} of its page ({page_text_length} characters). "
            "Quote the page's own text at that span; a claim without its exact words cannot be kept."
        )


class ModelValueError(PanohError, ValueError):
    """A value that cannot be true of a claim, a set of people or a date."""


class MomentError(ModelValueError):
    """Text that is not a date in EDTF (ISO 8601-2)."""

    def __init__(self, text: str) -> None:
        super().__init__(
            f"'{text}' is not a date Panoh can read. Write a day (2011-06-09), a month (2011-06), a year (2011) "
            "or an interval (2010-06/2011-06-09), as in EDTF (ISO 8601-2)."
        )


class UnreadableError(PanohError):
    """A file that cannot be read at all.

    Args:
        where: The file's name as the person gave it.
        what: What is wrong with it, a clause.
        remedy: What to do next, a sentence.
    """

    def __init__(self, where: str, what: str, remedy: str) -> None:
        super().__init__(f"{where}: {what}. {remedy}")
        self.where, self.what, self.remedy = where, what, remedy


class LexiconError(PanohError):
    """A lexicon or data file that is not as it must be.

    Args:
        file: Name of the file.
        entry: Id of the entry, or the line.
        what: What is wrong.
        remedy: What to do next.
    """

    def __init__(self, file: str, entry: str, what: str, remedy: str) -> None:
        super().__init__(f"{file}, {entry}: {what}. {remedy}")
        self.file, self.entry, self.what, self.remedy = file, entry, what, remedy
