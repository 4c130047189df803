"""Who is named in the photos of a record that is about to be public."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from honour_roll.model.ids import is_record_id
from honour_roll.model.pictured import UNNAMED, without_names
from honour_roll.model.record import Record
from honour_roll.model.withdrawal import known_by
from honour_roll.promotion.passing import Passing
from honour_roll.roll import HonourRoll
from honour_roll.source.survey import RECORDS
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted
from honour_roll.text.recognition import name_to_recognise

_PEOPLE = "people"


def leave_absent(target: HonourRoll, id: str, found: Passing) -> None:
    """Take out whose record the public content lacks: two people may be in each other's photos."""
    for n, photo in enumerate(found.data.get("photos", ())):
        people: Sequence[str] = photo.get(_PEOPLE, ())
        absent = [
            one
            for one in people
            if is_record_id(one) and one != id and target.known.lacks(RECORDS, one)
        ]
        if absent:
            found.data["photos"] = [*found.data["photos"]]
            found.data["photos"][n] = _without(photo, absent)
            found.private += [_absent(f"photos[{n}].{_PEOPLE}", one) for one in absent]


def _without(photo: Mapping[str, Any], absent: Sequence[str]) -> dict[str, Any]:
    people = without_names(photo[_PEOPLE], absent)
    rest = {key: value for key, value in photo.items() if key != _PEOPLE}
    return {**rest, _PEOPLE: [*people]} if people else rest


def _absent(place: str, id: str) -> Message:
    return Message(
        f"{place}: kho công khai chưa có hồ sơ {quoted(id)} của người trong ảnh; hãy chép người ấy "
        "trước, hoặc để mã ấy lại",
        f"{place}: the public content lacks the record {quoted(id)}: promote it first",
    )


def taken_down(target: HonourRoll, record: Record) -> Iterator[Message]:
    """Names of people in photos that were taken out of the public content."""
    barred = target.reference.withdrawals
    for place, name in _names(record):
        known = known_by(name, record.unit, of_people=True)
        if barred and barred.bars_name(record.id, known):
            yield Message(
                f"{place}: nêu tên một người đã được gỡ khỏi kho công khai; hãy bỏ tên ấy, hoặc "
                "thêm --namesakes nếu đã xem và đó là người khác trùng tên",
                f"{place}: names somebody who was taken down; leave the name out, or add "
                "--namesakes if it was looked at and is another person",
            )


def without_records(source: HonourRoll, target: HonourRoll, record: Record) -> Iterator[Message]:
    """Names in photos that no public record bears: whether they agreed, only a person knows."""
    names = [record.name, *record.other_names]
    for roll in (source.public(), target.public()):
        for entry in roll.records.values():
            names += [entry.name, *entry.other_names]
    known = {name_to_recognise(name, of_people=True) for name in names}
    for place, name in _names(record):
        if name_to_recognise(name, of_people=True) not in known:
            yield Message(
                f"{place}: {quoted(name)} không có hồ sơ công khai; chỉ để tên khi người ấy đồng ý",
                f"{place}: {quoted(name)} has no public record; keep it if that was agreed to",
            )


def _names(record: Record) -> Iterator[tuple[str, str]]:
    """Where each name in words stands; neither ids nor who is unnamed are one."""
    for n, photo in enumerate(record.photos):
        for k, one in enumerate(photo.people):
            if not is_record_id(one) and one != UNNAMED:
                yield f"photos[{n}].{_PEOPLE}[{k}]", one
