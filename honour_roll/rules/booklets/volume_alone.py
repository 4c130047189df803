"""Bản kê của một tập sách nằm trong thư mục mang tên ấn phẩm, bên cạnh tệp của ấn phẩm ấy.

Tệp ấn phẩm mất hay đổi tên thì trang “Ấn phẩm” không còn biết tập sách này là gì.

Đúng::

    # booklets/tap-7/manifest.yml, bên cạnh booklets/tap-7.yml
    title: Làm theo lời Bác, tập 7
    pages: 64

Sai::

    # booklets/tap-8/manifest.yml, mà không có booklets/tap-8.yml
    title: Làm theo lời Bác, tập 7
    pages: 64
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.rule import Finding, Rule, booklet_file, volume_file
from honour_roll.text.message import Message

RULE = Rule("volume-alone", Severity.ERROR)


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Manifests of booklets that aren't there."""
    for id in roll.reference.volumes:
        if roll.known.lacks("booklets", id):
            what = Message(
                f"không có tệp {booklet_file(id)} của ấn phẩm này",
                f"there is no {booklet_file(id)}",
            )
            remedy = Message(
                "Đặt lại tệp ấy, hoặc xóa cả thư mục này nếu không công bố tập sách nữa.",
                "Put it back, or delete this folder if the volume is no longer published.",
            )
            yield RULE.at(volume_file(id), (), what, remedy)
