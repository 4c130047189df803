"""Tệp cho bạn đọc nằm cạnh bản kê của tập sách, đúng tên ghi trong bản kê.

Tệp nào thiếu thì trang “Ấn phẩm” không có nút tải tệp ấy; mọi phần khác vẫn hiện. Tệp đã xóa vì có
điều không còn được công bố thì không bị nhắc nữa.

Đúng::

    # cạnh bản kê có tệp tap-7-web.pdf
    files:
      - name: tap-7-web.pdf

Sai::

    # cạnh bản kê không có tệp nào tên như vậy
    files:
      - name: tap-7.pdf
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.rule import Finding, Rule, volume_file
from honour_roll.source.yaml_reader import Path
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted
from honour_roll.volumes import withheld

RULE = Rule("volume-file", Severity.WARNING)

_REMEDY = Message(
    "Đưa lại tệp vào thư mục này, hoặc chạy honour-roll book với --shelve để làm lại.",
    "Put it back into this folder, or make it anew by honour-roll book --shelve.",
)


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Files that a manifest names and that aren't there, without those that had to go."""
    for id, volume in roll.reference.volumes.items():
        if withheld(roll, volume):
            continue
        there = roll.reference.volume_files.get(id, {})
        named: list[tuple[Path, str]] = [
            (("files", number, "name"), file.name) for number, file in enumerate(volume.files)
        ]
        if volume.cover:
            named.append((("cover",), volume.cover))
        for path, name in named:
            if name not in there:
                what = Message(
                    f"cạnh bản kê không có tệp {quoted(name)}",
                    f"there is no file {quoted(name)} beside the manifest",
                )
                yield RULE.at(volume_file(id), path, what, _REMEDY)
