"""Frozen types that pass between the rooms."""

from panoh.model.claim import Bound, Claim, Detail, Kind, People, Speaker, State, Status, Step
from panoh.model.errors import (
    LexiconError,
    ModelValueError,
    MomentError,
    PanohError,
    QuoteNotOnPageError,
    UnreadableError,
)
from panoh.model.ids import ClaimId, ReportId, content_hash
from panoh.model.moment import Moment
from panoh.model.page import Block, Page, Quote, Report, Role, Run, SourcePoint, Span
from panoh.model.telling import Telling, ToldReport, Words

__all__ = [
    "Block",
    "Bound",
    "Claim",
    "ClaimId",
    "Detail",
    "Kind",
    "LexiconError",
    "ModelValueError",
    "Moment",
    "MomentError",
    "Page",
    "PanohError",
    "People",
    "Quote",
    "QuoteNotOnPageError",
    "Report",
    "ReportId",
    "Role",
    "Run",
    "SourcePoint",
    "Span",
    "Speaker",
    "State",
    "Status",
    "Step",
    "Telling",
    "ToldReport",
    "UnreadableError",
    "Words",
    "content_hash",
]
