"""An event: one dated fact of a person's path as law reads it, with the claim it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from panoh.model.claim import Kind, State, Status
from panoh.model.ids import ClaimId
from panoh.model.moment import Moment
from panoh.model.telling import Telling


# Reading a date takes as long as ten comparisons of days, and a path is asked for the same few again and again.
@lru_cache(maxsize=65536)
def _first_day(edtf: str) -> date | None:
    return Moment(edtf).first


@dataclass(frozen=True, slots=True)
class Event:
    """What happened to one person on one occasion.

    Attributes:
        when: None where no claim dates it.
        from_state: The state that holds or sends.
        to_state: The state that asks or receives.
        actor: Who did it, in the claim's words.
        body: The body that was asked, or that asked or decided, in the claim's words.
        id: The claim; None only for a fact given by hand.
        words: The words of the claim.
        against: For appeals: what is appealed, the value of a kind (`extradition_order`, `asylum_refusal`).
        article: For findings of a body: the article found violated or not, such as `CAT art. 3`; None where not told.
        is_violated: What it found; None where not told.
        manner: For orders and hand-overs: `extradition`, `deportation`, `expulsion`, `return`, `rendition`.
    """

    kind: Kind
    when: Moment | None = None
    from_state: State | None = None
    to_state: State | None = None
    actor: str | None = None
    body: str | None = None
    id: ClaimId | None = None
    words: str = ""
    status: Status = Status.OCCURRED
    against: str | None = None
    manner: str | None = None
    nationalities: tuple[str, ...] = ()
    article: str | None = None
    is_violated: bool | None = None

    def __hash__(self) -> int:
        # Equal events have equal hashes; the other fields would make the hash of a path thirty times slower.
        return hash(self.id)

    @property
    def day(self) -> date | None:
        """The first day it may have happened; None where it is not told."""
        return _first_day(self.when.edtf) if self.when else None

    @classmethod
    def from_telling(cls, telling: Telling) -> Event:
        """The event that a claim tells."""
        body, against, manner = (telling.detail(key) for key in ("body", "against", "manner"))
        return cls(
            telling.kind,
            telling.when,
            telling.from_state,
            telling.to_state,
            telling.actor,
            body if isinstance(body, str) else None,
            telling.id,
            telling.words.text if telling.words else "",
            telling.status,
            against if isinstance(against, str) else None,
            manner if isinstance(manner, str) else None,
            telling.people.nationalities,
        )
