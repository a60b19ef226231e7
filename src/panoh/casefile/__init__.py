"""The case file: a pure function of tellings, links, ledger and decisions as of a moment."""
