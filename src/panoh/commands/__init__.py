"""The commands of `panoh`, a file each: its options, and what it does with them.

A new command is a module with `add_to(commands)` that names its options and sets `run`, and a line in `panoh.cli`.
"""
