"""What the lines above a list say: the decision it belongs to, and of whom it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from honour_roll.forms.list_purpose import own_title, purpose_of
from honour_roll.model.terms import Kind, Status
from honour_roll.text.dates import parse_date
from honour_roll.text.folding import collapse_spaces, fold
from honour_roll.text.message import ScalarError

_NUMBER = r"(?:số|so)?\s*:?\s*(?P<number>[0-9][0-9A-Za-zĐđ]{0,15}\s*[-/]\s*[^\s,;()]{1,40})"
_DATE = (
    r"(?P<date>[0-9]{1,2}\s*[/.-]\s*[0-9]{1,2}\s*[/.-]\s*[0-9]{4}"
    r"|[0-9]{1,2}\s+tháng\s+[0-9]{1,2}\s+năm\s+[0-9]{4}|tháng\s+[0-9]{1,2}\s+năm\s+[0-9]{4})"
)
_DECISION = re.compile(
    rf"(?:Quyết\s+định|QĐ)\s*{_NUMBER}(?:\s*,?\s*(?:ngày\s*)?{_DATE})?"
    r"(?:\s*,?\s*của\s+(?P<authority>[^()./;]{1,200}))?",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"{_NUMBER}(?:\s*,?\s*(?:ngày\s*)?{_DATE})?"
    r"(?:\s*,?\s*của\s+(?P<authority>[^()./;]{1,200}))?",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\s+(?:về việc|v/v|về)\s.*", re.IGNORECASE | re.DOTALL)
_LONGEST = 3_000
_SPACES = re.compile(r"\s*([/.-])\s*")
_KINDS = {
    Kind.MODEL: ("mo hinh", "cach lam hay"),
    Kind.HOUSEHOLD: ("ho gia dinh", "gia dinh"),
    Kind.COLLECTIVE: ("tap the",),
    Kind.INDIVIDUAL: ("ca nhan",),
}


class Title(NamedTuple):
    """What was found: texts as written; dates as files have them."""

    number: str | None = None
    date: str | None = None
    authority: str | None = None
    kind: Kind | None = None
    status: Status | None = None
    text: str = ""
    own: str = ""
    """The list's own title, without what stands before it."""
    barred: str | None = None
    """The words that forbid to publish those in it."""


def read_title(lines: Sequence[str], headings: str = "", sheet: str = "") -> Title:
    """The decision named in the lines above a list, the last one of several.

    ``headings`` are those of its columns, ``sheet`` is what the sheet is called.
    """
    text = collapse_spaces(" ".join(lines))[-_LONGEST:]
    own, before = own_title(lines)
    purpose = purpose_of(f"{own[:_LONGEST]} {sheet}", before[-_LONGEST:], headings)
    found = list(_DECISION.finditer(text))
    parts = found[-1].groupdict() if found else {}
    return Title(
        _closed_up(parts.get("number")),
        _date(parts.get("date")),
        _authority(parts.get("authority")),
        kind_in(text),
        purpose.status,
        text,
        own[:_LONGEST],
        purpose.barred,
    )


def read_decision(text: str) -> Title | None:
    """The same of what somebody typed: “15-QĐ/TU ngày 10/1/2022 của Thị ủy Suối Hoa”."""
    found = _DECISION.fullmatch(text.strip()) or _BARE.fullmatch(text.strip())
    if found is None:
        return None
    return Title(_closed_up(found["number"]), _date(found["date"]), _authority(found["authority"]))


def kind_in(text: str) -> Kind | None:
    """The one kind that a heading names; None for none or several."""
    words = fold(text)
    found = [kind for kind, names in _KINDS.items() if any(name in words for name in names)]
    return found[0] if len(found) == 1 else None


def _closed_up(number: str | None) -> str | None:
    return None if number is None else _SPACES.sub(r"\1", number).rstrip(".,-/")


def _date(text: str | None) -> str | None:
    if text is None:
        return None
    try:
        return parse_date(_SPACES.sub(r"\1", text)).iso()
    except ScalarError:
        return text


def _authority(text: str | None) -> str | None:
    return None if text is None else _ABOUT.sub("", collapse_spaces(text)).strip(" ,") or None
