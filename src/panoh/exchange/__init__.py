"""The formats of other programs, and our own files of claims."""
