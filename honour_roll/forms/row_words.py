"""How rows of a list are numbered, and the words by which they are no honourees."""

from __future__ import annotations

import re
from collections.abc import Sequence

ORDER = re.compile(r"\(?[0-9]+\)?[.)]?|=.*", re.DOTALL)
LOOSE_ORDER = re.compile(r"\(?[0-9]+(?:\.[0-9]+)+\)?[.)]?|[-–—+*•●▪]")
"""Numbers of rows below a numbered heading: “1.2”, or none but a dash."""
NO_ORDER = re.compile(r"(?:\(?[a-zđ][.)]?|[-–—+*•●▪])?")
"""No figure: a letter, a dash or nothing."""
GROUP_ORDER = re.compile(r"(?:[IVX]+|[A-ZĐ])[.)]?")
_HOW_MANY = re.compile(r"[0-9]+(?:\s*[^\W\d_]+){0,2}")
SIGNED = re.compile(
    r"t\.?/?m\b|k\.?/?t\b|(?:pho )?(?:chu tich|bi thu|truong ban)\b|noi nhan|nguoi lap"
)
GROUP_WORD = re.compile(r"(?:cac )?(?:khoi|cum|nganh|linh vuc)\b")
"""With what the heading of a group begins, and nobody's name."""
SECTOR = re.compile(r"(?:cac )?linh vuc\b")
"""No unit is called so, nor is one honoured."""
NOTE = re.compile(r"\W|(?:tong|ghi chu|chu thich|luu y)\b")


def bare_number(order: str) -> str:
    """Without brackets, stops and colons around it."""
    return order.strip("().: ")


def is_counted(texts: Sequence[str]) -> bool:
    """Whether nothing stands beside the first but how many there are."""
    return all(_HOW_MANY.fullmatch(text) for text in texts[1:])
