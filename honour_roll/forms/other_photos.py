"""An honour that is in the roll comes once more, with photos that its record does not have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from honour_roll.intake.draft import Draft, Place, Told, told
from honour_roll.intake.photos import OTHER_PHOTO, known_names
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted


def with_other_photos(root: Path, id: str, draft: Draft, now: Mapping[str, Any]) -> Draft:
    """The record ``id`` as it is ``now``, and the photos of ``draft`` beside it: no more differs.

    It stays a conflict: a photo may have been taken out of the roll, or replaced there.
    """
    there = now.get("photos", ())
    known = known_names(root, id, there, draft.photos)
    new = {name: source for name, source in draft.photos.items() if name not in known}
    place = draft.place_of("photos")
    one = _other(place, [str(item.get("file")) for item in there], id)
    items = [{"file": name} for name in new]
    data = {**now, "photos": [*there, *items]}
    return replace(draft, id=id, data=data, photos=new, places={}, told=(*draft.told, one))


def _other(place: Place, there: list[str], id: str) -> Told:
    has = ", ".join(map(quoted, there))
    vi, en = (f"có ảnh khác ({has})", f"has others ({has})") if there else ("không có ảnh", "none")
    return told(
        place,
        OTHER_PHOTO,
        Message(
            f"trong Sổ đã có “{id}” với lần ghi nhận này, hồ sơ {vi}: chưa lấy ảnh gửi kèm",
            f"“{id}” has this honour, and of photos {en}: those that came are not taken",
        ),
        Message(
            "Không dùng ảnh này thì bỏ ra, nhập lại. Muốn dùng: xuất Excel (honour-roll export "
            "xlsx), đặt ảnh cạnh tệp ấy, ghi tên ảnh vào trang “Ảnh thêm” rồi nhập tệp ấy.",
            "Leave it out; or export, put it beside that file, and name it on the sheet of photos.",
        ),
    )
