"""From a paragraph to parsed sentences."""
