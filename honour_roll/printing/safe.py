"""What may leave the program: private parts masked, control characters shown, never sent."""

from __future__ import annotations

from honour_roll.text.private import masked


def discreet(text: str) -> str:
    """``text`` as it may be told: everything that is printed passes here, whatever its form.

    Whole texts only: what is cut before may be private without looking so.
    """
    return masked(text)


def shown(text: str) -> str:
    """``text`` on one line: a record must not drive the reader's terminal."""
    return visible(discreet(text))


def visible(text: str) -> str:
    r"""``text`` with control characters and other invisible ones as ``\x..``."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in text)
