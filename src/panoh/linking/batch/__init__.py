"""Lists of thousands to millions of people: which rows may be one person."""
