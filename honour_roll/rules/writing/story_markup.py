"""Bài viết chỉ dùng dấu của CommonMark: không thẻ HTML, không bảng, không ảnh, không liên kết lạ.

Thẻ HTML và dấu kẻ bảng hiện nguyên chữ trên trang, ảnh chỉ còn lời thay ảnh, liên kết không phải
địa chỉ trang web hay thư điện tử chỉ còn chữ. Đó là cách Sổ giữ cho trang an toàn. Chữ nghiêng viết
giữa một dấu sao, chữ đậm giữa hai dấu sao; số liệu viết thành danh sách, mỗi dòng bắt đầu bằng dấu
gạch; ảnh đặt cạnh hồ sơ và ghi vào mục photos; liên kết bắt đầu bằng https://.

Đúng::

    story: |
      Ông là người **đầu tiên** của bản ([bài báo](https://laocaitv.vn)).

Sai::

    story: |
      Ông là người <b>đầu tiên</b> của bản ([bài báo](bai-bao.docx)).
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.record import Record
from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.rule import Finding, Rule, booklet_file, record_file
from honour_roll.rules.surroundings import Surroundings
from honour_roll.source.yaml_reader import Path
from honour_roll.story import Loss, losses
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted

RULE = Rule("story-markup", Severity.HINT)

_REMEDIES = {
    Loss.HTML: Message(
        "Xóa thẻ HTML. Chữ nghiêng: *chữ*; chữ đậm: **chữ**; sang đoạn mới: để một dòng trống.",
        "Delete the HTML. Italics: *word*; bold: **word**; a new paragraph: a blank line.",
    ),
    Loss.IMAGE: Message(
        "Đặt tệp ảnh cạnh tệp hồ sơ và ghi tên tệp vào mục photos.",
        "Put the picture beside the record and name it in photos.",
    ),
    Loss.LINK: Message(
        "Viết địa chỉ đầy đủ, bắt đầu bằng https:// hoặc http:// (thư điện tử: mailto:), hoặc "
        "chỉ để lại chữ.",
        "Write a full address that begins with https://, http:// or mailto:, or words alone.",
    ),
    Loss.TABLE: Message(
        "Viết lại thành danh sách, mỗi dòng của bảng một dòng: - Năm 2024: 12 hộ.",
        "Write a list instead, a line for each row: - 2024: 12 households.",
    ),
}

_NO_IMAGE_IN_BOOK = Message(
    "Xóa chỗ này: ấn phẩm chỉ in ảnh bìa (mục cover) và ảnh của các hồ sơ.",
    "Delete it: a booklet has the picture of its cover and those of the records.",
)


def check_record(record: Record, around: Surroundings) -> Iterator[Finding]:
    """The first of each kind of markup that no page shows."""
    for kind, what in _found(record.story or ""):
        yield RULE.at(record_file(record.id), ("story",), what, _REMEDIES[kind])


def check(roll: HonourRoll) -> Iterator[Finding]:
    """The same in the texts of booklets."""
    for id, booklet in roll.reference.booklets.items():
        texts: list[tuple[Path, str | None]] = [
            (("front_matter",), booklet.front_matter),
            (("back_matter",), booklet.back_matter),
        ]
        for n, section in enumerate(booklet.sections):
            texts.append((("sections", n, "introduction"), section.introduction))
        for path, text in texts:
            for kind, what in _found(text or ""):
                remedy = _NO_IMAGE_IN_BOOK if kind is Loss.IMAGE else _REMEDIES[kind]
                yield RULE.at(booklet_file(id), path, what, remedy)


def _found(text: str) -> Iterator[tuple[Loss, Message]]:
    """The first of each kind, in words."""
    told: set[Loss] = set()
    for kind, written in losses(text):
        if kind not in told:
            told.add(kind)
            yield kind, _what(kind, quoted(" ".join(written.split())))


def _what(kind: Loss, written: str) -> Message:
    match kind:
        case Loss.HTML:
            return Message(
                f"thẻ HTML {written} hiện nguyên chữ trên trang",
                f"the HTML {written} is shown as it is typed",
            )
        case Loss.IMAGE:
            return Message(
                f"ảnh {written} trong bài viết không được hiện",
                f"the picture {written} in the story is not shown",
            )
        case Loss.LINK:
            return Message(
                f"liên kết tới {written} bị bỏ, chỉ còn chữ",
                f"the link to {written} is dropped, its words stay",
            )
        case Loss.TABLE:
            return Message(
                f"bảng {written} không thành bảng, các dấu gạch đứng hiện nguyên trên trang",
                f"the table {written} is no table on the page: its bars are shown as they are",
            )
