"""What may leave the program: control characters are shown, never sent."""

from __future__ import annotations


def discreet(text: str) -> str:
    """``text`` as it may be told: everything that is printed passes here, whatever its form."""
    return text


def shown(text: str) -> str:
    """``text`` on one line: a record must not drive the reader's terminal."""
    return visible(discreet(text))


def visible(text: str) -> str:
    r"""``text`` with control characters and other invisible ones as ``\x..``."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in text)
