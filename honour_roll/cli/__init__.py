"""The command line: the only place that prints and exits."""

from honour_roll.cli.door import main

__all__ = ["main"]
