"""What Panoh knows about words, places and bodies: reviewed files, each with its source, checked on load."""
