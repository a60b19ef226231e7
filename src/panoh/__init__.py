"""Panoh: a case file that reads for itself."""

__version__ = "0.1.0"
