"""How a read report is shown: a table for people, JSON for programs."""
