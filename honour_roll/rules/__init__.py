"""The checks: each rule tells what it found, nothing else.

A rule is a module whose docstring is its manual, with a function ``check_record`` for what one
record shows by itself, a function ``check`` for what only the whole roll shows, or both.
"""

from honour_roll.rules.content_check import ContentCheck, check_content

__all__ = ["ContentCheck", "check_content"]
