"""Who says how many, what of it can hold together, and how many are unaccounted for."""

from panoh.counting.ledger import count
from panoh.counting.relating import related
from panoh.counting.slots import disagreements

__all__ = ["count", "disagreements", "related"]
