"""The checks: each rule tells what it found, nothing else.

A rule is a module of its own in the package of its family: ``RULE`` says its code and how much it
matters, its docstring is its manual, shown on the rule page. It has ``check_text`` for what one
file shows as it is written, ``check_record`` for what one record shows by itself, ``check`` for
what only the whole roll shows; or none of them, where a lower floor finds it.
"""

from honour_roll.rules.content_check import ContentCheck, check_content

__all__ = ["ContentCheck", "check_content"]
