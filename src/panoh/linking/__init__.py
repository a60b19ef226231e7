"""The same person, the same happening, the same case: suggestions with reasons."""
