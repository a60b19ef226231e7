"""People of a case: what speaks for and against two of them being one, and what was decided."""
