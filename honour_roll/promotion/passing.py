"""What of a private record may pass, what is left behind, and what forbids it altogether."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from honour_roll.model.record import Consent, Record
from honour_roll.roll import HonourRoll
from honour_roll.text.labels import STATUS
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted

Data = dict[str, Any]
_NOTE = "note"


@dataclass(slots=True)
class Passing:
    """A record's YAML as it may pass.

    ``private`` is what it is without: it stays behind where the editor says so, else it is one
    more reason to refuse. ``refusals`` hold in any case.
    """

    data: Data
    private: list[Message] = field(default_factory=list)
    refusals: list[Message] = field(default_factory=list)


def passing(roll: HonourRoll, record: Record, data: Data) -> Passing:
    """``record`` of the private ``roll``, whose YAML says ``data``."""
    found = Passing(dict(data))
    found.refusals += _consent(record)
    _leave_honours(roll, record, found)
    leave_notes(found.data, found.private)
    return found


def _consent(record: Record) -> Iterator[Message]:
    """Of persons, and households, which bear their names, a ground is wanted."""
    consent = record.consent
    if consent and consent.withdrawn:
        yield Message("sự đồng ý công bố đã được rút lại", "the consent was withdrawn")
    elif consent is None and record.kind.is_of_people:
        yield Message(
            "hồ sơ chưa ghi căn cứ công bố (mục consent)", "the record has no ground (consent)"
        )
    elif consent and consent.basis == "consent" and not _is_given(consent, record):
        yield Message(
            "mục consent chưa ghi ngày đồng ý (given) hoặc ai đồng ý (by)",
            "the consent lacks its date (given) or who gave it (by)",
        )


def _is_given(consent: Consent, record: Record) -> bool:
    """Of models and collectives nobody is asked who speaks for them."""
    return bool(consent.given and (consent.by or not record.kind.is_of_people))


def _leave_honours(roll: HonourRoll, record: Record, found: Passing) -> None:
    public = roll.public()
    if record.id not in public.records:
        if not (record.consent and record.consent.withdrawn):
            found.refusals.append(
                Message("chưa có lần ghi nhận nào được công bố", "no honour of it is public")
            )
        return
    shown = public.full(record.id)
    kept = []
    for honour, item in zip(record.honours, found.data["honours"], strict=True):
        if honour in shown.honours:
            kept.append(item)
        else:
            found.private.append(
                Message(
                    f"lần ghi nhận {quoted(honour.key)} ({STATUS[honour.status]})",
                    f"the honour {quoted(honour.key)} ({honour.status})",
                )
            )
    found.data["honours"] = kept
    _leave_corrections(record, shown, found)
    if record.replicated_from and not shown.replicated_from:
        del found.data["replicated_from"]
        found.private.append(
            Message("mô hình gốc chưa được công bố (replicated_from)", "a hidden origin")
        )
    for n, (whole, photo) in enumerate(zip(record.photos, shown.photos, strict=True)):
        if whole.people != photo.people:
            found.data["photos"][n] = photo.to_data()
            found.private.append(
                Message("người trong ảnh chưa được công bố (people)", "somebody hidden in a photo")
            )


def _leave_corrections(record: Record, shown: Record, found: Passing) -> None:
    """Those of an honour that isn't public stay behind with it."""
    kept = []
    for n, (one, item) in enumerate(
        zip(record.corrections, found.data.get("corrections", ()), strict=True)
    ):
        if one in shown.corrections:
            kept.append(item)
        else:
            place = f"corrections[{n}]"
            found.private.append(Message(f"đính chính {place}", f"the correction {place}"))
    if kept:
        found.data["corrections"] = kept
    else:
        found.data.pop("corrections", None)


def leave_notes(data: Data, private: list[Message], place: str = "") -> None:
    """Take all notes out of ``data``, at any depth, and tell them in ``private``."""
    if _NOTE in data:
        del data[_NOTE]
        private.append(Message(f"ghi chú {place}{_NOTE}", f"the note {place}{_NOTE}"))
    for key, value in data.items():
        if isinstance(value, list):
            data[key] = [
                _without_notes(item, private, f"{place}{key}[{n}].") for n, item in enumerate(value)
            ]


def _without_notes(item: object, private: list[Message], place: str) -> object:
    if not isinstance(item, dict):
        return item
    copy = dict(item)
    leave_notes(copy, private, place)
    return copy
