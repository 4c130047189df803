"""A record that has the id or the name of one that was taken out of the public content."""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.record import Record
from honour_roll.model.withdrawal import names_of
from honour_roll.roll import HonourRoll
from honour_roll.source.survey import RECORDS
from honour_roll.text.message import Message
from honour_roll.withdrawal.letting_in import free_id, lifting


def of_one_taken_down(target: HonourRoll, record: Record) -> Iterator[Message]:
    """How it may pass all the same, as another of that name or because it was agreed to anew."""
    barred, root = target.reference.withdrawals, target.reference.root
    if barred is None:
        return
    was = next(filter(barred.bars_id, (record.id, *record.former_ids)), None)
    again = lifting(was, content=root) if was else ""
    who = "người" if record.kind.is_of_people else "điển hình"
    if was and was != record.id:
        yield Message(
            f"mã cũ {was} là của một hồ sơ đã gỡ khỏi kho công khai (withdrawn-record). Nếu "
            f"là {who} khác: bỏ mã cũ ấy trong kho nội bộ. Nếu là chính {who} đã gỡ mà nay được "
            f"đồng ý công bố lại: {again} (bỏ hẳn dấu chặn), rồi chép lại",
            f"the former id {was} is of a record taken down (withdrawn-record): leave it out; if "
            f"it was agreed to anew: {again}",
        )
    elif was:
        other = free_id(barred, was, lambda id: not target.known.lacks(RECORDS, id))
        file = other.rpartition("/")[2]
        let_in = lifting(other, name=record.name, content=root)
        yield Message(
            "tên, đơn vị và năm này (mã) trùng với một hồ sơ đã gỡ khỏi kho công khai "
            f"(withdrawn-record). Nếu là {who} khác, chỉ trùng tên: trong kho nội bộ đổi tên tệp "
            f"thành {file}.yml, chạy {let_in} ({who} đã gỡ vẫn bị chặn), rồi chép {other}. Nếu là "
            f"chính {who} đã gỡ mà nay được đồng ý công bố lại: {again} (bỏ hẳn dấu chặn), rồi "
            "chép lại",
            f"the id is of a record taken down (withdrawn-record). Another one: rename its file to "
            f"{file}.yml, run {let_in} and promote {other}. The same, agreed to anew: {again}",
        )
    elif barred.bars_name(record.id, names_of(record)):
        let_in = lifting(record.id, name=record.name, content=root)
        yield Message(
            "tên, đơn vị này trùng với một hồ sơ đã gỡ khỏi kho công khai (withdrawn-record). Nếu "
            f"là {who} khác, chỉ trùng tên, hoặc nay được đồng ý công bố lại: {let_in} (chỉ riêng "
            "mã này được phép), rồi chép lại. Nếu không: không chép",
            "a record of this name and unit was taken down (withdrawn-record). Another one, or "
            f"agreed to anew: {let_in}",
        )
