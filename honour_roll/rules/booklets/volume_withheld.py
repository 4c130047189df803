"""Tệp của một tập sách không được còn tên ai đã gỡ khỏi Sổ.

Điển hình có trong tập sách đã rút lại đồng ý, bị xóa, hoặc một lần ghi nhận của họ bị hủy: trang
web tự ẩn ảnh bìa và các tệp để tải của tập, nhưng tệp vẫn nằm trong thư mục nội dung, ai lấy được
thư mục vẫn đọc được. Tập chưa in thì làm lại; tập đã in thì xóa tệp, còn bản kê giữ nguyên để biết
những trang giấy nào phải đính chính.

Đúng::

    # người có trong tập 7 đã rút lại đồng ý: thư mục booklets/tap-7/ chỉ còn manifest.yml

Sai::

    # người có trong tập 7 đã rút lại đồng ý mà tệp này vẫn còn
    files:
      - name: tap-7-web.pdf
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.volume import Volume
from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.rule import Finding, Rule, volume_file
from honour_roll.source.yaml_reader import Path
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted
from honour_roll.volumes import withheld

RULE = Rule("volume-withheld", Severity.WARNING)

_FOR_READERS = (".pdf", ".epub")


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Files that still show what is no longer public."""
    for id, volume in roll.reference.volumes.items():
        hidden = withheld(roll, volume)
        pages = ", ".join(sorted({one.page for one in hidden if one.page}, key=_number))
        for path, name in _files(roll, volume) if hidden else ():
            what = Message(
                f"tệp {quoted(name)} vẫn có điều không còn được công bố"
                + (f" (trang {pages})" if pages else ""),
                f"{quoted(name)} still shows what is no longer public"
                + (f" (page {pages})" if pages else ""),
            )
            yield RULE.at(volume_file(id), path, what, _remedy(volume))


def _files(roll: HonourRoll, volume: Volume) -> Iterator[tuple[Path, str]]:
    """The files that are there, with where the manifest names them."""
    there = roll.reference.volume_files.get(volume.id, {})
    named: dict[str, Path] = {file.name: ("files", n) for n, file in enumerate(volume.files)}
    if volume.cover:
        named[volume.cover] = ("cover",)
    for name in there:
        if name in named or name.lower().endswith(_FOR_READERS):
            yield named.get(name, ("files",)), name


def _remedy(volume: Volume) -> Message:
    again = f"honour-roll book {volume.id} --profile all --shelve"
    if not volume.frozen:
        return Message(f"Làm lại tập này: {again}.", f"Make the volume anew: {again}.")
    return Message(
        f"Tập đã in: xóa tệp này khỏi booklets/{volume.id}/ (giữ manifest.yml), đính chính hoặc "
        f"thu hồi bản giấy; honour-roll volumes {volume.id} nói là hồ sơ nào. Muốn có bản mới thì "
        f"chép booklets/{volume.id}.yml thành ấn phẩm khác, ví dụ {volume.id}-tai-ban.yml.",
        f"It was printed: delete this file from booklets/{volume.id}/ (keep manifest.yml), correct "
        f"or call back the paper; honour-roll volumes {volume.id} names the records. For a new "
        f"edition copy booklets/{volume.id}.yml, for example to {volume.id}-tai-ban.yml.",
    )


def _number(page: str) -> tuple[int, str]:
    return (int(page) if page.isdecimal() else 0, page)
