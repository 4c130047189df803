"""Showing what somebody wrote inside a message."""

from __future__ import annotations

from honour_roll.text.private import masked

_LONGEST = 40
_LONGEST_READ = 200


def quoted(text: str) -> str:
    """``text`` in Vietnamese quotation marks, cut short: a message stays one line long.

    What is private in it is masked first: a part of a number is no longer known as one.
    """
    shown = masked(text[:_LONGEST_READ])
    if len(text) > _LONGEST:
        shown = shown[: _LONGEST - 1] + "…"
    return f"“{shown}”"
