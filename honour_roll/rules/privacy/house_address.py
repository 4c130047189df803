"""Không ghi nơi ở của một người đến số nhà.

Ghi thôn, bản hoặc tổ dân phố (mục village) là đủ để phân biệt người trùng tên. Số nhà, ngõ, căn hộ
giúp người lạ tìm đến tận cửa. Địa chỉ trụ sở, trường học, di tích thì ghi được: viết rõ “Trụ sở”,
“Trường”, “Di tích” ở trước.

Đúng::

    village: Tổ dân phố số 5

Sai::

    village: 12 Minh Họa, tổ dân phố số 5
    note: Nhà ở số nhà 12, ngõ 5 đường Minh Họa.
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.record import Record
from honour_roll.problems import Severity
from honour_roll.rules.file_text import FileText
from honour_roll.rules.private_parts import OFFICIAL, parts
from honour_roll.rules.rule import Finding, Rule, TextFinding, record_file
from honour_roll.rules.surroundings import Surroundings
from honour_roll.text.home_addresses import village_of
from honour_roll.text.message import Message
from honour_roll.text.private import PrivateKind
from honour_roll.text.private_places import house_spans
from honour_roll.text.quoting import quoted

RULE = Rule("house-address", Severity.WARNING)


def check_text(page: FileText) -> Iterator[TextFinding]:
    """Numbers of houses and flats anywhere but in the facts about the site."""
    if page.name == OFFICIAL:
        return
    for span, shown in parts(page, house_spans, PrivateKind.HOUSE):
        yield RULE.in_text(
            span.start,
            Message(
                f"có địa chỉ đến số nhà: {shown}", f"an address down to the house number: {shown}"
            ),
            Message(
                "Nếu là nơi ở của một người, bỏ số nhà, chỉ ghi thôn, bản hoặc tổ dân phố; nếu là "
                "trụ sở, trường học hay di tích, viết rõ như vậy ở trước.",
                "Of a person's home give the village or neighbourhood only; of an office, a school "
                "or a monument say so before it.",
            ),
        )


def check_record(record: Record, around: Surroundings) -> Iterator[Finding]:
    """Houses in the village that the words around them don't tell in any other text."""
    village = village_of(record.village)
    if village is None or any(house_spans(record.village or "")):
        return
    kept = f"chỉ ghi {quoted(village)}" if village else "để trống mục này"
    yield RULE.at(
        record_file(record.id),
        ("village",),
        Message(
            "mục thôn, bản có địa chỉ đến số nhà", "the village is an address down to the house"
        ),
        Message(
            f"Số nhà, ngõ, đường là nơi ở riêng tư: {kept}.",
            f"The house is private: {quoted(village) if village else 'nothing'} is to be kept.",
        ),
    )
