"""The columns “Nam” and “Nữ” of a list, which hold marks or years of birth."""

from __future__ import annotations

import re

from honour_roll.forms.told_of_rows import gender_unknown, genders_two
from honour_roll.intake.draft import Place, Told
from honour_roll.text.dates import parse_date
from honour_roll.text.message import ScalarError

EMPTY = ("", "-", "–", "—", "0", "/", ".")
"""What offices write into the cell that doesn't apply."""
_MARK = re.compile(r"[x×v✓✔√*+•1]|có|nam|nữ", re.IGNORECASE)
_BIRTH = re.compile(
    r"\(?\s*(?:(?:sinh(?: năm| ngày)?|năm sinh|ngày sinh|s\.?n|n\.?s)\b[.:]?)?"
    r"\s*([0-9][0-9/. -]*?)\s*\)?",
    re.IGNORECASE,
)


def read_gender(
    before: str | None, gender: str, text: str, place: Place
) -> tuple[dict[str, str], list[Told]]:
    """What a cell of the column of ``gender`` says of the record, and what is wrong with it.

    ``before`` is the gender that another column has given.
    """
    if before:
        return {}, [genders_two(place)]
    said = {"gender": gender}
    if any(char.isdigit() for char in text) and text != "1":
        return {**said, "born": year_of_birth(text)}, []
    return said, [] if _MARK.fullmatch(text) else [gender_unknown(place, text)]


def year_of_birth(text: str) -> str:
    """Of a full date of birth the year only: more is nobody's business.

    The word for it may stand in the cell, too: “SN 1955”, “(1965)”.
    """
    said = _BIRTH.fullmatch(text.strip())
    try:
        return str(parse_date(said[1] if said else text).year)
    except ScalarError:
        return text
