"""Names in any script: their parts, and whether two of them can be one person's."""

from panoh.names.compare import Comparison, Fit, Reason, Verdict, compare
from panoh.names.name import Gender, Name, Part, Role
from panoh.names.parse import parse_name

__all__ = ["Comparison", "Fit", "Gender", "Name", "Part", "Reason", "Role", "Verdict", "compare", "parse_name"]
