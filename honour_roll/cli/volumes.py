"""``honour-roll volumes``: what volumes hold, and what changed since they were made."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import click

from honour_roll.cli import options
from honour_roll.cli.reading import read_roll
from honour_roll.cli.vietnamese import Command
from honour_roll.model.ids import is_record_id
from honour_roll.model.volume import Volume, VolumeEntry
from honour_roll.printing.safe import shown
from honour_roll.roll import HonourRoll, PublicRoll
from honour_roll.text import labels
from honour_roll.text.folding import fold
from honour_roll.text.slugs import is_slug, slugify
from honour_roll.text.suggest import nearest
from honour_roll.volumes import changes, holding, withheld

_FORGOTTEN = (
    "Gỡ điển hình thì bản kê của các tập cũng không giữ lại gì về điển hình ấy: tập nào đã in, xem "
    "danh sách đã chép lại khi gỡ."
)


@click.command(
    cls=Command,
    short_help="Xem các tập sách đã làm và những chỗ đã sửa từ đó.",
    help="Không ghi gì: liệt kê các tập trong booklets/. Ghi mã ẤN_PHẨM: những hồ sơ đã sửa từ "
    "khi làm tập ấy. Ghi tên hoặc mã ĐIỂN_HÌNH: những tập có điển hình ấy, ở trang nào; xem trước "
    "khi gỡ, vì gỡ xong không còn. Kết quả: 0, hoặc 2 dùng lệnh sai.",
)
@click.argument("words", metavar="[ẤN_PHẨM|ĐIỂN_HÌNH]", nargs=-1)
@options.content
def volumes(words: tuple[str, ...], content: Path) -> int:
    """Always 0: that something changed is no mistake."""
    roll = read_roll(content)
    # A file's name, as one may copy it from its folder.
    for line in _lines(roll, " ".join(words).removesuffix(".yml")):
        click.echo(shown(line))
    return 0


def _lines(roll: HonourRoll, id: str) -> Iterator[str]:
    found = roll.reference.volumes
    if not id:
        for volume in found.values():
            yield _summary(roll.public(), volume)
        if not found:
            yield "Chưa có tập nào. Làm bằng: honour-roll book ẤN_PHẨM --shelve."
    elif is_record_id(id):
        yield from _holding(roll, id)
        yield from _unknown(roll, id)
    elif id in found:
        yield from _changes(roll, found[id])
    elif named := list(_named(roll, id)):
        for record in named:
            entry = roll.records.get(record)
            yield f"{entry.name if entry else 'Hồ sơ không còn trong Sổ'} ({record}):"
            yield from (f"  {line}" for line in _holding(roll, record))
    else:
        raise click.UsageError(_nobody(roll, id))


def _named(roll: HonourRoll, name: str) -> Iterator[str]:
    """The records of a name, whatever its marks; those that only volumes still know among them."""
    wanted = fold(name)
    for id, entry in roll.records.items():
        if wanted in map(fold, (entry.name, *entry.other_names)):
            yield id
    slug = re.compile(rf"{re.escape(slugify(name))}(-\d+)?")
    entries = [entry for one in roll.reference.volumes.values() for entry in one.entries]
    for id in dict.fromkeys(entry.record for entry in entries):
        if id not in roll.records and slug.fullmatch(id.rpartition("/")[2]):
            yield id


def _nobody(roll: HonourRoll, words: str) -> str:
    """For words that are neither a volume's id nor anybody's name."""
    names = (entry.name for entry in roll.records.values())
    near = nearest(words, roll.reference.volumes) or nearest(words, names)
    hint = f" Ý bạn là “{near}”?" if near else ""
    hint += f" {_FORGOTTEN}" if roll.reference.withdrawals else ""
    if words in roll.reference.booklets or is_slug(words):
        return f"chưa có tập nào của ấn phẩm “{words}”.{hint}"
    return f"không có điển hình nào tên “{words}” trong Sổ hay trong các tập đã làm.{hint}"


def _unknown(roll: HonourRoll, record: str) -> Iterator[str]:
    """A word of caution: an id that is nobody's is in no volume either."""
    barred = roll.reference.withdrawals
    if barred and barred.bars_id(record) and not any(holding(roll, record)):
        yield f"Mã này đã gỡ. {_FORGOTTEN}"
    elif roll.known.lacks("records", record) and not any(holding(roll, record)):
        near = nearest(record, roll.known.of("records"))
        hint = f" Ý bạn là “{near}”?" if near else ""
        yield f"Trong Sổ cũng không có hồ sơ nào mang mã này.{hint}"


def _summary(roll: PublicRoll, volume: Volume) -> str:
    mended = len(list(changes(roll, volume)))
    changed = f"{mended} hồ sơ đã sửa từ đó" if mended else "hồ sơ vẫn như vậy"
    # A printed volume without files: someone was taken down, and its manifest doesn't say who.
    left = " còn trong bản kê" if volume.frozen and not volume.files else ""
    count = f"{len(volume.entries)} điển hình{left}"
    return f"{_name(volume)}: {count}, {volume.pages} trang; {changed}."


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
    hidden = withheld(roll, volume)
    for name in _left_files(roll, volume) if hidden else ():
        yield f"  Tệp {name} vẫn có điều không còn được công bố: {_against(volume)}"
    for name in () if hidden else _other_files(roll, volume):
        yield f"  Tệp {name} không còn đúng là tệp đã làm: chạy lại honour-roll book --shelve."


def _left_files(roll: HonourRoll, volume: Volume) -> Iterator[str]:
    """Files of the volume that are there."""
    there = roll.reference.volume_files.get(volume.id, {})
    named = (*(file.name for file in volume.files), volume.cover or "")
    return (name for name in named if name in there)


def _against(volume: Volume) -> str:
    """What to do about a file that shows somebody who was taken down."""
    if volume.frozen:
        return f"xóa tệp này khỏi booklets/{volume.id}/."
    return f"làm lại bằng honour-roll book {volume.id} --profile all --shelve."


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
            yield (
                "  Đã in: thu hồi hoặc đính chính bản giấy. Khi gỡ, trang Ấn phẩm tự ẩn các tệp; "
                f"xóa cả tệp trong booklets/{volume.id}/, trừ manifest.yml."
            )
        else:
            yield f"  Sau khi gỡ, làm lại: honour-roll book {volume.id} --profile all --shelve."
