"""Ảnh không hồ sơ nào dùng thì không để trong kho.

Ảnh thừa vẫn nằm công khai trong kho dù không hiện trên trang, có thể là ảnh của người chưa đồng
ý. Ghi ảnh vào mục photos của hồ sơ trong cùng thư mục, hoặc xóa tệp ảnh.

Đúng::

    photos:
      - {file: hoi-nghi.jpg, alt: Hội nghị biểu dương, credit: Ban biên tập}

Sai::

    # hoi-nghi.jpg nằm cạnh hồ sơ, nhưng hồ sơ ghi:
    photos:
      - {file: hoi-nghi-2.jpg}
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import PurePath

from honour_roll.model.record import Record
from honour_roll.photos.files import ENDINGS
from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.rule import Finding, Rule
from honour_roll.text.message import Message

RULE = Rule("photo-unused", Severity.WARNING)

_PHOTOS = frozenset(ending for endings in ENDINGS.values() for ending in endings)
_WHAT = Message("không hồ sơ nào trong thư mục này dùng ảnh này", "no record here shows this photo")
_REMEDY = Message(
    "Ghi tên ảnh vào mục photos của hồ sơ, hoặc xóa tệp ảnh.",
    "Name it in the photos of a record, or delete the file.",
)


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Photos beside records that name others; quiet beside one whose YAML can't be read."""
    used: defaultdict[str, set[str]] = defaultdict(set)
    for id, entry in roll.records.items():
        used[_folder(id)].update(photo.file for photo in entry.photos)
    unread_ids = set(roll.known.of("records") - roll.records.keys())
    for cls, file, _, data in roll.unsound:
        if cls is Record:
            id = file.removeprefix("records/").removesuffix(".yml")
            unread_ids.discard(id)
            used[_folder(id)].update(_names_in(data.get("photos")))
    unread = set(map(_folder, unread_ids))
    for folder, names in roll.beside.items():
        for name in names if folder not in unread else ():
            if PurePath(name).suffix.lower() in _PHOTOS and name not in used[folder]:
                yield RULE.at(f"{folder}/{name}", (), _WHAT, _REMEDY)


def _names_in(photos: object) -> Iterator[str]:
    """The files that YAML data of any shape name as photos."""
    for photo in photos if isinstance(photos, list) else ():
        name = photo.get("file") if isinstance(photo, dict) else photo
        if isinstance(name, str):
            yield name


def _folder(id: str) -> str:
    return f"records/{id}".rpartition("/")[0]
