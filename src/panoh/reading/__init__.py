"""Reading: pages in, claims out."""
