"""The number of a decision as it arrives: it alone is stored, the day behind it is its date."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from honour_roll.intake.draft import Draft, Place, Told, told
from honour_roll.intake.standing import Standing
from honour_roll.problems import Severity
from honour_roll.text.dates import parse_date
from honour_roll.text.document_numbers import read_document_number
from honour_roll.text.message import Message, ScalarError
from honour_roll.text.quoting import quoted


def with_clean_number(draft: Draft, standing: Standing) -> Draft:
    """``draft`` of a decision with its bare number; one that the content has so stays."""
    if draft.folder != "decisions":
        return draft
    current = standing.current("decisions", draft.id) if draft.id else None
    if current and current.data and current.data.get("number") == draft.data.get("number"):
        return draft
    data, said = clean_number(draft.data, draft.place_of("number"))
    return replace(draft, data=data, told=(*draft.told, *said))


def clean_number(data: Mapping[str, Any], place: Place) -> tuple[dict[str, Any], list[Told]]:
    """What a decision says, with its bare number, and what is told of it at ``place``."""
    typed = data.get("number")
    if not isinstance(typed, str) or not typed.strip():
        return {**data}, []
    number, day = read_document_number(typed)
    new = {**data, "number": number}
    said = cleaned(typed, number, place)
    if day and not data.get("date"):
        new["date"] = day
    elif day and not _may_be(day, str(data["date"])):
        said.append(_of_another_day(place, typed, str(data["date"])))
    return new, said


def cleaned(typed: str, number: str, place: Place) -> list[Told]:
    """What is told where a number is stored otherwise than it was ``typed``."""
    return [] if _print(number) == _print(typed) else [_cleaned(place, typed, number)]


def _print(number: str) -> str:
    """Without what nobody has to be told of: spaces, kinds of dashes, a stop at the end."""
    return re.sub("[–—]", "-", "".join(number.split())).rstrip(".,;")


def _may_be(day: str, date: str) -> bool:
    """Whether both are one day; one may be less exact, and what can't be read is told elsewhere."""
    try:
        stored = parse_date(date).iso()
    except ScalarError:
        return True
    return stored.startswith(day) or day.startswith(stored)


def _cleaned(place: Place, typed: str, number: str) -> Told:
    return told(
        place,
        "number-cleaned",
        Message(
            f"{quoted(typed)} được ghi là {quoted(number)}", f"{quoted(typed)} becomes {number}"
        ),
        Message(
            "Không phải sửa gì nếu số ấy đúng với văn bản; ngày ban hành có mục riêng.",
            "Nothing to mend if that is its number; the day has a field of its own.",
        ),
        Severity.HINT,
    )


def _of_another_day(place: Place, typed: str, date: str) -> Told:
    return told(
        place,
        "number-date",
        Message(
            f"ngày ghi trong {quoted(typed)} khác ngày ban hành {quoted(date)}",
            f"the day in {quoted(typed)} is not the date {quoted(date)}",
        ),
        Message(
            "Đối chiếu với văn bản; ở mục số chỉ ghi số, ký hiệu.",
            "Compare with the paper; write nothing but the number here.",
        ),
    )
