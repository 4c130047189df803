"""``honour-roll volumes``: what volumes hold, and what changed since they were made."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import click

from honour_roll.cli import options
from honour_roll.cli.progress import FileCount
from honour_roll.cli.vietnamese import Command
from honour_roll.model.ids import is_record_id
from honour_roll.model.volume import Volume, VolumeEntry
from honour_roll.roll import HonourRoll, PublicRoll
from honour_roll.rules import check_content
from honour_roll.text import labels
from honour_roll.text.suggest import nearest
from honour_roll.volumes import changes, holding


@click.command(
    cls=Command,
    short_help="Xem các tập sách đã làm và những chỗ đã sửa từ đó.",
    help="Không ghi gì: liệt kê các tập trong booklets/. Ghi mã ẤN_PHẨM: những hồ sơ đã sửa từ "
    "khi làm tập ấy. Ghi mã ĐIỂN_HÌNH (ba phần, có dấu /): những tập có điển hình ấy, ở trang nào, "
    "kể cả khi hồ sơ đã gỡ. Kết quả: 0, hoặc 2 dùng lệnh sai.",
)
@click.argument("id", metavar="[ẤN_PHẨM|ĐIỂN_HÌNH]", required=False)
@options.content
def volumes(id: str | None, content: Path) -> int:
    """Always 0: that something changed is no mistake."""
    roll = _roll(content)
    for line in _lines(roll, id):
        click.echo(line)
    return 0


def _roll(content: Path) -> HonourRoll:
    count = FileCount(content)
    try:
        return check_content(content, count)[0]
    finally:
        count.finish()


def _lines(roll: HonourRoll, id: str | None) -> Iterator[str]:
    found = roll.reference.volumes
    if id is None:
        for volume in found.values():
            yield _summary(roll.public(), volume)
        if not found:
            yield "Chưa có tập nào. Làm bằng: honour-roll book ẤN_PHẨM --shelve."
    elif is_record_id(id):
        yield from _holding(roll, id)
    elif id in found:
        yield from _changes(roll, found[id])
    else:
        near = nearest(id, found)
        hint = f" Ý bạn là “{near}”?" if near else ""
        raise click.UsageError(f"chưa có tập nào của ấn phẩm “{id}”.{hint}")


def _summary(roll: PublicRoll, volume: Volume) -> str:
    count = len(list(changes(roll, volume)))
    changed = f"{count} hồ sơ đã sửa từ đó" if count else "hồ sơ vẫn như vậy"
    return f"{_name(volume)}: {len(volume.entries)} điển hình, {volume.pages} trang; {changed}."


def _name(volume: Volume) -> str:
    state = "đã in" if volume.frozen else "chưa in"
    return f"{volume.id} ({volume.title}, {state})"


def _changes(roll: HonourRoll, volume: Volume) -> Iterator[str]:
    yield _summary(roll.public(), volume)
    for change in changes(roll.public(), volume):
        if change.parts is None:
            words = "không còn được công bố"
        else:
            words = "đã sửa " + ", ".join(labels.PRINTED[part] for part in change.parts)
        yield f"  {_place(change.entry)}: {words}"
    for name in _other_files(roll, volume):
        yield f"  Tệp {name} không còn đúng là tệp đã làm: chạy lại honour-roll book --shelve."


def _place(entry: VolumeEntry) -> str:
    return f"trang {entry.page}, {entry.record}" if entry.page else entry.record


def _other_files(roll: HonourRoll, volume: Volume) -> Iterator[str]:
    """Files that are missing or were changed by hand."""
    folder = roll.reference.root / "booklets" / volume.id
    for file in volume.files:
        path = folder / file.name
        is_there = file.name in roll.reference.volume_files.get(volume.id, {})
        if not is_there or hashlib.sha256(path.read_bytes()).hexdigest() != file.sha256:
            yield file.name


def _holding(roll: HonourRoll, record: str) -> Iterator[str]:
    found = list(holding(roll, record))
    if not found:
        yield f"Không tập nào có “{record}”."
    for volume, entry in found:
        where = f"trang {entry.page}" if entry.page else "không rõ trang"
        as_origin = "" if entry.record == record else f" (mô hình gốc của {entry.record})"
        yield f"{_name(volume)}: {where}{as_origin}"
        if volume.frozen:
            yield "  Đã in: thu hồi hoặc đính chính bản giấy; tệp trên trang Ấn phẩm tự ẩn khi gỡ."
        else:
            yield f"  Sau khi gỡ, làm lại: honour-roll book {volume.id} --profile all --shelve."
