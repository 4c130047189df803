"""A word of a command as it is typed into a shell."""

from __future__ import annotations

import os
import re
import shlex
from subprocess import list2cmdline

_PLAIN = re.compile(r"[\w@%+=:,./-]+")
_BETWEEN_QUOTES = re.compile(r"[^\"$`\\!\n]+")


def typed(word: str) -> str:
    """For a shell: in the quotation marks that every shell knows, if these will do."""
    if _PLAIN.fullmatch(word):
        return word
    if os.name == "nt":
        return list2cmdline([word])
    return f'"{word}"' if _BETWEEN_QUOTES.fullmatch(word) else shlex.quote(word)
