"""Ids: content hashes, so that the same words in the same report always have the same name."""

from __future__ import annotations

import hashlib
from typing import NewType

ReportId = NewType("ReportId", str)
ClaimId = NewType("ClaimId", str)

# 16 hexadecimal digits: 64 bits, no collision to be expected below four billion claims.
ID_LENGTH = 16


def content_hash(*parts: str) -> str:
    """Hash parts, kept apart by a separator that cannot stand in them.

    >>> content_hash("a", "b") == content_hash("ab", "")
    False
    """
    digest = hashlib.sha256()
    for part in parts:
        raw = part.encode("utf-8", "surrogatepass")
        digest.update(len(raw).to_bytes(8, "big"))
        digest.update(raw)
    return digest.hexdigest()[:ID_LENGTH]
