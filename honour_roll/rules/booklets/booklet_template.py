"""Mẫu trình bày riêng là một tệp Typst nằm cạnh tệp của ấn phẩm.

Mẫu chỉ được dùng những gì nằm trong chính nó và trong các mẫu có sẵn. Không có mẫu thì sách không
dàn trang được.

Đúng::

    template: mau-cua-co-quan.typ

Sai::

    template: mau-cua-co-quan.docx
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.booklets.named_files import named_files
from honour_roll.rules.rule import Finding, Rule
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted

RULE = Rule("booklet-template", Severity.ERROR)

_REMEDY = Message(
    "Đặt tệp mẫu cạnh tệp này và ghi đúng tên, hoặc xóa mục template để dùng mẫu có sẵn.",
    "Put it beside this file, or delete template to use ours.",
)


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Templates that aren't there."""
    for file, template in named_files(roll, "template"):
        path = (roll.reference.root / file).with_name(template)
        # A link might lead to a file that nobody means to hand to a printing program.
        if path.suffix == ".typ" and path.is_file() and not path.is_symlink():
            continue
        name = quoted(template)
        what = Message(
            f"cạnh tệp này không có mẫu Typst (đuôi .typ) tên {name}",
            f"there is no Typst file {name} beside this one",
        )
        yield RULE.at(file, ("template",), what, _REMEDY)
